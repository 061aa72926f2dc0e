/** A set of files of one package: a bit for each where they are numbered. */
import type { FileFact } from "./extraction.ts";

const firstBytes = 1024;

export class FactSet {
  #bits = new Uint8Array(firstBytes);
  readonly #unnumbered = new Set<FileFact>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(fact: FileFact): boolean {
    if (fact.number === undefined) return this.#unnumbered.has(fact);
    return ((this.#bits[fact.number >> 3] ?? 0) & (1 << (fact.number & 7))) !== 0;
  }

  add(fact: FileFact): void {
    if (this.has(fact)) return;
    this.#size += 1;
    if (fact.number === undefined) return void this.#unnumbered.add(fact);
    const byte = fact.number >> 3;
    if (byte >= this.#bits.length) this.#grow(byte);
    this.#bits[byte] = (this.#bits[byte] as number) | (1 << (fact.number & 7));
  }

  #grow(byte: number): void {
    const larger = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
    larger.set(this.#bits);
    this.#bits = larger;
  }
}
