/**
 * PURE. A person, and what an item answers, in the elements of Atom, which some write into RSS as well (RFC 4287
 * section 3.2, RFC 4685 section 3).
 */
import type { Sighting } from "../../../domain/item.ts";
import type { PersonGiven } from "./authors.ts";
import { threading } from "./spaces.ts";
import { childrenOf, holdsElements, textOf, textOfChild, type XmlElement } from "./tree.ts";

/** Some write the name alone, as in RSS, or the elements of Atom without its namespace. */
export function personIn(element: XmlElement): PersonGiven {
  const [name, uri, mail] = ["name", "uri", "email"].map((field) => textOfChild(element, field));
  const isNamed = name !== undefined || uri !== undefined || mail !== undefined || holdsElements(element);
  return isNamed ? { name, uri, mail } : { name: textOf(element).trim() || undefined };
}

/** What answers another item is a comment, whoever says so little of it that its post is not known. */
export function answerIn(
  item: XmlElement,
): Pick<Sighting, "kind" | "byAgency" | "parentNativeId"> | undefined {
  const [answer] = childrenOf(item, "in-reply-to", threading);
  if (!answer) return undefined;
  const [ref, href] = ["ref", "href"].map((name) => answer.attributes.get(name)?.trim() || undefined);
  return { kind: "comment", byAgency: false, parentNativeId: ref ?? href };
}
