/** PURE. Builds the tree of a feed from its tags, and repairs it where they do not fit together. */
import { webAddress } from "../../http-address.ts";
import { deepest, mostElements, mostItems, mostParts } from "../../limits.ts";
import { spaceOf, usualSpaceOf, xmlSpace } from "./spaces.ts";
import { voidElements, type XmlElement } from "./tree.ts";

/** What holds one publication. */
const itemNames: ReadonlySet<string> = new Set(["item", "entry"]);
/** What holds the items, in whatever format. */
const frameNames: ReadonlySet<string> = new Set(["rss", "rdf", "feed", "channel"]);
/** Fields of an item that hold one value and no elements, so that the next field ends one that was left open. */
const values: ReadonlySet<string> = new Set(
  "guid id pubdate published updated issued modified link title".split(" "),
);
const fields: ReadonlySet<string> = new Set([
  ...values,
  ..."description summary content author category enclosure comments source encoded creator date".split(" "),
]);

type MutableElement = XmlElement & { readonly children: (XmlElement | string)[] };

/** Thrown when the answer holds more than is read; what was built before stays. */
export class TooMuch extends Error {}

/** What is left of an item that holds too much, so that it is known to be on the channel. */
const idNames: ReadonlySet<string> = new Set(["guid", "id", "link"]);

interface Open {
  readonly element: MutableElement;
  /** as it is written, in small letters */
  readonly written: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

type Attributes = Readonly<Record<string, string>>;

export class TreeBuilder {
  root: MutableElement | undefined;
  /** what was wrong first, with its place; undefined for well-formed XML */
  flaw: string | undefined;
  readonly #open: Open[] = [];
  readonly #base: string;
  /** the namespace of the root when it is none of feeds, which then stands for the feed's own */
  #ownSpace: string | undefined;
  #rootPrefixes: ReadonlyMap<string, string> = noPrefixes;
  /** items of which nothing but the id is there, because they hold too much */
  readonly over = new Set<XmlElement>();
  #tooDeep = 0;
  #items = 0;
  #elements = 0;
  /** since the last item began */
  #parts = 0;
  /** where among the open elements an item stands that holds too much */
  #overAt = -1;

  constructor(base: string) {
    this.#base = base;
  }

  /**
   * @param place for a flaw
   * @throws TooMuch
   */
  open(written: string, attributes: Attributes, place: () => string): void {
    if (this.#open.length >= deepest) {
      this.note(`nested more than ${deepest} deep`, place);
      this.#tooDeep += 1;
      return;
    }
    const parent = this.#open.at(-1);
    const prefixes = prefixesOf(attributes, parent?.prefixes ?? noPrefixes);
    const element = this.#elementOf(written, attributes, prefixes, parent?.element, place);
    this.#count(element);
    this.#holderOf(element, parent?.element)?.children.push(element);
    if (!this.root) this.#rootPrefixes = prefixes;
    this.root ??= element;
    this.#open.push({ element, written: written.toLowerCase(), prefixes });
  }

  close(): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else this.#open.pop();
  }

