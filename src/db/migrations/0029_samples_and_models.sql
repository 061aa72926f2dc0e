CREATE TABLE "core"."review_models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"state" text NOT NULL,
	"state_at" timestamp with time zone NOT NULL,
	"doubt_from" double precision,
	"settings" jsonb NOT NULL,
	"decisions" integer NOT NULL,
	"training_sha256" text NOT NULL,
	"file" "bytea",
	"file_sha256" text NOT NULL,
	CONSTRAINT "review_models_number" UNIQUE("agency_id","number"),
	CONSTRAINT "review_models_file" CHECK (("core"."review_models"."state" = 'discarded') = ("core"."review_models"."file" is null)),
	CONSTRAINT "review_models_on_doubts" CHECK ("core"."review_models"."state" <> 'on' or "core"."review_models"."doubt_from" is not null)
);
--> statement-breakpoint
CREATE TABLE "core"."review_simulations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"decisions" integer NOT NULL,
	"training_sha256" text NOT NULL,
	"result" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."review_sample_items" (
	"sample_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"classification_id" uuid NOT NULL,
	CONSTRAINT "review_sample_items_sample_id_place_pk" PRIMARY KEY("sample_id","place"),
	CONSTRAINT "review_sample_items_once" UNIQUE("sample_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "core"."review_sample_reads" (
	"sample_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"verdict" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "review_sample_reads_sample_id_place_verdict_pk" PRIMARY KEY("sample_id","place","verdict")
);
--> statement-breakpoint
CREATE TABLE "core"."review_samples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"purpose" text NOT NULL,
	"filter" jsonb NOT NULL,
	"list_sha256" text NOT NULL,
	"list" uuid[] NOT NULL,
	"seed" text NOT NULL,
	"size" integer NOT NULL,
	"bound" double precision NOT NULL,
	"stopped_before" integer NOT NULL,
	CONSTRAINT "review_samples_number" UNIQUE("agency_id","number"),
	CONSTRAINT "review_samples_list" UNIQUE("agency_id","purpose","list_sha256"),
	CONSTRAINT "review_samples_size" CHECK ("core"."review_samples"."size" between 1 and cardinality("core"."review_samples"."list"))
);
--> statement-breakpoint
ALTER TABLE "core"."review_batches" ADD COLUMN "sample_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "model_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "doubted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."review_models" ADD CONSTRAINT "review_models_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_simulations" ADD CONSTRAINT "review_simulations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_sample_items" ADD CONSTRAINT "review_sample_items_sample_id_review_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "core"."review_samples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_sample_reads" ADD CONSTRAINT "review_sample_reads_sample_id_review_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "core"."review_samples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."review_samples" ADD CONSTRAINT "review_samples_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_models_on" ON "core"."review_models" USING btree ("agency_id","language") WHERE state = 'on';--> statement-breakpoint
CREATE INDEX "review_simulations_by_language" ON "core"."review_simulations" USING btree ("agency_id","language","at");--> statement-breakpoint
ALTER TABLE "core"."review_batches" ADD CONSTRAINT "review_batches_sample_id_review_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "core"."review_samples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- what was drawn, read and found is only ever added to, and a table of it is never emptied
create trigger only_added_to before update or delete on core.review_samples for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.review_sample_items for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.review_sample_reads for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.review_simulations for each row execute function core.refuse_change();
--> statement-breakpoint
-- of a model the file may be thrown away; it is never another one, and the row that names it stays
create trigger never_deleted before delete on core.review_models for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_another_file before update on core.review_models for each row
  when (new.file is not null and new.file is distinct from old.file or new.file_sha256 <> old.file_sha256 or new.training_sha256 <> old.training_sha256)
  execute function core.refuse_change();
--> statement-breakpoint
do $$
declare kept text;
begin
  foreach kept in array array['review_samples', 'review_sample_items', 'review_sample_reads', 'review_models', 'review_simulations'] loop
    execute format('create trigger never_emptied before truncate on core.%I for each statement execute function core.refuse_change()', kept);
  end loop;
end $$;
