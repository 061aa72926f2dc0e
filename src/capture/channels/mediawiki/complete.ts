/**
 * PURE. Whether the histories were read whole. Tools for wikis called a dump done that held the last revision of each page
 * only, or whose every text was hidden from the account that read it.
 *
 * A history is whole when its current revision stands in it (`lastrevid`: neither the newest time nor the highest number)
 * and each revision's parent too. A parent may be gone for good, after a restore of single revisions or an import; then
 * the wiki's own count decides.
 */
import type { Fault, Finding } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { pageId } from "./parse.ts";
import type { OfPage, Placed, Wiki } from "./wiki.ts";

/** A page whose revisions name a parent that was not read. */
export interface Gap {
  readonly pageid: number;
  readonly title: string;
  /** revisions that were read of it */
  readonly read: number;
}

export interface Completeness {
  readonly faults: readonly Fault[];
  readonly gaps: readonly Gap[];
  readonly findings: readonly Finding[];
  /** no text was shown at all, so that nothing of the look can be believed */
  readonly allHidden: boolean;
}

/** Whether all that the page's history holds should be among what was read. */
export function isHistoryRead({ isWhole, gone }: Wiki, pageid: number): boolean {
  return isWhole("allrevisions") || (isWhole("history", String(pageid)) && !gone.has(pageid));
}

export function completenessOf(wiki: Wiki): Completeness {
  const { revisions, pages, isWhole } = wiki;
  const texts = revisions.filter(({ is }) => is.slots.main.content !== undefined).length;
  if (revisions.length > 0 && texts === 0)
    return { faults: [everyTextHidden(revisions.length)], gaps: [], findings: [], allHidden: true };
  const ofPage = Map.groupBy(revisions, ({ is }) => is.pageid);
  const read = new Set(revisions.map(({ is }) => is.revid));
  const newest = revisions.at(-1)?.is.revid ?? 0;
  const isListed = new Set(pages.map(({ is }) => is.pageid));
  // an edit since the last answer is no gap: the next look reads it
  const lacking = pages.filter(
    ({ is }) =>
      isHistoryRead(wiki, is.pageid) && (wiki.ofSome || is.lastrevid <= newest) && !read.has(is.lastrevid),
  );
  const faults = lacking.length === 0 ? [] : [shortHistory(lacking.length, lacking[0]?.is.pageid ?? 0)];
  const gaps = pages.flatMap(({ is: { pageid, title } }): Gap[] => {
    const own = ofPage.get(pageid) ?? [];
    return own.some(({ is }) => is.parentid !== 0 && !read.has(is.parentid))
      ? [{ pageid, title, read: own.length }]
      : [];
  });
  const away = [...ofPage].flatMap(([pageid, [own]]) =>
    own && !isListed.has(pageid) && isWhole("allpages", String(own.is.ns)) ? [pageid] : [],
  );
  return {
    faults,
    gaps,
    findings: [...new Set([...wiki.gone, ...away])].map((pageid) =>
      deletedMeanwhile(pageid, ofPage.get(pageid)?.[0]?.place.ordinal ?? 0),
    ),
    allHidden: false,
  };
}

/** What the wiki counts in a history, beside what was read of it. @param count undefined when it gives none */
export function countFault({ pageid, read }: Gap, count: number | undefined): Fault | undefined {
  if (count === undefined)
    return faultWith(
      "channel.shortList",
      `${pageId(pageid)}: a revision names one before it that is not in the history, and the wiki does not say how many there are (rest.php)`,
    );
  // an edit since is one more
  if (count <= read) return undefined;
  return faultWith(
    "channel.shortList",
    `${pageId(pageid)}: the wiki counts ${count} revisions and gave ${read}`,
  );
}

/** There is no text, and no flag says that it is hidden. */
export function isTextLost({ is }: Placed<OfPage>): boolean {
  const { content, texthidden, textmissing } = is.slots.main;
  return textmissing || (content === undefined && !texthidden);
}

/** Its text stands in no store of the wiki any more: what is left of it is not taken for an empty text. */
export function missingText({ is, place }: Placed<OfPage>): Finding {
  return {
    code: "item.malformed",
    held: true,
    nativeId: `revision-${is.revid}`,
    place: `answer ${place.ordinal} ${place.pointer}`,
    detail: "the wiki has lost its text (textmissing): tell whoever runs the wiki",
  };
}

function everyTextHidden(count: number): Fault {
  return faultWith(
    "channel.refused",
    `not one of ${count} revisions comes with its text: the account or the wiki's rules keep them from the archive, for a wiki hides no text that is in force`,
  );
}

function shortHistory(count: number, first: number): Fault {
  return faultWith(
    "channel.shortList",
    `${count} pages have a current revision that is not in the history that was read, ${pageId(first)} first`,
  );
}

function deletedMeanwhile(pageid: number, ordinal: number): Finding {
  return {
    code: "channel.shortList",
    held: false,
    nativeId: pageId(pageid),
    place: `answer ${ordinal}`,
    detail: "it went away while its history was read: what was read of it is kept, and may not be all",
  };
}
