/**
 * What a format of archives is: how one is known, which of its files hold records, and what is read out of these. One
 * folder per format, beside this file.
 */
import type { Channel } from "../../domain/channel.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { FormatName, Lack } from "../../domain/imports.ts";
import type { ItemKind, MediaRef, Sighting } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import type { AnswerReading, Answers } from "../port.ts";
import type { CsvForm } from "./split-csv.ts";

/** What can be seen of an archive from outside. */
export interface ArchiveShape {
  /** paths of its files with `/`; the name alone of a file that is no folder and no packed one */
  readonly names: readonly string[];
  /** the first bytes of such a single file */
  readonly head: Uint8Array | undefined;
}

/** How a file is cut into records. */
export type Cut =
  /** elements of the list that is the whole file, or stands under this name of its outermost object; `*` is either, under any name */
  | { readonly kind: "json"; readonly under?: string | undefined }
  /** rows, the first of which (or the first that `head` fits) names the columns */
  | ({ readonly kind: "csv" } & CsvForm)
  /** the file is one record */
  | { readonly kind: "whole" }
  /** blocks of a repository of Bluesky */
  | { readonly kind: "car" }
  /** elements of these names in one outermost element */
  | { readonly kind: "xml"; readonly elements: readonly string[]; readonly root: string };

export interface Member {
  readonly name: string;
  readonly cut: Cut;
}

/** Whose archive it is and what else its records are read with. All of it can be copied to another process. */
export interface About<Side = unknown> {
  /** addresses under which the account can be reached; undefined where such an archive does not say */
  readonly account: readonly string[] | undefined;
  /** when the archive was made, where it says so itself */
  readonly madeAt: Date | undefined;
  readonly side: Side;
  /** records that it says itself to hold */
  readonly counted?: number | undefined;
  /** what is to be told of the whole archive */
  readonly notes?: readonly { readonly code: ErrorCode; readonly detail: string }[] | undefined;
}

/** Passes over all files of records before one of them is taken, and holds what they say of each other only. */
export interface Survey {
  /** What comes from here on is of this file. */
  member?(name: string): void;
  push(chunk: Uint8Array): void;
  /** @throws ArchiveError `import.*` when nothing of the archive can be believed */
  end(about: About): About | Promise<About>;
}

/** What is cut out of a file to be read. */
export interface PieceOf {
  readonly member: string;
  readonly bytes: Uint8Array;
  readonly records: readonly RecordPlace[];
}

export interface AboutInput extends Answers {
  readonly channel: Channel;
  /** names of the payloads, in their order */
  readonly names: readonly string[];
  /** as looks at the channel know it: the platform's own id, whatever the account is called today */
  readonly knownAccount?: string | undefined;
}

/** Where a record stands in its piece: first byte, the byte after its last, and which of its file it is, from 0. */
export type RecordPlace = readonly [start: number, end: number, index: number];

export interface RecordsInput extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
  readonly about: About;
  readonly member: string;
  /** in the only payload */
  readonly records: readonly RecordPlace[];
  /** of a table: the row that names its columns */
  readonly columns: string | undefined;
  /** what the rows of a table are, where the person who hands it in says so */
  readonly itemKind: ItemKind | undefined;
  /** as in `ImportFormat` */
  readonly since?: Date | undefined;
}

export interface ImportFinding extends Finding {
  /** the record is not kept */
  readonly refused: boolean;
}

/** A file of the archive that belongs to an item, by the address under which the item names it. */
export interface ArchivedFile {
  readonly url: MediaRef["url"];
  /** paths at which it may lie in the archive, the likeliest first */
  readonly paths: readonly string[];
}

export interface RecordsRead {
  /** things found in the records: as many as there are sightings and refusals together */
  readonly found: number;
  readonly sightings: readonly Sighting[];
  readonly findings: readonly ImportFinding[];
  readonly files: readonly ArchivedFile[];
  /** how many say what they answer */
  readonly answers: number;
}

export interface ImportFormat {
  readonly name: FormatName;
  /** whose live items have the same ids, so that both become one item; every format may go to a channel of kind `archive` */
  readonly kinds: readonly string[];
  readonly lacks: readonly Lack[];
  /** whether its texts are what readers see; what editors typed is not compared with what a look saw */
  readonly textsAre: "shown" | "typed";
  /** when the platform began: nothing was posted there before, whatever a record says */
  readonly since?: Date | undefined;
  /** whether a record says what it answers, in archives that are whole */
  readonly tellsThreads: boolean;
  fits(shape: ArchiveShape): boolean;
  /** files that are read whole, before the records */
  aboutFiles(names: readonly string[]): readonly string[];
  /** the beginning of the first file of records says whose the archive is: it is read as the last payload of `about` */
  readonly readsHead?: boolean | undefined;
  /** for formats whose records cannot be read without knowing all of them */
  readonly survey?: (() => Survey | Promise<Survey>) | undefined;
  /** what of the whole survey these records are read with; asked for each piece once, in order */
  readonly aboutPiece?: ((about: About, piece: PieceOf) => About) | undefined;
  members(names: readonly string[]): readonly Member[];
  /** what may hold records as well, of forms that are not read: told of by name, so that nobody takes it for taken */
  readonly unread?: ((names: readonly string[]) => readonly string[]) | undefined;
  readonly about: AnswerReading<AboutInput, About>;
  readonly records: AnswerReading<RecordsInput, RecordsRead>;
  /** the piece as it is kept and read: without what no archive may hold, every other byte where it stood */
  readonly blanked?: ((piece: Buffer) => Buffer) | undefined;
}
