/** What is told first of an agency: what needs an act of a person, each kind with its days, and the most urgent by name. */
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { NeedsAct } from "../../pipeline/review/needs-act.ts";
import { listed, sentence } from "../terminal.ts";

/** @returns nothing when nothing does */
export function needsActText(of: NeedsAct, agency: Agency): string | undefined {
  const untold = untoldLine(of);
  if (of.items === 0) return untold && sentence(untold);
  const table = listed(
    ["item", "why", "class", "channel", "posted"],
    of.first.map((item) => [
      item.name,
      item.why,
      item.classId,
      item.channelTitle,
      dayOf(item.postedAt, agency.timeZone),
    ]),
    "",
  );
  const more = of.items - of.first.length;
  const list = `kanalarkiv acts list --agency ${agency.orgNumber}`;
  return [
    sentence(needsActLine(of)),
    ...(untold ? [sentence(untold)] : []),
    table,
    ...(more > 0 ? [sentence(`${more} more: ${list}`)] : []),
  ].join("\n");
}

/** A mail or call that nobody takes is told of where it is looked for. */
function untoldLine({ untold }: NeedsAct): string | undefined {
  if (!untold) return undefined;
  const { notices, since, fault } = untold;
  const what = notices === 1 ? "1 notice of them was" : `${notices} notices of them were`;
  return `${what} not taken since ${since.toISOString().slice(0, 16)}Z (${fault}); tried again: kanalarkiv acts told`;
}

/** `3 items need an act of a person; the time limit of 1 is over; the next ends 2026-12-02.` */
export function needsActLine({ items, overdue, nextDay }: NeedsAct): string {
  return `${[
    items === 1 ? "1 item needs an act of a person" : `${items} items need an act of a person`,
    ...(overdue > 0 ? [`the time limit of ${overdue} is over`] : []),
    ...(nextDay === undefined ? [] : [`the next time limit ends ${nextDay}`]),
  ].join("; ")}.`;
}
