/** PURE. An item of a feed with what of it tells which it is, before all items of a look are told apart. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { isInvisible } from "../../../domain/visible.ts";
import type { ItemClues } from "./clues.ts";
import type { Candidate } from "./page.ts";

/** An item with what of it tells which it is: all of it can be copied to another process. */
export interface Draft {
  readonly sighting: Sighting;
  readonly told: Told;
}

export interface Told extends Pick<ItemClues, "id" | "format" | "formerId"> {
  /** the first of its own pages, and of its files */
  readonly link: string | undefined;
  readonly file: string | undefined;
  /** of an item that says nothing: all of it as it is written */
  readonly written: string;
}

export function draftOf({ sighting, clues }: Candidate): Draft {
  const { id, format, formerId, links, enclosures } = clues;
  const written = isSilent(sighting) ? clues.written() : "";
  return { sighting, told: { id, format, formerId, link: links[0], file: enclosures[0], written } };
}

export function isEmpty({ sighting, told }: Draft): boolean {
  const { id, link, file, formerId } = told;
  return (id ?? link ?? file ?? formerId ?? "") === "" && isSilent(sighting) && told.written === "";
}

/** An item may hold nothing but a name, a time or a label, or what no reader knows. */
export function isSilent({ title, text, media }: Sighting): boolean {
  return media.length === 0 && isInvisible((title ?? "") + text);
}

export function emptyFinding({ sighting }: Draft): Finding {
  return {
    code: "item.malformed",
    held: true,
    nativeId: undefined,
    place: placeOf(sighting),
    detail: "holds nothing at all",
  };
}

export function placeOf({ payload }: Pick<Sighting, "payload">): string {
  return `answer ${payload.ordinal} ${payload.pointer}`;
}
