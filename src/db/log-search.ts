/** Finds events of the audit log by whose they are, kind, person, what they name and time: each way by an index, from the newest. */
import type pg from "pg";
import type { AuditEventKind } from "../audit/event.ts";

type Asked = Pick<pg.ClientBase, "query">;

/** The scope of what concerns the whole installation. */
export const everybodys = "00000000-0000-0000-0000-000000000000";

/** After which event a page goes on: each is older than the one before it. */
export interface LogPlace {
  readonly at: Date;
  readonly eventId: string;
}

export interface LogQuery {
  /** agencies, a person, `everybodys` */
  readonly scopes: readonly string[];
  readonly kinds: readonly AuditEventKind[];
  /** any of these names */
  readonly who?: readonly string[] | undefined;
  /** events that name any of these ids */
  readonly named?: readonly string[] | undefined;
  /** inclusive */
  readonly from?: Date | undefined;
  /** exclusive */
  readonly before?: Date | undefined;
  readonly after?: LogPlace | undefined;
  readonly limit: number;
}

export interface FoundEvent extends LogPlace {
  readonly who: string;
  readonly scope: string;
  readonly whose: "agency" | "installation" | "person";
}

/** The newest first; an event that is in several of the scopes once. */
export async function findEvents(db: Asked, query: LogQuery): Promise<readonly FoundEvent[]> {
  const { scopes, kinds, who, named, from, before, after, limit } = query;
  if (kinds.length === 0 || who?.length === 0 || named?.length === 0) return [];
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const inTime = (row: string) =>
    [
      from && `${row}.at >= ${given(from)}`,
      before && `${row}.at < ${given(before)}`,
      after && `(${row}.at, ${row}.event_id) < (${given(after.at)}, ${given(after.eventId)}::uuid)`,
    ].flatMap((condition) => (condition ? [` and ${condition}`] : []));
  const most = given(limit);
  const scope = given(scopes);
  const allKinds = given(kinds);
  const found =
    named === undefined
      ? byPlace({ scope, allKinds, most, who: who && given(who), inTime: inTime("p").join("") })
      : byName({
          scope,
          allKinds,
          most,
          named: given(named),
          who: who && given(who),
          inTime: inTime("n").join(""),
        });
  const { rows } = await db.query<{
    at: Date;
    event_id: string;
    who: string;
    scope: string;
    whose: FoundEvent["whose"];
  }>(
    `select * from (select distinct on (at, event_id) at, event_id, who, scope, whose from (${found}) f
      order by at desc, event_id desc, scope desc) o order by at desc, event_id desc limit ${most}`,
    values,
  );
  return rows.map(({ event_id, ...row }) => ({ ...row, eventId: event_id }));
}

interface Parts {
  readonly scope: string;
  readonly allKinds: string;
  readonly most: string;
  readonly who: string | undefined;
  readonly inTime: string;
}

/** One short read of an index for each scope, kind and person, whatever else the log holds. */
function byPlace({ scope, allKinds, most, who, inTime }: Parts): string {
  const people = who ? `cross join unnest(${who}::text[]) as w(who)` : "";
  return `select p.* from unnest(${scope}::uuid[]) as s(scope) cross join unnest(${allKinds}::text[]) as k(kind) ${people}
    cross join lateral (
      select p.at, p.event_id, p.who, p.scope, p.whose from core.audit_places p
       where p.scope = s.scope and p.kind = k.kind${who ? " and p.who = w.who" : ""}${inTime}
       order by p.at desc, p.event_id desc limit ${most}) p`;
}

function byName({ scope, allKinds, most, who, inTime, named }: Parts & { readonly named: string }): string {
  return `select p.* from unnest(${named}::uuid[]) as i(named) cross join unnest(${allKinds}::text[]) as k(kind)
    cross join lateral (
      select p.at, p.event_id, p.who, p.scope, p.whose from core.audit_named n
        join core.audit_places p on p.event_id = n.event_id and p.scope = any(${scope}::uuid[])${who ? ` and p.who = any(${who}::text[])` : ""}
       where n.named = i.named and n.kind = k.kind${inTime}
       order by n.at desc, n.event_id desc limit ${most}) p`;
}

