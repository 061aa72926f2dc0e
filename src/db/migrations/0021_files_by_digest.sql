CREATE INDEX "media_by_digest" ON "core"."media" USING btree ("sha256") WHERE sha256 is not null;--> statement-breakpoint
create trigger never_emptied before truncate on core.superseded_parts for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.package_cases for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.package_cases for each statement execute function core.refuse_change();
