/** PURE. The elements of a piece of a WordPress export, which names no entities of its own and nests one level deep. */
import { decodeEntities } from "../../html.ts";

/** @returns what stands in each element of this name, in order: its text, or its inner XML where it has elements */
export function elementsIn(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = openingAt(xml, name, 0); at >= 0; ) {
    const from = xml.indexOf(">", at) + 1;
    const end = endOf(xml, name, from);
    if (from === 0 || end < 0) break;
    found.push(xml[from - 2] === "/" ? "" : textIn(xml.slice(from, end)));
    at = openingAt(xml, name, end);
  }
  return found;
}

/** `<category domain="post_tag">`: the text of each with its attributes. */
export function withAttributes(
  xml: string,
  name: string,
): readonly { readonly attributes: string; readonly text: string }[] {
  return [...outside(xml).matchAll(new RegExp(`<${name}(\\s[^>]*)>`, "g"))].map(
    ({ 1: attributes = "", index, 0: tag }) => {
      const from = index + tag.length;
      return { attributes, text: textIn(xml.slice(from, endOf(xml, name, from))) };
    },
  );
}

function openingAt(xml: string, name: string, from: number): number {
  for (let at = next(xml, `<${name}`, from); at >= 0; at = next(xml, `<${name}`, at + 1))
    if (/[\s/>]/.test(xml[at + name.length + 1] ?? "")) return at;
  return -1;
}

function endOf(xml: string, name: string, from: number): number {
  return next(xml, `</${name}>`, from);
}

const characterData = "<![CDATA[";

/** The next place of a tag that is none of character data. */
function next(xml: string, tag: string, from: number): number {
  let at = from;
  for (;;) {
    const found = xml.indexOf(tag, at);
    const data = xml.indexOf(characterData, at);
    if (found < 0 || data < 0 || found < data) return found;
    const end = xml.indexOf("]]>", data);
    if (end < 0) return -1;
    at = end + 3;
  }
}

/** Character data as spaces, so that what looks like a tag in it is none. */
export function outside(xml: string): string {
  return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, (data) => " ".repeat(data.length));
}

/** WordPress writes `]]>` in a text as the end of one section and the beginning of the next. */
function textIn(inside: string): string {
  if (!inside.includes(characterData)) return /<\w/.test(inside) ? inside : decodeEntities(inside);
  if (/<(?!!\[CDATA\[)/.test(outside(inside))) return inside;
  return [...inside.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, text = ""]) => text).join("");
}
