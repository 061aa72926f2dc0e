/**
 * PURE. Bytes to text, and text to what an archive may hold.
 *
 * The record keeps what was written, so nothing is normalised: only what XML 1.0 cannot hold is replaced.
 *
 * @see https://www.w3.org/TR/xml/#charsets for the characters, https://html.spec.whatwg.org/multipage/parsing.html for HTML
 */
import { ArchiveError } from "../domain/errors.ts";
import type { MediaRef } from "../domain/item.ts";
import { attributeOf, decodeEntities, type HtmlToken, htmlTokens } from "./html.ts";
import { webAddress } from "./http-address.ts";
import { mostParts } from "./limits.ts";
import { PlainTextWriter } from "./plain-text-writer.ts";

/**
 * @returns the text without a byte order mark
 * @throws ArchiveError `channel.invalidUtf8`, naming the first byte (from 0) that cannot go on as UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const place = firstFaultyByte(bytes);
    throw new ArchiveError("channel.invalidUtf8", `byte ${place} of ${bytes.length} is not UTF-8`, { cause });
  }
}

/** By halves: whatever starts an invalid sequence makes every longer beginning invalid too. */
function firstFaultyByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (beginsAsUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Everything but the production Char of XML 1.0; with the flag `u`, half a surrogate pair is a character of its own. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What of it is no half of a pair: quick to look for, and in nearly no text. */
const neverXml = /[^\t\n\r\u0020-\ufffd]/;

/** Puts U+FFFD for each character that XML 1.0 cannot hold, and counts them; everything else stays as it was written. */
export function cleanText(text: string): { readonly text: string; readonly replaced: number } {
  if (isClean(text)) return { text, replaced: 0 };
  let replaced = 0;
  const cleaned = text.replace(notXml, () => {
    replaced += 1;
    return "\ufffd";
  });
  return { text: cleaned, replaced };
}

/** Whether XML 1.0 can hold it as it is. */
export function isClean(text: string): boolean {
  return !neverXml.test(text) && text.isWellFormed();
}

/** The first 80 characters, for findings: what cannot be printed becomes U+FFFD. */
export function printable(text: string): string {
  const start = [...text.slice(0, 160)].slice(0, 80).join("");
  return start.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, "\ufffd");
}

/**
 * HTML as a reader sees it: blocks and `br` break lines, an image is its description, a link keeps its address in
 * parentheses where the text does not already say it, and so does what is embedded. Takes time in proportion to the
 * length, whatever it holds.
 *
 * @param base what relative addresses are relative to; without it they stay as they are written
 * @param withEmbedded false to leave out what is embedded, as releases before did
 */
export function plainTextOfHtml(html: string, base?: string, withEmbedded = true): string {
  const writer = new PlainTextWriter();
  const reading = { writer, base, withEmbedded };
  for (const token of htmlTokens(html)) writeToken(reading, token);
  return writer.end();
}

/** An address that is whole stays as it is written. */
function wholeOf(address: string | undefined, base: string | undefined): string | undefined {
  const isRelative =
    base !== undefined && address !== undefined && !/^\s*(?:#|[a-z][a-z\d+.-]*:)/i.test(address);
  return isRelative ? (webAddress(address, base) ?? address) : address;
}

/**
 * A title that may be HTML or plain text: markup only when all of it is such as stands in a line and is ended, so that
 * a title that speaks of `<title>` says what was written.
 */
export function plainTextOfTitle(title: string): string {
  return isInlineMarkup(title) ? plainTextOfHtml(title) : decodeEntities(title).trim();
}

const inline: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
);
/** Around the whole title. */
const around: ReadonlySet<string> = new Set("center div h1 h2 h3 h4 h5 h6 p".split(" "));
const withoutEnd: ReadonlySet<string> = new Set(["br", "img", "wbr"]);

function isInlineMarkup(title: string): boolean {
  const open: string[] = [];
  let before = 0;
  for (const token of htmlTokens(title)) {
    if (token.kind === "unseen") return false;
    if (token.kind === "text") before += token.text.trim().length;
    if (token.kind === "close" && !withoutEnd.has(token.name) && open.pop() !== token.name) return false;
    if (token.kind !== "open" || withoutEnd.has(token.name)) continue;
    if (!inline.has(token.name) && !(around.has(token.name) && before === 0)) return false;
    open.push(token.name);
  }
  return open.length === 0;
}

/** Whether a text that may be either has markup or character references in it. */
export function looksLikeHtml(text: string): boolean {
  return /<[/!]?[a-z]|&(?:#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,9});/i.test(text);
}

/** What a plain text cannot show: pictures, tables, headings, lists, marked words. */
const showing: ReadonlySet<string> = new Set(
  (
    "a abbr audio b blockquote code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i iframe img ins li mark " +
    "embed object ol pre q s small strong sub sup table td th u ul video"
  ).split(" "),
);

/** The HTML of a text when a reader saw more in it than the text says; undefined when it has lines and paragraphs alone. */
export function appearanceOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  for (const token of htmlTokens(html))
    if ((token.kind === "open" || token.kind === "unseen") && showing.has(token.name)) return html;
  return undefined;
}

