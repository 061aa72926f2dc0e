/**
 * PURE. Which item of a feed is which: one rule for every format, over all items of one look.
 *
 * 1. What the feed calls the item's id (guid, id, rdf:about), as it is written.
 * 2. Without one, or where one id stands for several items: the item's own link, without tracking.
 * 3. Without a link of its own: the address of its file.
 * 4. Else a digest of what it says (`derived:…`), with a note, because an edited text may then look like another item.
 *
 * Entries of one id that have the same page, title or time of posting are versions of one item: the newest is kept and
 * the others are noted. Nothing is dropped without a note.
 *
 * @see RFC 4287 section 4.1.1 (entries of one id are versions of one),
 *   https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
 */
import { hash } from "node:crypto";
import type { IdentityRule } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { isInvisible } from "../../../domain/visible.ts";
import { derivedId } from "../../native-id.ts";
import { eachKept, type Many } from "../../packed.ts";
import type { ItemClues } from "./clues.ts";
import { holdsOwnTime } from "./guid-time.ts";
import { addressKey, pageAddress } from "./link-address.ts";
import { newestOfEach } from "./newest-version.ts";
import type { Candidate } from "./page.ts";

/** A feed of which so much has ids that stand for several items gives ids that mean nothing. */
const brokenShare = 0.5;

/** An item with what of it tells which it is: all of it can be copied to another process. */
export interface Draft {
  readonly sighting: Sighting;
  readonly told: Told;
}

interface Told extends Pick<ItemClues, "id" | "format" | "formerId"> {
  /** the first of its own pages, and of its files */
  readonly link: string | undefined;
  readonly file: string | undefined;
  /** of an item that says nothing: all of it as it is written */
  readonly written: string;
}

export function draftOf({ sighting, clues }: Candidate): Draft {
  const { id, format, formerId, links, enclosures } = clues;
  const written = isSilent(sighting) ? clues.written() : "";
  return { sighting, told: { id, format, formerId, link: links[0], file: enclosures[0], written } };
}

export interface Identified {
  /** in the form in which the drafts came; of versions of one item only the newest */
  readonly sightings: Many<Sighting>;
  readonly findings: readonly Finding[];
  /** ids that stand at several of them all the same */
  readonly doubles: ReadonlySet<string>;
  /** by `answer 2 /items/3`, where one of the places that are asked for is an item's */
  idsAt(places: ReadonlySet<string>): ReadonlyMap<string, string>;
}

/**
 * @param drafts of all answers of one look, in the feed's order
 * @param home the feed's own page: a link to it is no item's
 */
export function identify(drafts: Many<Draft>, rule: IdentityRule, home: string | undefined): Identified {
  const empty: Finding[] = [];
  const items = clearly(drafts, home, (draft) => void empty.push(emptyFinding(draft)));
  const told = rule === "auto" ? byTrustedId(items) : items.map((item) => named(item, rule));
  const all = eachKept(drafts, told.length, () => {
    let place = 0;
    return (draft): Sighting | undefined => {
      const one = isEmpty(draft) ? undefined : told[place++];
      if (!one) return undefined;
      const { item, nativeId } = one;
      return { ...draft.sighting, nativeId, alsoKnownAs: otherIds(item, nativeId) };
    };
  });
  const newest = newestOfEach(all, repeated(told));
  return {
    sightings: newest.sightings,
    findings: [...empty, ...sharedNotes(told), ...derivedNotes(told), ...timeNote(told), ...newest.findings],
    doubles: newest.doubles,
    idsAt: (places) =>
      new Map(
        told.flatMap(({ item, nativeId }) =>
          places.has(placeOf(item)) ? [[placeOf(item), nativeId] as const] : [],
        ),
      ),
  };
}

function repeated(told: readonly Named[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { nativeId } of told) (once.has(nativeId) ? again : once).add(nativeId);
  return again;
}

function isEmpty({ sighting, told }: Draft): boolean {
  const { id, link, file, formerId } = told;
  return (id ?? link ?? file ?? formerId ?? "") === "" && isSilent(sighting) && told.written === "";
}

/** An item may hold nothing but a name, a time or a label, or what no reader knows. */
function isSilent({ title, text, media }: Sighting): boolean {
  return media.length === 0 && isInvisible((title ?? "") + text);
}

function emptyFinding({ sighting }: Draft): Finding {
  return {
    code: "item.malformed",
    held: true,
    nativeId: undefined,
    place: placeOf(sighting),
    detail: "holds nothing at all",
  };
}

/** What is held of each item until all are told apart: of its texts only what they are compared by. */
interface Trait extends Pick<Sighting, "postedAt" | "editedAt" | "payload"> {
  readonly told: Told;
  /** digest of what one would call it */
  readonly head: string;
  readonly hasTitle: boolean;
  readonly digest: string;
  /** of a digest of title and time alone: the digest of the text */
  readonly text: string | undefined;
}

