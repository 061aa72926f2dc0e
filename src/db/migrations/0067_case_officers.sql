CREATE TABLE "core"."case_officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"person" text,
	"because" text NOT NULL,
	"by_person" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."case_officers" ADD CONSTRAINT "case_officers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "core"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_officers_by_case" ON "core"."case_officers" USING btree ("case_id","at");
--> statement-breakpoint
-- CUSTOM BELOW: who had a case is never changed; at the desk cases are given to people
create trigger only_added_to before update or delete on core.case_officers for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.case_officers for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select, insert on core.case_officers to kanalarkiv_desk;
