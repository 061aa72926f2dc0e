/** Titles of entries and cases as they were changed: each change is a row, the newest one counts. */
import type pg from "pg";
import { asId, type EntryId, type PackageId } from "../domain/ids.ts";
import type { Ground } from "../domain/outcome.ts";
import type { Titles } from "../journal/retitle.ts";
import { cursorRows } from "./cursor.ts";
import { titleChanges } from "./schema.ts";
import type { Tx } from "./transact.ts";

export type TitledUnit = { readonly entryId: string } | { readonly caseId: string };
export type TitleAct = "titled" | "shielded" | "corrected" | "undone";

/**
 * A lateral subquery for the titles in force of `entry e` or `case k`: no row where none was changed.
 *
 * @param instant SQL: nothing later is looked at
 */
export function titleAt(unit: "entry" | "case", instant: string): string {
  const own = unit === "entry" ? "t.entry_id = e.id" : "t.case_id = k.id";
  return `(select t.* from core.title_changes t where ${own} and t.at <= ${instant} order by t.at desc, t.id desc limit 1)`;
}

export interface TitleRow {
  readonly act: TitleAct | "journaled";
  readonly title: string;
  readonly public_title_washed: string;
  readonly public_title_full: string;
  readonly ground: Ground | null;
}

export function titlesOf(row: Omit<TitleRow, "act">): Titles {
  return {
    title: row.title,
    publicTitle: { washed: row.public_title_washed, full: row.public_title_full },
    ground: row.ground ?? undefined,
  };
}

/** The titles of an entry or a case from the first on: those it was journaled with, then each change. */
export async function titleHistory(
  client: Pick<pg.ClientBase, "query">,
  unit: TitledUnit,
): Promise<readonly { readonly act: TitleAct | "journaled"; readonly titles: Titles }[]> {
  const [table, column, id] =
    "entryId" in unit
      ? (["registry_entries", "entry_id", unit.entryId] as const)
      : (["cases", "case_id", unit.caseId] as const);
  const found = await client.query<TitleRow>(
    `select 'journaled' as act, title, public_title_washed, public_title_full, null::jsonb as ground, '-infinity'::timestamptz as at, id
       from core.${table} where id = $1
     union all
     select act, title, public_title_washed, public_title_full, ground, at, id from core.title_changes where ${column} = $1
      order by at, id`,
    [id],
  );
  return found.rows.map((row) => ({ act: row.act, titles: titlesOf(row) }));
}

/** What an entry registers, or what a case hangs under. */
export async function itemOfUnit(client: Pick<pg.ClientBase, "query">, unit: TitledUnit): Promise<string> {
  const [query, id] =
    "entryId" in unit
      ? (["select item_id as id from core.registry_entries where id = $1", unit.entryId] as const)
      : (["select root_item_id as id from core.cases where id = $1", unit.caseId] as const);
  const [row] = (await client.query<{ id: string }>(query, [id])).rows;
  if (!row) throw new Error(`the unit ${id} vanished while its title was changed`);
  return row.id;
}

/** The case that the unit is, or stands in. */
export async function caseOfUnit(client: Pick<pg.ClientBase, "query">, unit: TitledUnit): Promise<string> {
  if ("caseId" in unit) return unit.caseId;
  const found = await client.query<{ id: string }>(
    "select case_id as id from core.registry_entries where id = $1",
    [unit.entryId],
  );
  const [row] = found.rows;
  if (!row) throw new Error(`the entry ${unit.entryId} vanished while its title was changed`);
  return row.id;
}

export async function addTitleChange(
  tx: Tx,
  id: string,
  at: Date,
  change: {
    readonly unit: TitledUnit;
    readonly act: TitleAct;
    readonly titles: Titles;
    readonly because: string;
    readonly by: string;
  },
): Promise<void> {
  const { unit, titles } = change;
  await tx.db.insert(titleChanges).values({
    id,
    entryId: "entryId" in unit ? unit.entryId : null,
    caseId: "caseId" in unit ? unit.caseId : null,
    at,
    act: change.act,
    title: titles.title,
    publicTitleWashed: titles.publicTitle.washed,
    publicTitleFull: titles.publicTitle.full,
    ground: titles.ground ?? null,
    because: change.because,
    byPerson: change.by,
  });
}

/** One field of an entry that a change of its title gave another value. */
export interface TitleStep {
  readonly entryId: EntryId;
  readonly at: Date;
  readonly by: string;
  readonly field: "tittel" | "offentligTittel";
  readonly from: string;
  readonly to: string;
}

