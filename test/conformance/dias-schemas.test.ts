/** The envelope of our packages by our schemas and by the official ones, in both engines. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ownDiasDir } from "../../src/package/schema-set.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { wrapSchemas } from "../../src/package/xsd-wrapper.ts";
import { fullDelivery, type Packed, packed } from "../support/packed.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";
import { dotnetFaults, dotnetReason, whenDotnet } from "./dotnet-xsd.ts";
import { elementsOf, isElement, parseXml, printXml, type Xml } from "./schema-documents.ts";
import { mutations } from "./schema-mutations.ts";
import { hasProgram, verdicts } from "./schema-verdicts.ts";

const officialDir = sharedPath("noark5/xsd");
let dir: string;
let packages: readonly Packed[];
let official: readonly Packed[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "kanalarkiv-dias-"));
  packages = [await packed(dir), await packed(dir, fullDelivery)];
  official = [await packed(dir, {}, officialDir), await packed(dir, fullDelivery, officialDir)];
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const sip = "noark5/example/some-eksempel/dias-sip/8a3f0f0e-1111-4222-8333-444455556666";

interface Subject {
  readonly schema: string;
  readonly fileOf: (each: Packed) => string;
  readonly example: string;
}

const subjects: readonly Subject[] = [
  {
    schema: "DIAS_METS.xsd",
    fileOf: ({ folder }) => join(folder, "dias-mets.xml"),
    example: sharedPath(sip, "dias-mets.xml"),
  },
  {
    schema: "DIAS_PREMIS.xsd",
    fileOf: ({ folder }) => join(folder, "log.xml"),
    example: sharedPath(sip, "log.xml"),
  },
  {
    schema: "DIAS_PREMIS.xsd",
    fileOf: ({ folder }) => join(folder, "administrative_metadata", "dias-premis.xml"),
    example: sharedPath(sip, "administrative_metadata/dias-premis.xml"),
  },
  {
    schema: "submissionDescription.xsd",
    fileOf: ({ submission }) => submission,
    example: sharedPath(`${sip}.xml`),
  },
];

/** Each attribute left out, and with a value that no list and no number knows; XLink's own are not ours to judge. */
function* attributeMutations(root: Xml): Generator<Xml> {
  const seen = new Set<string>();
  const changed = function* (node: Xml): Generator<Xml> {
    for (const name of Object.keys(node.attributes)) {
      if (/^xmlns|^xlink:|^xsi:/.test(name) || seen.has(`${node.name} ${name}`)) continue;
      seen.add(`${node.name} ${name}`);
      const { [name]: _, ...others } = node.attributes;
      yield { ...node, attributes: others };
      yield { ...node, attributes: { ...others, [name]: "no such value" } };
    }
    for (const [at, child] of node.children.entries())
      if (isElement(child))
        for (const other of changed(child)) yield { ...node, children: node.children.with(at, other) };
  };
  yield* changed(root);
}

/** A file list of two files a group is enough. */
function shortened(node: Xml): Xml {
  const files = elementsOf(node).filter(({ name }) => name === "mets:file");
  const kept = node.children.filter((child) => !isElement(child) || !files.slice(2).includes(child));
  return { ...node, children: kept.map((child) => (isElement(child) ? shortened(child) : child)) };
}

