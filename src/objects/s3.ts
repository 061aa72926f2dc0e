/** The object store in a bucket of any S3-compatible server. https://docs.aws.amazon.com/AmazonS3/latest/API/ */

import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from "@aws-sdk/client-s3";
import { ArchiveError } from "../domain/errors.ts";
import { codeOf } from "./checked.ts";
import { hashStream } from "./content.ts";
import { checkKey, checkPrefix, isKey } from "./keys.ts";
import type { ObjectContent, ObjectInfo, ObjectStore, PutOnce } from "./port.ts";
import { readingOf } from "./reading.ts";
import { isConflict, isPassing, statusOf, storeFailure } from "./s3-failure.ts";
import { provePutOnce } from "./s3-once.ts";
import { upload } from "./s3-upload.ts";

export interface S3Access {
  /** undefined for Amazon's own */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** undefined takes the credentials that the machine has by the SDK's own rules */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly pathStyle: boolean;
  /** the store is not tried, because that writes to it */
  readonly readOnly?: boolean;
}

interface Head extends ObjectInfo {
  /** as `put` wrote it; undefined for what others put there */
  readonly sha256: string | undefined;
}

const attempts = 4;
const firstPauseMs = 100;

export class S3Store implements ObjectStore {
  readonly address: string;
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;
  #putOnce: PutOnce = "unknown";

  private constructor(client: S3Client, bucket: string, prefix: string) {
    this.#client = client;
    this.#bucket = bucket;
    this.#prefix = prefix === "" ? "" : `${prefix}/`;
    this.address = `s3://${bucket}${prefix === "" ? "" : `/${prefix}`}`;
  }

  /**
   * @param prefix a key, or empty for the whole bucket
   * @throws ArchiveError `object.store` when the bucket is not there or may not be used
   */
  static async open(bucket: string, prefix: string, access: S3Access): Promise<S3Store> {
    const store = new S3Store(clientFor(access), bucket, prefix);
    try {
      await store.#client.send(new HeadBucketCommand({ Bucket: bucket }));
      if (!access.readOnly)
        store.#putOnce = await provePutOnce(store.#client, bucket, `${store.#prefix}~put-once`);
      return store;
    } catch (error) {
      store.close();
      throw storeFailure(store.address, "the bucket cannot be used", error);
    }
  }

  /** Tried when the store was opened; a store may also say later that it does not know the condition. */
  get putOnce(): PutOnce {
    return this.#putOnce;
  }

  /** Ends the connections that are kept open between calls. */
  close(): void {
    this.#client.destroy();
  }

  async put(key: string, content: ObjectContent): Promise<"stored" | "present"> {
    checkKey(key);
    for (let attempt = 1; ; attempt += 1) {
      if (await this.#presentAlready(key, content)) return "present";
      try {
        await this.#upload(key, content);
        await this.#assertStayed(key, content);
        return "stored";
      } catch (error) {
        const again = isConflict(error) || isPassing(error);
        if (!again || attempt === attempts)
          throw storeFailure(this.#place(key), "could not be stored", error);
      }
      await setTimeout(firstPauseMs * 4 ** (attempt - 1));
    }
  }

  async get(key: string): Promise<Readable> {
    checkKey(key);
    try {
      const found = await this.#client.send(new GetObjectCommand(this.#at(key)));
      if (!(found.Body instanceof Readable)) throw new TypeError("NoBody");
      return readingOf(found.Body, (cause) =>
        storeFailure(this.#place(key), "could not be read to its end", cause),
      );
    } catch (error) {
      if (codeOf(error) === "NoSuchKey")
        throw new ArchiveError("object.missing", `${this.#place(key)}: there is no such object`);
      throw storeFailure(this.#place(key), "could not be read", error);
    }
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    checkKey(key);
    const found = await this.#head(key);
    return found && { key, sizeBytes: found.sizeBytes };
  }

  async *list(prefix: string): AsyncIterable<ObjectInfo> {
    checkPrefix(prefix);
    let next: string | undefined;
    do {
      const page = await this.#call(prefix, "could not be listed", () =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#prefix + prefix,
            ...(next === undefined ? {} : { ContinuationToken: next }),
          }),
        ),
      );
      for (const { Key = "", Size = 0 } of page.Contents ?? []) {
        const key = Key.slice(this.#prefix.length);
        if (isKey(key)) yield { key, sizeBytes: Size };
      }
      next = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (next !== undefined);
  }

  /** Takes all versions of a bucket that keeps versions: a delete marker would leave the bytes where they are. */
  async delete(key: string): Promise<void> {
    checkKey(key);
    for await (const version of this.#versionsOf(key))
      await this.#call(key, "could not be deleted", () =>
        this.#client.send(new DeleteObjectCommand({ ...this.#at(key), ...version })),
      );
    await this.#endUploadsOf(key);
  }

  /** A store that knows no uploads in parts, or does not let this key ask for them, has none that it could end. */
  async #endUploadsOf(key: string): Promise<void> {
    const { Bucket, Key } = this.#at(key);
    try {
      const { Uploads = [] } = await this.#client.send(
        new ListMultipartUploadsCommand({ Bucket, Prefix: Key }),
      );
      for (const { Key: found, UploadId } of Uploads)
        if (found === Key)
          await this.#client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    } catch (error) {
      if ([403, 405, 501].includes(statusOf(error) ?? 0)) return;
      throw storeFailure(this.#place(key), "its unfinished uploads could not be ended", error);
    }
  }

  /**
   * Ends uploads in parts that a crash left unfinished, invisible and paid for.
   *
   * @param startedBefore by the clock of the store; uploads younger than the longest that can run must be left alone
   * @returns how many were ended
   */
  async sweep(startedBefore: Date): Promise<number> {
    let ended = 0;
    let after: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {};
    for (;;) {
      const where = { Bucket: this.#bucket, Prefix: this.#prefix, ...after };
      const page: ListMultipartUploadsCommandOutput = await this.#call("", "could not be swept", () =>
        this.#client.send(new ListMultipartUploadsCommand(where)),
      );
      const old = (page.Uploads ?? []).filter(({ Initiated }) => Initiated && Initiated < startedBefore);
      for (const { Key, UploadId } of old)
        await this.#call("", "could not be swept", () =>
          this.#client.send(new AbortMultipartUploadCommand({ Bucket: this.#bucket, Key, UploadId })),
        );
      ended += old.length;
      if (!page.IsTruncated) return ended;
      after = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
    }
  }

