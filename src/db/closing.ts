/** What stands in the way of closing a period, what its closing wrote off, and how each package left its cases. */
import type pg from "pg";
import { type Day, day } from "../domain/day.ts";
import { asId, type CaseId, type EntryId, type PackageId } from "../domain/ids.ts";
import { standingStates } from "../domain/package-state.ts";
import type { Arrear } from "../journal/closing.ts";
import { cursorRows } from "./cursor.ts";
import type { Period } from "./export-series.ts";
import type { Tx } from "./transact.ts";
import { writtenOffAt } from "./write-offs.ts";

/** Of cases with an entry in the period: incoming entries up to its end without a write-off; $1 agency, $2 and $3 the period, $4 now. */
const arrearsOfPeriod = `
  from core.registry_entries e
  join core.cases k on k.id = e.case_id
 where e.agency_id = $1 and e.direction = 'incoming' and e.journaled_on <= $3
   and exists (select 1 from core.registry_entries p where p.case_id = e.case_id and p.journaled_on between $2 and $3)
   and not exists (select 1 from ${writtenOffAt("$4")} w)`;

export async function countArrears(
  tx: Pick<Tx, "client">,
  agencyId: string,
  period: Period,
  at: Date,
): Promise<number> {
  const found = await tx.client.query<{ n: number }>(`select count(*)::int as n ${arrearsOfPeriod}`, [
    agencyId,
    period.from,
    period.to,
    at,
  ]);
  return found.rows[0]?.n ?? 0;
}

/** By number, the first `limit` of them (requirement 6.2.8; the restanseliste). */
export async function listArrears(
  tx: Pick<Tx, "client">,
  agencyId: string,
  period: Period,
  at: Date,
  limit: number,
): Promise<readonly Arrear[]> {
  const found = await tx.client.query<{
    id: string;
    number: string;
    on: string;
    document_day: string | null;
    title: string;
  }>(
    `select e.id, k.year || '/' || k.sequence || '-' || e.number_in_case as number, e.journaled_on::text as on,
            e.document_day::text, e.title
     ${arrearsOfPeriod} order by k.year, k.sequence, e.number_in_case limit $5`,
    [agencyId, period.from, period.to, at, limit],
  );
  return found.rows.map((row) => ({
    entryId: row.id,
    number: row.number,
    journaledOn: day(row.on),
    documentDay: row.document_day === null ? undefined : day(row.document_day),
    title: row.title,
  }));
}

/** Writes off every arrear of the period. @returns how many */
export async function writeOffArrears(
  tx: Tx,
  agencyId: string,
  period: Period,
  act: {
    readonly at: Date;
    readonly on: Day;
    readonly how: string;
    readonly because: string;
    readonly by: string;
  },
): Promise<number> {
  const written = await tx.client.query(
    `insert into core.write_offs (id, entry_id, at, act, on_day, how, because, by_person)
     select gen_random_uuid(), e.id, $4::timestamptz, 'writtenOff', $5, $6, $7, $8 ${arrearsOfPeriod.replaceAll("$4", "$4::timestamptz")}`,
    [agencyId, period.from, period.to, act.at, act.on, act.how, act.because, act.by],
  );
  return written.rowCount ?? 0;
}

/** Packages `d` of the agency's earlier series `ds` that stand for what they hold; $1 the series of this one. */
const delivered = `
  core.packages d
    join core.series ds on ds.id = d.series_id
    join core.series own on own.id = $1 and own.agency_id = d.agency_id and own.from_day > ds.from_day
   where d.state in (${standingStates.map((state) => `'${state}'`).join(", ")})`;

/** The series that was delivered for the period before this one (requirement 6.2.2). */
export async function earlierSeries(tx: Pick<Tx, "client">, seriesId: string): Promise<string | undefined> {
  const found = await tx.client.query<{ id: string }>(
    `select ds.id from ${delivered} order by ds.to_day desc, d.planned_at desc limit 1`,
    [seriesId],
  );
  return found.rows[0]?.id;
}

/** Freezes how the package leaves each of its cases, and which earlier series it goes on from. */
export async function freezeCases(
  tx: Tx,
  packageId: PackageId,
  seriesId: string,
  to: Day,
  at: Date,
): Promise<void> {
  await tx.client.query(
    `insert into core.package_cases (package_id, case_id, closed, earlier_series_id)
     select $2, k.case_id,
            not exists (select 1 from core.registry_entries e
                         where e.case_id = k.case_id and e.direction = 'incoming' and e.journaled_on <= $3
                           and not exists (select 1 from ${writtenOffAt("$4::timestamptz")} w)),
            (select ds.id from ${delivered}
                and exists (select 1 from core.package_cases c where c.package_id = d.id and c.case_id = k.case_id)
              order by ds.to_day desc, d.planned_at desc limit 1)
       from (select distinct e.case_id from core.package_items p
               join core.registry_entries e on e.id = p.entry_id where p.package_id = $2) k`,
    [seriesId, packageId, to, at],
  );
}

/** Cases of a package, with what became of each. */
export async function closedCasesOf(client: pg.ClientBase, id: PackageId): Promise<readonly CaseId[]> {
  const found = await client.query<{ case_id: string }>(
    "select case_id from core.package_cases where package_id = $1 and closed order by case_id",
    [id],
  );
  return found.rows.map((row) => asId<CaseId>(row.case_id));
}

/** What an officer's act made of one entry's way of being written off (M619); undefined while it is in arrears. */
export interface WriteOffStep {
  readonly entryId: EntryId;
  readonly at: Date;
  readonly by: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Every act of officers on the entries of a package up to its cut-off, oldest first.
 *
 * @param answered what M619 says of an answer on the channel
 */
export async function* writeOffActsOf(
  client: pg.ClientBase,
  id: PackageId,
  answered: string,
): AsyncGenerator<WriteOffStep> {
  const acts = cursorRows<{
    entry_id: string;
    at: Date;
    by_person: string;
    act: string;
    how: string | null;
    act_before: string | null;
    how_before: string | null;
  }>(
    client,
    "export_write_offs",
    `select w.entry_id, w.at, w.by_person, w.act, w.how, lag(w.act) over acts as act_before, lag(w.how) over acts as how_before
       from core.package_items p
       join core.packages pk on pk.id = p.package_id
       join core.registry_entries e on e.id = p.entry_id
       join core.write_offs w on w.entry_id = e.id and w.at <= pk.planned_at
      where p.package_id = $1
     window acts as (partition by w.entry_id order by w.at, w.id)
      order by w.at, w.id`,
    [id],
    400,
  );
  for await (const batch of acts)
    for (const row of batch) {
      const undone = row.act === "undone";
      // what was undone first was an answer, which no act had written off
      const wasOff = undone ? row.act_before !== "undone" : row.act_before === "writtenOff";
      yield {
        entryId: asId<EntryId>(row.entry_id),
        at: row.at,
        by: row.by_person,
        from: wasOff ? (row.how_before ?? answered) : undefined,
        to: undone ? undefined : (row.how ?? answered),
      };
    }
}