  text(run: string): void {
    const holder = this.#open.at(-1)?.element;
    if (!holder || (this.#isOver() && this.#open.length !== this.#overAt + 2)) return;
    holder.children.push(c1.test(run) ? run.replace(c1All, asWindows1252) : run);
  }

  /** How many elements are open that were left out. */
  get tooDeep(): number {
    return this.#tooDeep;
  }

  /** The innermost item that is open holds more than one may: of what follows in it the id alone is kept. */
  tooMany(): void {
    this.#overAt = this.#lastOpen((one) => itemNames.has(localName(one.written)));
    const item = this.#open[this.#overAt]?.element;
    if (!item) return;
    this.over.add(item);
    const kept = item.children.filter(isOfId);
    item.children.splice(0, item.children.length, ...kept);
  }

  /** @throws TooMuch */
  #count({ name }: XmlElement): void {
    // what is not kept costs the others nothing
    if (!this.#isOver()) this.#elements += 1;
    this.#parts += 1;
    if (itemNames.has(name)) {
      this.#items += 1;
      this.#parts = 0;
    }
    if (this.#items > mostItems || this.#elements > mostElements) throw new TooMuch();
    if (this.#parts > mostParts && !this.#isOver()) this.tooMany();
  }

  #isOver(): boolean {
    if (this.#open.length <= this.#overAt) this.#overAt = -1;
    return this.#overAt !== -1;
  }

  /** What a new element is put into; an item that stands in one that holds too much is an item all the same. */
  #holderOf(element: XmlElement, parent: MutableElement | undefined): MutableElement | undefined {
    if (!this.#isOver()) return parent;
    const over = this.#open[this.#overAt]?.element;
    if (itemNames.has(element.name)) {
      this.#overAt = -1;
      return over;
    }
    return parent === over && idNames.has(element.name) ? parent : undefined;
  }

  note(what: string, place: () => string): void {
    this.flaw ??= `${place()}: ${what}`;
  }

  /**
   * A tag of XML that is not well-formed: what was left open is ended where the next tag shows that it is over.
   *
   * @returns whether the element is open now
   */
  openLoosely(written: string, attributes: Attributes, place: () => string): boolean {
    const name = localName(written);
    if (this.#open.length === 0 && this.root) {
      const goesOn = this.#openAgain(name);
      if (!goesOn || !itemNames.has(name)) return goesOn;
    }
    if (itemNames.has(name)) this.#endBefore(this.#lastOpen((one) => itemNames.has(localName(one.written))));
    else if (fields.has(name)) this.#endBefore(this.#openValue());
    if (this.#open.length >= deepest) {
      this.note(`nested more than ${deepest} deep`, place);
      return false;
    }
    this.open(written, attributes, place);
    const holdsNothing = voidElements.has(name) && !written.includes(":");
    if (holdsNothing) this.#open.pop();
    return !holdsNothing;
  }

  /** Ends what has that name and all that was left open in it; an end without a beginning is left out. */
  closeLoosely(written: string): void {
    const lower = written.toLowerCase();
    const at = this.#lastOpen((one) => one.written === lower);
    const item = this.#lastOpen((one) => itemNames.has(localName(one.written)));
    if (at === -1 || (at < item && !frameNames.has(localName(lower)))) return;
    this.#open.length = at;
  }

  /** The name of the innermost element that is open. */
  get innermost(): string | undefined {
    return this.#open.at(-1)?.written;
  }

  /**
   * Takes out the item that the text breaks off in.
   *
   * @returns whether the list of items is not known to be whole
   */
  breakOff(): boolean {
    const item = this.#lastOpen((one) => itemNames.has(localName(one.written)));
    this.#open[item - 1]?.element.children.pop();
    const [root, channel] = this.#open;
    if (!root) return false;
    const listEnded =
      localName(root.written) === "rss" &&
      channel === undefined &&
      root.element.children.some((child) => typeof child !== "string" && child.name === "channel");
    return !listEnded;
  }

  #lastOpen(holds: (one: Open) => boolean): number {
    return this.#open.findLastIndex(holds);
  }

  #endBefore(index: number): void {
    if (index !== -1) this.#open.length = index;
  }

  /** A value of the item that is still open though another field begins. */
  #openValue(): number {
    const item = this.#lastOpen((one) => itemNames.has(localName(one.written)));
    if (item === -1 || item + 1 >= this.#open.length) return -1;
    const field = this.#open[item + 1];
    return field && values.has(localName(field.written)) && this.#open.length === item + 2 ? item + 1 : -1;
  }

  /** A second feed in the same answer goes on with the first, and so do items behind its end. */
  #openAgain(name: string): boolean {
    if (!this.root || !(frameNames.has(name) || itemNames.has(name))) return false;
    this.#open.push({ element: this.root, written: this.root.name, prefixes: this.#rootPrefixes });
    return true;
  }

  #elementOf(
    written: string,
    attributes: Attributes,
    prefixes: ReadonlyMap<string, string>,
    parent: XmlElement | undefined,
    place: () => string,
  ): MutableElement {
    const all = new Map<string, string>();
    for (const name in attributes)
      if (name !== "xmlns" && !name.startsWith("xmlns:"))
        all.set(this.#attributeName(name, prefixes, place), attributes[name] ?? "");
    const name = localName(written);
    const base = webAddress(all.get(`{${xmlSpace}}base`), parent?.base ?? this.#base);
    const language = all.get(`{${xmlSpace}}lang`)?.trim();
    return {
      name,
      space: this.#spaceOfElement(written, name, prefixes, place),
      attributes: all,
      children: [],
      base: base ?? parent?.base ?? this.#base,
      language: language === undefined ? parent?.language : language || undefined,
    };
  }

  #spaceOfElement(
    written: string,
    name: string,
    prefixes: ReadonlyMap<string, string>,
    place: () => string,
  ): string {
    const colon = written.indexOf(":");
    const space = this.#spaceOfPrefix(colon === -1 ? "" : written.slice(0, colon), prefixes, place);
    if (!this.root && frameNames.has(name)) this.#ownSpace = space;
    if (space !== this.#ownSpace) return space;
    return (this.root?.name ?? name) === "feed" ? "atom" : "";
  }

  #attributeName(written: string, prefixes: ReadonlyMap<string, string>, place: () => string): string {
    const colon = written.indexOf(":");
    if (colon === -1) return written.toLowerCase();
    return `{${this.#spaceOfPrefix(written.slice(0, colon), prefixes, place)}}${written.slice(colon + 1).toLowerCase()}`;
  }

  #spaceOfPrefix(prefix: string, prefixes: ReadonlyMap<string, string>, place: () => string): string {
    const declared = prefixes.get(prefix);
    if (declared !== undefined || prefix === "") return declared ?? "";
    if (prefix.toLowerCase() === "xml") return xmlSpace;
    this.note("a prefix without a namespace", place);
    return usualSpaceOf(prefix) ?? prefix;
  }
}

function isOfId(child: XmlElement | string): boolean {
  return typeof child !== "string" && (idNames.has(child.name) || itemNames.has(child.name));
}

/** Controls that nobody writes: numbers such as `&#146;` are meant as HTML reads them. */
const c1 = /[\u0080-\u009f]/;
const c1All = /[\u0080-\u009f]/g;
const windows1252 = new TextDecoder("windows-1252");

/** @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
function asWindows1252(control: string): string {
  return windows1252.decode(Uint8Array.of(control.charCodeAt(0)));
}

const noPrefixes: ReadonlyMap<string, string> = new Map();

function prefixesOf(attributes: Attributes, above: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let all: Map<string, string> | undefined;
  for (const name in attributes)
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      all ??= new Map(above);
      all.set(name.slice("xmlns:".length), spaceOf(attributes[name] ?? ""));
    }
  return all ?? above;
}

/** Without prefix, in small letters. */
export function localName(written: string): string {
  return written.slice(written.indexOf(":") + 1).toLowerCase();
}
