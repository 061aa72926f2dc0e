/** Writes a small XML document with fast-xml-parser, and reads it again: what the library would lose or let pass is refused. @see docs/decisions/0001 */
import { XMLBuilder } from "fast-xml-parser";
import type { NamedTree } from "../noark/check/tree.ts";
import { assertXmlText, type XmlAttributes, type XmlContent, type XmlNode } from "../noark/xml.ts";
import { isXmlName, readSmallXml } from "./small-xml-read.ts";

type Built = Record<string, unknown>;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "#text",
  suppressEmptyNode: true,
  // otherwise an attribute with the value "true" loses it
  suppressBooleanAttributes: false,
  processEntities: true,
});

/**
 * The whole document, with its declaration.
 *
 * @param root with the declarations of its namespaces among its attributes; an element without content is self-closing
 * @throws RangeError for a character that XML cannot hold or that a reader would change (a carriage return; a line break
 *   or a tab in an attribute), for a name that is none, for a name that comes twice, and for an empty or blank text
 */
export function writeSmallXml(root: XmlNode): string {
  const text = builder.build([
    { "?xml": [{ "#text": "" }], ":@": { version: "1.0", encoding: "UTF-8" } },
    builtOf(root),
  ]);
  const read = readSmallXml(Buffer.from(text, "utf8"));
  if ("fault" in read) throw new RangeError(`the document cannot be read again: ${read.fault}`);
  assertSame(root, read.root);
  return `${text}\n`;
}

function builtOf([name, content, attributes = []]: XmlNode): Built {
  if (!isXmlName(name)) throw new RangeError(`${JSON.stringify(name)} is not a name of XML`);
  const children = typeof content === "object" ? content.map(builtOf) : textOf(name, content);
  return { [name]: children, ":@": attributesOf(name, attributes) };
}

function textOf(name: string, content: Exclude<XmlContent, readonly XmlNode[]>): readonly Built[] {
  if (content === undefined) return [];
  const text = String(content);
  assertKept(name, text, /\r/);
  if (text.trim() === "") throw new RangeError(`${name} has nothing to write in it`);
  return [{ "#text": text }];
}

function attributesOf(element: string, attributes: XmlAttributes): Built {
  const built: Built = {};
  for (const [name, value] of attributes) {
    if (!isXmlName(name)) throw new RangeError(`${JSON.stringify(name)} is not a name of XML`);
    if (Object.hasOwn(built, name)) throw new RangeError(`${element} has the attribute ${name} twice`);
    assertKept(`attribute ${name}`, String(value), /[\t\n\r]/);
    built[name] = String(value);
  }
  return built;
}

/** @param lost what a reader turns into something else */
function assertKept(place: string, text: string, lost: RegExp): void {
  assertXmlText(place, text);
  if (lost.test(text)) throw new RangeError(`${place}: a line break or tab there would not be kept`);
}

function assertSame([name, content, attributes = []]: XmlNode, read: NamedTree): void {
  const wanted = attributes.map(([key, value]) => `${key}=${value}`);
  const got = Object.entries(read.attributes).map(([key, { value }]) => `${key}=${value}`);
  const children = typeof content === "object" ? content : [];
  const text = typeof content === "object" || content === undefined ? "" : String(content);
  const isSame =
    read.qualified === name &&
    got.join("\n") === wanted.join("\n") &&
    read.rawText === text &&
    read.children.length === children.length;
  if (!isSame) throw new RangeError(`${name} is not read again as it was given`);
  for (const [index, child] of read.children.entries()) {
    const node = children[index];
    if (node !== undefined) assertSame(node, child);
  }
}
