/** Tars that programs unpack in different ways: told by what lies between their files. */
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pack } from "tar-stream";
import { TarWalk } from "../../src/package/tar-walk.ts";

type Header = Parameters<ReturnType<typeof pack>["entry"]>[0];

const endMark = Buffer.alloc(1024);

/** ends with its end mark */
async function tarOf(...entries: readonly (readonly [Header, string | Buffer])[]): Promise<Buffer> {
  const tar = pack();
  for (const [header, content] of entries) tar.entry({ mtime: new Date(0), ...header }, content);
  tar.finalize();
  return Buffer.from(await buffer(tar as AsyncIterable<Uint8Array>));
}

function walked(tar: Buffer, pieceBytes = tar.length): void {
  const walk = new TarWalk();
  for (let at = 0; at < tar.length; at += pieceBytes) walk.write(tar.subarray(at, at + pieceBytes));
}

/** one extended header, of one file (`x`) or of all (`g`) */
function extended(type: "x" | "g", record: string): Buffer {
  const header = Buffer.alloc(512);
  header.write("records", 0);
  header.write(record.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  header.write("ustar\u000000", 257);
  return Buffer.concat([header, Buffer.alloc(512, record).fill(0, record.length)]);
}

const plain = () => tarOf([{ name: "p/a.txt" }, "a"], [{ name: "p/b.txt" }, Buffer.alloc(3000)]);
const withoutEnd = (tar: Buffer) => tar.subarray(0, -1024);

describe("a tar that goes on after its end mark is refused, because most programs stop there", () => {
  test.each<[string, (a: Buffer, b: Buffer) => Buffer]>([
    ["two tars joined", (a, b) => Buffer.concat([a, b])],
    ["with one block of zeros", (a, b) => Buffer.concat([withoutEnd(a), Buffer.alloc(512), b])],
    ["with many", (a, b) => Buffer.concat([a, Buffer.alloc(10_240), b])],
    ["something else behind it", (a) => Buffer.concat([a, Buffer.alloc(512, "x")])],
  ])("%s", async (_title, join) => {
    const tar = join(await plain(), await tarOf([{ name: "p/c.txt" }, "c"]));
    expect(() => walked(tar)).toThrow(/goes on after its end mark/);
  });

  test("but more zeros are only padding, and zeros within a file are its own", async () => {
    const tar = Buffer.concat([await plain(), Buffer.alloc(10_240)]);
    expect(() => walked(tar)).not.toThrow();
  });
});

describe("extended headers that some programs follow and others pass over are refused", () => {
  const ending = (...parts: Buffer[]) => Buffer.concat([...parts, endMark]);

  test.each<[string, Buffer, RegExp]>([
    ["a sparse file", extended("x", "22 GNU.sparse.major=1\n"), /GNU\.sparse\.major: sparse files/],
    ["one name for all files", extended("g", "12 path=a/b\n"), /path for all files at once/],
    ["one size for all files", extended("g", "10 size=5\n"), /size for all files at once/],
  ])("%s", (_title, header, reason) => {
    expect(() => walked(ending(header))).toThrow(reason);
  });

  test("but a comment, a time or a name of its own is not", async () => {
    const named = withoutEnd(await tarOf([{ name: `p/${"å".repeat(200)}`, pax: { mtime: "1.5" } }, "x"]));
    expect(() => walked(ending(extended("g", "13 comment=x\n"), named))).not.toThrow();
  });

  test("a size of its own is where the next header is looked for", async () => {
    const [header, content] = [extended("x", "12 size=700\n"), Buffer.alloc(1024)];
    const file = Buffer.from((await tarOf([{ name: "p/a" }, ""])).subarray(0, 512));
    expect(() => walked(ending(header, file, content, file))).not.toThrow();
  });
});

test("what is found does not depend on the pieces that come", async () => {
  const fine = await plain();
  const joined = Buffer.concat([fine, fine]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (pieceBytes) => {
      expect(() => walked(fine, pieceBytes)).not.toThrow();
      expect(() => walked(joined, pieceBytes)).toThrow(/goes on after its end mark/);
    }),
  );
});
