/**
 * How much a frozen list may hide: a sample of it is read by a person, and what was found bounds what was not read.
 *
 * In e-discovery this is the elusion test. The bound is that of Clopper and Pearson, one-sided, at 95 %: were a larger
 * share wrong, so few finds would come in fewer than one sample in twenty. A sample is drawn without putting back, so it
 * says a little more than the bound, which reckons as if the list had no end; of a list that was read whole the share is
 * known.
 *
 * @see C. J. Clopper, E. S. Pearson, “The use of confidence or fiducial limits illustrated in the case of the binomial”,
 *   Biometrika 26 (1934)
 */
import { createHash } from "node:crypto";

/** Of 100 such bounds, so many hold. */
export const confidence = 0.95;
/** A list from this length on is not decided about before a sample of it was read; a shorter one is read whole. */
export const sampledFrom = 60;
/** The largest share that may be wrong, as the bound says, in a list that is decided about. */
export const widestBound = 0.05;

export type Verdict = "right" | "wrong";

/** `open` while something of it is unread, `stopped` once one was found wrong, else `passed`. */
export type SampleState = "open" | "passed" | "stopped";

/**
 * The largest share that may be wrong when `finds` of `read` were.
 *
 * @returns from 0 to 1; 1 when nothing was read
 * @throws RangeError unless both are whole, and 0 ≤ finds ≤ read
 */
export function upperBound(finds: number, read: number): number {
  if (!Number.isSafeInteger(finds) || !Number.isSafeInteger(read) || finds < 0 || read < finds)
    throw new RangeError(`${finds} finds of ${read} read`);
  if (finds === read) return 1;
  let [low, high] = [finds / read, 1];
  // halved until no number lies between the two
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (atMostFinds(finds, read, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
}

/** What is known of the share of a whole list: exactly what was found, once all of it was read. */
export function boundOf(list: number, { read, finds }: { read: number; finds: number }): number {
  return read >= list ? finds / Math.max(list, 1) : upperBound(finds, read);
}

/**
 * How many must be read so that `finds` among them bound the wrong share at `bound`: 59, 149 and 299 without a find for
 * 5, 2 and 1 %, 93 with one for 5 %.
 *
 * @param bound above 0 and below 1
 * @throws RangeError
 */
export function readsFor(bound: number, finds = 0): number {
  if (!(bound > 1e-6 && bound < 1)) throw new RangeError(`no bound: ${bound}`);
  let [few, enough] = [finds, finds + 1];
  while (upperBound(finds, enough) > bound) [few, enough] = [enough, enough * 2];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (upperBound(finds, middle) > bound) few = middle;
    else enough = middle;
  }
  return enough;
}

/** Of a list: no more than there are. */
export function sampleSize(list: number, bound: number): number {
  return Math.min(list, readsFor(bound));
}

/**
 * The same sample for the same seed and list, whoever draws it and in whatever order the list stands: the items whose
 * SHA-256 of `seed`, a space and the id, in UTF-8 and as hex, comes first. A larger sample begins with the smaller one.
 *
 * @param seed printed with the sample, and not chosen by who is judged by it
 * @returns in the order of the draw
 */
export function drawSample<Id extends string>(seed: string, list: readonly Id[], size: number): Id[] {
  return [...new Set(list)]
    .map((id) => ({ id, place: createHash("sha256").update(`${seed} ${id}`).digest("hex") }))
    .sort((one, other) => (one.place < other.place ? -1 : Number(one.place > other.place)))
    .slice(0, size)
    .map(({ id }) => id);
}

/** @param verdicts of the items that were read, each once */
export function sampleState(size: number, verdicts: readonly Verdict[]): SampleState {
  if (verdicts.includes("wrong")) return "stopped";
  return verdicts.length < size ? "open" : "passed";
}

/** Chance of no more than `finds` among `read` when the share `wrong` of all is. */
function atMostFinds(finds: number, read: number, wrong: number): number {
  const [won, lost] = [Math.log(wrong), Math.log1p(-wrong)];
  let term = read * lost;
  let sum = 0;
  for (let k = 0; k <= finds; k++) {
    sum += Math.exp(term);
    term += Math.log((read - k) / (k + 1)) + won - lost;
  }
  return sum;
}
