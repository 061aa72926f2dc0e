CREATE TABLE "core"."superseded_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"by_decision_id" uuid NOT NULL,
	"from" date NOT NULL,
	"part" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."superseded_parts" ADD CONSTRAINT "superseded_parts_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "core"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."superseded_parts" ADD CONSTRAINT "superseded_parts_by_decision_id_decisions_id_fk" FOREIGN KEY ("by_decision_id") REFERENCES "core"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "superseded_parts_by_decision" ON "core"."superseded_parts" USING btree ("decision_id");--> statement-breakpoint
create trigger only_added_to before update or delete on core.superseded_parts for each row execute function core.refuse_change();
