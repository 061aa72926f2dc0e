CREATE TABLE "core"."unread_looks" (
	"observation_id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"tries" integer NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."unread_looks" ADD CONSTRAINT "unread_looks_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "core"."observations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."unread_looks" ADD CONSTRAINT "unread_looks_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unread_looks_by_answers" ON "core"."unread_looks" USING btree ("channel_id","digest");--> statement-breakpoint
CREATE INDEX "unread_looks_by_time" ON "core"."unread_looks" USING btree ("next_try_at");--> statement-breakpoint
-- what could not be read before there was this table is tried as well
INSERT INTO "core"."unread_looks" ("observation_id", "channel_id", "digest", "tries", "next_try_at", "why")
SELECT o."id", o."channel_id",
       (SELECT encode(sha256(convert_to(string_agg(p."sha256", ' ' ORDER BY p."ordinal"), 'UTF8')), 'hex')
          FROM "core"."payloads" p WHERE p."observation_id" = o."id"),
       1, now(), coalesce(o."fault_detail", o."fault_code")
  FROM "core"."observations" o
 WHERE o."verdict" = 'incomplete'
   AND (o."fault_code" = 'channel.unreadable'
        OR (o."fault_code" = 'channel.interrupted' AND o."fault_detail" ~ 'cannot be read|could not be written'))
   AND EXISTS (SELECT 1 FROM "core"."payloads" p WHERE p."observation_id" = o."id")
 ORDER BY o."started_at", o."id"
    ON CONFLICT DO NOTHING;
