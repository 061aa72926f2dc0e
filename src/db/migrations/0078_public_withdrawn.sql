-- What was public here and is not any more: that, since when, and because of whom; nothing of what it said.
create table pub.withdrawn (
  item_id uuid primary key,
  agency_id uuid not null references pub.agencies(id) on delete cascade,
  channel_id uuid not null references pub.channels(id) on delete cascade,
  at timestamptz not null,
  -- channel: it is not public on the channel any more; withheld: on a ground, or until it is assessed anew
  because text not null check (because in ('channel', 'withheld'))
);
--> statement-breakpoint
grant select on pub.withdrawn to kanalarkiv_public;
--> statement-breakpoint
-- the desk withdraws with an officer's act, and shows again
grant select, insert, update, delete on pub.withdrawn to kanalarkiv_desk;
