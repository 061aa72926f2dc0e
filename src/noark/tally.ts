/**
 * What an extraction turned out to hold, counted from what is written, so that arkivuttrekk.xml needs no second pass.
 *
 * The tally is the one thing here that changes while it is used: make one per package and give it to every writer.
 */
import type { DocumentFile } from "./document.ts";
import type { XmlNode } from "./xml.ts";

/** A format that the receiving archive should be told of. */
export interface FormatRemark {
  readonly mediaType: string;
  readonly extension: string;
  readonly because: "notAccepted" | "onlyAsPdfA";
  readonly files: number;
  /** the first file of it */
  readonly path: string;
}

export interface ExtractionTally {
  /** of both kinds */
  mappe: number;
  saksmappe: number;
  /** of all kinds */
  registrering: number;
  journalpost: number;
  dokumentbeskrivelse: number;
  /** files below DOKUMENT */
  dokumentobjekt: number;
  skjerming: number;
  kassasjon: number;
  utfoertKassasjon: number;
  virksomhetsspesifikkeMetadata: number;
  /** entries of the change log */
  endring: number;
  /** prunable items that are delivered without kassasjon, because no day is set for them */
  prunableWithoutDay: number;
  /** by media type */
  readonly unapprovedFormats: Map<string, FormatRemark>;
}

export function newTally(): ExtractionTally {
  return {
    mappe: 0,
    saksmappe: 0,
    registrering: 0,
    journalpost: 0,
    dokumentbeskrivelse: 0,
    dokumentobjekt: 0,
    skjerming: 0,
    kassasjon: 0,
    utfoertKassasjon: 0,
    virksomhetsspesifikkeMetadata: 0,
    endring: 0,
    prunableWithoutDay: 0,
    unapprovedFormats: new Map(),
  };
}

/** Counts an element and everything in it. */
export function countNode(tally: ExtractionTally, node: XmlNode): void {
  const [name, content, attributes] = node;
  if (isCounted(name)) tally[name] += 1;
  const type = attributes?.find(([attribute]) => attribute === "xsi:type")?.[1];
  if (type === "journalpost" || type === "saksmappe") tally[type] += 1;
  if (typeof content === "object") for (const child of content) countNode(tally, child);
}

/** Remembers a file whose format the archive may refuse. */
export function remarkFormat(tally: ExtractionTally, file: DocumentFile): void {
  const { acceptance, extension } = file.format;
  if (acceptance === "accepted") return;
  const { mediaType, path } = file;
  const known = tally.unapprovedFormats.get(mediaType);
  tally.unapprovedFormats.set(mediaType, {
    ...(known ?? { mediaType, extension, because: acceptance, path }),
    files: (known?.files ?? 0) + 1,
  });
}

const counted = [
  "mappe",
  "registrering",
  "dokumentbeskrivelse",
  "dokumentobjekt",
  "skjerming",
  "kassasjon",
  "utfoertKassasjon",
  "virksomhetsspesifikkeMetadata",
  "endring",
] as const;

function isCounted(name: string): name is (typeof counted)[number] {
  return counted.some((each) => each === name);
}
