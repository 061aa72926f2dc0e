/** Items that packages are without, because somebody confirmed that they may be pruned: worked out, frozen, and not forgotten. */
import type { Agency } from "../domain/agency.ts";
import { type Day, day, dayOf } from "../domain/day.ts";
import type { PackageId } from "../domain/ids.ts";
import type { Outcome } from "../domain/outcome.ts";
import { standingStates } from "../domain/package-state.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";
import { type LeavingOut, leavesOut } from "../retention/left-out.ts";
import { type DestructionGrounds, destructionFacts, readGrounds } from "./destruction.ts";
import { mayBeCovered } from "./held-items.ts";
import { isMuch } from "./kept-counts.ts";
import { confirmedOf, type Selection } from "./selection.ts";
import type { Tx } from "./transact.ts";

export interface LeftOutItem extends LeavingOut {
  readonly itemId: string;
  readonly channelId: string;
  readonly rootNativeId: string;
}

/** Items that are looked at in one go. */
const batchSize = 500;

/** What a package of the period is without, in the order of ids. @param at now */
export async function leftOutOf(
  tx: Tx,
  selection: Omit<Selection, "leftOut">,
  at: Date,
): Promise<readonly LeftOutItem[]> {
  const ids = await confirmedOf(tx, selection);
  if (ids.length === 0) return [];
  const { agency } = selection;
  const grounds = await readGrounds(tx.db, tx.client, agency, dayOf(at, agency.timeZone));
  const left = await leavingOut(tx, grounds, ids);
  const places = await tx.client.query<{ id: string; channel_id: string; root_native_id: string }>(
    "select id, channel_id, root_native_id from core.items where id = any($1::uuid[]) order by id",
    [[...left.keys()]],
  );
  return places.rows.flatMap(({ id, channel_id: channelId, root_native_id: rootNativeId }) => {
    const under = left.get(id);
    return under ? [{ ...under, itemId: id, channelId, rootNativeId }] : [];
  });
}

async function leavingOut(
  tx: Tx,
  grounds: DestructionGrounds,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LeavingOut>> {
  const { today } = grounds;
  const left = new Map<string, LeavingOut>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const facts = await destructionFacts(tx.client, grounds, batch, (each) => isLeftOut(each, today));
    for (const each of facts) {
      const under = leavesOut(each, today);
      if (under) left.set(each.itemId, under);
    }
  }
  return left;
}

function isLeftOut(facts: Parameters<typeof leavesOut>[0], today: Day): boolean {
  return leavesOut(facts, today) !== undefined;
}

/** @param rows of the package's threads, as `leftOutOf` found them in the transaction that freezes the rest */
export async function freezeLeftOut(tx: Tx, id: PackageId, rows: readonly LeftOutItem[]): Promise<void> {
  await tx.client.query(
    `insert into core.package_left_out (package_id, item_id, classification_id, by, decision_id, clause_id)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[])`,
    [
      id,
      rows.map((row) => row.itemId),
      rows.map((row) => row.classificationId),
      rows.map((row) => row.by),
      rows.map((row) => row.decisionId),
      rows.map((row) => row.clauseId),
    ],
  );
}

/** An item that a package is without, and what it is now. */
export interface LeftOutRow {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channel: string;
  /** an officer, or `decision` */
  readonly by: string;
  /** the decision's reference and the clause */
  readonly under: string;
  readonly outcome: Outcome | null;
  readonly state: ClassificationState | null;
  readonly reopenedBecause: ReopenedBecause | null;
}

/** In the order of posting. */
export async function leftOutOfPackage(
  client: Pick<Tx["client"], "query">,
  packageId: string,
): Promise<readonly LeftOutRow[]> {
  const found = await client.query<LeftOutRow>(
    `select i.id as "itemId", i.native_id as "nativeId", ch.title as channel, lo.by,
            coalesce(d.adopted_reference, d.document ->> 'reference', lo.decision_id::text) || ' § ' || lo.clause_id as under,
            c.outcome, c.state, c.reopened_because as "reopenedBecause"
       from core.package_left_out lo
       join core.items i on i.id = lo.item_id
       join core.channels ch on ch.id = i.channel_id
       left join core.decisions d on d.id = lo.decision_id
       left join core.item_classes c on c.item_id = i.id
      where lo.package_id = $1 order by coalesce(i.posted_at, i.first_seen_at), i.id`,
    [packageId],
  );
  return found.rows;
}

/** A package that is without items which nobody may leave out any more, and that no other package holds. */
export interface Outstanding {
  readonly packageId: string;
  readonly from: Day;
  readonly to: Day;
  readonly items: number;
}

