-- Decisions and holds in the browser. A protocol and a day of review are only added to; a sketch is a person's own work
-- until it is kept as a draft, and then it goes.
grant select, insert on core.decision_protocols, core.hold_reviews to kanalarkiv_desk;
--> statement-breakpoint
grant select, insert, delete on core.decision_sketches to kanalarkiv_desk;
--> statement-breakpoint
grant update (text, changed_by, changed_at, edition) on core.decision_sketches to kanalarkiv_desk;
--> statement-breakpoint
-- an adoption says which parts of earlier decisions it takes the place of
grant insert on core.superseded_parts to kanalarkiv_desk;
--> statement-breakpoint
grant update (four_eyes) on core.agencies to kanalarkiv_desk;
--> statement-breakpoint
create trigger only_added_to before update or delete on core.decision_protocols for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.decision_protocols for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.hold_reviews for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.hold_reviews for each statement execute function core.refuse_change();
