ALTER TABLE "core"."item_classes" ADD COLUMN "clause_id" text;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD COLUMN "due_on" date;--> statement-breakpoint
CREATE INDEX "item_classes_due" ON "core"."item_classes" USING btree ("due_on") WHERE due_on is not null;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD CONSTRAINT "item_classes_due_is_decided" CHECK ("core"."item_classes"."due_on" is null or ("core"."item_classes"."outcome" = 'prunable' and "core"."item_classes"."state" <> 'proposed' and "core"."item_classes"."reopened_because" is null and "core"."item_classes"."decision_id" is not null and "core"."item_classes"."clause_id" is not null));--> statement-breakpoint
-- what an officer decided gives way to an officer only: to an act of theirs, or to the undoing of one
create function core.guard_officers_class() returns trigger language plpgsql as $$
declare
  made record;
  had_by text;
begin
  if tg_op = 'DELETE' then
    raise exception 'the class of item % was decided and is never deleted', old.item_id using errcode = 'restrict_violation';
  end if;
  select cl.item_id, cl.state, cl."by" as person into made from core.classifications cl where cl.id = new.classification_id;
  if made.item_id is distinct from new.item_id or made.state is distinct from new.state then
    raise exception 'classification % of item % is not %', new.classification_id, new.item_id, new.state using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if old.classification_id = new.classification_id then
    if made.person not in ('rules', 'decision') and old.reopened_because is not null and new.reopened_because is null then
      raise exception 'item % waits again, and only an officer ends that', new.item_id using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  select cl."by" into had_by from core.classifications cl where cl.id = old.classification_id;
  if had_by not in ('rules', 'decision') and made.person in ('rules', 'decision') and not exists (
       select 1 from core.review_acts a
        where a.item_id = new.item_id and a.act = 'undone' and a.before_id = old.classification_id
          and a.classification_id = new.classification_id) then
    raise exception 'the class of item % was set by an officer: rules and decisions do not change it', new.item_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger officers_class_inserted before insert on core.item_classes for each row
  when (new.state <> 'proposed') execute function core.guard_officers_class();
--> statement-breakpoint
create trigger officers_class_changed before update on core.item_classes for each row
  when (old.state <> 'proposed' or new.state <> 'proposed') execute function core.guard_officers_class();
--> statement-breakpoint
create trigger officers_class_deleted before delete on core.item_classes for each row
  when (old.state <> 'proposed') execute function core.guard_officers_class();
