/**
 * PURE. The XML of a feed as a tree, as strict as XML where items could be lost and as lenient as readers of feeds are
 * where only a character is wrong.
 *
 * Nothing outside the text is ever read: a document that declares entities of its own is refused.
 *
 * @see https://www.w3.org/TR/xml/ and RFC 7303 for the encoding
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { ArchiveError } from "../../../domain/errors.ts";
import { characterNames } from "../../html-entities.ts";
import { webAddress } from "../../http-address.ts";
import { decodeUtf8 } from "../../text.ts";

export interface XmlElement {
  /** without prefix */
  readonly name: string;
  /** the namespace; "" for none */
  readonly space: string;
  /** without prefix for those of no namespace, else `{namespace}name` */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** what relative addresses in it are relative to */
  readonly base: string;
}

export interface XmlText {
  readonly root: XmlElement;
  /** where a character was wrong and read as it stands; undefined for well-formed XML */
  readonly flaw: string | undefined;
}

const deepest = 100;
const xmlSpace = "http://www.w3.org/XML/1998/namespace";
const xmlnsSpace = "http://www.w3.org/2000/xmlns/";

/**
 * Prefixes that some feeds use without declaring them.
 *
 * @see https://www.rssboard.org/rss-profile#namespace-elements
 */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["media", "http://search.yahoo.com/mrss/"],
]);

/**
 * By byte order mark, Content-Type, XML declaration, in this order; UTF-8 without any of them.
 *
 * @throws ArchiveError `channel.invalidUtf8`; `channel.malformed` for an encoding that is unknown or not kept
 */
export function decodeXml(bytes: Uint8Array, mediaType: string): string {
  const encoding =
    byteOrderMark(bytes) ??
    /charset=["']?([\w.:-]+)/i.exec(mediaType)?.[1] ??
    declaredEncoding(bytes) ??
    "utf-8";
  if (/^(?:utf-?8|us-ascii)$/i.test(encoding)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `the feed says that it is in ${encoding.slice(0, 40)}, and cannot be read so`;
    throw new ArchiveError("channel.malformed", message, { cause });
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

/**
 * @param base where the document was found
 * @throws ArchiveError `channel.htmlInstead`, `channel.truncated`, `channel.notXml`, or `channel.malformed` for a document
 *   with entities of its own or nested more than 100 deep
 */
export function parseXml(text: string, base: string): XmlText {
  const builder = new TreeBuilder(base);
  const parser = new SaxesParser({ xmlns: true });
  Object.assign(parser.ENTITIES, characterNames());
  parser.on("doctype", refuseOwnEntities);
  parser.on("opentag", (tag) => builder.open(tag));
  parser.on("closetag", () => builder.close());
  parser.on("text", (run) => builder.text(run));
  parser.on("cdata", (run) => builder.text(run));
  parser.on("error", (error) => builder.flaw(error.message));
  parser.write(escapeAmpersands(text, builder)).close();
  if (!builder.root) throw new ArchiveError("channel.truncated", "the XML ends before its root element");
  return { root: builder.root, flaw: builder.firstFlaw };
}

const ampersand =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,40});)/gi;

/** A bare `&` would swallow everything up to the next `;`, so it is written as XML wants it. */
function escapeAmpersands(text: string, builder: TreeBuilder): string {
  return text.replace(ampersand, (found, at: number) => {
    if (found !== "&") return found;
    builder.bareAmpersand(text, at);
    return "&amp;";
  });
}

function refuseOwnEntities(doctype: string): void {
  if (/^\s*html\b/i.test(doctype))
    throw new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
  if (doctype.includes("["))
    throw new ArchiveError(
      "channel.malformed",
      "the feed declares entities of its own (DOCTYPE with [ ]), which is refused",
    );
}

/** What is only a wrong character, and is read as it stands. */
const onlyCharacters =
  /disallowed character(?: in entity name)?\.$|undefined entity|malformed character entity|empty entity name|"]]>"|malformed comment|XML declaration must|unbound namespace prefix/;
const endsTooSoon = /unclosed tag|unexpected end|must contain a root element/;

type MutableElement = XmlElement & { readonly children: (XmlElement | string)[] };

class TreeBuilder {
  root: XmlElement | undefined;
  firstFlaw: string | undefined;
  readonly #open: MutableElement[] = [];
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  open(tag: SaxesTagNS): void {
    if (!this.root && tag.local.toLowerCase() === "html")
      throw new ArchiveError("channel.htmlInstead", "the answer is an HTML page in place of a feed");
    const parent = this.#open.at(-1);
    if (this.#open.length >= deepest)
      throw new ArchiveError("channel.malformed", `the XML is nested more than ${deepest} deep`);
    const element = elementOf(tag, parent?.base ?? this.#base);
    parent?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(run: string): void {
    this.#open.at(-1)?.children.push(run);
  }

  bareAmpersand(text: string, at: number): void {
    if (this.firstFlaw !== undefined) return;
    const lines = text.slice(0, at).split("\n");
    this.firstFlaw = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: a bare &`;
  }

  /** @param message `line:column: what`; what follows is cut off, because it may repeat what was written */
  flaw(message: string): void {
    const [, line = "?", column = "?", what = message] = /^(\d+):(\d+): ([^:.]*)/.exec(message) ?? [];
    const place = `line ${line}, column ${column}: ${what}`;
    if (endsTooSoon.test(message))
      throw new ArchiveError("channel.truncated", `the XML breaks off (${place})`);
    if (!onlyCharacters.test(message))
      throw new ArchiveError("channel.notXml", `the answer is no XML (${place})`);
    this.firstFlaw ??= place;
  }
}

function elementOf(tag: SaxesTagNS, base: string): MutableElement {
  const all: readonly SaxesAttributeNS[] = Object.values(tag.attributes);
  const attributes = new Map(
    all
      .filter(({ uri }) => uri !== xmlnsSpace)
      .map(({ uri, local, value }) => [uri === "" ? local : `{${uri}}${local}`, value]),
  );
  const own = webAddress(attributes.get(`{${xmlSpace}}base`), base);
  const space =
    tag.prefix !== "" && tag.uri === tag.prefix ? (usualPrefixes.get(tag.prefix) ?? tag.prefix) : tag.uri;
  return { name: tag.local, space, attributes, children: [], base: own ?? base };
}

/** Children by their name, of the element's own namespace unless another is given. */
export function childrenOf(element: XmlElement, name: string, space = element.space): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name && child.space === space,
  );
}

/** The text of the first such child without white space around it; undefined when there is none or it is empty. */
export function textOfChild(element: XmlElement, name: string, space = element.space): string | undefined {
  const [child] = childrenOf(element, name, space);
  return (child && textOf(child).trim()) || undefined;
}

/** All text in the element, whatever elements it stands in. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The element's content as markup, without namespaces: what was written into a feed as elements instead of text. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? escaped(child) : elementMarkup(child)))
    .join("");
}

export function holdsElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== "string");
}

function elementMarkup(element: XmlElement): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith("{"))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  const content = markupOf(element);
  return content === "" && voidElements.has(element.name)
    ? `<${element.name}${attributes}>`
    : `<${element.name}${attributes}>${content}</${element.name}>`;
}

const voidElements: ReadonlySet<string> = new Set(["br", "hr", "img", "source", "wbr", "input"]);

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
