/** A schema file as a tree of its elements, without explanations and comments. @see XML Schema 1.0 part 1 section 3.13 */
import { type Attributes, type XmlEvent, xmlSchema } from "../noark/check/element.ts";

export interface SchemaNode {
  readonly qualified: string;
  readonly local: string;
  readonly namespace: string;
  /** by qualified name, with the declarations of namespaces */
  readonly attributes: Attributes;
  readonly line: number;
  readonly parent: SchemaNode | undefined;
  readonly children: readonly SchemaNode[];
  /** whether other text than white space stands in it */
  readonly hasText: boolean;
}

interface Growing extends SchemaNode {
  readonly children: Growing[];
  hasText: boolean;
}

/** @returns `undefined` when the document has no root or is not well-formed */
export function schemaTree(events: Iterable<XmlEvent>): SchemaNode | undefined {
  let root: Growing | undefined;
  let top: Growing | undefined;
  let explaining = 0;
  for (const event of events) {
    if (event.kind === "malformed") return undefined;
    if (event.kind === "start" || event.kind === "empty") {
      const explains = event.namespace === xmlSchema && event.local === "annotation";
      if (explaining > 0 || explains) {
        if (event.kind === "start") explaining += 1;
        continue;
      }
      const { qualified, local, namespace, attributes, line } = event;
      const shape = { qualified, local, namespace, attributes, line };
      const node: Growing = { ...shape, parent: top, children: [], hasText: false };
      top?.children.push(node);
      root ??= node;
      if (event.kind === "start") top = node;
    } else if (event.kind === "end") {
      if (explaining > 0) explaining -= 1;
      else top = (top?.parent as Growing | undefined) ?? undefined;
    } else if ((event.kind === "text" || event.kind === "cdata") && explaining === 0 && top !== undefined)
      top.hasText ||= /[^ \t\r\n]/.test(event.text);
  }
  return root;
}

/** the node and all below it, in document order */
export function* allOf(node: SchemaNode): Generator<SchemaNode> {
  yield node;
  for (const child of node.children) yield* allOf(child);
}

export function isSchema(node: SchemaNode, ...locals: readonly string[]): boolean {
  return node.namespace === xmlSchema && locals.includes(node.local);
}

/** an attribute of a schema's own element, which has no namespace */
export function attributeOf(node: SchemaNode, name: string): string | undefined {
  return node.attributes[name]?.value;
}

/** The namespace of a prefix as it is declared on a node or around it; `""` is the default one. */
export function namespaceAt(node: SchemaNode | undefined, prefix: string): string | undefined {
  if (prefix === "xml") return "http://www.w3.org/XML/1998/namespace";
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  for (let at = node; at !== undefined; at = at.parent) {
    const declared = at.attributes[name]?.value;
    if (declared !== undefined) return declared;
  }
  return prefix === "" ? "" : undefined;
}

/** `{namespace}local` of a name that may have a prefix, or the name itself when its prefix is not declared */
export function expanded(node: SchemaNode, name: string): string {
  const [, prefix = "", local = ""] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? [];
  const namespace = namespaceAt(node, prefix);
  return namespace === undefined ? name : `{${namespace}}${local}`;
}
