/**
 * PURE. Finds the elements of some names in XML that comes in pieces. Tags, character data and comments are all that is
 * looked at; what declares entities is refused, because no archive needs any and a few lines of them fill a machine.
 */
import { ArchiveError } from "../../domain/errors.ts";
import type { OnRecord, Splitter } from "./split-json.ts";

const [cdata, cdataEnd] = [Buffer.from("<![CDATA["), Buffer.from("]]>")];
const [comment, commentEnd] = [Buffer.from("<!--"), Buffer.from("-->")];
const doctype = Buffer.from("<!DOCTYPE");
/** the longest of what must be seen whole to be known */
const lookahead = 64;

export class XmlSplitter implements Splitter {
  readonly #elements: readonly { readonly opening: Buffer; readonly closing: Buffer }[];
  readonly #rootEnd: Buffer;
  #held: Buffer = Buffer.alloc(0);
  /** of the first held byte in the file */
  #offset = 0;
  #until: Buffer | undefined;
  #start = -1;
  /** of the element that began there */
  #closing: Buffer | undefined;
  #ended = false;

  /** @param root the outermost element, whose end says that the file is whole */
  constructor(elements: readonly string[], root: string) {
    this.#elements = elements.map((name) => ({
      opening: Buffer.from(`<${name}`),
      closing: Buffer.from(`</${name}>`),
    }));
    this.#rootEnd = Buffer.from(`</${root}>`);
  }

  push(chunk: Uint8Array, onRecord: OnRecord): void {
    this.#held = this.#held.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#held, chunk]);
    this.#scan(false, onRecord);
  }

  end(onRecord: OnRecord): void {
    this.#scan(true, onRecord);
    if (this.#start >= 0 || this.#until !== undefined || !this.#ended)
      throw new ArchiveError(
        "import.damaged",
        `the XML breaks off after ${this.#offset + this.#held.length} bytes`,
      );
  }

  #scan(isLast: boolean, onRecord: OnRecord): void {
    let at = 0;
    while (at < this.#held.length) {
      const next =
        this.#until === undefined ? this.#held.indexOf(0x3c, at) : this.#held.indexOf(this.#until, at);
      if (next < 0) {
        // the end of character data may be cut in two
        at = this.#until === undefined ? this.#held.length : Math.max(at, this.#held.length - 2);
        break;
      }
      if (this.#until !== undefined) {
        at = next + this.#until.length;
        this.#until = undefined;
        continue;
      }
      if (!isLast && this.#held.length - next < lookahead) {
        at = next;
        break;
      }
      at = this.#mark(next, onRecord);
    }
    this.#offset += at;
    this.#held = this.#held.subarray(at);
  }

  /** @returns where to go on */
  #mark(at: number, onRecord: OnRecord): number {
    const begins = (what: Buffer) => this.#held.subarray(at, at + what.length).equals(what);
    if (begins(cdata)) this.#until = cdataEnd;
    else if (begins(comment)) this.#until = commentEnd;
    else if (begins(doctype))
      throw new ArchiveError(
        "import.unsafe",
        "the XML declares a document type, which no archive needs: nothing was taken",
      );
    else if (begins(this.#rootEnd)) this.#ended = true;
    else if (this.#closing !== undefined && begins(this.#closing)) {
      onRecord(this.#start, this.#offset + at + this.#closing.length);
      [this.#start, this.#closing] = [-1, undefined];
    } else if (this.#closing === undefined) {
      const begun = this.#elements.find(
        ({ opening }) => begins(opening) && isNameEnd(this.#held[at + opening.length]),
      );
      if (begun) [this.#start, this.#closing] = [this.#offset + at, begun.closing];
    }
    return at + 1;
  }
}

/** `>`, `/` or white space: else the name is a longer one. */
function isNameEnd(byte: number | undefined): boolean {
  return byte === 0x3e || byte === 0x2f || (byte !== undefined && byte <= 0x20);
}
