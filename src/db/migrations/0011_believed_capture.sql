CREATE TABLE "core"."object_checks" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	CONSTRAINT "object_checks_state" CHECK ("core"."object_checks"."state" in ('sound', 'missing', 'damaged'))
);
--> statement-breakpoint
CREATE TABLE "core"."finding_acts" (
	"observation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "finding_acts_observation_id_ordinal_pk" PRIMARY KEY("observation_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "core"."look_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"observation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"because" text NOT NULL,
	"by_person" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."look_starts" (
	"observation_id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"payloads" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "media_hosts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "identify_by" text DEFAULT 'auto' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "state" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "state_because" text;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "state_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "site" text;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD COLUMN "last_observation_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."item_states" ADD COLUMN "posted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."item_states" ADD COLUMN "labels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "etag" text;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "last_modified" text;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "origin" text DEFAULT 'channel' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "given_by" text;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "given_because" text;--> statement-breakpoint
ALTER TABLE "core"."media" ADD COLUMN "given_from" text;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD COLUMN "held_code" text;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD COLUMN "held_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD COLUMN "held_looks" integer;--> statement-breakpoint
ALTER TABLE "core"."finding_acts" ADD CONSTRAINT "finding_acts_finding_fk" FOREIGN KEY ("observation_id","ordinal") REFERENCES "core"."findings"("observation_id","ordinal") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."look_acts" ADD CONSTRAINT "look_acts_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."look_starts" ADD CONSTRAINT "look_starts_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "object_checks_by_time" ON "core"."object_checks" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "object_checks_faults" ON "core"."object_checks" USING btree ("state") WHERE state <> 'sound';--> statement-breakpoint
CREATE INDEX "look_acts_by_observation" ON "core"."look_acts" USING btree ("observation_id");--> statement-breakpoint
CREATE INDEX "look_starts_by_channel" ON "core"."look_starts" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "item_states_there" ON "core"."item_states" USING btree ("channel_id") WHERE presence in ('present', 'missing');--> statement-breakpoint
CREATE INDEX "findings_by_item" ON "core"."findings" USING btree ("channel_id","native_id","code");--> statement-breakpoint
create trigger only_added_to before update or delete on core.look_acts for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.finding_acts for each row execute function core.refuse_change();
--> statement-breakpoint
-- what is compared from now on is what was seen until now, so that no look after the upgrade takes it for a change
update core.item_states s set posted_at = i.posted_at, labels = v.labels
  from core.items i, core.versions v where i.id = s.item_id and v.id = s.version_id;
--> statement-breakpoint
update core.channels c set last_observation_id = (
  select o.id from core.observations o where o.channel_id = c.id order by o.started_at desc, o.id desc limit 1);
