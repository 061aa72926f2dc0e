CREATE TABLE "core"."title_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid,
	"case_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"title" text NOT NULL,
	"public_title_washed" text NOT NULL,
	"public_title_full" text NOT NULL,
	"ground" jsonb,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "title_changes_of_one" CHECK (("core"."title_changes"."entry_id" is null) <> ("core"."title_changes"."case_id" is null))
);
--> statement-breakpoint
ALTER TABLE "core"."title_changes" ADD CONSTRAINT "title_changes_entry_id_registry_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "core"."registry_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."title_changes" ADD CONSTRAINT "title_changes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "core"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "title_changes_by_entry" ON "core"."title_changes" USING btree ("entry_id","at");--> statement-breakpoint
CREATE INDEX "title_changes_by_case" ON "core"."title_changes" USING btree ("case_id","at");--> statement-breakpoint
create trigger only_added_to before update or delete on core.title_changes for each row execute function core.refuse_change();
