/** The object store in a directory: each object a file that appears whole by a hard link and is never written again. */

import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, lstat, open, readdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { makeDirectory } from "../make-directory.ts";
import { codeOf, openChecked } from "./checked.ts";
import { hashStream } from "./content.ts";
import { checkKey, checkPrefix, isKey } from "./keys.ts";
import type { ObjectContent, ObjectInfo, ObjectStore } from "./port.ts";
import { readingOf } from "./reading.ts";

/** No key can hold a `~`, so that what is still being written is never an object. */
const incoming = "~incoming";
const abandonedMs = 24 * 60 * 60 * 1000;

export class DirectoryStore implements ObjectStore {
  readonly address: string;
  /** a hard link is never made over another file */
  readonly putOnce = "kept";
  readonly #root: string;
  #swept = false;

  private constructor(root: string) {
    this.#root = root;
    this.address = pathToFileURL(root).href;
  }

  /**
   * Makes the directory where it is not there yet.
   *
   * @param root an absolute path
   * @throws ArchiveError `object.store` when the directory cannot be made
   */
  static async open(root: string): Promise<DirectoryStore> {
    const store = new DirectoryStore(root);
    try {
      await makeDurably(join(root, incoming));
    } catch (cause) {
      throw store.#failure("", "the directory could not be made", cause);
    }
    return store;
  }

  /**
   * Makes nothing.
   *
   * @param root an absolute path
   * @throws ArchiveError `object.missing` when there is no such directory
   */
  static async openToRead(root: string): Promise<DirectoryStore> {
    const store = new DirectoryStore(root);
    const found = await lstat(root).catch(() => undefined);
    if (found?.isDirectory()) return store;
    throw new ArchiveError("object.missing", `${store.address}: there is no such directory`);
  }

