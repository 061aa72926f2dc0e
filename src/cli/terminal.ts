/** Tables and sentences as wide as the terminal that they are read on. */
import { type Cell, columnsOf, paragraph, usualWidth } from "./columns.ts";

const [narrowest, widest] = [40, 200];

/** Of the terminal; 80 columns where there is none. */
export function terminalWidth(stream: NodeJS.WriteStream = process.stdout): number {
  const columns = stream.isTTY ? stream.columns : usualWidth;
  return Math.min(widest, Math.max(narrowest, columns || usualWidth));
}

/** @see columnsOf */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  width = terminalWidth(),
): string {
  return columnsOf(head, rows, width);
}

/** A table, or one sentence where there is nothing to list: a head without rows looks like something that broke. */
export function listed(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  whenEmpty: string,
  width = terminalWidth(),
): string {
  return rows.length === 0 ? paragraph("", whenEmpty, width) : columnsOf(head, rows, width);
}

/** Running text; lines after the first are indented under what `first` leaves room for. */
export function sentence(text: string, first = "", width = terminalWidth()): string {
  return paragraph(first, text, width);
}
