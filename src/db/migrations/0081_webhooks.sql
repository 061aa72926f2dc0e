CREATE TABLE "core"."webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"event_key" text NOT NULL,
	"digest" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"size_bytes" integer NOT NULL,
	"media_type" text NOT NULL,
	"body" "bytea",
	"state" text DEFAULT 'waiting' NOT NULL,
	"taken_at" timestamp with time zone,
	"observation_id" uuid,
	CONSTRAINT "webhook_deliveries_waiting" CHECK (("core"."webhook_deliveries"."state" = 'waiting') = ("core"."webhook_deliveries"."taken_at" is null)),
	CONSTRAINT "webhook_deliveries_body" CHECK (("core"."webhook_deliveries"."state" = 'waiting') = ("core"."webhook_deliveries"."body" is not null)),
	CONSTRAINT "webhook_deliveries_look" CHECK (("core"."webhook_deliveries"."state" = 'taken') = ("core"."webhook_deliveries"."observation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "core"."webhook_endpoints" (
	"channel_id" uuid PRIMARY KEY NOT NULL,
	"signature_header" text NOT NULL,
	"signature_prefix" text NOT NULL,
	"signature_encoding" text NOT NULL,
	"secret_name" text NOT NULL,
	"verify_token_name" text,
	"event_header" text,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."webhook_told" (
	"channel_id" uuid NOT NULL,
	"native_id" text NOT NULL,
	"said_at" timestamp with time zone,
	"shown_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "webhook_told_channel_id_native_id_pk" PRIMARY KEY("channel_id","native_id")
);
--> statement-breakpoint
ALTER TABLE "core"."webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."webhook_told" ADD CONSTRAINT "webhook_told_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "core"."webhook_deliveries" USING btree ("channel_id","event_key");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_waiting" ON "core"."webhook_deliveries" USING btree ("channel_id","received_at") WHERE state = 'waiting';--> statement-breakpoint
-- CUSTOM BELOW: what came stays; its bytes leave the row only once they are an answer of a look, or when it told of nothing that is collected
create function core.refuse_lost_delivery() returns trigger language plpgsql as $$
begin
  if (old.id, old.channel_id, old.event_key, old.digest, old.received_at, old.size_bytes, old.media_type)
     is distinct from (new.id, new.channel_id, new.event_key, new.digest, new.received_at, new.size_bytes, new.media_type)
     or old.state <> 'waiting' then
    raise exception 'a row of core.webhook_deliveries says once what came, and once what became of it';
  end if;
  if new.state = 'taken' and not exists (
    select 1 from core.payloads p where p.observation_id = new.observation_id and p.sha256 = old.digest) then
    raise exception 'the body of the webhook % is no answer of a look yet', old.id;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stays_as_it_came before update on core.webhook_deliveries for each row execute function core.refuse_lost_delivery();
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['webhook_endpoints', 'webhook_deliveries', 'webhook_told'] loop
    execute format('create trigger never_deleted before delete on core.%I for each row execute function core.refuse_change()', kept);
    execute format('create trigger never_emptied before truncate on core.%I for each statement execute function core.refuse_change()', kept);
    execute format('grant select on core.%I to kanalarkiv_desk', kept);
  end loop;
end $$;
--> statement-breakpoint
-- The role of the intake of webhooks: it learns where channels are told and adds what came. It reads nothing else, not even that.
do $$ begin
  create role kanalarkiv_intake login;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
grant usage on schema core to kanalarkiv_intake;
--> statement-breakpoint
grant select on core.webhook_endpoints to kanalarkiv_intake;
--> statement-breakpoint
grant insert (id, channel_id, event_key, digest, received_at, size_bytes, media_type, body) on core.webhook_deliveries to kanalarkiv_intake;
