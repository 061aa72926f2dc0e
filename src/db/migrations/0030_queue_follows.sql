CREATE TABLE "core"."review_queue_passes" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."review_queue_stale" (
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
-- what the queue goes by is told in the transaction that changes it, so that no run misses it and none looks through all
create function core.tell_queue() returns trigger language plpgsql as $$
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
     where (n.classification_id, n.reopened_because, n.outcome, n.state) is distinct from
           (o.classification_id, o.reopened_because, o.outcome, o.state);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger queue_told_of_class after insert on core.item_classes
  referencing new table as changed for each statement execute function core.tell_queue();
--> statement-breakpoint
create trigger queue_told_of_other_class after update on core.item_classes
  referencing old table as was new table as changed for each statement execute function core.tell_queue();
--> statement-breakpoint
create trigger queue_told_of_state after update on core.item_states
  referencing old table as was new table as changed for each statement execute function core.tell_queue();
--> statement-breakpoint
-- of a row that goes it is looked whether it should have: the queue is no authority, and comes again when it is lost
create trigger queue_told_of_row after delete on core.review_queue
  referencing old table as was for each statement execute function core.tell_queue();
--> statement-breakpoint
create function core.forget_queue_passes() returns trigger language plpgsql as $$
begin
  delete from core.review_queue_passes;
  return null;
end $$;
--> statement-breakpoint
create trigger queue_emptied after truncate on core.review_queue for each statement execute function core.forget_queue_passes();
--> statement-breakpoint
-- another model, or none, places every row otherwise
create trigger queue_models_changed after insert or update or delete on core.review_models
  for each statement execute function core.forget_queue_passes();
