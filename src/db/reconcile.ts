/** What stands in the archive otherwise than the steps would leave it, among some items; and how far the comparison has come. */
import type pg from "pg";
import { withheld } from "../journal/withheld.ts";
import { changedEntries } from "./entry-changes.ts";
import type { Tx } from "./transact.ts";
import type { ToldStep } from "./worklists/retell.ts";
import { placeOf, type WalkPlace } from "./worklists/walk.ts";

/** Casework, and records that must be registered, without an entry. */
export async function unregistered(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
): Promise<readonly string[]> {
  return await idsOf(
    tx,
    `select c.item_id as id from core.item_classes c join core.classifications cl on cl.id = c.classification_id
      where c.item_id = any($1::uuid[])
        and (c.outcome = 'caseworkDocument' or (c.outcome = 'publicRecord' and cl.registration = 'register'))
        and not exists (select 1 from core.registry_entries e where e.item_id = c.item_id)`,
    itemIds,
  );
}

/** Items with an entry or a case that the public does not see, or sees under another title, party or ground. */
export async function untold(tx: Pick<Tx, "client">, itemIds: readonly string[]): Promise<readonly string[]> {
  const washed = (unit: "entry" | "case", own: string) => `coalesce((
    select t.public_title_washed from core.title_changes t where t.${unit}_id = ${own}.id order by t.at desc, t.id desc limit 1),
    ${own}.public_title_washed)`;
  return await idsOf(
    tx,
    `select e.item_id as id from core.registry_entries e left join pub.entries p on p.id = e.id
      where e.item_id = any($1::uuid[]) and p.title_washed is distinct from ${washed("entry", "e")}
     union
     select n.item_id from (${changedEntries("$1", `'${withheld}'`)}) n left join pub.entries p on p.id = n.id
      where (p.title_full, p.party_washed, p.party_full, p.ground)
            is distinct from (n.title_full, n.party_washed, n.party_full, n.ground)
     union
     select k.root_item_id from core.cases k left join pub.cases p on p.id = k.id
      where k.root_item_id = any($1::uuid[]) and p.title_washed is distinct from ${washed("case", "k")}`,
    itemIds,
  );
}

/** Posts under which a case hangs and that are not as they were captured first: its titles may quote what is no more. */
export async function quotedPosts(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
): Promise<readonly { readonly itemId: string; readonly caseId: string }[]> {
  const found = await tx.client.query<{ itemId: string; caseId: string }>(
    `select k.root_item_id as "itemId", k.id as "caseId" from core.cases k join core.item_states s on s.item_id = k.root_item_id
      where k.root_item_id = any($1::uuid[])
        and (s.version_number > 1
             or exists (select 1 from core.text_shields x where x.item_id = k.root_item_id)
             or exists (select 1 from core.registry_entries y join core.entry_changes x on x.entry_id = y.id where y.item_id = k.root_item_id)
             or exists (select 1 from core.item_events ev where ev.item_id = k.root_item_id and ev.kind = 'visibilityChanged')
             or exists (select 1 from core.classifications cl where cl.item_id = k.root_item_id and cl.ground is not null))`,
    [itemIds],
  );
  return found.rows;
}

async function idsOf(tx: Pick<Tx, "client">, query: string, itemIds: readonly string[]) {
  return (await tx.client.query<{ id: string }>(query, [itemIds])).rows.map(({ id }) => id);
}

export interface Reconciliation {
  readonly startedAt: Date;
  readonly compared: number;
  readonly differences: number;
  /** the last whole one; undefined while the first goes on */
  readonly last:
    | {
        readonly endedAt: Date;
        readonly compared: number;
        readonly differences: number;
        /** counts of `status` that were kept wrong */
        readonly miscounts: number;
      }
    | undefined;
}

interface Row {
  readonly started_at: Date;
  readonly compared: number;
  readonly differences: number;
  readonly channel_id: string | null;
  readonly root_native_id: string | null;
  readonly last_ended_at: Date | null;
  readonly last_compared: number | null;
  readonly last_differences: number | null;
  readonly last_miscounts: number | null;
}

/** @returns undefined for an archive that was never compared */
export async function reconciliationOf(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
): Promise<Reconciliation | undefined> {
  const found = await db.query<Row>("select * from core.reconciliations where agency_id = $1", [agencyId]);
  const [row] = found.rows;
  if (!row) return undefined;
  const { last_ended_at: endedAt, last_compared: compared, last_differences: differences } = row;
  const last =
    endedAt === null
      ? undefined
      : {
          endedAt,
          compared: compared ?? 0,
          differences: differences ?? 0,
          miscounts: row.last_miscounts ?? 0,
        };
  return { startedAt: row.started_at, compared: row.compared, differences: row.differences, last };
}

/** Where the comparison goes on, kept to this transaction; a new one begins where none is under way. @returns undefined when another process is at it */
export async function takeReconciliation(
  tx: Tx,
  agencyId: string,
  at: Date,
): Promise<{ readonly from: WalkPlace | undefined } | undefined> {
  await tx.client.query(
    "insert into core.reconciliations (agency_id, started_at) values ($1, $2) on conflict do nothing",
    [agencyId, at],
  );
  const found = await tx.client.query<Row>(
    "select * from core.reconciliations where agency_id = $1 for update skip locked",
    [agencyId],
  );
  return found.rows[0] && { from: placeOf(found.rows[0]) };
}

export async function moveReconciliation(
  tx: Tx,
  agencyId: string,
  to: WalkPlace,
  compared: number,
  differences: number,
): Promise<void> {
  await tx.client.query(
    `update core.reconciliations set channel_id = $2, root_native_id = $3, compared = compared + $4, differences = differences + $5
      where agency_id = $1`,
    [agencyId, to.channelId, to.rootNativeId, compared, differences],
  );
}

/** The next slice is the first; what was found so far goes on being told. */
export async function restartReconciliation(tx: Tx, agencyId: string): Promise<void> {
  await tx.client.query(
    "update core.reconciliations set compared = 0, channel_id = null, root_native_id = null where agency_id = $1",
    [agencyId],
  );
}

/** The whole was compared: the next one begins at the start. */
export async function endReconciliation(
  tx: Tx,
  agencyId: string,
  at: Date,
  miscounts: number,
): Promise<void> {
  await tx.client.query(
    `update core.reconciliations set last_ended_at = $2, last_compared = compared, last_differences = differences,
       last_miscounts = $3, started_at = $2, compared = 0, differences = 0, channel_id = null, root_native_id = null
      where agency_id = $1`,
    [agencyId, at, miscounts],
  );
}

export async function writeDifferences(
  tx: Tx,
  agencyId: string,
  at: Date,
  step: ToldStep,
  itemIds: readonly string[],
): Promise<void> {
  await tx.client.query(
    `insert into core.reconciliation_differences (agency_id, at, step, item_id)
     select $1, $2, $3, id from unnest($4::uuid[]) as d(id)`,
    [agencyId, at, step, itemIds],
  );
}
