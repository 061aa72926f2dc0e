/** Size, digest and first bytes of every file of a package, in memory that worker threads share. */
import { join } from "node:path";
import type { FirstBytes } from "../domain/first-bytes.ts";
import type { FileFact } from "../noark/check/extraction.ts";
import { type FileDigest, fileDigester } from "./digest-file.ts";
import { FileTable } from "./file-table.ts";

export const filesInPiece = 1024;

/** What is known of `filesInPiece` files, by their place among them. */
export interface FactPiece {
  readonly digests: Uint8Array;
  readonly sizes: Float64Array;
  /** `FirstBytes` each */
  readonly firstBytes: Uint8Array;
  /** one of `factState` each, only read and written by Atomics */
  readonly states: Int32Array;
}

export const factState = { unknown: 0, reading: 1, known: 2 } as const;

/** so long one thread waits for another that reads the same file; then it reads it itself */
const longestWaitMs = 10_000;

function newPiece(): FactPiece {
  const shared = (bytes: number) => new SharedArrayBuffer(filesInPiece * bytes);
  return {
    digests: new Uint8Array(shared(32)),
    sizes: new Float64Array(shared(8)),
    firstBytes: new Uint8Array(shared(1)),
    states: new Int32Array(shared(4)),
  };
}

/** @param read is called when nobody has read the file or is about to */
export function fillFact(piece: FactPiece, at: number, read: () => FileDigest): void {
  const { states } = piece;
  if (Atomics.compareExchange(states, at, factState.unknown, factState.reading) !== factState.unknown) return;
  try {
    keepFact(piece, at, read());
  } catch (error) {
    Atomics.store(states, at, factState.unknown);
    Atomics.notify(states, at);
    throw error;
  }
}

function keepFact({ digests, sizes, firstBytes, states }: FactPiece, at: number, digest: FileDigest): void {
  digests.set(digest.sha256, at * 32);
  sizes[at] = digest.sizeBytes;
  firstBytes[at] = digest.firstBytes;
  Atomics.store(states, at, factState.known);
  Atomics.notify(states, at);
}

/** The files in the order in which they were added. A fact that nobody has read yet is read when it is asked for. */
export class FileFacts {
  readonly #table = new FileTable();
  readonly #pieces: FactPiece[] = [];
  readonly #read: (file: string) => FileDigest = fileDigester();
  /** the folder that the paths begin in; `undefined` when every fact is given with its path */
  readonly root: string | undefined;

  constructor(root?: string) {
    this.root = root;
  }

  get count(): number {
    return this.#table.count;
  }

  get pieces(): readonly FactPiece[] {
    return this.#pieces;
  }

  /** @param path not there yet */
  add(path: string, fact?: FileDigest): void {
    const number = this.#table.add(path);
    if (number % filesInPiece === 0) this.#pieces.push(newPiece());
    if (fact !== undefined) keepFact(this.#pieceOf(number), number % filesInPiece, fact);
  }

  pathAt(number: number): string {
    return this.#table.pathAt(number);
  }

  /** The file as the controls see it; two of the same number are the same file. */
  find(path: string): FileFact | undefined {
    const number = this.#table.numberOf(path);
    return number === undefined ? undefined : this.at(number);
  }

  at(number: number): FileFact {
    return new Fact(this, number);
  }

  sha256At(number: number): string {
    const at = (number % filesInPiece) * 32;
    return Buffer.from(this.#known(number).digests.subarray(at, at + 32)).toString("hex");
  }

  sizeAt(number: number): number {
    return this.#known(number).sizes[number % filesInPiece] as number;
  }

  firstBytesAt(number: number): FirstBytes {
    return this.#known(number).firstBytes[number % filesInPiece] as number;
  }

  /** of all files together */
  get sizeBytes(): number {
    let bytes = 0;
    for (let number = 0; number < this.count; number += 1) bytes += this.sizeAt(number);
    return bytes;
  }

  #known(number: number): FactPiece {
    const piece = this.#pieceOf(number);
    const at = number % filesInPiece;
    const { states } = piece;
    if (Atomics.load(states, at) === factState.known) return piece;
    if (Atomics.load(states, at) === factState.reading)
      Atomics.wait(states, at, factState.reading, longestWaitMs);
    if (Atomics.load(states, at) !== factState.known)
      keepFact(piece, at, this.#read(join(this.root ?? "", this.pathAt(number))));
    return piece;
  }

  #pieceOf(number: number): FactPiece {
    return this.#pieces[Math.floor(number / filesInPiece)] as FactPiece;
  }
}

class Fact implements FileFact {
  readonly #facts: FileFacts;
  readonly number: number;

  constructor(facts: FileFacts, number: number) {
    this.#facts = facts;
    this.number = number;
  }

  get sha256(): string {
    return this.#facts.sha256At(this.number);
  }

  get sizeBytes(): number {
    return this.#facts.sizeAt(this.number);
  }

  get firstBytes(): FirstBytes {
    return this.#facts.firstBytesAt(this.number);
  }
}
