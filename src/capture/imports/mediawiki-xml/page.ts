/**
 * PURE. One page of a dump with its revisions, as the items that a look at the wiki makes of them.
 *
 * What hides a text, a name or a summary in the dump is what hides it on the wiki, whatever stands beside it.
 */

import type { Sighting } from "../../../domain/item.ts";
import { contributionsOf } from "../../channels/mediawiki/contributions.ts";
import { libraryOf } from "../../channels/mediawiki/files.ts";
import { ownTexts } from "../../channels/mediawiki/own-text.ts";
import { type Around, isStaff, pageOf, revisionOf } from "../../channels/mediawiki/parse.ts";
import { Page, Revision, type Site } from "../../channels/mediawiki/shapes.ts";
import { normalTitle } from "../../channels/mediawiki/titles.ts";
import type { OfPage } from "../../channels/mediawiki/wiki.ts";
import { reasonsOf } from "../../malformed.ts";
import { printable } from "../../text.ts";
import { type Drafts, type RecordAt, type Refused, refusal } from "../records.ts";
import { isLost, type Side } from "./survey.ts";
import { elementAt, elementsOf, isDeleted, textOf, unescaped } from "./xml.ts";

export interface WikiOf {
  readonly side: Side;
  readonly site: Site;
  /** against which addresses are read */
  readonly api: string;
  /** namespaces that the channel chooses; undefined where it chooses none */
  readonly chosen: readonly number[] | undefined;
}

/** Messages of the interface, templates and programs: what a wiki is made of. */
const partsOfWiki: ReadonlySet<number> = new Set([8, 9, 10, 11, 828, 829]);

export function pageDrafts(record: string, at: RecordAt, of: WikiOf): Drafts {
  const first = record.indexOf("<revision>");
  const head = first < 0 ? record : record.slice(0, first);
  const given = {
    pageid: textOf(head, "id"),
    ns: Number(textOf(head, "ns") ?? Number.NaN),
    title: textOf(head, "title"),
    lastrevid: 0,
    redirect: elementAt(head, "redirect") ? true : undefined,
    protection: protectionIn(head),
  };
  const page = Page.safeParse(given);
  if (!page.success) return refusal("item.malformed", undefined, `page: ${reasonsOf(page.error.issues)}`);
  const { pageid, ns, title } = page.data;
  const apart = notRead(ns, of.chosen);
  if (apart !== undefined)
    return { refused: [{ code: "import.notOwn", nativeId: `page-${pageid}`, detail: apart, held: false }] };
  const read = elementsOf(record, "revision").map(({ inner = "" }) => revisionIn(inner, { pageid, ns }));
  const all = read.flatMap((one) => ("revision" in one ? one.revision : []));
  const around = aroundOf(of, pageid, all);
  const { told, unowned } = tellable(all, ns);
  const canonicalurl = addressOf(title, of.side);
  const item = pageOf(
    { is: { ...page.data, ...(canonicalurl ? { canonicalurl } : {}) }, place: at },
    told.toSorted((a, b) => a.revid - b.revid)[0],
    around,
  );
  return {
    sightings: [withRevision(item, all), ...revisionsOf(told, ns, at, around)],
    refused: [...read.flatMap((one) => ("refused" in one ? one.refused : [])), ...unowned.map(notWhole)],
  };
}

function notRead(ns: number, chosen: readonly number[] | undefined): string | undefined {
  if (chosen && !chosen.includes(ns - (ns & 1)) && !chosen.includes(ns))
    return `stands in the namespace ${ns}, which the channel does not choose`;
  return !chosen && partsOfWiki.has(ns) ? `is a part that the wiki is made of (namespace ${ns})` : undefined;
}

/** `edit=sysop:move=sysop` */
function protectionIn(head: string): readonly { readonly type: string; readonly level: string }[] {
  return (textOf(head, "restrictions") ?? "").split(":").flatMap((one) => {
    const [type, level] = one.split("=");
    return type && level ? [{ type, level }] : [];
  });
}

type Read = { readonly revision: OfPage } | { readonly refused: Refused };

