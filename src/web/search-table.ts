/** Every row of a search as CSV, for those who count: the same search as the page, without personal names. */

import { type Cursor, readCursor } from "../access/cursor.ts";
import { publicId } from "../access/ids.ts";
import { isoWithOffset } from "../domain/zoned.ts";
import { csvHead, csvLine, type JournalRow, journalColumns, journalRow } from "./journal-columns.ts";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "./read/agencies.ts";
import { type Found, placeOf, type SearchRequest, search } from "./search.ts";
import type { Site } from "./site.ts";

/** Rows of one table: more is the year's zip, or the API. */
const mostRows = 10_000;
const rowsPerRead = 500;

const columns = ["entity", "dato", ...journalColumns, "tekst"] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | null>>>;

export interface SearchTable {
  readonly csv: string;
  /** where the table of what is older goes on; undefined when all is in this one */
  readonly next: readonly [day: string, id: string] | undefined;
}

/** @param after go on after this row */
export async function searchTable(
  site: Site,
  request: SearchRequest,
  after: Cursor | undefined,
): Promise<SearchTable> {
  const [agencies, channels] = await Promise.all([readAgencies(site.pool), readChannels(site.pool)]);
  const around = {
    baseUrl: site.baseUrl,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
  };
  const lines = [csvHead(columns)];
  let last = after;
  let next: SearchTable["next"];
  for (let rows = 0; rows < mostRows; rows += rowsPerRead) {
    const found = await search(site, request, { limit: rowsPerRead + 1, after: last, descending: true });
    const shown = found.slice(0, rowsPerRead);
    lines.push(...shown.map((one) => lineOf(one, around)));
    const end = shown.at(-1);
    if (found.length <= rowsPerRead || end === undefined) return { csv: lines.join(""), next: undefined };
    last = readCursor(placeOf(end));
    next = placeOf(end);
  }
  return { csv: lines.join(""), next };
}

interface Around {
  readonly baseUrl: string;
  readonly agencies: ReadonlyMap<string, PublicAgency>;
  readonly channels: ReadonlyMap<string, PublicChannel>;
}

function lineOf(found: Found, around: Around): string {
  const row: Row = { entity: found.kind, dato: found.day, ...cellsOf(found, around) };
  return csvLine(columns.map((name) => row[name] ?? null));
}

function cellsOf(found: Found, { baseUrl, agencies, channels }: Around): Row {
  const of =
    found.kind === "Journalpost" ? found.entry : found.kind === "Saksmappe" ? found.file : found.item;
  const agency = agencies.get(of.agencyId);
  if (!agency) return {};
  const channel = channels.get(of.channelId)?.title ?? "";
  if (found.kind === "Journalpost") return journalRow(found.entry, { channel, agency, baseUrl });
  const common = {
    systemId: of.id,
    kanal: channel,
    journalenhet: agency.name,
    orgnummer: agency.orgNumber,
    publisertDato: isoWithOffset(of.publishedAt, agency.timeZone),
  } satisfies Partial<JournalRow>;
  if (found.kind === "Saksmappe") {
    const { file } = found;
    const id = publicId("case", file.id);
    return { ...common, id, saksnummer: `${file.year}/${file.sequence}`, offentligTittel: file.washedTitle };
  }
  const { item } = found;
  const id = publicId("item", item.id);
  return {
    ...common,
    id,
    offentligTittel: item.title,
    tekst: item.body,
    adresse: `${baseUrl}/innlegg/${id}`,
  };
}
