/**
 * PURE. What of a look may be taken into the archive, and why the rest may not.
 *
 * Every adapter sends what it parsed through here, so that no hostile or broken item of one channel reaches the store,
 * the export or a page. A finding names the item by its id and never repeats its text.
 */
import type { ErrorCode } from "../domain/errors.ts";
import type { MediaRef, Sighting } from "../domain/item.ts";
import type { Finding } from "../domain/observation.ts";
import { isInvisible } from "../domain/visible.ts";
import type { Reading } from "./port.ts";
import { cleanText, printable } from "./text.ts";

export const longestNativeId = 512;
export const longestText = 500_000;
/** Longer HTML is not kept as what a reader saw: the text is, and the raw answer. */
export const longestHtml = 1_000_000;
/** Channels' clocks differ from ours, but not by more than a day. */
export const futureToleranceMs = 24 * 60 * 60 * 1000;

export interface Screening {
  readonly seenAt: Date;
  /** names or ids, compared without regard to case */
  readonly denyAuthors: readonly string[];
}

/**
 * Cleans each candidate of what XML cannot hold, holds back what may not be taken, and keeps the channel's order.
 *
 * Of an id that stands twice in one look, the first is kept when both are the same in every field; when they differ,
 * none can be believed and both are held.
 */
export function screenSightings(candidates: readonly Sighting[], screening: Screening): Reading {
  const cleaned = candidates.map(cleanSighting);
  const contents = contentsById(cleaned);
  const denied = new Set(screening.denyAuthors.map(comparable));
  const taken = new Set<string>();
  const sightings: Sighting[] = [];
  const findings: Finding[] = [];
  for (const sighting of cleaned) {
    const refusal = refusalOf(sighting, screening.seenAt, denied) ?? duplicateOf(sighting, contents, taken);
    if (refusal) findings.push(findingOf(sighting, refusal));
    if (refusal?.held || taken.has(sighting.nativeId)) continue;
    taken.add(sighting.nativeId);
    const tooLong = (sighting.html?.length ?? 0) > longestHtml;
    sightings.push(tooLong ? { ...sighting, html: undefined } : sighting);
    if (sighting.replacedCharacters > 0) findings.push(findingOf(sighting, replacedNote(sighting)));
    if (tooLong) findings.push(findingOf(sighting, appearanceNote(sighting)));
  }
  return { sightings, findings };
}

interface Refusal {
  readonly code: ErrorCode;
  readonly held: boolean;
  readonly detail: string;
}

function refusalOf(sighting: Sighting, seenAt: Date, denied: ReadonlySet<string>): Refusal | undefined {
  const { nativeId, postedAt, authorName, authorId } = sighting;
  const unsafe = unsafeBecause(nativeId);
  if (unsafe !== undefined)
    return hold("item.unsafeId", `the channel's id ${unsafe}; correct it on the channel`);
  if ([authorName, authorId].some((name) => name !== undefined && denied.has(comparable(name))))
    return hold("item.denied", "its author is never captured on this channel");
  if (!isStorableTime(postedAt) || !isStorableTime(sighting.editedAt))
    return hold("item.malformed", "its time lies outside the years 1 to 9999");
  if (postedAt && postedAt.getTime() > seenAt.getTime() + futureToleranceMs)
    return hold("item.futureDate", `posted at ${postedAt.toISOString()}, more than a day after the look`);
  const length = lengthOf(sighting);
  if (length > longestText)
    return hold("item.textTooLong", `holds ${length} characters; at most ${longestText} are taken`);
  return undefined;
}

/** What is wrong with an id that must stand in keys, paths and XML; undefined when nothing is. */
function unsafeBecause(nativeId: string): string | undefined {
  if (isInvisible(nativeId)) return "has nothing that can be seen";
  if (nativeId.length > longestNativeId)
    return `has ${nativeId.length} characters; at most ${longestNativeId} are taken`;
  if (/\p{Cc}/u.test(nativeId) || cleanText(nativeId).replaced > 0) return "holds control characters";
  if (/\.\.[/\\]/.test(nativeId)) return "leads out of its folder";
  return undefined;
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

/** An unsafe id is cut, for reading only; any other stands whole, because it tells that the item is not missing. */
function findingOf(sighting: Sighting, { code, held, detail }: Refusal): Finding {
  const nativeId = code === "item.unsafeId" ? printable(sighting.nativeId) : sighting.nativeId;
  return { code, held, nativeId, place: placeOf(sighting.payload), detail };
}

/** Where in the look: `answer 2 /items/3`. */
export function placeOf(payload: Sighting["payload"]): string {
  return `answer ${payload.ordinal} ${payload.pointer}`.trim();
}

function contentsById(sightings: readonly Sighting[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, number>();
  for (const { nativeId } of sightings) counts.set(nativeId, (counts.get(nativeId) ?? 0) + 1);
  const contents = new Map<string, Set<string>>();
  for (const { payload: _, html: __, ...content } of sightings) {
    if ((counts.get(content.nativeId) ?? 0) < 2) continue;
    const known = contents.get(content.nativeId) ?? new Set<string>();
    contents.set(content.nativeId, known.add(JSON.stringify(content)));
  }
  return contents;
}

function comparable(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

function isStorableTime(time: Date | undefined): boolean {
  if (!time) return true;
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function lengthOf({ title, text, authorName, labels, facts, media }: Sighting): number {
  const parts = [
    title,
    text,
    authorName,
    ...labels,
    ...Object.entries(facts).flat(),
    ...media.flatMap((m) => [m.url, m.alt]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

/** The id stays as it is: one that would need cleaning is held. */
function cleanSighting(sighting: Sighting): Sighting {
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
    parentNativeId: clean(sighting.parentNativeId),
    rootNativeId: clean(sighting.rootNativeId),
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
