/** Writes text that comes in pieces to a file, and hashes it while it passes. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sha256 } from "../domain/ids.ts";
import { BlockMeter } from "./block-meter.ts";

export interface SpooledFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

/** so many characters are encoded at once */
const encodedCharacters = 16 * 1024;

export async function spool(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<SpooledFile> {
  const meter = new BlockMeter();
  await pipeline(Readable.from(encoded(pieces), { objectMode: false }), meter, createWriteStream(path));
  return { path, sha256: meter.digest(), sizeBytes: meter.sizeBytes };
}

async function* encoded(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < encodedCharacters) continue;
    yield Buffer.from(waiting, "utf8");
    waiting = "";
  }
  if (waiting !== "") yield Buffer.from(waiting, "utf8");
}
