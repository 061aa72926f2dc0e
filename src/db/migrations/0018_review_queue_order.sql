-- a projection, which nothing wrote before: `process` makes it
DELETE FROM "core"."review_queue";--> statement-breakpoint
DROP INDEX "core"."review_queue_order";--> statement-breakpoint
DROP INDEX "core"."review_queue_by_class";--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "classification_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "standing" text NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "cause" text NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."review_queue" ADD COLUMN "draw_place" integer;--> statement-breakpoint
CREATE INDEX "review_queue_by_rule" ON "core"."review_queue" USING btree ("agency_id","rule_id",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_channel" ON "core"."review_queue" USING btree ("channel_id",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_language" ON "core"."review_queue" USING btree ("agency_id","language",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_kind" ON "core"."review_queue" USING btree ("agency_id","waits",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_age" ON "core"."review_queue" USING btree ("agency_id","posted_at");--> statement-breakpoint
CREATE INDEX "review_queue_drawn" ON "core"."review_queue" USING btree ("agency_id","draw_place") WHERE draw_place is not null;--> statement-breakpoint
CREATE INDEX "review_queue_act_by" ON "core"."review_queue" USING btree ("agency_id","act_by") WHERE act_by is not null;--> statement-breakpoint
CREATE INDEX "review_queue_leased" ON "core"."review_queue" USING btree ("agency_id","leased_by") WHERE leased_by is not null;--> statement-breakpoint
CREATE INDEX "review_queue_order" ON "core"."review_queue" USING btree ("agency_id",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
CREATE INDEX "review_queue_by_class" ON "core"."review_queue" USING btree ("agency_id","class_id",(- "urgency"),(- "score"),"posted_at","item_id");--> statement-breakpoint
ALTER TABLE "core"."review_queue" DROP COLUMN "drawn";