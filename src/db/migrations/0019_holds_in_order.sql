DROP INDEX "core"."hold_acts_by_hold";--> statement-breakpoint
ALTER TABLE "core"."hold_acts" ADD COLUMN "number" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "item_events_reissued" ON "core"."item_events" USING btree ((detail ->> 'as')) WHERE kind = 'reissued';--> statement-breakpoint
ALTER TABLE "core"."hold_acts" ADD CONSTRAINT "hold_acts_number" UNIQUE("hold_id","number");
--> statement-breakpoint
-- no path to destruction is open: what was captured, and what holds it together, is never deleted. A later migration opens
-- one door, for the prune that passed `mayDestroy`.
create trigger never_deleted before delete on core.items for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.versions for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.observations for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.payloads for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.findings for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.packages for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.package_items for each row execute function core.refuse_change();
--> statement-breakpoint
-- a file that a person handed in, beside those that the channel named, may be taken back: its bytes stay in the store
create trigger never_deleted before delete on core.media for each row
  when (old.origin <> 'handedIn' or old.url is distinct from 'urn:sha256:' || old.sha256)
  execute function core.refuse_change();
--> statement-breakpoint
do $$
declare kept text;
begin
  foreach kept in array array['items', 'versions', 'media', 'item_events', 'observations', 'payloads', 'findings', 'packages',
    'package_items', 'decisions', 'classifications', 'review_acts', 'review_batches', 'holds', 'hold_acts', 'cases',
    'registry_entries', 'write_offs', 'title_changes', 'look_acts', 'finding_acts'] loop
    execute format('create trigger never_emptied before truncate on core.%I for each statement execute function core.refuse_change()', kept);
  end loop;
end $$;
