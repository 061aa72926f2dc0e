import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { firstBytesOf } from "../../src/domain/first-bytes.ts";
import { FactSet } from "../../src/noark/check/fact-set.ts";
import { digestAll } from "../../src/package/digest-all.ts";
import { fileDigester } from "../../src/package/digest-file.ts";
import { FileFacts } from "../../src/package/file-facts.ts";
import { FileTable } from "../../src/package/file-table.ts";
import { PackedFiles } from "../../src/package/packed-files.ts";
import { readFolder } from "../../src/package/read-folder.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-facts-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const digestOf = (content: string) => createHash("sha256").update(content).digest("hex");

async function folderOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name, path)), { recursive: true });
    await writeFile(join(dir, name, path), content);
  }
  return join(dir, name);
}

const part = fc.constantFrom("a", "b", "ab", "å", "ø", "😀", "content", "x".repeat(100));
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

test("each path has its number, and no other path has it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path), fc.array(path), (added, others) => {
      const table = new FileTable();
      expect(added.map((each) => table.add(each))).toEqual([...added.keys()]);
      expect(added.map((each) => table.numberOf(each))).toEqual([...added.keys()]);
      expect([...added.keys()].map((number) => table.pathAt(number))).toEqual(added);
      for (const other of others)
        expect(table.numberOf(other)).toBe(added.indexOf(other) === -1 ? undefined : added.indexOf(other));
    }),
  );
});

test("a name of any length is kept whole, and none is lost among many", () => {
  const table = new FileTable();
  const names = [
    ...Array.from({ length: 30_000 }, (_, n) => `DOKUMENT/${n % 7}/${n}-${"n".repeat(n % 90)}.txt`),
    "l".repeat(3_000_000),
  ];
  for (const name of names) table.add(name);
  expect(
    names.filter((name, number) => table.numberOf(name) !== number || table.pathAt(number) !== name),
  ).toEqual([]);
});

test("files below a folder are a map of their own", () => {
  const facts = new FileFacts();
  const fact = (content: string) => ({
    sha256: createHash("sha256").update(content).digest(),
    sizeBytes: content.length,
    firstBytes: firstBytesOf(Buffer.from(content)),
  });
  facts.add("dias-mets.xml", fact("mets"));
  facts.add("content/a.xml", fact("a"));
  facts.add("content/d/ø.txt", fact("døds"));
  const files = new PackedFiles(facts, "content/");
  expect(files.size).toBe(2);
  expect([...files.keys()]).toEqual(["a.xml", "d/ø.txt"]);
  expect([...files].map(([name, { sizeBytes }]) => [name, sizeBytes])).toEqual([
    ["a.xml", 1],
    ["d/ø.txt", 4],
  ]);
  expect(files.get("a.xml")?.sha256).toBe(digestOf("a"));
  expect([files.has("dias-mets.xml"), files.has("content/a.xml"), files.has("d")]).toEqual([
    false,
    false,
    false,
  ]);
  expect(files.get("a.xml")?.firstBytes).toBe(firstBytesOf(Buffer.from("a")));
  expect(facts.sizeBytes).toBe(9);
});

test("a file is one file in a set, however often it is asked for", () => {
  const facts = new FileFacts();
  for (let n = 0; n < 20_000; n += 1) facts.add(`${n}`);
  const [set, plain] = [new FactSet(), { sha256: "", sizeBytes: 0 }];
  for (const number of [0, 7, 19_999, 7]) set.add(facts.at(number));
  set.add(plain);
  set.add(plain);
  expect(set.size).toBe(4);
  expect([7, 8, 19_999].map((number) => set.has(facts.at(number)))).toEqual([true, false, true]);
  expect([set.has(plain), set.has({ ...plain })]).toEqual([true, false]);
});

test("a file has the same digest read in one piece and in many", async () => {
  const read = fileDigester();
  for (const size of [0, 1, 262_143, 262_144, 262_145, 1_000_000]) {
    const content = "x".repeat(size);
    await folderOf("sizes", { file: content });
    const { sha256, sizeBytes } = read(join(dir, "sizes", "file"));
    expect([Buffer.from(sha256).toString("hex"), sizeBytes]).toEqual([digestOf(content), size]);
  }
});

const many = Object.fromEntries(Array.from({ length: 2_600 }, (_, n) => [`d/${n}.txt`, `text ${n}`]));

test("threads read every file once, and what is asked for before is read at once", async () => {
  const { files } = readFolder(await folderOf("many", many));
  const early = files.find("d/2599.txt")?.sha256;
  let told = 0;
  const reading = digestAll(files, (bytes) => {
    told = bytes;
  });
  const asked = files.find("d/1300.txt")?.sha256;
  await reading.done;
  await reading.close();
  expect([early, asked]).toEqual([digestOf("text 2599"), digestOf("text 1300")]);
  expect([told, files.sizeBytes]).toEqual(Array(2).fill(Object.values(many).join("").length));
  expect(
    [...new PackedFiles(files, "")].filter(([name, fact]) => fact.sha256 !== digestOf(many[name] ?? "")),
  ).toEqual([]);
});

test("a file that goes away while the folder is read is an error", async () => {
  const { files } = readFolder(await folderOf("going", many));
  await rm(join(dir, "going", "d/2000.txt"));
  const reading = digestAll(files, () => undefined);
  await expect(reading.done).rejects.toMatchObject({ code: "ENOENT" });
  await reading.close();
  expect(() => files.find("d/2000.txt")?.sha256).toThrow("ENOENT");
});

test("threads that are ended early are an error for whoever waits for them", async () => {
  const { files } = readFolder(await folderOf("ended", many));
  const reading = digestAll(files, () => undefined);
  await reading.close();
  await expect(reading.done).rejects.toMatchObject({ code: "worker.ended" });
});
