/**
 * Organisation numbers: their form and their last digit, which is a check digit in both countries.
 *
 * 999999999 and 999999-9999 are right by their digits and belong to nobody: the demo and the guides use them.
 *
 * @see https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/ (modulus 11, weights 3 2 7 6 5 4 3 2)
 * @see lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.; Skatteverket SKV 709 (modulus 10)
 */
import type { Country } from "./agency.ts";

/** @returns what is wrong with it and what to do; undefined when it is one of that country */
export function organisationNumberFault(number: string, country: Country): string | undefined {
  if (country === "NO") {
    if (/^\d{6}-\d{4}$/.test(number)) return "this is the Swedish form, but the country is NO: nine digits";
    if (!/^\d{9}$/.test(number)) return "a Norwegian organisation number has nine digits";
    return isNorwegian(number) ? undefined : `${mistyped} (modulus 11)`;
  }
  if (/^\d{9}$/.test(number)) return "this is the Norwegian form, but the country is SE: NNNNNN-NNNN";
  if (!/^\d{6}-\d{4}$/.test(number)) return "a Swedish organisation number has the form NNNNNN-NNNN";
  if (Number(number[2]) < 2)
    return "the third digit of a Swedish organisation number is 2 or more: this is the form of a person's number";
  return isSwedish(number) ? undefined : `${mistyped} (modulus 10)`;
}

const mistyped = "its last digit does not fit the others: look whether it was mistyped";

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

function isNorwegian(number: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return (11 - (sum % 11)) % 11 === Number(number[8]);
}

function isSwedish(number: string): boolean {
  const sum = [...number.replace("-", "")].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
