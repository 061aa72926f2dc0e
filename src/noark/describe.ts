/** The documents of a record as dokumentbeskrivelse with their files as dokumentobjekt (Noark 5 chapter 2.7). */
import type { DocumentFile, ItemDocument } from "./document.ts";
import { descriptionId, objectId } from "./identity.ts";
import { dokumentstatus, sjekksumAlgoritme, type TilknyttetRegistreringSom, variantformat } from "./names.ts";
import { dateTime } from "./times.ts";
import { mandatory, type XmlNode } from "./xml.ts";

export interface DescribedRecord {
  /** systemID of the registrering */
  readonly systemId: string;
  readonly systemName: string;
  /** protected */
  readonly author: string | undefined;
  /** copied down to every document, as the standard asks of units that shall be disposed of */
  readonly kassasjon: XmlNode | undefined;
  /** of every document, when the record is screened */
  readonly skjerming: XmlNode | undefined;
}

/** The first document is the main one, the others are attached to it. */
export function describe(record: DescribedRecord, documents: readonly ItemDocument[]): readonly XmlNode[] {
  return documents.map((document, index) =>
    dokumentbeskrivelse(record, document, index + 1, index === 0 ? "Hoveddokument" : "Vedlegg"),
  );
}

function dokumentbeskrivelse(
  record: DescribedRecord,
  document: ItemDocument,
  number: number,
  tilknyttetSom: TilknyttetRegistreringSom,
): XmlNode {
  const created = document.files[0] && dateTime(document.files[0].at);
  return [
    "dokumentbeskrivelse",
    [
      ["systemID", descriptionId(record.systemId, document.part)],
      ["dokumenttype", document.dokumenttype],
      ["dokumentstatus", dokumentstatus],
      ["tittel", document.title],
      ["beskrivelse", document.description],
      ["forfatter", number === 1 ? record.author : undefined],
      mandatory("opprettetDato", created),
      mandatory("opprettetAv", record.systemName),
      ["tilknyttetRegistreringSom", tilknyttetSom],
      ["dokumentnummer", number],
      mandatory("tilknyttetDato", created),
      mandatory("tilknyttetAv", record.systemName),
      ...(record.kassasjon ? [record.kassasjon] : []),
      ...(record.skjerming ? [record.skjerming] : []),
      ...document.files.map((file) => dokumentobjekt(record, file)),
    ],
  ];
}

function dokumentobjekt(record: DescribedRecord, file: DocumentFile): XmlNode {
  return [
    "dokumentobjekt",
    [
      ["systemID", objectId(record.systemId, file.key)],
      ["versjonsnummer", file.number],
      ["variantformat", variantformat],
      ["format", file.format.extension],
      ["formatDetaljer", file.format.puid],
      ["opprettetDato", dateTime(file.at)],
      mandatory("opprettetAv", record.systemName),
      ["referanseDokumentfil", file.path],
      ["sjekksum", file.sha256],
      ["sjekksumAlgoritme", sjekksumAlgoritme],
      ["filstoerrelse", file.sizeBytes],
    ],
  ];
}
