ALTER TABLE "core"."channels" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "core"."channels" ADD CONSTRAINT "channels_place" UNIQUE("agency_id","place");--> statement-breakpoint
ALTER TABLE "pub"."channels" ADD COLUMN "state" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "pub"."channels" ADD COLUMN "state_at" timestamp with time zone;