interface OutstandingRow {
  readonly item_id: string;
  readonly package_id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Left out of a package that stands, and in none that does; `i`, `lo` and `c` may be asked further. What became casework is
 * delivered with the period in which it is journaled.
 */
const stillOut = `
  from core.package_left_out lo
  join core.packages p on p.id = lo.package_id and p.state = any(array[${standingStates.map((state) => `'${state}'`).join(", ")}])
  join core.series z on z.id = p.series_id
  join core.items i on i.id = lo.item_id
  join core.item_states s on s.item_id = i.id
  left join core.item_classes c on c.item_id = i.id
 where i.agency_id = $1
   and c.outcome is distinct from 'caseworkDocument'
   and not exists (select 1 from core.registry_entries e where e.item_id = i.id)
   and not exists (
       select 1 from core.package_items q join core.packages qp on qp.id = q.package_id
        where q.item_id = lo.item_id and qp.state = any(array[${standingStates.map((state) => `'${state}'`).join(", ")}]))`;

/** Another class, version or clause than it was left out under. */
const changedSince = `(c.item_id is null or c.classification_id <> lo.classification_id or c.reopened_because is not null
  or c.version_id <> s.version_id or c.decision_id is distinct from lo.decision_id or c.clause_id is distinct from lo.clause_id)`;

/** What did not change can have come to be kept by a hold, by a case that its thread opened, by being put off or handed over, or by an act that it is owed again. */
const opensCase = "exists (select 1 from core.cases k where k.root_item_id = i.id)";
const owesAct = "exists (select 1 from core.acts_owed o where o.item_id = i.id)";
const maybePutAway =
  "exists (select 1 from core.review_acts a where a.item_id = i.id and a.act in ('postponed', 'handedOver'))";

/**
 * What was left out of packages as prunable and is not any more: taken back, reopened, decided otherwise, held, put off,
 * handed over, owed an act, without a clause in force, or the post of a case. In the order of the periods.
 *
 * @param at now
 */
export async function outstanding(tx: Tx, agency: Agency, at: Date): Promise<readonly Outstanding[]> {
  const grounds = await readGrounds(tx.db, tx.client, agency, dayOf(at, agency.timeZone));
  const asked = [
    { sql: `${changedSince} or ${opensCase} or ${owesAct} or ${maybePutAway}`, values: [agency.id] },
    ...grounds.holds.map((hold) => mayBeCovered(hold, agency.timeZone)),
  ];
  const found = new Map<string, OutstandingRow>();
  for (const { sql, values } of asked) {
    const rows = await tx.client.query<OutstandingRow>(
      `select lo.item_id, p.id as package_id, z.from_day::text as from, z.to_day::text as to ${stillOut} and (${sql})`,
      [...values],
    );
    for (const row of rows.rows) found.set(`${row.package_id} ${row.item_id}`, row);
  }
  const rows = [...found.values()];
  const left = await leavingOut(tx, grounds, [...new Set(rows.map((row) => row.item_id))]);
  return byPackage(rows.filter((row) => !left.has(row.item_id)));
}

function byPackage(rows: readonly OutstandingRow[]): readonly Outstanding[] {
  const grouped = Map.groupBy(rows, (row) => row.package_id);
  const all = [...grouped].flatMap(([packageId, [first, ...more]]) =>
    first ? [{ packageId, from: day(first.from), to: day(first.to), items: 1 + more.length }] : [],
  );
  return all.sort((a, b) => (a.from + a.packageId < b.from + b.packageId ? -1 : 1));
}

/** Whether packages are without so many items that nobody waits for `countOutstanding`. */
export async function hasManyLeftOut(
  client: Pick<Tx["client"], "query">,
  agencyId: string,
): Promise<boolean> {
  return await isMuch(
    client,
    "select 1 from core.packages p join core.package_left_out lo on lo.package_id = p.id where p.agency_id = $1",
    [agencyId],
  );
}

/** How many items that were left out of packages are not as they were then: asked often, so holds are not looked at. */
export async function countOutstanding(
  client: Pick<Tx["client"], "query">,
  agencyId: string,
): Promise<number> {
  const found = await client.query<{ n: number }>(
    `select count(distinct lo.item_id)::int as n ${stillOut}
        and ((${changedSince} and not (${leftOutAgain})) or ${opensCase} or ${owesAct} or ${putAway})`,
    [agencyId],
  );
  return found.rows[0]?.n ?? 0;
}

/** Decided anew, and prunable again under a clause in force. */
const leftOutAgain = `c.item_id is not null and c.outcome = 'prunable' and c.state <> 'proposed' and c.reopened_because is null
  and c.version_id = s.version_id and c.decision_id is not null and c.clause_id is not null`;

/** The last act that settles something, or leaves it open, and stands: an undo that was taken back takes nothing back. */
const putAway = `(
  select a.act in ('postponed', 'handedOver') from core.review_acts a
   where a.item_id = i.id and a.act in ('confirmed', 'overruled', 'postponed', 'handedOver')
     and not exists (select 1 from core.review_acts u where u.item_id = i.id and u.undoes = a.id
           and not exists (select 1 from core.review_acts v where v.item_id = i.id and v.undoes = u.id))
   order by a.place desc limit 1)`;
