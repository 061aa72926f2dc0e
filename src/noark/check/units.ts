/** Which systemIDs arkivstruktur.xml has, by kind of unit (M001). */
import type { Element } from "./element.ts";
import { IdTable, type Seed } from "./id-table.ts";

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
  /** the line of the first use, and the place of its unit's kind among `kinds` */
  readonly #first: IdTable;
  /** ids that another kind of unit had before */
  readonly #again: Readonly<Record<UnitKind, Set<string>>> = {
    arkivdel: new Set(),
    klasse: new Set(),
    mappe: new Set(),
    registrering: new Set(),
  };

  constructor(seed?: Seed) {
    this.#first = new IdTable(seed);
  }

  /** @returns the line of the first use when the id has been used before */
  add(id: string, owner: Element | undefined, line: number): number | undefined {
    const before = this.#first.get(id);
    const place = Math.max(kinds.indexOf(owner?.name as UnitKind | undefined), 0);
    const kind = kinds[place];
    if (before === undefined) this.#first.put(id, line * kinds.length + place);
    else if (kind !== undefined) this.#again[kind].add(packed(id));
    return before === undefined ? undefined : Math.floor(before / kinds.length);
  }

  has(id: string): boolean {
    return this.#first.get(id) !== undefined;
  }

  is(id: string, kind: UnitKind): boolean {
    const first = this.#first.get(id);
    if (first === undefined) return false;
    return kinds[first % kinds.length] === kind || this.#again[kind].has(packed(id));
  }
}
