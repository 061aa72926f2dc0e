CREATE SCHEMA "core";
--> statement-breakpoint
CREATE TABLE "core"."agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"org_number" text NOT NULL,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"unit" text NOT NULL,
	"responsible" text NOT NULL,
	"names" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agencies_org_number_unique" UNIQUE("org_number"),
	CONSTRAINT "agencies_country" CHECK ("core"."agencies"."country" in ('NO', 'SE')),
	CONSTRAINT "agencies_names" CHECK ("core"."agencies"."names" in ('searchable-1y', 'hidden'))
);
--> statement-breakpoint
CREATE TABLE "core"."channels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"address" text NOT NULL,
	"secret_name" text,
	"leading" boolean DEFAULT false NOT NULL,
	"deny_authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"every_minutes" integer NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"quiet_until" timestamp with time zone,
	CONSTRAINT "channels_address" UNIQUE("agency_id","address"),
	CONSTRAINT "channels_every_minutes" CHECK ("core"."channels"."every_minutes" between 1 and 10080)
);
--> statement-breakpoint
CREATE TABLE "core"."audit_checkpoints" (
	"tree_size" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"body" "bytea" NOT NULL,
	"leaf" "bytea" NOT NULL,
	"written_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."audit_fields" (
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"salt" "bytea" NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "audit_fields_event_id_name_pk" PRIMARY KEY("event_id","name")
);
--> statement-breakpoint
CREATE TABLE "core"."audit_leaves" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "audit_leaves_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "core"."classifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"outcome" text NOT NULL,
	"class_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"reason" text NOT NULL,
	"registration" text NOT NULL,
	"ground" jsonb,
	"decision_id" uuid,
	"clause_id" text,
	"due_on" date,
	"language" text,
	CONSTRAINT "classifications_prunable_needs_clause" CHECK ("core"."classifications"."outcome" <> 'prunable' or ("core"."classifications"."decision_id" is not null and "core"."classifications"."clause_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "core"."decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"document" jsonb NOT NULL,
	"file_sha256" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"adopted_by" text,
	"adopted_body" text,
	"adopted_on" date,
	"adopted_under" text,
	"adopted_reference" text,
	CONSTRAINT "decisions_number" UNIQUE("agency_id","number"),
	CONSTRAINT "decisions_adoption" CHECK ("core"."decisions"."state" = 'draft' or ("core"."decisions"."adopted_by" is not null and "core"."decisions"."adopted_body" is not null and "core"."decisions"."adopted_on" is not null and "core"."decisions"."adopted_under" is not null))
);
--> statement-breakpoint
CREATE TABLE "core"."item_classes" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"classification_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"decision_id" uuid,
	"basis" text NOT NULL,
	"standing" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."item_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"observation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."item_states" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"native_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"version_number" integer NOT NULL,
	"version_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"presence" text NOT NULL,
	"missing_looks" integer NOT NULL,
	"permalink" text,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"native_id" text NOT NULL,
	"kind" text NOT NULL,
	"by_agency" boolean NOT NULL,
	"parent_native_id" text,
	"root_native_id" text NOT NULL,
	"posted_at" timestamp with time zone,
	"first_seen_at" timestamp with time zone NOT NULL,
	"first_observation_id" uuid NOT NULL,
	CONSTRAINT "items_native" UNIQUE("channel_id","native_id")
);
--> statement-breakpoint
CREATE TABLE "core"."media" (
	"version_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"url" text NOT NULL,
	"alt" text,
	"sha256" text,
	"size_bytes" bigint,
	"media_type" text,
	"fault_code" text,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "media_version_id_ordinal_pk" PRIMARY KEY("version_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "core"."versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"observation_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"author_name" text,
	"author_id" text,
	"title" text,
	"text" text NOT NULL,
	"permalink" text,
	"edited_at" timestamp with time zone,
	"labels" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"media" jsonb NOT NULL,
	"replaced_characters" integer NOT NULL,
	"payload_ordinal" integer NOT NULL,
	"payload_pointer" text NOT NULL,
	CONSTRAINT "versions_number" UNIQUE("item_id","number")
);
--> statement-breakpoint
CREATE TABLE "core"."cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"root_item_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"opened_on" date NOT NULL,
	"title" text NOT NULL,
	"public_title_washed" text NOT NULL,
	"public_title_full" text NOT NULL,
	CONSTRAINT "cases_root_item_id_unique" UNIQUE("root_item_id"),
	CONSTRAINT "cases_number" UNIQUE("agency_id","year","sequence")
);
--> statement-breakpoint
CREATE TABLE "core"."journal_counters" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "journal_counters_agency_id_year_series_pk" PRIMARY KEY("agency_id","year","series")
);
--> statement-breakpoint
CREATE TABLE "core"."registry_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"number_in_case" integer NOT NULL,
	"direction" text NOT NULL,
	"journaled_on" date NOT NULL,
	"journaled_at" timestamp with time zone NOT NULL,
	"document_day" date,
	"handled_at" timestamp with time zone,
	"title" text NOT NULL,
	"public_title_washed" text NOT NULL,
	"public_title_full" text NOT NULL,
	"party" text NOT NULL,
	"party_washed" text NOT NULL,
	"party_full" text NOT NULL,
	"ground" jsonb,
	CONSTRAINT "registry_entries_item_id_unique" UNIQUE("item_id"),
	CONSTRAINT "registry_entries_number" UNIQUE("agency_id","year","sequence"),
	CONSTRAINT "registry_entries_in_case" UNIQUE("case_id","number_in_case")
);
--> statement-breakpoint
CREATE TABLE "core"."findings" (
	"observation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"channel_id" uuid NOT NULL,
	"code" text NOT NULL,
	"held" boolean NOT NULL,
	"native_id" text,
	"place" text NOT NULL,
	"detail" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "findings_observation_id_ordinal_pk" PRIMARY KEY("observation_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "core"."observations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"verdict" text NOT NULL,
	"fault_code" text,
	"fault_detail" text,
	"seen" integer NOT NULL,
	"new_items" integer NOT NULL,
	"new_versions" integer NOT NULL,
	"removed" integer NOT NULL,
	"findings" integer NOT NULL,
	CONSTRAINT "observations_fault" CHECK (("core"."observations"."verdict" <> 'incomplete') or ("core"."observations"."fault_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "core"."payloads" (
	"observation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"url" text NOT NULL,
	"status" integer NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payloads_observation_id_ordinal_pk" PRIMARY KEY("observation_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "core"."channel_references" (
	"channel_id" uuid PRIMARY KEY NOT NULL,
	"observation_id" uuid NOT NULL,
	"order" text[] NOT NULL,
	"held_observation_id" uuid,
	"held_order" text[]
);
--> statement-breakpoint
CREATE TABLE "core"."package_items" (
	"package_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"classification_id" uuid NOT NULL,
	"versions" bigint NOT NULL,
	CONSTRAINT "package_items_package_id_item_id_pk" PRIMARY KEY("package_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "core"."packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"state" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"closed_by" text NOT NULL,
	"address" text,
	"sha256" text,
	"size_bytes" bigint,
	"report" jsonb,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"fonds_id" uuid NOT NULL,
	"classification_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "series_period" UNIQUE("agency_id","from_day","to_day")
);
--> statement-breakpoint
ALTER TABLE "core"."channels" ADD CONSTRAINT "channels_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_fields" ADD CONSTRAINT "audit_fields_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "core"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_leaves" ADD CONSTRAINT "audit_leaves_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "core"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."classifications" ADD CONSTRAINT "classifications_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "core"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."decisions" ADD CONSTRAINT "decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."item_classes" ADD CONSTRAINT "item_classes_classification_id_classifications_id_fk" FOREIGN KEY ("classification_id") REFERENCES "core"."classifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."items" ADD CONSTRAINT "items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."items" ADD CONSTRAINT "items_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."cases" ADD CONSTRAINT "cases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."cases" ADD CONSTRAINT "cases_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."journal_counters" ADD CONSTRAINT "journal_counters_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."registry_entries" ADD CONSTRAINT "registry_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."registry_entries" ADD CONSTRAINT "registry_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "core"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."findings" ADD CONSTRAINT "findings_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."findings" ADD CONSTRAINT "findings_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."observations" ADD CONSTRAINT "observations_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."payloads" ADD CONSTRAINT "payloads_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD CONSTRAINT "channel_references_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD CONSTRAINT "channel_references_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."channel_references" ADD CONSTRAINT "channel_references_held_observation_id_observations_id_fk" FOREIGN KEY ("held_observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD CONSTRAINT "package_items_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "core"."packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."packages" ADD CONSTRAINT "packages_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."packages" ADD CONSTRAINT "packages_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "core"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."series" ADD CONSTRAINT "series_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "classifications_by_item" ON "core"."classifications" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "item_classes_by_outcome" ON "core"."item_classes" USING btree ("outcome");--> statement-breakpoint
CREATE INDEX "item_events_by_item" ON "core"."item_events" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "item_events_by_observation" ON "core"."item_events" USING btree ("observation_id");--> statement-breakpoint
CREATE INDEX "item_states_by_channel" ON "core"."item_states" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "items_thread" ON "core"."items" USING btree ("channel_id","root_native_id");--> statement-breakpoint
CREATE INDEX "findings_by_channel" ON "core"."findings" USING btree ("channel_id","found_at");--> statement-breakpoint
CREATE INDEX "observations_by_channel" ON "core"."observations" USING btree ("channel_id","started_at");--> statement-breakpoint
CREATE INDEX "package_items_by_item" ON "core"."package_items" USING btree ("item_id");