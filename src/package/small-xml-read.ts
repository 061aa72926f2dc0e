/**
 * Reads a small XML document with fast-xml-parser, strictly: what the library passes over or repairs is a fault.
 *
 * Version 5.12.1 accepts two roots, text after the root, `<` in an attribute and `]]>` in text, drops `&#1;` and leaves
 * other references as they are; it knows no namespaces. Each is looked for here. @see docs/decisions/0001
 */
import { readFile, stat } from "node:fs/promises";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Attribute } from "../noark/check/element.ts";
import type { SmallXml } from "../noark/check/extraction.ts";
import type { NamedTree } from "../noark/check/tree.ts";
import { encodingOf } from "./read-xml.ts";

/** A `{uuid}.xml` or a receipt has some kB; what is larger is something else. */
const largestBytes = 1024 * 1024;
const deepest = 64;

/** @returns the root element, or why the bytes are not a small document that everybody reads in the same way */
export function readSmallXml(bytes: Uint8Array): SmallXml {
  try {
    return { root: rootOf(textOf(bytes)) };
  } catch (error) {
    return { fault: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
  }
}

/** @returns the same of a file, which is not read when it is too large */
export async function readSmallXmlFile(file: string): Promise<SmallXml> {
  const { size } = await stat(file);
  if (size > largestBytes) return { fault: `${size} bytes are too many for a small document` };
  return readSmallXml(await readFile(file));
}

/** @param name with or without a prefix */
export function isXmlName(name: string): boolean {
  return qualifiedName.test(name);
}

const qualifiedName = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.·-]*)?$/u;
const illegal = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
/** around the document, so that the library shows what stands beside the root */
const outer = "kanalarkiv-outer";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "#text",
  cdataPropName: "#cdata",
  commentPropName: "#comment",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  maxNestedTags: deepest + 2,
});

function textOf(bytes: Uint8Array): string {
  if (bytes.length > largestBytes) throw new Error(`${bytes.length} bytes are too many for a small document`);
  const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  const found = illegal.exec(text);
  if (found) throw new Error(`U+${hexOf(found[0])} cannot stand in XML 1.0`);
  return text;
}

function rootOf(text: string): NamedTree {
  const version = /^<\?xml\s+version\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (version !== undefined && version !== "1.0") throw new Error(`XML ${version} is not read`);
  const body = text.replace(/^<\?xml\s[^>]*\?>/, (declaration) => declaration.replace(/[^\n]/g, ""));
  assertPlain(body);
  const wrapped = `<${outer}>${body}</${outer}>`;
  const verdict = XMLValidator.validate(wrapped);
  if (verdict !== true) throw new Error(`line ${verdict.err.line}: ${verdict.err.msg}`);
  const [whole, ...more] = nodesOf(parser.parse(wrapped));
  if (whole?.kind !== "element" || more.length > 0) throw new Error("there is not exactly one root element");
  const inside = whole.nodes.filter((node) => node.kind === "element" || node.text.trim() !== "");
  const root = inside.find((node) => node.kind === "element");
  if (root === undefined) throw new Error("there is no root element");
  if (inside.length > 1) throw new Error("something stands beside the root element");
  return elementOf(root, new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), 0);
}

/** A document type, wherever it stands, could name entities or other files. */
function assertPlain(body: string): void {
  const outside = body.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (part) =>
    part.replace(/[^\n]/g, " "),
  );
  if (outside.includes("<!"))
    throw new Error("a document type, or a comment or CDATA that does not end, is not read");
  if (/<\?xml\s/i.test(outside)) throw new Error("an XML declaration stands within the document");
}

type Node =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "element";
      readonly name: string;
      readonly attributes: readonly (readonly [string, string])[];
      readonly nodes: readonly Node[];
    };

/** What the library gives: one object a node, whose only key beside `:@` is the name. */
function nodesOf(parsed: unknown): readonly Node[] {
  if (!Array.isArray(parsed)) throw new Error("the document has another form than expected");
  return parsed.flatMap((each: Readonly<Record<string, unknown>>): readonly Node[] => {
    const name = Object.keys(each).find((key) => key !== ":@");
    if (name === undefined || name === "#comment" || name.startsWith("?")) return [];
    const inner = each[name];
    if (name === "#text") return [{ kind: "text", text: decoded(String(inner)) }];
    if (name === "#cdata") return [{ kind: "text", text: cdataOf(inner) }];
    const attributes = Object.entries(each[":@"] ?? {}).map(
      ([key, value]) => [key, attributeValue(key, String(value))] as const,
    );
    return [{ kind: "element", name, attributes, nodes: nodesOf(inner) }];
  });
}

function cdataOf(inner: unknown): string {
  return Array.isArray(inner) ? inner.map((part) => String(part["#text"] ?? "")).join("") : "";
}

function attributeValue(name: string, raw: string): string {
  if (raw.includes("<")) throw new Error(`the attribute ${name} holds <`);
  return decoded(raw.replace(/[\t\n]/g, " "));
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(raw: string): string {
  if (raw.includes("]]>")) throw new Error("]]> stands in a text");
  return raw.replace(/&(?:(\w+);|#([0-9]{1,8});|#x([0-9a-fA-F]{1,8});)?/g, (all, name, decimal, hex) => {
    if (name !== undefined && Object.hasOwn(named, name)) return named[name] ?? "";
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (character === "" || illegal.test(character)) throw new Error(`${all} is no reference that is read`);
    return character;
  });
}

type Scope = ReadonlyMap<string, string>;

function elementOf(node: Extract<Node, { kind: "element" }>, around: Scope, depth: number): NamedTree {
  if (depth > deepest) throw new Error(`elements stand more than ${deepest} deep in one another`);
  const scope = new Map(around);
  for (const [name, value] of node.attributes) {
    if (name === "xmlns") scope.set("", value);
    else if (name.startsWith("xmlns:")) scope.set(name.slice("xmlns:".length), value);
  }
  const { local, namespace } = expanded(node.name, scope, true);
  const rawText = node.nodes.map((each) => (each.kind === "text" ? each.text : "")).join("");
  return {
    qualified: node.name,
    local,
    namespace,
    attributes: attributesOf(node.attributes, scope),
    line: 0,
    text: rawText.trim(),
    rawText,
    children: node.nodes.flatMap((each) =>
      each.kind === "element" ? [elementOf(each, scope, depth + 1)] : [],
    ),
  };
}

function attributesOf(
  given: readonly (readonly [string, string])[],
  scope: Scope,
): Readonly<Record<string, Attribute>> {
  const attributes: Record<string, Attribute> = Object.create(null);
  const seen = new Set<string>();
  for (const [name, value] of given) {
    const isDeclaration = name === "xmlns" || name.startsWith("xmlns:");
    const found = isDeclaration ? { local: name, namespace: "" } : expanded(name, scope, false);
    const key = `${found.namespace} ${found.local}`;
    if (seen.has(key)) throw new Error(`the attribute ${name} comes twice`);
    seen.add(key);
    attributes[name] = { value, ...found };
  }
  return attributes;
}

function expanded(name: string, scope: Scope, isElement: boolean): { local: string; namespace: string } {
  if (!isXmlName(name)) throw new Error(`${JSON.stringify(name.slice(0, 60))} is not a name of XML`);
  const [prefix, local] = name.includes(":") ? name.split(":", 2) : ["", name];
  if (prefix === "" && !isElement) return { local: name, namespace: "" };
  const namespace = scope.get(prefix ?? "");
  if (namespace === undefined && prefix !== "") throw new Error(`the prefix ${prefix} is not declared`);
  return { local: local ?? name, namespace: namespace ?? "" };
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
