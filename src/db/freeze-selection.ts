/**
 * Freezes what a package will hold. Nothing that is captured, edited, moderated, classified or journaled later changes a
 * frozen selection: what is only ever added to is held by its id, and what goes on changing is copied.
 */
import { day } from "../domain/day.ts";
import type { ExportTotals } from "../domain/export.ts";
import type { PackageId } from "../domain/ids.ts";
import { notedKinds } from "../journal/notes.ts";
import {
  chosenRoles,
  disposal,
  inPeriod,
  role,
  type Selection,
  type SelectionCounts,
  valuesOf,
} from "./selection.ts";
import { type ChosenThread, lostObject } from "./selection-files.ts";
import type { Tx } from "./transact.ts";

/**
 * @param threads those of the part; all unless given
 * @param withoutLost leaves files that the store is known to have lost out of the package
 */
export async function freezeSelection(
  tx: Tx,
  id: PackageId,
  selection: Selection,
  threads: readonly ChosenThread[] | undefined,
  withoutLost: boolean,
): Promise<number> {
  const frozen = await tx.client.query(
    `insert into core.package_items (package_id, item_id, version_id, classification_id, versions,
                                     entry_id, root_item_id, root_version_id, visibility, permalink, event_ids, owed_media,
                                     decision_id, clause_id, due_on)
     select $5, i.id, s.version_id, c.classification_id, s.version_number,
            e.id, r.id, rs.version_id, s.visibility, s.permalink,
            (select array_agg(ev.id order by ev.at, ev.id) from core.item_events ev
              where ev.item_id = i.id and ev.kind = any($9)),
            (select array_agg(m.version_id || '/' || m.ordinal order by m.version_id, m.ordinal)
               from core.versions n join core.media m on m.version_id = n.id where n.item_id = i.id and (m.sha256 is null or ($10 and ${lostObject}))),
            ${disposal("c.decision_id")}, ${disposal("c.clause_id")}, ${disposal("c.due_on")}
       ${inPeriod} and (${role}) = any($6)
        and ($7::uuid[] is null or (i.channel_id, i.root_native_id) in (select * from unnest($7::uuid[], $8::text[])))`,
    [
      ...valuesOf(selection),
      id,
      chosenRoles,
      threads?.map(({ channelId }) => channelId),
      threads?.map(({ rootNativeId }) => rootNativeId),
      notedKinds,
      withoutLost,
    ],
  );
  return frozen.rowCount ?? 0;
}

/** What a frozen package holds, by role; the rest of the counts is of the whole period. */
export async function countFrozen(
  tx: Tx,
  id: PackageId,
): Promise<Pick<SelectionCounts, "records" | "casework" | "prunable" | "leftOut">> {
  const found = await tx.client.query<Record<"records" | "casework" | "prunable" | "leftOut", number>>(
    `select (select count(*)::int from core.package_left_out where package_id = $1) as "leftOut",
            count(p.entry_id)::int as casework,
            count(*) filter (where p.entry_id is null and c.outcome <> 'prunable')::int as records,
            count(*) filter (where p.entry_id is null and c.outcome = 'prunable')::int as prunable
       from core.package_items p join core.classifications c on c.id = p.classification_id where p.package_id = $1`,
    [id],
  );
  return found.rows[0] ?? { records: 0, casework: 0, prunable: 0, leftOut: 0 };
}

/** The retention clauses that the package's items are prunable under. */
export async function clausesOf(
  tx: Tx,
  id: PackageId,
): Promise<readonly { readonly decisionId: string; readonly clauseId: string }[]> {
  const found = await tx.client.query<{ decisionId: string; clauseId: string }>(
    `select distinct coalesce(p.decision_id, c.decision_id) as "decisionId", coalesce(p.clause_id, c.clause_id) as "clauseId"
       from core.package_items p join core.classifications c on c.id = p.classification_id
      where p.package_id = $1 and c.decision_id is not null and c.clause_id is not null order by 1, 2`,
    [id],
  );
  return found.rows;
}

export async function journalTotals(tx: Tx, id: PackageId): Promise<ExportTotals> {
  const found = await tx.client.query<{ n: number; first: string | null; last: string | null }>(
    `select count(*)::int as n, min(e.journaled_on)::text as first, max(e.journaled_on)::text as last
       from core.package_items p join core.registry_entries e on e.id = p.entry_id where p.package_id = $1`,
    [id],
  );
  const row = found.rows[0];
  return {
    journalEntries: row?.n ?? 0,
    firstJournalDay: row?.first ? day(row.first) : undefined,
    lastJournalDay: row?.last ? day(row.last) : undefined,
  };
}
