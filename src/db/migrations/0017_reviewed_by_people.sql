CREATE TABLE "core"."hold_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hold_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"last_day" date,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "hold_acts_day" CHECK ("core"."hold_acts"."act" = 'ends' or "core"."hold_acts"."last_day" is null)
);
--> statement-breakpoint
CREATE TABLE "core"."holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"scope" jsonb NOT NULL,
	"ground" text NOT NULL,
	"owner" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"placed_by" text NOT NULL,
	CONSTRAINT "holds_number" UNIQUE("agency_id","number")
);
--> statement-breakpoint
CREATE TABLE "core"."review_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL,
	"batch_id" uuid,
	"before_id" uuid,
	"classification_id" uuid,
	"undoes" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "review_acts_undo" CHECK (("core"."review_acts"."act" = 'undone') = ("core"."review_acts"."undoes" is not null))
);
--> statement-breakpoint
CREATE TABLE "core"."review_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL,
	"filter" jsonb NOT NULL,
	"items" integer NOT NULL,
	"list_sha256" text NOT NULL,
	CONSTRAINT "review_batches_number" UNIQUE("agency_id","number")
);
--> statement-breakpoint
CREATE TABLE "core"."review_queue" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"waits" text NOT NULL,
	"reopened_because" text,
	"class_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"language" text,
	"posted_at" timestamp with time zone NOT NULL,
	"waiting_since" timestamp with time zone NOT NULL,
	"urgency" smallint NOT NULL,
	"act_by" date,
	"score" real DEFAULT 0 NOT NULL,
	"drawn" boolean DEFAULT false NOT NULL,
	"likeness" bigint,
	"postponed_to" date,
	"handed_to" text,
	"leased_by" text,
	"leased_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "core"."classifications" ADD COLUMN "state" text DEFAULT 'proposed' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."classifications" ADD COLUMN "context" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD COLUMN "state" text DEFAULT 'proposed' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD COLUMN "reopened_because" text;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD COLUMN "reopened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."hold_acts" ADD CONSTRAINT "hold_acts_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "core"."holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."holds" ADD CONSTRAINT "holds_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_acts" ADD CONSTRAINT "review_acts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_acts" ADD CONSTRAINT "review_acts_batch_id_review_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "core"."review_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_batches" ADD CONSTRAINT "review_batches_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hold_acts_by_hold" ON "core"."hold_acts" USING btree ("hold_id","at");--> statement-breakpoint
CREATE INDEX "review_acts_by_item" ON "core"."review_acts" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "review_acts_by_agency" ON "core"."review_acts" USING btree ("agency_id","at");--> statement-breakpoint
CREATE INDEX "review_acts_by_batch" ON "core"."review_acts" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "review_queue_order" ON "core"."review_queue" USING btree ("agency_id","urgency" DESC NULLS FIRST,"score" DESC NULLS FIRST,"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_class" ON "core"."review_queue" USING btree ("agency_id","class_id","urgency" DESC NULLS FIRST,"score" DESC NULLS FIRST,"posted_at");--> statement-breakpoint
CREATE INDEX "review_queue_by_likeness" ON "core"."review_queue" USING btree ("agency_id","likeness");--> statement-breakpoint
create trigger only_added_to before update or delete on core.review_acts for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.review_batches for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.holds for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.hold_acts for each row execute function core.refuse_change();
--> statement-breakpoint
-- what rules make is a proposal, and nothing else is
alter table core.classifications add constraint classifications_by_state check ((by = 'rules') = (state = 'proposed'));
