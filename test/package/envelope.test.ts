/** What lies around an extraction: each file is described as it is, and the documents keep their schemas. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressOf, metsFile } from "../../src/dias/mets.ts";
import { repackMetadata } from "../../src/dias/repack-metadata.ts";
import type { NamedTree } from "../../src/noark/check/tree.ts";
import { ownDiasDir } from "../../src/package/schema-set.ts";
import { readSmallXml } from "../../src/package/small-xml-read.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { aScope } from "../support/export-builders.ts";
import { fullDelivery, type Packed, packed } from "../support/packed.ts";

let dir: string;
let bare: Packed;
let full: Packed;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-envelope-"));
  bare = await packed(dir);
  full = await packed(dir, fullDelivery);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function rootOf(file: string): Promise<NamedTree> {
  const read = readSmallXml(await readFile(file));
  if ("fault" in read) throw new Error(read.fault);
  return read.root;
}

function all(element: NamedTree, local: string): readonly NamedTree[] {
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...all(child, local),
  ]);
}

const attribute = (element: NamedTree | undefined, name: string) => element?.attributes[name]?.value;
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("dias-mets.xml", () => {
  test("describes every file of the package but itself, once, with its size and digest", async () => {
    const root = await rootOf(join(bare.folder, "dias-mets.xml"));
    const described = all(root, "file").map((file) => ({
      path: attribute(file.children[0], "xlink:href")?.replace("file:", ""),
      sizeBytes: Number(attribute(file, "SIZE")),
      sha256: attribute(file, "CHECKSUM"),
    }));
    const names = (await readdir(bare.folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(bare.folder.length + 1))
      .filter((name) => name !== "dias-mets.xml");
    const facts = await Promise.all(
      names.map(async (path) => {
        const bytes = await readFile(join(bare.folder, path));
        return { path, sizeBytes: bytes.length, sha256: digest(bytes) };
      }),
    );
    const byPath = (a: { path?: string | undefined }, b: { path?: string | undefined }) =>
      (a.path ?? "") < (b.path ?? "") ? -1 : 1;
    expect(described.toSorted(byPath)).toEqual(facts.toSorted(byPath));
    expect(facts.length).toBeGreaterThan(20);
  });

  test("has two groups beside one another, the second for the extraction, and numbers that come once", async () => {
    const root = await rootOf(join(bare.folder, "dias-mets.xml"));
    const groups = all(root, "fileGrp");
    expect(groups.map((group) => attribute(group, "USE"))).toEqual(["FILES", "ArchiveExtraction"]);
    expect(attribute(groups[1], "VERSDATE")).toBe("2026-12-31T23:00:00Z");
    const ids = all(root, "file").map((file) => attribute(file, "ID"));
    expect(ids).toEqual(ids.map((_, index) => `fileId_${index + 1}`));
    expect(groups[0]?.children).toHaveLength(6);
  });

  test("names at least six agents from what is known, and nobody else", async () => {
    const root = await rootOf(join(bare.folder, "dias-mets.xml"));
    const said = (agent: NamedTree) =>
      [
        attribute(agent, "OTHERROLE") ?? attribute(agent, "ROLE"),
        attribute(agent, "OTHERTYPE") ?? attribute(agent, "TYPE"),
        ...agent.children.map(({ text }) => text),
      ].join(" | ");
    const software = "Noark5 | 5.0 | notescontent:Version,Type,TypeVersion";
    expect(all(root, "agent").map(said)).toEqual([
      "ARCHIVIST | ORGANIZATION | Eksempeletaten | Org.nr. 999999999",
      "ARCHIVIST | INDIVIDUAL | Saksbehandler Siv",
      "SUBMITTER | ORGANIZATION | Eksempeletaten | Org.nr. 999999999",
      "PRODUCER | ORGANIZATION | Eksempeletaten",
      "IPOWNER | ORGANIZATION | Eksempeletaten",
      "CREATOR | ORGANIZATION | Eksempeletaten",
      "CREATOR | INDIVIDUAL | Arkivar Åse",
      "CREATOR | SOFTWARE | Kanalarkiv | 0.1.0 | notescontent:Version",
      `ARCHIVIST | SOFTWARE | Kanalarkiv | 0.1.0 | ${software}`,
      `PRODUCER | SOFTWARE | Kanalarkiv | 0.1.0 | ${software}`,
    ]);
    expect(all(root, "altRecordID").map((record) => [attribute(record, "TYPE"), record.text])).toEqual([
      ["STARTDATE", "2026-01-01"],
      ["ENDDATE", "2026-12-31"],
    ]);
    expect([attribute(root, "OBJID"), attribute(root, "LABEL"), attribute(root, "TYPE")]).toEqual([
      `UUID:${bare.folder.slice(-36)}`,
      "Sosiale medier og dialogkanaler (2026)",
      "SIP",
    ]);
  });

  test("says all that was told of the delivery", async () => {
    const root = await rootOf(join(full.folder, "dias-mets.xml"));
    const text = await readFile(join(full.folder, "dias-mets.xml"), "utf8");
    for (const value of ["Nasjonalarkivet", "Storgata 1, 0001 Oslo", "Eva Eier", "Leverandør AS"])
      expect(text).toContain(value);
    expect(all(root, "altRecordID").map((record) => attribute(record, "TYPE"))).toEqual([
      "DELIVERYSPECIFICATION",
      "SUBMISSIONAGREEMENT",
      "DELIVERYTYPE",
      "PROJECTNAME",
      "PACKAGENUMBER",
      "REFERENCECODE",
      "STARTDATE",
      "ENDDATE",
    ]);
    expect(attribute(root, "LABEL")).toBe(fullDelivery.label);
    expect(attribute(all(root, "metsHdr")[0], "RECORDSTATUS")).toBe("SUPPLEMENT");
  });

  test("keeps its schema, with and without what may be told", async () => {
    for (const { folder } of [bare, full]) {
      const check = { file: join(folder, "dias-mets.xml"), schemaDir: folder, mainSchema: "dias-mets.xsd" };
      expect(await validateXml(check)).toEqual([]);
    }
  });

  test("encodes addresses part by part, so that no name can end an attribute", () => {
    expect(addressOf("content/DOKUMENT/å \"<&'.txt")).toBe("file:content/DOKUMENT/%C3%A5%20%22%3C%26%27.txt");
    const line = metsFile(7, { path: "a/b%.xml", sha256: "00", sizeBytes: 1 }, "2027-01-02T00:00:00Z");
    expect(line).toContain('href="file:a/b%25.xml"');
  });
});

describe("PREMIS", () => {
  test("dias-premis.xml tells the package, log.xml how it was made and by whom, and both keep their schema", async () => {
    const folder = join(bare.folder, "administrative_metadata");
    const id = bare.folder.slice(-36);
    for (const file of [join(folder, "dias-premis.xml"), join(bare.folder, "log.xml")]) {
      expect(await validateXml({ file, schemaDir: folder, mainSchema: "dias-premis.xsd" })).toEqual([]);
      const root = await rootOf(file);
      expect(all(root, "objectIdentifierValue").map(({ text }) => text)).toEqual([id]);
    }
    const log = await rootOf(join(bare.folder, "log.xml"));
    expect(all(log, "eventType").map(({ text }) => text)).toEqual(["Creation"]);
    expect(all(log, "linkingAgentIdentifierValue").map(({ text }) => text)).toEqual([
      "Kanalarkiv 0.1.0",
      "Arkivar Åse",
    ]);
  });
});

describe("the submission description", () => {
  test("holds size and digest of the tar and of dias-mets.xml, and keeps its schema", async () => {
    for (const each of [bare, full]) {
      const schema = { schemaDir: ownDiasDir, mainSchema: "submissionDescription.xsd" };
      expect(await validateXml({ file: each.submission, ...schema })).toEqual([]);
      const root = await rootOf(each.submission);
      const tar = await readFile(each.built.path);
      const mets = await readFile(join(each.folder, "dias-mets.xml"));
      const id = each.folder.slice(-36);
      expect(
        all(root, "file").map((file) => [
          attribute(file.children[0], "xlink:href"),
          attribute(file, "CHECKSUM"),
          Number(attribute(file, "SIZE")),
        ]),
      ).toEqual([
        [`file:${id}.tar`, digest(tar), tar.length],
        [`file:${id}/dias-mets.xml`, digest(mets), mets.length],
      ]);
    }
  });

  test("does not say what its schema does not know", async () => {
    const root = await rootOf(full.submission);
    expect(all(root, "altRecordID").map((record) => attribute(record, "TYPE"))).not.toContain("PROJECTNAME");
  });
});

test("metadata.json holds what the archive's tool asks for, and leaves out what nobody said", () => {
  const bareJson = JSON.parse(repackMetadata(aScope()));
  expect(bareJson).toMatchObject({
    RecordStatus: "NEW",
    ArchiveCreators: [{ Entity: "Eksempeletaten", ContactPerson: "Saksbehandler Siv" }],
    System: { Type: "Noark5", TypeVersion: "5.0" },
    StartDate: "2026-01-01",
  });
  expect(bareJson).not.toHaveProperty("AgreementNumber");
  expect(JSON.parse(repackMetadata(aScope({ delivery: fullDelivery })))).toMatchObject({
    AgreementNumber: "2026/0001",
    Transferer: { ContactPerson: "Ola Avleverer", Email: "ola@etaten.example.no" },
    Recipient: "Nasjonalarkivet",
  });
});