/** Every change of the titles of a package's entries up to its cut-off, oldest first. */
export async function* titleStepsOf(client: pg.ClientBase, id: PackageId): AsyncGenerator<TitleStep> {
  const changes = cursorRows<{
    entry_id: string;
    at: Date;
    by_person: string;
    title: string;
    washed: string;
    title_before: string;
    washed_before: string;
  }>(
    client,
    "export_titles",
    `select t.entry_id, t.at, t.by_person, t.title, t.public_title_washed as washed,
            lag(t.title, 1, e.title) over changes as title_before,
            lag(t.public_title_washed, 1, e.public_title_washed) over changes as washed_before
       from core.package_items p
       join core.packages pk on pk.id = p.package_id
       join core.registry_entries e on e.id = p.entry_id
       join core.title_changes t on t.entry_id = e.id and t.at <= pk.planned_at
      where p.package_id = $1
     window changes as (partition by t.entry_id order by t.at, t.id)
      order by t.at, t.id`,
    [id],
    400,
  );
  for await (const batch of changes)
    for (const row of batch) {
      const told = { entryId: asId<EntryId>(row.entry_id), at: row.at, by: row.by_person };
      if (row.title !== row.title_before)
        yield { ...told, field: "tittel", from: row.title_before, to: row.title };
      if (row.washed !== row.washed_before)
        yield { ...told, field: "offentligTittel", from: row.washed_before, to: row.washed };
    }
}

/** A case whose post is not as it was captured first, with the titles in force. */
export interface CaseToCompare {
  readonly id: string;
  readonly titles: Titles;
  /** what gave it the title in force */
  readonly act: TitleAct | "journaled";
  readonly items: readonly CaseItem[];
}

export interface CaseItem {
  readonly entryId: string;
  readonly itemId: string;
  readonly titles: Titles;
  readonly act: TitleAct | "journaled";
}

/** The cases that hang under these items, in the order of their numbers. */
export async function casesUnder(
  client: Pick<pg.ClientBase, "query">,
  itemIds: readonly string[],
): Promise<readonly string[]> {
  const found = await client.query<{ id: string }>(
    "select id from core.cases where root_item_id = any($1::uuid[]) order by year, sequence",
    [itemIds],
  );
  return found.rows.map(({ id }) => id);
}

/**
 * What gave a title the form that is in force: an act that was undone is gone with the one that undid it, so that a title
 * which came back is an officer's again when it was one.
 *
 * @param acts oldest first
 */
export function actInForce(acts: readonly TitleAct[]): TitleAct | "journaled" {
  const standing: TitleAct[] = [];
  for (const act of acts) {
    if (act === "undone") standing.pop();
    else standing.push(act);
  }
  return standing.at(-1) ?? "journaled";
}

/** The case with its entries, and the titles in force of each. */
export async function readCaseTitles(tx: Pick<Tx, "client">, caseId: string): Promise<CaseToCompare> {
  type Row = Omit<TitleRow, "act"> & {
    readonly id: string;
    readonly item_id: string | null;
    readonly acts: readonly TitleAct[] | null;
  };
  const found = await tx.client.query<Row>(
    `select u.id, u.item_id, a.acts, coalesce(n.title, u.title) as title, n.ground,
            coalesce(n.public_title_washed, u.washed) as public_title_washed,
            coalesce(n.public_title_full, u.full_text) as public_title_full
       from (select id, null::uuid as item_id, title, public_title_washed as washed, public_title_full as full_text
               from core.cases where id = $1
             union all
             select id, item_id, title, public_title_washed, public_title_full from core.registry_entries where case_id = $1) u
       left join lateral (select * from core.title_changes t where u.item_id is not null and t.entry_id = u.id
                             or u.item_id is null and t.case_id = u.id
                           order by t.at desc, t.id desc limit 1) n on true
       left join lateral (select array_agg(t.act order by t.at, t.id) as acts from core.title_changes t
                           where u.item_id is not null and t.entry_id = u.id or u.item_id is null and t.case_id = u.id) a on true`,
    [caseId],
  );
  const own = found.rows.find(({ item_id }) => item_id === null);
  if (!own) throw new Error(`case ${caseId} vanished while it was read`);
  return {
    id: caseId,
    titles: titlesOf(own),
    act: actInForce(own.acts ?? []),
    items: found.rows.flatMap((row) =>
      row.item_id === null
        ? []
        : [{ entryId: row.id, itemId: row.item_id, titles: titlesOf(row), act: actInForce(row.acts ?? []) }],
    ),
  };
}
