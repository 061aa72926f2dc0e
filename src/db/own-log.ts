/** Under which names a person of the desk has acted, and for whom: what their own log is found by. */
import type pg from "pg";

type Asked = Pick<pg.ClientBase, "query">;

export interface OwnNames {
  /** theirs alone, now or before */
  readonly own: readonly string[];
  /** another person has, or had, the same */
  readonly shared: readonly string[];
}

/** A name that a provider gave another of is still what stands under the acts of that time. */
export async function namesOf(db: Asked, userId: string): Promise<OwnNames> {
  const { rows } = await db.query<{ name: string; shared: boolean }>(
    `with named as (
       select id as person, name from core.desk_users
       union
       select u.id, f.value #>> '{}' from core.desk_users u
         join core.audit_places p on p.scope = u.id and p.kind = 'user.shownAs'
         join core.audit_fields f on f.event_id = p.event_id and f.name = 'before')
     select n.name, exists (select 1 from named o where o.name = n.name and o.person <> n.person) as shared
       from named n where n.person = $1 order by n.name`,
    [userId],
  );
  const of = (shared: boolean) => rows.filter((row) => row.shared === shared).map(({ name }) => name);
  return { own: of(false), shared: of(true) };
}

/** The agencies for which the person has, or had, a role; all of them for who had one for all. */
export async function agenciesOf(db: Asked, userId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select a.id from core.agencies a where exists (
       select 1 from core.desk_roles_held h where h.user_id = $1 and (h.agency_id is null or h.agency_id = a.id))`,
    [userId],
  );
  return rows.map(({ id }) => id);
}
