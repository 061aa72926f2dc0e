/** Writes text that comes in pieces to a file, and hashes it while it passes. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Sha256, sha256 } from "../domain/ids.ts";

export interface SpooledFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

export async function spool(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<SpooledFile> {
  const digest = createHash("sha256");
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(encoded(pieces), { objectMode: false }), meter, createWriteStream(path));
  return { path, sha256: sha256(digest.digest("hex")), sizeBytes };
}

async function* encoded(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece, "utf8");
}
