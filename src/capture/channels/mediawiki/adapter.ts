/**
 * The MediaWiki channel: an agency's wiki, the pages of chosen namespaces and their talk pages, with every revision.
 *
 * What is an item, and why, says `parse.ts`; how a talk page is told apart into what each of its writers said,
 * `contributions.ts`; when a history is whole, `complete.ts`; which histories a look reads, `some.ts`. A wiki's list of
 * recent changes is never asked: it forgets what was deleted, lacks what was imported, merged or restored under an older
 * date, and is trimmed.
 *
 * @see https://www.mediawiki.org/wiki/API:Allrevisions, https://www.mediawiki.org/wiki/Help:RevisionDelete
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkItem } from "./check.ts";
import { takeLook } from "./look.ts";
import { readingOf, readWiki } from "./read.ts";

export const mediawiki: ChannelAdapter = {
  kind: "mediawiki",
  look: takeLook,
  reread(channel, payloads, seenAt) {
    const { sightings, findings } = readWiki(payloads, readingOf(channel, seenAt));
    return { sightings, findings };
  },
  check: checkItem,
};
