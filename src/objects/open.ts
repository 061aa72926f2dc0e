/** Which store an address means: a directory of this machine, or a bucket. */
import { fileURLToPath } from "node:url";
import { ArchiveError } from "../domain/errors.ts";
import { DirectoryStore } from "./directory.ts";
import { isKey } from "./keys.ts";
import type { ObjectStore } from "./port.ts";

export interface ObjectStoreSettings {
  /** of an S3 store other than Amazon's own */
  readonly endpoint?: string | undefined;
  /** `us-east-1` unless given */
  readonly region?: string | undefined;
  /** with `secretAccessKey`; without both, the credentials that the machine has */
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly pathStyle?: boolean | undefined;
  /** only read from: nothing is made or tried there, so that a medium that cannot be written will do */
  readonly readOnly?: boolean | undefined;
}

const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * @param address `file:///absolute/directory`, which is made when it is not there, or `s3://bucket/prefix`
 * @throws ArchiveError `config.invalid` for any other address or half of the credentials; `object.store` when the
 *   directory or the bucket cannot be used
 */
export async function openObjectStore(
  address: string,
  settings: ObjectStoreSettings = {},
): Promise<ObjectStore> {
  const url = URL.parse(address);
  if (url?.username || url?.password) throw invalid("must hold no user or password");
  if (url?.search || url?.hash) throw invalid('must hold no "?" or "#"');
  if (url?.protocol === "file:") return await openDirectory(url, settings.readOnly === true);
  if (url?.protocol === "s3:" && url.href !== address) throw invalid("must be written without detours");
  if (url?.protocol === "s3:") return await openBucket(url, settings);
  throw invalid("must be file:///directory or s3://bucket/prefix");
}

async function openDirectory(url: URL, readOnly: boolean): Promise<ObjectStore> {
  if (url.host !== "") throw invalid("a directory needs three slashes: file:///directory");
  const path = pathOf(url);
  if (/^\/*$/.test(path)) throw invalid("must name a directory below the root of the file system");
  const root = path.replace(/\/+$/, "");
  return readOnly ? await DirectoryStore.openToRead(root) : await DirectoryStore.open(root);
}

async function openBucket(url: URL, settings: ObjectStoreSettings): Promise<ObjectStore> {
  const { accessKeyId, secretAccessKey } = settings;
  const prefix = url.pathname.replace(/^\//, "").replace(/\/$/, "");
  if (!bucketForm.test(url.host)) throw invalid("the bucket's name must be 3 to 63 of a-z 0-9 . -");
  if (prefix !== "" && !isKey(prefix)) throw invalid("the prefix must be segments of A-Z a-z 0-9 . _ -");
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined))
    throw invalid("needs both the access key and the secret key, or neither");
  const { S3Store } = await import("./s3.ts");
  return await S3Store.open(url.host, prefix, {
    endpoint: settings.endpoint,
    region: settings.region ?? "us-east-1",
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    pathStyle: settings.pathStyle ?? false,
    readOnly: settings.readOnly ?? false,
  });
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw invalid("is not the address of a directory");
  }
}

/** Without the address itself, which may hold a password. */
function invalid(why: string): ArchiveError {
  return new ArchiveError("config.invalid", `the address of the object store ${why}`);
}