whenShared(describe)(`the schemas of the envelope${sharedReason}`, () => {
  test.each(subjects)(
    "ours and the official $schema judge our documents and changed ones alike",
    async ({ schema, fileOf, example }) => {
      const emptyDir = mkdtempSync(join(dir, "wrapped-"));
      const wrapped = await wrapSchemas(officialDir, ["xlink.xsd", schema], emptyDir);
      const originals = [...packages.map(fileOf), example].map((file) =>
        shortened(parseXml(readFileSync(file, "utf8"))),
      );
      const seen = new Set<string>();
      const changed = originals
        .slice(0, 2)
        .flatMap((document) => [...mutations(document, seen), ...attributeMutations(document)]);
      const documents = [...originals, ...changed].map(printXml);
      const taken = hasProgram ? documents : documents.filter((_, index) => index < 3 || index % 10 === 0);
      const ours = await verdicts(taken, ownDiasDir, schema);
      const theirs = await verdicts(taken, wrapped.dir, wrapped.main);
      expect(ours.slice(0, originals.length)).toEqual(originals.map(() => true));
      expect(taken.filter((_, index) => ours[index] !== theirs[index]).slice(0, 3)).toEqual([]);
      expect(theirs.filter((accepted) => !accepted).length).toBeGreaterThan(hasProgram ? 30 : 3);
    },
    300_000,
  );

  test("packages carry the official schemas when they are installed, and keep them without network", async () => {
    for (const { folder, submission } of official) {
      const inFolder = (name: string) => readFileSync(join(folder, name));
      expect(inFolder("dias-mets.xsd").equals(readFileSync(join(officialDir, "DIAS_METS.xsd")))).toBe(true);
      const schemas = mkdtempSync(join(dir, "with-xlink-"));
      writeFileSync(join(schemas, "xlink.xsd"), readFileSync(join(ownDiasDir, "xlink.xsd")));
      writeFileSync(join(schemas, "dias-mets.xsd"), inFolder("dias-mets.xsd"));
      writeFileSync(join(schemas, "dias-premis.xsd"), inFolder("administrative_metadata/dias-premis.xsd"));
      const check = { schemaDir: schemas, alongside: ["xlink.xsd"] };
      for (const [file, mainSchema] of [
        ["dias-mets.xml", "dias-mets.xsd"],
        ["log.xml", "dias-premis.xsd"],
        ["administrative_metadata/dias-premis.xml", "dias-premis.xsd"],
      ] as const)
        expect(await validateXml({ ...check, file: join(folder, file), mainSchema })).toEqual([]);
      const toOfficial = { schemaDir: officialDir, mainSchema: "submissionDescription.xsd" };
      expect(await validateXml({ file: submission, alongside: ["xlink.xsd"], ...toOfficial })).toEqual([]);
    }
  });

  test("ours lend none of their explanations", () => {
    const prose = (file: string) =>
      readFileSync(file, "utf8")
        .split(/\r?\n/)
        .map((line) => line.replace(/<[^>]*>/g, "").trim())
        .filter((line) => line.length > 20 && !line.includes('="'));
    const names = ["DIAS_METS.xsd", "DIAS_PREMIS.xsd", "submissionDescription.xsd", "xlink.xsd"];
    const theirs = new Set(names.flatMap((name) => prose(join(officialDir, name))));
    const ours = names.flatMap((name) => prose(join(ownDiasDir, name)));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((line) => theirs.has(line))).toEqual([]);
  });
});

whenDotnet(describe)(`.NET reads the envelope${dotnetReason}`, () => {
  test.each(subjects)(
    "by our $schema alone and by the official one with XLink named",
    ({ schema, fileOf, example }) => {
      const files = [...packages, ...official].map(fileOf);
      expect(dotnetFaults([join(ownDiasDir, schema)], [...files, example])).toEqual([]);
      const schemas = [join(officialDir, "xlink.xsd"), join(officialDir, schema)];
      expect(dotnetFaults(schemas, files)).toEqual([]);
      const ownXlink = [join(ownDiasDir, "xlink.xsd"), join(officialDir, schema)];
      expect(dotnetFaults(ownXlink, files)).toEqual([]);
    },
  );

  test("and finds the fault in a document that lacks an agent", () => {
    const broken = join(dir, "broken");
    mkdirSync(broken);
    const file = join(broken, "dias-mets.xml");
    const text = readFileSync(subjects[0]?.fileOf(packages[0] as Packed) ?? "", "utf8");
    writeFileSync(file, text.replace(/<mets:agent.*<\/mets:agent>/s, ""));
    expect(dotnetFaults([join(ownDiasDir, "DIAS_METS.xsd")], [file]).length).toBeGreaterThan(0);
  });
});
