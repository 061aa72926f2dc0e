CREATE TABLE "core"."asked_work" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"by" text NOT NULL,
	"user_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claim" uuid,
	"begun_at" timestamp with time zone,
	"phase" text,
	"phase_begun_at" timestamp with time zone,
	"done" bigint DEFAULT 0 NOT NULL,
	"total" bigint,
	"told_at" timestamp with time zone,
	"noted" jsonb,
	"result" jsonb,
	"fault" jsonb,
	"ended_at" timestamp with time zone,
	"cancel_asked_at" timestamp with time zone,
	"cancel_asked_by" text,
	CONSTRAINT "asked_work_ended" CHECK (("core"."asked_work"."ended_at" is null) = ("core"."asked_work"."state" in ('waiting', 'running'))),
	CONSTRAINT "asked_work_result" CHECK (("core"."asked_work"."state" = 'done') = ("core"."asked_work"."result" is not null)),
	CONSTRAINT "asked_work_fault" CHECK (("core"."asked_work"."state" = 'failed') = ("core"."asked_work"."fault" is not null)),
	CONSTRAINT "asked_work_cancelled" CHECK (("core"."asked_work"."cancel_asked_at" is null) = ("core"."asked_work"."cancel_asked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "core"."asked_work" ADD CONSTRAINT "asked_work_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "core"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."asked_work" ADD CONSTRAINT "asked_work_user_id_desk_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "core"."desk_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asked_work_by_agency" ON "core"."asked_work" USING btree ("agency_id","asked_at");--> statement-breakpoint
CREATE INDEX "asked_work_open" ON "core"."asked_work" USING btree ("asked_at") WHERE ended_at is null;