/** Opens a package, tar or folder: digests of all files, and its XML and schema files where they can be read again. @see DIAS: `{uuid}.tar` holds `{uuid}/content/…` */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { ArchiveError } from "../domain/errors.ts";
import { firstBytesOf, firstBytesSize } from "../domain/first-bytes.ts";
import type { Extraction, FileFact } from "../noark/check/extraction.ts";
import { digestAll } from "./digest-all.ts";
import type { FileDigest } from "./digest-file.ts";
import { FileFacts } from "./file-facts.ts";
import { PackedFiles } from "./packed-files.ts";
import { readFolder } from "./read-folder.ts";
import { assertUnchanged, type Marks, marksOf, xmlIn } from "./read-marks.ts";
import { packageFolder } from "./read-place.ts";
import { readTar, type TarFile } from "./read-tar.ts";

export type PackageFacts = Pick<
  Extraction,
  "files" | "folders" | "outside" | "outsideFolders" | "packageName" | "tar"
>;

export interface OpenPackage extends PackageFacts {
  /** holds the XML and XSD files that lie directly in `content/` */
  readonly contentDir: string;
  /** holds dias-mets.xml, log.xml, PREMIS and their schemas at their places; of a bare extraction nothing */
  readonly envelopeDir: string;
  /** `undefined` when the package has none */
  readonly mets: string | undefined;
  /** the `{uuid}.xml` that lies beside the package */
  readonly submission: string | undefined;
  /** the digest of every file is known, and so is how many bytes they have together */
  readonly digested: Promise<{ readonly sizeBytes: number }>;
  /** an empty folder for whoever reads the package */
  readonly scratchDir: string;
  /** @throws ArchiveError `package.unverified` when what is read more than once was changed in between */
  assertUnchanged(): Promise<void>;
  /** ends the reading, and removes what was written for it */
  close(): Promise<void>;
}

/**
 * @param source a tar, the folder of an extraction (it holds arkivuttrekk.xml), the folder of a DIAS package, or a folder
 *   that holds one of these
 * @param workDir the XML files of a tar are kept in a new folder inside it, which `close` removes
 * @throws ArchiveError `package.invalid` when it is neither, or holds what a package may not hold
 */
export async function openPackage(
  source: string,
  workDir: string,
  onBytes: (bytes: number) => void,
): Promise<OpenPackage> {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) throw new ArchiveError("package.invalid", `${source} is not there`);
  // a pipe or a device may have no end
  if (!found.isDirectory() && !found.isFile())
    throw new ArchiveError("package.invalid", `${source} is neither a file nor a folder`);
  await mkdir(workDir, { recursive: true });
  const spool = await mkdtemp(join(workDir, "verify-"));
  const scratchDir = join(spool, "scratch");
  const close = () => rm(spool, { recursive: true, force: true });
  try {
    await mkdir(scratchDir);
    const place = resolve(source);
    const read = found.isDirectory()
      ? await openFolder(await packageFolder(place), onBytes)
      : await openTar(place, spool, onBytes);
    const closeAll = async () => {
      await read.endReading();
      await close();
    };
    const { marks } = read;
    return { ...read, scratchDir, assertUnchanged: () => assertUnchanged(marks), close: closeAll };
  } catch (error) {
    await close();
    throw error;
  }
}

type ReadPackage = Omit<OpenPackage, "scratchDir" | "assertUnchanged" | "close"> & {
  /** of what is read more than once at the place where it was given */
  readonly marks: Marks;
  endReading(): Promise<void>;
};

async function openTar(
  source: string,
  spool: string,
  onBytes: (bytes: number) => void,
): Promise<ReadPackage> {
  const all = new FileFacts();
  for (const folder of ["content", "administrative_metadata"]) await mkdir(join(spool, folder));
  const see = async (entry: TarFile) => {
    all.add(entry.path, await digest(entry, isReadAgain(entry.path) ? join(spool, entry.path) : undefined));
  };
  const tar = await readTar(source, see, onBytes);
  const facts = split(all, tar.folders, tar.root);
  const submission = await ifThere(join(dirname(source), `${tar.root}.xml`));
  return {
    ...facts,
    tar: { name: basename(source), sha256: tar.sha256, sizeBytes: tar.sizeBytes, layout: tar.layout },
    contentDir: join(spool, "content"),
    envelopeDir: spool,
    mets: facts.outside.has("dias-mets.xml") ? join(spool, "dias-mets.xml") : undefined,
    submission,
    marks: await marksOf(submission === undefined ? [] : [submission]),
    digested: Promise.resolve({ sizeBytes: all.sizeBytes }),
    endReading: async () => undefined,
  };
}

