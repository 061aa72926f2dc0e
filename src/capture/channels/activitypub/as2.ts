/**
 * PURE. What ActivityStreams allows to be written in several ways: one or many, by address or whole, a text or a map of
 * languages.
 *
 * @see https://www.w3.org/TR/activitystreams-core/, https://www.w3.org/TR/activitypub/
 */

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function manyOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** Of what is named by its address or stands there whole. */
export function refOf(value: unknown): string | undefined {
  const [one] = manyOf(value);
  return textOf(one) ?? (isObject(one) ? (textOf(one["id"]) ?? textOf(one["href"])) : undefined);
}

export function refsOf(value: unknown): readonly string[] {
  return manyOf(value).flatMap((one) => refOf(one) ?? []);
}

export function typesOf(value: unknown): readonly string[] {
  return isObject(value) ? manyOf(value["type"]).flatMap((type) => textOf(type) ?? []) : [];
}

export function hasType(value: unknown, ...names: readonly string[]): boolean {
  return typesOf(value).some((type) => names.includes(type));
}

export const collections = ["OrderedCollection", "OrderedCollectionPage", "Collection", "CollectionPage"];

export interface PageOf {
  readonly items: readonly unknown[];
  /** the name of the field in which they stand, for a pointer */
  readonly field: string;
  readonly next: string | undefined;
  /** the first page, where the collection names it; whole where it stands there */
  readonly first: unknown;
  readonly total: number | undefined;
}

export function pageOf(collection: Json): PageOf {
  const field = collection["orderedItems"] === undefined ? "items" : "orderedItems";
  const total = collection["totalItems"];
  return {
    items: manyOf(collection[field]),
    field,
    next: refOf(collection["next"]),
    first: collection["first"],
    total: typeof total === "number" && Number.isSafeInteger(total) && total >= 0 ? total : undefined,
  };
}

export function isSameOrigin(one: string | undefined, other: string | undefined): boolean {
  const [left, right] = [one, other].map((text) =>
    text === undefined ? undefined : URL.parse(text)?.origin,
  );
  return left !== undefined && left !== "null" && left === right;
}
