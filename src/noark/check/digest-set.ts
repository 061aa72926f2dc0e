/** Which of very many texts have been met, by 64 bits of each. */

/** 32 bits and 32 more of a text, well spread; never both 0. Not made to withstand anybody who looks for two alike. */
export function digest64(text: string): readonly [low: number, high: number] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  const first = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const second = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return [first >>> 0, second >>> 0 || 1];
}

/**
 * Eight bytes for each text, at most half of the table filled: a million take 16 MB. That two different ones among a
 * million are taken for the same has a chance of about one in 37 million.
 */
export class DigestSet {
  #words = new Uint32Array(2 * 1024);
  #size = 0;

  /** @returns whether the text is new */
  add(text: string): boolean {
    const [low, high] = digest64(text);
    if (!this.#put(low, high)) return false;
    this.#size += 1;
    if (this.#size * 4 > this.#words.length) this.#grow();
    return true;
  }

  #put(low: number, high: number): boolean {
    const last = this.#words.length - 2;
    for (let at = (low * 2) & last; ; at = (at + 2) & last) {
      if (this.#words[at + 1] === 0) {
        this.#words[at] = low;
        this.#words[at + 1] = high;
        return true;
      }
      if (this.#words[at] === low && this.#words[at + 1] === high) return false;
    }
  }

  #grow(): void {
    const full = this.#words;
    this.#words = new Uint32Array(full.length * 2);
    for (let at = 0; at < full.length; at += 2) {
      const high = full[at + 1] ?? 0;
      if (high !== 0) this.#put(full[at] ?? 0, high);
    }
  }
}
