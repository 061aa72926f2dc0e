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
import type { IdentityRule } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { isInvisible } from "../../../domain/visible.ts";
import { derivedId } from "../../native-id.ts";
import type { Reading } from "../../port.ts";
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

/**
 * @param drafts of all answers of one look, in the feed's order
 * @param home the feed's own page: a link to it is no item's
 */
export function identify(drafts: readonly Draft[], rule: IdentityRule, home: string | undefined): Reading {
  const items = clearly(
    drafts.filter((draft) => !isEmpty(draft)),
    home,
  );
  const told = rule === "auto" ? byTrustedId(items) : items.map((item) => named(item, rule));
  const sightings = told.map(({ item, nativeId }) => ({
    ...item.sighting,
    nativeId,
    alsoKnownAs: otherIds(item, nativeId),
  }));
  const newest = newestOfEach(sightings);
  return {
    sightings: newest.sightings,
    findings: [
      ...drafts.filter(isEmpty).map(emptyFinding),
      ...sharedNotes(told),
      ...derivedNotes(told),
      ...timeNote(told),
      ...newest.findings,
    ],
  };
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

/** What an item can be told by; each is undefined where it cannot. */
interface Clear {
  readonly sighting: Sighting;
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

function clearly(drafts: readonly Draft[], home: string | undefined): readonly Clear[] {
  const keyOf = remembered(addressKey);
  const shared = sharedAddresses(drafts, keyOf);
  const homeKey = home === undefined ? undefined : addressKey(home);
  const own = (address: string | undefined): string | undefined => {
    if (address === undefined) return undefined;
    const key = keyOf(address);
    return shared.has(key) || key === homeKey ? undefined : pageAddress(address);
  };
  const digests = digestsOf(drafts.map(({ sighting }) => sighting));
  return drafts.map(({ sighting, told }, index) => {
    const id = told.id === undefined || isInvisible(told.id) ? undefined : told.id;
    const link = own(told.link);
    const file = own(told.file);
    const former = id === undefined && told.link !== undefined && link === undefined;
    const formerId = former ? undefined : told.formerId;
    return {
      sighting,
      isAtom: told.format === "atom",
      id,
      link,
      file,
      digest: isSilent(sighting) ? derivedId("as written", told.written) : (digests[index] ?? ""),
      formerId,
    };
  });
}

/** Addresses that stand at items of different ids, or where there are none, at items of different titles. */
function sharedAddresses(drafts: readonly Draft[], keyOf: (address: string) => string): ReadonlySet<string> {
  // nearly every address stands at one item, which needs no sets
  const firsts = new Map<string, Draft>();
  const at = new Map<string, { ids: Set<string>; titles: Set<string> }>();
  for (const draft of drafts) {
    const { link, file } = draft.told;
    for (const address of link === file ? [link] : [link, file]) {
      if (address === undefined) continue;
      const key = keyOf(address);
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, draft);
        continue;
      }
      const there = at.get(key) ?? { ids: new Set(), titles: new Set() };
      at.set(key, there);
      for (const { sighting, told } of [first, draft]) {
        there.titles.add(headOf(sighting));
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
function digestsOf(sightings: readonly Sighting[]): readonly string[] {
  const brief = sightings.map(briefDigest);
  const texts = new Map<string, string>();
  const several = new Set<string>();
  sightings.forEach((sighting, index) => {
    if (!isBrief(sighting)) return;
    const { text } = sighting;
    const id = brief[index] ?? "";
    const before = texts.get(id);
    if (before === undefined) texts.set(id, text);
    else if (before !== text) several.add(id);
  });
  return sightings.map((sighting, index) => {
    const id = brief[index] ?? "";
    return several.has(id) ? fullDigest(sighting) : id;
  });
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
  const titles = different(({ sighting }) => headOf(sighting));
  const allDifferent = group.length > 2 && titles === group.length;
  if (group.some(({ isAtom }) => isAtom)) return allDifferent || (pages.size > 1 && titles > 1);
  if (pages.size > 1) return true;
  if (pages.size === 1 || titles === 1) return false;
  if (group.every(({ sighting }) => sighting.title === undefined)) return allDifferent;
  const times = different(({ sighting }) => timeOf(sighting.postedAt));
  const edits = group.every(({ sighting }) => sighting.editedAt !== undefined);
  return allDifferent || !(edits || (times === 1 && group[0]?.sighting.postedAt !== undefined));
}

function timeOf(time: Date | undefined): string | undefined {
  return time && String(time.getTime());
}

/** What one would call the item: its title, or the beginning of its text. */
function headOf({ title, text }: Sighting): string {
  return title ?? text.slice(0, 200);
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
    place: placeOf(item.sighting),
    detail: "the feed gives one id to several items: they are told apart by their link, or by what they say",
  }));
}

function timeNote(told: readonly Named[]): readonly Finding[] {
  const holder = told.find(
    ({ item, nativeId }) => nativeId === item.id && holdsOwnTime(item.sighting, nativeId),
  );
  if (!holder) return [];
  return [
    {
      code: "channel.guidHoldsTime",
      held: false,
      nativeId: holder.nativeId,
      place: placeOf(holder.item.sighting),
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
            place: placeOf(item.sighting),
            detail:
              "has neither an id nor a link of its own: it is told by its title and time, or by its text",
          },
        ]
      : [],
  );
}

function placeOf({ payload }: Sighting): string {
  return `answer ${payload.ordinal} ${payload.pointer}`;
}
