/** The facts about an extraction that are known before its large files are read (Noark 5 v5.5, requirements 6.4.15–6.4.22). */
import type { FirstBytes } from "../../domain/first-bytes.ts";
import type { NamedTree } from "./tree.ts";
import type { Uttrekk } from "./uttrekk.ts";

export interface FileFact {
  /** lower-case hex */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** what its first bytes show; `undefined` where nobody looked */
  readonly firstBytes?: FirstBytes;
  /** its place among the files of a package; two facts of one number are of the same file */
  readonly number?: number;
}

/** One complaint of an XML Schema validator. */
export interface SchemaFault {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
  /** of a document around the extraction, which N5.03 does not look at */
  readonly part?: "envelope";
}

/** A document that is read whole: its root, or why it is not one that everybody reads in the same way. */
export type SmallXml = { readonly root: NamedTree } | { readonly fault: string };

/** The small documents around an extraction; each `undefined` when it is not there. */
export interface EnvelopeDocuments {
  readonly premis: SmallXml | undefined;
  readonly log: SmallXml | undefined;
  /** `{uuid}.xml`, which lies beside the package */
  readonly submission: SmallXml | undefined;
}

export interface Extraction {
  /** every file of `content/` by its path relative to it, with `/` */
  readonly files: ReadonlyMap<string, FileFact>;
  /** folders directly in `content/` */
  readonly folders: ReadonlySet<string>;
  /** every other file of the DIAS package by its path relative to the package's root; empty for a bare extraction */
  readonly outside: ReadonlyMap<string, FileFact>;
  /** folders directly in the package; empty for a bare extraction */
  readonly outsideFolders: ReadonlySet<string>;
  readonly envelope: EnvelopeDocuments;
  /** `undefined` for a bare extraction */
  readonly packageName: string | undefined;
  /** the tar itself, when that was read */
  readonly tar: (FileFact & { readonly name: string; readonly layout: TarLayout }) | undefined;
  /** `undefined` when arkivuttrekk.xml is missing, or is not what the standard describes */
  readonly uttrekk: Uttrekk | undefined;
  readonly schemaDigests: SchemaDigests;
}

/** How a tar was packed, as far as the national tool minds. */
export interface TarLayout {
  /** its first entry, named as it is written */
  readonly first: { readonly name: string; readonly isFolder: boolean };
  /** the first name that begins with `./` */
  readonly dotted: string | undefined;
  /** whether `content/` has an entry of its own */
  readonly hasContentEntry: boolean;
}

/** Digests of the standard schemas by file name. */
export interface SchemaDigests {
  readonly official: ReadonlyMap<string, string>;
  /** schemas that this product wrote itself, used where the official ones were not installed */
  readonly own: ReadonlyMap<string, string>;
}

export const description = "arkivuttrekk.xml";
export const structure = "arkivstruktur.xml";
export const runningJournal = "loependeJournal.xml";
export const publicJournal = "offentligJournal.xml";
export const changeLog = "endringslogg.xml";

export type StandardFile = typeof structure | typeof runningJournal | typeof publicJournal | typeof changeLog;

export interface StandardUnit {
  readonly file: StandardFile;
  readonly schemas: readonly string[];
}

/** Name of each XML file in arkivuttrekk.xml, with the standard schemas that it needs. */
export const standardUnits: ReadonlyMap<string, StandardUnit> = new Map<string, StandardUnit>([
  ["arkivstruktur", { file: structure, schemas: ["arkivstruktur.xsd", "metadatakatalog.xsd"] }],
  ["endringslogg", { file: changeLog, schemas: ["endringslogg.xsd", "metadatakatalog.xsd"] }],
  ["loependeJournal", { file: runningJournal, schemas: ["loependeJournal.xsd", "metadatakatalog.xsd"] }],
  ["offentligJournal", { file: publicJournal, schemas: ["offentligJournal.xsd", "metadatakatalog.xsd"] }],
]);

/** Names of the document folder; the first that is there is read. */
const folderNames = ["DOKUMENT", "dokument", "DOKUMENTER", "dokumenter"];

export function documentFolders(extraction: Pick<Extraction, "folders">): readonly string[] {
  return folderNames.filter((name) => extraction.folders.has(name));
}

/** Every document by its path, and by that path in composed form (Unicode NFC), as the national tool finds it. */
export interface Documents {
  readonly folder: string | undefined;
  readonly count: number;
  /** every path with its file */
  all(): Iterable<readonly [string, FileFact]>;
  /** by the very path */
  at(path: string): FileFact | undefined;
  find(reference: string): FileFact | undefined;
}

export function documentsOf(extraction: Extraction): Documents {
  const folder = documentFolders(extraction)[0];
  const isDocument = (path: string) => folder !== undefined && path.startsWith(`${folder}/`);
  const all = function* () {
    for (const entry of extraction.files) if (isDocument(entry[0])) yield entry;
  };
  const at = (path: string) => (isDocument(path) ? extraction.files.get(path) : undefined);
  const composed = new Map<string, FileFact>();
  let count = 0;
  for (const [path, fact] of all()) {
    count += 1;
    const normal = path.normalize("NFC");
    if (normal !== path) composed.set(normal, fact);
  }
  const find = (reference: string) => {
    const path = pathOf(reference);
    return at(path) ?? at(path.normalize("NFC")) ?? composed.get(path.normalize("NFC"));
  };
  return { folder, count, all, at, find };
}

/** a referanseDokumentfil with `/` between its parts */
export function pathOf(reference: string): string {
  return reference.replaceAll("\\", "/");
}
