/** Where libxml2 and .NET differ, and where one would think so: for every row our verdict is .NET's, or stricter where XML Schema is. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { SchemaFault } from "../../src/noark/check/extraction.ts";
import type { OpenPackage } from "../../src/package/read-package.ts";
import { validateAll } from "../../src/package/read-validity.ts";
import { ownSchemaDir } from "../../src/package/schema-set.ts";
import { validateXml, type XsdEngine } from "../../src/package/xsd.ts";
import {
  archiveWith,
  documentRows,
  laxRows,
  ownSchema,
  schemaRows,
  valueRows,
  valueSchema,
} from "./dotnet-rows.ts";
import { dotnetFaults, dotnetReason, whenDotnet } from "./dotnet-xsd.ts";
import { hasProgram } from "./schema-verdicts.ts";

const engines: readonly XsdEngine[] = hasProgram ? ["program", "wasm"] : ["wasm"];
const standard = ["metadatakatalog.xsd", "arkivstruktur.xsd"].map((name) => join(ownSchemaDir, name));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-table-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Case {
  readonly document: string;
  readonly schema: string;
}

let cases = 0;
async function written({ document, schema }: Case) {
  cases += 1;
  const place = join(dir, String(cases));
  await mkdir(join(place, "scratch"), { recursive: true });
  await writeFile(join(place, "arkivstruktur.xml"), document);
  await writeFile(join(place, "own.xsd"), schema);
  return { place, document: join(place, "arkivstruktur.xml"), schema: join(place, "own.xsd") };
}

async function ourFaults(place: string, engine: XsdEngine): Promise<readonly SchemaFault[]> {
  const fact = { sha256: "", sizeBytes: 1 };
  const files = new Map(["arkivstruktur.xml", "own.xsd"].map((name) => [name, fact]));
  const unit = {
    name: "arkivstruktur",
    line: 1,
    file: undefined,
    occurrences: new Map(),
    schemas: [{ name: "own.xsd", line: 1, checksum: undefined, main: false }],
  };
  const uttrekk = {
    type: "Noark 5",
    version: "5.0",
    separation: undefined,
    additional: new Map(),
    units: [unit],
  };
  const opened = { files, contentDir: place, scratchDir: join(place, "scratch") } as unknown as OpenPackage;
  return await validateAll(opened, uttrekk as never, (check) =>
    validateXml({ ...check, engine, maxErrors: 1000 }),
  );
}

whenDotnet(describe)(`our verdict is that of .NET${dotnetReason}`, () => {
  describe.each(engines)("with the engine %s", (engine) => {
    test("for every value of every type, each on a line of its own", async () => {
      const values = valueRows.map(([type, value]) => `<a:${type}>${value}</a:${type}>`);
      const document = archiveWith(`<a:values>\n${values.join("\n")}\n</a:values>`);
      const { place, ...files } = await written({ document, schema: valueSchema });
      const lineOf = linesOf(document.slice(0, document.indexOf("<a:values>")), values);
      const theirs = rowsAt(dotnetFaults([...standard, files.schema], [files.document]), lineOf);
      const ours = rowsAt(await ourFaults(place, engine), lineOf);
      const isLax = valueRows.map(([, , lax]) => lax === "lax");
      expect(valueRows.filter((_, row) => isLax[row] && theirs.has(row))).toEqual([]);
      expect(valueRows.filter((_, row) => ours.has(row) !== (isLax[row] || theirs.has(row)))).toEqual([]);
      expect(theirs.size).toBeGreaterThan(60);
    });
  });

  test("for everything in own metadata", async () => {
    await compare(
      laxRows.map(([title, own, lax]) => [title, { document: archiveWith(own), schema: ownSchema }, lax]),
    );
  }, 120_000);

  test("for every change of a document", async () => {
    const document = archiveWith("<a:e>x</a:e>");
    const rows = documentRows.map(([title, change, lax]) => {
      const changed = change(document);
      expect({ title, isChanged: changed !== document }).toEqual({ title, isChanged: title !== "none" });
      return [title, { document: changed, schema: ownSchema }, lax] as const;
    });
    await compare(rows);
  }, 120_000);

  test("for every own schema", async () => {
    await compare(
      schemaRows.map(([title, schema, lax]) => [title, { document: archiveWith("hei"), schema }, lax]),
    );
  }, 120_000);
});

async function compare(rows: readonly (readonly [title: string, given: Case, lax: "lax" | undefined])[]) {
  const found: string[] = [];
  for (const [title, given, lax] of rows) {
    const { place, document, schema } = await written(given);
    const theirs = dotnetFaults([...standard, schema], [document]);
    const ours = await ourFaults(place, hasProgram ? "program" : "wasm");
    if (lax === "lax" && theirs.length > 0) found.push(`${title}: .NET is not lax`);
    if (lax === undefined && theirs.length > 0 !== ours.length > 0)
      found.push(`${title}: .NET ${theirs[0]?.message ?? "accepts"}, ours ${ours[0]?.message ?? "accepts"}`);
    if (lax === "lax" && ours.length === 0) found.push(`${title}: ours is lax too`);
  }
  expect(found).toEqual([]);
}

/** the first line of each value */
function linesOf(before: string, values: readonly string[]): readonly number[] {
  let line = before.split("\n").length + 1;
  return values.map((value) => {
    const own = line;
    line += value.split("\n").length;
    return own;
  });
}

function rowsAt(
  faults: readonly { readonly line: number | undefined }[],
  starts: readonly number[],
): ReadonlySet<number> {
  return new Set(faults.map(({ line = 0 }) => starts.findLastIndex((start) => start <= line)));
}
