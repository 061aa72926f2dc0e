/** What documents begin with is seen in a tar and in a folder, while they are read for their digests. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pack } from "tar-stream";
import { openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { type VerifyOptions, verifyPackage } from "../../src/package/verify.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { digestOf } from "../noark/check/example.ts";
import { makeExtraction } from "../noark/check/made.ts";
import { loginPage } from "../noark/check/sides-first-bytes.ts";
import { aPicture } from "../support/pictures.ts";

const root = "8a3f0f0e-1111-4222-8333-444455556666";
let work = "";
let options: VerifyOptions;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "verify-"));
  const own = await openSchemaSet({ installedDir: join(work, "none"), ownDir: ownSchemaDir });
  options = { workDir: join(work, "work"), officialDigests: new Map(), ownDigests: own.sha256, validateXml };
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Files = Map<string, string | Buffer>;
type Document = readonly [extension: string, content: string | Buffer];

/** An extraction in which every checksum, size, name and format is true, and whose first documents are these. */
function extraction(documents: readonly Document[], count = documents.length): Files {
  const files: Files = makeExtraction(count);
  let archive = String(files.get("arkivstruktur.xml"));
  const before = digestOf(archive);
  documents.forEach(([extension, content], at) => {
    const [path, bytes] = [`DOKUMENT/0/${at}`, Buffer.from(content as string, "latin1")];
    const said = new RegExp(
      `<format>txt</format>(?<made>(?:(?!<format>).)*<referanseDokumentfil>${path})\\.txt(?<next></.*?)<sjekksum>.*?</sjekksum>(?<kind>.*?)<filstoerrelse>\\d+`,
      "s",
    );
    const after = `<format>${extension}</format>$<made>.${extension}$<next><sjekksum>${digestOf(bytes)}</sjekksum>$<kind><filstoerrelse>${bytes.length}`;
    archive = archive.replace(said, after);
    files.delete(`${path}.txt`);
    files.set(`${path}.${extension}`, bytes);
  });
  files.set("arkivstruktur.xml", archive);
  return files.set(
    "arkivuttrekk.xml",
    String(files.get("arkivuttrekk.xml")).replace(before, digestOf(archive)),
  );
}

let number = 0;
async function tarOf(files: Files, padding = 0): Promise<string> {
  const tar = pack();
  for (const name of [`${root}/`, `${root}/content/`]) tar.entry({ name, type: "directory" });
  if (padding > 0) tar.entry({ name: `${root}/padding` }, Buffer.alloc(padding));
  // the documents first, so that the padding decides where they lie
  for (const [path, content] of [...files].toSorted(
    ([a], [b]) => Number(/^D/.test(b)) - Number(/^D/.test(a)),
  ))
    tar.entry({ name: `${root}/content/${path}` }, content as string);
  tar.finalize();
  number += 1;
  mkdirSync(join(work, String(number)));
  const file = join(work, String(number), `${root}.tar`);
  await pipeline(tar as AsyncIterable<unknown>, createWriteStream(file));
  return file;
}

async function folderOf(files: Files): Promise<string> {
  number += 1;
  const folder = join(work, String(number));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const mistaken: readonly Document[] = [
  ["jpg", loginPage],
  ["png", '{"error": "expired"}'],
  ["jpg", aPicture("x")],
];
const sound: readonly Document[] = [
  ["png", aPicture("y")],
  ["pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"],
  ["txt", "Hei"],
  ["xml", '<?xml version="1.0"?><a/>'],
  ["dwg", "AC1032\0\0\0"],
];

describe.each<[string, (files: Files) => Promise<string>]>([
  ["a tar", (files) => tarOf(files)],
  ["a folder", folderOf],
])("in %s", (_form, written) => {
  test("documents that are not what they are called are found, the others not", async () => {
    const source = await written(extraction([...mistaken, ...sound]));
    const { findings } = await verifyPackage(source, options);
    expect(findings.filter(({ control, level }) => control === "KA.61" || level === "error")).toEqual(
      [
        ["error", '"DOKUMENT/0/0.jpg" is named as image/jpeg and begins as text/html'],
        ["error", '"DOKUMENT/0/1.png" is named as image/png and begins as application/json'],
        ["warning", '"DOKUMENT/0/2.jpg" is named as image/jpeg and begins as image/png'],
      ].map(([level, message]) => ({
        control: "KA.61",
        level,
        message,
        file: "arkivstruktur.xml",
        line: expect.any(Number),
      })),
    );
  });

  test("a package of true documents passes", async () => {
    const report = await verifyPackage(await written(extraction(sound)), options);
    expect(report.passed).toBe(true);
  });
});

test("threads that read a large folder see it too", async () => {
  const { findings } = await verifyPackage(await folderOf(extraction(mistaken, 700)), options);
  expect(findings.filter(({ control }) => control === "KA.61").map(({ level }) => level)).toEqual([
    "error",
    "error",
    "warning",
  ]);
});

test("where the pieces of a tar end makes no difference", async () => {
  const late: Document = ["pdf", `${"\n".repeat(900)}%PDF-1.4\n`];
  const piece = 1 << 18;
  for (const padding of [piece - 4 * 512, piece - 5 * 512, piece - 6 * 512, piece - 7 * 512]) {
    const { findings } = await verifyPackage(
      await tarOf(extraction([late, ["png", late[1]]]), padding),
      options,
    );
    expect(findings.filter(({ control }) => control === "KA.61").map(({ message }) => message)).toEqual([
      '"DOKUMENT/0/1.png" is named as image/png and begins as application/pdf',
    ]);
  }
});
