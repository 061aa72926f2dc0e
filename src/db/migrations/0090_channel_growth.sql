CREATE INDEX "notices_of_channels" ON "core"."notices" USING btree ("agency_id","kind","item_id","owed") WHERE cause like 'channel.%';--> statement-breakpoint
CREATE INDEX "findings_reused" ON "core"."findings" USING btree ("channel_id") WHERE code = 'item.reusedId';--> statement-breakpoint
CREATE INDEX "observations_held" ON "core"."observations" USING btree ("channel_id","started_at") WHERE verdict = 'held';--> statement-breakpoint
CREATE INDEX "relooks_looked" ON "core"."relooks" USING btree ("channel_id","looked_at");