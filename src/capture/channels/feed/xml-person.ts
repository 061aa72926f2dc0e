/** PURE. A person in the elements of Atom, which .NET writes into RSS as well (RFC 4287 section 3.2). */
import type { PersonGiven } from "./authors.ts";
import { textOfChild, type XmlElement } from "./tree.ts";

export function personIn(element: XmlElement): PersonGiven {
  const [name, uri, mail] = ["name", "uri", "email"].map((field) => textOfChild(element, field));
  return { name, uri, mail };
}
