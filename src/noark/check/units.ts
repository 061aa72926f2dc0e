/** Which systemIDs arkivstruktur.xml has, by kind of unit (M001). */
import type { Element } from "./element.ts";

export type UnitKind = "arkivdel" | "klasse" | "mappe" | "registrering";
const kinds: readonly (UnitKind | undefined)[] = [undefined, "arkivdel", "klasse", "mappe", "registrering"];

/** A copy: what a parser gives is a window into the whole piece of the document that it was read from, and would keep it. */
export function kept(text: string): string {
  return Buffer.from(text).toString();
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const notPacked = "\u0100";

/**
 * An id as it is kept in memory, where there are millions: a UUID in lower case as 16 characters of one byte each, any
 * other id after a mark that is no such character.
 */
export function packed(id: string): string {
  if (!uuid.test(id)) return notPacked + kept(id);
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("latin1");
}

export function unpacked(packedId: string): string {
  if (packedId.startsWith(notPacked)) return packedId.slice(1);
  return Buffer.from(packedId, "latin1")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export class Units {
  /** by packed id: the line of the first use, and the place of its unit's kind among `kinds` */
  readonly #first = new Map<string, number>();
  /** packed ids that another kind of unit had before */
  readonly #again: Readonly<Record<UnitKind, Set<string>>> = {
    arkivdel: new Set(),
    klasse: new Set(),
    mappe: new Set(),
    registrering: new Set(),
  };

  /** @returns the line of the first use when the id has been used before */
  add(id: string, owner: Element | undefined, line: number): number | undefined {
    const key = packed(id);
    const before = this.#first.get(key);
    const kind = kinds.find((each) => each === owner?.name);
    if (before === undefined) this.#first.set(key, line * kinds.length + kinds.indexOf(kind));
    else if (kind !== undefined) this.#again[kind].add(key);
    return before === undefined ? undefined : Math.floor(before / kinds.length);
  }

  has(id: string): boolean {
    return this.#first.has(packed(id));
  }

  is(id: string, kind: UnitKind): boolean {
    const key = packed(id);
    const first = this.#first.get(key);
    return first !== undefined && (kinds[first % kinds.length] === kind || this.#again[kind].has(key));
  }
}
