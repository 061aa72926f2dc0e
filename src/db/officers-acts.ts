/** What officers decided about the items of a package, with what was in force before and after each act. */
import type pg from "pg";
import { day } from "../domain/day.ts";
import type { PackageId } from "../domain/ids.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { ClassificationState } from "../domain/review.ts";
import type { DecidedAs, OfficersAct } from "../noark/officers-acts.ts";
import { cursorRows } from "./cursor.ts";

interface DecidedJson {
  readonly state: ClassificationState;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly ground: string | null;
  readonly citation: string | null;
  readonly years: number | null;
  readonly dueOn: string | null;
}

interface ActRow {
  readonly unit: string;
  readonly at: Date;
  readonly by_person: string;
  readonly because: string;
  readonly before: DecidedJson | null;
  readonly after: DecidedJson;
}

/** @param row SQL: a row of `core.classifications` or of none */
function decided(row: string): string {
  return `case when ${row}.id is not null then jsonb_build_object(
    'state', ${row}.state, 'outcome', ${row}.outcome, 'classId', ${row}.class_id, 'ground', ${row}.ground ->> 'text', 'dueOn', ${row}.due_on,
    'citation', (select coalesce(d.adopted_reference, d.document ->> 'reference') || ' § ' || ${row}.clause_id
                   from core.decisions d where d.id = ${row}.decision_id),
    'years', (select (x -> 'retention' ->> 'years')::int from core.decisions d, jsonb_array_elements(d.document -> 'clauses') x
               where d.id = ${row}.decision_id and x ->> 'id' = ${row}.clause_id and x -> 'retention' ->> 'kind' = 'years')) end`;
}

/** Every act up to the package's cut-off that changed what is in force of one of its items, oldest first. */
export async function* officersActsOf(client: pg.ClientBase, id: PackageId): AsyncGenerator<OfficersAct> {
  const acts = cursorRows<ActRow>(
    client,
    "export_officers_acts",
    `select coalesce(p.entry_id, p.item_id) as unit, a.at, a.by_person, a.because, ${decided("b")} as before, ${decided("f")} as after
       from core.package_items p
       join core.packages pk on pk.id = p.package_id
       join core.review_acts a on a.item_id = p.item_id and a.at <= pk.planned_at and a.act in ('confirmed', 'overruled', 'undone')
       join core.classifications f on f.id = a.classification_id
       left join core.classifications b on b.id = a.before_id
      where p.package_id = $1 order by a.at, a.id`,
    [id],
    400,
  );
  for await (const batch of acts)
    for (const { unit, at, by_person: by, because, before, after } of batch)
      yield { unit, at, by, because, from: before ? decidedAs(before) : undefined, to: decidedAs(after) };
}

function decidedAs(row: DecidedJson): DecidedAs {
  return {
    ...{ state: row.state, outcome: row.outcome, classId: row.classId },
    ground: row.ground ?? undefined,
    citation: row.citation ?? undefined,
    years: row.years ?? undefined,
    dueOn: row.dueOn === null ? undefined : day(row.dueOn),
  };
}
