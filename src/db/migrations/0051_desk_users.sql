CREATE TABLE "core"."desk_attempts" (
	"place" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."desk_attempts_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"of" "bytea" NOT NULL,
	"from" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."desk_links" (
	"digest" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"break_glass" text
);
--> statement-breakpoint
CREATE TABLE "core"."desk_roles_held" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"given_at" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"taken_at" timestamp with time zone,
	"taken_by" text,
	"taken_because" text,
	CONSTRAINT "desk_roles_taken" CHECK (("core"."desk_roles_held"."taken_at" is null) = ("core"."desk_roles_held"."taken_by" is null) and ("core"."desk_roles_held"."taken_at" is null) = ("core"."desk_roles_held"."taken_because" is null))
);
--> statement-breakpoint
CREATE TABLE "core"."desk_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"by" text NOT NULL,
	"claimed" jsonb,
	"browser" text NOT NULL,
	"provider_session" text,
	CONSTRAINT "desk_sessions_digest" UNIQUE("digest"),
	CONSTRAINT "desk_sessions_ended" CHECK (("core"."desk_sessions"."ended_at" is null) = ("core"."desk_sessions"."ended_because" is null))
);
--> statement-breakpoint
CREATE TABLE "core"."desk_users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sign_in_name" text,
	"issuer" text,
	"subject" text,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"closed_because" text,
	"password_hash" text,
	"password_at" timestamp with time zone,
	CONSTRAINT "desk_users_sign_in_name" UNIQUE("sign_in_name"),
	CONSTRAINT "desk_users_subject" UNIQUE("issuer","subject"),
	CONSTRAINT "desk_users_known" CHECK (("core"."desk_users"."issuer" is null) = ("core"."desk_users"."subject" is null) and ("core"."desk_users"."sign_in_name" is not null or "core"."desk_users"."issuer" is not null)),
	CONSTRAINT "desk_users_closed" CHECK (("core"."desk_users"."closed_at" is null) = ("core"."desk_users"."closed_by" is null) and ("core"."desk_users"."closed_at" is null) = ("core"."desk_users"."closed_because" is null))
);
--> statement-breakpoint
ALTER TABLE "core"."desk_links" ADD CONSTRAINT "desk_links_user_id_desk_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "core"."desk_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."desk_roles_held" ADD CONSTRAINT "desk_roles_held_user_id_desk_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "core"."desk_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."desk_roles_held" ADD CONSTRAINT "desk_roles_held_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."desk_sessions" ADD CONSTRAINT "desk_sessions_user_id_desk_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "core"."desk_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_attempts_of" ON "core"."desk_attempts" USING btree ("of","at");--> statement-breakpoint
CREATE INDEX "desk_attempts_from" ON "core"."desk_attempts" USING btree ("from","at");--> statement-breakpoint
CREATE INDEX "desk_links_by_user" ON "core"."desk_links" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_roles_held_once" ON "core"."desk_roles_held" USING btree ("user_id","role",coalesce("agency_id", '00000000-0000-0000-0000-000000000000')) WHERE taken_at is null;--> statement-breakpoint
CREATE INDEX "desk_sessions_open" ON "core"."desk_sessions" USING btree ("user_id") WHERE ended_at is null;