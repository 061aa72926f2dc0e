/** Who answers for each case: what people assigned, and what they took back. Only ever added to. */
import type pg from "pg";
import { asId, type CaseId, type PackageId } from "../domain/ids.ts";
import { caseOfficers } from "./schema.ts";
import type { Tx } from "./transact.ts";

/**
 * A lateral subquery for who answers for the case `k`: no row, or a `person` that is null, is who answers for the agency's.
 *
 * @param instant SQL: nothing later is looked at
 */
export function caseOfficerAt(instant: string): string {
  return `(select o.person from core.case_officers o where o.case_id = k.id and o.at <= ${instant} order by o.at desc, o.id desc limit 1)`;
}

export interface CaseOfficerAct {
  readonly at: Date;
  readonly act: "assigned" | "undone";
  /** undefined: who answers for the agency's cases */
  readonly person: string | undefined;
  readonly because: string;
  readonly by: string;
}

/** Oldest first. */
export async function caseOfficerActs(
  client: Pick<pg.ClientBase, "query">,
  caseId: string,
): Promise<readonly CaseOfficerAct[]> {
  const found = await client.query<Omit<CaseOfficerAct, "person"> & { readonly person: string | null }>(
    "select at, act, person, because, by_person as by from core.case_officers where case_id = $1 order by at, id",
    [caseId],
  );
  return found.rows.map((row) => ({ ...row, person: row.person ?? undefined }));
}

export async function addCaseOfficer(
  tx: Tx,
  id: string,
  caseId: string,
  { at, act, person, because, by }: CaseOfficerAct,
): Promise<void> {
  await tx.db
    .insert(caseOfficers)
    .values({ id, caseId, at, act, person: person ?? null, because, byPerson: by });
}

/** A case of a package that was given to somebody else up to its cut-off. */
export interface CaseOfficerStep {
  readonly caseId: CaseId;
  readonly at: Date;
  readonly by: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Oldest first: people do this by hand, so that all of a package fit into memory. */
export async function caseOfficerSteps(
  client: Pick<pg.ClientBase, "query">,
  id: PackageId,
): Promise<readonly CaseOfficerStep[]> {
  const found = await client.query<{
    case_id: string;
    at: Date;
    by_person: string;
    person: string | null;
    before: string | null;
  }>(
    `select o.case_id, o.at, o.by_person, o.person, lag(o.person) over (partition by o.case_id order by o.at, o.id) as before
       from core.case_officers o join core.packages pk on pk.id = $1 and o.at <= pk.planned_at
      where exists (select 1 from core.package_items p join core.registry_entries e on e.id = p.entry_id
                     where p.package_id = $1 and e.case_id = o.case_id)
      order by o.at, o.id`,
    [id],
  );
  return found.rows.map((row) => ({
    caseId: asId<CaseId>(row.case_id),
    at: row.at,
    by: row.by_person,
    from: row.before ?? undefined,
    to: row.person ?? undefined,
  }));
}