const keptOfEnvelope: ReadonlySet<string> = new Set([
  "dias-mets.xml",
  "dias-mets.xsd",
  "log.xml",
  "administrative_metadata/dias-premis.xml",
  "administrative_metadata/dias-premis.xsd",
]);

/** Documents are never kept: only what the controls read as XML. */
function isReadAgain(path: string): boolean {
  return keptOfEnvelope.has(path) || /^content\/[^/]+\.(xml|xsd)$/i.test(path);
}

async function digest(entry: TarFile, copy: string | undefined): Promise<FileDigest> {
  const hash = createHash("sha256");
  let head: Uint8Array = new Uint8Array();
  const see = (chunk: Uint8Array) => {
    hash.update(chunk);
    if (head.length < firstBytesSize) head = longerHead(head, chunk);
  };
  const tap = async function* () {
    for await (const chunk of entry.content) {
      see(chunk);
      yield chunk;
    }
  };
  if (copy !== undefined) await pipeline(tap, createWriteStream(copy, { flags: "wx" }));
  else for await (const chunk of entry.content) see(chunk);
  return { sha256: hash.digest(), sizeBytes: entry.sizeBytes, firstBytes: firstBytesOf(head) };
}

/** A piece of a tar may end anywhere, in the middle of a signature too. */
function longerHead(head: Uint8Array, chunk: Uint8Array): Uint8Array {
  const more = chunk.subarray(0, firstBytesSize - head.length);
  return head.length === 0 ? more : Buffer.concat([head, more]);
}

async function openFolder(source: string, onBytes: (bytes: number) => void): Promise<ReadPackage> {
  const { files: all, folders } = readFolder(source);
  const has = (path: string) => all.find(path) !== undefined;
  const bare = has("arkivuttrekk.xml") || !folders.has("content");
  const facts: PackageFacts = bare
    ? { ...bareFacts, files: new PackedFiles(all, ""), folders: topFolders(folders) }
    : split(all, folders, basename(source));
  if (bare && !has("arkivuttrekk.xml") && !has("arkivstruktur.xml")) throw notAnExtraction(source);
  const submission = bare ? undefined : await ifThere(join(dirname(source), `${basename(source)}.xml`));
  const contentDir = bare ? source : join(source, "content");
  const ofEnvelope = bare ? [] : [...keptOfEnvelope].map((path) => join(source, path));
  const marks = await marksOf([
    ...(await xmlIn(contentDir)),
    ...ofEnvelope,
    ...(submission ? [submission] : []),
  ]);
  const reading = digestAll(all, onBytes);
  const digested = reading.done.then(() => ({ sizeBytes: all.sizeBytes }));
  digested.catch(() => undefined);
  return {
    ...facts,
    contentDir,
    envelopeDir: source,
    mets: !bare && has("dias-mets.xml") ? join(source, "dias-mets.xml") : undefined,
    submission,
    marks,
    digested,
    endReading: reading.close,
  };
}

const bareFacts = {
  outside: new Map<string, FileFact>(),
  outsideFolders: new Set<string>(),
  packageName: undefined,
  tar: undefined,
};

function split(all: FileFacts, folders: ReadonlySet<string>, packageName: string): PackageFacts {
  if (!folders.has("content")) throw notAnExtraction(packageName);
  const files = new PackedFiles(all, "content/");
  const outside = new Map<string, FileFact>();
  for (const [path, fact] of new PackedFiles(all, ""))
    if (!path.startsWith("content/")) outside.set(path, fact);
  const inContent = [...folders].flatMap((path) =>
    path.startsWith("content/") ? [path.slice("content/".length)] : [],
  );
  const outsideFolders = topFolders(folders);
  return { files, folders: topFolders(inContent), outside, outsideFolders, packageName, tar: undefined };
}

function notAnExtraction(source: string): ArchiveError {
  return new ArchiveError(
    "package.invalid",
    `no package in ${source}: a package has content/arkivuttrekk.xml`,
  );
}

function topFolders(folders: Iterable<string>): ReadonlySet<string> {
  return new Set([...folders].filter((path) => !path.includes("/")));
}

async function ifThere(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}
