/** Words as the runs of letters they are made of, each a number: what two spellings or two compounds of a word share. */

/** Runs of letters are told apart by this many numbers; that two share one now and then changes a score a little. */
export const buckets = 1 << 17;

const shortest = 3;
const longest = 5;

const basis = 0x811c9dc5;
const prime = 0x01000193;
const wholeWord = 0x77;
const pairOfWords = 0x62;

/** Visits the whole word and every run of three to five of its letters, its beginning and end among them. */
export function eachGram(word: string, visit: (bucket: number) => void): void {
  const marked = `<${word}>`;
  for (let at = 0; at < marked.length; at++) {
    let hash = basis;
    for (let length = 1; length <= longest && at + length <= marked.length; length++) {
      hash = mixed(hash, marked.charCodeAt(at + length - 1));
      if (length >= shortest) visit(bucketOf(hash));
    }
  }
  visit(wordBucket(word));
}

export function wordBucket(word: string): number {
  return bucketOf(hashOf(wholeWord, word));
}

const stemLength = 5;

/** Stands before the first word of a text and after the last one. */
export const noWord = stemHash("");

/** How a word begins, as a number: endings are left off, so that "ta livet" and "tar livet av" share a pair. */
export function stemHash(word: string): number {
  return hashOf(pairOfWords, word.slice(0, stemLength));
}

/** The bucket of two words side by side, of their `stemHash`. */
export function pairBucket(first: number, second: number): number {
  return bucketOf(mixed(mixed(first, second & 0xffff), second >>> 16));
}

function hashOf(seed: number, text: string): number {
  let hash = mixed(basis, seed);
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, prime);
}

function bucketOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
