/** The lines of the table: what was measured at each size, what was asked for, and the earlier build beside it. PURE. */
import { atLeast, atMost, beside, type Figure, figure, spreadOf } from "../figures.ts";
import type { Spent } from "./build.ts";
import { type AtSize, stages } from "./growth.ts";
import type { ServiceTimes } from "./model.ts";
import { quoted } from "./quoted.ts";

const cpuMs = ({ nodeMs, databaseMs }: Spent) => nodeMs + databaseMs;
const named = (items: number, what: string) => `${items.toLocaleString("en")}: ${what}`;
const median = (spent: readonly Spent[]) => spreadOf(spent.map(cpuMs)).median;

/** Of all stages from the first item on, milliseconds; no number where they were not run. */
export function wholeMs({ stages }: Pick<AtSize, "stages">): number {
  if (!stages) return Number.NaN;
  return Object.values(stages).reduce((sum, spent) => sum + cpuMs(spent), 0);
}

/** By how much the cost grows when the archive is ten times as large: 1 when it grows as the archive does. */
export function exponent(small: AtSize, large: AtSize): number {
  return Math.log(wholeMs(large) / wholeMs(small)) / Math.log(large.items / small.items);
}

/** Without an earlier build, its figures are quoted. */
export function figuresOf(ours: readonly AtSize[], theirs: readonly AtSize[]): readonly Figure[] {
  return [
    ...targets(ours, theirs),
    ...ours.flatMap((at) =>
      atSize(
        at,
        theirs.find(({ items }) => items === at.items),
      ),
    ),
  ];
}

function targets(ours: readonly AtSize[], theirs: readonly AtSize[]): readonly Figure[] {
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return [];
  const many = last.items.toLocaleString("en");
  const few = first.items.toLocaleString("en");
  return [
    atMost(
      2,
      figure(`nothing new: at ${many} ÷ at ${few}`, "ratio", [median(last.idle) / median(first.idle)]),
    ),
    idleBeside(last, theirs),
    atMost(
      1.5,
      figure(`100 new: at ${many} ÷ at ${few}`, "ratio", [
        median(last.fewProcessed) / median(first.fewProcessed),
      ]),
    ),
    ...fewAt(ours, theirs),
    ...wholeWay(ours, theirs),
  ];
}

function idleBeside(last: AtSize, theirs: readonly AtSize[]): Figure {
  const measured = theirs.findLast(({ idle }) => idle.length > 0);
  const words = `nothing new, at ${last.items.toLocaleString("en")}`;
  if (!measured) {
    const share = median(last.idle) / (quoted.idleS[quoted.idleAt] * 1000);
    const said = `quoted: ${quoted.idleS[quoted.idleAt]} s`;
    const name = `${words} ÷ the earlier build's at ${quoted.idleAt.toLocaleString("en")} posts`;
    return beside(said, atMost(1 / 500, figure(name, "ratio", [share])));
  }
  const share = median(last.idle) / median(measured.idle);
  const name = `${words} ÷ the earlier build's at ${measured.items.toLocaleString("en")} of this dialogue`;
  return beside(`${seconds(median(measured.idle))} s`, figure(name, "ratio", [share]));
}

function fewAt(ours: readonly AtSize[], theirs: readonly AtSize[]): readonly Figure[] {
  const at = ours.find(({ items }) => items === 100_000);
  if (!at) return [];
  const before = theirs.find(({ items, fewProcessed }) => items === at.items && fewProcessed.length > 0);
  const said = before ? `${seconds(median(before.fewProcessed))} s` : `quoted: ${quoted.fewS} s`;
  const spent = at.fewProcessed.map((one) => cpuMs(one) / 1000);
  return [beside(said, atMost(0.2, figure(named(at.items, "100 new, process"), "CPU s", spent)))];
}

