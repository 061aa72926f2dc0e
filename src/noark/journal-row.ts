/** One journalregistrering of either journal, its fields in the order of the two schemas. */
import type { ExportedChannel, ExportScope } from "../domain/export.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../domain/journal.ts";
import { casework, correspondents, responsibleFor, unitOf } from "./correspondents.ts";
import { tilgangsrestriksjon } from "./names.ts";
import { mappeId, registreringsId } from "./registry-entry.ts";
import {
  hjemmelOf,
  journalScreening,
  offentligSakstittel,
  offentligTittel,
  screenedName,
} from "./screening.ts";
import { klasseId, klasseTittel } from "./structure.ts";
import type { NoarkSettings } from "./writing.ts";
import { mandatory, type XmlNode } from "./xml.ts";

export interface JournalRow {
  readonly channel: ExportedChannel;
  readonly file: CaseFile;
  readonly entry: RegistryEntry;
  /** how many documents beside the main one */
  readonly attachments: number;
  readonly writtenOff: WriteOff | undefined;
}

/** Requirement 5.2.2. */
export function runningRow(scope: ExportScope, settings: NoarkSettings, row: JournalRow): XmlNode {
  const { file, entry } = row;
  const hjemmel = hjemmelOf(entry);
  const done = writeOffOf(settings, row);
  const screened: XmlNode = ["skjermingMetadata", journalScreening(entry)];
  const screenedParty: XmlNode = ["skjermingMetadata", entry.ground && screenedName(entry)];
  const saksmappe: readonly XmlNode[] = [
    ...caseNumber(row),
    mandatory("tittel", file.title),
    ["offentligTittel", offentligSakstittel(row.file)],
    ["administrativEnhet", unitOf(scope.agency)],
    ["saksansvarlig", responsibleFor(scope.agency, file)],
    ["referanseArkivdel", scope.seriesId],
  ];
  const journalpost: readonly XmlNode[] = [
    ...entryNumber(row),
    mandatory("tittel", entry.title),
    ["offentligTittel", offentligTittel(entry)],
    screened,
    ["journaldato", entry.journaledOn],
    ["dokumentetsDato", entry.documentDay],
    ["antallVedlegg", row.attachments],
    ...done.how,
    ...casework(scope.agency, file),
    done.by,
    ["tilgangsrestriksjon", hjemmel && tilgangsrestriksjon],
    ["skjermingshjemmel", hjemmel],
    ...correspondents(scope.agency, entry).map(
      ({ type, name, own }): XmlNode => [
        "korrespondansepart",
        [["korrespondanseparttype", type], ["korrespondansepartNavn", name], ...(own ? [] : [screenedParty])],
      ],
    ),
  ];
  return journalregistrering(row, saksmappe, journalpost);
}

/** Requirements 5.2.9 and 5.2.10, without names of the agency's people. */
export function publicRow(scope: ExportScope, settings: NoarkSettings, row: JournalRow): XmlNode {
  const { entry } = row;
  const hjemmel = hjemmelOf(entry);
  const done = writeOffOf(settings, row);
  const saksmappe: readonly XmlNode[] = [
    ...caseNumber(row),
    ["offentligTittel", offentligSakstittel(row.file)],
    ["administrativEnhet", unitOf(scope.agency)],
  ];
  const journalpost: readonly XmlNode[] = [
    ...entryNumber(row),
    ["offentligTittel", offentligTittel(entry)],
    ["skjermingMetadata", journalScreening(entry)],
    ["journaldato", entry.journaledOn],
    ["dokumentetsDato", entry.documentDay],
    ...done.how,
    ["administrativEnhet", unitOf(scope.agency)],
    done.by,
    ["tilgangsrestriksjon", hjemmel && tilgangsrestriksjon],
    ["skjermingshjemmel", hjemmel],
    ...correspondents(scope.agency, entry).map(
      ({ type, publicName }): XmlNode => [
        "korrespondansepart",
        [
          ["korrespondanseparttype", type],
          ["korrespondansepartNavn", publicName],
        ],
      ],
    ),
  ];
  return journalregistrering(row, saksmappe, journalpost);
}

function journalregistrering(
  { channel }: JournalRow,
  saksmappe: readonly XmlNode[],
  journalpost: readonly XmlNode[],
): XmlNode {
  const klasse: readonly XmlNode[] = [
    ["klasseID", klasseId(channel)],
    ["tittel", klasseTittel(channel)],
  ];
  return [
    "journalregistrering",
    [
      ["klasse", klasse],
      ["saksmappe", saksmappe],
      ["journalpost", journalpost],
    ],
  ];
}

function caseNumber({ file }: JournalRow): readonly XmlNode[] {
  return [
    ["mappeID", mappeId(file)],
    ["saksaar", file.year],
    ["sakssekvensnummer", file.sequence],
  ];
}

function entryNumber({ file, entry }: JournalRow): readonly XmlNode[] {
  return [
    ["systemID", entry.id],
    ["registreringsID", registreringsId(file, entry)],
    ["journalaar", entry.year],
    ["journalsekvensnummer", entry.sequence],
    ["journalpostnummer", entry.numberInCase],
  ];
}

/** How and by which entry an incoming one was written off: the two stand apart in the schema. */
function writeOffOf(
  settings: NoarkSettings,
  { entry, writtenOff }: JournalRow,
): { readonly how: readonly XmlNode[]; readonly by: XmlNode } {
  const done = entry.direction === "incoming" ? writtenOff : undefined;
  return {
    how: [
      ["avskrivningsdato", done?.on],
      ["avskrivningsmaate", done && (done.how ?? settings.avskrivningsmaate)],
    ],
    by: ["referanseAvskrivesAvJournalpost", done?.byEntryId],
  };
}
