/**
 * arkivstruktur.xml: the fonds, its one series, a class for every channel, and the folders of the threads.
 *
 * @see Noark 5 requirements 6.4.12–6.4.26; https://schema.arkivverket.no/N5/v5.0/arkivstruktur.xsd
 */

import { ArchiveError } from "../domain/errors.ts";
import type { ExportedChannel, ExportedThread, ExportScope } from "../domain/export.ts";
import type { ItemId } from "../domain/ids.ts";
import { closingRemark } from "./closing-words.ts";
import { channelDescription, fondsDescription, seriesDescription } from "./description.ts";
import { writeThread } from "./folder.ts";
import { channelClassId } from "./identity.ts";
import { labelsIn } from "./labels.ts";
import { leftOutRemark } from "./left-out-words.ts";
import {
  arkivdelstatus,
  arkivdelstatusBefore,
  arkivstatus,
  arkivstatusBefore,
  dokumentmedium,
  klassifikasjonstype,
  namespaces,
} from "./names.ts";
import { type ExtractionTally, newTally } from "./tally.ts";
import { dateTime } from "./times.ts";
import { defaultSettings, type NoarkSettings, type Writing } from "./writing.ts";
import {
  closeTag,
  isBlank,
  mandatory,
  openTag,
  type XmlNode,
  xml,
  xmlDeclaration,
  xsiNamespace,
} from "./xml.ts";

/**
 * The file in pieces, one record at a time; nothing is held but the current thread.
 *
 * @param channels every channel of the agency, also those without a thread (6.4.13)
 * @param threads grouped by channel, in the order of `channels`
 * @param tally is filled while the pieces are taken, and whole after the last one
 * @throws ArchiveError `package.invalid` for no channel, a thread out of order, or an item that cannot be written,
 *   naming it
 */
export async function* writeStructure(
  scope: ExportScope,
  channels: readonly ExportedChannel[],
  threads: AsyncIterable<ExportedThread>,
  tally: ExtractionTally = newTally(),
  settings: Partial<NoarkSettings> = {},
): AsyncGenerator<string> {
  if (channels.length === 0)
    throw new ArchiveError("package.invalid", "no channel to export: Noark 5 wants at least one klasse");
  yield head(scope);
  let begun = 0;
  for await (const thread of threads) {
    const place = channels.findIndex(({ id }) => id === thread.channelId);
    const channel = channels[place];
    if (!channel || place < begun - 1) throw outOfOrder(thread);
    yield classesFrom(scope, channels.slice(0, place + 1), begun);
    begun = place + 1;
    yield* writeThread(writingOf(scope, channel, thread, tally, settings), thread);
  }
  yield classesFrom(scope, channels, begun);
  yield `${["klasse", "klassifikasjonssystem", "arkivdel", "arkiv"].map(closeTag).join("")}\n`;
}

/** The name of the series: its year, or its first and last day, and which part of the period it is. */
export function seriesTitle(scope: ExportScope): string {
  const year = scope.from.slice(0, 4);
  const wholeYear = scope.from === `${year}-01-01` && scope.to === `${year}-12-31`;
  const period = wholeYear ? year : `${scope.from}–${scope.to}`;
  const labels = labelsIn(scope.agency.language);
  const part = scope.parts > 1 ? `, ${labels.part(scope.part, scope.parts)}` : "";
  return `${labels.series} ${period}${part}`;
}

