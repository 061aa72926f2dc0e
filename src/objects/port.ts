/** The object store: few verbs, one contract suite (`test/objects/contract.ts`) over every implementation. */
import type { Readable } from "node:stream";
import type { Sha256 } from "../domain/ids.ts";

/** Bytes to store, with what they must hash to. */
export interface ObjectContent {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  /**
   * Opens the content from its start; called once per attempt.
   *
   * @param chunkBytes what the reader would like to be given at a time
   */
  open(chunkBytes?: number): Readable;
}

export interface ObjectInfo {
  readonly key: string;
  readonly sizeBytes: number;
}

/**
 * Whether the later of two writers of other bytes is refused, also when both write at once. `ignored`: the store passes
 * over the condition, so each put is compared with what lies there afterwards; `unknown`: it could not be tried.
 */
export type PutOnce = "kept" | "ignored" | "unknown";

/**
 * Keys are `[A-Za-z0-9._-]` segments joined by `/`; no segment is `.` or `..`; 1 to 512 characters.
 * Nothing is ever overwritten.
 */
export interface ObjectStore {
  /** as it may be shown: `file:///srv/archive` or `s3://bucket/prefix`, without credentials */
  readonly address: string;
  readonly putOnce: PutOnce;
  /**
   * Stores once. An equal object that is there already is success (`"present"`): the call may be repeated after a crash.
   * The object is visible whole or not at all.
   *
   * @throws ArchiveError `object.exists` when other bytes lie under the key, `object.corrupt` when the content does
   *   not hash to `sha256`, `object.invalidKey`, `object.store` when the store fails
   */
  put(key: string, content: ObjectContent): Promise<"stored" | "present">;
  /** @throws ArchiveError `object.missing`, `object.invalidKey`, `object.store` */
  get(key: string): Promise<Readable>;
  head(key: string): Promise<ObjectInfo | undefined>;
  /** Every object under `prefix`, in byte order of the keys. */
  list(prefix: string): AsyncIterable<ObjectInfo>;
  /**
   * Deleting what is not there is success. What a put of the key that was killed had come to goes too, so nobody may be
   * storing under the key at the same time.
   */
  delete(key: string): Promise<void>;
}
