/** Whether a proof holds, for one who has nothing but roots. RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
import { emptyRoot, half, nodeHash } from "./merkle.ts";

export interface Inclusion {
  /** as `leafHash` gives it */
  readonly leaf: Uint8Array;
  /** from 0 */
  readonly index: number;
  /** how many leaves the root stands for */
  readonly size: number;
  /** from the leaf's sibling up */
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Never throws: what is not a proof proves nothing. */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let [fn, sn] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      for (; fn % 2 === 0 && fn !== 0; sn = half(sn)) fn = half(fn);
    } else hash = nodeHash(hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(hash, root);
}

export interface Consistency {
  /** leaves of the earlier tree */
  readonly first: number;
  readonly firstRoot: Uint8Array;
  /** leaves of the later tree */
  readonly second: number;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Whether the earlier tree is the beginning of the later one: nothing was changed, taken out or put in between.
 *
 * The RFC leaves the empty tree out; here everything begins with it, with an empty proof. Never throws.
 */
export function verifyConsistency({ first, firstRoot, second, secondRoot, proof }: Consistency): boolean {
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && same(firstRoot, emptyRoot());
  let [fn, sn] = [first - 1, second - 1];
  for (; fn % 2 === 1; sn = half(sn)) fn = half(fn);
  const path = fn === 0 ? [firstRoot, ...proof] : proof;
  const [seed, ...rest] = path;
  if (!seed || rest.length === 0) return false;
  let [fr, sr] = [seed, seed];
  for (const node of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(node, fr), nodeHash(node, sr)];
      for (; fn % 2 === 0 && fn !== 0; sn = half(sn)) fn = half(fn);
    } else sr = nodeHash(sr, node);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(fr, firstRoot) && same(sr, secondRoot);
}

function isCount(of: number): boolean {
  return Number.isSafeInteger(of) && of >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.byteLength === 32;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
