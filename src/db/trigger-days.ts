/**
 * SQL: when what starts a period came to be, as far as the store holds evidence of it. Null is not known, and nothing that
 * waits for it is ever due.
 */
import { commentsFact } from "../domain/item.ts";
import { standingStates } from "../domain/package-state.ts";
import { writtenOffAt } from "./write-offs.ts";

const standing = standingStates.map((state) => `'${state}'`).join(", ");

/**
 * When the channel closed the comments of the thread that begins with the item `r`; null while it takes them, or does not
 * say. A thread that is published again under another id may be open there.
 */
export const threadClosedAt = `(
  select case when rs.facts ->> '${commentsFact}' = 'closed' then coalesce(
           (select max(c.at) from core.item_events c
             where c.item_id = r.id and c.kind = 'relabelled'
               and c.detail ->> 'fact' = '${commentsFact}' and c.detail ->> 'to' = 'closed'),
           (select r.first_seen_at from core.versions fv
             where fv.item_id = r.id and fv.number = 1 and fv.facts ->> '${commentsFact}' = 'closed')) end
    from core.item_states rs
   where rs.item_id = r.id
     and not exists (select 1 from core.item_events x where x.item_id = r.id and x.kind = 'reissued'))`;

/**
 * When the case that the thread of the item `r` opened was closed: by the newest package that stands for it, when every
 * entry of the case was delivered as it is now and none is in arrears, then or now. What was done about arrears after it
 * counts from then.
 */
export const caseClosedAt = `(
  select greatest(newest.planned_at, (select max(a.at) from core.write_offs a
                                        join core.registry_entries e on e.id = a.entry_id where e.case_id = k.id))
    from core.cases k
    join lateral (
      select p.planned_at, pc.closed
        from core.package_cases pc join core.packages p on p.id = pc.package_id
       where pc.case_id = k.id and p.state in (${standing})
       order by p.planned_at desc, p.id desc limit 1) newest on newest.closed
   where k.root_item_id = r.id
     and not exists (
       select 1 from core.registry_entries e left join core.item_states es on es.item_id = e.item_id
        where e.case_id = k.id
          and (not exists (select 1 from core.package_items pi join core.packages p on p.id = pi.package_id
                            where pi.item_id = e.item_id and pi.entry_id = e.id and p.state in (${standing})
                              and pi.versions >= es.version_number)
               or (e.direction = 'incoming'
                   and not exists (select 1 from ${writtenOffAt("'infinity'::timestamptz")} w)))))`;

/** Facts of an item that say nothing of what is counted. */
const besideCounts = `array['language', 'statedTime', '${commentsFact}']`;

/**
 * When something took the place of the item `i` in the state `s`: the channel published it again under another id and
 * shows it no longer as it was, or a count of an audience was followed by a later one of the same things. A new version
 * of an item takes no item's place: an item goes with all its versions or not at all.
 */
export const supersededAt = `coalesce(
  (select max(x.at) from core.item_events x
     join core.items n on n.channel_id = i.channel_id and n.native_id = x.detail ->> 'as' and n.id <> i.id
    where x.item_id = i.id and x.kind = 'reissued' and s.presence <> 'present'),
  (select greatest(n.first_seen_at, n.posted_at) from core.items n join core.item_states ns on ns.item_id = n.id
    where i.kind = 'audience' and n.kind = 'audience' and n.channel_id = i.channel_id and n.id <> i.id
      and n.parent_native_id is not distinct from i.parent_native_id
      and n.posted_at > greatest(i.posted_at, s.posted_at) and ns.posted_at > greatest(i.posted_at, s.posted_at)
      and s.facts - ${besideCounts} <> '{}'::jsonb and ns.facts ?& array(select jsonb_object_keys(s.facts - ${besideCounts}))
    order by 1 limit 1))`;
