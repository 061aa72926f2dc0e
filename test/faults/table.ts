/** The fault table: what was done to the program, how often, and what was lost by it. */
import type { FaultKind } from "./checks.ts";
import type { Settled } from "./place.ts";

export interface Row {
  readonly fault: string;
  /** what was done and how often */
  readonly done: string;
  readonly seed: number;
  readonly settled: Settled;
  /** what the row asks for beside an archive that is whole */
  readonly also: readonly string[];
}

const columns = ["fault", "what was done", "seed", "lost", "doubled", "half", "numbers", "log", "verdict"];

export function isWhole({ settled, also }: Row): boolean {
  return settled.faults.length === 0 && also.length === 0;
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    ...[row.fault, row.done, String(row.seed)],
    ...(["lost", "doubled", "half", "numbers", "log"] as const).map((kind) => String(countOf(row, kind))),
    isWhole(row) ? "whole" : "NOT WHOLE",
  ]);
  const all = [columns, ...cells];
  const widths = columns.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)));
  const lines = all.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, ...rows.flatMap(wrongs)].join("\n");
}

function countOf({ settled }: Row, kind: FaultKind): number {
  return settled.faults.filter((fault) => fault.kind === kind).length;
}

function wrongs(row: Row): readonly string[] {
  const found = [...row.settled.faults.map(({ kind, what }) => `${kind}: ${what}`), ...row.also];
  return found.map((one) => `! ${row.fault}: ${one}`);
}