function traitOf({ sighting, told }: Draft): Trait {
  const { title, text, postedAt, editedAt, payload } = sighting;
  const isTold = !isSilent(sighting);
  return {
    told,
    postedAt,
    editedAt,
    payload,
    head: shortDigest(title ?? text.slice(0, 200)),
    hasTitle: title !== undefined,
    digest: isTold ? briefDigest(sighting) : derivedId("as written", told.written),
    text: isTold && isBrief(sighting) ? shortDigest(text) : undefined,
  };
}

/** A part of a text would keep all of it in memory. */
function shortDigest(text: string): string {
  return hash("sha256", text, "base64url");
}

/** What an item can be told by; each is undefined where it cannot. */
interface Clear extends Pick<Trait, "postedAt" | "editedAt" | "payload" | "head" | "hasTitle"> {
  readonly isAtom: boolean;
  readonly id: string | undefined;
  /** of a page that is its own */
  readonly link: string | undefined;
  readonly file: string | undefined;
  readonly digest: string;
  readonly formerId: string | undefined;
}

interface Named {
  readonly item: Clear;
  readonly nativeId: string;
  /** the id that it was not told by, because others have it too */
  readonly sharedId: string | undefined;
}

function clearly(
  drafts: Many<Draft>,
  home: string | undefined,
  onEmpty: (draft: Draft) => void,
): readonly Clear[] {
  const traits: Trait[] = [];
  for (const draft of drafts) {
    if (isEmpty(draft)) onEmpty(draft);
    else traits.push(traitOf(draft));
  }
  const keyOf = remembered(addressKey);
  const shared = sharedAddresses(traits, keyOf);
  const homeKey = home === undefined ? undefined : addressKey(home);
  const own = (address: string | undefined): string | undefined => {
    if (address === undefined) return undefined;
    const key = keyOf(address);
    return shared.has(key) || key === homeKey ? undefined : pageAddress(address);
  };
  const digests = digestsOf(drafts, traits);
  return traits.map(({ told, postedAt, editedAt, payload, head, hasTitle }, index) => {
    const id = told.id === undefined || isInvisible(told.id) ? undefined : told.id;
    const link = own(told.link);
    const file = own(told.file);
    const former = id === undefined && told.link !== undefined && link === undefined;
    const formerId = former ? undefined : told.formerId;
    const isAtom = told.format === "atom";
    const digest = digests[index] ?? "";
    return { isAtom, id, link, file, digest, formerId, postedAt, editedAt, payload, head, hasTitle };
  });
}

/** Addresses that stand at items of different ids, or where there are none, at items of different titles. */
function sharedAddresses(traits: readonly Trait[], keyOf: (address: string) => string): ReadonlySet<string> {
  // nearly every address stands at one item, which needs no sets
  const firsts = new Map<string, Trait>();
  const at = new Map<string, { ids: Set<string>; titles: Set<string> }>();
  for (const trait of traits) {
    const { link, file } = trait.told;
    for (const address of link === file ? [link] : [link, file]) {
      if (address === undefined) continue;
      const key = keyOf(address);
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, trait);
        continue;
      }
      const there = at.get(key) ?? { ids: new Set(), titles: new Set() };
      at.set(key, there);
      for (const { head, told } of [first, trait]) {
        there.titles.add(head);
        if (told.id !== undefined) there.ids.add(told.id);
      }
    }
  }
  return new Set(
    [...at].flatMap(([key, { ids, titles }]) => {
      const different = titles.size > 1 && (ids.size > 1 || ids.size === 0 || titles.size > 2);
      return different ? [key] : [];
    }),
  );
}

function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = of(text);
    known.set(text, made);
    return made;
  };
}

/** By the title and the time of posting, so that an edited text is a version; by more where that is not enough. */
function digestsOf(drafts: Many<Draft>, traits: readonly Trait[]): readonly string[] {
  const texts = new Map<string, string>();
  const several = new Set<string>();
  for (const { digest, text } of traits) {
    if (text === undefined) continue;
    const before = texts.get(digest);
    if (before === undefined) texts.set(digest, text);
    else if (before !== text) several.add(digest);
  }
  const digests = traits.map(({ digest }) => digest);
  if (several.size === 0) return digests;
  let index = 0;
  for (const draft of drafts) {
    if (isEmpty(draft)) continue;
    const { digest = "", text } = traits[index] ?? {};
    if (text !== undefined && several.has(digest)) digests[index] = fullDigest(draft.sighting);
    index += 1;
  }
  return digests;
}

function briefDigest(sighting: Sighting): string {
  if (!isBrief(sighting)) return fullDigest(sighting);
  return derivedId("title and time", sighting.title, sighting.postedAt.toISOString());
}

/** Where title and time may be enough; any other digest holds the text already. */
function isBrief(
  sighting: Sighting,
): sighting is Sighting & { readonly title: string; readonly postedAt: Date } {
  return sighting.title !== undefined && isTime(sighting.postedAt);
}

