/**
 * What is wrong with a schema file before a validator sees it: what it may not hold, and what .NET refuses although
 * libxml2 compiles it, so that the national archive's tool would give no report.
 *
 * Not known here: content models that are ambiguous through a wildcard, and restrictions that allow more than their
 * base. libxml2 does not see them either.
 */
import type { XmlEvent } from "../noark/check/element.ts";
import { noReport, shown } from "../noark/check/finding.ts";
import { eventsOf } from "./read-xml.ts";
import {
  allOf,
  attributeOf,
  expanded,
  isSchema,
  namespaceAt,
  type SchemaNode,
  schemaTree,
} from "./schema-tree.ts";
import { versionFault } from "./xsd-prolog.ts";

export interface SchemaComplaint {
  readonly line: number | undefined;
  readonly message: string;
}

export interface SchemaReading {
  /** undefined when the file may not be given to a validator */
  readonly tree: SchemaNode | undefined;
  readonly complaints: readonly SchemaComplaint[];
  /** file names that it imports, includes or redefines */
  readonly needed: readonly string[];
}

/** The largest that are known have 145 kB. */
export const largestSchemaBytes = 2 * 1024 * 1024;

export function readSchema(bytes: Uint8Array): SchemaReading {
  const events = eventsOf(bytes);
  const refusal = refusalOf(bytes, events);
  const tree = schemaTree(events);
  if (refusal !== undefined || tree === undefined)
    return { tree: undefined, complaints: refusal === undefined ? [] : [refusal], needed: [] };
  const nodes = [...allOf(tree)];
  const needed = nodes.flatMap((node) => neededBy(node) ?? []);
  return { tree, complaints: nodes.flatMap((node) => rules.flatMap((rule) => rule(node))), needed };
}

function refusalOf(bytes: Uint8Array, events: readonly XmlEvent[]): SchemaComplaint | undefined {
  const version = versionFault(bytes);
  if (version !== undefined) return { line: 1, message: `${version}: ${noReport}` };
  for (const event of events) {
    if (event.kind === "doctype")
      return { line: event.line, message: `a schema may not have a DOCTYPE: ${noReport}` };
    if (event.kind === "malformed")
      return { line: event.line, message: `the schema is not well-formed: ${event.message}` };
    if (event.kind === "illegal")
      return { line: event.line, message: "the schema holds a character that XML 1.0 forbids" };
  }
  const tree = schemaTree(events);
  if (tree === undefined || !isSchema(tree, "schema"))
    return { line: tree?.line, message: "the file is no XML Schema" };
  for (const node of allOf(tree)) {
    const place = attributeOf(node, "schemaLocation");
    if (isSchema(node, "import", "include", "redefine") && place !== undefined && !isPlainName(place))
      return {
        line: node.line,
        message: `schemaLocation ${shown(place)} is not the name of a file beside the schema, so the schema is not used`,
      };
  }
  return undefined;
}

/** no path, no address, no escape, and none of the names that we give ourselves, which begin with `~` */
function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u.test(name);
}

function neededBy(node: SchemaNode): string | undefined {
  return isSchema(node, "import", "include", "redefine") ? attributeOf(node, "schemaLocation") : undefined;
}

type Rule = (node: SchemaNode) => readonly SchemaComplaint[];

/** each of them is refused by .NET and compiled by libxml2, as was run with .NET 10 and libxml2 2.9.14 */
const rules: readonly Rule[] = [text, namespaceName, pathPrefix, facetsOfType, sameNameOtherType];

function refusedByTool(node: SchemaNode, why: string): readonly SchemaComplaint[] {
  return [{ line: node.line, message: `${why}: ${noReport}` }];
}

function text(node: SchemaNode): readonly SchemaComplaint[] {
  return node.hasText ? refusedByTool(node, `text stands in ${shown(node.qualified)}`) : [];
}

function namespaceName(node: SchemaNode): readonly SchemaComplaint[] {
  const name = isSchema(node, "schema") ? attributeOf(node, "targetNamespace") : undefined;
  return name === "" || (name !== undefined && /^[a-z][a-z0-9+.-]*:\/\/[^/]*\s/i.test(name))
    ? refusedByTool(node, `targetNamespace ${shown(name)} names no namespace`)
    : [];
}

