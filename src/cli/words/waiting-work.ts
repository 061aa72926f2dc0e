/** What waits for the program itself, told when it does. */

import { mostCounted } from "../../db/worklists/waiting.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { SweepProgress, WaitingWork } from "../../pipeline/status/waiting.ts";

const lists = {
  classify: "threads to classify",
  review: "items to place in the queue",
  journal: "to register",
  title: "titles to compare",
  publish: "to publish",
} as const;

/** A line each; none for an archive in which everything is done and was compared without a difference. */
export function waitingNotes(
  { lists: rows, sweeps, reconciliation }: WaitingWork,
  agency: Agency,
): readonly string[] {
  const waiting = (Object.keys(lists) as (keyof typeof lists)[])
    .filter((step) => rows[step] > 0)
    .map((step) => `${lists[step]} ${rows[step]}${rows[step] === mostCounted ? " or more" : ""}`);
  const last = reconciliation?.last;
  const found = (last?.differences ?? 0) + (reconciliation?.differences ?? 0);
  return [
    ...(waiting.length > 0 ? [`waiting for kanalarkiv work or process: ${waiting.join(" · ")}`] : []),
    ...sweeps.map(sweepText),
    ...(last && last.miscounts > 0
      ? [
          `COUNTED WRONG: ${last.miscounts} count(s) of this overview were kept otherwise than counting gave on ${dayOf(last.endedAt, agency.timeZone)}; they were put right: tell it to who maintains the program`,
        ]
      : []),
    ...(found > 0
      ? [
          `NOT AS ITS STEP LEAVES IT: ${found} item(s) that no step was told of, found by comparing the archive${last ? ` (last whole comparison ${dayOf(last.endedAt, agency.timeZone)})` : ""}; they are told now: kanalarkiv process, and tell it to who maintains the program`,
        ]
      : []),
  ];
}

function sweepText({ step, total, fed, itemsPerSecond, secondsLeft }: SweepProgress): string {
  const rate =
    itemsPerSecond === undefined || secondsLeft === undefined
      ? ""
      : `, ${Math.round(itemsPerSecond)} a second, about ${Math.ceil(secondsLeft / 60)} min left`;
  return `everything is walked through to ${step} it as rules, decisions or the program are now: ${fed} of ${total} items${rate}`;
}
