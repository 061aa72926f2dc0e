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
  const start = text.slice(0, comparedCharacters).normalize("NFKC").toLowerCase();
  const words = start.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  return words === "" ? start.replaceAll(/\s+/g, "") : words;
}

/** @returns 64 bits as a signed number, as the database keeps it; undefined for a text without a character */
export function likeness(text: string): bigint | undefined {
  const plain = plainForm(text);
  if (plain === "") return undefined;
  const runs = runsOf(plain);
  // binary digits enough for as many as there are
  const digits = 32 - Math.clz32(runs.size);
  const [low, high] = [new Int32Array(digits), new Int32Array(digits)];
  for (const run of runs) {
    count(low, hashOf(run, 0x811c9dc5));
    count(high, hashOf(run, 0x9747b28c));
  }
  return BigInt.asIntN(bits, (BigInt(majority(high, runs.size)) << 32n) | BigInt(majority(low, runs.size)));
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

/** FNV-1a over UTF-16 units, mixed as MurmurHash3 ends, so that every bit depends on every unit. */
function hashOf(run: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < run.length; at++) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193);
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
