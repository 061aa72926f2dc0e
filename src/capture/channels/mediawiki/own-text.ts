/**
 * PURE. Which revisions of pages hold the agency's words alone.
 *
 * A revision's text is the whole page: whoever mends a comma in what others wrote saves their words too. So it is the
 * agency's own only where every revision that it was made from is, or where it restores a text that was.
 */
import type { OfPage } from "./wiki.ts";

/**
 * @param revisions of any pages
 * @param isStaff whether its writer speaks for the agency
 * @returns numbers of revisions
 */
export function ownTexts(
  revisions: readonly OfPage[],
  isStaff: (revision: OfPage) => boolean,
): ReadonlySet<number> {
  const own = new Set<number>();
  const textsOf = new Map<number, Set<string>>();
  for (const revision of revisions.toSorted((one, other) => one.revid - other.revid)) {
    const { revid, parentid, pageid, slots } = revision;
    const text = slots.main.content;
    const texts = textsOf.get(pageid) ?? new Set();
    const isFromOwn = parentid === 0 || own.has(parentid) || (text !== undefined && texts.has(text));
    if (!isFromOwn || !isStaff(revision)) continue;
    own.add(revid);
    if (text !== undefined) textsOf.set(pageid, texts.add(text));
  }
  return own;
}
