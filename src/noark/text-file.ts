/** One version of an item as a text file that a person can read in a hundred years: a head of facts, then the text. */
import type { Agency } from "../domain/agency.ts";
import type { ExportedChannel, ExportedItem, ExportedVersion } from "../domain/export.ts";
import { labelsIn } from "./labels.ts";
import { localTime } from "./times.ts";

/** UTF-8 without a byte order mark, lines end in "\n"; the text follows the first empty line, unchanged. */
export function textFile(
  agency: Agency,
  channel: ExportedChannel,
  item: ExportedItem,
  version: ExportedVersion,
): string {
  const labels = labelsIn(agency.language);
  const head: readonly (readonly [label: string, value: string | undefined])[] = [
    [labels.title, version.title],
    [labels.author, item.authorName],
    [labels.channel, `${channel.title} (${channel.address})`],
    [labels.address, item.permalink],
    [labels.posted, localTime(item.postedAt, agency.timeZone)],
    [labels.seen, localTime(version.seenAt, agency.timeZone)],
    [labels.version, String(version.number)],
  ];
  const lines = head.flatMap(([label, value]) => (value ? [`${label}: ${inOneLine(value)}\n`] : []));
  return `${lines.join("")}\n${version.text}\n`;
}

function inOneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}
