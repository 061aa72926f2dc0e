/**
 * The check digits of Norwegian eleven-digit numbers.
 * @see folkeregisterforskriften § 2-2-1; skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032
 */
import { idnr } from "@navikt/fnrvalidator";

/** What eleven digits may be; one number is often both a person's number and an account. */
export type NorwegianKind =
  | "fødselsnummer"
  | "d-nummer"
  | "h-nummer"
  | "fh-nummer"
  | "syntetisk fødselsnummer"
  | "kontonummer";

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The kinds of a person's number, and `kontonummer` beside them: the second check digit of both is the same sum, so what
 * passes as a person's number always passes as an account too. Empty for anything else.
 *
 * @param digits exactly eleven ASCII digits; an FH-number (first digit 8 or 9) has no date, so it is known by its
 *   check digits alone
 */
export function personKindsOf(digits: string): readonly NorwegianKind[] {
  if (!isAccountNumber(digits)) return [];
  const first = digits.charAt(0);
  if (first === "8" || first === "9") return passesIdentityCheck(digits) ? ["fh-nummer", "kontonummer"] : [];
  const answer = idnr(digits);
  if (answer.status === "invalid") return [];
  return [kindByType[answer.type], "kontonummer"];
}

const kindByType = {
  fnr: "fødselsnummer",
  dnr: "d-nummer",
  hnr: "h-nummer",
  tnr: "syntetisk fødselsnummer",
  "dnr-and-hnr": "h-nummer",
  "dnr-and-tnr": "syntetisk fødselsnummer",
} as const;

/** @param digits exactly eleven ASCII digits */
export function isAccountNumber(digits: string): boolean {
  return controlDigit(weighted(digits, secondWeights)) === Number(digits.charAt(10));
}

/**
 * Both check digits, the first by the rule of 2032 (four remainders allowed), which holds today's rule within it.
 * @param digits exactly eleven ASCII digits
 */
export function passesIdentityCheck(digits: string): boolean {
  const sum = weighted(digits, firstWeights) % 11;
  const given = Number(digits.charAt(9));
  const allowed = [0, 1, 2, 3].some((rest) => (11 + rest - sum) % 11 === given);
  return allowed && isAccountNumber(digits);
}

function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * Number(digits.charAt(at));
  return sum;
}

/** 10 stands for "no digit exists". */
function controlDigit(sum: number): number {
  const rest = sum % 11;
  return rest === 0 ? 0 : 11 - rest;
}
