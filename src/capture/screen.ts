/**
 * PURE. What of a look may be taken into the archive, and why the rest may not.
 *
 * Every adapter sends what it parsed through here, so that no hostile or broken item of one channel reaches the store,
 * the export or a page. A finding names the item by its id and never repeats its text.
 */
import type { ErrorCode } from "../domain/errors.ts";
import type { MediaRef, Sighting } from "../domain/item.ts";
import type { Finding } from "../domain/observation.ts";
import { liesAhead } from "../domain/posted.ts";
import { isInvisible } from "../domain/visible.ts";
import { deniedForms, isDenied } from "./author-names.ts";
import { holdsTooMuch, tooManyParts } from "./bounds.ts";
import { safeId, unsafeBecause } from "./native-id.ts";
import { type Many, pieceByPiece } from "./packed.ts";
import type { Reading } from "./port.ts";
import { cleanText, isClean, printable } from "./text.ts";

/** Characters of one item; no answer that is read at all holds more. The search index cuts what it takes by itself. */
export const longestText = 20_000_000;
/** Longer HTML is not kept as what a reader saw: the text is, and the raw answer. */
export const longestHtml = 1_000_000;
export interface Screening {
  readonly seenAt: Date;
  /** names or ids, in any form in which they are written */
  readonly denyAuthors: readonly string[];
  /** ids that stand at several candidates which are the same in every field, however far from each other */
  readonly doubles?: ReadonlySet<string>;
}

/** As `screenSightings`, for candidates of which all that have one id are the same in every field. */
export function screenMany(
  candidates: Many<Sighting>,
  screening: Screening,
): { readonly sightings: Many<Sighting>; readonly findings: readonly Finding[] } {
  const taken = new Set<string>();
  const findings: Finding[][] = [];
  const sightings = pieceByPiece(candidates, (piece) => {
    const screened = screenSightings(piece, screening, taken);
    findings.push([...screened.findings]);
    return screened.sightings;
  });
  return { sightings, findings: findings.flat() };
}

/**
 * Cleans each candidate of what XML cannot hold, leaves out times that are none, holds back what may not be taken, and
 * keeps the channel's order.
 *
 * Of an id that stands twice in one look, the first is kept when both are the same in every field; when they differ,
 * none can be believed and both are held.
 */
export function screenSightings(
  candidates: readonly Sighting[],
  screening: Screening,
  taken = new Set<string>(),
): Reading {
  const cleaned = candidates.map(cleanSighting);
  const contents = contentsById(cleaned.map(({ sighting }) => sighting));
  const denied = deniedForms(screening.denyAuthors);
  const sightings: Sighting[] = [];
  const findings: Finding[] = [];
  for (const { sighting, notes } of cleaned) {
    const refusal = refusalOf(sighting, denied) ?? duplicateOf(sighting, contents, taken);
    if (refusal) findings.push(findingOf(sighting, refusal));
    if (refusal?.held || taken.has(sighting.nativeId)) continue;
    if (contents.has(sighting.nativeId) || screening.doubles?.has(sighting.nativeId))
      taken.add(sighting.nativeId);
    const tooLong = (sighting.html?.length ?? 0) > longestHtml;
    sightings.push(tooLong ? { ...sighting, html: undefined } : sighting);
    const all = [...notes, ...futureNotes(sighting, screening.seenAt)];
    if (sighting.replacedCharacters > 0) all.push(replacedNote(sighting));
    if (tooLong) all.push(appearanceNote(sighting));
    findings.push(...all.map((note) => findingOf(sighting, note)));
  }
  return { sightings, findings };
}

interface Refusal {
  readonly code: ErrorCode;
  readonly held: boolean;
  readonly detail: string;
}

function refusalOf(sighting: Sighting, denied: ReadonlySet<string>): Refusal | undefined {
  const { nativeId, authorName: name, authorId, authors = [] } = sighting;
  if (isInvisible(nativeId))
    return hold("item.unsafeId", "the channel's id has nothing that can be seen; correct it on the channel");
  const ids = authorId === undefined ? [] : [authorId];
  if (isDenied([{ name, ids }, ...authors], denied))
    return hold("item.denied", "its author is never captured on this channel");
  if (holdsTooMuch(sighting)) return { ...tooManyParts({ ...sighting.payload, nativeId }), held: true };
  const length = lengthOf(sighting);
  if (length > longestText)
    return hold("item.textTooLong", `holds ${length} characters; at most ${longestText} are taken`);
  return undefined;
}

