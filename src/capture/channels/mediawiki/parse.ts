/**
 * PURE. A page, a revision, a log entry or the description of a wiki, as an item of ours.
 *
 * An item is a revision, because a wiki hides revisions: text, user and comment each by itself, for every revision but
 * the one in force. A page is the item under which its revisions stand and holds their title and no text, so that no
 * version of it keeps in public what the wiki hides.
 */
import type { Sighting, UnreadField, Visibility } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import type { Contribution } from "./contributions.ts";
import { filesIn, type Library } from "./files.ts";
import type { LogEvent, Page, Site } from "./shapes.ts";
import type { OfPage, Placed } from "./wiki.ts";

export const siteId = "site";

/** What the rest of the answers says of one item. */
export interface Around {
  readonly api: string;
  readonly site: Site | undefined;
  readonly library: Library;
  readonly filesRead: boolean;
  /** ids of the accounts that hold a group: they speak for the agency */
  readonly staff: ReadonlySet<number>;
  /** of a talk page the page that it is about */
  readonly subjectOf: ReadonlyMap<number, number>;
  /** revisions that hold the agency's words alone */
  readonly own: ReadonlySet<number>;
  /** by page, the latest of its moves that this look was told of */
  readonly moves: ReadonlyMap<number, LogEvent>;
}

const plain = {
  title: undefined,
  text: "",
  editedAt: undefined,
  media: [],
  labels: [],
  replacedCharacters: 0,
} as const;

export function profileOf({ is, place }: Placed<Site>, api: string): Sighting {
  return {
    ...plain,
    nativeId: siteId,
    kind: "profile",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    title: is.general.sitename,
    permalink: is.general.base && webAddress(is.general.base, api),
    postedAt: undefined,
    visibility: "public",
    facts: is.general.lang === undefined ? {} : { language: is.general.lang },
    payload: place,
  };
}

/**
 * Whoever moves a page gives it a title, and a page of the agency's is published with it: so the title of a page that is
 * known stays what it was until the agency itself is told to have given another one. What it is now is a fact of the page.
 *
 * @param first the revision that made the page, when it is among those that were read
 */
export function pageOf(
  { is: page, place }: Placed<Page>,
  first: OfPage | undefined,
  around: Around,
): Sighting {
  const subject = around.subjectOf.get(page.pageid);
  const root = subject === undefined ? undefined : pageId(subject);
  const shields = page.protection.map(({ type, level }) => `${type}=${level}`).sort();
  return {
    ...plain,
    nativeId: pageId(page.pageid),
    kind: "post",
    parentNativeId: root,
    rootNativeId: root,
    byAgency: first !== undefined && isStaff(first, around),
    authorName: undefined,
    authorId: undefined,
    ...titleOf(page, first, around),
    permalink: page.canonicalurl && webAddress(page.canonicalurl, around.api),
    postedAt: first?.timestamp,
    visibility: "public",
    facts: {
      revision: String(page.lastrevid),
      namespace: String(page.ns),
      currentTitle: page.title,
      ...(page.redirect ? { redirect: "true" } : {}),
      ...(shields.length > 0 ? { protection: shields.join(" ") } : {}),
      ...(page.pagelanguage === undefined ? {} : { language: page.pagelanguage }),
    },
    payload: place,
  };
}

function titleOf(
  { pageid, title }: Page,
  first: OfPage | undefined,
  around: Around,
): Pick<Sighting, "title" | "unread"> {
  if (first !== undefined && !isStaff(first, around)) return { title };
  const move = around.moves.get(pageid);
  if (!move) return { title, unread: ["title"] };
  const given = move.params?.target_title;
  return isStaff(move, around) && given === title ? { title } : { title: undefined, unread: ["title"] };
}

/**
 * What the agency edited of a page that others wrote on too is no post of its own, which would be published with their words.
 *
 * @param contribution what it added, of a talk page
 */
export function revisionOf(
  { is, place }: Placed<OfPage>,
  contribution: Contribution | undefined,
  around: Around,
): Sighting {
  const { main } = is.slots;
  const isTalk = is.ns % 2 === 1;
  const text = isTalk ? contribution?.text : main.content;
  const files = filesIn(text ?? "", around.library);
  const root = around.subjectOf.get(is.pageid) ?? is.pageid;
  const byAgency = isStaff(is, around);
  return {
    ...plain,
    ...unreadIn(is, isTalk && contribution?.exact === false, files.whole && around.filesRead),
    ...authorOf(is),
    nativeId: revisionId(is.revid),
    kind: isTalk || (byAgency && !around.own.has(is.revid)) ? "comment" : "post",
    parentNativeId: contribution?.answers === undefined ? pageId(root) : revisionId(contribution.answers),
    rootNativeId: pageId(root),
    byAgency,
    text: text ?? "",
    permalink: revisionAddress(is.revid, around),
    postedAt: is.timestamp,
    visibility: main.texthidden ? "hidden" : "public",
    // revisions the wiki's own staff hide; what is suppressed may be an act of those who keep many wikis
    ...(main.texthidden && !is.suppressed ? { takenAwayBy: "agency" as const } : {}),
    media: files.media,
    labels: is.tags,
    facts: {
      pageid: String(is.pageid),
      ...(around.site?.general.lang === undefined ? {} : { language: around.site.general.lang }),
      ...(is.minor ? { minor: "true" } : {}),
      ...(main.contentmodel === undefined || main.contentmodel === "wikitext"
        ? {}
        : { contentModel: main.contentmodel }),
      ...(is.comment && !is.commenthidden ? { editSummary: is.comment } : {}),
      ...(main.texthidden ? { textHidden: "true" } : {}),
      ...(is.userhidden ? { userHidden: "true" } : {}),
      ...(is.commenthidden ? { commentHidden: "true" } : {}),
      ...(is.suppressed ? { suppressed: "true" } : {}),
    },
    payload: place,
  };
}

