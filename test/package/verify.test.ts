import { execFileSync } from "node:child_process";
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pack } from "tar-stream";
import { officialSchemas } from "../../src/package/schema-official.ts";
import { openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { type VerifyOptions, verifyPackage } from "../../src/package/verify.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { digestOf } from "../noark/check/example.ts";
import { makeExtraction } from "../noark/check/made.ts";

const root = "8a3f0f0e-1111-4222-8333-444455556666";
let work = "";
let options: VerifyOptions;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "verify-"));
  const own = await openSchemaSet({ installedDir: join(work, "none"), ownDir: ownSchemaDir });
  options = {
    workDir: join(work, "work"),
    officialDigests: new Map<string, string>(
      Object.entries(officialSchemas).map(([name, { sha256 }]) => [name, sha256]),
    ),
    ownDigests: own.sha256,
    validateXml,
  };
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Entry = Partial<Parameters<ReturnType<typeof pack>["entry"]>[0]> & {
  readonly name: string;
  readonly content?: string | Buffer;
};

let tars = 0;
async function tarOf(entries: readonly Entry[], cut = 0, name = `${root}.tar`): Promise<string> {
  const tar = pack();
  for (const { content = "x", ...header } of entries)
    tar.entry(
      { mtime: new Date(0), ...header },
      header.type === undefined || header.type === "file" ? content : "",
    );
  tar.finalize();
  tars += 1;
  mkdirSync(join(work, String(tars)));
  const file = join(work, String(tars), name);
  await pipeline(tar as AsyncIterable<unknown>, createWriteStream(file));
  if (cut > 0) writeFileSync(file, readFileSync(file).subarray(0, -cut));
  return file;
}

const folders: readonly Entry[] = ["", "content/"].map((folder) => ({
  name: `${root}/${folder}`,
  type: "directory",
}));

/** without entries of its folders */
function filesOnly(files: ReadonlyMap<string, string | Buffer>): readonly Entry[] {
  return [...files].map(([path, content]) => ({ name: `${root}/content/${path}`, content }));
}

function packed(files: ReadonlyMap<string, string | Buffer>): readonly Entry[] {
  return [...folders, ...filesOnly(files)];
}

