/**
 * PURE. Text in the columns of a terminal: how wide it is, wrapped, and as a table that never grows out of the screen.
 *
 * @see Unicode Standard Annex 11 (East Asian width) and 29 (what a reader takes for one character)
 */

/** What tables are made for when nobody looks at a terminal: files, mails, tickets. */
export const usualWidth = 80;

const gap = 2;
/** A word up to this length is not broken, so that an id can be copied. */
const wholeWord = 40;
/** Names of columns in the stacked form take no more than this. */
const widestLabel = 20;
const narrowestColumn = 8;

const oneEach = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/;
const wide =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const noWidth = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns that a terminal gives to this text. */
export function widthOf(text: string): number {
  if (oneEach.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfOne(segment);
  return width;
}

function widthOfOne(character: string): number {
  if (noWidth.test(character)) return 0;
  return wide.test(character) || emoji.test(character) ? 2 : 1;
}

/** Controls of the terminal and of writing direction, which text from a channel may hold, are shown as U+FFFD. */
export function harmless(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, "\ufffd");
}

/** Lines of at most `width` columns, broken between words where that can be done. */
export function wrap(text: string, width: number): readonly string[] {
  return harmless(text)
    .split("\n")
    .flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line.trimEnd()];
  const lines: string[] = [];
  let now = "";
  for (const word of line.split(" ").filter((one) => one !== "")) {
    const longer = now === "" ? word : `${now} ${word}`;
    if (widthOf(longer) <= width) now = longer;
    else {
      if (now !== "") lines.push(now);
      const pieces = broken(word, width);
      lines.push(...pieces.slice(0, -1));
      now = pieces.at(-1) ?? "";
    }
  }
  return [...lines, now];
}

function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let now = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(word)) {
    const more = widthOfOne(segment);
    if (taken + more > width) {
      pieces.push(now);
      now = "";
      taken = 0;
    }
    now += segment;
    taken += more;
  }
  return [...pieces, now];
}

/** A paragraph whose lines after the first are indented under it. */
export function paragraph(first: string, text: string, width: number): string {
  const indent = " ".repeat(widthOf(first));
  return wrap(text, width - widthOf(first))
    .map((line, at) => `${at === 0 ? first : indent}${line}`.trimEnd())
    .join("\n");
}

export type Cell = string | number | undefined;

/**
 * Columns as wide as their widest cell, numbers to the right. When that is wider than the screen, the widest texts are
 * wrapped; when even that is not enough, each row becomes a block with one line for each column.
 */
export function columnsOf(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string {
  const cells = rows.map((row) => head.map((_, at) => shown(row[at])));
  const numeric = head.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === "number"));
  const columns = head.map((name, at) => [name, ...cells.map((row) => row[at] ?? "")]);
  const widths = fitted(columns, numeric, width - gap * (head.length - 1));
  if (!widths) return stacked(head, cells, width);
  const line = (row: readonly string[]) => rowLines(row, widths, numeric);
  const rule = widths.map((one) => "─".repeat(one)).join(" ".repeat(gap));
  return [...line(head), rule, ...cells.flatMap(line)].join("\n");
}

function shown(cell: Cell): string {
  return cell === undefined || cell === "" ? "–" : harmless(String(cell));
}

/** @returns undefined when the columns do not fit even with every text wrapped */
function fitted(
  columns: readonly (readonly string[])[],
  numeric: readonly boolean[],
  room: number,
): readonly number[] | undefined {
  const widths = columns.map((texts) => widest(texts.flatMap((text) => text.split("\n"))));
  const least = widths.map((width, at) =>
    numeric[at] ? width : Math.min(width, Math.max(narrowestColumn, longestWord(columns[at] ?? []))),
  );
  if (sum(least) > room) return undefined;
  while (sum(widths) > room) {
    const most = Math.max(...widths.filter((width, at) => width > (least[at] ?? 0)));
    const at = widths.findIndex((width, index) => width === most && width > (least[index] ?? 0));
    widths[at] = Math.max(least[at] ?? 0, most - Math.max(1, Math.min(most, sum(widths) - room) >> 2));
  }
  return widths;
}

/** Of the words that are not to be broken. */
function longestWord(texts: readonly string[]): number {
  return widest(texts.flatMap((text) => text.split(/\s/)).filter((word) => widthOf(word) <= wholeWord));
}

function rowLines(row: readonly string[], widths: readonly number[], numeric: readonly boolean[]): string[] {
  const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => {
        const text = lines[line] ?? "";
        const pad = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)));
        return numeric[at] ? pad + text : text + pad;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

function stacked(head: readonly string[], cells: readonly (readonly string[])[], width: number): string {
  const label = Math.min(widestLabel, widest(head));
  const widths = [label, width - label - gap];
  return cells
    .map((row) =>
      head.flatMap((name, at) => rowLines([name, row[at] ?? ""], widths, [false, false])).join("\n"),
    )
    .join("\n\n");
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
