ALTER TABLE "core"."review_queue" ADD COLUMN "rules_say_id" uuid;
--> statement-breakpoint
-- as before, and of a further version of what waits again: what the rules make of it stands beside the officer's class
create or replace function core.tell_queue() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'review_queue' then
    insert into core.review_queue_stale (item_id) select item_id from was;
  elsif tg_table_name = 'item_states' then
    insert into core.review_queue_stale (item_id)
    select n.item_id from changed n join was o on o.item_id = n.item_id
     where (n.visibility, n.presence, n.version_id) is distinct from (o.visibility, o.presence, o.version_id);
  elsif tg_op = 'INSERT' then
    insert into core.review_queue_stale (item_id) select item_id from changed;
  else
    insert into core.review_queue_stale (item_id)
    select n.item_id from changed n join was o on o.item_id = n.item_id
     where (n.classification_id, n.version_id, n.reopened_because, n.outcome, n.state) is distinct from
           (o.classification_id, o.version_id, o.reopened_because, o.outcome, o.state);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- what was placed before this is compared once
delete from core.review_queue_passes;