  async #upload(key: string, content: ObjectContent): Promise<void> {
    const target = {
      client: this.#client,
      bucket: this.#bucket,
      key: this.#prefix + key,
      place: this.#place(key),
    };
    try {
      await upload({ ...target, onlyOnce: this.#putOnce !== "ignored" }, content);
    } catch (error) {
      if (statusOf(error) !== 501 || this.#putOnce === "ignored") throw error;
      this.#putOnce = "ignored";
      await upload({ ...target, onlyOnce: false }, content);
    }
  }

  /**
   * A store that refuses no second writer is asked whose bytes lie there now.
   *
   * @throws ArchiveError `object.exists` when they are another's, `object.store` when nothing lies there
   */
  async #assertStayed(key: string, content: ObjectContent): Promise<void> {
    if (this.#putOnce === "kept" || (await this.#presentAlready(key, content))) return;
    throw new ArchiveError(
      "object.store",
      `${this.#place(key)}: the store said that it had stored it, and it is not there; check the store`,
    );
  }

  /** @throws ArchiveError `object.exists` when other bytes lie there */
  async #presentAlready(key: string, content: ObjectContent): Promise<boolean> {
    const found = await this.#head(key);
    if (!found) return false;
    const digest = found.sha256 ?? (await hashStream(await this.get(key))).sha256;
    if (digest === content.sha256 && found.sizeBytes === content.sizeBytes) return true;
    throw new ArchiveError(
      "object.exists",
      `${this.#place(key)}: other bytes lie there (SHA-256 ${digest}, not ${content.sha256}); they stay`,
    );
  }

  async #head(key: string): Promise<Head | undefined> {
    try {
      const found = await this.#client.send(new HeadObjectCommand(this.#at(key)));
      return { key, sizeBytes: found.ContentLength ?? 0, sha256: found.Metadata?.["sha256"] };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw storeFailure(this.#place(key), "could not be looked up", error);
    }
  }

  /** The key's own versions come first of all that begin like it. */
  async *#versionsOf(key: string): AsyncIterable<{ readonly VersionId?: string }> {
    const wanted = this.#prefix + key;
    let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (;;) {
      const page = await this.#call(key, "its versions could not be listed", () =>
        this.#pageOfVersions({ Prefix: wanted, ...after }),
      );
      if (!page) return yield {};
      for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
        if (Key === wanted && VersionId !== undefined) yield { VersionId };
      if (!page.IsTruncated || page.NextKeyMarker !== wanted) return;
      after = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
  }

  /** @returns undefined from a store that has no versions */
  async #pageOfVersions(where: {
    readonly Prefix: string;
  }): Promise<ListObjectVersionsCommandOutput | undefined> {
    try {
      return await this.#client.send(new ListObjectVersionsCommand({ Bucket: this.#bucket, ...where }));
    } catch (error) {
      if (statusOf(error) === 501 || statusOf(error) === 405) return undefined;
      throw error;
    }
  }

  async #call<Answer>(key: string, what: string, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw storeFailure(this.#place(key), what, error);
    }
  }

  #at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + key };
  }

  #place(key: string): string {
    return `${this.address}/${key}`;
  }
}

const quiet = { debug() {}, info() {}, warn() {}, error() {}, trace() {} };

/** Without the SDK's own checksums, which several stores refuse or store as if they were content. */
function clientFor(access: S3Access): S3Client {
  return new S3Client({
    region: access.region,
    forcePathStyle: access.pathStyle,
    maxAttempts: 3,
    // what it would write to the console is in the errors that are thrown
    logger: quiet,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 120_000 },
    ...(access.endpoint === undefined ? {} : { endpoint: access.endpoint }),
    ...(access.credentials === undefined ? {} : { credentials: access.credentials }),
  });
}
