/** What a word that no closed list holds may stand for by its form: a compound, an article, a drawn out or mistyped word. */
import { closedForms } from "../words/closed.ts";
import { bits } from "./kinds.ts";

/** Kinds of a word that a list holds; 0 for all others. */
export type Listed = (word: string) => number;

const { thing, service, addressee, time, costs } = bits;
const shortestEnd = 3;
/** Ends so long are words by themselves: alpinbakken, turistkontoret. */
const ownWord = 7;

/** The word ends so after a beginning of two letters or more that stands for no trouble. */
function endsIn(ends: readonly string[]): (word: string) => boolean {
  const known = new Set(ends);
  const longest = Math.max(...ends.map((end) => end.length));
  return (word) => {
    if (word.length >= ownWord && known.has(word)) return true;
    for (let length = Math.min(longest, word.length - 2); length >= shortestEnd; length--)
      if (known.has(word.slice(-length))) return !isClosed(word.slice(0, -length));
    return false;
  };
}

const closed = closedForms.closedBeginnings;
const closedWhole: ReadonlySet<string> = new Set(
  closed.filter((each) => each.length < 4).flatMap((each) => [each, `${each}s`, `${each}e`]),
);
const closedStarts = closed.filter((each) => each.length >= 4);

function isClosed(beginning: string): boolean {
  return closedWhole.has(beginning) || closedStarts.some((each) => beginning.startsWith(each));
}

const isFacility = endsIn(closedForms.facilityEnds);
const isPriced = endsIn(closedForms.priceEnds);
const isTime = endsIn(closedForms.timeEnds);
const isCrew = endsIn(closedForms.crewEnds);
const isPraised = endsIn(closedForms.praisedEnds);

/** 0 when its form tells nothing. */
export function kindsByForm(word: string, listed: Listed): number {
  if (word.length < 5) return 0;
  let kinds = withArticle(word, listed);
  if (isFacility(word)) kinds |= thing | service;
  if (isPriced(word)) kinds |= costs;
  if (isTime(word)) kinds |= time;
  if (isCrew(word)) kinds |= addressee;
  if (isPraised(word)) kinds |= service;
  return kinds;
}

const vowelEnd = /[aeiouyæøåäöé]$/;

/** "gapahuken", where the list has "gapahuk". */
function withArticle(word: string, listed: Listed): number {
  for (const end of closedForms.articleEnds)
    if (word.endsWith(end)) {
      const stem = word.slice(0, -end.length);
      if (stem.length < 3) continue;
      const kinds = (listed(stem) | listed(`${stem}e`)) & (thing | service);
      if (kinds !== 0) return kinds;
    }
  for (const end of closedForms.articleEndsAfterVowel) {
    const stem = word.slice(0, -end.length);
    if (word.endsWith(end) && vowelEnd.test(stem) && stem.length >= 3) {
      const kinds = listed(stem) & (thing | service);
      if (kinds !== 0) return kinds;
    }
  }
  return 0;
}
