/**
 * Cuts a file between its records into pieces that are stored as they are: joined in their order they are the file, byte
 * for byte. A piece begins where a record begins, so a newer archive that begins as this one did has the same pieces.
 */
import { ArchiveError } from "../../domain/errors.ts";
import type { RecordPlace } from "./port.ts";
import type { Splitter } from "./split-json.ts";

export interface Piece {
  /** of its first byte in the file */
  readonly offset: number;
  readonly bytes: Buffer;
  readonly records: readonly RecordPlace[];
}

/** Small enough to be read at once (docs/decisions/0008-readers.md), large enough to be stored by the hundred. */
export const pieceBytes = 240 * 1024;
/** A single record may not be larger: it is held whole. */
export const mostRecordBytes = 64 * 1024 * 1024;

/** @throws ArchiveError `import.damaged` as the splitter, `import.tooLarge` for a record that is larger than any is */
export async function* piecesOf(
  stream: AsyncIterable<Uint8Array>,
  splitter: Splitter,
): AsyncGenerator<Piece> {
  const cutter = new Cutter(splitter);
  for await (const chunk of stream) yield* cutter.push(chunk);
  yield* cutter.end();
}

class Cutter {
  readonly #splitter: Splitter;
  #held: Buffer = Buffer.alloc(0);
  /** of the first held byte */
  #offset = 0;
  /** by offsets in the file */
  #ends: [start: number, end: number][] = [];
  #index = 0;

  constructor(splitter: Splitter) {
    this.#splitter = splitter;
  }

  *push(chunk: Uint8Array): Generator<Piece> {
    this.#held = this.#held.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#held, chunk]);
    this.#splitter.push(chunk, (start, end) => this.#ends.push([start, end]));
    yield* this.#full();
    const last = this.#ends.at(-1)?.[1] ?? this.#offset;
    if (this.#offset + this.#held.length - last > mostRecordBytes)
      throw new ArchiveError("import.tooLarge", `one record is larger than ${mostRecordBytes} bytes`);
  }

  *end(): Generator<Piece> {
    this.#splitter.end((start, end) => this.#ends.push([start, end]));
    yield* this.#full();
    const [first] = this.#ends;
    if (first && first[0] > this.#offset && this.#index === 0) yield this.#cut(first[0], 0);
    const last = this.#ends.at(-1);
    if (last) yield this.#cut(last[1], this.#ends.length);
    if (this.#held.length > 0) yield this.#cut(this.#offset + this.#held.length, 0);
  }

  *#full(): Generator<Piece> {
    const [first] = this.#ends;
    // what stands before the first record is a piece of its own
    if (first && this.#index === 0 && first[0] > this.#offset && this.#held.length > pieceBytes)
      yield this.#cut(first[0], 0);
    for (let count = this.#fitting(); count > 0; count = this.#fitting()) {
      const next = this.#ends[count];
      if (!next) return;
      yield this.#cut(next[0], count);
    }
  }

  /** How many records fill a piece; 0 when they do not yet. */
  #fitting(): number {
    let count = 0;
    for (const [, end] of this.#ends) {
      count += 1;
      if (end - this.#offset >= pieceBytes) return count;
    }
    return 0;
  }

  #cut(to: number, count: number): Piece {
    const offset = this.#offset;
    const bytes = this.#held.subarray(0, to - offset);
    const records = this.#ends
      .splice(0, count)
      .map(([start, end], n): RecordPlace => [start - offset, end - offset, this.#index + n]);
    this.#held = this.#held.subarray(to - offset);
    this.#offset = to;
    this.#index += count;
    return { offset, bytes, records };
  }
}
