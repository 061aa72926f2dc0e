/** What can be asked of an archive, however it is packed. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../../domain/errors.ts";
import { bounded } from "./bounds.ts";

export interface ArchivedEntry {
  readonly sizeBytes: number;
  /** as the archive says; undefined where only the disk says it */
  readonly modifiedAt: Date | undefined;
}

export interface ArchiveFiles {
  /** by path with `/` */
  readonly entries: ReadonlyMap<string, ArchivedEntry>;
  /** the first bytes, where the archive is a single file */
  readonly head: Uint8Array | undefined;
  /** @throws ArchiveError `import.damaged` from the stream as well */
  open(name: string): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

/** What an archive program or a file manager leaves beside what it unpacks. */
const clutter = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export function isClutter(name: string): boolean {
  return clutter.test(name);
}

/** Files that lie in a folder, and no link out of it. */
export function folderFiles(path: string, entries: ReadonlyMap<string, ArchivedEntry>): ArchiveFiles {
  return {
    entries,
    head: undefined,
    async open(name) {
      if (!entries.has(name))
        throw new ArchiveError("import.damaged", `the archive has no file ${bounded(name)}`);
      return createReadStream(join(path, name), { highWaterMark: 1 << 18 });
    },
    close: async () => undefined,
  };
}