function folderOf(files: ReadonlyMap<string, string | Buffer>): string {
  tars += 1;
  const folder = join(work, `folder-${tars}`);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const whole = `${root}/content/arkivuttrekk.xml`;

describe("a tar that could harm who unpacks it is refused, with the entry and the reason", () => {
  test.each<[string, readonly Entry[], RegExp]>([
    ["a path that leads out", [{ name: whole }, { name: `${root}/../../etc/passwd` }], /leads out/],
    ["an absolute path", [{ name: "/etc/passwd" }], /leads out/],
    ["a path of Windows", [{ name: whole }, { name: `${root}/..\\..\\x` }], /leads out/],
    ["a drive", [{ name: "C:/x" }], /leads out/],
    ["a control character in a name", [{ name: `${root}/content/a\nb` }], /leads out/],
    ["an empty part", [{ name: `${root}//x` }], /leads out/],
    [
      "a symbolic link",
      [{ name: whole }, { name: `${root}/content/l`, type: "symlink", linkname: "/etc/passwd" }],
      /symlink/,
    ],
    [
      "a hard link",
      [{ name: whole }, { name: `${root}/content/l`, type: "link", linkname: whole }],
      /it is a link/,
    ],
    ["a device", [{ name: `${root}/content/d`, type: "character-device" }], /character-device/],
    ["a file twice", [{ name: whole }, { name: whole, content: "other" }], /comes twice/],
    ["a file twice by another spelling", [{ name: whole }, { name: `./${whole}` }], /comes twice/],
    ["a file that is a folder", [{ name: whole }, { name: `${whole}/x` }], /file and a folder/],
    ["another root", [{ name: whole }, { name: "other/x" }], /own folder/],
    ["another empty root", [{ name: whole }, { name: "other", type: "directory" }], /package's folder is/],
    ["a file at the root", [{ name: "x.txt" }], /own folder/],
  ])("%s", async (_title, entries, reason) => {
    const file = await tarOf(entries);
    await expect(verifyPackage(file, options)).rejects.toMatchObject({ code: "package.invalid" });
    await expect(verifyPackage(file, options)).rejects.toThrow(reason);
    expect(readdirSync(options.workDir)).toEqual([]);
  });
});

describe("a tar that the archive's tool cannot open, or that does not unpack the same everywhere, has an error", () => {
  async function errorsOf(file: string): Promise<readonly string[]> {
    const { findings } = await verifyPackage(file, options);
    return findings.flatMap(({ level, control, message }) =>
      level === "error" ? [`${control}: ${message}`] : [],
    );
  }
  const noReport = "the national archive's tool ends in an exception here and gives no report at all";
  const first = (name: string) =>
    `KA.50: the first entry is ${JSON.stringify(name)} and not the folder "${root}/": ${noReport}`;
  const noContent = `KA.50: there is no entry for the folder "${root}/content/" itself`;
  const files = () => filesOnly(makeExtraction(2));
  const path = "DOKUMENT/0/0.txt";

  test.each<[string, () => readonly Entry[], readonly string[]]>([
    ["files only", () => files(), [first(`${root}/content/${path}`), noContent]],
    ["its folder last", () => [...files(), ...folders], [first(`${root}/content/${path}`)]],
    ["no entry for content/", () => [...folders.slice(0, 1), ...files()], [noContent]],
    ["content/ first", () => [...folders.slice(1), ...files()], [first(`${root}/content/`)]],
    [
      "names that begin with a dot",
      () => [...folders, ...files()].map((entry) => ({ ...entry, name: `./${entry.name}` })),
      [`KA.50: names begin with "./", as "./${root}/" does: ${noReport}`],
    ],
    [
      "a file in place of its folder's entry",
      () => [{ name: `${root}/content/a.txt`, content: "x" }, ...folders, ...files()],
      [`KA.03: nothing describes this file`, first(`${root}/content/a.txt`)],
    ],
  ])("%s", async (_title, entries, errors) => {
    expect(await errorsOf(await tarOf(entries()))).toEqual(errors);
  });

  test.each([
    ["packed by GNU tar from the folder", ["-cf", `../${root}.tar`, root], []],
    ["in PAX format", ["--format=pax", "-cf", `../${root}.tar`, root], []],
    [
      "packed from within the folder",
      ["-cf", `../${root}.tar`, `./${root}`],
      [`KA.50: names begin with "./", as "./${root}/" does: ${noReport}`],
    ],
  ])("unless it is one: %s", async (title, args, errors) => {
    const place = join(work, title.replaceAll(" ", "-"), "in");
    const tree = new Map([...makeExtraction(2)].map(([name, bytes]) => [`${root}/content/${name}`, bytes]));
    for (const [name, bytes] of tree) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), bytes);
    }
    execFileSync("tar", args, { cwd: place });
    expect(await errorsOf(join(place, `../${root}.tar`))).toEqual(errors);
  });

  test("a name that is not its folder's: no document is found", async () => {
    const errors = await errorsOf(await tarOf(packed(makeExtraction(2)), 0, "levering.tar"));
    const why = `the tar is named "levering.tar" and its folder "${root}", so that the archive's tool finds no document: rename the tar`;
    expect(errors).toEqual(["N5.28", "N5.30", "N5.32", "KA.50"].map((control) => `${control}: ${why}`));
  });

  test("two names that are equal in composed form; one alone is a warning", async () => {
    const [composed, decomposed] = ["DOKUMENT/0/å.txt", "DOKUMENT/0/a\u030a.txt"];
    const both = new Map([...makeExtraction(1), [composed, "x"], [decomposed, "y"]]);
    const errors = await errorsOf(await tarOf(packed(both)));
    expect(errors).toContain("KA.50: another file has the same name in Unicode's composed form (NFC)");
    const alone = await verifyPackage(
      await tarOf(packed(new Map([...makeExtraction(1), [decomposed, "y"]]))),
      options,
    );
    expect(alone.findings.filter(({ control }) => control === "KA.50")).toEqual([
      expect.objectContaining({ level: "warning", file: decomposed }),
    ]);
  });
});

