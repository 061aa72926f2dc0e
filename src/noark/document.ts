/**
 * The documents of one item: its text, with a file for every version and a machine-readable one of all, and its media.
 *
 * @see Noark 5 requirements 6.4.36–6.4.41: one file per document and archived version, named relative to
 *   arkivstruktur.xml; 2.7.3: the same document in another format is another file of it, not an attachment
 */
import { hash } from "node:crypto";
import type { Agency } from "../domain/agency.ts";
import { dayOf } from "../domain/day.ts";
import { ArchiveError } from "../domain/errors.ts";
import type {
  ExportedChannel,
  ExportedItem,
  ExportedMedia,
  ExportedThread,
  ExportedVersion,
} from "../domain/export.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { dokumenttypeOf, type FileFormat, formatOf, htmlPage, json, plainText } from "./formats.ts";
import { labelsIn } from "./labels.ts";
import { machineCopy } from "./machine-copy.ts";
import type { Dokumenttype } from "./names.ts";
import { textFile } from "./text-file.ts";
import { firstWords } from "./words.ts";
import { assertXmlText, isBlank } from "./xml.ts";

/** One document (dokumentbeskrivelse) with its files, oldest version first. */
export interface ItemDocument {
  /** which document of its record it is: `text`, `appearance` or the digest of a media file */
  readonly part: string;
  readonly dokumenttype: Dokumenttype;
  /** in the agency's language; of a picture the words that the channel describes it with */
  readonly title: string;
  readonly description: string | undefined;
  readonly files: readonly DocumentFile[];
}

