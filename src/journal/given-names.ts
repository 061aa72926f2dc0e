/** PURE. Whether a word is a common given name and no other word of the languages. */
import { givenNames } from "../classify/words/closed-names.ts";

/** Given names that open sentences as other words do: «August 2026», «Dag for dag», «Liv og lyst», «Hans hus», «Stein på vegen». */
const otherWordsToo: ReadonlySet<string> = new Set(
  "august dag even gro hans liv odd per rose siv sol stein sten tom tor vår".split(" "),
);

/** Also with the *s* of a genitive: «Karis pris». */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/u, "")].some((name) => givenNames.has(name) && !otherWordsToo.has(name));
}

/** As above, and those that are other words too, and with accents: in a signature a name is likelier than a word. */
export function isSignedName(word: string): boolean {
  const lower = word.toLowerCase();
  const plain = lower
    .normalize("NFD")
    .replace(/[\u0300-\u0307]/gu, "")
    .normalize("NFC");
  return (
    word === "Skule" ||
    [lower, plain].some((name) => [name, name.replace(/s$/u, "")].some((one) => givenNames.has(one)))
  );
}
