CREATE INDEX "item_states_by_page" ON "core"."item_states" USING btree (md5(permalink)) WHERE permalink is not null;--> statement-breakpoint
CREATE INDEX "items_by_name" ON "core"."items" USING btree (right(id::text, 8));--> statement-breakpoint
CREATE INDEX "review_acts_by_name" ON "core"."review_acts" USING btree (right(id::text, 8));