/**
 * PURE. What one sighting of a known item says that was not so before: a new version, and events in their own words.
 *
 * A version is new text, title, author or file. Time, address, labels and facts move without the item saying anything
 * else, so each is an event with what it was and what it is. What a channel does not tell is no change: a time that
 * cannot be read today, or the address of a post in the trash. An archive tells time, address, labels and facts in other
 * words than the channel, so where a look sees for the first time what an archive brought, these are told without events.
 */

import {
  commentsFact,
  type HashedSighting,
  isTakenAway,
  type KeptContent,
  type KnownItem,
  type Taker,
  takerFact,
  type Visibility,
} from "../domain/item.ts";
import type { Change } from "./change.ts";
import { type ContentPart, changedParts, earlierContentHash, hashed, textFacts } from "./content-hash.ts";
import { isSamePage } from "./file-address.ts";

export interface Comparison {
  readonly newVersion: boolean;
  /** what is new in the version; empty when nobody can tell */
  readonly changed: readonly ContentPart[];
  /** in the order in which they are told */
  readonly changes: readonly Change[];
  /** how the item is from now on; undefined when what is known of it stays as it is */
  readonly now: HashedSighting | undefined;
}

export function compare(item: KnownItem, seen: HashedSighting): Comparison {
  const sighting = withUnread(item, withQuoted(item, seen));
  const sameHash = item.contentHash === sighting.contentHash;
  const changed = sameHash || !item.kept ? [] : changedSince(item.kept, sighting);
  const newVersion = !sameHash && (item.kept === undefined || changed.length > 0);
  const changes = [
    ...reappearance(item, {}),
    ...(newVersion ? [edit(item, sighting, changed)] : []),
    ...shownOtherwise(item, standsNow(item, sighting), {}),
    ...(item.onlyImported
      ? []
      : !sameHash && !newVersion && isAsBefore(item, sighting)
        ? commentsChange(item, sighting)
        : movements(item, sighting)),
  ];
  const differs = !sameHash || changes.length > 0 || item.onlyImported === true;
  return { newVersion, changed, changes, now: differs ? sighting : undefined };
}

/** A text that it quotes may be gone now: what it quoted stays with it. */
function withQuoted({ facts }: KnownItem, seen: HashedSighting): HashedSighting {
  const { quotedText, quotedBy } = facts;
  if (quotedText === undefined || seen.facts["quotedText"] !== undefined) return seen;
  if (facts["quotedUri"] !== seen.facts["quotedUri"]) return seen;
  return { ...seen, facts: { ...seen.facts, quotedText, ...(quotedBy === undefined ? {} : { quotedBy }) } };
}

/** What a look could not read stands as it stood. */
function withUnread({ kept, labels, facts, visibility }: KnownItem, given: HashedSighting): HashedSighting {
  const unread = new Set(given.unread);
  const seen = unread.delete("language") ? withLanguage(given, facts["language"]) : given;
  if (unread.size === 0) return seen;
  const { contentHash: _, ...sighting } = seen;
  return hashed({
    ...sighting,
    ...(kept && unread.has("text") ? { text: kept.text } : {}),
    ...(kept && unread.has("title") ? { title: kept.title } : {}),
    ...(kept && unread.has("authorName") ? { authorName: kept.authorName } : {}),
    ...(kept && unread.has("media") ? { media: kept.media.map(({ sha256: _, ...file }) => file) } : {}),
    ...(unread.has("labels") ? { labels } : {}),
    ...(unread.has("visibility") ? { visibility } : {}),
  });
}

/** No part of the content, so its digest stays. */
function withLanguage(seen: HashedSighting, language: string | undefined): HashedSighting {
  if (language === undefined || seen.facts["language"] === language) return seen;
  return { ...seen, facts: { ...seen.facts, language } };
}

/** A part that is as a release before read it was not edited. */
function changedSince(kept: KeptContent, sighting: HashedSighting): readonly ContentPart[] {
  const changed = changedParts(kept, sighting);
  if (changed.length === 0 || !sighting.formerly) return changed;
  const asRead = new Set(changedParts(kept, { ...sighting, ...sighting.formerly }));
  return changed.filter((part) => asRead.has(part));
}

/** Whether all that an earlier form of the digest held together is as it was. */
function isAsBefore({ contentHash: known }: KnownItem, sighting: HashedSighting): boolean {
  if (known === earlierContentHash(sighting)) return true;
  return (
    sighting.formerly !== undefined && known === earlierContentHash({ ...sighting, ...sighting.formerly })
  );
}

type Detail = Change["detail"];

export function reappearance(known: KnownItem, how: Detail): Change[] {
  if (known.presence === "present") return [];
  return [{ known, kind: "reappeared", detail: { after: known.presence, ...how } }];
}

/** Who can see an item, and who took it away. */
export interface Shown {
  readonly visibility: Visibility;
  readonly takenAwayBy: Taker | undefined;
}

