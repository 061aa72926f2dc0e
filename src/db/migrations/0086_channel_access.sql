CREATE TABLE "core"."channel_access" (
	"channel_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"token_ends_at" timestamp with time zone,
	"data_ends_at" timestamp with time zone,
	"lacks" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."channel_access" ADD CONSTRAINT "channel_access_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "core"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
grant select on core.channel_access to kanalarkiv_desk;
