/**
 * Writes XML 1.0 the way a Noark 5 extraction wants it: ordered elements, no CDATA, nothing empty, nothing self-closing.
 *
 * @see Noark 5 requirements 6.4.3–6.4.9; https://www.w3.org/TR/xml/#charsets
 */
import { isInvisible } from "../domain/visible.ts";

/** An element: its name, its text or its children in document order, and its attributes in order. */
export type XmlNode = readonly [name: string, content: XmlContent, attributes?: XmlAttributes];
export type XmlContent = string | number | undefined | readonly XmlNode[];
export type XmlAttributes = readonly (readonly [name: string, value: string | number])[];

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The prefix is part of the contract: Arkade knows the type of a record only by the literal name `xsi:type`. */
export const xsiNamespace: XmlAttributes[number] = ["xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"];

/**
 * The element as text, or "" when it has neither a child nor a character that can be seen (6.4.5).
 *
 * @throws RangeError for a character that XML 1.0 cannot hold, not even escaped: texts are cleaned at capture; for a number
 *   that is not whole, or too large to be exact
 */
export function xml(node: XmlNode): string {
  const [name, content, attributes] = node;
  const inner = typeof content === "object" ? content.map(xml).join("") : textOf(name, content);
  return inner === "" ? "" : `${openTag(name, attributes)}${inner}${closeTag(name)}`;
}

/** The start tag alone, for an element whose children are written one by one. */
export function openTag(name: string, attributes: XmlAttributes = []): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(key, value)}"`).join("")}>`;
}

export function closeTag(name: string): string {
  return `</${name}>`;
}

/**
 * An element that the schema wants.
 *
 * @throws RangeError when there is nothing to write in it
 */
export function mandatory(name: string, value: string | number | undefined): XmlNode {
  if (value === undefined || isBlank(String(value)))
    throw new RangeError(`${name} is mandatory in Noark 5 and has no value`);
  return [name, value];
}

/** True when nobody can see anything in the text, which is more than what Arkade (N5.63) calls empty. */
export function isBlank(text: string): boolean {
  return isInvisible(text);
}

/**
 * @param place what the text belongs to, for the message
 * @throws RangeError naming the place, the code point and its position, never the text
 */
export function assertXmlText(place: string, text: string): void {
  if (ordinary.test(text)) return;
  const found = illegal.exec(text);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw new RangeError(
    `${place}: U+${code} at position ${found.index} cannot stand in XML 1.0; clean it at capture`,
  );
}

/** Words that a person typed in a reason, with U+FFFD for what XML 1.0 cannot hold: the record stands, whatever they pasted. */
export function writable(text: string): string {
  return ordinary.test(text) ? text : text.replace(everyIllegal, "\uFFFD");
}

/** what nearly every text is made of, found faster than what is not allowed */
const ordinary = /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff]*$/;
const illegal = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const everyIllegal = new RegExp(illegal, "gu");
const special = /[&<>\r]/g;
const specialInAttribute = /[&<>"\t\n\r]/g;
const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

function textOf(name: string, content: string | number | undefined): string {
  const text = content === undefined ? "" : writtenValue(name, content);
  if (isBlank(text)) return "";
  assertXmlText(name, text);
  return text.replace(special, reference);
}

function escapeAttribute(name: string, value: string | number): string {
  const text = writtenValue(`attribute ${name}`, value);
  assertXmlText(`attribute ${name}`, text);
  return text.replace(specialInAttribute, reference);
}

/** A number as xs:integer has it: another is not a count, and beyond 2^53 it would be written as `1e+21`. */
function writtenValue(place: string, value: string | number): string {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new RangeError(`${place}: ${value} is not a whole number that can be written`);
  return String(value);
}

function reference(character: string): string {
  return references[character] ?? character;
}
