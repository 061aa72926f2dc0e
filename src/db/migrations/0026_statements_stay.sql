-- what officers said of classes is only ever added to, and a table of it is never emptied
create trigger never_emptied before truncate on core.retention_statements for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.statements_taken_back for each statement execute function core.refuse_change();
