/** A stream out of a store whose failures name the object. */
import { Readable } from "node:stream";
import type { ArchiveError } from "../domain/errors.ts";

/**
 * @param explain makes the archive's error of what the store's stream failed with
 * @returns a stream that closes `source` when it is closed, read or unread
 */
export function readingOf(source: Readable, explain: (cause: unknown) => ArchiveError): Readable {
  async function* chunks() {
    try {
      yield* source;
    } catch (cause) {
      throw explain(cause);
    }
  }
  const reading = Readable.from(chunks(), { objectMode: false, highWaterMark: 256 * 1024 });
  // a stream that nobody has begun to read may fail before its generator listens
  source.on("error", () => undefined);
  reading.once("close", () => source.destroy());
  return reading;
}
