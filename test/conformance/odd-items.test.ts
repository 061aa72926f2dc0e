/** What channels really hand out, and what a package of it must still be: whole, and without an error. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExportedItem } from "../../src/domain/export.ts";
import { type Sha256, sha256 } from "../../src/domain/ids.ts";
import { periodClosed } from "../../src/noark/change-log.ts";
import { buildPackage } from "../../src/package/build.ts";
import { itemSchemaFile, openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { verifyFetched } from "../../src/pipeline/verify/verify.ts";
import { selection } from "../golden/noark/small/input.ts";
import {
  aMedia,
  anItem,
  aThread,
  aVersion,
  inOrder,
  rowsOf,
  type Selection,
  totalsOf,
  uuid,
} from "../support/export-builders.ts";
import { aPicture } from "../support/pictures.ts";

const run = promisify(execFile);
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-odd-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const picture = aPicture("a picture");
const piece = Buffer.alloc(1 << 20, "film");
piece.write("\0\0\0\x18ftypmp42", "latin1");

/** The same mebibyte again and again, so that a large film needs no disk of its own. */
function* film(mebibytes: number): Generator<Buffer> {
  for (let n = 0; n < mebibytes; n += 1) yield piece;
}

function digestOf(chunks: Iterable<Buffer>): Sha256 {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return sha256(hash.digest("hex"));
}

/** Its pictures have made-up digests, so they stay out. */
function withoutMedia(item: ExportedItem): ExportedItem {
  return { ...item, versions: item.versions.map((version) => ({ ...version, media: [] })) };
}

const plain: Selection = {
  ...selection,
  threads: selection.threads.map((thread) => ({
    ...thread,
    records: thread.records.map(withoutMedia),
    casework: thread.casework && {
      ...thread.casework,
      entries: thread.casework.entries.map((entry) => ({ ...entry, item: withoutMedia(entry.item) })),
    },
  })),
};

/** The small selection, with the items as further records of a thread. */
async function builtWith(items: readonly ExportedItem[], mebibytes = 0) {
  const workDir = await mkdtemp(join(dir, "p-"));
  const rows = rowsOf(plain);
  const set = await openSchemaSet({ installedDir: join(dir, "none"), ownDir: ownSchemaDir });
  const channelId = plain.channels[0]?.id ?? uuid(0xc0);
  const odd = aThread({ channelId, rootItemId: uuid(0x9000), records: items });
  const content = {
    scope: plain.scope,
    totals: totalsOf(rows),
    channels: plain.channels,
    threads: () => inOrder([...plain.threads.filter((thread) => thread.channelId === channelId), odd]),
    journal: () => inOrder(rows),
    changes: () => inOrder([periodClosed(plain.scope)]),
    schemas: new Map<string, Uint8Array>([
      ...set.files,
      ["kanalarkiv-item.xsd", await readFile(itemSchemaFile)],
    ]),
    schemaOrigin: set.origin,
    dias: set.dias,
    settings: {},
    openMedia: async () => Readable.from(mebibytes > 0 ? film(mebibytes) : [picture]),
  };
  const built = await buildPackage(content, workDir, () => undefined);
  return { built, report: await verifyFetched(built.path, workDir), workDir };
}

function errorsOf({ report }: Awaited<ReturnType<typeof builtWith>>) {
  return report.findings.filter(({ level }) => level === "error");
}

function odd(
  n: number,
  version: Parameters<typeof aVersion>[0],
  change: Partial<ExportedItem> = {},
): ExportedItem {
  return anItem({
    id: uuid(0x9100 + n),
    nativeId: `odd-${n}`,
    versions: [aVersion({ id: uuid(0x9200 + n), ...version })],
    ...change,
  });
}

describe("a package is whole and without an error, with", () => {
  test.each<[string, readonly ExportedItem[]]>([
    ["an item without text", [odd(1, { text: "" })]],
    ["an item of emoji only", [odd(1, { text: "👍🏽👩‍👩‍👧" })]],
    ["an item of zero-width spaces only", [odd(1, { text: "\u200b\u200b" })]],
    ["a text of one megabyte", [odd(1, { text: "å <&> ".repeat(170_000) })]],
    ["a title of zero-width spaces", [odd(1, { title: "\u200b\u2060", text: "Når er fristen?" })]],
    ["a title of one megabyte", [odd(1, { title: "t".repeat(1_000_000) })]],
    [
      "two titles that are equal under NFC",
      [odd(1, { title: "\u00c5pent" }), odd(2, { title: "A\u030apent" })],
    ],
    ["a date of 1905", [odd(1, {}, { postedAt: new Date("1905-06-07T10:00:00Z") })]],
    ["a date of 2040", [odd(1, {}, { postedAt: new Date("2040-02-29T23:30:00Z") })]],
    ["an author whom nobody can see", [odd(1, {}, { authorName: "\u200b" })]],
    [
      "pictures with odd names",
      [
        odd(1, {
          media: [
            aMedia({
              sha256: digestOf([picture]),
              sizeBytes: picture.length,
              alt: "\u200b",
              url: "https://x.example/a b/\u00e5.png",
            }),
          ],
        }),
      ],
    ],
  ])("%s", async (_, items) => {
    const made = await builtWith(items);
    expect(errorsOf(made)).toEqual([]);
    const { stdout } = await run("tar", ["-xOf", made.built.path, "--wildcards", "*/arkivstruktur.xml"], {
      maxBuffer: 64e6,
    });
    for (const { id } of items) expect(stdout).toContain(`<systemID>${id}</systemID>`);
    expect(stdout).not.toMatch(/<tittel>[\s\u200b\u2060]*<\/tittel>/);
  });

  test("a film of more than 2 GiB", async () => {
    const mebibytes = 2049;
    const media = [
      aMedia({
        sha256: digestOf(film(mebibytes)),
        sizeBytes: mebibytes * piece.length,
        mediaType: "video/mp4",
        url: "https://x.example/film.mp4",
      }),
    ];
    const made = await builtWith([odd(1, { media })], mebibytes);
    expect(errorsOf(made)).toEqual([]);
    expect(made.built.sizeBytes).toBeGreaterThan(2 ** 31);
  }, 300_000);
});
