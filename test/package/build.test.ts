/** A whole package from a frozen selection: what lies in it, that it verifies, and that a damaged source ends it. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { periodClosed } from "../../src/noark/change-log.ts";
import { unavoidableFaults } from "../../src/noark/journal.ts";
import { buildPackage, type PackageContent } from "../../src/package/build.ts";
import { itemSchemaFile, openSchemaSet, ownSchemaDir, type SchemaSet } from "../../src/package/schema-set.ts";
import { verifyFetched } from "../../src/pipeline/verify/verify.ts";
import { selection } from "../golden/noark/small/input.ts";
import { aMedia, anItem, aThread, aVersion, inOrder, rowsOf, totalsOf } from "../support/export-builders.ts";
import { aPicture } from "../support/pictures.ts";

const run = promisify(execFile);
const picture = aPicture("a picture");
const digest = createHash("sha256").update(picture).digest("hex");
const noEntries = { journalEntries: 0, firstJournalDay: undefined, lastJournalDay: undefined };
let dir: string;
let schemas: SchemaSet;
let itemSchema: Buffer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-build-"));
  schemas = await openSchemaSet({ installedDir: join(dir, "none"), ownDir: ownSchemaDir });
  itemSchema = await readFile(itemSchemaFile);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function content(change: Partial<PackageContent> = {}): PackageContent {
  const rows = rowsOf(selection);
  return {
    scope: selection.scope,
    totals: totalsOf(rows),
    channels: selection.channels,
    threads: () => inOrder(selection.threads),
    journal: () => inOrder(rows),
    changes: () => inOrder([periodClosed(selection.scope)]),
    schemas: new Map<string, Uint8Array>([...schemas.files, ["kanalarkiv-item.xsd", itemSchema]]),
    schemaOrigin: schemas.origin,
    dias: schemas.dias,
    settings: {},
    openMedia: async () => Readable.from([picture]),
    ...change,
  };
}

/** The selection's own files stand for pictures of other bytes: one thread with one picture that can be had. */
function withPicture(sizeBytes = picture.length): Partial<PackageContent> {
  const media = [aMedia({ sha256: digest as ReturnType<typeof aMedia>["sha256"], sizeBytes })];
  const item = anItem({ versions: [aVersion({ media })] });
  const channelId = selection.channels[0]?.id ?? item.id;
  const thread = aThread({
    channelId: channelId as ReturnType<typeof aThread>["channelId"],
    records: [item],
  });
  return { threads: () => inOrder([thread]), journal: () => inOrder([]), totals: noEntries };
}

async function builtIn(name: string, change: Partial<PackageContent> = {}) {
  const workDir = await mkdtemp(join(dir, `${name}-`));
  let items = 0;
  const built = await buildPackage(content(change), workDir, () => void items++);
  return { built, items, workDir };
}

describe("a package", () => {
  test("is one folder named by its id, with the five files, the schemas and the documents in content/", async () => {
    const { built, items } = await builtIn("laid-out", withPicture());
    const { stdout } = await run("tar", ["-tf", built.path]);
    const names = stdout.trim().split("\n");
    expect(items).toBe(1);
    expect(names).toHaveLength(built.entries);
    expect(new Set(names).size).toBe(names.length);
    const root = `${selection.scope.packageId}/content/`;
    expect(names.filter((name) => !name.startsWith(root))).toEqual(
      [
        "",
        "administrative_metadata/",
        "descriptive_metadata/",
        "administrative_metadata/addml.xsd",
        "administrative_metadata/arkivuttrekk.xml",
        "administrative_metadata/dias-premis.xml",
        "administrative_metadata/dias-premis.xsd",
        "dias-mets.xsd",
        "log.xml",
        "dias-mets.xml",
      ].map((name) => `${selection.scope.packageId}/${name}`),
    );
    for (const file of [
      "arkivstruktur",
      "arkivuttrekk",
      "endringslogg",
      "loependeJournal",
      "offentligJournal",
    ])
      expect(names).toContain(`${root}${file}.xml`);
    for (const file of [...schemas.files.keys(), "kanalarkiv-item.xsd"]) expect(names).toContain(root + file);
    const kept = names.find((name) => name.endsWith(".png"));
    const { stdout: bytes } = await run("tar", ["-xOf", built.path, kept ?? ""], { encoding: "buffer" });
    expect(bytes.equals(picture)).toBe(true);
  });

  test("begins with entries of its own folder and of the folders in it, where the archive's tool looks", async () => {
    const { built } = await builtIn("begun", withPicture());
    const { stdout } = await run("tar", ["-tvf", built.path]);
    const first = stdout.split("\n").slice(0, 5);
    expect(first.map((line) => line.split(" ").at(-1))).toEqual([
      ...["", "content/", "administrative_metadata/", "descriptive_metadata/"].map(
        (folder) => `${selection.scope.packageId}/${folder}`,
      ),
      expect.stringContaining(`${selection.scope.packageId}/content/DOKUMENT/`),
    ]);
    expect(first.map((line) => line[0])).toEqual(["d", "d", "d", "d", "-"]);
  });

  test("verifies without an avoidable error", async () => {
    const { built, workDir } = await builtIn("verified", withPicture());
    const report = await verifyFetched(built.path, workDir);
    const unavoidable: readonly string[] = unavoidableFaults(noEntries, {
      closed: true,
      because: undefined,
    }).map((fault) => fault.test);
    const errors = report.findings.filter(({ level }) => level === "error");
    expect(errors.filter(({ control }) => !unavoidable.includes(control))).toEqual([]);
  });

  test("is the same byte for byte when it is built again", async () => {
    const [first, second] = [await builtIn("first", withPicture()), await builtIn("second", withPicture())];
    expect(second.built.sha256).toBe(first.built.sha256);
    expect((await readFile(second.built.path)).equals(await readFile(first.built.path))).toBe(true);
  });
});

describe("a package is not built", () => {
  test("when a media file cannot be opened", async () => {
    const openMedia = () => Promise.reject(new Error("object.missing"));
    await expect(builtIn("missing", { ...withPicture(), openMedia })).rejects.toThrow("object.missing");
  });

  test.each([
    ["shorter", picture.length + 1],
    ["longer", picture.length - 1],
  ])("when a media file is %s than was kept", async (name, sizeBytes) => {
    await expect(builtIn(name, withPicture(sizeBytes))).rejects.toThrow();
  });

  test("when the threads break in the middle", async () => {
    async function* threads() {
      yield aThread();
      throw new Error("the database went away");
    }
    await expect(builtIn("broken", { ...withPicture(), threads })).rejects.toThrow("the database went away");
  });
});
