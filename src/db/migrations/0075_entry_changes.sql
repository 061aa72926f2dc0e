CREATE TABLE "core"."entry_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"party" text NOT NULL,
	"party_washed" text NOT NULL,
	"party_full" text NOT NULL,
	"screening" text NOT NULL,
	"ground" jsonb,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "entry_changes_ground" CHECK (("core"."entry_changes"."ground" is not null) = ("core"."entry_changes"."screening" = 'screened'))
);
--> statement-breakpoint
ALTER TABLE "core"."entry_changes" ADD CONSTRAINT "entry_changes_entry_id_registry_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "core"."registry_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_changes_by_entry" ON "core"."entry_changes" USING btree ("entry_id","at");--> statement-breakpoint
-- CUSTOM BELOW: what officers said of an entry is never changed
create trigger only_added_to before update or delete on core.entry_changes for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.entry_changes for each statement execute function core.refuse_change();
--> statement-breakpoint
-- what is published of the entry, and the titles that quote its text, are made again
create function core.tell_of_entry_changes() returns trigger language plpgsql as $$
begin
  insert into core.to_publish (agency_id, item_id)
  select e.agency_id, e.item_id from changed n join core.registry_entries e on e.id = n.entry_id;
  insert into core.to_title (agency_id, item_id)
  select e.agency_id, e.item_id from changed n join core.registry_entries e on e.id = n.entry_id
    join core.items i on i.id = e.item_id and i.native_id = i.root_native_id;
  return null;
end $$;
--> statement-breakpoint
create trigger tells_of_entry_changes after insert on core.entry_changes
  referencing new table as changed for each statement execute function core.tell_of_entry_changes();
--> statement-breakpoint
grant select, insert on core.entry_changes to kanalarkiv_desk;
