CREATE TABLE "core"."desk_sign_ins" (
	"digest" "bytea" PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"back_to" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."desk_users" ADD COLUMN "email" text;--> statement-breakpoint
CREATE INDEX "desk_sign_ins_over" ON "core"."desk_sign_ins" USING btree ("ends_at");
--> statement-breakpoint
-- a sign-in that was begun is good once: the desk takes it, and those that ran out
grant select, insert, delete on core.desk_sign_ins to kanalarkiv_desk;
--> statement-breakpoint
-- what a provider says of somebody may change; by what they are known may not
grant update (name, email) on core.desk_users to kanalarkiv_desk;
