/** PURE. What one answer of a feed holds, and what every format of feed has in common. */
import type { MediaRef, Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { webAddress } from "../../http-address.ts";
import { type ItemPlace, noted } from "../../malformed.ts";
import { type FeedSelf, type ItemClues, provisionalId } from "./clues.ts";

export interface FeedPage {
  readonly about: FeedSelf;
  /** the feed says that it lists all that there is */
  readonly complete: boolean;
  /** where the feed goes on */
  readonly next: string | undefined;
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
  /** how many items were read */
  readonly read: number;
  /** items beyond those that one answer may hold, which were not read */
  readonly left: number;
}

/** An item before its identity is settled, which takes all items of the feed: until then its id is provisional. */
export interface Candidate {
  readonly sighting: Sighting;
  readonly clues: ItemClues;
}

/** One item after reading: never both empty. */
export interface ReadItem {
  readonly candidate: Candidate | undefined;
  readonly findings: readonly Finding[];
}

/** What the item gives; everything else is that of a public post by the agency. */
export type Given = Partial<Sighting> &
  Pick<Sighting, "title" | "text" | "permalink" | "postedAt" | "editedAt">;

/** @param formerName who wrote it, as the release before read it (`null` for nobody): what it kept so was not edited since */
export function candidateOf(
  place: ItemPlace,
  clues: ItemClues,
  given: Given,
  formerName: string | null | undefined = given.authorName,
): Candidate {
  const sighting = sightingOf({ ...place, nativeId: provisionalId(clues) }, given);
  const authorName = formerName ?? undefined;
  if (authorName === given.authorName) return { clues, sighting };
  return {
    clues,
    sighting: { ...sighting, formerly: { ...sighting.formerly, authorName } },
  };
}

function sightingOf(place: ItemPlace & { readonly nativeId: string }, given: Given): Sighting {
  return {
    kind: "post",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    visibility: "public",
    media: [],
    labels: [],
    facts: {},
    ...given,
    nativeId: place.nativeId,
    replacedCharacters: 0,
    payload: { ordinal: place.ordinal, pointer: place.pointer },
  };
}

/** Reads times one by one and keeps a note of each that cannot be read. */
export function timeReader(place: ItemPlace) {
  const findings: Finding[] = [];
  const read = (
    text: string | undefined,
    field: string,
    parse: (text: string) => Date | undefined,
  ): Date | undefined => {
    const at = text === undefined ? undefined : parse(text);
    if (text !== undefined && at === undefined)
      findings.push(noted(place, `${field} is no time with a zone, so it was left out`));
    return at;
  };
  return { read, findings };
}

/** Of what is written into one item as `data:` addresses, in characters; what is longer is told by its length alone. */
export const longestInline = 15_000_000;

/** With whole addresses, each once, in order; others than of http, https and data cannot be fetched. */
export function mediaRefs(base: string, ...lists: readonly (readonly MediaRef[])[]): readonly MediaRef[] {
  if (lists.every((list) => list.length === 0)) return [];
  const found = new Map<string, MediaRef>();
  let inline = 0;
  for (const file of lists.flat()) {
    const written = file.url.trim();
    const isInline = /^data:/i.test(written);
    if (isInline) inline += written.length;
    const short = isInline && inline > longestInline ? shortened(written) : written;
    const url = isInline ? short : webAddress(written, base);
    if (url !== undefined && !found.has(url)) found.set(url, { ...file, url });
  }
  return [...found.values()];
}

/** An address that holds no file, so that its loss is told. */
function shortened(url: string): string {
  const [, mediaType = ""] = /^data:([\w.+-]+\/[\w.+-]+)/i.exec(url) ?? [];
  return `data:${mediaType};length=${url.length}`;
}

/** Without names that have no value. */
export function factsOf(
  facts: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const given = Object.keys(facts).filter((name) => facts[name]);
  return given.length === 0 ? {} : Object.fromEntries(given.map((name) => [name, facts[name] ?? ""]));
}
