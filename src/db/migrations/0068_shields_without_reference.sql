ALTER TABLE "core"."text_shields" DROP CONSTRAINT "text_shields_item_id_items_id_fk";