function revisionIn(xml: string, page: Pick<OfPage, "pageid" | "ns">): Read {
  const [text, contributor, comment] = ["text", "contributor", "comment"].map((name) => elementAt(xml, name));
  const revid = textOf(xml, "id");
  const nativeId = /^[1-9]\d{0,14}$/.test(revid ?? "") ? `revision-${revid}` : undefined;
  const hidden = text !== undefined && isDeleted(text);
  if (text && !hidden && text.inner === undefined && isLost(`${text.attributes}/`))
    return refused(
      nativeId,
      "comes without its text, though it has one: the dump is a stub, or the wiki has lost it",
    );
  const parsed = Revision.safeParse({
    revid,
    parentid: textOf(xml, "parentid") ?? 0,
    timestamp: textOf(xml, "timestamp"),
    user: textOf(contributor?.inner ?? "", "username") ?? textOf(contributor?.inner ?? "", "ip"),
    userid: textOf(contributor?.inner ?? "", "id"),
    comment: comment?.inner === undefined ? undefined : unescaped(comment.inner),
    minor: /<minor\s*\/>/.test(xml.slice(0, xml.indexOf("<text"))) ? true : undefined,
    userhidden: contributor && isDeleted(contributor) ? true : undefined,
    commenthidden: comment && isDeleted(comment) ? true : undefined,
    slots: {
      main: {
        content: text && (text.inner !== undefined || !hidden) ? unescaped(text.inner ?? "") : undefined,
        contentmodel: textOf(xml, "model"),
        texthidden: hidden ? true : undefined,
      },
    },
  });
  if (!text) return refused(nativeId, "revision: has no text element");
  if (!parsed.success) return refused(nativeId, `revision: ${reasonsOf(parsed.error.issues)}`);
  return { revision: { ...parsed.data, ...page } };
}

function refused(nativeId: string | undefined, detail: string): Read {
  return { refused: { code: "item.malformed", nativeId, detail: printable(detail), held: true } };
}

/** On a talk page nobody can tell whose words a revision holds before which no other is there. */
function tellable(all: readonly OfPage[], ns: number) {
  if (ns % 2 === 0) return { told: all, unowned: [] };
  const ids = new Set(all.map(({ revid }) => revid));
  const first = Math.min(...ids);
  const isUnowned = ({ revid, parentid }: OfPage) => revid === first && parentid !== 0 && !ids.has(parentid);
  return { told: all.filter((one) => !isUnowned(one)), unowned: all.filter(isUnowned) };
}

function notWhole({ revid, parentid }: OfPage): Refused {
  return {
    code: "import.historyNotWhole",
    nativeId: `revision-${revid}`,
    detail: `stands on a talk page without the revision before it (${parentid}): nobody can tell which of its words are its writer's`,
    held: true,
  };
}

function aroundOf({ side, site, api }: WikiOf, pageid: number, all: readonly OfPage[]): Around {
  const names = new Set(side.staff.map(normalTitle));
  const staff = new Set(
    all.flatMap(({ user, userid }) => (user && userid && names.has(normalTitle(user)) ? userid : [])),
  );
  const subject = side.subjects[String(pageid)];
  return {
    ...{ api, site, library: libraryOf([], site, api), filesRead: false, staff },
    own: ownTexts(all, (revision) => isStaff(revision, { staff })),
    moves: new Map(),
    subjectOf: new Map(subject === undefined ? [] : [[pageid, subject]]),
  };
}

function revisionsOf(told: readonly OfPage[], ns: number, at: RecordAt, around: Around): readonly Sighting[] {
  const texts = told.map(({ revid, parentid, slots }) => ({ revid, parentid, text: slots.main.content }));
  const contributions = ns % 2 === 1 ? contributionsOf(texts) : new Map();
  return told.map((is) => {
    const sighting = revisionOf({ is, place: at }, contributions.get(is.revid), around);
    // a dump has no tags
    return { ...sighting, unread: [...(sighting.unread ?? []), "labels"] };
  });
}

/** Which revision is in force a dump says by its order alone, so it is told only where number and time say the same. */
function withRevision(item: Sighting, all: readonly OfPage[]): Sighting {
  const { revision: _, ...facts } = item.facts;
  const newest = all.toSorted((a, b) => a.revid - b.revid).at(-1);
  const isLast = newest && all.every(({ timestamp }) => timestamp <= newest.timestamp);
  return { ...item, facts: isLast ? { ...facts, revision: String(newest.revid) } : facts };
}

/** As the wiki writes titles in addresses. @see https://www.mediawiki.org/wiki/Manual:PAGENAMEE_encoding */
function addressOf(title: string, { base }: Side): string | undefined {
  if (base === undefined) return undefined;
  const written = encodeURIComponent(title.replaceAll(" ", "_"))
    .replace(/%(?:3B|40|24|2C|2F|3A)/g, decodeURIComponent)
    .replaceAll("'", "%27");
  return base.slice(0, base.lastIndexOf("/") + 1) + written;
}
