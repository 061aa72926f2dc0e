/** Digits of a text in the groups in which people write them: which runs of groups may together be one number. */

export interface DigitGroup {
  /** in the plain reading; `end` exclusive */
  readonly start: number;
  readonly end: number;
}

/** Neighbouring groups with no more than five signs between each: `02.01.1932 99997` is four groups. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** of all groups together */
  readonly digits: string;
  readonly lengths: readonly number[];
  /** what stands between the groups, one fewer than they are */
  readonly gaps: readonly string[];
}

const fewestDigits = 10;
const mostDigits = 13;
const group = /\d+/g;
/** What people put between the parts of one number. */
const gap = /^[ .,:;/_()|·•~+-]{1,5}$/;

export function digitGroups(plain: string): readonly DigitGroup[] {
  return Array.from(plain.matchAll(group), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Every run of groups with ten to thirteen digits, overlapping ones too; a run never begins or ends inside a group. */
export function* digitRuns(plain: string): Generator<DigitRun> {
  const groups = digitGroups(plain);
  for (const [first, { start }] of groups.entries()) {
    let digits = "";
    const lengths: number[] = [];
    const gaps: string[] = [];
    for (let at = first; ; at++) {
      const here = groups[at];
      if (!here || digits.length + here.end - here.start > mostDigits) break;
      digits += plain.slice(here.start, here.end);
      lengths.push(here.end - here.start);
      if (digits.length >= fewestDigits)
        yield { start, end: here.end, digits, lengths: [...lengths], gaps: [...gaps] };
      const next = groups[at + 1];
      if (!next || next.start - here.end > 5) break;
      const between = plain.slice(here.end, next.start);
      if (!gap.test(between)) break;
      gaps.push(between);
    }
  }
}
