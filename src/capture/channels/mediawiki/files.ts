/**
 * PURE. The files that a text shows, `[[Fil:Kart.png|thumb|Kart over tomta]]`, with the address that the wiki gives them.
 *
 * @see https://www.mediawiki.org/wiki/Help:Images
 */

import type { z } from "zod";
import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import type { File, Site } from "./shapes.ts";
import { normalTitle } from "./titles.ts";

export interface Library {
  /** by title without namespace */
  readonly byName: ReadonlyMap<string, Omit<MediaRef, "alt">>;
  /** lower-case names of the namespace of files: `fil`, `file`, `bilde` */
  readonly prefixes: ReadonlySet<string>;
}

const fileNamespace = 6;

export function libraryOf(
  files: readonly z.infer<typeof File>[],
  site: Site | undefined,
  api: string,
): Library {
  const byName = new Map(
    files.flatMap(({ name, url, mime }) => {
      const address = webAddress(url, api);
      return address === undefined ? [] : [[normalTitle(name), { url: address, mediaType: mime }] as const];
    }),
  );
  const own = Object.values(site?.namespaces ?? {}).filter(({ id }) => id === fileNamespace);
  const names = [
    ...own.flatMap(({ name, canonical }) => [name, canonical ?? ""]),
    ...(site?.namespacealiases ?? []).filter(({ id }) => id === fileNamespace).map(({ alias }) => alias),
    "File",
    "Image",
  ];
  return { byName, prefixes: new Set(names.filter((name) => name !== "").map((name) => name.toLowerCase())) };
}

export interface Shown {
  readonly media: readonly MediaRef[];
  /** whether each of them has an address: one of another wiki, or one that was deleted, has none */
  readonly whole: boolean;
}

const link = /\[\[([^[\]|:\n]{1,80}):([^[\]|\n]{1,255})(?:\|([^[\]\n]{0,1000}))?/g;
/** of the parts behind the name those that say how large it is shown and where */
const layout =
  /^(?:\d*x?\d+ ?px|thumb|thumbnail|miniatyr|mini|frame|ramme|frameless|rammeløs|border|kant|left|venstre|vänster|right|høyre|höger|center|sentrer|none|ingen|upright(?:=.*)?|(?:link|page|lang|class)=.*)$/i;

export function filesIn(text: string, { byName, prefixes }: Library): Shown {
  const media = new Map<string, MediaRef>();
  let whole = true;
  for (const [, prefix = "", name = "", parts = ""] of text.matchAll(link)) {
    if (!prefixes.has(prefix.trim().toLowerCase())) continue;
    const file = byName.get(normalTitle(name));
    if (!file) whole = false;
    else if (!media.has(file.url)) media.set(file.url, { ...file, alt: altIn(parts) });
  }
  return { media: [...media.values()], whole };
}

function altIn(parts: string): string | undefined {
  const said = parts.split("|").map((part) => part.trim());
  const alt = said.find((part) => /^alt=/i.test(part));
  return (alt?.slice(4) ?? said.findLast((part) => part !== "" && !layout.test(part))) || undefined;
}
