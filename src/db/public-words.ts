/** The words of public texts, by which a search knows what may have been meant (`pub.words`). */
import type pg from "pg";

/** Forms that stand in a text and were not known, and forms known that stand in none. */
export interface MendedWords {
  readonly learned: number;
  readonly forgotten: number;
}

/** Compares them with all public texts, of every agency, and puts right what differs. */
export async function mendWords(pool: Pick<pg.Pool, "query">): Promise<MendedWords> {
  const found = await pool.query<MendedWords>("select learned, forgotten from pub.mend_words()");
  return found.rows[0] ?? { learned: 0, forgotten: 0 };
}