function fullDigest({ title, text, postedAt, media }: Sighting): string {
  const time = isTime(postedAt) ? postedAt.toISOString() : undefined;
  return derivedId("title, text and time", title, text, time, ...media.map(({ url }) => url));
}

function isTime(time: Date | undefined): time is Date {
  return time !== undefined && !Number.isNaN(time.getTime());
}

function named(item: Clear, rule: IdentityRule, sharedId?: string): Named {
  const { id, link, file, digest } = item;
  const trusted = sharedId === undefined ? id : undefined;
  const nativeId = (rule === "link" ? (link ?? file ?? trusted) : (trusted ?? link ?? file)) ?? digest;
  return { item, nativeId, sharedId };
}

/** Ids count until one of them is seen to stand for several items; where most do, none counts. */
function byTrustedId(items: readonly Clear[]): readonly Named[] {
  const groups = groupsOfOneId(items);
  const broken = new Set([...groups].filter(([, group]) => holdsSeveral(group)).map(([id]) => id));
  const affected = items.filter(({ id }) => id !== undefined && broken.has(id)).length;
  if (affected > items.length * brokenShare)
    return items.map((item) =>
      named(item, "link", item.id !== undefined && broken.has(item.id) ? item.id : undefined),
    );
  return items.map((item) =>
    named(item, "auto", item.id !== undefined && broken.has(item.id) ? item.id : undefined),
  );
}

/** The items of each id that stands at more than one: nearly every id stands at one, which needs no group. */
function groupsOfOneId(items: readonly Clear[]): ReadonlyMap<string, readonly Clear[]> {
  const firsts = new Map<string, Clear>();
  const groups = new Map<string, Clear[]>();
  for (const item of items) {
    if (item.id === undefined) continue;
    const first = firsts.get(item.id);
    if (!first) firsts.set(item.id, item);
    else if (!groups.get(item.id)?.push(item)) groups.set(item.id, [first, item]);
  }
  return groups;
}

/** Whether entries of one id are several items, and not versions of one. */
function holdsSeveral(group: readonly Clear[]): boolean {
  const different = (of: (item: Clear) => string | undefined) => new Set(group.map(of)).size;
  const pages = new Set(group.flatMap(({ link }) => (link === undefined ? [] : [addressKey(link)])));
  const titles = different(({ head }) => head);
  const allDifferent = group.length > 2 && titles === group.length;
  if (group.some(({ isAtom }) => isAtom)) return allDifferent || (pages.size > 1 && titles > 1);
  if (pages.size > 1) return true;
  if (pages.size === 1 || titles === 1) return false;
  if (group.every(({ hasTitle }) => !hasTitle)) return allDifferent;
  const times = different(({ postedAt }) => timeOf(postedAt));
  const edits = group.every(({ editedAt }) => editedAt !== undefined);
  return allDifferent || !(edits || (times === 1 && group[0]?.postedAt !== undefined));
}

function timeOf(time: Date | undefined): string | undefined {
  return time && String(time.getTime());
}

/** Ids under which an earlier look may have known the item: by the rule of earlier versions, or before the feed was mended. */
function otherIds({ formerId, id, link, digest }: Clear, nativeId: string): readonly string[] {
  const others: string[] = [];
  for (const other of [formerId, id, link, digest])
    if (other !== undefined && other !== nativeId && !others.includes(other)) others.push(other);
  return others;
}

function sharedNotes(told: readonly Named[]): readonly Finding[] {
  const firsts = new Map<string, Named>();
  for (const one of told)
    if (one.sharedId !== undefined && !firsts.has(one.sharedId)) firsts.set(one.sharedId, one);
  return [...firsts].map(([sharedId, { item }]) => ({
    code: "channel.sharedId",
    held: false,
    nativeId: sharedId,
    place: placeOf(item),
    detail: "the feed gives one id to several items: they are told apart by their link, or by what they say",
  }));
}

function timeNote(told: readonly Named[]): readonly Finding[] {
  const holder = told.find(({ item, nativeId }) => nativeId === item.id && holdsOwnTime(item, nativeId));
  if (!holder) return [];
  return [
    {
      code: "channel.guidHoldsTime",
      held: false,
      nativeId: holder.nativeId,
      place: placeOf(holder.item),
      detail: "its id holds its time: after an edit it is known by the rest of its id and its link",
    },
  ];
}

function derivedNotes(told: readonly Named[]): readonly Finding[] {
  return told.flatMap(({ item, nativeId }) =>
    nativeId === item.digest
      ? [
          {
            code: "item.derivedId" as const,
            held: false,
            nativeId,
            place: placeOf(item),
            detail:
              "has neither an id nor a link of its own: it is told by its title and time, or by its text",
          },
        ]
      : [],
  );
}

function placeOf({ payload }: Pick<Sighting, "payload">): string {
  return `answer ${payload.ordinal} ${payload.pointer}`;
}
