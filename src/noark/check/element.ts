/** An XML document as a stream: what a reader tells, and the element that a control sees, with the national tool's two ways to compare names. */
import type { Fields } from "./fields.ts";

/**
 * One thing that was read. A self-closing element is one `empty` and no `start` or `end`; `text` is one text node, so a
 * comment within a value gives two; CDATA is told apart from text.
 */
export type XmlEvent =
  | {
      readonly kind: "start" | "empty";
      /** as written, with its prefix */
      readonly qualified: string;
      readonly local: string;
      readonly namespace: string;
      /** by qualified name, as written */
      readonly attributes: Attributes;
      readonly line: number;
    }
  | { readonly kind: "text" | "cdata"; readonly text: string; readonly line: number }
  | { readonly kind: "end"; readonly line: number }
  | { readonly kind: "doctype"; readonly line: number }
  /** the encoding of the bytes, in lower case */
  | { readonly kind: "encoding"; readonly encoding: string }
  /** a character that XML 1.0 does not allow; reading goes on */
  | { readonly kind: "illegal"; readonly line: number }
  /** not well-formed: the last event of the document */
  | { readonly kind: "malformed"; readonly line: number; readonly message: string };

/** An attribute's value, with the namespace of its name. */
export interface Attribute {
  readonly value: string;
  readonly local: string;
  readonly namespace: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** One text node directly in a child element. */
export interface Field {
  readonly text: string;
  /** the child's name as written */
  readonly qualified: string;
  readonly line: number;
}

export interface Element {
  /**
   * the local name in lower case, as the national tool's path comparison sees it; an element in another namespace than
   * the root's has that namespace before it, `{urn:own}registrering`, so that it is taken for no unit of Noark's
   */
  readonly name: string;
  readonly qualified: string;
  readonly namespace: string;
  readonly attributes: Attributes;
  /** the attribute literally named `xsi:type`, as written: what the national tool sees */
  readonly type: string | undefined;
  /** the XML Schema type's local name, by namespace and whatever the prefixes */
  readonly schemaType: string | undefined;
  readonly line: number;
  readonly parent: Element | undefined;
  /** the text nodes of the children read so far, without those of XML white space only, by the child's name in lower case */
  readonly fields: Pick<Fields, "get" | "lastOf">;
}

export const xmlSchema = "http://www.w3.org/2001/XMLSchema";
export const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

export function fieldsOf(element: Element, name: string): readonly Field[] {
  return element.fields.get(name) ?? [];
}

/** the last value of a child, as the national tool keeps it */
export function fieldOf(element: Element, name: string): string | undefined {
  return element.fields.lastOf(name)?.text;
}

/** the innermost ancestor of this name, without the element itself */
export function enclosing(element: Element, name: string): Element | undefined {
  let outer = element.parent;
  while (outer !== undefined && outer.name !== name) outer = outer.parent;
  return outer;
}

/** the systemID of a unit, or its line when it has none */
export function idOf(element: Element): string {
  return fieldOf(element, "systemid") ?? `on line ${element.line}`;
}
