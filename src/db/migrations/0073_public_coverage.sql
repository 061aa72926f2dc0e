-- Where the archive is blind in a channel, for the public: times between two whole looks that lie further apart than planned.
-- Days are worked out from them when they are shown, so that a day without a gap costs no row.
create table pub.coverage (
  channel_id uuid primary key references pub.channels(id) on delete cascade,
  -- times in which it was to be looked at, in order; the last has no end while it still is
  active jsonb not null,
  -- what comes after this is covered when the next whole look comes in time; null while nobody is to look
  open_since timestamptz,
  -- why looks since then were not whole, each once
  open_faults text[] not null,
  -- looks that began at this time or before are told
  read_to timestamptz,
  -- a look since open_since waits to be believed: it is read again
  held boolean not null,
  -- of what state and interval of the channel all this was made
  basis text not null
);
--> statement-breakpoint
create table pub.coverage_gaps (
  channel_id uuid not null references pub.coverage(channel_id) on delete cascade,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- why looks inside it were not whole, each once; empty when nobody looked
  faults text[] not null,
  primary key (channel_id, from_at),
  check (from_at < to_at)
);
--> statement-breakpoint
grant select (channel_id, active, open_since, open_faults) on pub.coverage to kanalarkiv_public;
--> statement-breakpoint
grant select on pub.coverage_gaps to kanalarkiv_public;
--> statement-breakpoint
-- the desk reads all tables
grant select on pub.coverage, pub.coverage_gaps to kanalarkiv_desk;