/** .NET looks for the prefixes of a path from xs:unique, xs:key or xs:keyref upwards, never at xs:selector or xs:field. */
function pathPrefix(node: SchemaNode): readonly SchemaComplaint[] {
  if (!isSchema(node, "selector", "field")) return [];
  const steps = (attributeOf(node, "xpath") ?? "").split(/[|/]/);
  const prefixes = steps.flatMap((step) => /([^\s:@.]+)\s*:(?!:)/.exec(step.replace(/^.*::/, ""))?.[1] ?? []);
  const unknown = prefixes.find((prefix) => namespaceAt(node.parent, prefix) === undefined);
  if (unknown === undefined) return [];
  return refusedByTool(
    node,
    `the prefix ${shown(unknown)} in the path of ${shown(node.qualified)} is not declared on the element around it; declare it on ${shown("xs:schema")}`,
  );
}

const largestLength = 2 ** 31 - 1;
const repeatable = ["pattern", "enumeration", "attribute", "attributeGroup", "anyAttribute", "simpleType"];
const spaced = ["string", "normalizedString"];

function facetsOfType(node: SchemaNode): readonly SchemaComplaint[] {
  if (!isSchema(node, "restriction") || !isSchema(node.parent ?? node, "simpleType", "simpleContent"))
    return [];
  const facets = new Map<string, string>();
  for (const facet of node.children) {
    const value = attributeOf(facet, "value") ?? "";
    if (facet.local === "pattern" && isRefusedPattern(value))
      return refusedByTool(facet, `the pattern ${shown(value)} cannot be read`);
    if (!repeatable.includes(facet.local) && facets.has(facet.local))
      return refusedByTool(facet, `${facet.local} stands twice`);
    if (/length$/i.test(facet.local) && Number(value) > largestLength)
      return refusedByTool(facet, `${facet.local} ${shown(value)} is too large`);
    facets.set(facet.local, value);
  }
  if (Number(facets.get("minLength") ?? 0) > Number(facets.get("maxLength") ?? Number.POSITIVE_INFINITY))
    return refusedByTool(node, "minLength is greater than maxLength");
  return builtInFaults(node, facets);
}

function builtInFaults(node: SchemaNode, facets: ReadonlyMap<string, string>): readonly SchemaComplaint[] {
  const base = expanded(node, attributeOf(node, "base")?.trim() ?? "");
  const builtIn = /^\{http:\/\/www\.w3\.org\/2001\/XMLSchema\}(.*)$/.exec(base)?.[1];
  if (builtIn === undefined) return [];
  const digits = facets.get("fractionDigits");
  if (digits !== undefined && builtIn !== "decimal" && Number(digits) !== 0)
    return refusedByTool(node, `${builtIn} has no fraction`);
  const space = facets.get("whiteSpace");
  return space !== undefined && space !== "collapse" && !spaced.includes(builtIn)
    ? refusedByTool(node, `white space of ${builtIn} is collapsed, never ${shown(space)}`)
    : [];
}

/** a quantity whose least is more than its most, and a range of characters beyond U+FFFF */
function isRefusedPattern(pattern: string): boolean {
  for (const [, least = "", most = ""] of pattern.matchAll(/\{(\d+),(\d+)\}/g))
    if (Number(least) > Number(most)) return true;
  return /\[[^\]]*[\u{10000}-\u{10ffff}]-/u.test(pattern);
}

/** Elements of one name in one content model must be of one type; libxml2 does not look. */
function sameNameOtherType(node: SchemaNode): readonly SchemaComplaint[] {
  if (!isSchema(node, "complexType") && !(isSchema(node, "group") && attributeOf(node, "name") !== undefined))
    return [];
  const types = new Map<string, string>();
  for (const element of localElements(node)) {
    const name = attributeOf(element, "name")?.trim();
    if (name === undefined) continue;
    const declared = attributeOf(element, "type")?.trim();
    // a type of its own is equal to no other
    const type = declared === undefined ? `line ${element.line}` : expanded(element, declared);
    const other = types.get(name);
    types.set(name, type);
    if (other !== undefined && other !== type)
      return refusedByTool(element, `two elements ${shown(name)} in one content are of different types`);
  }
  return [];
}

function* localElements(node: SchemaNode): Generator<SchemaNode> {
  for (const child of node.children)
    if (isSchema(child, "element")) yield child;
    else if (!isSchema(child, "complexType", "simpleType")) yield* localElements(child);
}
