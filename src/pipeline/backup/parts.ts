/** Long texts in pieces that fit into memory, each packed and under a digest of its own. */
import { createHash, type Hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { contentOfBytes, readAll } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { type BackupPart, largestPartBytes } from "./manifest.ts";

/** Of text, before it is packed. */
export const partBytes = 16 * 1024 * 1024;

/** Puts one text after the other under `<folder>/000001.gz` and so on. */
export class PartWriter {
  readonly parts: BackupPart[] = [];
  readonly #store: ObjectStore;
  readonly #folder: string;
  readonly #hash: Hash = createHash("sha256");

  constructor(store: ObjectStore, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  async write(text: Uint8Array): Promise<void> {
    this.#hash.update(text);
    const key = `${this.#folder}/${String(this.parts.length + 1).padStart(6, "0")}.gz`;
    this.parts.push(await putPart(this.#store, key, await promisify(gzip)(text)));
  }

  /** Of all texts together; called once, at the end. */
  digest(): string {
    return this.#hash.digest("hex");
  }
}

export async function putPart(store: ObjectStore, key: string, bytes: Uint8Array): Promise<BackupPart> {
  const content = contentOfBytes(bytes);
  await store.put(key, content);
  return { key, sha256: content.sha256, sizeBytes: content.sizeBytes };
}

/**
 * The bytes of a part, whole and as they were written.
 *
 * @throws ArchiveError `backup.damaged` naming the part; what a failing store throws
 */
export async function readPart(store: ObjectStore, part: BackupPart): Promise<Buffer> {
  const { key, sha256, sizeBytes } = part;
  if (sizeBytes > largestPartBytes) throw damaged(store, key, `${sizeBytes} bytes are no part of a backup`);
  try {
    const bytes = await readAll(store, key, sizeBytes);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found === sha256 && bytes.byteLength === sizeBytes) return bytes;
    throw damaged(
      store,
      key,
      `${bytes.byteLength} bytes with SHA-256 ${found} lie there, not ${sizeBytes} with ${sha256}`,
    );
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    if (error.code === "object.missing") throw damaged(store, key, "is missing");
    if (error.code === "object.corrupt") throw damaged(store, key, "is longer than it was");
    throw error;
  }
}

/** The text of a part. @throws ArchiveError as `readPart` */
export async function readText(store: ObjectStore, part: BackupPart): Promise<Buffer> {
  const packed = await readPart(store, part);
  try {
    return await promisify(gunzip)(packed, { maxOutputLength: 4 * largestPartBytes });
  } catch (cause) {
    throw damaged(store, part.key, "cannot be unpacked", cause);
  }
}

function damaged(store: ObjectStore, key: string, what: string, cause?: unknown): ArchiveError {
  return new ArchiveError("backup.damaged", `${store.address}/${key}: ${what}`, { cause });
}
