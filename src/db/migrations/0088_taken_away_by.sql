ALTER TABLE "core"."item_states" ADD COLUMN "taken_away_by" text;--> statement-breakpoint
-- what nobody but the agency can do on a site of its own, and what a dialogue feed means by hidden; of all else nobody said
-- who did it, and the next look reads it where the channel tells
update core.item_states s set taken_away_by = 'agency'
  from core.channels c, core.items i
 where c.id = s.channel_id and i.id = s.item_id
   and ((c.kind = 'wordpress' and s.visibility = 'trashed')
        or (c.kind = 'mediawiki' and s.visibility = 'hidden' and not s.facts ? 'suppressed')
        or (c.kind = 'feed' and (s.visibility = 'hidden' or (i.by_agency and s.visibility in ('spam', 'trashed')))));
