/** PURE. One row of a table: its fields, and which columns its first row names. */

export interface Dialect {
  /** a backslash in front of a sign in quotes means that sign, as some exporters write quotes (and RFC 4180 does not) */
  readonly backslash?: boolean | undefined;
}

/**
 * A quote ends its field only where the field ends, because many programs write quotes as they are.
 *
 * @returns undefined for quotes that do not end
 */
export function fieldsOf(
  row: string,
  sign: string,
  { backslash = false }: Dialect = {},
): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  while (at <= row.length) {
    if (row[at] !== '"') {
      const end = row.indexOf(sign, at);
      fields.push(row.slice(at, end < 0 ? row.length : end));
      at = end < 0 ? row.length + 1 : end + 1;
      continue;
    }
    const end = endOfQuotes(row, at + 1, sign, backslash);
    if (end === undefined) return undefined;
    const inside = row.slice(at + 1, end).replaceAll('""', '"');
    fields.push(backslash ? inside.replace(/\\(["\\])/g, "$1") : inside);
    at = end + 2;
  }
  return fields;
}

function endOfQuotes(row: string, from: number, sign: string, backslash: boolean): number | undefined {
  for (let at = from; at < row.length; at += 1) {
    if (backslash && row[at] === "\\") at += 1;
    else if (row[at] !== '"') continue;
    else if (row[at + 1] === '"') at += 1;
    else if (at + 1 === row.length || row[at + 1] === sign) return at;
  }
  return undefined;
}

/** The signs that part fields, as programs write them; Excel takes the one of its country. */
export const signs = [",", ";", "\t"] as const;

/** Names of columns as they are compared: without the mark of byte order, in small letters, with single spaces. */
export function columnName(name: string): string {
  return name
    .replace(/^\uFEFF/, "")
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2015_-]+/g, " ");
}

export interface TableHead<Column extends string> {
  readonly sign: string;
  readonly columns: readonly (Column | undefined)[];
}

/**
 * @param columnOf which column a name means
 * @param needed what every such table has
 * @returns undefined for a row that names no such table
 */
export function tableHead<Column extends string>(
  row: string,
  columnOf: (name: string) => Column | undefined,
  needed: readonly Column[],
): TableHead<Column> | undefined {
  const line = row.replace(/^\uFEFF/, "");
  for (const sign of signs) {
    const columns = (fieldsOf(line, sign) ?? []).map(columnOf);
    if (needed.every((column) => columns.includes(column))) return { sign, columns };
  }
  return undefined;
}

/** What a row says in each column; what is empty is left out. @returns undefined for quotes that do not end, or more fields than are named */
export function rowOf<Column extends string>(
  record: string,
  { sign, columns }: TableHead<Column>,
  dialect: Dialect = {},
): Partial<Record<Column, string>> | undefined {
  const fields = fieldsOf(record, sign, dialect);
  if (!fields || fields.slice(columns.length).some((field) => field !== "")) return undefined;
  const row: Partial<Record<Column, string>> = {};
  for (const [at, column] of columns.entries()) {
    const value = fields[at];
    if (column !== undefined && value !== undefined && value.trim() !== "") row[column] ??= value;
  }
  return row;
}
