/** One version of an item as a text file that a person can read in a hundred years: a head of facts, then the text. */
import type { Agency } from "../domain/agency.ts";
import type { ExportedChannel, ExportedItem, ExportedVersion } from "../domain/export.ts";
import type { Sha256 } from "../domain/ids.ts";
import { dokumenttypeOf } from "./formats.ts";
import { type Labels, labelsIn } from "./labels.ts";
import { localTime } from "./times.ts";

/**
 * UTF-8 without a byte order mark, lines end in "\n"; the text follows the first empty line, unchanged.
 *
 * @param paths where the media lie in the package, relative to arkivstruktur.xml
 */
export function textFile(
  agency: Agency,
  channel: ExportedChannel,
  item: ExportedItem,
  version: ExportedVersion,
  paths: ReadonlyMap<Sha256, string>,
): string {
  const labels = labelsIn(agency.language);
  const head: readonly (readonly [label: string, value: string | undefined])[] = [
    [labels.title, version.title],
    [labels.author, item.authorName],
    [labels.channel, `${channel.title} (${channel.address})`],
    [labels.address, item.permalink],
    [labels.under, rootText(agency, item)],
    [labels.posted, localTime(item.postedAt, agency.timeZone)],
    [labels.seen, localTime(version.seenAt, agency.timeZone)],
    [labels.version, String(version.number)],
    ...mediaLines(labels, version, paths),
  ];
  const lines = head.flatMap(([label, value]) => (value ? [`${label}: ${inOneLine(value)}\n`] : []));
  return `${lines.join("")}\n${version.text}\n`;
}

/** `«Åpent møte» 2026-03-01 10:59:00 Europe/Oslo (https://…)` */
function rootText(agency: Agency, { under }: ExportedItem): string | undefined {
  if (under === undefined) return undefined;
  const title = under.title === undefined ? "" : `«${under.title}» `;
  const address = under.permalink === undefined ? "" : ` (${under.permalink})`;
  return `${title}${localTime(under.postedAt, agency.timeZone)}${address}`;
}

/** `Bilde: Kart over planområdet (DOKUMENT/2026/03/….png)` */
function mediaLines(
  labels: Labels,
  { media }: ExportedVersion,
  paths: ReadonlyMap<Sha256, string>,
): readonly (readonly [label: string, value: string])[] {
  return media.map(({ mediaType, alt, url, sha256 }) => [
    labels.kinds[dokumenttypeOf(mediaType)],
    `${alt ?? url} (${paths.get(sha256) ?? url})`,
  ]);
}

function inOneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}
