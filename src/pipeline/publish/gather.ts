/** Reads which of the agencies' own texts anybody may see, and which of them the projection does not show as they are. */
import { couldBeRead } from "../../db/could-be-read.ts";
import { screenedByOfficer } from "../../db/entry-changes.ts";
import { type ShieldJson, shieldsOf, shieldsQuery } from "../../db/shields.ts";
import type { Tx } from "../../db/transact.ts";
import type { Shield } from "../../domain/shield.ts";
import { standingShields } from "../../journal/shields.ts";

/**
 * What is not the same in all versions: asked of the versions themselves, so that it is true of what older releases took
 * for an edit as well. Files are those that were named, and what they were found to hold.
 */
const changedParts = `
  case when s.version_number = 1 then '{}'::text[] else (
    select array_remove(array[case when bool_or(n.text is distinct from n.text_before or n.facts is distinct from n.facts_before) then 'text' end,
                              case when bool_or(n.title is distinct from n.title_before) then 'title' end,
                              case when bool_or(n.author_name is distinct from n.author_before) then 'author' end,
                              case when bool_or(case when n.held is null or n.held_before is null then n.named is distinct from n.named_before
                                                     else n.held <> n.held_before end) then 'files' end], null)
      from (select o.number, o.text, o.title, o.author_name, o.facts, o.named, o.held,
                   lag(o.text) over w as text_before, lag(o.title) over w as title_before,
                   lag(o.author_name) over w as author_before, lag(o.facts) over w as facts_before,
                   lag(o.named) over w as named_before, lag(o.held) over w as held_before
              from (select u.number, u.text, u.title, u.author_name, jsonb_build_array(u.facts -> 'summary', u.facts -> 'excerpt') as facts,
                           f.named, f.held
                      from core.versions u, lateral (
                        select array_agg(regexp_replace(f.file ->> 'url', '^[a-z]+://[^/]*([^?#]*).*$', '\\1') || ' ' || coalesce(f.file ->> 'alt', '') order by 1) as named,
                               case when count(m.sha256) = count(*) then array_agg(m.sha256 || ' ' || coalesce(f.file ->> 'alt', '') order by 1) end as held
                          from jsonb_array_elements(u.media) with ordinality as f(file, ordinal)
                          left join core.media m on m.version_id = u.id and m.ordinal = f.ordinal - 1) f
                     where u.item_id = i.id) o
            window w as (order by o.number)) n
     where n.number > 1) end`;

/** Events that tell who could see an item. */
export const standingKinds = "('visibilityChanged', 'removed', 'reappeared')";

/**
 * What the agency itself published, classified as a public record or as casework, without a ground against it or its entry, and that
 * anybody could read on the channel. What is only proposed as prunable, or waits again, is kept, so it is shown as well. A citizen's text is never among it, nor an answer to a citizen: it greets by name.
 */
export const publicItems = `
  select i.id, i.agency_id, i.channel_id, i.kind, v.title, v.text, cl.language, s.permalink,
         coalesce(i.posted_at, i.first_seen_at) as posted_at, i.first_seen_at, s.version_number, v.content_hash, ${changedParts} as changed,
         case when s.presence = 'removed' then 'gone' when s.visibility = 'public' then 'visible'
              when s.visibility = 'trashed' and s.taken_away_by is distinct from 'agency' and s.taken_away_by is distinct from 'author' then 'hidden'
              else s.visibility end as standing,
         (select count(*)::int from core.item_events ev where ev.item_id = i.id and ev.kind in ${standingKinds})
           + (select count(*)::int from core.text_shields x where x.item_id = i.id) as told_events, ${shieldsQuery("i.id")} as shields
    from core.item_classes c
    join core.classifications cl on cl.id = c.classification_id
    join core.items i on i.id = c.item_id
    join core.item_states s on s.item_id = i.id
    join core.versions v on v.id = s.version_id
   where i.by_agency and i.kind in ('post', 'profile') and c.version_id = s.version_id
     and (c.outcome in ('publicRecord', 'caseworkDocument')
          or (c.outcome = 'prunable' and (c.state = 'proposed' or c.reopened_because is not null)))
     and cl.ground is null and ${couldBeRead("i", "s")} and not ${screenedByOfficer("i.id")}`;

export interface PublicRow {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly permalink: string | null;
  readonly version_number: number;
  /** events of the channel and acts of officers: another number tells that something happened */
  readonly told_events: number;
  /** acts of officers on it that stand */
  readonly shields: readonly Shield[];
}

/** A text whose address alone is not as the projection shows it, and how it is shown there: it may have been masked. */
export interface ChangedRow extends PublicRow {
  readonly shown_permalink: string | null;
  readonly only_moved: boolean;
}

/** Those of the items that the projection lacks, or shows in another version, standing or place. */
export async function gatherChangedItems(tx: Tx, itemIds: readonly string[]): Promise<readonly ChangedRow[]> {
  const changed = await tx.client.query<
    Omit<ChangedRow, "shields"> & { readonly shields: readonly ShieldJson[] | null }
  >(
    `select * from (
       select q.*, p.permalink as shown_permalink,
              coalesce(p.content_sha256 = q.content_hash and p.standing = q.standing and p.versions = q.version_number
                       and p.changed is not distinct from q.changed and coalesce(p.told_events, 0) = q.told_events
                       and (q.version_number = 1 or exists (select 1 from pub.item_versions u where u.item_id = q.id)), false) as only_moved
         from (${publicItems} and i.id = any($1::uuid[])) q left join pub.items p on p.id = q.id) c
      where not c.only_moved or c.shown_permalink is distinct from c.permalink`,
    [itemIds],
  );
  return changed.rows.map((row) => ({ ...row, shields: standingShields(shieldsOf(row.shields)) }));
}

/** Those of the items that the projection shows and that nobody may see any more. */
export async function gatherHiddenItems(tx: Tx, itemIds: readonly string[]): Promise<readonly string[]> {
  const hidden = await tx.client.query<{ id: string }>(
    `select p.id from pub.items p where p.id = any($1::uuid[])
        and not exists (select 1 from (${publicItems} and i.id = any($1::uuid[])) q where q.id = p.id)`,
    [itemIds],
  );
  return hidden.rows.map(({ id }) => id);
}

/** The item, and those that stand in the case under it. */
export async function itemsInCaseOf(tx: Pick<Tx, "client">, itemId: string): Promise<readonly string[]> {
  const found = await tx.client.query<{ id: string }>(
    `select $1::uuid as id union
     select e.item_id from core.cases k join core.registry_entries e on e.case_id = k.id where k.root_item_id = $1`,
    [itemId],
  );
  return found.rows.map(({ id }) => id);
}
