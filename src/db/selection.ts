/** Which items of a period go into a package, and which of them are left out. */
import type { Agency } from "../domain/agency.ts";
import type { Period } from "./export-series.ts";
import type { Tx } from "./transact.ts";

/** What was selected and what was left out, with the reasons as counts. */
export interface SelectionCounts {
  readonly records: number;
  readonly casework: number;
  /** prunable, proposed or confirmed: in the package all the same */
  readonly prunable: number;
  /** confirmed as prunable, so the package is without them */
  readonly leftOut: number;
  /** classified as casework, not journaled yet */
  readonly notJournaled: number;
  readonly needsReview: number;
  readonly unclassified: number;
}

/** SQL: the items of a period, with what their role is told by; $1 to $4 are `valuesOf`. */
export const inPeriod = `
  from core.items i
  join core.agencies a on a.id = i.agency_id
  join core.item_states s on s.item_id = i.id
  left join core.item_classes c on c.item_id = i.id and c.version_id = s.version_id
  left join core.registry_entries e on e.item_id = i.id
  left join core.items r on r.channel_id = i.channel_id and r.native_id = i.root_native_id
  left join core.item_states rs on rs.item_id = r.id
  left join unnest($4::uuid[]) as lo(item_id) on lo.item_id = i.id
 where i.agency_id = $1
   and coalesce(e.journaled_on, (coalesce(i.posted_at, i.first_seen_at) at time zone a.time_zone)::date) between $2 and $3`;

/** SQL: what a package of the period does with an item. */
export const role = `
  case when c.item_id is null then 'unclassified'
       when e.id is not null then 'casework'
       when c.outcome = 'caseworkDocument' then 'notJournaled'
       when c.outcome = 'publicRecord' then 'records'
       when lo.item_id is not null then 'leftOut'
       else c.outcome end`;

/** A disposal that counts: confirmed, not waiting again, and under a clause in force, which alone gives a day. */
export const disposal = (column: string) =>
  `case when c.outcome = 'prunable' and c.state <> 'proposed' and c.due_on is not null then ${column} end`;

/** What is chosen of a period. */
export interface Selection {
  readonly agency: Agency;
  readonly period: Period;
  /** prunable items that the package is without: see `leftOutOf` */
  readonly leftOut: readonly string[];
}

/** What goes into a package. *Prunable* is a proposal until an officer confirms it, and a proposal takes nothing out. */
export const chosenRoles: readonly (keyof SelectionCounts)[] = ["records", "casework", "prunable"];

/** $1 to $4 of `inPeriod`. */
export function valuesOf({ agency, period, leftOut }: Selection): readonly unknown[] {
  return [agency.id, period.from, period.to, leftOut];
}

/** What an officer or a decision has confirmed of the period as prunable, and that no entry keeps: it may be left out. */
export async function confirmedOf(
  tx: Pick<Tx, "client">,
  selection: Omit<Selection, "leftOut">,
): Promise<readonly string[]> {
  const found = await tx.client.query<{ id: string }>(
    `select i.id ${inPeriod} and (${role}) = 'prunable' and c.state <> 'proposed' and c.reopened_because is null order by i.id`,
    [...valuesOf({ ...selection, leftOut: [] })],
  );
  return found.rows.map(({ id }) => id);
}
