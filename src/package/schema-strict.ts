/**
 * A schema such that libxml2, validating with it, judges as .NET does: what the national archive's tool refuses is
 * refused, and white space around a value, which libxml2 alone refuses, is nothing.
 *
 * - Dates and numbers are given patterns: libxml2 takes hour 24, years before 1 and after 9999, and (since 2.13) numbers
 *   of any length. It collapses white space, as XML Schema wants, only for types that have a pattern.
 * - What a wildcard lets through must be declared: .NET warns of an element or attribute that no schema describes, and
 *   the tool counts warnings (requirement 6.4.31).
 */
import { xmlSchema } from "../noark/check/element.ts";
import { attributeOf, expanded, isSchema, type SchemaNode } from "./schema-tree.ts";

/** begins with a character that no schema of a package may have in its name */
export const strictTypesFile = "~strict.xsd";

const strictNamespace = "urn:kanalarkiv:strict:1";
const prefix = "kanalarkivStrict";

const year = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
const beforeLastYear =
  "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])";
const hour = "([01][0-9]|2[0-3])";
/** at most the 29 digits of .NET's decimal */
const digits = "0*([0-9]{1,28}|[1-6][0-9]{28}|7[0-8][0-9]{27})";

/** The patterns of each type, of which one must fit. A fraction of a second is rounded to seven digits, which may not lead beyond the year 9999. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  date: [`${year}-.*`],
  dateTime: [`${beforeLastYear}-.{5}T${hour}:.*`, `9999-.{5}T${hour}:.{5}(\\.[0-9]{1,7})?([Z+\\-].*)?`],
  time: [`${hour}:.*`],
  gYear: [`${year}([Z+\\-].*)?`],
  gYearMonth: [`${year}-.*`],
  decimal: [`[+\\-]?${digits}(\\.[0-9]*)?`, "[+\\-]?\\.[0-9]+"],
  ...Object.fromEntries(
    ["integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"].map(
      (name) => [name, [`[+\\-]?${digits}`]],
    ),
  ),
  ...Object.fromEntries(
    ["long", "int", "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"].map(
      (name) => [name, ["[+\\-]?[0-9]+"]],
    ),
  ),
};

/** Whether an error of libxml2 comes from one of our patterns, and not from the schema. */
export function isOurPattern(message: string): boolean {
  return ours.some((pattern) => message.includes(`by the pattern '${pattern}'`));
}

const ours = Object.values(patterns).flat();

/** The schema of the types that `strictSchema` names; it lies beside them under `strictTypesFile`. */
export function strictTypes(): string {
  const simple = Object.entries(patterns).map(
    ([name, values]) =>
      `<xs:simpleType name="${name}"><xs:restriction base="xs:${name}">${values
        .map((value) => `<xs:pattern value="${value}"/>`)
        .join("")}</xs:restriction></xs:simpleType>`,
  );
  const anything =
    '<xs:complexType name="anyType" mixed="true"><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute/></xs:complexType>';
  return `<xs:schema xmlns:xs="${xmlSchema}" targetNamespace="${strictNamespace}">${simple.join("")}${anything}</xs:schema>`;
}

/** What a wildcard lets through: only what a schema describes, or what the schema says. */
type Wildcards = "described" | "as written";

/** The schema as text, each element on the line where it stood. */
export function strictSchema(root: SchemaNode, wildcards: Wildcards = "described"): string {
  const printer = new Printer(wildcards);
  printer.element(root);
  return printer.text();
}

class Printer {
  readonly #wildcards: Wildcards;
  readonly #parts: string[] = [];
  #line = 1;

  constructor(wildcards: Wildcards) {
    this.#wildcards = wildcards;
  }

  text(): string {
    return this.#parts.join("");
  }

  element(node: SchemaNode): void {
    const missing = Math.max(0, node.line - this.#line);
    this.#line += missing;
    this.#parts.push("\n".repeat(missing), `<${node.qualified}`);
    for (const [name, value] of printedAttributes(node, this.#wildcards))
      this.#parts.push(` ${name}="${escaped(value)}"`);
    this.#parts.push(">");
    if (node.parent === undefined)
      this.#parts.push(
        `<xs:import xmlns:xs="${xmlSchema}" namespace="${strictNamespace}" schemaLocation="${strictTypesFile}"/>`,
      );
    for (const child of node.children) this.element(child);
    this.#parts.push(`</${node.qualified}>`);
  }
}

function printedAttributes(node: SchemaNode, wildcards: Wildcards): readonly (readonly [string, string])[] {
  const given = Object.entries(node.attributes).map(
    ([name, { value }]) => [name, strictValue(node, name, value, wildcards)] as const,
  );
  if (node.parent === undefined) return [...given, [`xmlns:${prefix}`, strictNamespace]];
  return wildcards === "described" && isUntyped(node) ? [...given, ["type", `${prefix}:anyType`]] : given;
}

/** values in which white space counts */
const asWritten = ["value", "xpath", "default", "fixed", "source"];
/** libxml2 reads no more; .NET does */
const largestCount = 2 ** 31 - 1;

function strictValue(node: SchemaNode, name: string, value: string, wildcards: Wildcards): string {
  if (name.includes(":") || name === "xmlns" || asWritten.includes(name)) return value;
  const trimmed = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  if (node.namespace !== xmlSchema) return value;
  if (name === "processContents") return trimmed === "lax" && wildcards === "described" ? "strict" : trimmed;
  if (name === "maxOccurs")
    return /^\d+$/.test(trimmed) && Number(trimmed) > largestCount ? "unbounded" : trimmed;
  if (["type", "base", "itemType"].includes(name)) return strictName(node, name, trimmed, wildcards);
  if (name === "memberTypes")
    return trimmed
      .split(/[ \t\r\n]+/)
      .map((each) => strictName(node, name, each, wildcards))
      .join(" ");
  return trimmed;
}

function strictName(node: SchemaNode, attribute: string, name: string, wildcards: Wildcards): string {
  const [, local = ""] = /^\{http:\/\/www\.w3\.org\/2001\/XMLSchema\}(.*)$/.exec(expanded(node, name)) ?? [];
  const isAnything = local === "anyType" && attribute === "type" && wildcards === "described";
  const isStrict = Object.hasOwn(patterns, local) || isAnything;
  return isStrict ? `${prefix}:${local}` : name;
}

/** an element that may hold anything, because nothing is said of it */
function isUntyped(node: SchemaNode): boolean {
  return (
    isSchema(node, "element") &&
    ["type", "ref", "substitutionGroup"].every((name) => attributeOf(node, name) === undefined) &&
    !node.children.some((child) => isSchema(child, "complexType", "simpleType"))
  );
}

function escaped(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
