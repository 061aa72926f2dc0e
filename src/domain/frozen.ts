/** PURE. Values as JSON and back, with their instants: what was decided at one time is read at another as it was. */

/** A value of nothing but plain objects, lists, texts, numbers, booleans and instants. */
export type FrozenJson =
  | string
  | number
  | boolean
  | null
  | readonly FrozenJson[]
  | { readonly [name: string]: FrozenJson };

/** The only name in the object that stands for an instant. */
const instant = "$at";

/**
 * @returns what `JSON.stringify` may write; absent values are left out
 * @throws TypeError for what would come back as something else: a function, a Map, an unknown class
 */
export function freeze(value: unknown): FrozenJson {
  if (value instanceof Date) return { [instant]: value.toISOString() };
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value === "object" && isPlain(value))
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : [[name, freeze(each)]])),
    );
  throw new TypeError(`cannot be frozen: ${typeof value} ${String(value)}`);
}

/** The value that was frozen; the caller knows its type. */
export function thaw(frozen: FrozenJson): unknown {
  if (typeof frozen !== "object" || frozen === null) return frozen;
  if (isList(frozen)) return frozen.map(thaw);
  const at = frozen[instant];
  if (typeof at === "string" && Object.keys(frozen).length === 1) return new Date(at);
  return Object.fromEntries(Object.entries(frozen).map(([name, each]) => [name, thaw(each)]));
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isList(value: object): value is readonly FrozenJson[] {
  return Array.isArray(value);
}