function wholeWay(ours: readonly AtSize[], theirs: readonly AtSize[]): readonly Figure[] {
  const real = ours.filter((at) => at.stages !== undefined);
  const small = real.find(({ items }) => items >= 10_000);
  const last = real.at(-1);
  const figures: Figure[] = [];
  if (small && last && small !== last) {
    const [of, to] = [small, last].map(({ items }) => items.toLocaleString("en"));
    const before = [small, last].map((at) => theirs.find(({ items }) => items === at.items));
    const [theirSmall, theirLast] = before;
    const said = theirSmall && theirLast ? exponent(theirSmall, theirLast).toFixed(2) : "not run";
    const grows = figure(`whole way, exponent from ${of} to ${to}`, "", [exponent(small, last)]);
    figures.push(beside(said, atMost(1.05, grows)));
  }
  for (const at of real) {
    const before = theirs.find(({ items }) => items === at.items);
    if (!before) continue;
    const ratio = figure(named(at.items, "whole way, items a CPU second ÷ the earlier build's"), "ratio", [
      wholeMs(before) / wholeMs(at),
    ]);
    const said = `${Math.round((before.items / wholeMs(before)) * 1000).toLocaleString("en")} items/CPU s`;
    figures.push(beside(said, at.items === 100_000 ? atLeast(1.5, ratio) : ratio));
  }
  return figures;
}

/** What may be said of each process at any size. */
const mostMb = 350;

function atSize(at: AtSize, before: AtSize | undefined): readonly Figure[] {
  const line = (what: string, unit: string, of: (one: AtSize) => readonly number[]) => {
    const said = before ? shown(spreadOf(of(before)).median) : "not run";
    return beside(said, figure(named(at.items, what), unit, of(at)));
  };
  const spent = (of: (one: AtSize) => readonly Spent[]) => (one: AtSize) => of(one).map(cpuMs);
  return [
    line(
      "nothing new, process",
      "CPU ms",
      spent(({ idle }) => idle),
    ),
    line("of it: database", "CPU ms", ({ idle }) => idle.map(({ databaseMs }) => databaseMs)),
    line(
      "100 new, process",
      "CPU ms",
      spent(({ fewProcessed }) => fewProcessed),
    ),
    line("of it: database", "CPU ms", ({ fewProcessed }) => fewProcessed.map(({ databaseMs }) => databaseMs)),
    line(
      "a look that finds 100 new",
      "CPU ms",
      spent(({ fewCaptured }) => fewCaptured),
    ),
    ...(at.stages === undefined ? [] : stagesAt(line)),
    ...processes(at).map((name) =>
      atMost(
        mostMb,
        line(`memory, ${memory[name]}`, "MB", ({ peakBytes }) => [peakBytes[name] / 1e6]),
      ),
    ),
  ];
}

type Line = (what: string, unit: string, of: (one: AtSize) => readonly number[]) => Figure;

function stagesAt(line: Line): readonly Figure[] {
  return [
    line("whole way", "items/CPU s", (one) => [(one.items / wholeMs(one)) * 1000]),
    ...stages.map((stage) =>
      line(`of it: ${stage}, node + database`, "CPU µs/item", ({ items, stages }) => [
        stages ? (cpuMs(stages[stage]) / items) * 1000 : Number.NaN,
      ]),
    ),
  ];
}

const processes = (at: AtSize) =>
  at.stages === undefined ? (["little", "server"] as const) : (["bulk", "little", "server"] as const);

const memory = {
  bulk: "the process that takes up all",
  little: "the process that takes up 100",
  server: "a process of the server, of its own",
};

const seconds = (ms: number) => (ms / 1000).toPrecision(2);
const shown = (value: number) =>
  Number.isNaN(value) ? "too slow" : value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en");

/**
 * What an item takes at a size, as the model of many workers asks for it; a lock's own time is no other's.
 *
 * @throws RangeError when the steps were not run to that size
 */
export function serviceTimes({ items, stages, held }: AtSize): ServiceTimes {
  if (!stages) throw new RangeError(`the steps were not run to ${items} items`);
  const all = Object.values(stages);
  const total = (of: (one: Spent) => number) => all.reduce((sum, one) => sum + of(one), 0);
  // a machine with other work holds a lock while nobody works under it
  const pace = Math.min(1, total(cpuMs) / total(({ wallMs }) => wallMs));
  const heldMs = Object.fromEntries(
    Object.entries(held).map(([name, one]) => [name, (one.heldMs * pace) / items]),
  );
  const heldAll = Object.values(heldMs).reduce((sum, ms) => sum + ms, 0);
  const [node, database] = [
    total(({ nodeMs }) => nodeMs) / items,
    total(({ databaseMs }) => databaseMs) / items,
  ];
  // of what is held, as much is the server's as of all
  const serverShare = database / (node + database);
  return {
    workerMs: Math.max(0, node - heldAll * (1 - serverShare)),
    databaseMs: Math.max(0, database - heldAll * serverShare),
    heldMs,
  };
}