/**
 * Flags decide what is public, whatever stands beside them: an account that may read what is hidden is given both. A name
 * that is hidden beside a text that is not is left out; under a hidden text it stays as it is known, on the protected side.
 */
function authorOf(is: OfPage): Pick<Sighting, "authorName" | "authorId"> {
  if (is.userhidden && !is.slots.main.texthidden) return { authorName: undefined, authorId: undefined };
  const known = is.userid !== undefined && is.userid > 0;
  return { authorName: is.user, authorId: known ? `user-${is.userid}` : undefined };
}

/** What this look was not shown is not known to have changed: what an earlier one was shown stays. */
function unreadIn(is: OfPage, inexact: boolean, filesKnown: boolean): Pick<Sighting, "unread"> {
  const noText = is.slots.main.content === undefined || inexact;
  const fields: UnreadField[] = [
    ...(noText ? (["text"] as const) : []),
    ...(noText || !filesKnown ? (["media"] as const) : []),
    ...(is.user === undefined && is.slots.main.texthidden ? (["authorName"] as const) : []),
  ];
  return fields.length === 0 ? {} : { unread: fields };
}

/** By a group that its writer holds; a name that is hidden speaks for nobody. */
export function isStaff(
  { userid, userhidden }: Pick<OfPage, "userid" | "userhidden">,
  { staff }: Pick<Around, "staff">,
): boolean {
  return userid !== undefined && userid > 0 && !userhidden && staff.has(userid);
}

/** What whoever is logged in may do; all else in the log takes a right that those who look after the wiki have. */
const anybodys: ReadonlySet<string> = new Set(["move", "create", "upload", "thanks", "newusers", "tag"]);

/**
 * An act of those who look after the wiki: what was hidden, deleted, restored, protected, who was blocked; and what anybody
 * may do, moved, which is the agency's where its people did it.
 */
export function logEntryOf({ is, place }: Placed<LogEvent>, around: Around): Sighting {
  const { api, site } = around;
  const { params } = is;
  const [revision] = params?.type === "revision" ? (params.ids ?? []) : [];
  const page = is.logpage !== undefined && is.logpage > 0 ? pageId(is.logpage) : undefined;
  const target = params?.target_title ?? params?.dest_title;
  const hides = (["content", "user", "comment"] as const).filter((part) => params?.new?.[part]);
  const hidden: Visibility = is.actionhidden || is.suppressed || is.type === "suppress" ? "hidden" : "public";
  return {
    ...plain,
    nativeId: `log-${is.logid}`,
    kind: "moderation",
    parentNativeId: revision === undefined ? page : revisionId(revision),
    rootNativeId: page,
    byAgency: !anybodys.has(is.type) || isStaff(is, around),
    authorName: is.userhidden ? undefined : is.user,
    authorId: is.userhidden || !is.userid ? undefined : `user-${is.userid}`,
    text: is.commenthidden ? "" : (is.comment ?? ""),
    ...(is.commenthidden ? { unread: ["text"] } : {}),
    permalink: logAddress(is.logid, api, site),
    postedAt: is.timestamp,
    visibility: hidden,
    facts: {
      action: `${is.type}/${is.action}`,
      ...(is.title === undefined || is.actionhidden ? {} : { title: is.title }),
      ...(target === undefined || is.actionhidden ? {} : { target }),
      ...(params?.suppressredirect ? { redirect: "suppressed" } : {}),
      ...(params?.ids && params.ids.length > 0 ? { revisions: params.ids.join(" ") } : {}),
      ...(hides.length > 0 ? { hides: hides.join(" ") } : {}),
      ...(params?.duration === undefined ? {} : { duration: params.duration }),
      ...(is.actionhidden ? { actionHidden: "true" } : {}),
      ...(is.commenthidden ? { commentHidden: "true" } : {}),
      ...(is.userhidden ? { userHidden: "true" } : {}),
    },
    payload: place,
  };
}

export function pageId(pageid: number): string {
  return `page-${pageid}`;
}

export function revisionId(revid: number): string {
  return `revision-${revid}`;
}

/** By number alone: a title moves. */
function revisionAddress(revid: number, { api, site }: Around): string | undefined {
  return webAddress(`${scriptOf(api, site)}?oldid=${revid}`, api);
}

function logAddress(logid: number, api: string, site: Site | undefined): string | undefined {
  return webAddress(`${scriptOf(api, site)}?title=Special:Redirect/logid/${logid}`, api);
}

function scriptOf(api: string, site: Site | undefined): string {
  return site?.general.script ?? new URL("index.php", api).pathname;
}
