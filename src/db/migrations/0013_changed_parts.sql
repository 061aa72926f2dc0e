-- what is not the same in all versions of a published text; null until the next publishing asks it of the versions
alter table pub.items add column changed text[] default '{}';
--> statement-breakpoint
update pub.items set changed = null where versions > 1;
