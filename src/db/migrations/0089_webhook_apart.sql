CREATE TABLE "core"."webhook_apart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"account" text,
	"digest" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"size_bytes" integer NOT NULL,
	"media_type" text NOT NULL,
	"body" "bytea",
	"given_to" uuid
);
--> statement-breakpoint
ALTER TABLE "core"."webhook_apart" ADD CONSTRAINT "webhook_apart_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."webhook_apart" ADD CONSTRAINT "webhook_apart_given_to_channels_id_fk" FOREIGN KEY ("given_to") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_apart_by_account" ON "core"."webhook_apart" USING btree ("account") WHERE body is not null;--> statement-breakpoint
-- what came at one address may be given to the other: they are one agency's, or their webhooks are signed with one secret
create function core.webhooks_are_shared(one uuid, other uuid) returns boolean language sql stable as $$
  select exists (select 1 from core.channels a join core.channels b on b.agency_id = a.agency_id where a.id = one and b.id = other)
      or exists (select 1 from core.webhook_endpoints a join core.webhook_endpoints b on b.secret_name = a.secret_name
                  where a.channel_id = one and b.channel_id = other);
$$;
--> statement-breakpoint
-- that something came stays; its words leave the row once they are given to whom they are of, or after a while
create function core.refuse_changed_apart() returns trigger language plpgsql as $$
begin
  if (old.id, old.channel_id, old.account, old.digest, old.received_at, old.size_bytes, old.media_type)
     is distinct from (new.id, new.channel_id, new.account, new.digest, new.received_at, new.size_bytes, new.media_type)
     or new.body is not null then
    raise exception 'a row of core.webhook_apart says once what came; its words only go';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stays_as_it_came before update on core.webhook_apart for each row execute function core.refuse_changed_apart();
--> statement-breakpoint
create trigger never_deleted before delete on core.webhook_apart for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.webhook_apart for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select on core.webhook_apart to kanalarkiv_desk;
