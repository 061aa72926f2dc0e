/** Acts of officers on what is published of an agency's own text. */
import type pg from "pg";
import type { Ground } from "../domain/outcome.ts";
import type { ShieldAct } from "../domain/shield.ts";
import type { ShieldActRow } from "../journal/shields.ts";
import { textShields } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** SQL: the acts on item `of`, as jsonb that `shieldsOf` reads; null where there are none. */
export function shieldsQuery(of: string): string {
  return `(select jsonb_agg(jsonb_build_object('id', x.id, 'act', x.act, 'version', x.version, 'words', x.words,
             'ground', x.ground, 'undoes', x.undoes) order by x.at, x.id) from core.text_shields x where x.item_id = ${of})`;
}

export interface ShieldJson {
  readonly id: string;
  readonly act: ShieldAct;
  readonly version: number | null;
  readonly words: string | null;
  readonly ground: Ground | null;
  readonly undoes: string | null;
}

/** Oldest first. */
export function shieldsOf(rows: readonly ShieldJson[] | null): readonly ShieldActRow[] {
  return (rows ?? []).map(({ id, act, version, words, ground, undoes }) => ({
    id,
    act,
    version: version ?? undefined,
    words: words ?? undefined,
    ground: ground ?? undefined,
    undoes: undoes ?? undefined,
  }));
}

/** An agency's own text, as an officer's act needs to know it. */
export interface ShieldedText {
  readonly agencyId: string;
  readonly byAgency: boolean;
  readonly versions: readonly {
    readonly number: number;
    readonly title: string | null;
    readonly text: string;
  }[];
  readonly acts: readonly ShieldActRow[];
}

export async function textToShield(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<ShieldedText | undefined> {
  const found = await client.query<{
    agency_id: string;
    by_agency: boolean;
    versions: ShieldedText["versions"];
    shields: readonly ShieldJson[] | null;
  }>(
    `select i.agency_id, i.by_agency, ${shieldsQuery("i.id")} as shields,
            (select jsonb_agg(jsonb_build_object('number', v.number, 'title', v.title, 'text', v.text) order by v.number)
               from core.versions v where v.item_id = i.id) as versions
       from core.items i where i.id = $1`,
    [itemId],
  );
  const [row] = found.rows;
  return (
    row && {
      agencyId: row.agency_id,
      byAgency: row.by_agency,
      versions: row.versions,
      acts: shieldsOf(row.shields),
    }
  );
}

export interface ShieldHistoryRow extends ShieldActRow {
  readonly at: Date;
  readonly because: string;
  readonly by: string;
}

/** Every act on the item, oldest first. */
export async function shieldHistory(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<readonly ShieldHistoryRow[]> {
  const found = await client.query<ShieldJson & { at: Date; because: string; by_person: string }>(
    "select * from core.text_shields where item_id = $1 order by at, id",
    [itemId],
  );
  return found.rows.map((row) => ({
    ...(shieldsOf([row])[0] as ShieldActRow),
    at: row.at,
    because: row.because,
    by: row.by_person,
  }));
}

export async function addShield(
  tx: Tx,
  act: Omit<ShieldHistoryRow, "undoes"> & {
    readonly undoes?: string | undefined;
    readonly agencyId: string;
    readonly itemId: string;
  },
): Promise<void> {
  const { version = null, words = null, ground = null, undoes = null, by, ...rest } = act;
  await tx.db.insert(textShields).values({ ...rest, version, words, ground, undoes, byPerson: by });
}
