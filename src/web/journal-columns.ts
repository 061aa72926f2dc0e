/**
 * A journal entry as one row of a table, for the copies that leave the site: the year's zip and the tables of searches.
 *
 * A copy is read for ever, by machines that search it: it holds the texts without personal names only
 * (offentlegforskrifta § 6 fourth paragraph). The columns have the names of the API.
 */
import { publicId } from "../access/ids.ts";
import type { Day } from "../domain/day.ts";
import type { EntryDirection } from "../domain/journal.ts";
import { isoWithOffset } from "../domain/zoned.ts";
import { journalposttypeOf } from "./api/shapes.ts";
import type { PublicAgency } from "./read/agencies.ts";

/** What a row is made from. */
export interface ColumnSource {
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly caseYear: number;
  readonly caseSequence: number;
  readonly numberInCase: number;
  readonly journaledOn: Day;
  readonly documentDay: Day | null;
  readonly direction: EntryDirection;
  readonly washedTitle: string;
  readonly washedParty: string;
  readonly ground: string | null;
  /** of the agency's own answer, what anybody may read */
  readonly answer: string | null;
  readonly publishedAt: Date;
}

export const journalColumns = [
  "id",
  "systemId",
  "journalaar",
  "journalsekvensnummer",
  "saksnummer",
  "journalpostnummer",
  "journaldato",
  "dokumentetsDato",
  "journalposttype",
  "offentligTittel",
  "korrespondansepartNavn",
  "skjermingshjemmel",
  "svar",
  "kanal",
  "journalenhet",
  "orgnummer",
  "publisertDato",
  "adresse",
] as const;
export type JournalColumn = (typeof journalColumns)[number];
export type JournalRow = Readonly<Record<JournalColumn, string | number | null>>;

/** @param around the channel's title, the agency, and where readers reach the site */
export function journalRow(
  entry: ColumnSource,
  around: { readonly channel: string; readonly agency: PublicAgency; readonly baseUrl: string },
): JournalRow {
  const { channel, agency, baseUrl } = around;
  const id = publicId("entry", entry.id);
  return {
    id,
    systemId: entry.id,
    journalaar: entry.year,
    journalsekvensnummer: entry.sequence,
    saksnummer: `${entry.caseYear}/${entry.caseSequence}`,
    journalpostnummer: entry.numberInCase,
    journaldato: entry.journaledOn,
    dokumentetsDato: entry.documentDay,
    journalposttype: journalposttypeOf(entry.direction),
    offentligTittel: entry.washedTitle,
    korrespondansepartNavn: entry.washedParty,
    skjermingshjemmel: entry.ground,
    svar: entry.answer,
    kanal: channel,
    journalenhet: agency.name,
    orgnummer: agency.orgNumber,
    publisertDato: isoWithOffset(entry.publishedAt, agency.timeZone),
    adresse: `${baseUrl}/journal/${id}`,
  };
}

/** With its line end; the first line names the columns and begins with a byte order mark, which spreadsheets need. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

export function csvHead(columns: readonly string[]): string {
  return `\uFEFF${columns.join(";")}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is kept from being one (OWASP ASVS 5.0, 1.2.10). */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
