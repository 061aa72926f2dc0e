/**
 * PURE. Whether a name on a channel is an organisation's: those are no personal names, and are never withheld as such.
 *
 * Only what a word or a legal form says for certain counts; a name that could be a person's is taken for one, and one that
 * holds a common given name is, whatever it ends in: «Kari Velforening» tells of Kari.
 * @see regjeringen.no id614375: company names that hold a person's name are no personal names; offentlegforskrifta § 6
 */
import { isSignedName } from "./given-names.ts";
import { bodies, compoundsOf, legalForms } from "./organisation-words.ts";

/** Capital or not: no surname is like it. */
const certain = new RegExp(`^(?:\\p{L}*(?:${bodies.join("|")}))$`, "iu");
/** Something stands before it in the word: «Velforening», «Ungdomsrådet». */
const compound = new RegExp(`^(\\p{L}{3,}?)s?(?:${compoundsOf.join("|")})$`, "iu");
/** The word alone is a common noun where it is written small; «Skule» and «Klubben» are names of people too. */
const alone = new RegExp(`^(?:${compoundsOf.join("|")})$`, "u");

/** What joins a person to an organisation, or tells where a person is reached: the name is then a person's too. */
const joined = /\s(?:fra|frå|från|from|hos|leder|leiar|ledare|med|with|by|av|aka|alias)\s/iu;
/** What names of bodies are written with: signs, digits and letters that are not seen hide something. */
const written = /^[\p{L}\p{M}&.'’\- ]+$/u;
const capitalInside = /\p{Ll}\p{Lu}/u;

/** What tells where a body is: «Ungdomsrådet i Fjordvik». */
const inPlace = /^(?:i|på|of|in)$/u;
/** What tells whose it is, or where a person is reached: a body must follow, as in «Elevrådet ved Fjordvik skule». */
const ofBody = /^(?:for|för|ved|vid|at)$/u;

/** The name of an organisation for certain; false where it may be a person's. */
export function isOrganisation(name: string): boolean {
  const tidy = name.normalize("NFC").trim().replace(/\s+/gu, " ");
  const words = tidy.split(" ");
  const [first = "", second, ...others] = words;
  const last = others.at(-1) ?? second;
  if (!written.test(tidy) || words.length > 6 || joined.test(tidy)) return false;
  // a registered form: «Hans Hansen AS» is a company; «Kari AS» may be what Kari's other names begin with
  if (last !== undefined && legalForms.has(last)) return others.length > 0 || !holdsGivenName(first);
  if (words.some((word) => capitalInside.test(word) || holdsGivenName(word))) return false;
  if (/[.&]/u.test(last ?? first)) return false;
  if (last === undefined) return isBody(first);
  const capital = /^\p{Lu}/u.test(first);
  if (second !== undefined && isBody(first)) {
    if (inPlace.test(second)) return others.length > 0 && others.length <= 2;
    if (ofBody.test(second)) return others.length > 1 && isBody(last, capital);
  }
  // «Zebulon i Fjordvik Velforening»: who it is comes before what joins them
  return !words.some((word) => inPlace.test(word) || ofBody.test(word)) && isBody(last, capital);
}

/** @param after something with a capital, so that the word is seen to be a common noun */
function isBody(word: string, after = false): boolean {
  return certain.test(word) || compound.test(word) || (after && alone.test(word));
}

/** As a word, as a part of one with hyphens, and before a word for a body: «Kariklubben». */
function holdsGivenName(word: string): boolean {
  return word
    .split("-")
    .flatMap((part) => [part, compound.exec(part)?.[1] ?? ""])
    .some((part) => isSignedName(part));
}
