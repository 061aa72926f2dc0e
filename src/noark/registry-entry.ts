/** A registry entry as journalpost: a registrering with correspondents, number, dates and its answer (Noark 5 2.6.2). */
import type { ExportedEntry } from "../domain/export.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../domain/journal.ts";
import { correspondents, korrespondansepart, responsibleOf } from "./correspondents.ts";
import { journalposttyper, journalstatus, journalstatusBefore } from "./names.ts";
import { registrering } from "./record.ts";
import { entryScreening, offentligTittel } from "./screening.ts";
import { dateTime } from "./times.ts";
import type { NoarkSettings, Writing } from "./writing.ts";
import type { XmlNode } from "./xml.ts";

export function journalpost(
  writing: Writing,
  file: CaseFile,
  { entry, item, writtenOff }: ExportedEntry,
): XmlNode {
  const { agency } = writing.scope;
  const ground = entry.ground;
  return registrering(writing, item, {
    type: "journalpost",
    systemId: entry.id,
    registreringsId: registreringsId(file, entry),
    title: entry.title,
    publicTitle: offentligTittel(entry),
    skjerming: entryScreening(entry, item.notes.length > 0),
    ground,
    after: [
      ...correspondents(agency, entry).map((party) => korrespondansepart(agency, file, party)),
      ["journalaar", entry.year],
      ["journalsekvensnummer", entry.sequence],
      ["journalpostnummer", entry.numberInCase],
      ["journalposttype", journalposttyper[entry.direction]],
      ["journalstatus", inArrears(entry, writtenOff) ? journalstatusBefore : journalstatus],
      ["journaldato", entry.journaledOn],
      ["dokumentetsDato", entry.documentDay],
      ["mottattDato", entry.direction === "incoming" ? instant(entry.handledAt) : undefined],
      ["sendtDato", entry.direction === "outgoing" ? instant(entry.handledAt) : undefined],
      ...avskrivning(writing.settings, responsibleOf(agency), entry, writtenOff),
    ],
  });
}

/** M003 of a case file. */
export function mappeId(file: CaseFile): string {
  return `${file.year}/${file.sequence}`;
}

/** M004 of a registry entry. */
export function registreringsId(file: CaseFile, entry: RegistryEntry): string {
  return `${mappeId(file)}-${entry.numberInCase}`;
}

/** It came in, and nobody has answered it or written it off: its case is open (requirement 3.2.9). */
function inArrears(entry: RegistryEntry, writtenOff: WriteOff | undefined): boolean {
  return entry.direction === "incoming" && !writtenOff;
}

function instant(at: Date | undefined): string | undefined {
  return at && dateTime(at);
}

/** @param by who answers for the agency's cases: who wrote off what an answer speaks for itself */
function avskrivning(
  settings: NoarkSettings,
  by: string,
  entry: RegistryEntry,
  writtenOff: WriteOff | undefined,
): readonly XmlNode[] {
  if (entry.direction !== "incoming" || !writtenOff) return [];
  return [
    [
      "avskrivning",
      [
        ["avskrivningsdato", writtenOff.on],
        ["avskrevetAv", writtenOff.by ?? by],
        ["avskrivningsmaate", writtenOff.how ?? settings.avskrivningsmaate],
        ["referanseAvskrivesAvJournalpost", writtenOff.byEntryId],
      ],
    ],
  ];
}
