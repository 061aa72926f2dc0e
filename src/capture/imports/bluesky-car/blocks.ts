/**
 * PURE. The blocks of a repository's archive (CAR, version 1): each begins with its length and its CID, and can be read by
 * itself. What cannot be cut goes on in pieces of no meaning, so that all of the file is kept.
 *
 * @see https://ipld.io/specs/transport/car/carv1/
 */
import { hash } from "node:crypto";
import { ArchiveError } from "../../../domain/errors.ts";
import type { OnRecord, Splitter } from "../split-json.ts";

/** version 1, codec, SHA-256 with its 32 bytes */
export const cidBytes = 36;
const digestAt = 4;
/** of what is no CAR, or none from some byte on */
const meaninglessBytes = 128 * 1024;
/** a length of more digits is none */
const longestVarint = 5;

/** Tells of each block by its place; the header is none. */
export class CarSplitter implements Splitter {
  #offset = 0;
  #start = 0;
  /** bytes of the block that are to come; its length is being read while undefined */
  #left: number | undefined;
  #length = 0;
  #digits = 0;
  #inHeader = true;
  #isDamaged = false;
  #blocks = 0;

  push(chunk: Uint8Array, onRecord: OnRecord): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#isDamaged) {
        at = Math.min(chunk.length, at + meaninglessBytes - (this.#offset + at - this.#start));
        if (this.#offset + at - this.#start >= meaninglessBytes) this.#end(this.#offset + at, onRecord);
        continue;
      }
      if (this.#left === undefined) this.#digit(chunk[at++] ?? 0);
      else {
        const taken = Math.min(this.#left, chunk.length - at);
        this.#left -= taken;
        at += taken;
      }
      if (this.#left === 0) this.#end(this.#offset + at, onRecord);
    }
    this.#offset += chunk.length;
  }

  end(onRecord: OnRecord): void {
    if (this.#offset === 0) throw new ArchiveError("import.damaged", "the file is empty");
    this.#inHeader = false;
    if (this.#offset > this.#start || this.#blocks === 0) onRecord(this.#start, this.#offset);
  }

  #digit(byte: number): void {
    this.#length += (byte & 0x7f) * 2 ** (7 * this.#digits);
    this.#digits += 1;
    if (byte >= 0x80) this.#isDamaged = this.#digits === longestVarint;
    else if (this.#length === 0) this.#isDamaged = true;
    else this.#left = this.#length;
  }

  #end(at: number, onRecord: OnRecord): void {
    if (!this.#inHeader) {
      onRecord(this.#start, at);
      this.#blocks += 1;
    }
    this.#inHeader = false;
    this.#start = at;
    [this.#left, this.#length, this.#digits] = [undefined, 0, 0];
  }
}

export interface Block {
  /** with version, codec and length of the digest */
  readonly cid: Uint8Array;
  readonly bytes: Uint8Array;
}

/** @param whole with its length before it @returns why it is none, in words */
export function blockOf(whole: Uint8Array): Block | string {
  let at = 0;
  let length = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    const byte = whole[at];
    if (byte === undefined || at === longestVarint) return "the archive breaks off";
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  const from = at + 1;
  if (from + length !== whole.length) return "the archive breaks off";
  const cid = whole.subarray(from, from + cidBytes);
  const bytes = whole.subarray(from + cidBytes);
  if (cid.length < cidBytes || cid[0] !== 1 || cid[2] !== 0x12 || cid[3] !== 0x20)
    return "a block has no CID of version 1 with SHA-256";
  if (hash("sha256", bytes, "binary") !== digestOf(cid))
    return `a block is not the one that its CID names (${cidText(cid)})`;
  return { cid, bytes };
}

/** One character for each byte. */
export function digestOf(cid: Uint8Array): string {
  return Buffer.from(cid.buffer, cid.byteOffset + digestAt, cidBytes - digestAt).toString("latin1");
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** As records name it: `b` and base 32. @see https://github.com/multiformats/multibase */
export function cidText(cid: Uint8Array): string {
  let text = "b";
  let [held, bits] = [0, 0];
  for (const byte of cid) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text;
}
