/** Whole packages and our own schemas as .NET reads them: what it refuses, the national archive's tool gives no report on. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { periodClosed } from "../../src/noark/change-log.ts";
import { buildPackage } from "../../src/package/build.ts";
import { itemSchemaFile, openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { selection as small } from "../golden/noark/small/input.ts";
import {
  anItem,
  anySelection,
  aVersion,
  inOrder,
  rowsOf,
  type Selection,
  totalsOf,
  uuid,
} from "../support/export-builders.ts";
import { sharedPath } from "../support/shared.ts";
import { dotnetFaults, dotnetReason, whenDotnet } from "./dotnet-xsd.ts";
import { judgedByBoth } from "./package-in-both.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-accepted-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Its pictures are filled with as many bytes as are told; nobody looks at digests here. */
async function builtTar(selection: Selection, schemaDir: string): Promise<string> {
  const rows = rowsOf(selection);
  const set = await openSchemaSet({ installedDir: schemaDir, ownDir: ownSchemaDir });
  const sizes = new Map(
    selection.threads
      .flatMap(({ records, casework }) => [...records, ...(casework?.entries ?? []).map(({ item }) => item)])
      .flatMap(({ versions }) => versions)
      .flatMap(({ media }) => media.map(({ sha256, sizeBytes }) => [sha256, sizeBytes] as const)),
  );
  const content = {
    scope: selection.scope,
    totals: totalsOf(rows),
    channels: selection.channels,
    threads: () => inOrder(selection.threads),
    journal: () => inOrder(rows),
    changes: () => inOrder([periodClosed(selection.scope)]),
    schemas: new Map<string, Uint8Array>([
      ...set.files,
      ["kanalarkiv-item.xsd", await readFile(itemSchemaFile)],
    ]),
    schemaOrigin: set.origin,
    dias: set.dias,
    settings: {},
    openMedia: async (digest: Parameters<typeof sizes.get>[0]) =>
      Readable.from([Buffer.alloc(sizes.get(digest) ?? 0)]),
  };
  return (await buildPackage(content, await mkdtemp(join(dir, "p-")), () => undefined)).path;
}

whenDotnet(describe)(`.NET reads what we write${dotnetReason}`, () => {
  test("every schema of ours compiles, alone or with those that it imports", () => {
    const catalogue = join(ownSchemaDir, "metadatakatalog.xsd");
    const judged = readdirSync(ownSchemaDir)
      .filter((name) => name.endsWith(".xsd"))
      .map((name) => join(ownSchemaDir, name))
      .concat(itemSchemaFile);
    expect(judged).toHaveLength(7);
    for (const schema of judged)
      expect(
        dotnetFaults(
          /import namespace/.test(readFileSync(schema, "utf8")) ? [catalogue, schema] : [schema],
          [],
        ),
      ).toEqual([]);
  });

  const some: readonly Selection[] = fc.sample(anySelection, { numRuns: 12, seed: 20_261_128 });
  const withEntries = [small, ...some].filter((selection) => rowsOf(selection).length > 0);

  test.each([
    ["our own schemas", join(ownSchemaDir, "none")],
    ["the official schemas", sharedPath("noark5", "xsd")],
  ])(
    "every XML file of a package with %s is valid for libxml2 and for .NET",
    async (_title, schemaDir) => {
      expect(withEntries.length).toBeGreaterThan(3);
      for (const selection of withEntries) {
        const { faults, xmlFiles, schemas } = await judgedByBoth(await builtTar(selection, schemaDir));
        expect(faults).toEqual([]);
        expect(xmlFiles).toHaveLength(5);
        expect(schemas).toHaveLength(7);
      }
    },
    120_000,
  );

  test("and so is one of odd times and texts", async () => {
    const texts = [
      "👍",
      "\u0085\u2028x",
      "<![CDATA[x]]> ]]>",
      " 2026-11-28 ",
      "e\u0301",
      "x".repeat(1_000_000),
    ];
    const times = ["0001-01-01T00:00:00Z", "1905-06-07T08:09:10Z", "2040-02-29T23:59:59.999Z"];
    const records = texts.map((text, index) =>
      anItem({
        id: uuid(0x900 + index),
        nativeId: text.slice(0, 100),
        authorName: text.slice(0, 100),
        postedAt: new Date(times[index % times.length] ?? ""),
        versions: [
          aVersion({
            id: uuid(0xa00 + index),
            text,
            title: text.slice(0, 2000),
            seenAt: new Date(times[(index + 1) % times.length] ?? ""),
          }),
        ],
      }),
    );
    const threads = small.threads.map((thread, index) => (index === 0 ? { ...thread, records } : thread));
    const tar = await builtTar({ ...small, threads }, join(ownSchemaDir, "none"));
    expect((await judgedByBoth(tar)).faults).toEqual([]);
  });
});
