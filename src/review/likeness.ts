/**
 * Which texts say nearly the same: SimHash over runs of four characters finds them, the share of runs in common tells how near.
 *
 * @see M. Charikar, “Similarity estimation techniques from rounding algorithms”, STOC 2002
 */

/** Texts are compared by their beginnings: nobody pastes the same ten pages with another end. */
export const comparedCharacters = 8000;
const runLength = 4;
const bits = 64;

/** Of 64 bits: texts that differ in more are not looked at. Two with the share below differ in 15 on average, others in 28. */
export const nearBits = 20;
/** Share of runs in common from which two texts say nearly the same. */
export const nearShare = 0.6;

/** Letters and digits in lower case with single spaces between; what has none of them is compared as it stands. */
export function plainForm(text: string): string {
  const given = text.slice(0, comparedCharacters);
  // letters that stand for themselves: nearly every text has no others
  if (onlyEveryday.test(given)) {
    const everyday = given.toLowerCase().replaceAll(notEveryday, " ").trim();
    if (everyday !== "") return everyday;
  }
  const start = given.normalize("NFKC").toLowerCase();
  const words = start.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  return words === "" ? start.replaceAll(/\s+/g, "") : words;
}

const onlyEveryday = /^[\n -~æøåäöéÆØÅÄÖÉ]*$/;
const notEveryday = /[^a-z0-9æøåäöé]+/g;

/** @returns 64 bits as a signed number, as the database keeps it; undefined for a text without a character */
export function likeness(text: string): bigint | undefined {
  const plain = plainForm(text);
  if (plain === "") return undefined;
  const padded = ` ${plain} `;
  const most = Math.max(1, padded.length + 1 - runLength);
  // binary digits enough for as many
  const digits = 32 - Math.clz32(most);
  const [low, high] = [new Int32Array(digits), new Int32Array(digits)];
  const met = new Int32Array(2 << digits);
  let runs = 0;
  for (let at = 0; at < most; at++) {
    const hash = hashAt(padded, at, 0x811c9dc5);
    if (isMet(met, padded, at, hash)) continue;
    runs++;
    count(low, hash);
    count(high, hashAt(padded, at, 0x9747b28c));
  }
  return BigInt.asIntN(bits, (BigInt(majority(high, runs)) << 32n) | BigInt(majority(low, runs)));
}

/** Bits in which two differ: 0 for texts in which only spaces, signs and capitals differ. */
export function bitsBetween(one: bigint, other: bigint): number {
  const apart = BigInt.asUintN(bits, one ^ other);
  return ones(Number(apart & 0xffffffffn)) + ones(Number(apart >> 32n));
}

/** Share of the runs of either text that both have, from 0 to 1. */
export function shareInCommon(one: string, other: string): number {
  const [first, second] = [runsOf(plainForm(one)), runsOf(plainForm(other))];
  let both = 0;
  for (const run of first) if (second.has(run)) both++;
  const all = first.size + second.size - both;
  return all === 0 ? 1 : both / all;
}

/** Each once: a text that repeats itself says no more. The ends count as spaces. */
function runsOf(plain: string): ReadonlySet<string> {
  const padded = ` ${plain} `;
  const runs = new Set<string>();
  for (let at = 0; at === 0 || at + runLength <= padded.length; at++)
    runs.add(padded.slice(at, at + runLength));
  return runs;
}

/** 32 counts at once: the number of digit `n` holds that digit of each of them. Adding one to some is a sum that carries. */
function count(digits: Int32Array, ones: number): void {
  for (let digit = 0, carry = ones; carry !== 0; digit++) {
    const held = digits[digit] as number;
    digits[digit] = held ^ carry;
    carry &= held;
  }
}

/** The bits that more than half of all had. */
function majority(digits: Int32Array, all: number): number {
  let most = 0;
  for (let bit = 0; bit < 32; bit++) {
    let had = 0;
    for (let digit = 0; digit < digits.length; digit++)
      had |= (((digits[digit] as number) >>> bit) & 1) << digit;
    if (2 * had > all) most |= 1 << bit;
  }
  return most >>> 0;
}

/**
 * Whether the run stood earlier in the text: each counts once. Notes it when it did not.
 *
 * @param met places of runs plus one, by their hash; more than there are runs, so that one is free
 */
function isMet(met: Int32Array, text: string, at: number, hash: number): boolean {
  const mask = met.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const place = (met[slot] as number) - 1;
    if (place >= 0 && !readsAlike(text, place, at)) continue;
    if (place < 0) met[slot] = at + 1;
    return place >= 0;
  }
}

function readsAlike(text: string, one: number, other: number): boolean {
  for (let unit = 0; unit < runLength; unit++)
    if (text.charCodeAt(one + unit) !== text.charCodeAt(other + unit)) return false;
  return true;
}

/** FNV-1a over the UTF-16 units of a run, mixed as MurmurHash3 ends, so that every bit depends on every unit. */
function hashAt(text: string, from: number, seed: number): number {
  let hash = seed;
  const end = Math.min(from + runLength, text.length);
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function ones(of: number): number {
  let left = of >>> 0;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}