  async put(key: string, content: ObjectContent): Promise<"stored" | "present"> {
    checkKey(key);
    if (await this.#presentAlready(key, content)) return "present";
    const name = join(this.#root, incoming, `${incomingPrefix(key)}${randomUUID()}`);
    try {
      const madeMs = await this.#write(name, key, content);
      await this.#sweepOnce(madeMs);
      await makeDurably(dirname(this.#path(key)));
      await link(name, this.#path(key));
      await syncDirectory(dirname(this.#path(key)));
      return "stored";
    } catch (cause) {
      if (codeOf(cause) === "EEXIST" && (await this.#presentAlready(key, content))) return "present";
      throw this.#failure(key, "could not be stored", cause);
    } finally {
      // must not hide how the put ended; what stays is swept when it is a day old
      await unlink(name).catch(() => undefined);
    }
  }

  async get(key: string): Promise<Readable> {
    checkKey(key);
    const handle = await this.#openObject(key);
    if (!handle) throw new ArchiveError("object.missing", `${this.address}/${key}: there is no such object`);
    return readingOf(handle.createReadStream({ highWaterMark: 256 * 1024 }), (cause) =>
      this.#failure(key, "could not be read to its end", cause),
    );
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    checkKey(key);
    try {
      const found = await lstat(this.#path(key));
      return found.isFile() ? { key, sizeBytes: found.size } : undefined;
    } catch (cause) {
      if (isAbsence(cause)) return undefined;
      throw this.#failure(key, "could not be looked up", cause);
    }
  }

  async *list(prefix: string): AsyncIterable<ObjectInfo> {
    checkPrefix(prefix);
    const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
    yield* this.#listFolder(folder, prefix);
  }

  async delete(key: string): Promise<void> {
    checkKey(key);
    try {
      await this.#removeIncoming(key);
      if (!(await this.head(key))) return;
      await unlink(this.#path(key));
      await syncDirectory(dirname(this.#path(key)));
    } catch (cause) {
      if (isAbsence(cause)) return;
      throw this.#failure(key, "could not be deleted", cause);
    }
  }

  /** What a put of the key that was killed had come to. */
  async #removeIncoming(key: string): Promise<void> {
    const folder = join(this.#root, incoming);
    const prefix = incomingPrefix(key);
    for (const name of await readdir(folder)) if (name.startsWith(prefix)) await unlink(join(folder, name));
  }

  /**
   * Removes what a crash left half written. The first `put` does it for what is a day old.
   *
   * @param untouchedSince by the clock of the file system
   * @returns how many files were removed
   */
  async sweep(untouchedSince: Date): Promise<number> {
    const folder = join(this.#root, incoming);
    let removed = 0;
    try {
      for (const name of await readdir(folder)) {
        // another process may have finished with it meanwhile
        const found = await lstat(join(folder, name)).catch(() => undefined);
        if (!found || found.mtimeMs >= untouchedSince.getTime()) continue;
        // what cannot be removed must not keep anybody from storing; the next sweep finds it again
        removed += await unlink(join(folder, name)).then(
          () => 1,
          () => 0,
        );
      }
      return removed;
    } catch (cause) {
      throw this.#failure(incoming, "could not be swept", cause);
    }
  }

  async #sweepOnce(nowMs: number): Promise<void> {
    if (this.#swept) return;
    this.#swept = true;
    await this.sweep(new Date(nowMs - abandonedMs));
  }

  #path(key: string): string {
    return join(this.#root, key);
  }

  /** @returns when the file was last written, by the clock of the file system, in ms */
  async #write(name: string, key: string, content: ObjectContent): Promise<number> {
    const handle = await open(name, "wx", 0o440);
    try {
      await handle.writeFile(openChecked(content, `${this.address}/${key}`));
      await handle.sync();
      return (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
  }

  /** @throws ArchiveError `object.exists` when other bytes lie there */
  async #presentAlready(key: string, content: ObjectContent): Promise<boolean> {
    const handle = await this.#openObject(key);
    if (!handle) return false;
    const found = await hashStream(
      readingOf(handle.createReadStream(), (cause) => this.#failure(key, "could not be compared", cause)),
    );
    if (found.sha256 === content.sha256) return true;
    throw new ArchiveError(
      "object.exists",
      `${this.address}/${key}: other bytes lie there (SHA-256 ${found.sha256}, not ${content.sha256}); they stay`,
    );
  }

  async #openObject(key: string): Promise<FileHandle | undefined> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.#path(key), constants.O_RDONLY | constants.O_NOFOLLOW);
      if ((await handle.stat()).isFile()) return handle;
      await handle.close();
      return undefined;
    } catch (cause) {
      await handle?.close();
      if (isAbsence(cause)) return undefined;
      throw this.#failure(key, "could not be opened", cause);
    }
  }

  /** @param folder empty or with its `/` */
  async *#listFolder(folder: string, prefix: string): AsyncIterable<ObjectInfo> {
    for (const name of await this.#namesIn(folder)) {
      const key = folder + name;
      if (!key.startsWith(prefix) && !prefix.startsWith(key)) continue;
      if (name.endsWith("/")) yield* this.#listFolder(key, prefix);
      else if (key.startsWith(prefix)) {
        const found = await this.head(key);
        if (found) yield found;
      }
    }
  }

  /** In the byte order of whole keys: a folder sorts with its `/`. */
  async #namesIn(folder: string): Promise<string[]> {
    try {
      const entries = await readdir(join(this.#root, folder), { withFileTypes: true });
      return entries
        .filter((entry) => isKey(entry.name) && (entry.isFile() || entry.isDirectory()))
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort();
    } catch (cause) {
      if (isAbsence(cause)) return [];
      throw this.#failure(folder, "could not be listed", cause);
    }
  }

  #failure(key: string, what: string, cause: unknown): ArchiveError {
    if (isArchiveError(cause)) return cause;
    const place = `${this.address}/${key}`;
    const code = codeOf(cause);
    if (key !== "" && code === "ENAMETOOLONG")
      return new ArchiveError(
        "object.invalidKey",
        `${place}: a part of the key is too long for this file system`,
      );
    if (key !== "" && (code === "ENOTDIR" || code === "EEXIST"))
      return new ArchiveError(
        "object.invalidKey",
        `${place}: a part of the key is both an object and a folder`,
      );
    return new ArchiveError("object.store", `${place}: ${what} (${code}); ${adviceFor(code)}`, { cause });
  }
}

/** Tells whose bytes a half-written file holds, in as many characters as every file system takes. */
function incomingPrefix(key: string): string {
  return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}-`;
}

function adviceFor(code: string): string {
  if (code === "ENOSPC" || code === "EDQUOT") return "make room on the disk";
  if (code === "EACCES" || code === "EROFS") return "give this process the right to write there";
  if (code === "EPERM" || code === "ENOTSUP" || code === "EXDEV")
    return "the directory must lie on one file system that knows hard links";
  return "check the disk and the directory";
}

function isAbsence(cause: unknown): boolean {
  const code = codeOf(cause);
  return (
    code === "ENOENT" ||
    code === "ENOTDIR" ||
    code === "ELOOP" ||
    code === "EISDIR" ||
    code === "ENAMETOOLONG"
  );
}

/** Makes a directory and writes the names of all new ones to the disk. */
async function makeDurably(path: string): Promise<void> {
  const first = await makeDirectory(path, 0o750);
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
