/** The files below one folder of a package as the controls see them: a map that holds nothing itself. */
import type { FileFact } from "../noark/check/extraction.ts";
import type { FileFacts } from "./file-facts.ts";

export class PackedFiles implements ReadonlyMap<string, FileFact> {
  readonly #facts: FileFacts;
  readonly #prefix: string;
  /** an object is asked for by several controls one after the other */
  #last: { readonly path: string; readonly fact: FileFact | undefined } | undefined;
  readonly size: number;

  /** @param prefix of the paths that are in the map without it: `content/`, or nothing */
  constructor(facts: FileFacts, prefix: string) {
    this.#facts = facts;
    this.#prefix = prefix;
    let size = 0;
    for (const _ of this.#numbers()) size += 1;
    this.size = size;
  }

  get(path: string): FileFact | undefined {
    if (this.#last?.path !== path) this.#last = { path, fact: this.#facts.find(this.#prefix + path) };
    return this.#last.fact;
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  *entries(): Generator<[string, FileFact], undefined> {
    for (const [path, number] of this.#numbers()) yield [path, this.#facts.at(number)];
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const [path] of this.#numbers()) yield path;
    return undefined;
  }

  *values(): Generator<FileFact, undefined> {
    for (const [, number] of this.#numbers()) yield this.#facts.at(number);
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, FileFact], undefined> {
    return this.entries();
  }

  forEach(see: (fact: FileFact, path: string, map: ReadonlyMap<string, FileFact>) => void): void {
    for (const [path, fact] of this) see(fact, path, this);
  }

  *#numbers(): Generator<readonly [path: string, number: number]> {
    for (let number = 0; number < this.#facts.count; number += 1) {
      const path = this.#facts.pathAt(number);
      if (path.startsWith(this.#prefix)) yield [path.slice(this.#prefix.length), number];
    }
  }
}
