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

/** Puts U+FFFD for each character that XML 1.0 cannot hold, and counts them; everything else stays as it was written. */
export function cleanText(text: string): { readonly text: string; readonly replaced: number } {
  let replaced = 0;
  const cleaned = text.replace(notXml, () => {
    replaced += 1;
    return "\ufffd";
  });
  return { text: cleaned, replaced };
}

/** The first 80 characters, for findings: what cannot be printed becomes U+FFFD. */
export function printable(text: string): string {
  const start = [...text.slice(0, 160)].slice(0, 80).join("");
  return start.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, "\ufffd");
}

/**
 * HTML as a reader sees it: blocks and `br` break lines, an image is its description, and a link keeps its address in
 * parentheses where the text does not already say it. Takes time in proportion to the length, whatever it holds.
 */
export function plainTextOfHtml(html: string): string {
  const writer = new PlainTextWriter();
  for (const token of htmlTokens(html)) writeToken(writer, token);
  return writer.end();
}

/** Whether a text that may be either has markup or character references in it. */
export function looksLikeHtml(text: string): boolean {
  return /<[/!]?[a-z]|&(?:#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,9});/i.test(text);
}

/** What a plain text cannot show: pictures, tables, headings, lists, marked words. */
const showing: ReadonlySet<string> = new Set(
  (
    "a abbr audio b blockquote code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li mark ol pre q s " +
    "small strong sub sup table td th u ul video"
  ).split(" "),
);

/** The HTML of a text when a reader saw more in it than the text says; undefined when it has lines and paragraphs alone. */
export function appearanceOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  for (const token of htmlTokens(html)) if (token.kind === "open" && showing.has(token.name)) return html;
  return undefined;
}

/** The images, sound and video that stand in HTML, in order, each address once, as it is written there. */
export function mediaOfHtml(html: string): readonly MediaRef[] {
  const found = new Map<string, MediaRef>();
  for (const token of htmlTokens(html)) {
    if (token.kind !== "open" || !mediaElements.has(token.name)) continue;
    const url = attributeOf(token.attributes, "src")?.trim();
    if (!url || found.has(url)) continue;
    const alt = attributeOf(token.attributes, "alt")?.trim() || undefined;
    found.set(url, { url, alt, mediaType: attributeOf(token.attributes, "type")?.trim() || undefined });
  }
  return [...found.values()];
}

const mediaElements: ReadonlySet<string> = new Set(["img", "video", "audio", "source"]);

/** Paragraphs stand apart by an empty line; other blocks only begin on a line of their own. */
const apart: ReadonlySet<string> = new Set(["p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]);
const ownLine: ReadonlySet<string> = new Set(
  (
    "address article aside caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr " +
    "legend li main nav ol option section summary table tbody tfoot thead tr ul"
  ).split(" "),
);

function writeToken(writer: PlainTextWriter, token: HtmlToken): void {
  if (token.kind === "text") writer.text(decodeEntities(token.text));
  else if (token.kind === "open") openElement(writer, token.name, token.attributes);
  else closeElement(writer, token.name);
}

function openElement(writer: PlainTextWriter, name: string, attributes: string): void {
  breakLine(writer, name);
  if (name === "a") writer.openLink(attributeOf(attributes, "href"));
  else if (name === "img") writer.text(attributeOf(attributes, "alt") ?? "");
  else if (name === "td" || name === "th") writer.cell();
  else if (name === "pre") writer.preformatted(true);
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