/** A time ahead is a fact: an event that is announced, or a clock that is wrong. */
function futureNotes({ postedAt, editedAt }: Sighting, seenAt: Date): Refusal[] {
  const said = [
    ...(postedAt && liesAhead(postedAt, seenAt) ? [`posted at ${postedAt.toISOString()}`] : []),
    ...(editedAt && liesAhead(editedAt, seenAt) ? [`edited at ${editedAt.toISOString()}`] : []),
  ];
  const counts = "the time is kept, and the day of the look counts in its place";
  return said.map((what) => note("item.futureDate", `${what}, more than a day after the look: ${counts}`));
}

function duplicateOf(
  sighting: Sighting,
  contents: ReadonlyMap<string, ReadonlySet<string>>,
  taken: ReadonlySet<string>,
): Refusal | undefined {
  const different = contents.get(sighting.nativeId)?.size ?? 1;
  if (different > 1)
    return hold("item.duplicateId", `the look holds ${different} different items with this id`);
  if (!taken.has(sighting.nativeId)) return undefined;
  return {
    code: "item.duplicateId",
    held: false,
    detail: "stands in the look again, the same in every field; the first is kept",
  };
}

function replacedNote({ replacedCharacters }: Sighting): Refusal {
  const detail = `${replacedCharacters} characters that XML cannot hold were replaced by U+FFFD; the raw answer keeps them`;
  return { code: "item.illegalCharacters", held: false, detail };
}

function appearanceNote({ html }: Sighting): Refusal {
  const detail = `its HTML of ${html?.length} characters is kept in the raw answer only; at most ${longestHtml} are kept as what a reader saw`;
  return { code: "item.appearanceTooLong", held: false, detail };
}

function hold(code: ErrorCode, detail: string): Refusal {
  return { code, held: true, detail };
}

function note(code: ErrorCode, detail: string): Refusal {
  return { code, held: false, detail };
}

/** An id that nobody can see is cut, for reading only; any other stands whole, because it tells that the item is not missing. */
function findingOf(sighting: Sighting, { code, held, detail }: Refusal): Finding {
  const nativeId = held && code === "item.unsafeId" ? printable(sighting.nativeId) : sighting.nativeId;
  return { code, held, nativeId, place: placeOf(sighting.payload), detail };
}

/** Where in the look: `answer 2 /items/3`. */
export function placeOf(payload: Sighting["payload"]): string {
  return `answer ${payload.ordinal} ${payload.pointer}`.trim();
}