function head(scope: ExportScope): string {
  const { agency } = scope;
  const opened = [
    ["opprettetDato", dateTime(scope.openedAt)],
    mandatory("opprettetAv", scope.systemName),
  ] as const;
  const closed = [
    ["avsluttetDato", dateTime(scope.closedAt)],
    mandatory("avsluttetAv", scope.closedBy),
  ] as const;
  const arkiv: readonly XmlNode[] = [
    ["systemID", scope.fondsId],
    ["tittel", labelsIn(agency.language).archive],
    ["beskrivelse", fondsDescription(scope)],
    ["arkivstatus", scope.closure.closed ? arkivstatus : arkivstatusBefore],
    ["dokumentmedium", dokumentmedium],
    ...opened,
    ...closed,
    arkivskaper(scope),
  ];
  const arkivdel: readonly XmlNode[] = [
    ["systemID", scope.seriesId],
    ["tittel", seriesTitle(scope)],
    [
      "beskrivelse",
      [seriesDescription(scope), leftOutRemark(scope), closingRemark(scope)].filter((text) => text).join(" "),
    ],
    ["arkivdelstatus", scope.closure.closed ? arkivdelstatus : arkivdelstatusBefore],
    ["dokumentmedium", dokumentmedium],
    ...opened,
    ...closed,
    ["arkivperiodeStartDato", scope.from],
    ["arkivperiodeSluttDato", scope.to],
    ["referanseForloeper", scope.earlierSeriesId],
  ];
  return [
    `${xmlDeclaration}${openTag("arkiv", [["xmlns", namespaces.arkivstruktur], xsiNamespace])}\n`,
    `${arkiv.map(xml).join("")}\n`,
    `${openTag("arkivdel")}${arkivdel.map(xml).join("")}\n`,
    classificationHead(scope),
  ].join("");
}

function classificationHead(scope: ExportScope): string {
  const content: readonly XmlNode[] = [
    ["systemID", scope.classificationId],
    ["klassifikasjonstype", klassifikasjonstype],
    ["tittel", labelsIn(scope.agency.language).channels],
    ["opprettetDato", dateTime(scope.openedAt)],
    mandatory("opprettetAv", scope.systemName),
  ];
  return `${openTag("klassifikasjonssystem")}${content.map(xml).join("")}\n`;
}

/** The agency as the creator of the archive (M006, M023). */
export function arkivskaper({ agency }: ExportScope): XmlNode {
  return [
    "arkivskaper",
    [mandatory("arkivskaperID", agency.orgNumber), mandatory("arkivskaperNavn", agency.name)],
  ];
}

/** M002 of a channel. */
export function klasseId(channel: ExportedChannel): string {
  return `${channel.kind}:${channel.address}`;
}

export function klasseTittel(channel: ExportedChannel): string {
  return isBlank(channel.title) ? klasseId(channel) : channel.title;
}

/** The beginnings of classes, each after the end of the one before it; the last one stays open. */
function classesFrom(scope: ExportScope, channels: readonly ExportedChannel[], begun: number): string {
  return channels
    .slice(begun)
    .map((channel, index) => (begun + index > 0 ? `${closeTag("klasse")}\n` : "") + classHead(scope, channel))
    .join("");
}

function classHead(scope: ExportScope, channel: ExportedChannel): string {
  const content: readonly XmlNode[] = [
    ["systemID", channelClassId(scope, channel.id)],
    ["klasseID", klasseId(channel)],
    ["tittel", klasseTittel(channel)],
    ["beskrivelse", channelDescription(scope, channel)],
    ["opprettetDato", dateTime(channel.registeredAt)],
    mandatory("opprettetAv", scope.systemName),
  ];
  return `${openTag("klasse")}${content.map(xml).join("")}\n`;
}

function outOfOrder(thread: ExportedThread): ArchiveError {
  return new ArchiveError(
    "package.invalid",
    `thread ${thread.rootItemId} of channel ${thread.channelId} comes out of order, or its channel is not exported`,
  );
}

function writingOf(
  scope: ExportScope,
  channel: ExportedChannel,
  thread: ExportedThread,
  tally: ExtractionTally,
  settings: Partial<NoarkSettings>,
): Writing {
  const systemIds = systemIdsOf(thread);
  return { scope, channel, tally, settings: { ...defaultSettings, ...settings }, systemIds };
}

function systemIdsOf(thread: ExportedThread): ReadonlyMap<ItemId, string> {
  const ids = new Map<ItemId, string>();
  const units = [
    ...thread.records.map((item) => [item.id, item.id] as const),
    ...(thread.casework?.entries ?? []).map(({ item, entry }) => [item.id, entry.id] as const),
  ];
  for (const [itemId, systemId] of units) {
    if (ids.has(itemId))
      throw new ArchiveError("package.invalid", `item ${itemId} stands twice in thread ${thread.rootItemId}`);
    ids.set(itemId, systemId);
  }
  return ids;
}
