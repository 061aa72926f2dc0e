/** Fetches one file through a spool, so that memory does not grow with it, and puts it into the store. */
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { type FileClaims, fileTypeOf, headSize } from "../../capture/file-type.ts";
import type { FileAnswer } from "../../capture/http-file.ts";
import { leadsInside } from "../../capture/http-hosts.ts";
import { inlineFileAt } from "../../capture/inline-files.ts";
import { mayFetchFrom } from "../../capture/media-hosts.ts";
import type { KeptFile } from "../../db/media.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError, type ErrorCode, isArchiveError } from "../../domain/errors.ts";
import { type Sha256, sha256 } from "../../domain/ids.ts";
import type { MediaRef } from "../../domain/item.ts";
import { codeOf } from "../../objects/checked.ts";
import { contentOfFile } from "../../objects/content.ts";
import { keepFile } from "../fixity/store.ts";
import type { Tools } from "../tools.ts";
import { mediaKey } from "./media.ts";

export type Fetched =
  | { readonly kept: KeptFile }
  /** why it was not had */
  | { readonly code: FileFault; readonly because: string; readonly host: HostState }
  /** the signal was aborted before it was had */
  | { readonly ended: true };

/** How the host behaved: `quiet` asks to be left in peace. */
export type HostState = "answers" | "silent" | "quiet";

export type FileFault = Extract<ErrorCode, "media.unreachable" | "media.wrongType" | "media.tooLarge">;

/** A file as it was had before: then what is the same is not fetched again. */
export interface FileBefore extends Pick<KeptFile, "sha256" | "sizeBytes" | "etag" | "lastModified"> {}

/** @throws ArchiveError `object.store` when there is no room for it, and as `ObjectStore.put` */
export async function fetchFile(
  tools: Tools,
  channel: Channel,
  ref: MediaRef,
  signal: AbortSignal,
  before?: FileBefore,
): Promise<Fetched> {
  const inline = inlineFileAt(ref.url);
  if (inline) return await inlineFile(tools, inline);
  const mayLeadTo = (url: URL) => mayFetchFrom(channel, url);
  let answer: FileAnswer | undefined;
  try {
    const from = new URL(channel.address);
    if (await leadsInside(from, new URL(ref.url))) return inside;
    const { etag, lastModified } = before ?? {};
    answer = await tools.files.client.open({ url: ref.url, signal, mayLeadTo, etag, lastModified, from });
    if (before && saysSame(answer, before)) return { kept: { ...before, mediaType: "" } };
    if (answer.status !== 200) return notHanded(answer.status);
    const claims = {
      promised: ref.mediaType,
      answered: answer.headers.get("content-type"),
      url: ref.url,
    };
    return await keepBody(tools, answer, claims);
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { ended: true };
    if (!isArchiveError(error) || !/^channel\.|^config\.invalid$/.test(error.code)) throw error;
    const { code, message } = error;
    if (code === "channel.tooLarge") return { code: "media.tooLarge", because: message, host: "answers" };
    const silent = code === "channel.unreachable" || code === "channel.timeout";
    return { code: "media.unreachable", because: message, host: silent ? "silent" : "answers" };
  } finally {
    answer?.close();
  }
}

/** Put there before the look was written. */
async function inlineFile(
  tools: Tools,
  { sha256: digest, mediaType }: { readonly sha256: Sha256; readonly mediaType: string },
): Promise<Fetched> {
  const found = await tools.objects.head(mediaKey(digest));
  if (found) return { kept: { sha256: digest, sizeBytes: found.sizeBytes, mediaType } };
  return {
    code: "media.unreachable",
    because: "it stood in the text and is not in the store",
    host: "answers",
  };
}

const inside: Fetched = {
  code: "media.unreachable",
  because: "it lies in a private network, and the channel does not",
  host: "answers",
};

/** A server that knows no conditions still tells when the file was last changed. */
function saysSame({ status, headers }: FileAnswer, before: FileBefore): boolean {
  if (status === 304) return true;
  const { lastModified, etag, sizeBytes } = before;
  return (
    status === 200 &&
    lastModified !== undefined &&
    headers.get("last-modified") === lastModified &&
    headers.get("etag") === etag &&
    headers.get("content-length") === String(sizeBytes)
  );
}

function notHanded(status: number): Fetched {
  const because = `the channel answers with status ${status}`;
  const host = status === 429 || status === 503 ? "quiet" : "answers";
  return { code: "media.unreachable", because, host };
}

async function keepBody(tools: Tools, answer: FileAnswer, claims: FileClaims): Promise<Fetched> {
  const { spoolDir } = tools.files;
  await mkdir(spoolDir, { recursive: true, mode: 0o750 });
  const path = join(spoolDir, tools.ids.next());
  const handle = await open(path, "wx", 0o640);
  try {
    await sweepSpool(spoolDir, (await handle.stat()).mtimeMs);
    const spooled = await spoolBody(handle, answer, claims, spoolDir);
    if ("wrong" in spooled) return { code: "media.wrongType", because: spooled.wrong, host: "answers" };
    await keepFile(tools, contentOfFile(path, spooled.sha256, spooled.sizeBytes));
    const etag = answer.headers.get("etag");
    const lastModified = answer.headers.get("last-modified");
    return { kept: { ...spooled, etag, lastModified } };
  } finally {
    await handle.close();
    await unlink(path).catch(() => undefined);
  }
}

/** Stops as soon as the first bytes show that it is something else. */
async function spoolBody(
  handle: FileHandle,
  answer: FileAnswer,
  claims: FileClaims,
  spoolDir: string,
): Promise<KeptFile | { readonly wrong: string }> {
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  let sizeBytes = 0;
  for await (const chunk of answer.body) {
    if (head.byteLength < headSize) {
      head = Buffer.concat([head, chunk.subarray(0, headSize - head.byteLength)]);
      const type = head.byteLength < headSize ? undefined : fileTypeOf(head, claims);
      if (type && "wrong" in type) return type;
    }
    hash.update(chunk);
    sizeBytes += chunk.byteLength;
    await written(handle, chunk, spoolDir);
  }
  const type = fileTypeOf(head, claims);
  if ("wrong" in type) return type;
  return { sha256: sha256(hash.digest("hex")), sizeBytes, mediaType: type.mediaType };
}

async function written(handle: FileHandle, chunk: Uint8Array, spoolDir: string): Promise<void> {
  try {
    await handle.writeFile(chunk);
  } catch (cause) {
    const message = `${spoolDir}: a file could not be written there (${codeOf(cause)}); make room on the disk`;
    throw new ArchiveError("object.store", message, { cause });
  }
}

const abandonedMs = 24 * 60 * 60 * 1000;

/**
 * Removes what a process that was killed had come to.
 *
 * @param nowMs by the clock of the file system, as a file that was just made tells it
 */
async function sweepSpool(spoolDir: string, nowMs: number): Promise<void> {
  for (const name of await readdir(spoolDir)) {
    const path = join(spoolDir, name);
    // another process may have finished with it meanwhile
    const found = await stat(path).catch(() => undefined);
    if (found && nowMs - found.mtimeMs > abandonedMs) await unlink(path).catch(() => undefined);
  }
}
