CREATE TABLE "core"."channel_register" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"topic" text NOT NULL,
	"point" text,
	"value" jsonb,
	"sha256" text,
	"size_bytes" integer,
	"undoes" uuid,
	"because" text,
	"by_person" text NOT NULL,
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."channel_register_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "channel_register_undone_once" UNIQUE("undoes"),
	CONSTRAINT "channel_register_whole" CHECK (("core"."channel_register"."act" = 'set') = ("core"."channel_register"."value" is not null) and ("core"."channel_register"."act" = 'undone') = ("core"."channel_register"."undoes" is not null)),
	CONSTRAINT "channel_register_file" CHECK (("core"."channel_register"."sha256" is null) = ("core"."channel_register"."size_bytes" is null))
);
--> statement-breakpoint
ALTER TABLE "core"."channel_register" ADD CONSTRAINT "channel_register_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."channel_register" ADD CONSTRAINT "channel_register_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_register_by_channel" ON "core"."channel_register" USING btree ("channel_id","place");--> statement-breakpoint
CREATE INDEX "channel_register_by_agency" ON "core"."channel_register" USING btree ("agency_id","channel_id","place");--> statement-breakpoint
CREATE INDEX "channel_register_files" ON "core"."channel_register" USING btree ("sha256") WHERE sha256 is not null;--> statement-breakpoint
CREATE INDEX "items_own_posts" ON "core"."items" USING btree ("channel_id","posted_at") WHERE kind = 'post' and by_agency;
--> statement-breakpoint
-- CUSTOM BELOW: what was decided about a channel is never changed, only followed by what was decided later
create trigger only_added_to before update or delete on core.channel_register for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.channel_register for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select, insert on core.channel_register to kanalarkiv_desk;
