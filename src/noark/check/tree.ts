/** A small XML document as a tree; for arkivuttrekk.xml, whose properties are read by name and by place. */
import type { Attribute, XmlEvent } from "./element.ts";

export interface XmlTree {
  readonly local: string;
  readonly attributes: Readonly<Record<string, { readonly value: string }>>;
  readonly line: number;
  /** its own text nodes joined, without white space around */
  readonly text: string;
  /** the same as it is written */
  readonly rawText: string;
  readonly children: readonly XmlTree[];
}

/** The same with its names in full; of a document that is small as a whole, so without lines. */
export interface NamedTree extends XmlTree {
  /** as written, with its prefix */
  readonly qualified: string;
  readonly namespace: string;
  /** by name as written */
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** its own text with the white space around it */
  readonly rawText: string;
  readonly children: readonly NamedTree[];
}

interface Growing {
  readonly local: string;
  readonly attributes: XmlTree["attributes"];
  readonly line: number;
  text: string;
  rawText: string;
  readonly children: Growing[];
}

/** @returns `undefined` when the document has no root or is not well-formed */
export function treeOf(events: Iterable<XmlEvent>): XmlTree | undefined {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const event of events) {
    if (event.kind === "malformed") return undefined;
    if (event.kind === "start" || event.kind === "empty") {
      const node: Growing = { ...nameOf(event), line: event.line, text: "", rawText: "", children: [] };
      (open.at(-1)?.children ?? roots).push(node);
      if (event.kind === "start") open.push(node);
    }
    const top = open.at(-1);
    if (top !== undefined && (event.kind === "text" || event.kind === "cdata")) {
      top.text += event.text.trim();
      top.rawText += event.text;
    }
    if (event.kind === "end") open.pop();
  }
  return roots[0];
}

function nameOf(event: { readonly local: string; readonly attributes: XmlTree["attributes"] }) {
  return { local: event.local, attributes: event.attributes };
}

export function childrenNamed<Tree extends { readonly local: string; readonly children: readonly Tree[] }>(
  node: Tree | undefined,
  local: string,
): readonly Tree[] {
  return node?.children.filter((child) => child.local === local) ?? [];
}

export function childNamed<Tree extends { readonly local: string; readonly children: readonly Tree[] }>(
  node: Tree | undefined,
  local: string,
): Tree | undefined {
  return node?.children.find((child) => child.local === local);
}
