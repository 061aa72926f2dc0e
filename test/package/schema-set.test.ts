import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { visibilities } from "../../src/domain/item.ts";
import { outcomes } from "../../src/domain/outcome.ts";
import { noarkSchemas } from "../../src/package/schema-official.ts";
import {
  installSchemas,
  itemSchemaFile,
  officialSchemas,
  openSchemaSet,
  ownSchemaDir,
} from "../../src/package/schema-set.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-schema-test-"));
});
afterAll(() => rm(dir, { recursive: true }));

const aFolder = (): Promise<string> => mkdtemp(join(dir, "d-"));

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "schemas.unknown" });
  return error instanceof Error ? error.message : "";
}

describe("openSchemaSet", () => {
  test("takes our own schemas when none is installed", async () => {
    const set = await openSchemaSet({ installedDir: join(dir, "no-such-folder"), ownDir: ownSchemaDir });
    expect(set.origin).toBe("own");
    expect([...set.files.keys()]).toEqual([...noarkSchemas]);
    for (const [name, bytes] of set.files)
      expect(set.sha256.get(name)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("names every installed file that is not the official one, with the digest found and expected", async () => {
    const installedDir = await aFolder();
    await writeFile(join(installedDir, "arkivstruktur.xsd"), "tampered");
    await writeFile(join(installedDir, "addml.xsd"), "");
    const message = await refusal(openSchemaSet({ installedDir, ownDir: ownSchemaDir }));
    const found = createHash("sha256").update("tampered").digest("hex");
    const expected = officialSchemas["arkivstruktur.xsd"].sha256;
    expect(message).toContain(`arkivstruktur.xsd: found ${found}, expected ${expected}`);
    expect(message).toContain("addml.xsd: found e3b0c442");
    expect(message).not.toContain("endringslogg.xsd");
  });

  test("says which of our own files are missing", async () => {
    const ownDir = await aFolder();
    await writeFile(join(ownDir, "addml.xsd"), "x");
    const message = await refusal(openSchemaSet({ installedDir: await aFolder(), ownDir }));
    expect(message).toContain("lacks arkivstruktur.xsd, metadatakatalog.xsd");
    expect(message).not.toContain("addml.xsd");
  });
});

describe("installSchemas", () => {
  test("lists every missing and every tampered file at once and writes nothing", async () => {
    const source = await aFolder();
    const installedDir = join(await aFolder(), "installed");
    await writeFile(join(source, "arkivstruktur.xsd"), "tampered");
    await mkdir(join(source, "METS/latest"), { recursive: true });
    await writeFile(join(source, "METS/latest/DIAS_METS.xsd"), "tampered too");
    const lines = (await refusal(installSchemas(source, installedDir))).split("\n");
    expect(lines[0]).toBe(`nothing was installed from ${source}:`);
    expect(lines.slice(1).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "arkivstruktur.xsd: arkivstruktur.xsd",
      "metadatakatalog.xsd: missing",
      "endringslogg.xsd: missing",
      "loependeJournal.xsd: missing",
      "offentligJournal.xsd: missing",
      "addml.xsd: missing",
      "DIAS_METS.xsd: METS/latest/DIAS_METS.xsd",
    ]);
    await expect(readdir(installedDir)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("refuses our own schemas: they are not the official ones", async () => {
    const installedDir = await aFolder();
    const message = await refusal(installSchemas(ownSchemaDir, installedDir));
    for (const name of noarkSchemas) expect(message).toContain(`${name} is not the official file`);
    expect(await readdir(installedDir)).toEqual([]);
  });

  test("asks an address for the published place first, then for the file itself", async () => {
    const asked: string[] = [];
    const nothing = async (url: string) => {
      asked.push(url);
      return undefined;
    };
    await refusal(installSchemas("https://schemas.example/tree//", await aFolder(), nothing));
    const about = asked.filter((url) => url.endsWith("addml.xsd"));
    expect(about).toEqual([
      "https://schemas.example/tree/ADDML/v8.3/addml.xsd",
      "https://schemas.example/tree/addml.xsd",
    ]);
  });

  test("tells which files could not be fetched and why", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url?.includes("addml") ? 500 : 404;
      response.end("<html>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    try {
      const message = await refusal(installSchemas(`http://127.0.0.1:${port}`, await aFolder()));
      expect(message).toContain("addml.xsd: ADDML/v8.3/addml.xsd cannot be read: HTTP 500");
      expect(message).toContain("arkivstruktur.xsd: missing");
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  test("a folder that may not be read is a fault of each file, not an absence", async () => {
    if (process.getuid?.() === 0) return;
    const source = await aFolder();
    await chmod(source, 0o000);
    expect(await refusal(installSchemas(source, await aFolder()))).toContain("cannot be read");
  });
});

describe("what the schemas say of themselves", () => {
  test("the README gives the digest of every official file", async () => {
    const readme = await readFile(join(ownSchemaDir, "README.md"), "utf8");
    for (const [name, { sha256 }] of Object.entries(officialSchemas))
      expect(readme).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\| \`${sha256}\` \\|`));
  });

  test.each([...noarkSchemas])("%s says that it is ours and not the official file", async (name) => {
    expect(await readFile(join(ownSchemaDir, name), "utf8")).toContain("Ikke Nasjonalarkivets fil");
  });

  test("the schema of our own metadata knows exactly the outcomes and visibilities of the program", async () => {
    const schema = await readFile(itemSchemaFile, "utf8");
    const values = [...schema.matchAll(/<xs:enumeration value="(\w+)"/g)].map(([, value]) => value);
    expect(values.toSorted()).toEqual([...outcomes, ...visibilities].toSorted());
  });
});

test.each([itemSchemaFile, ...noarkSchemas.map((name) => join(ownSchemaDir, name))])(
  "no path of an identity constraint needs a prefix that is declared on its own element: %s",
  async (file) => {
    // .NET looks for such a prefix from xs:unique, xs:key or xs:keyref upwards, and compiles nothing without it
    const paths = [...(await readFile(file, "utf8")).matchAll(/<\w+:(?:selector|field)\b[^>]*>/g)];
    expect(paths.filter(([tag]) => tag.includes("xmlns"))).toEqual([]);
  },
);
