/** Figures of several runs, and the table that shows them. */

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly spread: Spread;
  /** what was asked for, as text; undefined for a plain figure */
  readonly target: string | undefined;
  readonly met: boolean | undefined;
  /** what an earlier build came to, as text */
  readonly beside?: string;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { min: at(0), median: at(0.5), max: at(1) };
}

export function figure(name: string, unit: string, values: readonly number[]): Figure {
  return { name, unit, spread: spreadOf(values), target: undefined, met: undefined };
}

/** The median decides. */
export function atLeast(target: number, of: Figure): Figure {
  return { ...of, target: `≥ ${target}`, met: of.spread.median >= target };
}

/** The largest value decides. */
export function atMost(target: number, of: Figure): Figure {
  return { ...of, target: `≤ ${target}`, met: of.spread.max <= target };
}

export function beside(said: string, of: Figure): Figure {
  return { ...of, beside: said };
}

/** @param besides what the figures beside are of; they have a column when there are any */
export function figureTable(title: string, figures: readonly Figure[], besides = "beside"): string {
  const isBeside = figures.some((one) => one.beside !== undefined);
  const rows = figures.map((one) => [
    one.name,
    one.unit,
    shown(one.spread.min),
    shown(one.spread.median),
    shown(one.spread.max),
    ...(isBeside ? [one.beside ?? ""] : []),
    one.target === undefined ? "" : `${one.target} ${one.met ? "met" : "MISSED"}`,
  ]);
  const heads = ["unit", "min", "median", "max", ...(isBeside ? [besides] : []), "target"];
  const all = [[title, ...heads], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, column, widths))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column >= 2 && column <= 4 ? cell.padStart(width) : cell.padEnd(width);
}

function shown(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en");
}
