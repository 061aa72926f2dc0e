/** PURE. What officers keep from the public in an agency's own text: which acts stand, and a text without their words. */
import type { Shield, ShieldAct } from "../domain/shield.ts";
import { withheld } from "./withheld.ts";

export interface ShieldActRow extends Omit<Shield, "act"> {
  readonly act: ShieldAct;
  readonly undoes: string | undefined;
}

/** The acts that nobody took back. @param acts oldest first */
export function standingShields(acts: readonly ShieldActRow[]): readonly Shield[] {
  const undone = new Set(acts.flatMap(({ undoes }) => undoes ?? []));
  return acts.flatMap(({ act, undoes: _undoes, ...shield }) =>
    act === "undone" || undone.has(shield.id) ? [] : [{ ...shield, act }],
  );
}

/** The words that are kept out of every version, later ones too. */
export function shieldedWords(shields: readonly Shield[]): readonly string[] {
  return shields.flatMap(({ act, words }) => (act === "shielded" && words !== undefined ? [words] : []));
}

export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.some((one) => wordsForm(one).test(text));
}

/** The text with `*****` for the words, in whichever letter case they stand. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((shown, one) => shown.replace(wordsForm(one), withheld), text);
}

/** Letters with marks may be written in one character or in two; between the words any space may stand. */
function wordsForm(words: string): RegExp {
  const forms = ["NFC", "NFD"].map((form) =>
    words
      .normalize(form)
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
      .join("\\s+"),
  );
  return new RegExp([...new Set(forms)].join("|"), "giu");
}

/** Whether an address may have been made of the words, as the addresses of sites are: `/gratulerer-kari-naess/`. */
export function isMadeOf(address: string, words: readonly string[]): boolean {
  const decoded = decodedAddress(address);
  return words.some((one) =>
    foldings.some((fold) => {
      const plain = fold(one);
      return plain !== "" && fold(decoded).includes(plain);
    }),
  );
}

const foldings = [
  (text: string) =>
    plainLetters(text.toLowerCase().replace(/[øö]/gu, "o").replace(/[æä]/gu, "ae").replace(/å/gu, "a")),
  (text: string) =>
    plainLetters(text.toLowerCase().replace(/[øö]/gu, "oe").replace(/[æä]/gu, "a").replace(/å/gu, "aa")),
] as const;

function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}

function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address).normalize("NFC");
  } catch {
    return address;
  }
}
