DROP INDEX "core"."media_owed";--> statement-breakpoint
CREATE INDEX "media_not_kept" ON "core"."media" USING btree ("fault_code","fetched_at") WHERE sha256 is null;--> statement-breakpoint
-- a file at the channel's own host under the other scheme or at another port was refused, and is fetched from now on
update core.media m set fault_code = 'media.owed'
  from core.versions v, core.items i, core.channels c
 where m.fault_code = 'media.refused' and m.sha256 is null and v.id = m.version_id and i.id = v.item_id and c.id = i.channel_id
   and lower(substring(m.url from '^https?://(?:[^/?#@]*@)?([^/?#:]+)')) = lower(substring(c.address from '^https?://(?:[^/?#@]*@)?([^/?#:]+)'));
