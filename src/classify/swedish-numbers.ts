/**
 * Whether digits are a Swedish personal identity number, a coordination number or an interim number.
 * @see folkbokföringslagen (1991:481) 18 §; lag (2022:1697) 2 kap. 8 §
 */
import imported from "personnummer";

export type SwedishKind = "personnummer" | "samordningsnummer" | "interimsnummer";

/** The package is CommonJS: its declared default lies one level deeper than the real one. */
const Personnummer: typeof imported.default = "default" in imported ? imported.default : imported;

/**
 * @param body ten characters `YYMMDDNNNC`, or twelve with the century; the first N of an interim number is a letter
 *
 * Without a century each one is tried, so that the answer never depends on today's date.
 */
export function swedishKindOf(body: string): SwedishKind | undefined {
  if (!passesLuhn(body.slice(-10))) return undefined;
  const candidates = body.length === 12 ? [body] : ["19", "20", "18"].map((century) => century + body);
  if (!candidates.some((each) => Personnummer.valid(each, interimToo))) return undefined;
  const short = body.slice(-10);
  if (short.charAt(6) > "9") return "interimsnummer";
  return Number(short.slice(4, 6)) > 60 ? "samordningsnummer" : "personnummer";
}

const interimToo = { allowCoordinationNumber: true, allowInterimNumber: true };

/** A letter counts as 1. */
function passesLuhn(ten: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const digit = ten.charAt(at) > "9" ? 1 : Number(ten.charAt(at));
    const product = at % 2 === 0 ? 2 * digit : digit;
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
