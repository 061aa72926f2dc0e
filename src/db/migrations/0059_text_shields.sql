CREATE TABLE "core"."text_shields" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"version" integer,
	"words" text,
	"ground" jsonb,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	"undoes" uuid,
	CONSTRAINT "text_shields_whole" CHECK (case "core"."text_shields"."act" when 'undone' then "core"."text_shields"."undoes" is not null
            when 'shown' then "core"."text_shields"."version" is not null and "core"."text_shields"."undoes" is null
            else "core"."text_shields"."ground" is not null and "core"."text_shields"."undoes" is null and ("core"."text_shields"."version" is not null or "core"."text_shields"."words" is not null) end)
);
--> statement-breakpoint
ALTER TABLE "core"."agencies" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "core"."agencies" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "core"."agencies" ADD COLUMN "contact_address" text;--> statement-breakpoint
ALTER TABLE "core"."agencies" ADD COLUMN "contact_form" text;--> statement-breakpoint
ALTER TABLE "core"."text_shields" ADD CONSTRAINT "text_shields_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."text_shields" ADD CONSTRAINT "text_shields_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "core"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_shields_by_item" ON "core"."text_shields" USING btree ("item_id","at");
--> statement-breakpoint
create trigger only_added_to before update or delete on core.text_shields for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.text_shields for each statement execute function core.refuse_change();
--> statement-breakpoint
-- what is published of the text, and the titles that quote it, are made again
create function core.tell_of_shields() returns trigger language plpgsql as $$
begin
  insert into core.to_publish (agency_id, item_id) select agency_id, item_id from changed;
  insert into core.to_title (agency_id, item_id) select agency_id, item_id from changed;
  return null;
end $$;
--> statement-breakpoint
create trigger tells_of_shields after insert on core.text_shields
  referencing new table as changed for each statement execute function core.tell_of_shields();
--> statement-breakpoint
grant select, insert on core.text_shields to kanalarkiv_desk;
--> statement-breakpoint
-- an officer's act on a text takes effect with the act: the public copy is written anew in its transaction
grant insert on pub.items, pub.item_events to kanalarkiv_desk;
--> statement-breakpoint
grant delete on pub.item_events to kanalarkiv_desk;
--> statement-breakpoint
alter table pub.agencies add column contact_email text, add column contact_phone text, add column contact_address text, add column contact_form text;
--> statement-breakpoint
-- the first look that was written: what came before it was not looked for
alter table pub.channels add column first_look_at timestamptz;
