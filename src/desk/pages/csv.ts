/** A table as CSV that spreadsheets open as it is: UTF-8 with a mark, semicolons, and no cell that is taken for a formula. @see RFC 4180 */
import type { Context } from "hono";

/** What a spreadsheet would run: it is shown as text with an apostrophe before it, as OWASP advises. */
const formula = /^[=+\-@\t\r]/;

export function csvCell(text: string): string {
  const safe = formula.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

/** @param name of the file, in letters that every system takes */
export function csvAnswer(context: Context, name: string, lines: readonly (readonly string[])[]): Response {
  context.header("Content-Type", "text/csv; charset=utf-8");
  context.header("Content-Disposition", `attachment; filename="${name}"`);
  return context.body(csvText(lines));
}
