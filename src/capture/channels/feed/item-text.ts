/**
 * PURE. The text of an item, wherever feeds write it: the first place in which a reader finds words says it, and what
 * stands before it in other forms, such as a picture alone, is kept with it.
 */

import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { appearanceOf, looksLikeHtml, mediaOfHtml, plainTextOfHtml } from "../../text.ts";
import { holdsElements, markupOf, textOf, type XmlElement } from "./tree.ts";

/** One place of a text, before it is read. */
export interface Written {
  /** HTML, or plain text when `isHtml` is false */
  readonly written: string;
  readonly isHtml: boolean;
  /** what its relative addresses are relative to */
  readonly base: string;
  readonly language: string | undefined;
}

export interface ItemText {
  readonly text: string;
  /** what shows more than the text says */
  readonly html: string | undefined;
  /** files in it, with whole addresses where they can be made whole */
  readonly media: readonly MediaRef[];
  readonly language: string | undefined;
  /** a shorter text that stands beside it; undefined when there is none, or it is the text itself */
  readonly summary: string | undefined;
  /** one more that says something else than the text */
  readonly abstract: string | undefined;
}

/**
 * @param places in order of trust; those that are undefined do not exist
 * @param summary the place that is a summary when another one says more
 * @param abstracts further such places, of which the first counts
 */
export function itemTextOf(
  places: readonly (Written | undefined)[],
  summary: Written | undefined,
  abstracts: readonly (Written | undefined)[] = [],
): ItemText {
  const read: Written[] = [];
  let text = "";
  for (const place of places) {
    if (place === undefined) continue;
    read.push(place);
    text = plainOf(place);
    if (text !== "") break;
  }
  const html = read.find((place) => place.isHtml && appearanceOf(place.written) !== undefined)?.written;
  const main = read.at(-1);
  return {
    text,
    html,
    media: read.flatMap(mediaIn),
    language: main?.language,
    summary: summary === undefined || summary === main ? undefined : plainOf(summary) || undefined,
    abstract: abstracts
      .map((abstract) => (abstract === undefined || abstract === main ? "" : plainOf(abstract)))
      .find((said) => said !== "" && said !== text),
  };
}

function plainOf({ written, isHtml, base }: Written): string {
  return isHtml ? plainTextOfHtml(written, base) : written.trim();
}

function mediaIn({ written, isHtml, base }: Written): readonly MediaRef[] {
  if (!isHtml) return [];
  return mediaOfHtml(written).map((file) => ({ ...file, url: webAddress(file.url, base) ?? file.url }));
}

/** RSS does not say which of its texts are HTML: without any markup the line breaks are those of the writer. */
export function writtenIn(element: XmlElement | undefined, base: string): Written | undefined {
  if (!element) return undefined;
  const asElements = holdsElements(element);
  const written = (asElements ? markupOf(element) : textOf(element)).trim();
  if (written === "") return undefined;
  return { written, isHtml: asElements || looksLikeHtml(written), base, language: element.language };
}

/**
 * A text construct of Atom. What lies elsewhere holds no text, nor does a file in Base64.
 *
 * @see RFC 4287 sections 3.1 and 4.1.3: text, html, xhtml, or a media type; Atom 0.3 has `mode` for escaped and base64
 */
export function writtenInAtom(element: XmlElement | undefined): Written | undefined {
  if (!element || element.attributes.has("src")) return undefined;
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "text";
  const mode = element.attributes.get("mode")?.trim().toLowerCase();
  if (type.startsWith("multipart/")) return firstPart(element);
  const { base, language } = element;
  if (mode === "base64" || type === "application/octet-stream") return ofBase64(element, type);
  const asHtml = (written: string): Written => ({ written, isHtml: true, base, language });
  const isXml = type === "xhtml" || /[+/]xml(?:;|$)/.test(type);
  if (isXml && mode !== "escaped") return asHtml(markupOf(element));
  if (isXml || type === "html" || type.startsWith("text/html"))
    return asHtml(holdsElements(element) ? markupOf(element) : textOf(element));
  if (!type.includes("/") || type.startsWith("text/"))
    return { written: textOf(element), isHtml: false, base, language };
  return undefined;
}

/** @returns undefined for what is no text */
function ofBase64(element: XmlElement, type: string): Written | undefined {
  const { base, language } = element;
  try {
    const bytes = Buffer.from(textOf(element), "base64");
    const written = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return { written, isHtml: !type.startsWith("text/plain") && looksLikeHtml(written), base, language };
  } catch {
    return undefined;
  }
}

function firstPart(element: XmlElement): Written | undefined {
  const parts = element.children.flatMap((child) =>
    typeof child === "string" || child.name !== element.name ? [] : [writtenInAtom(child)],
  );
  return parts.find((part) => part !== undefined);
}
