-- Asked work is asked for, and cancelled, by the desk; what it came to is written by who did it, and stays.
grant select on core.asked_work to kanalarkiv_desk;
--> statement-breakpoint
grant insert (id, agency_id, kind, input, by, user_id, asked_at) on core.asked_work to kanalarkiv_desk;
--> statement-breakpoint
grant update (cancel_asked_at, cancel_asked_by) on core.asked_work to kanalarkiv_desk;
--> statement-breakpoint
create trigger never_deleted before delete on core.asked_work for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.asked_work for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger ended_stays before update on core.asked_work for each row when (old.ended_at is not null) execute function core.refuse_change();
--> statement-breakpoint
create trigger asked_stays before update of id, agency_id, kind, input, by, user_id, asked_at on core.asked_work for each row execute function core.refuse_change();
