/** Rows with what they refer to, as the API answers them: one read for all of a page. */
import type { z } from "zod";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "../read/agencies.ts";
import { readCoverage, yearShown } from "../read/coverage.ts";
import { type PublicCase, type PublicEntry, readCases, readEntries } from "../read/entries.ts";
import { type PublicItem, readHistory } from "../read/items.ts";
import type { Found } from "../search.ts";
import type { Site } from "../site.ts";
import type { Innlegg, Journalpost, Kanal, Saksmappe } from "./schemas.ts";
import { type Around, dekning, innlegg, journalpost, kanal, saksmappe } from "./shapes.ts";

type Expand = ReadonlySet<string>;
interface Owned {
  readonly agencyId: string;
  readonly channelId: string;
}

/** In the order of `ids`; ids that are not there are left out. */
export async function journalposts(
  site: Site,
  ids: readonly string[],
  expand: Expand,
): Promise<z.infer<typeof Journalpost>[]> {
  const entries = inOrder(ids, await readEntries(site.pool, ids));
  return journalpostsOf(site, entries, expand);
}

export async function saksmapper(
  site: Site,
  ids: readonly string[],
  expand: Expand,
): Promise<z.infer<typeof Saksmappe>[]> {
  const around = await surroundings(site, expand);
  return inOrder(ids, await readCases(site.pool, ids)).flatMap((file) => {
    const known = around(file);
    return known ? [saksmappe(file, known)] : [];
  });
}

export async function kanaler(
  site: Site,
  ids: readonly string[],
  expand: Expand,
): Promise<z.infer<typeof Kanal>[]> {
  const [channels, around] = await Promise.all([readChannels(site.pool), surroundings(site, expand)]);
  return inOrder(ids, channels).flatMap((channel) => {
    const known = around({ agencyId: channel.agencyId, channelId: channel.id });
    return known ? [kanal(channel, known, site.clock.now())] : [];
  });
}

/** With its coverage in a year. @param year four digits; the newest when left out */
export async function kanalMedDekning(
  site: Site,
  id: string,
  expand: Expand,
  year: string | undefined,
): Promise<z.infer<typeof Kanal> | undefined> {
  const [[told], channels, agencies] = await Promise.all([
    kanaler(site, [id], expand),
    readChannels(site.pool),
    readAgencies(site.pool),
  ]);
  const channel = channels.find((one) => one.id === id);
  const agency = agencies.find((one) => one.id === channel?.agencyId);
  if (!told || !channel || !agency) return undefined;
  const now = site.clock.now();
  const shown = yearShown(channel, agency, year, now);
  const covered = (await readCoverage(site.pool, agency, [channel], shown, now)).get(id);
  return covered ? { ...told, dekning: dekning(covered, shown.year, agency) } : told;
}

/** With its versions and what became of it. */
export async function innleggOf(
  site: Site,
  item: PublicItem,
  expand: Expand,
): Promise<z.infer<typeof Innlegg> | undefined> {
  const [around, history] = await Promise.all([surroundings(site, expand), readHistory(site.pool, item.id)]);
  const known = around(item);
  return known && innlegg(item, known, history);
}

type FoundAnswer = z.infer<typeof Journalpost> | z.infer<typeof Saksmappe> | z.infer<typeof Innlegg>;

export async function foundAnswers(
  site: Site,
  found: readonly Found[],
  expand: Expand,
): Promise<FoundAnswer[]> {
  const entries = found.flatMap((one) => (one.kind === "Journalpost" ? [one.entry] : []));
  const [around, posts] = await Promise.all([
    surroundings(site, expand),
    journalpostsOf(site, entries, expand),
  ]);
  const postOf = new Map(posts.map((post) => [post.systemId, post]));
  return found.flatMap((one): FoundAnswer[] => {
    if (one.kind === "Journalpost") return [postOf.get(one.entry.id)].filter((post) => post !== undefined);
    const known = around(one.kind === "Saksmappe" ? one.file : one.item);
    if (!known) return [];
    return [one.kind === "Saksmappe" ? saksmappe(one.file, known) : innlegg(one.item, known)];
  });
}

async function journalpostsOf(
  site: Site,
  entries: readonly PublicEntry[],
  expand: Expand,
): Promise<z.infer<typeof Journalpost>[]> {
  const caseIds = expand.has("saksmappe") ? [...new Set(entries.map((entry) => entry.caseId))] : [];
  const [around, files] = await Promise.all([surroundings(site, expand), readCases(site.pool, caseIds)]);
  const fileOf = new Map<string, PublicCase>(files.map((file) => [file.id, file]));
  return entries.flatMap((entry) => {
    const known = around(entry);
    return known ? [journalpost(entry, known, fileOf.get(entry.caseId))] : [];
  });
}

async function surroundings(site: Site, expand: Expand): Promise<(row: Owned) => Around | undefined> {
  const [agencies, channels] = await Promise.all([readAgencies(site.pool), readChannels(site.pool)]);
  const agencyOf = new Map<string, PublicAgency>(agencies.map((agency) => [agency.id, agency]));
  const channelOf = new Map<string, PublicChannel>(channels.map((channel) => [channel.id, channel]));
  return (row) => {
    const agency = agencyOf.get(row.agencyId);
    const channel = channelOf.get(row.channelId);
    return agency && channel && { agency, channel, expand };
  };
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
