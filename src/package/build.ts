/**
 * Builds a Noark 5 package as a stream: `<uuid>/content/…` in one tar, laid out as a DIAS SIP.
 *
 * The package's folder and those in it come first, as entries of their own: the national archive's tool finds the
 * content only when the first entry is the folder that all others lie in. Documents go into the tar while
 * arkivstruktur.xml is written beside it; arkivuttrekk.xml, which tells of all the others, comes after them, and what lies around the extraction last. @see Noark 5 requirements 6.4.15–6.4.23
 */
import { mkdir } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Readable } from "node:stream";
import type { SubmittedFiles } from "../dias/submission.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { ExportedChannel, ExportedThread, ExportScope, ExportTotals } from "../domain/export.ts";
import type { Sha256 } from "../domain/ids.ts";
import { type Change, writeChangeLog } from "../noark/change-log.ts";
import { type DocumentFile, filesOf } from "../noark/document.ts";
import { writeExtraction } from "../noark/extraction.ts";
import { writePublicJournal, writeRunningJournal } from "../noark/journal.ts";
import type { JournalRow } from "../noark/journal-row.ts";
import { writeStructure } from "../noark/structure.ts";
import { type ExtractionTally, newTally } from "../noark/tally.ts";
import type { NoarkSettings } from "../noark/writing.ts";
import { type Described, type DiasSchemas, Envelope } from "./envelope.ts";
import { digestOf } from "./schema-files.ts";
import { type SpooledFile, spool } from "./spool.ts";
import { type TarFile, type TarWriter, writeTar } from "./tar.ts";

export interface PackageContent {
  readonly scope: ExportScope;
  readonly totals: ExportTotals;
  readonly channels: readonly ExportedChannel[];
  /** grouped by channel, in the order of `channels`; read once */
  threads(): AsyncIterable<ExportedThread>;
  /** by year and number; read twice */
  journal(): AsyncIterable<JournalRow>;
  changes(): AsyncIterable<Change>;
  /** by file name: the six Noark schemas and our own */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
  readonly schemaOrigin: "official" | "own";
  readonly dias: DiasSchemas;
  readonly settings: Partial<NoarkSettings>;
  openMedia(digest: Sha256): Promise<Readable>;
  /** the thread with the pages that show how its items looked; needed where an item has HTML */
  withPages?(channel: ExportedChannel, thread: ExportedThread): Promise<ExportedThread>;
}

export interface BuiltPackage extends TarFile {
  readonly path: string;
  /** its dias-mets.xml, for the submission description */
  readonly mets: SubmittedFiles["mets"];
  readonly tally: ExtractionTally;
}

/** What lies directly in the package's folder. @see DIAS SIP */
const packageFolders = ["content", "administrative_metadata", "descriptive_metadata"] as const;

/**
 * @param workDir exists, and is the caller's to remove
 * @param onItem called after the documents of each item lie in the tar
 */
export async function buildPackage(
  content: PackageContent,
  workDir: string,
  onItem: () => void,
): Promise<BuiltPackage> {
  const { scope } = content;
  const root = `${scope.packageId}/content`;
  const path = join(workDir, `${scope.packageId}.tar`);
  const spoolDir = join(workDir, "xml");
  await mkdir(spoolDir, { recursive: true });
  const envelope = await Envelope.open(scope, spoolDir);
  const tar = writeTar(path, new Date(Math.floor(scope.closedAt.getTime() / 1000) * 1000));
  try {
    for (const folder of ["", ...packageFolders]) await tar.folder(posix.join(scope.packageId, folder));
    const { files, tally } = await spoolXml(content, withDocuments(content, tar, envelope, onItem), spoolDir);
    for (const [name, file] of [...files].sort(byName)) {
      await tar.file(`${root}/${name}`, file.path, file.sizeBytes);
      await envelope.note(name, file.sha256, file.sizeBytes);
    }
    for (const [name, bytes] of [...content.schemas].sort(byName)) {
      await tar.bytes(`${root}/${name}`, bytes);
      await envelope.note(name, digestOf(bytes), bytes.length);
    }
    const mets = await envelope.write(tar, describedIn(content, files), content.dias, content.schemaOrigin);
    return { ...(await tar.finish()), path, mets, tally };
  } catch (error) {
    tar.abort(error instanceof Error ? error : new Error(String(error)));
    await envelope.discard();
    throw error;
  }
}

/** The five XML files, by their names. @param threads whose documents are put away as they are read */
async function spoolXml(
  content: PackageContent,
  threads: AsyncIterable<ExportedThread>,
  spoolDir: string,
): Promise<{ readonly files: ReadonlyMap<string, SpooledFile>; readonly tally: ExtractionTally }> {
  const { scope, totals, settings } = content;
  const tally = newTally();
  const files = new Map<string, SpooledFile>();
  const keep = async (name: string, pieces: AsyncIterable<string> | Iterable<string>) => {
    files.set(name, await spool(join(spoolDir, name), pieces));
  };
  await keep("arkivstruktur.xml", writeStructure(scope, content.channels, threads, tally, settings));
  await keep("endringslogg.xml", writeChangeLog(content.changes(), tally));
  await keep("loependeJournal.xml", writeRunningJournal(scope, totals, content.journal(), settings));
  await keep("offentligJournal.xml", writePublicJournal(scope, totals, content.journal(), settings));
  const checksums = new Map([...files].map(([name, file]) => [name, file.sha256]));
  for (const [name, bytes] of content.schemas) checksums.set(name, digestOf(bytes));
  await keep("arkivuttrekk.xml", [writeExtraction({ scope, totals, tally, checksums })]);
  return { files, tally };
}

/** What lies in administrative_metadata/ too. */
function describedIn(content: PackageContent, files: ReadonlyMap<string, SpooledFile>): Described {
  const uttrekk = files.get("arkivuttrekk.xml");
  const addml = content.schemas.get("addml.xsd");
  if (uttrekk === undefined || addml === undefined)
    throw new ArchiveError(
      "package.invalid",
      "arkivuttrekk.xml or its schema is missing: a fault of the program",
    );
  return { uttrekk, addml };
}

async function* withDocuments(
  content: PackageContent,
  tar: TarWriter,
  envelope: Envelope,
  onItem: () => void,
): AsyncGenerator<ExportedThread> {
  const channels = new Map(content.channels.map((channel) => [channel.id, channel]));
  for await (const found of content.threads()) {
    const channel = channels.get(found.channelId);
    const thread = (channel && (await content.withPages?.(channel, found))) ?? found;
    if (channel)
      for (const file of filesOf(content.scope.agency, channel, thread)) {
        await addDocument(content, tar, `${content.scope.packageId}/content/${file.path}`, file);
        const disk = envelope.note(file.path, file.sha256, file.sizeBytes);
        if (disk !== undefined) await disk;
        if (file.key === "copy") onItem();
      }
    yield thread;
  }
}

async function addDocument(
  content: PackageContent,
  tar: TarWriter,
  name: string,
  file: DocumentFile,
): Promise<void> {
  if (file.bytes) await tar.bytes(name, file.bytes);
  else await tar.stream(name, file.sizeBytes, await content.openMedia(file.sha256));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
