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
import {
  type ColumnSource,
  csvHead,
  csvLine,
  type JournalRow,
  journalColumns,
  journalRow,
} from "./journal-columns.ts";
import type { PublicAgency } from "./read/agencies.ts";

/** Entries read at a time. */
const batchSize = 1000;

export interface ZipSource {
  readonly pool: pg.Pool;
  readonly agency: PublicAgency;
  readonly year: number;
  /** the modification time of the files */
  readonly at: Date;
  /** where readers reach the site, without a final slash */
  readonly baseUrl: string;
}

/**
 * A download that cannot be finished breaks off, so that nobody takes a part for the whole.
 *
 * @param onFault told why a download broke off; not of readers who went away
 */
export function journalZip(source: ZipSource, onFault: (fault: unknown) => void): ReadableStream {
  const { agency, year, at } = source;
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
  add("journal.csv", Readable.from(csvOf(rowsOf(source))));
  add("journal.json", Readable.from(jsonOf(rowsOf(source))));
  add("README.txt", `${agency.name} (${agency.orgNumber}), ${year}\n${aboutText}`);
  zip.finalize().catch(breakOff);
  // not Readable.toWeb: it throws outside of any promise when a chunk comes after the reader has gone
  return WebStream.from(zip.pipe(sent)) as ReadableStream;
}

const aboutText = `The public journal, without personal names. journal.csv: UTF-8, separated by semicolons, one entry a line; a cell
that a spreadsheet would take for a formula begins with an apostrophe. journal.json: the same, as it is.

Fields have the names of the API (/api/v1/openapi.json), which are those of the Norwegian service eInnsyn:
id, systemId            the entry: in addresses, and as a UUID
journalaar, journalsekvensnummer
                        its number in the journal: 13 of 2026
saksnummer, journalpostnummer
                        its case, and its number in the case
journaldato             the day on which it was entered in the journal
dokumentetsDato         the day of the document; empty when it is not known
journalposttype         inngaaende_dokument: received; utgaaende_dokument: sent; organinternt_…: neither
offentligTittel         what it is about, without personal names
korrespondansepartNavn  from whom or to whom, without personal names
skjermingshjemmel       the statute under which something is withheld; empty when nothing is
svar                    the agency's own answer: ***** for each word that may tell of a person; empty where nothing is shown
kanal                   the channel it was captured from
journalenhet, orgnummer the agency
publisertDato           when it was published here
adresse                 where it stands on these pages
`;

/** The row of the database, before it is one of a table. */
type Stored = ColumnSource & { readonly channel: string };

async function* rowsOf({ pool, agency, year, baseUrl }: ZipSource): AsyncGenerator<readonly JournalRow[]> {
  let after = 0;
  for (;;) {
    const found = await pool.query<Stored>(
      `select e.id, e.year, e.sequence, c.year as "caseYear", c.sequence as "caseSequence",
              e.number_in_case as "numberInCase", e.journaled_on::text as "journaledOn",
              e.document_day::text as "documentDay", e.direction, e.title_washed as "washedTitle",
              e.party_washed as "washedParty", e.ground, e.answer, e.published_at as "publishedAt", h.title as channel
         from pub.entries e join pub.cases c on c.id = e.case_id join pub.channels h on h.id = e.channel_id
        where e.agency_id = $1 and e.year = $2 and e.sequence > $3 order by e.sequence limit ${batchSize}`,
      [agency.id, year, after],
    );
    if (found.rows.length === 0) return;
    yield found.rows.map((row) => journalRow(row, { channel: row.channel, agency, baseUrl }));
    after = found.rows.at(-1)?.sequence ?? after;
  }
}

async function* csvOf(batches: AsyncIterable<readonly JournalRow[]>): AsyncGenerator<string> {
  yield csvHead(journalColumns);
  for await (const rows of batches)
    yield rows.map((row) => csvLine(journalColumns.map((name) => row[name]))).join("");
}

async function* jsonOf(batches: AsyncIterable<readonly JournalRow[]>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of batches)
    for (const row of rows) {
      yield before + JSON.stringify(row);
      before = ",\n";
    }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
