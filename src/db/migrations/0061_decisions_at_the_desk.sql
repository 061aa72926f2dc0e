CREATE TABLE "core"."decision_protocols" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "decision_protocols_once" UNIQUE("decision_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "core"."decision_sketches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"text" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"edition" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."hold_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hold_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"review_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "hold_reviews_number" UNIQUE("hold_id","number")
);
--> statement-breakpoint
ALTER TABLE "core"."decisions" DROP CONSTRAINT "decisions_adoption";--> statement-breakpoint
ALTER TABLE "core"."agencies" ADD COLUMN "four_eyes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."decisions" ADD COLUMN "added_by" text;--> statement-breakpoint
ALTER TABLE "core"."decision_protocols" ADD CONSTRAINT "decision_protocols_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "core"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."decision_sketches" ADD CONSTRAINT "decision_sketches_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."hold_reviews" ADD CONSTRAINT "hold_reviews_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "core"."holds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_sketches_by_agency" ON "core"."decision_sketches" USING btree ("agency_id","changed_at");--> statement-breakpoint
ALTER TABLE "core"."decisions" ADD CONSTRAINT "decisions_adoption" CHECK ("core"."decisions"."state" in ('draft', 'withdrawn') or ("core"."decisions"."adopted_by" is not null and "core"."decisions"."adopted_body" is not null and "core"."decisions"."adopted_on" is not null and "core"."decisions"."adopted_under" is not null));