CREATE TABLE "core"."reconciliation_differences" (
	"agency_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"step" text NOT NULL,
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."reconciliations" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"compared" integer DEFAULT 0 NOT NULL,
	"differences" integer DEFAULT 0 NOT NULL,
	"channel_id" uuid,
	"root_native_id" text,
	"last_ended_at" timestamp with time zone,
	"last_compared" integer,
	"last_differences" integer
);
--> statement-breakpoint
CREATE INDEX "reconciliation_differences_by_time" ON "core"."reconciliation_differences" USING btree ("agency_id","at");