CREATE TABLE "core"."package_left_out" (
	"package_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"classification_id" uuid NOT NULL,
	"by" text NOT NULL,
	"decision_id" uuid NOT NULL,
	"clause_id" text NOT NULL,
	CONSTRAINT "package_left_out_package_id_item_id_pk" PRIMARY KEY("package_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "core"."package_left_out" ADD CONSTRAINT "package_left_out_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "core"."packages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "package_left_out_by_item" ON "core"."package_left_out" USING btree ("item_id");--> statement-breakpoint
create trigger only_added_to before update or delete on core.package_left_out for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.package_left_out for each statement execute function core.refuse_change();
