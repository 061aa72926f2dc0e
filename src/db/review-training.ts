/** What an agency's officers decided and did not take back, as it is learned from: in the order of time. */
import type pg from "pg";
import type { Outcome } from "../domain/outcome.ts";

/** Of a text whose language was not read. */
export const noLanguage = "other";

export interface DecidedText {
  readonly act: string;
  readonly item: string;
  readonly version: string;
  readonly outcome: Outcome;
  readonly classId: string;
  /** what was in force before it; undefined when nothing was */
  readonly beforeClass: string | undefined;
  /** the rules had proposed to prune it */
  readonly proposed: boolean;
  readonly byAgency: boolean;
  /** title and text of the version that the officer had before them */
  readonly text: string;
}

/** A postponement, a note and what was undone are no decision; what was pruned has no text, and is not learned from. */
const decided = `core.item_classes c
       join core.items i on i.id = c.item_id
       join core.classifications cl on cl.id = c.classification_id
       join core.review_acts a on a.item_id = c.item_id and a.classification_id = cl.id and a.act in ('confirmed', 'overruled')
       join core.versions v on v.id = a.version_id
      where i.agency_id = $1 and cl."by" not in ('rules', 'decision') and cl.outcome <> 'needsReview'
        and c.reopened_because is distinct from 'undone'`;
const language = `coalesce(cl.language, '${noLanguage}')`;

export interface DecidedAsked {
  readonly language: string;
  /** of more, the newest */
  readonly limit: number;
  /** characters of each text */
  readonly characters: number;
  /** decided at this moment or before */
  readonly until: Date;
}

/** Oldest first. */
export async function decidedTexts(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  { language: of, limit, characters, until }: DecidedAsked,
): Promise<readonly DecidedText[]> {
  const found = await db.query<DecidedText & { beforeClass: string | null }>(
    `select d.act, d.item, d.version, d.outcome, d.class_id as "classId", b.class_id as "beforeClass",
            coalesce(b."by" = 'rules' and b.outcome = 'prunable', false) as proposed, d.by_agency as "byAgency", d.text
       from (select a.id as act, a.at, a.before_id, a.item_id as item, a.version_id as version, cl.outcome, cl.class_id,
                    i.by_agency, left(concat_ws(E'\\n', v.title, v.text), $4) as text
               from ${decided} and ${language} = $2 and a.at <= $5
              order by a.at desc, a.id desc limit $3) as d
       left join core.classifications b on b.id = d.before_id
      order by d.at, d.act`,
    [agencyId, of, limit, characters, until],
  );
  return found.rows.map((row) => ({ ...row, beforeClass: row.beforeClass ?? undefined }));
}

/** How many decisions there are in each language, the most first. */
export async function decidedLanguages(
  pool: pg.Pool,
  agencyId: string,
): Promise<readonly { readonly language: string; readonly decisions: number }[]> {
  const found = await pool.query<{ language: string; decisions: number }>(
    `select ${language} as language, count(*)::int as decisions from ${decided} group by 1 order by 2 desc, 1`,
    [agencyId],
  );
  return found.rows;
}

/** How many items that chance draws wait still in a language. */
export async function drawnWaiting(pool: pg.Pool, agencyId: string, of: string): Promise<number> {
  const found = await pool.query<{ items: number }>(
    `select count(*)::int as items from core.review_queue
      where agency_id = $1 and draw_place is not null and coalesce(language, '${noLanguage}') = $2`,
    [agencyId, of],
  );
  return found.rows[0]?.items ?? 0;
}