/** What is said under each id that stands there more than once. */
function contentsById(sightings: readonly Sighting[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Set<string>();
  const several = new Set<string>();
  for (const { nativeId } of sightings) {
    const before = ids.size;
    if (ids.add(nativeId).size === before) several.add(nativeId);
  }
  const contents = new Map<string, Set<string>>();
  if (several.size === 0) return contents;
  for (const sighting of sightings) {
    if (!several.has(sighting.nativeId)) continue;
    const { payload: _, html: __, ...content } = sighting;
    const known = contents.get(content.nativeId) ?? new Set<string>();
    contents.set(content.nativeId, known.add(JSON.stringify(content)));
  }
  return contents;
}

/** What a program writes that has no time: the beginning of its own calendar. */
const zeroDays: readonly number[] = [
  "1601-01-01",
  "1753-01-01",
  "1899-12-30",
  "1900-01-01",
  "1970-01-01",
].map((day) => Date.parse(day));
const hour = 3_600_000;
/** What counts in seconds and is read as milliseconds lies in the first weeks of 1970, and so does a clock that was never set. */
const secondsAsMilliseconds = 2 ** 31;

/** A year that can be stored and was not written for want of one; `0001-01-01` and the end of 9999 are .NET's. */
function isTime(time: Date): boolean {
  const year = time.getUTCFullYear();
  if (time.getTime() >= 0 && time.getTime() < secondsAsMilliseconds) return false;
  return year > 1 && time.getTime() < latest && !zeroDays.some((zero) => isMidnight(time.getTime() - zero));
}

const latest = Date.parse("9999-12-31");

/** Of that day in some zone: these differ by whole hours, at most fourteen. */
function isMidnight(sinceZero: number): boolean {
  return sinceZero % hour === 0 && Math.abs(sinceZero) <= 14 * hour;
}

function lengthOf({ title, text, authorName, labels, facts, media, earlier = [] }: Sighting): number {
  let length = text.length + (title?.length ?? 0) + (authorName?.length ?? 0);
  for (const label of labels) length += label.length;
  for (const name of Object.keys(facts)) length += name.length + (facts[name]?.length ?? 0);
  for (const { url, alt } of media) length += url.length + (alt?.length ?? 0);
  for (const { text: said, title: headed } of earlier) length += said.length + (headed?.length ?? 0);
  return length;
}

interface Cleaned {
  readonly sighting: Sighting;
  readonly notes: readonly Refusal[];
}

/** An id that may not stand as it is becomes a digest of itself, wherever it is named. */
function cleanSighting(seen: Sighting): Cleaned {
  const { nativeId, parentNativeId, rootNativeId } = seen;
  const sighting = withCleanHistory(isCleanSighting(seen) ? seen : withCleanText(seen));
  if (isSafe(nativeId) && isSafe(parentNativeId) && isSafe(rootNativeId) && hasTimes(seen))
    return { sighting, notes: none };
  const fault = isInvisible(nativeId) ? undefined : unsafeBecause(nativeId);
  const times = (["postedAt", "editedAt"] as const).filter((field) => {
    const time = seen[field];
    return time !== undefined && !isTime(time);
  });
  const leftOut = Object.fromEntries(times.map((field) => [field, undefined]));
  const ids = {
    nativeId: safeId(nativeId) ?? nativeId,
    parentNativeId: parentNativeId && safeId(parentNativeId),
    rootNativeId: rootNativeId && safeId(rootNativeId),
  };
  const notes = [
    ...(fault === undefined
      ? []
      : [note("item.unsafeId", `the channel's id ${fault}: a digest of it is used`)]),
    ...times.map((field) => note("item.malformed", `${names[field]} is no time, so it was left out`)),
  ];
  return { sighting: { ...sighting, ...leftOut, ...ids }, notes };
}

const none: readonly Refusal[] = [];

function isSafe(id: string | undefined): boolean {
  return id === undefined || unsafeBecause(id) === undefined;
}

function hasTimes({ postedAt, editedAt }: Sighting): boolean {
  return (postedAt === undefined || isTime(postedAt)) && (editedAt === undefined || isTime(editedAt));
}

const names = { postedAt: "the time of posting", editedAt: "the time of the last edit" } as const;

/** Whether there is nothing to clean, which is so of nearly every item. */
function isCleanSighting(sighting: Sighting): boolean {
  const { authorName, authorId, title, text, html, permalink, labels, facts, media } = sighting;
  const areClean = (...texts: readonly (string | undefined)[]) =>
    texts.every((one) => one === undefined || isClean(one));
  return (
    areClean(authorName, authorId, title, text, html, permalink) &&
    labels.every(isClean) &&
    Object.keys(facts).every((name) => areClean(name, facts[name])) &&
    media.every(({ url, alt, mediaType }) => areClean(url, alt, mediaType))
  );
}

/** What it said before is held to the same; a time that is none is no time of an edit. */
function withCleanHistory(sighting: Sighting): Sighting {
  if (!sighting.earlier) return sighting;
  const earlier = sighting.earlier.map((then) => {
    const { title, text, html, media, replacedCharacters } = withCleanText({ ...sighting, ...then });
    const editedAt = then.editedAt && isTime(then.editedAt) ? then.editedAt : undefined;
    const shown = html !== undefined && html.length > longestHtml ? undefined : html;
    return { ...then, title, text, html: shown, media, replacedCharacters, editedAt };
  });
  return { ...sighting, earlier };
}

function withCleanText(sighting: Sighting): Sighting {
  let { replacedCharacters } = sighting;
  const clean = <Text extends string | undefined>(text: Text): Text | string => {
    if (text === undefined) return text;
    const cleaned = cleanText(text);
    replacedCharacters += cleaned.replaced;
    return cleaned.text;
  };
  const cleanFile = (file: MediaRef): MediaRef => ({
    url: clean(file.url),
    alt: clean(file.alt),
    mediaType: clean(file.mediaType),
  });
  const cleaned = {
    ...sighting,
    authorName: clean(sighting.authorName),
    authorId: clean(sighting.authorId),
    title: clean(sighting.title),
    text: clean(sighting.text),
    // its text was counted already
    html: sighting.html === undefined ? undefined : cleanText(sighting.html).text,
    permalink: clean(sighting.permalink),
    labels: sighting.labels.map(clean),
    facts: Object.fromEntries(
      Object.entries(sighting.facts).map(([name, value]) => [clean(name), clean(value)]),
    ),
    media: sighting.media.map(cleanFile),
  };
  return { ...cleaned, replacedCharacters };
}
