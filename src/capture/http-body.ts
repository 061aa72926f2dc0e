/**
 * Reads the body of an answer to its end, unpacked and limited in size.
 *
 * Not by `fetch`: that hands out the first part of a compressed body that breaks off as if it were whole, and an answer
 * with six content encodings ends the process.
 *
 * @see RFC 9110 section 8.4 for content encodings
 */
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";

type Unpack = (bytes: Uint8Array, limits: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

/** A body packed otherwise is kept as it was sent, because some servers write the charset there. */
const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["deflate", promisify(inflate)],
  ["br", promisify(brotliDecompress)],
]);

export const acceptedEncodings = "gzip, br";

/** Packed more than once, or as nobody asked for: kept as it is, it would be a file that nothing opens. */
const refusedEncoding = /,|zstd|compress/;

/**
 * @param maxBytes as sent and after unpacking
 * @param place for messages
 * @throws ArchiveError `channel.truncated` for a body that breaks off or cannot be unpacked, `channel.tooLarge`, and
 *   `channel.malformed` for one that is packed as nobody asked for
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  place: string,
): Promise<Uint8Array> {
  const declared = Number(response.headers["content-length"] ?? 0);
  if (declared > maxBytes) throw tooLarge(place, `${declared} bytes`, maxBytes);
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (refusedEncoding.test(encoding))
    throw new ArchiveError(
      "channel.malformed",
      `${place} sends a Content-Encoding other than ${acceptedEncodings}`,
    );
  const bytes = await readSent(response, maxBytes, place);
  const unpack = unpackers.get(encoding);
  if (!unpack || bytes.length === 0) return bytes;
  try {
    return new Uint8Array(await unpack(bytes, { maxOutputLength: maxBytes }));
  } catch (cause) {
    if (reasonOf(cause) === "ERR_BUFFER_TOO_LARGE") throw tooLarge(place, "more", maxBytes);
    throw new ArchiveError(
      "channel.truncated",
      `${place} sent ${bytes.length} bytes that are no whole ${encoding}: ${reasonOf(cause)}`,
      { cause },
    );
  }
}

async function readSent(response: IncomingMessage, maxBytes: number, place: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(place, "more", maxBytes);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (isArchiveError(cause)) throw cause;
    throw new ArchiveError(
      "channel.truncated",
      `${place} broke off after ${size} bytes: ${reasonOf(cause)}`,
      { cause },
    );
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

function tooLarge(place: string, size: string, maxBytes: number): ArchiveError {
  return new ArchiveError("channel.tooLarge", `${place} sends ${size}; at most ${maxBytes} bytes are taken`);
}

/** The system's or the parser's own code, such as ECONNREFUSED; never a message, which may repeat what was sent. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string")
    return cause.code;
  return cause instanceof Error ? cause.name : "unknown";
}
