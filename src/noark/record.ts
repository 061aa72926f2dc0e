/** A registrering: the fields that a public record and a registry entry share, in the order of arkivstruktur.xsd v5.0. */
import { dayOf } from "../domain/day.ts";
import type { ExportedItem, ExportedNote } from "../domain/export.ts";
import type { Ground } from "../domain/outcome.ts";
import { describe } from "./describe.ts";
import { kassasjon } from "./disposal.ts";
import { describedDocuments, dokumenttypeOfItem, type ItemDocument } from "./document.ts";
import { labelsIn } from "./labels.ts";
import { absentAnswered } from "./left-out-words.ts";
import { merknadstype, screenedWords } from "./names.ts";
import { ownMetadata } from "./own-metadata.ts";
import { skjerming } from "./screening.ts";
import { remarkFormat } from "./tally.ts";
import { dateTime, localTime } from "./times.ts";
import { firstWords } from "./words.ts";
import type { Writing } from "./writing.ts";
import { isBlank, mandatory, type XmlNode } from "./xml.ts";

export interface RecordFrame {
  readonly type: "registrering" | "journalpost";
  readonly systemId: string;
  readonly registreringsId: string;
  /** protected */
  readonly title: string;
  readonly publicTitle: string | undefined;
  readonly skjerming: XmlNode | undefined;
  /** what screens the record screens its documents too (requirement 5.2.27) */
  readonly ground: Ground | undefined;
  /** korrespondansepart and what the type adds after it */
  readonly after: readonly XmlNode[];
}

/** A public or prunable item as registrering: archived, not journaled (requirement 6.4.39). */
export function publicRecord(writing: Writing, item: ExportedItem): XmlNode {
  const { ground } = item.classification;
  return registrering(writing, item, {
    type: "registrering",
    systemId: item.id,
    registreringsId: `${writing.channel.kind}-${item.id}`,
    title: titleOf(writing, item),
    publicTitle: ground && `${kindAndDay(writing, item)}: ${screenedWords}`,
    skjerming: ground && skjerming(ground, ["Skjerming tittel registrering - utvalgte ord"]),
    ground,
    after: [],
  });
}

export function registrering(writing: Writing, item: ExportedItem, frame: RecordFrame): XmlNode {
  const { scope, channel } = writing;
  const disposal = disposalOf(writing, item);
  const documents = documentsIn(writing, item);
  const author = item.authorName;
  const described = {
    systemId: frame.systemId,
    systemName: scope.systemName,
    author,
    kassasjon: disposal,
    skjerming: frame.ground && skjerming(frame.ground, ["Skjerming tittel dokumentbeskrivelse"]),
  };
  const content: readonly (XmlNode | undefined)[] = [
    ["systemID", frame.systemId],
    ["opprettetDato", dateTime(item.firstSeenAt)],
    mandatory("opprettetAv", scope.systemName),
    ["arkivertDato", dateTime(scope.closedAt)],
    mandatory("arkivertAv", scope.closedBy),
    ["referanseArkivdel", scope.seriesId],
    disposal,
    frame.skjerming,
    ...describe(described, documents),
    ["registreringsID", frame.registreringsId],
    mandatory("tittel", frame.title),
    ["offentligTittel", frame.publicTitle],
    ["beskrivelse", timesOf(writing, item)],
    ["forfatter", author],
    ownMetadata(channel, item),
    ...item.notes.map((note) => merknad(writing, note)),
    answersTo(writing, item),
    ...frame.after,
  ];
  return ["registrering", content.filter((node) => node !== undefined), [["xsi:type", frame.type]]];
}

/** When it was posted and captured, and what it answers that is not there, for readers who do not know our own metadata: `opprettetDato` is the capture (M600). */
function timesOf({ scope }: Writing, item: ExportedItem): string {
  const { agency } = scope;
  const { posted, seen } = labelsIn(agency.language);
  const at = (time: Date) => localTime(time, agency.timeZone);
  const times = `${posted}: ${at(item.postedAt)}. ${seen}: ${at(item.firstSeenAt)}.`;
  return item.answersLeftOut ? `${times} ${absentAnswered(scope, item.answersLeftOut)}` : times;
}

/** Kind and first words, for items that have no title of their own. */
function titleOf(writing: Writing, item: ExportedItem): string {
  const last = item.versions.at(-1);
  const own = [last?.title ?? "", ...(last?.text ?? "").split("\n")].find((line) => !isBlank(line));
  return own === undefined ? kindAndDay(writing, item) : `${kindOf(writing, item)}: ${firstWords(own)}`;
}

function kindAndDay(writing: Writing, item: ExportedItem): string {
  return `${kindOf(writing, item)} ${dayOf(item.postedAt, writing.scope.agency.timeZone)}`;
}

function kindOf(writing: Writing, item: ExportedItem): string {
  return labelsIn(writing.scope.agency.language).kinds[dokumenttypeOfItem(item)];
}

function documentsIn(writing: Writing, item: ExportedItem): readonly ItemDocument[] {
  const documents = describedDocuments(writing.scope.agency, writing.channel, item);
  for (const { files } of documents) for (const file of files) remarkFormat(writing.tally, file);
  return documents;
}

function disposalOf(writing: Writing, item: ExportedItem): XmlNode | undefined {
  if (!writing.scope.disposalNoted) return undefined;
  const note = kassasjon(writing.scope, item, writing.settings);
  if (!note && item.classification.outcome === "prunable") writing.tally.prunableWithoutDay += 1;
  return note;
}

function merknad(writing: Writing, note: ExportedNote): XmlNode {
  return [
    "merknad",
    [
      ["merknadstekst", isBlank(note.text) ? merknadstype : note.text],
      ["merknadstype", merknadstype],
      ["merknadsdato", dateTime(note.at)],
      ["merknadRegistrertAv", isBlank(note.by) ? writing.scope.systemName : note.by],
    ],
  ];
}

/** Only to a unit of the same thread, so that the reference never points out of the package. */
function answersTo(writing: Writing, item: ExportedItem): XmlNode | undefined {
  const answered = item.answers && writing.systemIds.get(item.answers);
  return answered === undefined ? undefined : ["kryssreferanse", [["referanseTilRegistrering", answered]]];
}
