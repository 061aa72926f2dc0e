/**
 * PURE. Finds the rows of a table in text: a line break in quotes belongs to its field. Real collections hold rows whose
 * quoting is broken; one that never ends is given up after its first line, so that it takes no other row with it.
 *
 * @see RFC 4180, and channels.md 3.3 for what real files do
 */
import { ArchiveError } from "../../domain/errors.ts";
import type { OnRecord, Splitter } from "./split-json.ts";

export interface CsvForm {
  /** a backslash in front of a quote makes it one that is meant */
  readonly backslash?: boolean | undefined;
  /** the row that names the columns: what a program wrote above it is no row of the table */
  readonly head?: RegExp | undefined;
}

const [quote, lineFeed, carriageReturn, backslash] = [0x22, 0x0a, 0x0d, 0x5c];
/** which sign parts the fields, told to Excel in a row of its own */
const excelSign = /^(?:\xEF\xBB\xBF)?"?sep=.?"?$/;
const delimiters: ReadonlySet<number> = new Set([0x2c, 0x3b, 0x09]);
/** names of columns are short */
const longestHead = 64 * 1024;
/** no field in quotes is longer */
const longestRow = 256 * 1024;

export class CsvSplitter implements Splitter {
  /** the open row, from its first byte on, and all after it that was not looked at */
  #open: Buffer = Buffer.alloc(0);
  /** of its first byte in the file */
  #offset = 0;
  #at = 0;
  #inQuotes = false;
  #fieldBegins = true;
  #firstBreak = -1;
  readonly #form: CsvForm;
  /** the row that names the columns was seen */
  #begun = false;

  constructor(form: CsvForm = {}) {
    this.#form = form;
  }

  push(chunk: Uint8Array, onRecord: OnRecord): void {
    const bytes = this.#open.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#open, chunk]);
    this.#scan(bytes, false, onRecord);
  }

  /** @throws ArchiveError `import.damaged` when no row names the columns that such a table has */
  end(onRecord: OnRecord): void {
    this.#scan(this.#open, true, onRecord);
    // quotes that never ended
    while (this.#inQuotes && this.#firstBreak >= 0) {
      this.#giveUp(onRecord);
      this.#scan(this.#open, true, onRecord);
    }
    this.#emit(this.#open, this.#open.length, onRecord);
    if (this.#form.head && !this.#begun)
      throw new ArchiveError("import.damaged", "no row of the table names the columns that such a table has");
  }

  #scan(given: Buffer, isLast: boolean, onRecord: OnRecord): void {
    this.#open = given;
    while (this.#at < this.#open.length) {
      const byte = this.#open[this.#at];
      const next = this.#open[this.#at + 1];
      if ((byte === quote || byte === backslash) && next === undefined && !isLast) return;
      if (this.#inQuotes) this.#quoted(byte, next);
      else if (byte === quote && this.#fieldBegins) this.#inQuotes = true;
      else if (byte === lineFeed) {
        this.#emit(this.#open, this.#at + 1, onRecord);
        continue;
      } else this.#fieldBegins = byte !== undefined && delimiters.has(byte);
      this.#at += 1;
      if (this.#at > longestRow && this.#firstBreak >= 0) this.#giveUp(onRecord);
    }
  }

  /** A quote ends the field only where the field ends; two of them are one that is meant. */
  #quoted(byte: number | undefined, next: number | undefined): void {
    if (byte === lineFeed && this.#firstBreak < 0) this.#firstBreak = this.#at;
    if (byte === backslash && this.#form.backslash === true && next !== lineFeed) this.#at += 1;
    if (byte !== quote) return;
    if (next === quote) this.#at += 1;
    else if (next === undefined || next === lineFeed || next === carriageReturn || delimiters.has(next)) {
      this.#inQuotes = false;
      this.#fieldBegins = false;
    }
  }

  /** The first line alone is the row, whatever it is, and what follows is looked at anew. */
  #giveUp(onRecord: OnRecord): void {
    this.#emit(this.#open, this.#firstBreak + 1, onRecord);
  }

  #emit(bytes: Buffer, to: number, onRecord: OnRecord): void {
    let end = to;
    while (end > 0 && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end -= 1;
    if (end > 0 && this.#isRow(bytes.subarray(0, end))) onRecord(this.#offset, this.#offset + end);
    this.#open = bytes.subarray(to);
    this.#offset += to;
    [this.#at, this.#inQuotes, this.#fieldBegins, this.#firstBreak] = [0, false, true, -1];
  }

  #isRow(row: Buffer): boolean {
    if (this.#begun) return true;
    const { head } = this.#form;
    this.#begun = head
      ? row.length < longestHead && head.test(row.toString("utf8"))
      : !excelSign.test(row.toString("latin1", 0, 16));
    return this.#begun;
  }
}
