/** PURE. What an item without an id or a link of its own is told by: a digest of what it says. */
import { hash } from "node:crypto";
import type { Sighting } from "../../../domain/item.ts";
import { derivedId } from "../../native-id.ts";
import type { Many } from "../../packed.ts";
import { type Draft, isEmpty, isSilent, type Told } from "./item-draft.ts";

/** What is held of each item until all are told apart: of its texts only what they are compared by. */
export interface Trait extends Pick<Sighting, "postedAt" | "editedAt" | "payload"> {
  readonly told: Told;
  /** digest of what one would call it */
  readonly head: string;
  readonly hasTitle: boolean;
  readonly digest: string;
  /** of a digest of title and time alone: the digest of the text */
  readonly text: string | undefined;
}

export function traitOf({ sighting, told }: Draft): Trait {
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

/** By the title and the time of posting, so that an edited text is a version; by more where that is not enough. */
export function digestsOf(drafts: Many<Draft>, traits: readonly Trait[]): readonly string[] {
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
