/** PURE. Which ids an archive showed already, in twelve bytes for each, so that a million of them take 25 MB. */
import { hash } from "node:crypto";

const firstSlots = 1 << 12;

export class SeenIds {
  #keys = new BigUint64Array(firstSlots);
  #says = new Uint32Array(firstSlots);
  #size = 0;

  /**
   * @param contentHash lower-case hex
   * @returns whether it is new, came before with the same content, or came before with another
   */
  see(nativeId: string, contentHash: string): "new" | "same" | "other" {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    // 0 marks a free slot
    const key = hash("sha256", nativeId, "buffer").readBigUInt64BE(0) || 1n;
    const says = Number.parseInt(contentHash.slice(0, 8), 16);
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === key) return this.#says[slot] === says ? "same" : "other";
    this.#keys[slot] = key;
    this.#says[slot] = says;
    this.#size += 1;
    return "new";
  }

  #slotOf(key: bigint): number {
    const mask = this.#keys.length - 1;
    let slot = Number(key & BigInt(mask));
    while (this.#keys[slot] !== 0n && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, says] = [this.#keys, this.#says];
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#says = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at];
      if (key === undefined || key === 0n) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#says[slot] = says[at] ?? 0;
    }
  }
}
