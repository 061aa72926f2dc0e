/**
 * A small picture of hills and water, drawn anew for each name, so that every sample file has bytes of its own.
 *
 * @see https://www.w3.org/TR/png-3/
 */
import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const width = 160;
const height = 90;
type Colour = readonly [red: number, green: number, blue: number];

/** @returns a PNG of 160 × 90 pixels, the same for the same name */
export function pictureNamed(name: string): Uint8Array {
  const seed = createHash("sha256").update(name).digest();
  const rows = Array.from({ length: height }, (_, y) => rowOf(y, seed));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A filter byte, then three bytes for each pixel. */
function rowOf(y: number, seed: Buffer): Buffer {
  const pixels = Array.from({ length: width }, (_, x) => colourAt(x, y, seed));
  return Buffer.from([0, ...pixels.flat()]);
}

function colourAt(x: number, y: number, seed: Buffer): Colour {
  const phase = seed.readUInt8(0) / 40;
  const ridge =
    38 + 12 * Math.sin(x / (14 + seed.readUInt8(1) / 16) + phase) + 5 * Math.sin(x / 7 + phase * 2);
  if (y > 62) return [30 + (y % 5) * 4, 80 + (seed.readUInt8(2) >> 3), 120 + (y - 62)];
  if (y > ridge) return [50 + (seed.readUInt8(3) >> 3), 90 + (y >> 1), 60];
  return [150 + y, 180 + (y >> 1), 205 + (seed.readUInt8(4) >> 4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
