/** How bytes get into an S3 store: whole, or from 64 MiB on in parts; invisible until they are proved and complete. */

import { createHash, webcrypto } from "node:crypto";
import type { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { brokenPromise, openChecked, opened, tooLong, unreadable } from "./checked.ts";
import type { ObjectContent } from "./port.ts";

export interface UploadTarget {
  readonly client: S3Client;
  readonly bucket: string;
  /** with the store's prefix */
  readonly key: string;
  /** for messages */
  readonly place: string;
  /** asks the store to refuse when something lies there; false for stores that do not know the header */
  readonly onlyOnce: boolean;
}

const mebibyte = 1024 * 1024;
const wholeUpTo = 64 * mebibyte;
const inMemoryUpTo = mebibyte;
const smallestPart = 16 * mebibyte;
const mostParts = 10_000;
const partsAtOnce = 3;
/** a part is filled while others are sent: in small pieces the reading would be what they wait for */
const readAtOnce = mebibyte / 2;

/** @throws ArchiveError `object.corrupt`, or what the SDK throws */
export async function upload(target: UploadTarget, content: ObjectContent): Promise<void> {
  if (content.sizeBytes <= wholeUpTo) return await uploadWhole(target, content);
  await uploadInParts(target, content);
}

/**
 * One PutObject. The signature covers the promised SHA-256, so the store checks what came over the wire against it
 * (Signature Version 4, `x-amz-content-sha256`).
 */
async function uploadWhole(target: UploadTarget, content: ObjectContent): Promise<void> {
  const stopped = new AbortController();
  const checked = openChecked(content, target.place);
  let fault: unknown;
  checked.once("error", (error) => {
    fault = error;
    stopped.abort();
  });
  try {
    const command = new PutObjectCommand({
      ...whereTo(target),
      ...onceOf(target),
      Body: content.sizeBytes <= inMemoryUpTo ? await gathered(checked) : checked,
      ContentLength: content.sizeBytes,
      Metadata: { sha256: content.sha256 },
    });
    command.middlewareStack.add(signedDigest(content.sha256), { step: "build", name: "signedDigest" });
    await target.client.send(command, { abortSignal: stopped.signal });
  } catch (error) {
    throw fault === undefined ? error : unreadable(fault, target.place);
  } finally {
    checked.destroy();
  }
}

interface SignedRequest {
  headers: Record<string, string>;
}

function signedDigest(digest: string) {
  return <Input extends object, Output>(next: (args: Input) => Promise<Output>) =>
    (args: Input): Promise<Output> => {
      if ("request" in args) (args.request as SignedRequest).headers["x-amz-content-sha256"] = digest;
      return next(args);
    };
}

async function uploadInParts(target: UploadTarget, content: ObjectContent): Promise<void> {
  const created = await target.client.send(
    new CreateMultipartUploadCommand({ ...whereTo(target), Metadata: { sha256: content.sha256 } }),
  );
  const upload = { ...whereTo(target), UploadId: created.UploadId };
  try {
    const parts = await uploadParts(target, created.UploadId, content);
    await target.client.send(
      new CompleteMultipartUploadCommand({ ...upload, ...onceOf(target), MultipartUpload: { Parts: parts } }),
    );
  } catch (error) {
    // a failed abort leaves parts that nobody sees; `sweep` takes them, and the first failure is the one to tell
    await target.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function uploadParts(
  target: UploadTarget,
  uploadId: string | undefined,
  content: ObjectContent,
): Promise<CompletedPart[]> {
  const done: Promise<CompletedPart>[] = [];
  const partSize = Math.max(smallestPart, Math.ceil(content.sizeBytes / mostParts / mebibyte) * mebibyte);
  const stream = opened(content, target.place, readAtOnce);
  const digest = createHash("sha256");
  let sizeBytes = 0;
  let fault: unknown;
  stream.once("error", (error) => {
    fault = error;
  });
  try {
    for await (const body of partsOf(stream, partSize)) {
      digest.update(body);
      sizeBytes += body.byteLength;
      if (sizeBytes > content.sizeBytes) throw tooLong(content, target.place);
      const number = done.length + 1;
      const sent = sendPart(target, uploadId, number, body);
      // heard below, where it is awaited
      sent.catch(() => undefined);
      done.push(sent);
      await done[number - partsAtOnce];
    }
    // parts are nothing until the upload is completed, so that it is soon enough to judge all of them here
    const broken = brokenPromise(content, target.place, sizeBytes, digest.digest("hex"));
    if (broken) throw broken;
    return await Promise.all(done);
  } catch (error) {
    await Promise.allSettled(done);
    throw fault === undefined ? error : unreadable(fault, target.place);
  } finally {
    stream.destroy();
  }
}

async function sendPart(
  target: UploadTarget,
  uploadId: string | undefined,
  number: number,
  body: Buffer,
): Promise<CompletedPart> {
  const command = new UploadPartCommand({
    ...whereTo(target),
    UploadId: uploadId,
    PartNumber: number,
    Body: body,
    ContentLength: body.byteLength,
  });
  // beside the digest of the whole, which keeps this thread busy: the SDK would reckon it here
  const digest = Buffer.from(await webcrypto.subtle.digest("SHA-256", body as Uint8Array<ArrayBuffer>));
  command.middlewareStack.add(signedDigest(digest.toString("hex")), { step: "build", name: "signedDigest" });
  const sent = await target.client.send(command);
  return { PartNumber: number, ETag: sent.ETag };
}

async function* partsOf(stream: Readable, partSize: number): AsyncGenerator<Buffer> {
  let part = Buffer.allocUnsafe(partSize);
  let filled = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    for (let from = 0; from < chunk.byteLength; ) {
      const taken = Math.min(partSize - filled, chunk.byteLength - from);
      part.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < partSize) continue;
      yield part;
      part = Buffer.allocUnsafe(partSize);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}

async function gathered(stream: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function whereTo(target: UploadTarget): { Bucket: string; Key: string } {
  return { Bucket: target.bucket, Key: target.key };
}

function onceOf(target: UploadTarget): { IfNoneMatch?: string } {
  return target.onlyOnce ? { IfNoneMatch: "*" } : {};
}