describe("what is no package is refused", () => {
  test("a tar that was cut off between two files", async () => {
    const file = await tarOf(packed(makeExtraction(1)), 1024);
    await expect(verifyPackage(file, options)).rejects.toThrow(/cut short/);
  });
  test("nothing there", async () => {
    await expect(verifyPackage(join(work, "nowhere.tar"), options)).rejects.toMatchObject({
      code: "package.invalid",
    });
  });
  test("a file that is no tar", async () => {
    const file = join(work, "text.tar");
    writeFileSync(file, "no tar at all, but longer than nothing".repeat(40));
    await expect(verifyPackage(file, options)).rejects.toMatchObject({ code: "package.invalid" });
  });
  test("an empty file", async () => {
    const file = join(work, "empty.tar");
    writeFileSync(file, "");
    await expect(verifyPackage(file, options)).rejects.toMatchObject({ code: "package.invalid" });
  });
  test("a tar that is cut short within a file", async () => {
    const file = await tarOf(
      [{ name: whole }, { name: `${root}/content/big.txt`, content: "x".repeat(5000) }],
      4000,
    );
    await expect(verifyPackage(file, options)).rejects.toMatchObject({ code: "package.invalid" });
  });
  test("a tar without content/", async () => {
    await expect(verifyPackage(await tarOf([{ name: `${root}/x` }]), options)).rejects.toThrow(
      /no package in/,
    );
  });
  test("a folder of something else", async () => {
    await expect(verifyPackage(folderOf(new Map([["a.txt", "x"]])), options)).rejects.toThrow(
      /no package in/,
    );
  });
  test("a folder of something else is told as such, whatever else lies in it", async () => {
    const folder = folderOf(new Map([["a.txt", "x"]]));
    symlinkSync("/etc/passwd", join(folder, "somebody-elses-link"));
    await expect(verifyPackage(folder, options)).rejects.toThrow(
      `no package in ${folder}: a package has content/arkivuttrekk.xml, or is a tar of a folder that has it`,
    );
  });
  test("a folder that holds tars names them", async () => {
    const folder = folderOf(
      new Map([
        ["b.tar", "x"],
        ["a.tar", "x"],
      ]),
    );
    await expect(verifyPackage(folder, options)).rejects.toThrow("it holds a.tar, b.tar: give that");
  });
  test("a folder of several packages names them", async () => {
    const two = new Map(["a", "b"].map((name) => [`${name}/content/arkivuttrekk.xml`, "x"]));
    await expect(verifyPackage(folderOf(two), options)).rejects.toThrow(
      "holds 2 packages, give one of them: a, b",
    );
  });
  test("a folder with a link", async () => {
    const folder = folderOf(makeExtraction(1));
    symlinkSync("/etc/passwd", join(folder, "DOKUMENT", "l.txt"));
    await expect(verifyPackage(folder, options)).rejects.toThrow(/neither a file nor a folder/);
  });
});

describe("an extraction that keeps every rule", () => {
  test("passes as a folder, with our own schemas as a warning", async () => {
    const report = await verifyPackage(folderOf(makeExtraction(23)), options);
    expect(report.findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(report).toMatchObject({
      passed: true,
      errors: 0,
      warnings: 6,
      schemas: "own",
      files: 23 + 11,
      sha256: undefined,
    });
  });

  test("is found one folder down, where a tar is unpacked to", async () => {
    const files = [...makeExtraction(3)].map(
      ([path, content]) => [`${root}/content/${path}`, content] as const,
    );
    const report = await verifyPackage(folderOf(new Map([...files, ["README.txt", "x"]])), options);
    expect(report).toMatchObject({ errors: 0, packageName: root });
  });

  test("as a tar lacks only its envelope, and the digest is that of the tar", async () => {
    const file = await tarOf(packed(makeExtraction(3)));
    const report = await verifyPackage(file, options);
    expect(
      report.findings.flatMap(({ control, level }) =>
        level !== "info" && control === "KA.29" ? [level] : [],
      ),
    ).toEqual(["warning"]);
    expect(report.errors).toBe(0);
    expect(report.sha256).toBe(digestOf(readFileSync(file)));
  });

  test("names of 300 bytes and of every alphabet are read", async () => {
    const name = `${"lang-".repeat(50)}åß漢🎉.txt`;
    const files = makeExtraction(1);
    const text = files.get("DOKUMENT/0/0.txt") ?? "";
    files.delete("DOKUMENT/0/0.txt");
    files.set(`DOKUMENT/0/${name}`, text);
    const report = await verifyPackage(await tarOf(packed(files)), options);
    expect(report.findings.find(({ control }) => control === "N5.33")?.file).toBe(`DOKUMENT/0/${name}`);
  });

  test("leaves nothing behind, and tells how far it has come", async () => {
    const steps: string[] = [];
    const onProgress = ({ step, bytes }: { step: string; bytes: number }) =>
      steps.push(`${step} ${bytes > 0}`);
    await verifyPackage(await tarOf(packed(makeExtraction(3))), { ...options, onProgress });
    expect(readdirSync(options.workDir)).toEqual([]);
    expect(new Set(steps)).toEqual(new Set(["reading true", "controls true"]));
  });

  test("a description that names files outside the package leads nowhere", async () => {
    const files = makeExtraction(1);
    const hostile = String(files.get("arkivuttrekk.xml")).replaceAll(
      "metadatakatalog.xsd",
      "../../../../etc/passwd",
    );
    const report = await verifyPackage(folderOf(files.set("arkivuttrekk.xml", hostile)), options);
    expect(
      report.findings.find(({ control, level }) => control === "N5.01" && level === "error")?.message,
    ).toContain("is missing");
  });
});
