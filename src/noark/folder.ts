/** The folders of a thread: a mappe for its public records, a saksmappe for what became casework (Noark 5 chapter 2.5). */
import { dayOf } from "../domain/day.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { ExportedCase, ExportedItem, ExportedThread, ExportScope } from "../domain/export.ts";
import { responsibleFor, unitOf } from "./correspondents.ts";
import { caseFolderId, threadFolderId } from "./identity.ts";
import { labelsIn } from "./labels.ts";
import { saksstatus, saksstatusBefore } from "./names.ts";
import { publicRecord } from "./record.ts";
import { journalpost, mappeId } from "./registry-entry.ts";
import { offentligSakstittel, skjerming } from "./screening.ts";
import { countNode } from "./tally.ts";
import { dateTime, startOfDay } from "./times.ts";
import { firstWords } from "./words.ts";
import type { Writing } from "./writing.ts";
import { closeTag, isBlank, mandatory, openTag, type XmlAttributes, type XmlNode, xml } from "./xml.ts";

/** A folder before it is written: its own fields stand on both sides of its records. */
interface Folder {
  readonly attributes: XmlAttributes;
  readonly before: readonly XmlNode[];
  /** one piece of the file for each */
  readonly records: Iterable<string>;
  readonly after: readonly XmlNode[];
}

/** The folders of one thread, record by record; nothing for a thread without records and casework. */
export function* writeThread(writing: Writing, thread: ExportedThread): Generator<string> {
  if (thread.records.length > 0) yield* writeFolder(writing, threadFolder(writing, thread));
  if (thread.casework) yield* writeFolder(writing, caseFolder(writing, thread, thread.casework));
}

function* writeFolder(writing: Writing, folder: Folder): Generator<string> {
  const counted: XmlNode = ["mappe", [...folder.before, ...folder.after], folder.attributes];
  countNode(writing.tally, counted);
  yield `${openTag("mappe", folder.attributes)}${folder.before.map(xml).join("")}\n`;
  yield* folder.records;
  yield `${folder.after.map(xml).join("")}${closeTag("mappe")}\n`;
}

function threadFolder(writing: Writing, thread: ExportedThread): Folder {
  const { scope, channel } = writing;
  const id = `${channel.kind}-${thread.rootItemId}`;
  return {
    attributes: [],
    before: [
      ["systemID", threadFolderId(scope, thread.rootItemId)],
      ["mappeID", id],
      mandatory("tittel", threadTitle(writing, thread)),
      ...lifetime(scope, dateTime(thread.openedAt)),
    ],
    records: publicRecords(writing, thread),
    after: [],
  };
}

/** The agency's own words; of a thread that somebody else began, its day and channel. */
function threadTitle({ scope, channel }: Writing, { title, openedAt }: ExportedThread): string {
  const words = firstWords(title ?? "");
  if (!isBlank(words)) return words;
  const { agency } = scope;
  return `${labelsIn(agency.language).thread} ${dayOf(openedAt, agency.timeZone)} – ${channel.title}`;
}

/** Linked to the thread that it was drawn from, and to its earlier part in the delivery of another period (6.2, 6.4.26). */
function caseFolder(writing: Writing, thread: ExportedThread, casework: ExportedCase): Folder {
  const { file, entries, closed } = casework;
  if (entries.length === 0)
    throw new ArchiveError(
      "package.invalid",
      `case ${mappeId(file)} has no entry: leave it out of the selection`,
    );
  const { scope } = writing;
  const linked = [
    thread.records.length > 0 ? threadFolderId(scope, thread.rootItemId) : undefined,
    casework.earlierFolderId,
  ].filter((id) => id !== undefined);
  return {
    attributes: [["xsi:type", "saksmappe"]],
    before: [
      ["systemID", caseFolderId(scope, file.id)],
      ["mappeID", mappeId(file)],
      mandatory("tittel", file.title),
      ["offentligTittel", offentligSakstittel(file)],
      ...lifetime(scope, startOfDay(file.openedOn, scope.agency.timeZone)),
      ...linked.map((id): XmlNode => ["kryssreferanse", [["referanseTilMappe", id]]]),
      ...caseScreening(casework),
    ],
    records: registryEntries(writing, casework),
    after: [
      ["saksaar", file.year],
      ["sakssekvensnummer", file.sequence],
      ["saksdato", file.openedOn],
      ["administrativEnhet", unitOf(scope.agency)],
      ["saksansvarlig", responsibleFor(scope.agency, file)],
      ["saksstatus", closed ? saksstatus : saksstatusBefore],
    ],
  };
}

function* publicRecords(writing: Writing, thread: ExportedThread): Generator<string> {
  for (const item of thread.records) yield written(writing, item, () => publicRecord(writing, item));
}

function* registryEntries(writing: Writing, { file, entries }: ExportedCase): Generator<string> {
  for (const entry of entries) yield written(writing, entry.item, () => journalpost(writing, file, entry));
}

/** Opened on its day, closed with the period; the schema wants a day of closing of what is open, too. */
function lifetime(scope: ExportScope, opened: string): readonly XmlNode[] {
  return [
    ["opprettetDato", opened],
    mandatory("opprettetAv", scope.systemName),
    ["avsluttetDato", dateTime(scope.closedAt)],
    mandatory("avsluttetAv", scope.closedBy),
    ["referanseArkivdel", scope.seriesId],
  ];
}

/** A case whose public title differs is screened on the grounds of its entries, for its own title may quote them, and on an officer's. */
function caseScreening({ file, entries }: ExportedCase): readonly XmlNode[] {
  const grounds = [file.titleGround ?? [], ...entries.map(({ entry }) => entry.ground ?? [])].flat();
  const [first] = grounds;
  if (!first || file.title === offentligSakstittel(file)) return [];
  const text = [...new Set(grounds.map((ground) => ground.text))].join("; ");
  return [skjerming({ ...first, text }, ["Skjerming tittel mappe - utvalgte ord"])];
}

/** One record; a fault in it is given the id of the item, for the text itself may not be shown. */
function written(writing: Writing, item: ExportedItem, make: () => XmlNode): string {
  try {
    const record = make();
    countNode(writing.tally, record);
    return `${xml(record)}\n`;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ArchiveError("package.invalid", `item ${item.id}: ${cause.message}`, { cause });
  }
}
