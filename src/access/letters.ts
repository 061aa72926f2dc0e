/** What letters without signs may stand for, on keyboards that have no å, ä, æ, ö, ø. */

const standsFor: Readonly<Record<string, readonly string[]>> = {
  a: ["å", "æ"],
  o: ["ø"],
  aa: ["å"],
  ae: ["æ"],
  oe: ["ø"],
};
/** Each sign doubles what is looked for. */
const mostReadings = 12;
const mostSigns = 2;

/** The word itself, then what it may stand for, at most two letters of it changed; those with one first. */
export function meaningsOf(word: string): readonly string[] {
  let readings: readonly string[] = [word];
  const all = new Set(readings);
  for (let signs = 0; signs < mostSigns && all.size < mostReadings; signs++) {
    readings = readings.flatMap(withOneMore);
    for (const one of readings) if (all.size < mostReadings) all.add(one);
  }
  return [...all];
}

function withOneMore(word: string): readonly string[] {
  return Object.entries(standsFor).flatMap(([plain, signs]) =>
    [...word.matchAll(new RegExp(plain, "g"))].flatMap(({ index }) =>
      signs.map((sign) => word.slice(0, index) + sign + word.slice(index + plain.length)),
    ),
  );
}

const alike = new Map(
  [..."öäüéèêëáàâóòôçñ"].map((letter, index) => [letter, "øæueeeeaaaooocn".charAt(index)]),
);

/** As the index compares letters: in lower case, those of both countries as one. The same as `pub.fold`. */
export function folded(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüéèêëáàâóòôçñ]/g, (letter) => alike.get(letter) ?? letter);
}
