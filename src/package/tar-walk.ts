/** Goes over a tar from header to header beside its reader, for what readers understand in different ways. @see POSIX.1-2001 pax interchange format; GNU tar, “Basic Tar Format” */
import { ArchiveError } from "../domain/errors.ts";

const blockBytes = 512;
/** an extended header with longer records is given up by the reader as well */
const longestRecords = 4 * 1024 * 1024;

/**
 * Keywords that some readers follow and others pass over, so that each unpacks other files: GNU's sparse files have
 * another name and content; a `path` or `size` for all files alike is honoured by GNU tar alone.
 */
const sparse = /^GNU\.sparse\./;
const ofOneFile: ReadonlySet<string> = new Set(["path", "linkpath", "size"]);

/** Takes the bytes of a tar in pieces of any size. */
export class TarWalk {
  readonly #header = Buffer.alloc(blockBytes);
  #filled = 0;
  /** bytes of content and padding before the next header */
  #skip = 0;
  #records: Buffer[] | undefined;
  /** bytes of records that are still to come */
  #wanted = 0;
  #global = false;
  #nextSize: number | undefined;
  #ended = false;

  /** @throws ArchiveError `package.invalid` for content after the end mark, sparse files, and headers that speak for all files */
  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#skip > 0) at += this.#pass(chunk, at);
      else at += this.#gather(chunk, at);
    }
  }

  #pass(chunk: Uint8Array, at: number): number {
    const taken = Math.min(this.#skip, chunk.length - at);
    if (this.#records !== undefined && this.#wanted > 0) {
      const piece = Buffer.from(chunk.subarray(at, at + Math.min(taken, this.#wanted)));
      this.#records.push(piece);
      this.#wanted -= piece.length;
    }
    this.#skip -= taken;
    if (this.#skip === 0) this.#readRecords();
    return taken;
  }

  #gather(chunk: Uint8Array, at: number): number {
    const piece = chunk.subarray(at, at + blockBytes - this.#filled);
    this.#header.set(piece, this.#filled);
    this.#filled += piece.length;
    if (this.#filled === blockBytes) {
      this.#filled = 0;
      this.#readHeader();
    }
    return piece.length;
  }

  #readHeader(): void {
    const isZero = this.#header.every((byte) => byte === 0);
    if (this.#ended && !isZero)
      throw new ArchiveError(
        "package.invalid",
        "the tar goes on after its end mark (a block of zeros): most programs unpack only what comes before it. Were several tars joined? Unpack each, and pack all of it again",
      );
    if (isZero) {
      this.#ended = true;
      return;
    }
    const type = String.fromCharCode(this.#header[156] ?? 0);
    const isRecords = type === "x" || type === "g";
    const size = sizeOf(this.#header);
    const bytes = isRecords || type === "L" || type === "K" ? size : (this.#nextSize ?? size);
    if (!isRecords && type !== "L" && type !== "K") this.#nextSize = undefined;
    // a folder has no content, whatever size it is given
    this.#skip = type === "5" ? 0 : Math.ceil(bytes / blockBytes) * blockBytes;
    if (!isRecords || size > longestRecords) return;
    this.#global = type === "g";
    this.#wanted = size;
    this.#records = [];
  }

  #readRecords(): void {
    if (this.#records === undefined) return;
    const records = recordsOf(Buffer.concat(this.#records));
    this.#records = undefined;
    for (const [keyword, value] of records) {
      if (sparse.test(keyword))
        throw invalid(`${keyword}: sparse files are not allowed, for programs unpack them differently`);
      if (this.#global && ofOneFile.has(keyword))
        throw invalid(`${keyword} for all files at once is not allowed, for programs unpack it differently`);
      if (keyword === "size") this.#nextSize = Number(value);
    }
  }
}

function invalid(why: string): ArchiveError {
  return new ArchiveError("package.invalid", `the tar has the extended header ${why}`);
}

/** Octal digits, or a number of base 256 when the first bit is set; what is neither is refused by the reader. */
function sizeOf(header: Buffer): number {
  const field = header.subarray(124, 136);
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(field.toString("latin1"), 8) || 0;
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** `<length> <keyword>=<value>\n` each */
function recordsOf(bytes: Buffer): readonly (readonly [string, string])[] {
  const records: [string, string][] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString("latin1", at, Math.max(space, at)));
    if (space < 0 || !Number.isInteger(length) || length <= space - at) break;
    const text = bytes.toString("utf8", space + 1, at + length - 1);
    const equals = text.indexOf("=");
    records.push([text.slice(0, Math.max(equals, 0)), text.slice(equals + 1)]);
    at += length;
  }
  return records;
}
