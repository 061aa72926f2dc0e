/**
 * PURE. Which earlier versions of an agency's own text anybody may read, and what became of the text on its channel.
 *
 * A text is corrected because something was wrong with it, and that may be that it told of a person. So of what was taken
 * out only words are shown that surely tell of none, the others are `*****`; and where a word list calls it sensitive, or
 * somebody could be reached by it, the version is told by its day alone.
 * @see offentlegforskrifta § 7; OSL 21 kap. 7 §; GDPR art. 5 first paragraph letter d
 */

import { hasContactDetails } from "../classify/contact-details.ts";
import { findIdentityNumbers, maskIdentityNumbers } from "../classify/identity-numbers.ts";
import { wordFlags, wordingOf } from "../classify/wording.ts";
import { readText } from "../classify/words/read-text.ts";
import type { Taker, Visibility } from "../domain/item.ts";
import { wordsOf } from "../journal/name-candidates.ts";
import { withheld } from "../journal/titles.ts";
import { isPlainWord } from "./plain-words.ts";

/**
 * Why a version is not shown: a `ground` was found against it; it was not `public` while it stood; it was never `assessed`;
 * what was taken out of it may tell of a person (`personal`); an officer `shielded` it.
 */
export type Withheld = "ground" | "notPublic" | "notAssessed" | "personal" | "shielded";

export interface VersionText {
  readonly title: string | undefined;
  readonly text: string;
}

export interface EarlierVersion extends VersionText {
  /** a class was in force for it, and whether one of them had a ground */
  readonly assessed: boolean;
  readonly grounded: boolean;
  /** anybody could read it on the channel at some time while it stood */
  readonly wasPublic: boolean;
}

export function withheldVersion(earlier: EarlierVersion, current: VersionText): Withheld | undefined {
  if (earlier.grounded) return "ground";
  if (!earlier.wasPublic) return "notPublic";
  if (!earlier.assessed) return "notAssessed";
  return tellsOfPerson(earlier, current) ? "personal" : undefined;
}

/** What a word list calls sensitive of a person. */
const personal = ["selfHarm", "tip", "threat", "protectedPerson", "sensitive", "sensitiveTopic"] as const;
const personalBits = wordFlags.reduce(
  (bits, flag, at) => ((personal as readonly string[]).includes(flag) ? bits | (1 << at) : bits),
  0,
);

/** Whether it says something that is personal, and that the current text does not say. */
function tellsOfPerson(earlier: VersionText, current: VersionText): boolean {
  const [before, now] = [wholeOf(earlier), wholeOf(current)];
  if (findIdentityNumbers(before).length > findIdentityNumbers(now).length) return true;
  if (hasContactDetails(before) && !hasContactDetails(now)) return true;
  return (personalBitsOf(before) & ~personalBitsOf(now)) !== 0;
}

/**
 * An earlier version as it may be shown: of the words that the current one does not have, only plain ones.
 *
 * @param own names of the agency, its unit and channels: what they are called is no person
 */
export function shownVersion(
  earlier: VersionText,
  current: VersionText,
  own: readonly string[],
): VersionText {
  const kept = new Set([wholeOf(current), ...own].flatMap((text) => wordsOf(text.toLowerCase())));
  const shown = (text: string) =>
    maskIdentityNumbers(text).replace(word, (one) =>
      kept.has(one.toLowerCase()) || isPlainWord(one) ? one : withheld,
    );
  return { title: earlier.title === undefined ? undefined : shown(earlier.title), text: shown(earlier.text) };
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

function wholeOf({ title = "", text }: VersionText): string {
  return `${title}\n${text}`;
}

function personalBitsOf(text: string): number {
  return wordingOf(readText(text)).bits & personalBits;
}

/** An event of the archive, as far as it tells who could see the item. */
export interface SightingEvent {
  readonly kind: string;
  readonly at: Date;
  /** the last look that saw it as it was before */
  readonly after: Date | undefined;
  readonly from: Visibility | undefined;
  readonly to: Visibility | undefined;
  /** who took it away, where that is known */
  readonly by?: Taker | undefined;
}

export type Standing = "hidden" | "private" | "trashed" | "gone" | "restored";

export interface TakenAway {
  readonly kind: Standing;
  readonly at: Date;
  readonly after: Date | undefined;
}

/**
 * What readers of the channel met: taken away in which way, and there again.
 *
 * @param events oldest first
 */
export function whatBecame(events: readonly SightingEvent[]): readonly TakenAway[] {
  const told: TakenAway[] = [];
  let visibility = events.find(({ from }) => from !== undefined)?.from ?? "public";
  let standing = standingOf(visibility);
  // what was never public before is not restored by becoming so
  let wasThere = standing === "restored";
  let taker: Taker | undefined;
  for (const { kind, at, after, to, by } of events) {
    if (kind === "visibilityChanged" && to !== undefined) [visibility, taker] = [to, by];
    const next = kind === "removed" ? "gone" : tellsStanding(kind) ? standingOf(visibility, taker) : standing;
    if (next !== standing && wasThere) told.push({ kind: next, at, after });
    standing = next;
    wasThere ||= standing === "restored";
  }
  return told;
}

function tellsStanding(kind: string): boolean {
  return kind === "visibilityChanged" || kind === "reappeared";
}

/** Deleted is what the agency deleted: as the one that looks after the channel, or as the writer of what is its own. */
function standingOf(visibility: Visibility, by?: Taker): Standing {
  if (visibility === "public") return "restored";
  if (visibility === "private") return "private";
  return visibility === "trashed" && (by === "agency" || by === "author") ? "trashed" : "hidden";
}

/**
 * Whether anybody could read it on the channel at some time from `from` up to `until`.
 *
 * @param events oldest first
 * @param now how it stands after the last of them
 */
export function wasReadable(
  events: readonly SightingEvent[],
  now: Visibility,
  from: Date,
  until: Date,
): boolean {
  const changes = events.filter(({ kind }) => kind === "visibilityChanged");
  const before =
    changes.filter(({ at }) => at <= from).at(-1)?.to ?? changes.find(({ at }) => at > from)?.from ?? now;
  const within = changes.flatMap(({ at, to }) => (at > from && at < until && to !== undefined ? [to] : []));
  return [before, ...within].some((visibility) => visibility === "public");
}
