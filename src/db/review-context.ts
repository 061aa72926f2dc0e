/** What stands around an item for an officer who decides about it: its files, its earlier texts, what was decided before. */
import type pg from "pg";
import type { Sha256 } from "../domain/ids.ts";

/** A file that a version names. */
export interface NamedFile {
  readonly itemId: string;
  readonly versionId: string;
  /** from 0, within the version */
  readonly ordinal: number;
  readonly alt: string | undefined;
  /** undefined for one that was not had */
  readonly sha256: Sha256 | undefined;
  readonly sizeBytes: number | undefined;
  readonly mediaType: string | undefined;
}

const file = `v.item_id as "itemId", m.version_id as "versionId", m.ordinal, m.alt, m.sha256, m.size_bytes::float8 as "sizeBytes",
  m.media_type as "mediaType" from core.media m join core.versions v on v.id = m.version_id`;

/** In their order within each version, no more than `most`. */
export async function filesNamed(
  pool: pg.Pool,
  versionIds: readonly string[],
  most: number,
): Promise<readonly NamedFile[]> {
  const found = await pool.query(
    `select ${file} where m.version_id = any($1::uuid[]) order by m.version_id, m.ordinal limit $2`,
    [versionIds, most],
  );
  return found.rows.map(withoutNulls<NamedFile>);
}

/** @returns undefined unless the agency has that item, the item that version, and the version that file */
export async function fileNamed(
  pool: pg.Pool,
  agencyId: string,
  of: { readonly itemId: string; readonly versionId: string; readonly ordinal: number },
): Promise<NamedFile | undefined> {
  const found = await pool.query(
    `select ${file} join core.items i on i.id = v.item_id
      where i.agency_id = $1 and i.id = $2 and v.id = $3 and m.ordinal = $4`,
    [agencyId, of.itemId, of.versionId, of.ordinal],
  );
  return found.rows.map(withoutNulls<NamedFile>)[0];
}

/** A text as it stood. */
export interface TextSeen {
  readonly versionId: string;
  /** from 1 */
  readonly number: number;
  readonly seenAt: Date;
  readonly title: string | undefined;
  readonly text: string;
}

/** The newest first, no more than `most`. */
export async function textsSeen(pool: pg.Pool, itemId: string, most: number): Promise<readonly TextSeen[]> {
  const found = await pool.query(
    `select id as "versionId", number, seen_at as "seenAt", title, text from core.versions
      where item_id = $1 order by number desc limit $2`,
    [itemId, most],
  );
  return found.rows.map(withoutNulls<TextSeen>);
}

/** One decision of an officer, with the text that it was about. */
export interface DecidedText {
  readonly itemId: string;
  readonly at: Date;
  readonly by: string;
  readonly act: "confirmed" | "overruled";
  readonly because: string;
  readonly classId: string;
  readonly outcome: string;
  readonly text: string;
}

/**
 * What officers of the agency decided last where the rules had proposed the same by the same rule, the newest first;
 * without what was taken back. What stood before is looked up for each (`offset 0`): the planner, left alone, goes through
 * everything that was ever classified.
 *
 * @param characters of each text so many are read
 */
export async function decidedByRule(
  pool: pg.Pool,
  agencyId: string,
  { ruleId, without, most, characters }: RuleAsked,
): Promise<readonly DecidedText[]> {
  const found = await pool.query(
    `select a.item_id as "itemId", a.at, a.by_person as by, a.act, a.because, cl.class_id as "classId", cl.outcome,
            left(concat_ws(E'\n', v.title, v.text), $5) as text
       from (select * from core.review_acts
              where agency_id = $1 and act in ('confirmed', 'overruled') order by at desc limit 600) a
       cross join lateral (select 1 from core.classifications b where b.id = a.before_id and b.rule_id = $2 offset 0) b
       join core.classifications cl on cl.id = a.classification_id
       join core.versions v on v.id = a.version_id
      where a.item_id <> $3
        and not exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id)
      order by a.at desc limit $4`,
    [agencyId, ruleId, without, most, characters],
  );
  return found.rows;
}

export interface RuleAsked {
  readonly ruleId: string;
  /** this item's own decisions are no example for it */
  readonly without: string;
  readonly most: number;
  readonly characters: number;
}

function withoutNulls<Row>(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as Row;
}
