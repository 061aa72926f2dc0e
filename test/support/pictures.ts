/** Small files that are what they say they are. */
import { crc32 } from "node:zlib";

/** One black pixel with a comment, so that every comment makes another file. @see https://www.w3.org/TR/png-3 */
export function aPicture(comment: string): Buffer {
  const header = Buffer.from("0000000100000001080000000000", "hex").subarray(0, 13);
  const pixel = Buffer.from("789c6360000000020001", "hex");
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1")),
    chunk("IDAT", pixel),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
