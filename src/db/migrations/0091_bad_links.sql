CREATE TABLE "core"."bad_links" (
	"item_id" uuid NOT NULL,
	"link_key" bigint NOT NULL,
	"channel_id" uuid NOT NULL,
	"by" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"list" text NOT NULL,
	CONSTRAINT "bad_links_item_id_link_key_pk" PRIMARY KEY("item_id","link_key")
);
--> statement-breakpoint
CREATE TABLE "core"."link_comparisons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"list" text,
	"entries" integer NOT NULL,
	"unread" integer NOT NULL,
	"made_at" timestamp with time zone,
	"alarms" text[] NOT NULL,
	"compared" boolean NOT NULL,
	"addresses" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."bad_links" ADD CONSTRAINT "bad_links_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bad_links_by_channel" ON "core"."bad_links" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "link_comparisons_newest" ON "core"."link_comparisons" USING btree ("started_at");--> statement-breakpoint
create function core.refuse_changed_bad_link() returns trigger language plpgsql as $$
begin
  if (old.item_id, old.link_key, old.channel_id, old.found_at)
     is distinct from (new.item_id, new.link_key, new.channel_id, new.found_at) then
    raise exception 'a row of core.bad_links says once what was found; only the list that names it is another';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stays_as_found before update on core.bad_links for each row execute function core.refuse_changed_bad_link();
--> statement-breakpoint
create trigger never_deleted before delete on core.bad_links for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.bad_links for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_changed before update or delete on core.link_comparisons for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.link_comparisons for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select on core.link_comparisons, core.bad_links to kanalarkiv_desk;
