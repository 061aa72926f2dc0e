/** Case and journal numbers as people write them: `2026/12`, `2026/0012-3`, `KS/2026/12`, and the journal's own `15/2026`. */

export type NumberQuery =
  | {
      readonly of: "case";
      readonly year: number;
      readonly sequence: number;
      readonly inCase: number | undefined;
    }
  | {
      readonly of: "entry";
      /** undefined: of whatever year */
      readonly year: number | undefined;
      readonly sequence: number;
    };

const caseForm = /^(?:\p{L}{1,6}[/-])?((?:19|20)\d{2})\/0*(\d{1,7})(?:-0*(\d{1,6}))?$/u;
/** as file names and Swedish registers have it: `2026-4` */
const dashedForm = /^((?:19|20)\d{2})-0*(\d{1,7})$/;
const entryForm = /^0*(\d{1,7})\/((?:19|20)\d{2})$/;

/** The number that a word stands for, or undefined. Leading zeros and the unit's letters do not count. */
export function numberOf(word: string): NumberQuery | undefined {
  const asCase = caseForm.exec(word);
  if (asCase?.[1] && asCase[2]) {
    const inCase = asCase[3] === undefined ? undefined : Number(asCase[3]);
    return { of: "case", year: Number(asCase[1]), sequence: Number(asCase[2]), inCase };
  }
  const dashed = dashedForm.exec(word);
  if (dashed?.[1] && dashed[2])
    return { of: "case", year: Number(dashed[1]), sequence: Number(dashed[2]), inCase: undefined };
  const asEntry = entryForm.exec(word);
  if (asEntry?.[1] && asEntry[2])
    return { of: "entry", year: Number(asEntry[2]), sequence: Number(asEntry[1]) };
  return undefined;
}
