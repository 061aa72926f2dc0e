/** Whether a long text costs more than its length: processor time a byte at three lengths, harmless and hostile ones. */
import { featuresOf } from "../../src/classify/features.ts";
import { blankSubject } from "../../src/classify/subject.ts";
import { atMost, type Figure, figure } from "../figures.ts";

const kinds: readonly (readonly [name: string, piece: string])[] = [
  ["prose", "Når blir vegen brøyta, og kven kan eg klage til om vedtaket? "],
  ["one letter", "a"],
  ["words of the lists", "klage vedtak takk flott dårlig søknad "],
  ["digits", "1234567890"],
  ["numbers in groups", "12 34 56-78.90/1 "],
  ["case numbers", "sak 26/1432, BN 2025-112 "],
  ["mentions", "@a.b@c "],
  ["accents", "e\u0301\u0316\u0301"],
  ["other scripts", "Коли відкриється "],
  ["emoji", "❤️👍🏽👩‍👧"],
  ["letters between hidden ones", "d\u200Br\u00ADe"],
  ["openings of questions", "hei @a "],
  ["addresses", "https://x.no/a www.b "],
];
const lengths = [10_000, 100_000, 1_000_000];

/** The longest beside the shortest, a unit of text; more than 3 is more than linear. */
export async function longTextFigures(runs: number): Promise<readonly Figure[]> {
  for (const [, piece] of kinds) nanosecondsEach(piece, 1_000);
  return kinds.flatMap(([name, piece]) => {
    const costs = lengths.map((length) => Array.from({ length: runs }, () => nanosecondsEach(piece, length)));
    const [short = [], , long = []] = costs;
    return [
      figure(`a text of 1 MB: ${name}`, "ns/unit", long),
      atMost(3, figure(`${name}: 1 MB ÷ 10 kB, a unit`, "ratio", [Math.min(...long) / Math.min(...short)])),
    ];
  });
}

function nanosecondsEach(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const turns = Math.ceil(100_000 / length);
  const begun = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) featuresOf({ ...blankSubject("NO"), text: `${text}${turn}` });
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) * 1000) / (length * turns);
}
