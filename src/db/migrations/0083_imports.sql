CREATE TABLE "core"."imports" (
	"observation_id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"format" text NOT NULL,
	"archive_name" text NOT NULL,
	"archive_sha256" text NOT NULL,
	"archive_bytes" bigint NOT NULL,
	"made_at" timestamp with time zone,
	"found" integer NOT NULL,
	"kept" integer NOT NULL,
	"refused" integer NOT NULL,
	"lacks" text[] NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "imports_count" CHECK ("core"."imports"."found" = "core"."imports"."kept" + "core"."imports"."refused")
);
--> statement-breakpoint
DROP INDEX "core"."item_states_there";--> statement-breakpoint
ALTER TABLE "core"."item_states" ADD COLUMN "only_imported" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."observations" ADD COLUMN "kind" text DEFAULT 'look' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD CONSTRAINT "imports_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD CONSTRAINT "imports_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_by_channel" ON "core"."imports" USING btree ("channel_id","made_at");--> statement-breakpoint
CREATE INDEX "item_states_there" ON "core"."item_states" USING btree ("channel_id") WHERE presence in ('present', 'missing') and not only_imported;--> statement-breakpoint
create trigger only_added_to before update or delete on core.imports for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.imports for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select on core.imports to kanalarkiv_desk;
