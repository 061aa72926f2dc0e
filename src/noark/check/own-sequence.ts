/** KA.75: the journal's numbers have no gaps (M013, M014; requirement 6.4.30). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf } from "./element.ts";
import { runningJournal } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownSequenceControls: readonly Control[] = [
  {
    id: "KA.75",
    name: "The numbers of the journal have no gaps",
    kind: "structure",
    remedy:
      "The journal holds every journalpost of the period (requirement 6.4.30; M013, M014): say which entries were reserved and deleted (requirement 3.2.21), or are in another package; look for the others.",
    start: startGaps,
  },
];

interface Series {
  readonly name: string;
  readonly line: number;
  first: number;
  last: number;
  count: number;
  /** the number before the first gap that was met */
  beforeGap: number | undefined;
}

/**
 * A warning and no error: a reserved number may be deleted (requirement 3.2.21), with soft separation a period begins and
 * ends within cases, and a period in several packages has other numbers in the others. None of these is told by the
 * package, so a person looks. Only with a sharp start at New Year is 1 known to be the first number.
 */
function startGaps({ extraction: { uttrekk } }: Run, say: Say) {
  const all = new Map<string, Series>();
  let latest: Series | undefined;
  const end = (post: Element) => {
    const [year, sequence] = [fieldOf(post, "journalaar"), fieldOf(post, "journalsekvensnummer")].map(Number);
    if (year === undefined || sequence === undefined || !Number.isInteger(year + sequence)) return;
    const unit = fieldOf(post, "journalenhet")?.trim();
    const name = unit === undefined ? String(year) : `${year} of journalenhet ${shown(unit)}`;
    const known = latest?.name === name ? latest : all.get(name);
    latest = known ?? {
      name,
      line: post.line,
      first: sequence,
      last: sequence,
      count: 0,
      beforeGap: undefined,
    };
    if (known === undefined) all.set(name, latest);
    else add(latest, sequence);
    latest.count += 1;
  };
  const finish = () => {
    const { incoming } = uttrekk?.separation ?? {};
    const from = uttrekk?.origin.period.from ?? "";
    for (const series of all.values()) {
      const beginsYear = incoming === "skarpt" && from.trim() === `${series.name.slice(0, 4)}-01-01`;
      report(series, beginsYear ? 1 : series.first, say);
    }
  };
  return { files: { [runningJournal]: { elements: { journalpost: { end } } } }, finish };
}

function add(series: Series, sequence: number): void {
  if (sequence > series.last + 1) series.beforeGap ??= series.last;
  series.first = Math.min(series.first, sequence);
  series.last = Math.max(series.last, sequence);
}

function report({ name, first, last, count, beforeGap, line }: Series, from: number, say: Say): void {
  const missing = last - from + 1 - count;
  if (missing <= 0) return;
  const after = first > from ? from - 1 : beforeGap;
  const place = after === undefined ? "" : `, the first after ${after}`;
  say(
    "warning",
    `${missing} numbers between ${from} and ${last} of ${name} are not used${place}`,
    runningJournal,
    line,
  );
}
