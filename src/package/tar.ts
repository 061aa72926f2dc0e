/** A tar that is the same for the same content: fixed owner, mode and time, entries in the order in which they are given. */
import { createReadStream, createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
import type { Sha256 } from "../domain/ids.ts";
import { BlockMeter } from "./block-meter.ts";
import { TarNames } from "./tar-names.ts";

export interface TarFile {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  /** files and folders */
  readonly entries: number;
}

/** No call takes a name that came before, or that some reader would give to another place. */
export interface TarWriter {
  folder(name: string): Promise<void>;
  bytes(name: string, content: Uint8Array): Promise<void>;
  stream(name: string, sizeBytes: number, content: Readable): Promise<void>;
  file(name: string, path: string, sizeBytes: number): Promise<void>;
  /** @returns digest and size of the whole, hashed while it was written */
  finish(): Promise<TarFile>;
  /** Gives up; the file is left behind for the caller to remove. */
  abort(error: Error): void;
}

/**
 * @param path of the tar to write
 * @param mtime of every entry, cut to the second; any year
 * @throws RangeError when `mtime` is no time
 */
export function writeTar(path: string, mtime: Date): TarWriter {
  const time = timeOf(mtime);
  const names = new TarNames();
  const tar = pack();
  let entries = 0;
  const meter = new BlockMeter();
  const written = pipeline(tar, meter, createWriteStream(path));
  // a failure, such as a full disk, is reported by the call that waits now or next: its streams tell it nothing any more
  let failure: { readonly error: unknown } | undefined;
  let fail: (error: unknown) => void = () => undefined;
  written.catch((error: unknown) => {
    failure = { error };
    fail(error);
  });
  const unlessFailed = (begin: (resolve: () => void, reject: (error: unknown) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      if (failure) return reject(failure.error);
      fail = reject;
      begin(resolve, reject);
    });
  const header = (name: string, size: number, type: "file" | "directory" = "file") => {
    names.take(name);
    entries++;
    return { name, size, ...time, mode: type === "file" ? 0o644 : 0o755, uid: 0, gid: 0, type };
  };
  return {
    async folder(name) {
      const closed = header(`${name}/`, 0, "directory");
      await unlessFailed((resolve, reject) => {
        tar.entry(closed, (error) => (error ? reject(error) : resolve()));
      });
    },
    async bytes(name, content) {
      const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      const head = header(name, buffer.length);
      await unlessFailed((resolve, reject) => {
        tar.entry(head, buffer, (error) => (error ? reject(error) : resolve()));
      });
      // while the disk is behind, so that nothing piles up in memory
      if (meter.writableNeedDrain) await unlessFailed((resolve) => meter.once("drain", resolve));
    },
    async stream(name, size, content) {
      const entry = tar.entry(header(name, size));
      await pipeline(content, entry);
    },
    async file(name, source, size) {
      await this.stream(name, size, createReadStream(source, { highWaterMark: fileChunkBytes }));
    },
    async finish() {
      tar.finalize();
      await written;
      return { sha256: meter.digest(), sizeBytes: meter.sizeBytes, entries };
    },
    abort(error) {
      tar.destroy(error);
    },
  };
}

/** Large files are read in small pieces: big ones wait for collection and let the process grow. */
const fileChunkBytes = 16 * 1024;

/** The last second that the library writes into the header's field: it counts in 32 bits with a sign. */
const lastInHeader = 2 ** 31 - 1;

/** The header's field for readers that know nothing else, and for a time before 1970 or after 2038 the record that holds any. @see POSIX.1-2001 pax `mtime` */
function timeOf(mtime: Date): { readonly mtime: Date; readonly pax?: { readonly mtime: string } } {
  const seconds = Math.floor(mtime.getTime() / 1000);
  if (Number.isNaN(seconds)) throw new RangeError("the entries of a tar need a time");
  const inHeader = Math.min(Math.max(seconds, 0), lastInHeader);
  const header = { mtime: new Date(inHeader * 1000) };
  return seconds === inHeader ? header : { ...header, pax: { mtime: String(seconds) } };
}
