-- An archivist says at the desk that a package was handed over, and what the archive answered: those states and no other.
-- Whether a package exists is the work's to say: the desk's role can neither make one count nor give one up.
grant update (state) on core.packages to kanalarkiv_desk;
--> statement-breakpoint
create trigger desk_says_what_became before update on core.packages for each row
  when (current_user = 'kanalarkiv_desk' and (new.state not in ('deposited', 'acknowledged', 'rejected')
    or old.state not in ('committed', 'deposited', 'acknowledged', 'rejected'))) execute function core.refuse_change();
--> statement-breakpoint
create trigger desk_says_what_became before insert on core.package_events for each row
  when (current_user = 'kanalarkiv_desk' and new.state not in ('deposited', 'acknowledged', 'rejected')) execute function core.refuse_change();
