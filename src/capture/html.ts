/**
 * PURE. HTML as a stream of text and tags, read once from left to right.
 *
 * Only what is needed to read text out of it: no tree, no repair. A tag that is never closed by `>` is text, because it
 * was more likely typed than meant.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
import { characterByName } from "./html-entities.ts";
import { replacedInPieces } from "./references.ts";

export type HtmlToken =
  /** character references are not decoded yet */
  | { readonly kind: "text"; readonly text: string }
  /** `name` in lower case, `attributes` as they are written */
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string }
  /** an element of which a reader sees nothing, or not what stands in it, with that as it is written */
  | { readonly kind: "unseen"; readonly name: string; readonly attributes: string; readonly content: string };

/** Elements whose content no reader sees. One that is never closed was named, not used: its tag is text. */
const unseen: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "title",
  "iframe",
  "noscript",
  "noembed",
  "noframes",
]);

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const neverClosed = new Set<string>();
  let inCharacterData = false;
  let textFrom = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const isMark = html.charAt(at + 1) === "!" && html.startsWith(characterData, at);
    const markup = isMark
      ? { token: undefined, end: at + characterData.length }
      : markupAt(html, at, neverClosed);
    if (markup === "never ends") break;
    if (markup) {
      if (at > textFrom) yield textToken(html.slice(textFrom, at), inCharacterData);
      inCharacterData ||= isMark;
      if (markup.token) yield markup.token;
      textFrom = markup.end;
    }
    at = html.indexOf("<", markup ? markup.end : at + 1);
  }
  if (textFrom < html.length) yield textToken(html.slice(textFrom), inCharacterData);
}

/** Some programs mark as character data what is so already; the marks are no text. */
const characterData = "<![CDATA[";

function textToken(text: string, inCharacterData: boolean): HtmlToken {
  return { kind: "text", text: inCharacterData ? text.replaceAll("]]>", "") : text };
}

interface Markup {
  readonly token: HtmlToken | undefined;
  /** the first index after it */
  readonly end: number;
}

/** @returns undefined when the `<` is only a character */
function markupAt(html: string, at: number, neverClosed: Set<string>): Markup | "never ends" | undefined {
  const next = html.charAt(at + 1);
  if (next === "!" && html.startsWith("<!--", at)) return comment(html, at + 4, neverClosed);
  if (next === "!" || next === "?") return simpleEnd(html, at + 2);
  const closing = next === "/";
  const name = nameAt(html, closing ? at + 2 : at + 1);
  if (name === "") return closing && html.charAt(at + 2) === ">" ? simpleEnd(html, at + 2) : undefined;
  if (addressInBrackets.test(name)) return undefined;
  const from = at + (closing ? 2 : 1) + name.length;
  const end = tagEnd(html, from);
  if (end === -1) return "never ends";
  const lower = name.toLowerCase();
  if (closing) return { token: { kind: "close", name: lower }, end: end + 1 };
  const attributes = html.slice(from, end);
  if (unseen.has(lower)) return unseenElement(html, lower, attributes, end + 1, neverClosed);
  return { token: { kind: "open", name: lower, attributes }, end: end + 1 };
}

/** @returns undefined for the tag of an element that is never closed, which is text then */
function unseenElement(
  html: string,
  name: string,
  attributes: string,
  from: number,
  neverClosed: Set<string>,
): Markup | undefined {
  const closing = neverClosed.has(name) ? undefined : closingTag(html, name, from);
  if (closing) {
    const content = html.slice(from, closing.start);
    return { token: { kind: "unseen", name, attributes, content }, end: closing.end };
  }
  neverClosed.add(name);
  return embedding.has(name)
    ? { token: { kind: "unseen", name, attributes, content: "" }, end: from }
    : undefined;
}

/** What shows another page, and is seldom typed as a word. */
const embedding: ReadonlySet<string> = new Set(["iframe", "noscript"]);

/** `<kari@k.example>`, `<https://k.example>` and `<www.k.example>` in running text; no element has such a name. */
const addressInBrackets = /@|:$|^www\./i;

/** @returns undefined for one that is never closed: it was named, not used, so it takes nothing of what follows */
function comment(html: string, from: number, neverClosed: Set<string>): Markup | undefined {
  const found = neverClosed.has("!--") ? -1 : html.indexOf("-->", from);
  if (found !== -1) return { token: undefined, end: found + "-->".length };
  neverClosed.add("!--");
  return undefined;
}

/** Declarations, processing instructions and what the standard calls a bogus comment end at the next `>`. */
function simpleEnd(html: string, from: number): Markup | "never ends" {
  const found = html.indexOf(">", from);
  return found === -1 ? "never ends" : { token: undefined, end: found + 1 };
}

function closingTag(html: string, name: string, from: number): { start: number; end: number } | undefined {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  const end = found ? html.indexOf(">", closing.lastIndex) : -1;
  return found && end !== -1 ? { start: found.index, end: end + 1 } : undefined;
}

/** A tag name starts with a letter; no element of HTML has a name of more than 63 characters. */
function nameAt(html: string, from: number): string {
  const name = /[a-zA-Z][^\s/>]{0,62}/y;
  name.lastIndex = from;
  return name.exec(html)?.[0] ?? "";
}

/** The index of the `>` that stands in no quoted value; -1 when there is none. */
function tagEnd(html: string, from: number): number {
  let afterEquals = false;
  for (let index = from; index < html.length; index += 1) {
    const character = html.charAt(index);
    if (character === ">") return index;
    if (afterEquals && (character === '"' || character === "'")) {
      index = html.indexOf(character, index + 1);
      if (index === -1) return -1;
      afterEquals = false;
    } else if (character === "=") afterEquals = true;
    else if (character.trim() !== "") afterEquals = false;
  }
  return -1;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** @returns the decoded value of the first attribute of that name; "" when it has none */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, found = "", double, single, bare] of attributes.matchAll(attribute))
    if (found.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? "");
  return undefined;
}

const reference = /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z][A-Za-z0-9]{1,31});)/g;

/** A reference that stands for no character stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return replacedInPieces(text, reference, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characterByName(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    if (code > 0x10ffff) return written;
    return code >= 0x80 && code < 0xa0 ? windows1252(code) : String.fromCodePoint(code);
  });
}

/** @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
function windows1252(code: number): string {
  return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
}
