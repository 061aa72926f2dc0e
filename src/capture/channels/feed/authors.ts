/** PURE. Who wrote an item of a feed, by all the elements in which feeds say it. */

import type { Author, Sighting } from "../../../domain/item.ts";
import { authorOf } from "../../author-names.ts";

/** The part of a sighting that says who wrote. */
export type Written = Pick<Sighting, "authorName" | "authorId"> & Required<Pick<Sighting, "authors">>;

/** A person in the elements of Atom, or an author of JSON Feed. */
export interface PersonGiven {
  readonly name: string | undefined;
  readonly uri?: string | undefined;
  readonly mail?: string | undefined;
}

/**
 * @param lists people in order of trust: the first list with a name in it says who wrote the item
 * @param others who had part in it without being its writer, such as contributors
 */
export function writtenBy(
  lists: readonly (readonly (PersonGiven | string | undefined)[])[],
  others: readonly (PersonGiven | string | undefined)[] = [],
): Written {
  const people = lists.map((list) => list.flatMap((given) => personOf(given) ?? []));
  const writers =
    people.find((list) => list.some(({ author }) => author.name !== undefined)) ??
    people.find((list) => list.length > 0) ??
    [];
  const names = [...new Set(writers.flatMap(({ author }) => author.name ?? []))];
  const contributors = others.flatMap((given) => personOf(given) ?? []);
  return {
    authorName: names.join(", ") || undefined,
    authorId: writers.find(({ page }) => page !== undefined)?.page,
    authors: [...people.flat(), ...contributors].map(({ author }) => author),
  };
}

interface Person {
  readonly author: Author;
  /** its address, where the format has a field of its own for it */
  readonly page: string | undefined;
}

function personOf(given: PersonGiven | string | undefined): Person | undefined {
  if (given === undefined) return undefined;
  const { name, uri, mail }: PersonGiven = typeof given === "string" ? { name: given } : given;
  const written = authorOf(name);
  const page = uri?.trim() || undefined;
  const ids = [...(written?.ids ?? [])];
  for (const id of [page, mail?.trim()]) if (id) ids.push(id);
  if (written === undefined && ids.length === 0) return undefined;
  return { author: { name: written?.name, ids }, page };
}
