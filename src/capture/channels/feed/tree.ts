/** PURE. The XML of a feed as a tree, and how it is asked. */

export interface XmlElement {
  /** without prefix, in small letters: some feeds write `<PubDate>` */
  readonly name: string;
  /** our name of the namespace, see `spaces.ts`; "" for none and for that of RSS */
  readonly space: string;
  /** by name in small letters; those of a namespace as `{space}name` */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** what relative addresses in it are relative to */
  readonly base: string;
  /** the language of what it says, as it or what it stands in says by `xml:lang` */
  readonly language: string | undefined;
}

/** Children by their name, of the element's own namespace unless another is given. */
export function childrenOf(element: XmlElement, name: string, space = element.space): readonly XmlElement[] {
  const wanted = name.toLowerCase();
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && child.name === wanted && child.space === space,
  );
}

/**
 * The publications in it, whatever namespace they are in: some feeds mix the names of the formats. Those count as well
 * that stand in an element of their own, in one that was left open, or in each other.
 */
export function itemsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return isItem(child) ? withItemsIn(child) : itemsIn(child);
  });
}

function withItemsIn(item: XmlElement): readonly XmlElement[] {
  return [item, ...item.children.filter(isItem).flatMap(withItemsIn)];
}

function isItem(child: XmlElement | string): child is XmlElement {
  return typeof child !== "string" && (child.name === "item" || child.name === "entry");
}

/** The text of the first such child without white space around it; undefined when there is none or it is empty. */
export function textOfChild(element: XmlElement, name: string, space = element.space): string | undefined {
  for (const child of childrenOf(element, name, space)) {
    const text = textOf(child).trim();
    if (text !== "") return text;
  }
  return undefined;
}

/** All text in the element, whatever elements it stands in. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The element's content as markup, without namespaces: what was written into a feed as elements instead of text. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? escaped(child) : elementMarkup(child)))
    .join("");
}

export function holdsElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== "string");
}

function elementMarkup(element: XmlElement): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith("{"))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  const content = markupOf(element);
  return content === "" && voidElements.has(element.name)
    ? `<${element.name}${attributes}>`
    : `<${element.name}${attributes}>${content}</${element.name}>`;
}

/** Elements of HTML that hold nothing, so that many write them without an end. */
export const voidElements: ReadonlySet<string> = new Set(
  "area br col embed hr img input param wbr".split(" "),
);

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
