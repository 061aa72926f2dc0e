ALTER TABLE "core"."package_items" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "clause_id" text;--> statement-breakpoint
ALTER TABLE "core"."package_items" ADD COLUMN "due_on" date;
--> statement-breakpoint
-- packages of the versions before noted what was proposed, and say so when they are read or built again
update core.package_items p set decision_id = cl.decision_id, clause_id = cl.clause_id, due_on = cl.due_on
  from core.classifications cl, core.packages k
 where cl.id = p.classification_id and k.id = p.package_id and cl.outcome = 'prunable' and cl.due_on is not null;
