/**
 * PURE. Which histories a look reads where it does not read every revision, and what it then says of what it does not show.
 *
 * The list of pages names of each the revision in force, and the logs what was done to others: moved, merged, imported,
 * restored, hidden. So a history is read again when its page says another revision or a log has news of it. What no log tells
 * anybody (a suppression) is seen when every revision is read, which is why that comes again after some days.
 */
import type { KnownBefore } from "../../../domain/item.ts";
import type { Reach } from "../../../domain/observation.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { wikiRule } from "./kind.ts";
import { pageId } from "./parse.ts";
import { normalTitle } from "./titles.ts";
import { wikiIn } from "./wiki.ts";

/** Pages by number. */
export interface SomeRead {
  readonly listed: readonly number[];
  /** those whose histories were read to their ends */
  readonly read: readonly number[];
}

export interface WikiOutline {
  readonly pages: readonly { readonly pageid: number; readonly title: string; readonly lastrevid: number }[];
  readonly log: readonly {
    readonly logid: number;
    readonly page: number | undefined;
    readonly titles: readonly string[];
  }[];
}

export const wikiOutlineReading: AnswerReading<Answers, WikiOutline> = {
  name: "mediawiki outline",
  read({ payloads }) {
    const { pages, log } = wikiIn(payloads);
    return {
      pages: pages.map(({ is: { pageid, title, lastrevid } }) => ({ pageid, title, lastrevid })),
      log: log.map(({ is: { logid, logpage, title, params } }) => ({
        logid,
        page: logpage,
        titles: [title, params?.target_title, params?.dest_title].filter((one) => one !== undefined),
      })),
    };
  },
};

/** @returns undefined where every revision is to be read: something is missing, or too much has changed */
export function changedPages(
  { pages, log }: WikiOutline,
  known: readonly KnownBefore[],
): readonly number[] | undefined {
  if (known.length === 0 || known.some(({ isMissing }) => isMissing)) return undefined;
  const ids = new Map(known.map((one) => [one.nativeId, one]));
  const listed = new Set(pages.map(({ pageid }) => pageId(pageid)));
  if (known.some(({ nativeId }) => nativeId.startsWith("page-") && !listed.has(nativeId))) return undefined;
  const byTitle = new Map(pages.map(({ pageid, title }) => [normalTitle(title), pageid]));
  const news = log.filter(({ logid }) => !ids.has(`log-${logid}`));
  const told = new Set(
    news.flatMap(({ page, titles }) => [page, ...titles.map((title) => byTitle.get(normalTitle(title)))]),
  );
  const changed = pages.filter(
    ({ pageid, lastrevid }) =>
      told.has(pageid) || ids.get(pageId(pageid))?.facts["revision"] !== String(lastrevid),
  );
  return changed.length > wikiRule.mostPerLook ? undefined : changed.map(({ pageid }) => pageid);
}

/** What a look without the histories of some pages says: nothing of those. */
export function reachOfSome({ listed, read }: SomeRead, known: readonly KnownBefore[]): Reach {
  const [isListed, isRead] = [new Set(listed), new Set(read)];
  const pageOf = new Map(known.map(({ nativeId, facts }) => [nativeId, Number(facts["pageid"])]));
  return {
    kind: "everything",
    speaksOf(nativeId) {
      const [, type, id] = /^(page|revision)-(\d+)$/.exec(nativeId) ?? [];
      if (type === undefined) return true;
      const page = type === "page" ? Number(id) : (pageOf.get(nativeId) ?? Number.NaN);
      return isRead.has(page) || !isListed.has(page);
    },
  };
}
