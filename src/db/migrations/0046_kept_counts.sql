CREATE TABLE "core"."kept_counts" (
	"what" text NOT NULL,
	"scope" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "kept_counts_what_scope_pk" PRIMARY KEY("what","scope")
);
--> statement-breakpoint
ALTER TABLE "core"."reconciliations" ADD COLUMN "last_miscounts" integer;--> statement-breakpoint
CREATE INDEX "findings_held" ON "core"."findings" USING btree ("channel_id","found_at") WHERE held;