/**
 * A year of one agency's public journal as a zip: for those who count, compare and cite.
 *
 * A copy leaves our hands for good, so it holds the texts without personal names only: no search in it can ever find a
 * name in an entry older than a year (offentlegforskrifta § 6 fourth paragraph).
 */
import { PassThrough, Readable } from "node:stream";
import { ReadableStream as WebStream } from "node:stream/web";
import { ZipArchive } from "archiver";
import type pg from "pg";
import type { PublicAgency } from "./read/agencies.ts";

interface Row {
  readonly journal_year: number;
  readonly journal_number: number;
  readonly case_number: string;
  readonly journaled_on: string;
  readonly document_day: string | null;
  readonly direction: string;
  readonly title: string;
  readonly party: string;
  readonly ground: string | null;
  readonly channel: string;
  readonly system_id: string;
}

const columns: readonly (keyof Row)[] = [
  "journal_year",
  "journal_number",
  "case_number",
  "journaled_on",
  "document_day",
  "direction",
  "title",
  "party",
  "ground",
  "channel",
  "system_id",
];

/** Entries read at a time. */
const batchSize = 1000;

/**
 * A download that cannot be finished breaks off, so that nobody takes a part for the whole.
 *
 * @param at the modification time of the files
 * @param onFault told why a download broke off; not of readers who went away
 */
export function journalZip(
  pool: pg.Pool,
  agency: PublicAgency,
  year: number,
  at: Date,
  onFault: (fault: unknown) => void,
): ReadableStream {
  const zip = new ZipArchive({ statConcurrency: 1 });
  const sent = new PassThrough();
  const breakOff = (fault: Error) => {
    if (sent.destroyed) return;
    onFault(fault);
    sent.destroy(fault);
  };
  const add = (name: string, content: Readable | string) => {
    if (content instanceof Readable) content.on("error", breakOff);
    zip.append(content, { name, date: at, mode: 0o644 });
  };
  zip.on("error", breakOff);
  sent.on("close", () => zip.destroy());
  sent.on("error", () => undefined);
  add("journal.csv", Readable.from(csvOf(rowsOf(pool, agency.id, year))));
  add("journal.json", Readable.from(jsonOf(rowsOf(pool, agency.id, year))));
  add("README.txt", `${agency.name} (${agency.orgNumber}), ${year}\n${aboutText}`);
  zip.finalize().catch(breakOff);
  // not Readable.toWeb: it throws outside of any promise when a chunk comes after the reader has gone
  return WebStream.from(zip.pipe(sent)) as ReadableStream;
}

const aboutText = `The public journal, without personal names. journal.csv: UTF-8, separated by semicolons, one entry a line.
journal.json: the same. A ground tells the statute that something is withheld under.
`;

async function* rowsOf(pool: pg.Pool, agencyId: string, year: number): AsyncGenerator<readonly Row[]> {
  let after = 0;
  for (;;) {
    const found = await pool.query<Row>(
      `select e.year as journal_year, e.sequence as journal_number, c.year || '/' || c.sequence || '-' || e.number_in_case as case_number,
              e.journaled_on::text, e.document_day::text, e.direction, e.title_washed as title, e.party_washed as party, e.ground,
              h.title as channel, e.id as system_id
         from pub.entries e join pub.cases c on c.id = e.case_id join pub.channels h on h.id = e.channel_id
        where e.agency_id = $1 and e.year = $2 and e.sequence > $3 order by e.sequence limit ${batchSize}`,
      [agencyId, year, after],
    );
    if (found.rows.length === 0) return;
    yield found.rows;
    after = found.rows.at(-1)?.journal_number ?? after;
  }
}

async function* csvOf(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(";")}\r\n`;
  for await (const rows of batches)
    yield rows.map((row) => `${columns.map((name) => csvCell(row[name])).join(";")}\r\n`).join("");
}

async function* jsonOf(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of batches)
    for (const row of rows) {
      yield before + JSON.stringify(row);
      before = ",\n";
    }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** A cell that a spreadsheet would take for a formula is kept from being one (OWASP ASVS 5.0, 1.2.10). */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