/** Who did anything of these kinds that these scopes tell of, in the order of the alphabet; of at most so many names. */
export async function whoActed(
  db: Asked,
  { scopes, kinds, most }: Pick<LogQuery, "scopes" | "kinds"> & { readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await db.query<{ who: string }>(
    `with recursive one as (
       select s.scope, (select min(p.who) from core.audit_places p where p.scope = s.scope) as who from unnest($1::uuid[]) as s(scope)
       union all
       select o.scope, (select min(p.who) from core.audit_places p where p.scope = o.scope and p.who > o.who) from one o where o.who is not null)
     select distinct o.who from (select scope, who from one where who is not null limit $2) o cross join lateral (
       select 1 from core.audit_places p where p.scope = o.scope and p.who = o.who and p.kind = any($3::text[]) limit 1) any_of_these
      order by o.who`,
    [scopes, most, kinds],
  );
  return rows.map(({ who }) => who);
}

/** Ids under which an agency knows what somebody typed: the number of an entry, of a case, of a decision or a hold. */
export async function idsByNumber(
  db: Asked,
  agencyId: string,
  number: { readonly year: number; readonly sequence: number; readonly inCase?: number | undefined },
): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with found as (select c.id from core.cases c where c.agency_id = $1 and c.year = $2 and c.sequence = $3)
     select id from found where $4::int is null
     union select e.id from core.registry_entries e join found f on f.id = e.case_id where $4::int is null or e.number_in_case = $4`,
    [agencyId, number.year, number.sequence, number.inCase ?? null],
  );
  return rows.map(({ id }) => id);
}

/** How an agency calls what events name; what is another's, or gone, is left out. */
export interface NamedThing {
  readonly id: string;
  /** what its page is found by */
  readonly at: string;
  readonly called: string | undefined;
}

const thingQueries = {
  item: "select id, id::text as at, null as called from core.items where agency_id = $1 and id = any($2::uuid[])",
  package:
    "select id, id::text as at, null as called from core.packages where agency_id = $1 and id = any($2::uuid[])",
  decision:
    "select id, number::text as at, number::text as called from core.decisions where agency_id = $1 and id = any($2::uuid[])",
  hold: "select id, number::text as at, number::text as called from core.holds where agency_id = $1 and id = any($2::uuid[])",
  channel:
    "select id, id::text as at, title as called from core.channels where agency_id = $1 and id = any($2::uuid[])",
  entry: `select e.id, e.id::text as at, c.year || '/' || c.sequence || '-' || e.number_in_case as called
     from core.registry_entries e join core.cases c on c.id = e.case_id where e.agency_id = $1 and e.id = any($2::uuid[])`,
  case: `select c.id, e.id::text as at, c.year || '/' || c.sequence as called
     from core.cases c join core.registry_entries e on e.case_id = c.id and e.number_in_case = 1 where c.agency_id = $1 and c.id = any($2::uuid[])`,
  work: "select id, id::text as at, null as called from core.asked_work where agency_id = $1 and id = any($2::uuid[])",
  // whom an event that the reader may see is about is told by name, whoever they work for now
  user: "select id, '' as at, name as called from core.desk_users where $1::uuid is not null and id = any($2::uuid[])",
} as const;

export async function namedThings(
  db: Asked,
  agencyId: string,
  is: keyof typeof thingQueries,
  ids: readonly string[],
): Promise<readonly NamedThing[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ id: string; at: string; called: string | null }>(thingQueries[is], [
    agencyId,
    ids,
  ]);
  return rows.map((row) => ({ ...row, called: row.called ?? undefined }));
}

/** Events that have no place in the search, and those whose place says another time or kind; of each at most so many. */
export async function placesApart(
  db: Asked,
  most: number,
): Promise<{ readonly missing: readonly string[]; readonly differing: readonly string[] }> {
  const ids = async (query: string) =>
    (await db.query<{ id: string }>(`${query} limit $1`, [most])).rows.map(({ id }) => id);
  return {
    missing: await ids(
      "select e.id from core.audit_events e where not exists (select 1 from core.audit_places p where p.event_id = e.id)",
    ),
    differing: await ids(
      "select distinct e.id from core.audit_events e join core.audit_places p on p.event_id = e.id where (p.at, p.kind) is distinct from (e.at, e.kind)",
    ),
  };
}
