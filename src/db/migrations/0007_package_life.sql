CREATE TABLE "core"."package_events" (
	"package_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"because" text,
	"detail" jsonb NOT NULL,
	CONSTRAINT "package_events_package_id_number_pk" PRIMARY KEY("package_id","number")
);
--> statement-breakpoint
ALTER TABLE "core"."series" DROP CONSTRAINT "series_period";--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "entry_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "root_item_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "root_version_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "visibility" text;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "permalink" text;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "event_ids" uuid[];--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "owed_media" text[];--> statement-breakpoint
ALTER TABLE "core"."packages" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "core"."packages" ADD COLUMN "frozen" jsonb;--> statement-breakpoint
ALTER TABLE "core"."series" ADD COLUMN "part" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."series" ADD COLUMN "parts" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."package_events" ADD CONSTRAINT "package_events_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "core"."packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."packages" ADD CONSTRAINT "packages_replaces_packages_id_fk" FOREIGN KEY ("replaces") REFERENCES "core"."packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "packages_by_agency" ON "core"."packages" USING btree ("agency_id","planned_at");--> statement-breakpoint
ALTER TABLE "core"."series" ADD CONSTRAINT "series_period" UNIQUE("agency_id","from_day","to_day","part","parts");--> statement-breakpoint
ALTER TABLE "core"."packages" ADD CONSTRAINT "packages_replaces" CHECK ("core"."packages"."replaces" <> "core"."packages"."id");
--> statement-breakpoint
create trigger only_added_to before update or delete on core.package_events for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.package_events for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_changed before update on core.package_items for each row execute function core.refuse_change();
--> statement-breakpoint
-- what is known of the packages that were made before their lives were kept
insert into core.package_events (package_id, number, state, at, by, detail)
select id, 1, 'planned', planned_at, closed_by, '{}' from core.packages;
--> statement-breakpoint
insert into core.package_events (package_id, number, state, at, by, detail)
select id, 2, 'verified', verified_at, closed_by, '{}' from core.packages where state = 'verified';
--> statement-breakpoint
insert into core.package_events (package_id, number, state, at, by, detail)
select id, 3, 'committed', verified_at, closed_by, '{}' from core.packages where state = 'verified';
--> statement-breakpoint
insert into core.package_events (package_id, number, state, at, by, because, detail)
select id, 2, 'failed', planned_at, closed_by, report ->> 'failed',
       case when address is null then '{}' else jsonb_build_object('left', 'packages/' || id || '/' || id || '.tar') end
  from core.packages where state = 'failed';
--> statement-breakpoint
update core.packages set state = 'committed' where state = 'verified';
