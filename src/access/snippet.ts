/** Cuts a text around what it was found by, and marks it. Works only on the text it is given: the one that matched. */

export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const shortest = 2;

/** The text as one word or phrase after another, those marked that begin with or hold a wanted one. */
export function markedParts(text: string, wanted: readonly string[]): readonly Part[] {
  const folded = folding(text);
  const needles = wanted.map((word) => folding(word)).filter((word) => word.length >= shortest);
  const spans = mergedSpans(needles.flatMap((needle) => placesOf(needle, folded)));
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** About `length` characters around the first wanted word, cut between words, with `…` where something is left out. */
export function cutAround(text: string, wanted: readonly string[], length: number): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  if (oneLine.length <= length) return oneLine;
  const folded = folding(oneLine);
  const places = wanted.map((word) => folded.indexOf(folding(word))).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = wordStart(
    oneLine,
    Math.max(0, Math.min(first - Math.trunc(length / 3), oneLine.length - length)),
  );
  const end = Math.min(oneLine.length, from + length);
  const to = end === oneLine.length ? end : Math.max(from + 1, oneLine.lastIndexOf(" ", end));
  return `${from > 0 ? "… " : ""}${oneLine.slice(from, to).trim()}${to < oneLine.length ? " …" : ""}`;
}

function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.indexOf(" ", place);
  return space < 0 || space - place > 40 ? place : space + 1;
}

function placesOf(needle: string, folded: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length))
    places.push([at, at + needle.length]);
  return places;
}

function mergedSpans(spans: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

const folds: Readonly<Record<string, string>> = {
  ö: "ø",
  ä: "æ",
  ü: "u",
  é: "e",
  è: "e",
  ê: "e",
  ë: "e",
  á: "a",
  à: "a",
};

/** As `pub.fold` of the database, but of the same length as the text, so that places agree. */
function folding(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    return folds[lower] ?? (lower.length === 1 ? lower : unit);
  }).join("");
}
