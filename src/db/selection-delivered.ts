/** Packages that stand for items which are chosen again. */
import type { Day } from "../domain/day.ts";
import { standingStates } from "../domain/package-state.ts";
import { chosenRoles, inPeriod, role, type Selection, valuesOf } from "./selection.ts";
import type { Tx } from "./transact.ts";

/** A package that stands for items which are chosen again. */
export interface DeliveredIn {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: string;
  /** of the items that are chosen now */
  readonly items: number;
  /** those of them with another version or class since */
  readonly changed: number;
}

/** @param except the package that is being replaced */
export async function deliveredIn(
  tx: Tx,
  selection: Selection,
  except: string | undefined,
): Promise<readonly DeliveredIn[]> {
  const found = await tx.client.query<DeliveredIn>(
    `with chosen as (select i.id, s.version_id, c.classification_id ${inPeriod} and (${role}) = any($5))
     select p.id, z.from_day::text as "from", z.to_day::text as "to", p.state, count(*)::int as items,
            count(*) filter (where d.version_id <> chosen.version_id or d.classification_id <> chosen.classification_id)::int as changed
       from chosen
       join core.package_items d on d.item_id = chosen.id
       join core.packages p on p.id = d.package_id and p.state = any($6) and p.id is distinct from $7
       join core.series z on z.id = p.series_id
      group by p.id, z.from_day, z.to_day, p.state, p.planned_at order by p.planned_at, p.id`,
    [...valuesOf(selection), chosenRoles, standingStates, except],
  );
  return found.rows;
}

/** How many items of a package are not chosen now: who replaces it would deliver them no longer. */
export async function lostFrom(tx: Tx, selection: Selection, packageId: string): Promise<number> {
  const found = await tx.client.query<{ n: number }>(
    `select count(*)::int as n from (
       select d.item_id from core.package_items d where d.package_id = $6
       except select i.id ${inPeriod} and (${role}) = any($5)) lost`,
    [...valuesOf(selection), chosenRoles, packageId],
  );
  return found.rows[0]?.n ?? 0;
}
