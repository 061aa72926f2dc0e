/**
 * PURE. Many values in their order, of which few are held at once: packed in pieces, each opened when it is gone through. The
 * items of a large look take a tenth to a third of their memory so, and lie nowhere where anybody else could read them.
 */
import { deserialize, serialize } from "node:v8";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Values that can be gone through again and again; a plain list is one. */
export interface Many<Value> extends Iterable<Value> {
  readonly length: number;
}

/** so many are open at once */
const inOnePiece = 500;

/** In pieces that are gone through one after the other, each of which is gone then. */
abstract class Pieces<Value> implements Many<Value> {
  abstract readonly length: number;
  /** whether it is so much that what is made of it is better packed */
  abstract readonly isPacked: boolean;
  abstract pieces(): Iterable<readonly Value[]>;

  *[Symbol.iterator](): Generator<Value> {
    for (const piece of this.pieces()) yield* piece;
  }
}

/** Values that structured cloning keeps: plain objects, lists, dates. They lie open until `pack` is asked for. */
export class Packed<Value> extends Pieces<Value> {
  length = 0;
  isPacked: boolean;
  #pieces: (Uint8Array | readonly Value[])[] = [];
  #open: Value[] = [];

  constructor(isPacked = false) {
    super();
    this.isPacked = isPacked;
  }

  add(values: Iterable<Value>): void {
    for (const value of values) {
      this.#open.push(value);
      this.length += 1;
      if (this.#open.length >= inOnePiece) this.#close();
    }
  }

  /** What is here by now, and what comes. */
  pack(): void {
    if (this.isPacked) return;
    this.isPacked = true;
    this.#pieces = this.#pieces.map((piece) => (piece instanceof Uint8Array ? piece : packed(piece)));
  }

  *pieces(): Generator<readonly Value[]> {
    for (const piece of this.#pieces)
      yield piece instanceof Uint8Array ? (deserialize(zstdDecompressSync(piece)) as Value[]) : piece;
    if (this.#open.length > 0) yield this.#open;
  }

  #close(): void {
    this.#pieces.push(this.isPacked ? packed(this.#open) : this.#open);
    this.#open = [];
  }
}

function packed(values: readonly unknown[]): Uint8Array {
  return zstdCompressSync(serialize(values), fast);
}

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** What is made of each of some values, anew each time that it is gone through. */
export class Mapped<From, To> extends Pieces<To> {
  readonly length: number;
  readonly #from: Pieces<From>;
  readonly #begin: () => (value: From) => To | undefined;

  constructor(from: Pieces<From>, length: number, begin: () => (value: From) => To | undefined) {
    super();
    this.#from = from;
    this.length = length;
    this.#begin = begin;
  }

  get isPacked(): boolean {
    return this.#from.isPacked;
  }

  *pieces(): Generator<readonly To[]> {
    const of = this.#begin();
    for (const piece of this.#from.pieces()) yield kept(piece, of);
  }
}

function kept<From, To>(values: readonly From[], of: (value: From) => To | undefined): readonly To[] {
  const made: To[] = [];
  for (const value of values) {
    const one = of(value);
    if (one !== undefined) made.push(one);
  }
  return made;
}

/** Whether nobody should hold all of them. */
export function liesInPieces<Value>(many: Many<Value>): many is Pieces<Value> {
  return many instanceof Pieces;
}

/** A plain list is one piece. */
export function piecesOf<Value>(many: Many<Value>): Iterable<readonly Value[]> {
  return liesInPieces(many) ? many.pieces() : [Array.from(many)];
}

/** In the same form, each as `of` makes it. */
export function eachOf<From, To>(many: Many<From>, of: (value: From) => To): Many<To> {
  return pieceByPiece(many, (piece) => piece.map(of));
}

/**
 * In the same form, each as `of` makes it, without those of which it makes nothing; made when it is gone through.
 *
 * @param length how many are left
 * @param begin asked each time, because what it gives may count
 */
export function eachKept<From, To>(
  many: Many<From>,
  length: number,
  begin: () => (value: From) => To | undefined,
): Many<To> {
  return liesInPieces(many) ? new Mapped(many, length, begin) : kept(Array.from(many), begin());
}

/** In the same form, piece by piece. */
export function pieceByPiece<From, To>(
  many: Many<From>,
  of: (piece: readonly From[]) => readonly To[],
): Many<To> {
  if (!liesInPieces(many)) return of(Array.from(many));
  const made = new Packed<To>(many.isPacked);
  for (const piece of many.pieces()) made.add(of(piece));
  return made;
}