/** What does not tell who took an item away leaves what another source told of it. */
export function standsNow(known: KnownItem, { visibility, takenAwayBy }: Partial<Shown>): Shown {
  const now = visibility ?? known.visibility;
  if (!isTakenAway(now)) return { visibility: now, takenAwayBy: undefined };
  const before = now === known.visibility ? known.takenAwayBy : undefined;
  return { visibility: now, takenAwayBy: takenAwayBy ?? before };
}

/** That it is told later who took it away is an event too: by it the item is another class. */
export function shownOtherwise(known: KnownItem, to: Shown, how: Detail): Change[] {
  const { visibility, takenAwayBy: by } = to;
  if (known.visibility !== visibility) {
    const detail = { from: known.visibility, to: visibility, ...(by ? { by } : {}), ...how };
    return [{ known, kind: "visibilityChanged", detail }];
  }
  if (known.takenAwayBy === by || by === undefined) return [];
  const detail = { fact: takerFact, ...fromTo(known.takenAwayBy, by), ...how };
  return [{ known, kind: "relabelled", detail }];
}

export function edit(known: KnownItem, to: HashedSighting, changed: readonly ContentPart[]): Change {
  return { known, kind: "edited", detail: editDetail(known, to, changed) };
}

/** @param changed empty when nobody can tell */
export function editDetail(
  from: Pick<HashedSighting, "contentHash">,
  to: Pick<HashedSighting, "contentHash">,
  changed: readonly ContentPart[],
): Detail {
  const hashes = { from: from.contentHash, to: to.contentHash };
  return changed.length === 0 ? hashes : { ...hashes, what: changed.join(" ") };
}

function movements(known: KnownItem, sighting: HashedSighting): Change[] {
  return [
    ...timeChange(known, sighting),
    ...addressChange(known, sighting),
    ...labelChange(known, sighting),
    ...factChanges(known, sighting),
  ];
}

function timeChange(known: KnownItem, { postedAt: to }: HashedSighting): Change[] {
  const { postedAt: from } = known;
  if (!to || to.getTime() === from?.getTime()) return [];
  return [{ known, kind: "timeChanged", detail: fromTo(from?.toISOString(), to.toISOString()) }];
}

/** The address of a trashed item leads nowhere. */
function addressChange(known: KnownItem, { permalink: to, visibility }: HashedSighting): Change[] {
  const { permalink: from } = known;
  if (to === undefined || visibility !== "public" || (from !== undefined && isSamePage(from, to))) return [];
  return [{ known, kind: "moved", detail: fromTo(from, to) }];
}

function labelChange(known: KnownItem, sighting: HashedSighting): Change[] {
  const [from, to] = [known.labels, sighting.labels].map((labels) => JSON.stringify([...labels].sort()));
  return from === to ? [] : [{ known, kind: "relabelled", detail: fromTo(from, to) }];
}

/**
 * What was typed to make a text is no other text to those who read it, and no event repeats an item's text. Counts and
 * the name that somebody goes by at the time move all the time and say nothing of the item: each raw answer has them.
 */
const untold: ReadonlySet<string> = new Set([
  "typed",
  "editSummary",
  // of a page whose title the agency did not give: that it moved is told by its address
  "currentTitle",
  "replies",
  "boosts",
  "favourites",
  "quotes",
  "votes",
  "displayName",
  "quotedText",
  "quotedBy",
]);

/** Facts that releases before did not read everywhere: that one appears says nothing of the item. */
const readSince: ReadonlySet<string> = new Set(["language", "contentUrl", "abstract", "player"]);

/** Facts that say where the item stands, or what it points at. */
const addressFacts: ReadonlySet<string> = new Set(["pageUrl", "externalUrl"]);

function factChanges(known: KnownItem, sighting: HashedSighting): Change[] {
  const names = new Set([...Object.keys(known.facts), ...Object.keys(sighting.facts)]);
  const told = addressChange(known, sighting).length > 0;
  return [...names].sort().flatMap((fact): Change[] => {
    const [from, to] = [known.facts[fact], sighting.facts[fact]];
    if (from === to || textFacts.has(fact) || untold.has(fact)) return [];
    if (from === undefined && readSince.has(fact)) return [];
    if (fact === commentsFact) return commentsChange(known, sighting);
    // the page of an item that moved is its address told twice
    if (fact === "pageUrl" && told) return [];
    const kind = addressFacts.has(fact) ? "moved" : "relabelled";
    return [{ known, kind, detail: { fact, ...fromTo(from, to) } }];
  });
}

/**
 * That comments were closed, and that they are so no longer: a channel that stops to tell does not say that they are. That
 * they are open is news only then, for releases before did not ask.
 */
function commentsChange(known: KnownItem, sighting: HashedSighting): Change[] {
  const [from, to] = [known.facts[commentsFact], sighting.facts[commentsFact]];
  if (from === to || (from !== "closed" && to !== "closed")) return [];
  return [{ known, kind: "relabelled", detail: { fact: commentsFact, ...fromTo(from, to) } }];
}

/** What was not given, or is no longer, has no key. */
function fromTo(from: string | undefined, to: string | undefined): Detail {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
