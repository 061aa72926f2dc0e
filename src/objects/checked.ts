/** Knows whether content is what it promised to be, while it streams past. */
import { createHash } from "node:crypto";
import { pipeline, type Readable, Transform, type TransformCallback } from "node:stream";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import type { ObjectContent } from "./port.ts";

/**
 * Opens content so that its last chunk comes out only after all of it had the promised length and digest. A reader who
 * insists on `sizeBytes` bytes therefore never completes a wrong object.
 *
 * @param place where the content is to lie, for messages
 * @returns a stream that fails with ArchiveError `object.corrupt`, or with the failure of the content's own stream
 * @throws ArchiveError `object.store` when the content cannot be opened
 */
export function openChecked(content: ObjectContent, place: string): Readable {
  const gate = gateFor(content, place);
  // the failure reaches the reader as the gate's own
  pipeline(opened(content, place), gate, () => undefined);
  return gate;
}

/** @throws ArchiveError `object.store` when the content cannot be opened */
export function opened(content: ObjectContent, place: string, chunkBytes?: number): Readable {
  try {
    return content.open(chunkBytes);
  } catch (cause) {
    throw unreadable(cause, place);
  }
}

/** What is thrown when content could not be read to its end; a failure of the archive stays what it is. */
export function unreadable(cause: unknown, place: string): ArchiveError {
  if (isArchiveError(cause)) return cause;
  return new ArchiveError(
    "object.store",
    `${place}: the content was not read to its end (${codeOf(cause)})`,
    {
      cause,
    },
  );
}

/** The code of a failure of the system, such as `ENOSPC`, else the name of its class. Never the message. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "name" in error && typeof error.name === "string" ? error.name : "unknown";
}

function gateFor(content: ObjectContent, place: string): Transform {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let held: Uint8Array | undefined;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > content.sizeBytes) return done(tooLong(content, place));
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done: TransformCallback) {
      const broken = brokenPromise(content, place, sizeBytes, hash.digest("hex"));
      if (broken) done(broken);
      else done(null, held);
    },
  });
}

/** @returns undefined when what came is what was promised */
export function brokenPromise(
  content: ObjectContent,
  place: string,
  sizeBytes: number,
  digest: string,
): ArchiveError | undefined {
  if (sizeBytes === content.sizeBytes && digest === content.sha256) return undefined;
  return corrupt(
    place,
    `${content.sizeBytes} bytes with SHA-256 ${content.sha256}`,
    `${sizeBytes} bytes with ${digest}`,
  );
}

export function tooLong(content: ObjectContent, place: string): ArchiveError {
  return corrupt(place, `${content.sizeBytes} bytes`, "more");
}

function corrupt(place: string, promised: string, came: string): ArchiveError {
  return new ArchiveError(
    "object.corrupt",
    `${place}: the content promised ${promised}, but ${came} came; nothing was stored, read the content again`,
  );
}