/** One file of a package (dokumentobjekt). */
export interface DocumentFile {
  /** tells it from the other files of its record */
  readonly key: string;
  /** from 1 */
  readonly number: number;
  /** relative to arkivstruktur.xml, lower-case ASCII below `DOKUMENT/` */
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly format: FileFormat;
  readonly mediaType: string;
  /** when its content was seen */
  readonly at: Date;
  /** undefined for media: the caller streams the object with this digest */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The same item gives the same bytes, paths and digests. A media file that several versions show is one document.
 *
 * @throws ArchiveError `package.invalid` naming the item when it has no version
 * @throws RangeError when a text holds what XML 1.0 cannot: such characters are replaced at capture
 */
export function documentsOf(
  agency: Agency,
  channel: ExportedChannel,
  item: ExportedItem,
): readonly ItemDocument[] {
  const last = item.versions.at(-1);
  if (!last)
    throw new ArchiveError(
      "package.invalid",
      `item ${item.id} has no version: capture it again or leave it out`,
    );
  const folder = folderOf(agency, item);
  const media = mediaOf(item, folder);
  const paths = new Map(media.map(({ file }) => [file.sha256, file.path]));
  const text = textDocument(agency, channel, item, folder, paths);
  const copy = machineCopy(channel, item, paths);
  const path = `${folder}/${item.id}.json`;
  const copyFile = madeFile("copy", last.number, path, json, "application/json", last.seenAt, copy);
  return [
    { ...text, files: [...text.files, copyFile] },
    ...appearanceDocument(agency, item, folder),
    ...mediaDocuments(agency, media),
  ];
}

/** Every file of a thread in the order of arkivstruktur.xml: what a packer has to put below the extraction. */
export function* filesOf(
  agency: Agency,
  channel: ExportedChannel,
  thread: ExportedThread,
): Generator<DocumentFile> {
  const items = [...thread.records, ...(thread.casework?.entries ?? []).map(({ item }) => item)];
  for (const item of items) {
    const documents = documentsOf(agency, channel, item);
    described.set(item, { agency, channel, documents: documents.map(withoutBytes) });
    for (const document of documents) yield* document.files;
  }
}

/** of items whose files have been asked for, as long as somebody holds the item */
const described = new WeakMap<
  ExportedItem,
  { readonly agency: Agency; readonly channel: ExportedChannel; readonly documents: readonly ItemDocument[] }
>();

function withoutBytes(document: ItemDocument): ItemDocument {
  return { ...document, files: document.files.map((file) => ({ ...file, bytes: undefined })) };
}

/** The documents of an item to be described: those of `filesOf` without their bytes, which are not made twice. */
export function describedDocuments(
  agency: Agency,
  channel: ExportedChannel,
  item: ExportedItem,
): readonly ItemDocument[] {
  const known = described.get(item);
  if (known?.agency === agency && known.channel === channel) return known.documents;
  return documentsOf(agency, channel, item);
}

/** How many documents of an item stand beside its main one, for the running journal (M304). */
export function attachmentsOf(item: ExportedItem): number {
  const digests = item.versions.flatMap(({ media }) => media.map(({ sha256: digest }) => digest));
  return new Set(digests).size + (hasAppearance(item) ? 1 : 0);
}

/** Post, comment, answer …: what kind of document an item is (M083). */
export function dokumenttypeOfItem(item: Pick<ExportedItem, "kind" | "byAgency">): Dokumenttype {
  if (item.byAgency && (item.kind === "comment" || item.kind === "message")) return "Svar";
  return dokumenttyper[item.kind];
}

const dokumenttyper: Readonly<Record<ExportedItem["kind"], Dokumenttype>> = {
  post: "Innlegg",
  comment: "Kommentar",
  message: "Direktemelding",
  profile: "Profiltekst",
  moderation: "Moderering",
  audience: "Publikumstall",
  report: "Rapport",
};

function folderOf(agency: Agency, item: ExportedItem): string {
  const [year, month] = dayOf(item.postedAt, agency.timeZone).split("-");
  return `DOKUMENT/${year}/${month}`;
}

function textDocument(
  agency: Agency,
  channel: ExportedChannel,
  item: ExportedItem,
  folder: string,
  paths: ReadonlyMap<Sha256, string>,
): ItemDocument {
  const dokumenttype = dokumenttypeOfItem(item);
  return {
    part: "text",
    dokumenttype,
    title: labelsIn(agency.language).kinds[dokumenttype],
    description: undefined,
    files: item.versions.map((version) => {
      assertXmlText(`text of version ${version.number}`, version.text);
      const path = `${folder}/${version.id}.txt`;
      const text = textFile(agency, channel, item, version, paths);
      return madeFile(version.id, version.number, path, plainText, "text/plain", version.seenAt, text);
    }),
  };
}

function hasAppearance(item: ExportedItem): boolean {
  return item.versions.some(({ html }) => html !== undefined);
}

/** How the item looked, version by version: nothing where its text says all that there was to see. */
function appearanceDocument(agency: Agency, item: ExportedItem, folder: string): readonly ItemDocument[] {
  if (!hasAppearance(item)) return [];
  const files = item.versions
    .filter(({ html }) => html !== undefined)
    .map(({ id, seenAt, page }, index): DocumentFile => {
      if (page === undefined) throw new Error(`the page of version ${id} was not made before its document`);
      return {
        key: `${id}-html`,
        number: index + 1,
        path: `${folder}/${id}.html`,
        sha256: digestOf(page),
        sizeBytes: page.length,
        format: htmlPage,
        mediaType: "text/html",
        at: seenAt,
        bytes: page,
      };
    });
  const title = labelsIn(agency.language).kinds["Visning"];
  return [{ part: "appearance", dokumenttype: "Visning", title, description: undefined, files }];
}

interface FoundMedia {
  readonly media: ExportedMedia;
  readonly file: DocumentFile;
}

function mediaOf(item: ExportedItem, folder: string): readonly FoundMedia[] {
  const found = new Map<Sha256, FoundMedia>();
  for (const version of item.versions)
    version.media.forEach((media, index) => {
      if (!found.has(media.sha256))
        found.set(media.sha256, { media, file: mediaFile(version, media, index + 1, folder) });
    });
  return [...found.values()];
}

function mediaFile(
  version: ExportedVersion,
  media: ExportedMedia,
  ordinal: number,
  folder: string,
): DocumentFile {
  const format = formatOf(media.mediaType);
  return {
    key: media.sha256,
    number: 1,
    path: `${folder}/${version.id}-${ordinal}.${format.extension}`,
    sha256: media.sha256,
    sizeBytes: media.sizeBytes,
    format,
    mediaType: media.mediaType,
    at: version.seenAt,
    bytes: undefined,
  };
}

function mediaDocuments(agency: Agency, media: readonly FoundMedia[]): readonly ItemDocument[] {
  const labels = labelsIn(agency.language);
  return media.map(({ media: { alt, mediaType }, file }, index) => {
    const dokumenttype = dokumenttypeOf(mediaType);
    return {
      part: file.key,
      dokumenttype,
      title:
        alt === undefined || isBlank(alt) ? `${labels.kinds[dokumenttype]} ${index + 1}` : firstWords(alt),
      description: alt,
      files: [file],
    };
  });
}

function madeFile(
  key: string,
  number: number,
  path: string,
  format: FileFormat,
  mediaType: string,
  at: Date,
  text: string,
): DocumentFile {
  const bytes = Buffer.from(text, "utf8");
  return {
    key,
    number,
    path,
    sha256: digestOf(bytes),
    sizeBytes: bytes.length,
    format,
    mediaType,
    at,
    bytes,
  };
}

function digestOf(bytes: Uint8Array): Sha256 {
  return sha256(hash("sha256", bytes));
}
