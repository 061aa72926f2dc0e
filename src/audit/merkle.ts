/** The hash tree over the audit log's leaves. RFC 6962 section 2.1; the proofs by RFC 9162 section 2.1. */
import { createHash } from "node:crypto";

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

/** @see RFC 9162 section 2.1.1: SHA-256(0x00 ‖ entry) */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash("sha256").update(leafMark).update(entry).digest();
}

/** @see RFC 9162 section 2.1.1: SHA-256(0x01 ‖ left ‖ right) */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(nodeMark).update(left).update(right).digest();
}

/** The root of a tree without leaves: the hash of nothing. */
export function emptyRoot(): Buffer {
  return createHash("sha256").digest();
}

/** What is needed to go on: the roots of the perfect subtrees, largest first, one for each 1 in the size's binary form. */
export class Frontier {
  #size: number;
  readonly #peaks: Uint8Array[];

  /**
   * @param size how many leaves the peaks stand for
   * @throws RangeError when the peaks do not fit the size
   */
  constructor(size = 0, peaks: readonly Uint8Array[] = []) {
    if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`);
    const fitting = onesIn(size);
    if (peaks.length !== fitting)
      throw new RangeError(`a tree of ${size} leaves has ${fitting} peaks, not ${peaks.length}`);
    for (const peak of peaks) checkHash(peak);
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Uint8Array[] {
    return [...this.#peaks];
  }

  /** @param leaf as `leafHash` gives it */
  append(leaf: Uint8Array): void {
    checkHash(leaf);
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = half(rest)) {
      const left = this.#peaks.pop();
      if (left) hash = nodeHash(left, hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
  }

  root(): Buffer {
    const last = this.#peaks.at(-1);
    if (!last) return emptyRoot();
    return Buffer.from(this.#peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last));
  }
}

/** All perfect subtrees of some leaves, made once: a proof then costs a logarithm, for every size up to the whole. */
export class HashTree {
  /** level 0 holds the leaves, level n + 1 the pairs of level n */
  readonly #levels: readonly (readonly Uint8Array[])[];

  /** @param leaves as `leafHash` gives them, in the log's order */
  constructor(leaves: readonly Uint8Array[]) {
    for (const leaf of leaves) checkHash(leaf);
    const levels: Uint8Array[][] = [[...leaves]];
    for (let below = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? [])
      levels.push(pairsOf(below));
    this.#levels = levels;
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** The root that the log had at `size` leaves. @throws RangeError when there are fewer leaves */
  root(size: number = this.size): Buffer {
    this.#checkSize(size);
    return size === 0 ? emptyRoot() : Buffer.from(this.#rangeRoot(0, size));
  }

  /**
   * RFC 9162 section 2.1.3.1, from the leaf's sibling up.
   *
   * @param index from 0
   * @throws RangeError unless `index` < `size` and `size` is at most the number of leaves
   */
  inclusionProof(index: number, size: number = this.size): Uint8Array[] {
    this.#checkSize(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new RangeError(`no leaf ${index} in a tree of ${size} leaves`);
    const proof: Uint8Array[] = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
      const middle = from + splitOf(to - from);
      const left = index < middle;
      proof.push(left ? this.#rangeRoot(middle, to) : this.#rangeRoot(from, middle));
      [from, to] = left ? [from, middle] : [middle, to];
    }
    return proof.reverse();
  }

  /**
   * That the tree of `first` leaves is the beginning of the tree of `second` leaves: RFC 9162 section 2.1.4.1.
   *
   * @throws RangeError unless 0 < `first` ≤ `second` ≤ the number of leaves
   */
  consistencyProof(first: number, second: number = this.size): Uint8Array[] {
    this.#checkSize(second);
    if (!Number.isSafeInteger(first) || first < 1 || first > second)
      throw new RangeError(`no proof from ${first} to ${second} leaves`);
    const proof: Uint8Array[] = [];
    let [from, to] = [0, second];
    while (to !== first) {
      const middle = from + splitOf(to - from);
      const left = first <= middle;
      proof.push(left ? this.#rangeRoot(middle, to) : this.#rangeRoot(from, middle));
      [from, to] = left ? [from, middle] : [middle, to];
    }
    // the verifier has the first root already, unless it is not a subtree of the second
    if (from > 0) proof.push(this.#rangeRoot(from, to));
    return proof.reverse();
  }

  /** `from` is always a multiple of the largest power of two below the range's length. */
  #rangeRoot(from: number, to: number): Uint8Array {
    let [width, level] = [to - from, 0];
    for (; width % 2 === 0; width = half(width)) level += 1;
    const known = width === 1 ? this.#levels[level]?.[from / 2 ** level] : undefined;
    if (known) return known;
    const middle = from + splitOf(to - from);
    return nodeHash(this.#rangeRoot(from, middle), this.#rangeRoot(middle, to));
  }

  #checkSize(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`no tree of ${size} leaves: the log has ${this.size}`);
  }
}

/** One proof; for many over the same leaves, keep a `HashTree`. @throws RangeError as `HashTree.inclusionProof` */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  return new HashTree(leaves).inclusionProof(index);
}

/** From the first `first` leaves to all of them. @throws RangeError as `HashTree.consistencyProof` */
export function consistencyProof(leaves: readonly Uint8Array[], first: number): Uint8Array[] {
  return new HashTree(leaves).consistencyProof(first);
}

export function checkHash(hash: Uint8Array): void {
  if (hash.byteLength !== 32) throw new RangeError(`a SHA-256 has 32 bytes, not ${hash.byteLength}`);
}

/** Division, because the operators on bits see 32 of them. */
export function half(of: number): number {
  return Math.floor(of / 2);
}

function pairsOf(below: readonly Uint8Array[]): Uint8Array[] {
  const pairs: Uint8Array[] = [];
  for (let index = 0; index + 1 < below.length; index += 2) {
    const [left, right] = [below[index], below[index + 1]];
    if (left && right) pairs.push(nodeHash(left, right));
  }
  return pairs;
}

/** The largest power of two smaller than `width`, which is 2 or more. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = half(rest)) ones += rest % 2;
  return ones;
}
