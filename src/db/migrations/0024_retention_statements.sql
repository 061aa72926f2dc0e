CREATE TABLE "core"."retention_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"class_id" text NOT NULL,
	"channel_id" uuid,
	"posted_to" date NOT NULL,
	"said_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "retention_statements_number" UNIQUE("agency_id","number"),
	CONSTRAINT "retention_statements_days" CHECK ("core"."retention_statements"."posted_to" <= "core"."retention_statements"."said_on")
);
--> statement-breakpoint
CREATE TABLE "core"."statements_taken_back" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person" text NOT NULL,
	"because" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."retention_statements" ADD CONSTRAINT "retention_statements_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."retention_statements" ADD CONSTRAINT "retention_statements_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."statements_taken_back" ADD CONSTRAINT "statements_taken_back_statement_id_retention_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "core"."retention_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger only_added_to before update or delete on core.retention_statements for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.statements_taken_back for each row execute function core.refuse_change();
