-- A key that stood in the address of a channel is taken out of the log when the address is changed. The desk changes
-- addresses and may take no other field away, so that this one act is the owner's.
create function core.forget_channel_addresses(channel uuid) returns void language sql security definer set search_path = '' as $$
  delete from core.audit_fields f using core.audit_fields c
   where c.event_id = f.event_id and c.name = 'channel' and c.value = to_jsonb(channel::text) and f.name = 'address'
$$;
--> statement-breakpoint
revoke all on function core.forget_channel_addresses(uuid) from public;
--> statement-breakpoint
grant execute on function core.forget_channel_addresses(uuid) to kanalarkiv_desk;
--> statement-breakpoint
-- files that may be had from now on, because their host was allowed or the channel moved, are owed again
grant update (fault_code, fetched_at) on core.media to kanalarkiv_desk;
