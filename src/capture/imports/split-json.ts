/**
 * PURE. Finds the elements of one list in JSON that comes in pieces, without reading them: brackets and strings are all
 * that is looked at, so memory does not grow with the file, and what stands in front (`window.YTD.tweets.part0 = `) is
 * passed over.
 */
import { ArchiveError } from "../../domain/errors.ts";

/** Told of each record by the offsets of its first byte and of the byte after its last, in the whole file. */
export type OnRecord = (start: number, end: number) => void;

export interface Splitter {
  push(chunk: Uint8Array, onRecord: OnRecord): void;
  /** @throws ArchiveError `import.damaged` when the file breaks off */
  end(onRecord: OnRecord): void;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** a name of a list is short; longer strings are no such name */
const longestName = 200;

/** @param under the name of the list in the outermost object; undefined for a file that is the list itself, `*` for either, under any name */
export class JsonSplitter implements Splitter {
  readonly #under: string | undefined;
  /** brackets that are open inside the list itself, the list's own included */
  #inList: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #name: number[] | undefined;
  #key: string | undefined;
  #listed: "before" | "in" | "after" = "before";
  #start = -1;
  #offset = 0;

  constructor(under?: string) {
    this.#under = under;
    // of any name it is known when the list is there
    this.#inList = under === undefined ? 1 : 2;
  }

  push(chunk: Uint8Array, onRecord: OnRecord): void {
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#inString) at = this.#passString(chunk, at);
      else if (this.#listed === "in" && this.#depth > this.#inList)
        at = this.#passRecord(chunk, at, onRecord);
      else this.#mark(chunk[at] ?? 0, this.#offset + at, onRecord);
    }
    this.#offset += chunk.length;
  }

  end(): void {
    if (this.#inString || this.#depth > 0)
      throw new ArchiveError("import.damaged", `the JSON breaks off after ${this.#offset} bytes`);
    if (this.#listed === "before")
      throw new ArchiveError(
        "import.damaged",
        this.#under === undefined ? "holds no list" : `holds no list named ${JSON.stringify(this.#under)}`,
      );
  }

  /**
   * Nearly all bytes stand within a record, where brackets and quotes are all that counts.
   *
   * @returns the last byte that it read
   */
  #passRecord(chunk: Uint8Array, from: number, onRecord: OnRecord): number {
    let depth = this.#depth;
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === quote) {
        let end = at + 1;
        while (end < chunk.length && chunk[end] !== quote && chunk[end] !== backslash) end += 1;
        if (chunk[end] === quote) at = end;
        else {
          // escaped, or it goes on in the next chunk
          this.#inString = true;
          this.#name = undefined;
          at = this.#passString(chunk, end);
        }
      } else if (byte === openObject || byte === openList) depth += 1;
      else if (byte === closeObject || byte === closeList) {
        depth -= 1;
        if (depth > this.#inList) continue;
        this.#depth = depth;
        this.#emit(this.#offset + at + 1, onRecord);
        return at;
      }
    }
    this.#depth = depth;
    return chunk.length - 1;
  }

  /** @returns where the string ends in the chunk, or the chunk's last byte */
  #passString(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) {
        this.#inString = false;
        return at;
      }
      if (this.#name && byte !== undefined && this.#name.length < longestName) this.#name.push(byte);
    }
    return chunk.length - 1;
  }

  #mark(byte: number, at: number, onRecord: OnRecord): void {
    const between = this.#listed === "in" && this.#depth === this.#inList;
    switch (byte) {
      case quote:
        if (between && this.#start < 0) this.#start = at;
        this.#inString = true;
        this.#name =
          this.#under !== undefined && this.#depth === 1 && this.#listed === "before" ? [] : undefined;
        return;
      case colon:
        if (this.#name && this.#depth === 1) this.#key = Buffer.from(this.#name).toString("utf8");
        return;
      case openList:
      case openObject:
        if (between && this.#start < 0) this.#start = at;
        if (byte === openList && this.#isTheList()) this.#listed = "in";
        this.#depth += 1;
        return;
      case closeList:
      case closeObject:
        this.#close(byte, between, at, onRecord);
        return;
      case comma:
        if (between) this.#emit(at, onRecord);
        return;
      default:
        if (between && this.#start < 0 && byte > 0x20) this.#start = at;
    }
  }

  #isTheList(): boolean {
    if (this.#listed !== "before") return false;
    if (this.#under === "*") {
      this.#inList = this.#depth + 1;
      return this.#depth <= 1;
    }
    return this.#under === undefined ? this.#depth === 0 : this.#depth === 1 && this.#key === this.#under;
  }

  #close(byte: number, between: boolean, at: number, onRecord: OnRecord): void {
    this.#depth -= 1;
    if (between && byte === closeList) {
      this.#emit(at, onRecord);
      this.#listed = "after";
    } else if (this.#listed === "in" && this.#depth === this.#inList) this.#emit(at + 1, onRecord);
    if (this.#depth < 0)
      throw new ArchiveError("import.damaged", `the JSON closes what it did not open, at byte ${at}`);
  }

  #emit(end: number, onRecord: OnRecord): void {
    if (this.#start < 0) return;
    onRecord(this.#start, end);
    this.#start = -1;
  }
}
