/**
 * PURE. Reads XML that is not well-formed as far as it goes: what a reader of the page would take for a tag is one, and
 * everything else is text. Takes time in proportion to the length, whatever it holds.
 */
import { characterByName } from "../../html-entities.ts";
import { mostAttributes } from "../../limits.ts";
import { replacedInPieces } from "../../references.ts";
import type { TreeBuilder } from "./builder.ts";

/** Finds marks ahead of a place that only moves on, looking at each part of the text once. */
class Ahead {
  readonly #text: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns the index of the mark at or after `from`; the length of the text when there is none */
  of(mark: string, from: number): number {
    const known = this.#found.get(mark);
    if (known !== undefined && known >= from) return known;
    const found = this.#text.indexOf(mark, from);
    const index = found === -1 ? this.#text.length : found;
    this.#found.set(mark, index);
    return index;
  }
}

interface Reading extends Recovery {
  readonly text: string;
  readonly builder: TreeBuilder;
  readonly ahead: Ahead;
}

export interface Recovery {
  /** the declared entities, by name */
  readonly entities: Readonly<Record<string, string>>;
  readonly placeOf: (at: number) => string;
}

/** @returns where the text breaks off, when it does not end with its list of items */
export function recover(
  text: string,
  from: number,
  builder: TreeBuilder,
  recovery: Recovery,
): string | undefined {
  const reading = { ...recovery, text, builder, ahead: new Ahead(text) };
  let at = from;
  let end = text.length;
  while (at < text.length) {
    const mark = reading.ahead.of("<", at);
    if (mark > at) builder.text(decoded(text.slice(at, mark), recovery.entities));
    if (mark === text.length) break;
    const next = markupAt(reading, mark);
    if (next === undefined) {
      end = mark;
      break;
    }
    at = next;
  }
  return builder.breakOff() ? recovery.placeOf(end) : undefined;
}

/** @returns the first index after the markup; undefined when the text ends within it */
function markupAt(reading: Reading, at: number): number | undefined {
  const { text, builder } = reading;
  if (text.startsWith("<!--", at)) return after(reading, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return characterData(reading, at + 9);
  const next = text.charAt(at + 1);
  if (next === "?" || next === "!") return after(reading, ">", at + 2);
  if (next === "/") return endTag(reading, at);
  const name = nameAt(text, at + 1);
  if (name !== "") return startTag(reading, at, name);
  builder.text("<");
  return at + 1;
}

function after({ text, ahead }: Reading, mark: string, from: number): number | undefined {
  const found = ahead.of(mark, from);
  return found === text.length ? undefined : found + mark.length;
}

/** Character data that is never ended, or not before other begins, ends with the element that it stands in. */
function characterData({ text, builder, ahead }: Reading, from: number): number | undefined {
  const end = ahead.of("]]>", from);
  const other = ahead.of("<![CDATA[", from);
  const close = end < other ? text.length : endOf(text, builder.innermost, from, other);
  const stop = Math.min(close, end);
  if (stop === text.length) return undefined;
  builder.text(text.slice(from, stop));
  return stop === end ? end + 3 : close;
}

/** @returns where the element's end tag stands before `until`; the length of the text when it does not */
function endOf(text: string, name: string | undefined, from: number, until: number): number {
  const found = name === undefined ? -1 : text.slice(from, until).toLowerCase().indexOf(`</${name}`);
  return found === -1 ? text.length : from + found;
}

/** Without its `>` at the end of the text, or before another tag, it is one all the same. */
function endTag({ text, builder, ahead }: Reading, at: number): number {
  const name = nameAt(text, at + 2);
  if (name === "") {
    builder.text("</");
    return at + 2;
  }
  builder.closeLoosely(name);
  const end = ahead.of(">", at + 2);
  const other = ahead.of("<", at + 2);
  return end < other ? end + 1 : other;
}

function startTag(reading: Reading, at: number, name: string): number | undefined {
  const { text, builder, entities, placeOf } = reading;
  const attributes: Record<string, string> = Object.create(null);
  let from = at + 1 + name.length;
  let count = 0;
  while (from < text.length && text.charAt(from) !== ">" && text.charAt(from) !== "<") {
    attributeStart.lastIndex = from;
    const [whole = "", written, sign] = attributeStart.exec(text) ?? [];
    from += whole.length || 1;
    if (written === undefined) continue;
    count += 1;
    const [value, end] = sign === undefined ? ["", from] : valueAt(reading, from);
    if (count <= mostAttributes) attributes[written] = decoded(value.replace(/[\t\n\r]/g, " "), entities);
    from = end;
  }
  if (from >= text.length) return undefined;
  const holds = builder.openLoosely(name, attributes, () => placeOf(at));
  if (count > mostAttributes) builder.tooMany();
  if (holds && text.charAt(from - 1) === "/") builder.close();
  return text.charAt(from) === ">" ? from + 1 : from;
}

/** White space is stepped over as a whole, with a name behind it or not. */
const attributeStart = /\s*(?:([^\s"'<>/=]+)(\s*=\s*)?)?/y;
const bareValue = /[^\s"'<>]*/y;

/** @returns the value and the index after it; one whose quotation mark is missing ends with the tag */
function valueAt({ text, ahead }: Reading, from: number): readonly [string, number] {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'") {
    bareValue.lastIndex = from;
    const value = bareValue.exec(text)?.[0] ?? "";
    const closes = value.endsWith("/") && text.charAt(from + value.length) === ">";
    return closes ? [value.slice(0, -1), from + value.length - 1] : [value, from + value.length];
  }
  const end = ahead.of(quote, from + 1);
  const value = text.slice(from + 1, end);
  if (end < text.length && !/<[/\w]/.test(value)) return [value, end + 1];
  const stop = Math.min(ahead.of(">", from), ahead.of("<", from));
  const cut = text.slice(from + 1, stop);
  return cut.endsWith("/") ? [cut.slice(0, -1), stop - 1] : [cut, stop];
}

const nameForm = /[\p{L}_:][\p{L}\p{N}\p{M}_:.-]{0,200}/uy;

function nameAt(text: string, from: number): string {
  nameForm.lastIndex = from;
  return nameForm.exec(text)?.[0] ?? "";
}

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\w.-]{0,40}));/gi;

/** A reference that stands for no character that XML may hold stays as it is written. */
function decoded(text: string, entities: Readonly<Record<string, string>>): string {
  if (!text.includes("&")) return text;
  return replacedInPieces(text, reference, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? predefined[name] ?? characterByName(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    return isCharacter(code) ? String.fromCodePoint(code) : written;
  });
}

const predefined: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

/** @see https://www.w3.org/TR/xml/#NT-Char */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
