/**
 * PURE. How much of a JSON answer is parsed. A walk over the text that keeps nothing but a number for where it stands, so
 * that an answer without measure costs no more than its own length: what is too much is cut out before `JSON.parse`.
 */
import { endOfString } from "../domain/json-names.ts";
import { deepest, mostItems, mostParts, mostValues } from "./limits.ts";

export interface BoundedJson {
  /** the text itself when all of it is within the bounds */
  readonly text: string;
  /** how many elements at the end of the list of items were left out */
  readonly left: number;
  /** places in that list of items that hold too much, of which the id alone is left */
  readonly over: ReadonlySet<number>;
}

/** The items are the elements of the whole, where it is a list, else of the list `items` in it. */
export function boundedJson(text: string): BoundedJson {
  return new Walk(text).result();
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const space = 0x20;

class Walk {
  readonly #text: string;
  readonly #cuts: Cut[] = [];
  readonly #over = new Set<number>();
  #depth = 0;
  /** the depth at which the items stand; 0 outside their list */
  #list = 0;
  #values = 0;
  #kept = 0;
  #left = 0;
  #cutFrom = 0;
  // of the item, or of the value at the top, that the walk is in
  #from = 0;
  #valuesBefore = 0;
  #isDeep = false;
  #isBlank = true;
  #idAt = -1;

  constructor(text: string) {
    this.#text = text;
  }

  result(): BoundedJson {
    const text = this.#text;
    for (let at = 0; at < text.length; at += 1) at = this.#step(text.charCodeAt(at), at);
    if (this.#list > 0) this.#endList(text.length);
    else if (this.#depth > 0) this.#endField(text.length);
    return { text: this.#cuts.length === 0 ? text : this.#rest(), left: this.#left, over: this.#over };
  }

  /** @returns the last index that it read */
  #step(mark: number, at: number): number {
    if (mark <= space) return at;
    if (mark === quote) return this.#string(at);
    if (mark === openList || mark === openObject) this.#open(mark, at);
    else if (mark === closeList || mark === closeObject) this.#close(at);
    else if (mark === comma) this.#comma(at);
    else if (mark === colon && this.#depth === 1 && this.#list === 0) this.#begin(at + 1);
    else this.#isBlank = false;
    return at;
  }

  #string(at: number): number {
    const end = endOfString(this.#text, at);
    this.#isBlank = false;
    if (end - at === 3 && this.#list > 0 && this.#depth === this.#list + 1 && this.#idAt === -1)
      if (this.#text.startsWith('"id"', at)) this.#idAt = end + 1;
    if (end - at === 6 && this.#list === 0 && this.#depth === 1 && this.#text.startsWith('"items"', at)) {
      const opens = /\s*:\s*\[/y;
      opens.lastIndex = end + 1;
      if (opens.test(this.#text)) return this.#openItems(opens.lastIndex - 1);
    }
    return end;
  }

  #openItems(at: number): number {
    this.#depth += 1;
    this.#list = this.#depth;
    this.#begin(at + 1);
    return at;
  }

  #open(mark: number, at: number): void {
    this.#isBlank = false;
    this.#values += 1;
    this.#depth += 1;
    if (this.#depth > deepest) this.#isDeep = true;
    if (this.#depth > 1) return;
    if (mark === openList) this.#list = 1;
    this.#begin(at + 1);
  }

  #close(at: number): void {
    if (this.#list > 0 && this.#depth === this.#list) this.#endList(at);
    else if (this.#list === 0 && this.#depth === 1) this.#endField(at);
    this.#depth -= 1;
  }

  #comma(at: number): void {
    const ends = this.#depth === Math.max(this.#list, 1);
    if (ends && this.#list > 0) this.#endItem(at);
    else if (ends) this.#endField(at);
    this.#values += 1;
    if (ends) this.#begin(at + 1);
  }

  #begin(at: number): void {
    this.#from = at;
    this.#valuesBefore = this.#values;
    this.#isDeep = false;
    this.#isBlank = true;
    this.#idAt = -1;
  }

  #endItem(at: number): void {
    if (this.#isBlank) return;
    const isOver = this.#isDeep || this.#values - this.#valuesBefore > mostParts;
    // what is cut out costs the others nothing
    if (isOver) this.#values = this.#valuesBefore;
    if (this.#kept >= mostItems || this.#values > mostValues) {
      if (this.#left === 0) this.#cutFrom = this.#kept === 0 ? this.#from : this.#from - 1;
      this.#left += 1;
      return;
    }
    if (isOver) {
      this.#over.add(this.#kept);
      this.#cuts.push({ from: this.#from, to: at, put: this.#idOnly() });
    }
    this.#kept += 1;
  }

  #endList(at: number): void {
    this.#endItem(at);
    if (this.#left > 0) this.#cuts.push({ from: this.#cutFrom, to: at, put: "" });
    this.#list = 0;
    this.#begin(at);
  }

  /** A value beside the list says nothing of an item. */
  #endField(at: number): void {
    const isWide = this.#values > mostValues && this.#values > this.#valuesBefore + mostParts;
    if (!this.#isDeep && !isWide) return;
    this.#values = this.#valuesBefore;
    this.#cuts.push({ from: this.#from, to: at, put: "null" });
  }

  #idOnly(): string {
    const id = /\s*:\s*("(?:[^"\\]|\\.){0,512}"|-?\d{1,20}(?=[\s,}\]]))/y;
    id.lastIndex = this.#idAt;
    const found = this.#idAt === -1 ? undefined : id.exec(this.#text)?.[1];
    return found === undefined ? "{}" : `{"id":${found}}`;
  }

  #rest(): string {
    const parts: string[] = [];
    let at = 0;
    for (const { from, to, put } of this.#cuts) {
      parts.push(this.#text.slice(at, from), put);
      at = to;
    }
    return parts.join("") + this.#text.slice(at);
  }
}
