CREATE TABLE "core"."answer_validators" (
	"channel_id" uuid NOT NULL,
	"asked" text NOT NULL,
	"etag" text,
	"last_modified" text,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_validators_channel_id_asked_pk" PRIMARY KEY("channel_id","asked")
);
--> statement-breakpoint
CREATE TABLE "core"."relooks" (
	"channel_id" uuid NOT NULL,
	"native_id" text NOT NULL,
	"posted_at" timestamp with time zone,
	"looked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"mark" text,
	CONSTRAINT "relooks_channel_id_native_id_pk" PRIMARY KEY("channel_id","native_id")
);
--> statement-breakpoint
ALTER TABLE "core"."payloads" ADD COLUMN "unchanged_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."answer_validators" ADD CONSTRAINT "answer_validators_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."relooks" ADD CONSTRAINT "relooks_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relooks_due" ON "core"."relooks" USING btree ("channel_id","due_at");--> statement-breakpoint
grant select on core.relooks, core.answer_validators to kanalarkiv_desk;
