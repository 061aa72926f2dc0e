/** Reads the body of a request whole: within a bound, within a time, and never more than the bound in memory. */
import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly bytes: Uint8Array }
  /** more than may be, too slow, or the sender went away */
  | { readonly refused: 413 | 408 | 400 };

export interface BodyLimits {
  readonly mostBytes: number;
  readonly longestMs: number;
}

/** What was said to be too long is not read at all. A sender that drips holds a place no longer than the time. */
export async function readBody(
  request: IncomingMessage,
  { mostBytes, longestMs }: BodyLimits,
): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return { refused: 413 };
  return await new Promise<Body>((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (body: Body) => {
      clearTimeout(timer);
      request.removeAllListeners("data");
      resolve(body);
    };
    const timer = setTimeout(() => end({ refused: 408 }), longestMs);
    request.on("data", (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length > mostBytes) return end({ refused: 413 });
      chunks.push(chunk);
    });
    request.once("end", () => end({ bytes: Buffer.concat(chunks) }));
    request.once("error", () => end({ refused: 400 }));
    request.once("close", () => end({ refused: 400 }));
  });
}
