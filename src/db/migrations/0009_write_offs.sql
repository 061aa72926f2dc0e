CREATE TABLE "core"."package_cases" (
	"package_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"closed" boolean NOT NULL,
	"earlier_series_id" uuid,
	CONSTRAINT "package_cases_package_id_case_id_pk" PRIMARY KEY("package_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "core"."write_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"on_day" date,
	"how" text,
	"by_entry_id" uuid,
	"because" text NOT NULL,
	"by_person" text NOT NULL,
	CONSTRAINT "write_offs_whole" CHECK ("core"."write_offs"."act" = 'undone' or ("core"."write_offs"."on_day" is not null and ("core"."write_offs"."how" is not null or "core"."write_offs"."by_entry_id" is not null)))
);
--> statement-breakpoint
ALTER TABLE "core"."registry_entries" ADD COLUMN "preliminary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."package_cases" ADD CONSTRAINT "package_cases_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "core"."packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."package_cases" ADD CONSTRAINT "package_cases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "core"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."package_cases" ADD CONSTRAINT "package_cases_earlier_series_id_series_id_fk" FOREIGN KEY ("earlier_series_id") REFERENCES "core"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."write_offs" ADD CONSTRAINT "write_offs_entry_id_registry_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "core"."registry_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."write_offs" ADD CONSTRAINT "write_offs_by_entry_id_registry_entries_id_fk" FOREIGN KEY ("by_entry_id") REFERENCES "core"."registry_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "package_cases_by_case" ON "core"."package_cases" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "write_offs_by_entry" ON "core"."write_offs" USING btree ("entry_id","at");--> statement-breakpoint
CREATE INDEX "items_answers" ON "core"."items" USING btree ("channel_id","parent_native_id") WHERE by_agency;--> statement-breakpoint
create trigger only_added_to before update or delete on core.write_offs for each row execute function core.refuse_change();
