/** What of a public text is shown to anybody. Pure. */
import { findIdentityNumbers, maskIdentityNumbers } from "../../classify/identity-numbers.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { isMadeOf, shieldedWords, withoutWords } from "../../journal/shields.ts";
import type { ChangedRow, PublicRow } from "./gather.ts";

/** Raised when the same text is to be shown otherwise: what was published before is then walked through once. */
export const publicationForm = "3";

/**
 * What officers shielded is left out, and an address that may be made of it. Identity numbers are never published on the internet (offentlegforskrifta § 7 second paragraph letter d). An address
 * that was made from a title may hold one, and is no address without it.
 */
export function masked(row: PublicRow): PublicRow {
  const { permalink } = row;
  const words = shieldedWords(row.shields);
  const shown = (text: string) => withoutWords(maskIdentityNumbers(text), words);
  return {
    ...row,
    permalink: permalink === null || isMadeOf(permalink, words) ? null : shownAddress(permalink),
    title: row.title === null ? null : shown(row.title),
    text: shown(row.text),
  };
}

/** What is to be written: what is shown as it is already, address included, is not. */
export function toWrite(rows: readonly ChangedRow[]): readonly PublicRow[] {
  return rows.flatMap(({ shown_permalink, only_moved, ...row }) => {
    const shown = masked(row);
    return only_moved && shown.permalink === shown_permalink ? [] : [shown];
  });
}

function shownAddress(permalink: string): string | null {
  return findIdentityNumbers(permalink).length > 0 ? null : publicAddress(permalink);
}
