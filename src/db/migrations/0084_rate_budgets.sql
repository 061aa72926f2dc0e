CREATE TABLE "core"."rate_budgets" (
	"platform" text NOT NULL,
	"credential" text NOT NULL,
	"version" bigint NOT NULL,
	"requests_of_window" integer,
	"window_ms" integer,
	"remaining" integer,
	"reset_at" timestamp with time zone,
	"quiet_until" timestamp with time zone,
	"quiet_because" text,
	"failures" integer NOT NULL,
	"failed_at" timestamp with time zone,
	"probe_until" timestamp with time zone,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rate_budgets_platform_credential_pk" PRIMARY KEY("platform","credential")
);
--> statement-breakpoint
CREATE TABLE "core"."rate_keys" (
	"id" smallint PRIMARY KEY NOT NULL,
	"key" "bytea" NOT NULL,
	CONSTRAINT "rate_keys_one" CHECK ("core"."rate_keys"."id" = 1)
);
--> statement-breakpoint
grant select on core.rate_budgets, core.rate_keys to kanalarkiv_desk;
