/** XML trees for the comparison of schemas: read from text, or made full from a schema of ours, and written as text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
  /** the schema allows it to be left out; only known of documents made from a schema */
  readonly optional?: boolean;
}

export function isElement(node: Xml | string): node is Xml {
  return typeof node !== "string";
}

export function elementsOf(node: Xml): readonly Xml[] {
  return node.children.filter(isElement);
}

/** White space between elements is dropped. */
export function parseXml(text: string): Xml {
  const top: (Xml | string)[] = [];
  const open: { name: string; attributes: Record<string, string>; children: (Xml | string)[] }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    open.push({ name, attributes: { ...attributes }, children: [] }),
  );
  parser.on("text", (value) => {
    if (value.trim() !== "") open.at(-1)?.children.push(value);
  });
  parser.on("closetag", () => {
    const done = open.pop();
    if (done !== undefined) (open.at(-1)?.children ?? top).push(done);
  });
  parser.write(text).close();
  const root = top.find(isElement);
  if (root === undefined) throw new Error("no root element");
  return root;
}

export function printXml(node: Xml | string): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(printXml).join("")}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What a full document takes where the schema lets it choose. */
export interface Choices {
  /** element name of the parent → element name of the alternative; `none` when the choice may stay empty */
  readonly inside: Readonly<Record<string, string>>;
  /** element name → the derived type that it is given as xsi:type */
  readonly types: Readonly<Record<string, string>>;
  /** how often a leaf that may be repeated is repeated */
  readonly leafTimes: number;
}

const values: Readonly<Record<string, string>> = {
  "m:tekst": "t",
  "m:uuid": "00000000-0000-4000-8000-00000000000a",
  "m:systemID": "00000000-0000-4000-8000-00000000000A",
  "m:dato": "2026-01-01",
  "m:tidspunkt": "2026-01-01T00:00:00.5+01:00",
  "m:heltall": "1",
  "m:antallByte": "0",
  "xs:string": "t",
};

/** Makes documents that hold every element that one of our schemas allows. */
export class SchemaReader {
  readonly #schema: Xml;
  readonly #choices: Choices;

  constructor(dir: string, name: string, choices: Choices) {
    this.#schema = parseXml(readFileSync(join(dir, name), "utf8"));
    this.#choices = choices;
  }

  /** every element name that the schema declares */
  names(node: Xml = this.#schema): ReadonlySet<string> {
    const own = node.name === "xs:element" && node.attributes["name"] ? [node.attributes["name"]] : [];
    return new Set([...own, ...elementsOf(node).flatMap((child) => [...this.names(child)])]);
  }

  document(rootName: string): Xml {
    const [root] = this.#element(this.#named("xs:element", rootName), []);
    if (root === undefined) throw new Error(`${rootName} is not declared`);
    const xmlns = this.#schema.attributes["targetNamespace"] ?? "";
    return {
      ...root,
      attributes: { xmlns, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", ...root.attributes },
    };
  }

  #named(kind: string, name: string): Xml {
    const found = elementsOf(this.#schema).find(
      (node) => node.name === kind && node.attributes["name"] === name,
    );
    if (found === undefined) throw new Error(`no ${kind} ${name}`);
    return found;
  }

  /** @param above names of the elements around it, outermost first */
  #element(use: Xml, above: readonly string[]): readonly Xml[] {
    const reference = use.attributes["ref"];
    const declaration = reference === undefined ? use : this.#named("xs:element", reference);
    const name = declaration.attributes["name"] ?? "";
    if (above.filter((each) => each === name).length > 1) return [];
    const inline = elementsOf(declaration).find((child) => child.name === "xs:complexType");
    const type = this.#choices.types[name] ?? declaration.attributes["type"] ?? "";
    const optional = use.attributes["minOccurs"] === "0";
    const value = values[type];
    const leaf = { name, attributes: {}, optional };
    if (value !== undefined) {
      const times = use.attributes["maxOccurs"] === "unbounded" ? this.#choices.leafTimes : 1;
      return Array.from({ length: times }, () => ({ ...leaf, children: [value] }));
    }
    if (type === "xs:anyType")
      return [
        { ...leaf, children: [{ name: "x", attributes: { xmlns: "urn:x", y: "1" }, children: ["z"] }] },
      ];
    const body = inline ?? this.#named("xs:complexType", type);
    const derived = name in this.#choices.types ? { "xsi:type": type } : {};
    const children = this.#content(body, [...above, name]);
    // a list that recursion left empty would not be valid
    if (children.length === 0 && optional && /s$/.test(name)) return [];
    return [{ ...leaf, attributes: { ...derived, ...this.#attributes(body) }, children }];
  }

  #attributes(body: Xml): Readonly<Record<string, string>> {
    return Object.fromEntries(
      elementsOf(body).flatMap((node) => {
        if (node.name === "xs:attributeGroup")
          return Object.entries(
            this.#attributes(this.#named("xs:attributeGroup", node.attributes["ref"] ?? "")),
          );
        return node.name === "xs:attribute" ? [[node.attributes["name"] ?? "", "n"]] : [];
      }),
    );
  }

  #content(node: Xml, above: readonly string[]): readonly Xml[] {
    return elementsOf(node).flatMap((part) => {
      if (part.name === "xs:element") return this.#element(part, above);
      if (part.name === "xs:choice") return this.#choice(part, above);
      if (part.name === "xs:group")
        return this.#content(this.#named("xs:group", part.attributes["ref"] ?? ""), above);
      if (part.name === "xs:extension")
        return [
          ...this.#content(this.#named("xs:complexType", part.attributes["base"] ?? ""), above),
          ...this.#content(part, above),
        ];
      return part.name === "xs:sequence" || part.name === "xs:complexContent"
        ? this.#content(part, above)
        : [];
    });
  }

  #choice(choice: Xml, above: readonly string[]): readonly Xml[] {
    const parent = above.at(-1) ?? "";
    const again = above.filter((each) => each === parent).length > 1;
    const wanted = again ? undefined : this.#choices.inside[parent];
    if (wanted === "none") return [];
    const alternatives = elementsOf(choice);
    const taken =
      alternatives.find((each) => each.attributes["name"] === wanted) ??
      (choice.attributes["minOccurs"] === "0" && again ? undefined : alternatives.at(-1));
    return taken === undefined
      ? []
      : this.#element(taken, above).map((each) => ({ ...each, optional: true }));
  }
}