/**
 * The images, sound and video that stand in HTML, in order, each address once, as it is written there: of an image that
 * is shown later by a script, the one it shows then. What is written into the text itself is a `data:` address.
 */
export function mediaOfHtml(html: string): readonly MediaRef[] {
  if (!mayHoldMedia.test(html)) return [];
  const found = new Map<string, MediaRef>();
  collectMedia(html, found, true);
  return [...found.values()];
}

/**
 * Ends where there are more than one item may have.
 *
 * @param within whether to look into `noscript`, where the image stands that a script would show
 */
function collectMedia(html: string, found: Map<string, MediaRef>, within: boolean): void {
  for (const token of htmlTokens(html)) {
    if (token.kind === "unseen" && token.name === "noscript" && within)
      collectMedia(token.content, found, false);
    if (token.kind !== "open" || !mediaElements.has(token.name)) continue;
    for (const url of sourcesOf(token.name, token.attributes)) {
      if (found.has(url)) continue;
      if (found.size > mostParts) return;
      const alt = attributeOf(token.attributes, "alt")?.trim() || undefined;
      found.set(url, { url, alt, mediaType: attributeOf(token.attributes, "type")?.trim() || undefined });
    }
  }
}

const mediaElements: ReadonlySet<string> = new Set(["img", "video", "audio", "source", "amp-img"]);
const mayHoldMedia = /<(?:amp-)?(?:img|video|audio|source)[\s/>]/i;
/** Where scripts that load images late find the address. */
const lateSources = ["data-src", "data-lazy-src", "data-original", "data-lazy"];
const sourceSets = ["srcset", "data-srcset", "data-lazy-srcset"];

/** The address that a script would show stands before what is shown until then, which may be the picture all the same. */
function sourcesOf(name: string, attributes: string): readonly string[] {
  const own = attributeOf(attributes, "src")?.trim() ?? "";
  const isReal = own !== "" && !/^(?:data:|about:)/i.test(own);
  const late = lateSources.map((source) => attributeOf(attributes, source)?.trim()).find(Boolean);
  if (late) return isReal && late !== own ? [late, own] : [late];
  if (isReal || !/img$/.test(name)) return own === "" ? [] : [own];
  const largest = sourceSets.map((set) => largestOf(attributeOf(attributes, set) ?? "")).find(Boolean);
  return largest ? [largest] : own === "" ? [] : [own];
}

/** @see https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function largestOf(set: string): string | undefined {
  const candidates = set.split(/,\s+|,(?=https?:)/).map((candidate) => {
    const [url = "", size = "1x"] = candidate.trim().split(/\s+/);
    return { url, size: Number.parseFloat(size) || 0 };
  });
  return candidates.reduce((largest, one) => (one.size > largest.size ? one : largest), { url: "", size: -1 })
    .url;
}

/** Paragraphs stand apart by an empty line; other blocks only begin on a line of their own. */
const apart: ReadonlySet<string> = new Set(["p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]);
const ownLine: ReadonlySet<string> = new Set(
  (
    "address article aside caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr " +
    "legend li main nav ol option section summary table tbody tfoot thead tr ul"
  ).split(" "),
);

interface Reading {
  readonly writer: PlainTextWriter;
  readonly base: string | undefined;
  readonly withEmbedded: boolean;
}

function writeToken(reading: Reading, token: HtmlToken): void {
  if (token.kind === "text") reading.writer.text(decodeEntities(token.text));
  else if (token.kind === "open") openElement(reading, token.name, token.attributes);
  else if (token.kind === "close") closeElement(reading.writer, token.name);
  else if (token.name === "iframe") embed(reading, frameSource(token.attributes));
}

function embed({ writer, base, withEmbedded }: Reading, address: string | undefined): void {
  if (withEmbedded) writer.embedded(wholeOf(address, base));
}

function frameSource(attributes: string): string | undefined {
  const own = attributeOf(attributes, "src")?.trim();
  return own && !/^about:/i.test(own)
    ? own
    : (attributeOf(attributes, "data-src") ?? attributeOf(attributes, "data-lazy-src"));
}

function openElement(reading: Reading, name: string, attributes: string): void {
  const { writer, base } = reading;
  breakLine(writer, name);
  if (name === "a") writer.openLink(wholeOf(attributeOf(attributes, "href"), base));
  else if (name === "img") writer.text(attributeOf(attributes, "alt") ?? "");
  else if (name === "td" || name === "th") writer.cell();
  else if (name === "pre") writer.preformatted(true);
  else if (name === "object") embed(reading, attributeOf(attributes, "data"));
  else if (name === "embed") embed(reading, attributeOf(attributes, "src"));
}

function closeElement(writer: PlainTextWriter, name: string): void {
  breakLine(writer, name);
  if (name === "a") writer.closeLink();
  else if (name === "pre") writer.preformatted(false);
}

function breakLine(writer: PlainTextWriter, name: string): void {
  if (name === "br") writer.lineBreak();
  else if (apart.has(name)) writer.block(2);
  else if (ownLine.has(name)) writer.block(1);
}
