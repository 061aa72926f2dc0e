CREATE TABLE "core"."act_dealings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"way" text,
	"by_entry_id" uuid,
	"sent_to" text,
	"write_off_id" uuid,
	"undoes" uuid,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."act_dealings_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "act_dealings_whole" CHECK (("core"."act_dealings"."act" = 'undone') = ("core"."act_dealings"."undoes" is not null) and ("core"."act_dealings"."act" = 'undone') = ("core"."act_dealings"."way" is null))
);
--> statement-breakpoint
CREATE TABLE "core"."acts_owed" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"urgency" smallint NOT NULL,
	"class_id" text NOT NULL,
	"act_by" date,
	"received_at" timestamp with time zone NOT NULL,
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."acts_owed_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "core"."notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid,
	"owed" bigint NOT NULL,
	"cause" text NOT NULL,
	"act_by" date,
	"made_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("agency_id","kind","item_id","owed","cause")
);
--> statement-breakpoint
ALTER TABLE "core"."act_dealings" ADD CONSTRAINT "act_dealings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."act_dealings" ADD CONSTRAINT "act_dealings_by_entry_id_registry_entries_id_fk" FOREIGN KEY ("by_entry_id") REFERENCES "core"."registry_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."act_dealings" ADD CONSTRAINT "act_dealings_write_off_id_write_offs_id_fk" FOREIGN KEY ("write_off_id") REFERENCES "core"."write_offs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."notices" ADD CONSTRAINT "notices_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "act_dealings_by_item" ON "core"."act_dealings" USING btree ("item_id","place");--> statement-breakpoint
CREATE INDEX "act_dealings_by_agency" ON "core"."act_dealings" USING btree ("agency_id","at");--> statement-breakpoint
CREATE INDEX "acts_owed_counted" ON "core"."acts_owed" USING btree ("agency_id","cause","urgency","act_by");--> statement-breakpoint
CREATE INDEX "acts_owed_order" ON "core"."acts_owed" USING btree ("agency_id",("urgency" >= 9) desc,"act_by","received_at","item_id");--> statement-breakpoint
CREATE INDEX "notices_due" ON "core"."notices" USING btree ("next_at") WHERE sent_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "notices_by_agency" ON "core"."notices" USING btree ("agency_id","made_at");
--> statement-breakpoint
-- what people did is never changed; what was to be told stays, with whether it was
create trigger only_added_to before update or delete on core.act_dealings for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.act_dealings for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.notices for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.notices for each statement execute function core.refuse_change();
--> statement-breakpoint
-- at the desk people deal with acts, and read what was told; they send nothing
grant select on core.act_dealings, core.acts_owed, core.notices to kanalarkiv_desk;
--> statement-breakpoint
grant insert on core.act_dealings to kanalarkiv_desk;
--> statement-breakpoint
grant insert, update, delete on core.acts_owed to kanalarkiv_desk;
--> statement-breakpoint
grant usage on all sequences in schema core to kanalarkiv_desk;
--> statement-breakpoint
-- of an archive from before: what alarms in the queue is owed at once, and the rest when it is placed the next time
insert into core.acts_owed (item_id, agency_id, cause, urgency, class_id, act_by, received_at)
select q.item_id, q.agency_id, q.cause, q.urgency, q.class_id, q.act_by, q.posted_at from core.review_queue q where q.urgency >= 5;
--> statement-breakpoint
insert into core.to_review (agency_id, item_id)
select i.agency_id, i.id from core.item_classes c join core.items i on i.id = c.item_id join core.classifications cl on cl.id = c.classification_id
 where c.state <> 'proposed' and not i.by_agency and (cl.ground is not null
   or cl.class_id in ('SELF-HARM', 'THREAT', 'ACCESS-REQUEST', 'DECISION-COMPLAINT', 'TIP', 'DATA-RIGHTS'));
