/** Tables and progress for people who read a terminal. */
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "./context.ts";

/** Columns as wide as their widest cell; numbers to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => (cell === undefined ? "–" : String(cell))))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? "")].length)));
  const numeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const pad = " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
        return numeric[column] ? pad + cell : cell + pad;
      })
      .join("  ")
      .trimEnd();
  const [first = [], ...rest] = cells;
  return [line(first), widths.map((width) => "─".repeat(width)).join("  "), ...rest.map(line)].join("\n");
}

export function showProgress(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? bar(label, stream) : lines(label, stream, now);
}

function bar(label: string, stream: NodeJS.WriteStream): Progress {
  const format = `${label.padEnd(14)} {bar} {value}/{total}`;
  const shown = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  let started = false;
  return {
    on: (done, total) => {
      if (!started) shown.start(total ?? Math.max(done, 1), done);
      started = true;
      shown.setTotal(total ?? Math.max(done, 1));
      shown.update(done);
    },
    done: () => {
      if (started) shown.stop();
    },
  };
}

const lineEveryMs = 5000;

function lines(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  let last = now();
  return {
    on: (done, total) => {
      if (now() - last < lineEveryMs) return;
      last = now();
      stream.write(`${label}: ${done}${total === undefined ? "" : `/${total}`}\n`);
    },
    done: () => undefined,
  };
}
