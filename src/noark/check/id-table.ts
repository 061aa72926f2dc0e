/** A number for each of millions of systemIDs: a UUID takes twenty bytes outside the heap, and is told from all others by all its bits. */

/**
 * Eighteen words of 32 bits that a stranger cannot know, so that nobody can make ids that all fall into one place.
 *
 * @see Lemire and Kaser, “Strongly universal string hashing is fast” (2014), section 2: Multilinear
 */
export type Seed = ArrayLike<number>;
export const seedWords = 18;

/** for what nobody hostile has made */
const fixedSeed: Seed = Uint32Array.from({ length: seedWords }, (_, n) => Math.imul(n + 1, 0x9e3779b1) | 1);

/** Each part grows alone, so that no more than one of them is ever held twice. */
const parts = 256;
const firstSlots = 8;
/** four words of the id, and the number plus one; 0 marks a free slot */
const slotWords = 5;
const fullest = 0.8;
const growth = 1.4;
const largestNumber = 0xfffffffe;

export class IdTable {
  readonly #seed: Seed;
  readonly #parts = Array.from({ length: parts }, () => new Uint32Array(firstSlots * slotWords));
  readonly #counts = new Uint32Array(parts);
  readonly #key = new Uint32Array(4);
  /** ids that are no UUID in lower case, and numbers that are too large for a slot */
  readonly #others = new Map<string, number>();

  constructor(seed: Seed = fixedSeed) {
    this.#seed = seed;
  }

  /** @param id as it was put */
  get(id: string): number | undefined {
    if (!readUuid(id, this.#key)) return this.#others.get(id);
    const hash = this.#hash();
    const part = this.#parts[hash % parts] as Uint32Array;
    const slot = this.#find(part, hash);
    const stored = part[slot + 4] as number;
    return stored === 0 ? undefined : stored <= largestNumber ? stored - 1 : this.#others.get(id);
  }

  /** @param number whole, from 0 */
  put(id: string, number: number): void {
    if (!readUuid(id, this.#key)) return void this.#others.set(Buffer.from(id).toString(), number);
    const hash = this.#hash();
    const index = hash % parts;
    const part = this.#parts[index] as Uint32Array;
    const slot = this.#find(part, hash);
    const isNew = part[slot + 4] === 0;
    part.set(this.#key, slot);
    part[slot + 4] = Math.min(number, largestNumber) + 1;
    if (number >= largestNumber) this.#others.set(Buffer.from(id).toString(), number);
    if (!isNew) return;
    const count = (this.#counts[index] as number) + 1;
    this.#counts[index] = count;
    if (count * slotWords > part.length * fullest) this.#grow(index, part);
  }

  /** @returns where the key is, or the free slot where it would be */
  #find(part: Uint32Array, hash: number): number {
    const [a, b, c, d] = this.#key;
    const slots = part.length / slotWords;
    let at = (Math.floor(hash / parts) % slots) * slotWords;
    for (;;) {
      if (part[at + 4] === 0) return at;
      if (part[at] === a && part[at + 1] === b && part[at + 2] === c && part[at + 3] === d) return at;
      at += slotWords;
      if (at === part.length) at = 0;
    }
  }

  #grow(index: number, full: Uint32Array): void {
    const larger = new Uint32Array(Math.ceil((full.length / slotWords) * growth) * slotWords);
    this.#parts[index] = larger;
    for (let at = 0; at < full.length; at += slotWords) {
      if (full[at + 4] === 0) continue;
      const entry = full.subarray(at, at + slotWords);
      this.#key.set(entry.subarray(0, 4));
      larger.set(entry, this.#find(larger, this.#hash()));
    }
  }

  #hash(): number {
    const seed = this.#seed;
    let high = seed[0] as number;
    let low = seed[9] as number;
    for (let word = 0; word < 4; word += 1) {
      const key = this.#key[word] as number;
      const [upper, lower] = [key >>> 16, key & 0xffff];
      high += Math.imul(upper, seed[2 * word + 1] as number) + Math.imul(lower, seed[2 * word + 2] as number);
      low +=
        Math.imul(upper, seed[2 * word + 10] as number) + Math.imul(lower, seed[2 * word + 11] as number);
    }
    return (((high | 0) & 0xffff0000) | ((low | 0) >>> 16)) >>> 0;
  }
}

const dash = 0x2d;

/** @returns whether the id is a UUID in lower case, which then stands in `key` */
function readUuid(id: string, key: Uint32Array): boolean {
  if (id.length !== 36) return false;
  let word = 0;
  let digits = 0;
  for (let at = 0; at < 36; at += 1) {
    const code = id.charCodeAt(at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== dash) return false;
      continue;
    }
    const digit =
      code >= 0x61 && code <= 0x66 ? code - 0x57 : code >= 0x30 && code <= 0x39 ? code - 0x30 : 16;
    if (digit === 16) return false;
    word = (word << 4) | digit;
    digits += 1;
    if (digits % 8 === 0) key[digits / 8 - 1] = word;
  }
  return true;
}
