/** Archives that would harm whoever opens them, that are none, or that are ended in the middle: nothing of them is taken. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Header, pack } from "tar-stream";
import { importArchive } from "../../../src/pipeline/import/import.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { anOutbox, aStatus, inTarGz, mastodonFiles, origin } from "../../support/mastodon-archive.ts";
import { rawZip, type ZipEntry } from "../../support/raw-zip.ts";
import { count } from "../../support/rows.ts";

let opened: TestApp;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "archive",
    title: "Mastodon",
    address: `${origin}/@kommunen`,
  });
});
afterEach(async () => {
  await opened.close();
  await rm(dir, { recursive: true, force: true });
});

async function take(path: string) {
  return await importArchive(opened.app.tools, { path, channel: "Mastodon", by: "Kari Vik" }, quiet);
}

async function written(name: string, bytes: Buffer): Promise<string> {
  await writeFile(join(dir, name), bytes);
  return join(dir, name);
}

async function nothingIsThere(): Promise<void> {
  const { pool, files } = opened.app.tools;
  for (const table of ["core.items", "core.observations", "core.payloads", "core.imports"])
    expect(await count(pool, table)).toBe(0);
  expect(await readdir(files.spoolDir).catch(() => [])).toEqual([]);
}

const outbox = (): ZipEntry => {
  const [name, content] = anOutbox([aStatus(1)]);
  return { name, content };
};

async function aTar(
  headers: readonly (Partial<Header> & { readonly name: string; readonly content?: string })[],
): Promise<Buffer> {
  const tar = pack();
  for (const { content, ...header } of headers) tar.entry(header, content ?? "");
  tar.finalize();
  return gzipSync(await buffer(Readable.from(tar)));
}

describe("a zip", () => {
  const zeros = Buffer.alloc(150 * 1024 * 1024);
  test.each<[string, string, () => readonly ZipEntry[]]>([
    ["a name that leads out", "import.unsafe", () => [outbox(), { name: "../../ut.txt", content: "x" }]],
    ["a name from the root", "import.unsafe", () => [outbox(), { name: "/etc/passwd", content: "x" }]],
    ["a link", "import.unsafe", () => [outbox(), { name: "a", content: "/etc/passwd", mode: 0o120777 }]],
    ["an encrypted file", "import.unsafe", () => [{ ...outbox(), flags: 1 }]],
    ["a name that comes twice", "import.unsafe", () => [outbox(), outbox()]],
    ["a bomb", "import.tooLarge", () => [outbox(), { name: "a", content: zeros }]],
    ["a file larger than it says", "import.damaged", () => [{ ...outbox(), saysSize: 20 }]],
    [
      "web pages only",
      "import.htmlForm",
      () => [
        { name: "index.html", content: "<html>" },
        { name: "a/b.html", content: "x" },
      ],
    ],
    ["nothing that is known", "import.unknownFormat", () => [{ name: "notat.txt", content: "x" }]],
  ])("with %s is refused whole", async (_, code, entries) => {
    const path = await written("a.zip", rawZip(entries()));
    await expect(take(path)).rejects.toMatchObject({ code });
    await nothingIsThere();
  });

  test("that is cut short is refused", async () => {
    const path = await written("a.zip", rawZip([outbox()]).subarray(0, -30));
    await expect(take(path)).rejects.toMatchObject({ code: "import.damaged" });
  });
});

describe("a tar", () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ["a name that leads out", "import.unsafe", () => aTar([{ name: "../ut.txt", content: "x" }])],
    ["a link", "import.unsafe", () => aTar([{ name: "a", type: "symlink", linkname: "/etc/passwd" }])],
    ["a hard link", "import.unsafe", () => aTar([{ name: "a", type: "link", linkname: "/etc/passwd" }])],
    ["a device", "import.unsafe", () => aTar([{ name: "a", type: "character-device" }])],
    ["a bomb", "import.tooLarge", () => aTar([{ name: "a", content: "\0".repeat(150 * 1024 * 1024) }])],
  ])("with %s is refused whole", async (_, code, made) => {
    const path = await written("a.tar.gz", await made());
    await expect(take(path)).rejects.toMatchObject({ code });
    await nothingIsThere();
  });

  test("that is cut short is refused", async () => {
    const path = await inTarGz(join(dir, "a.tar.gz"), mastodonFiles([aStatus(1)]), new Date());
    const { readFile } = await import("node:fs/promises");
    await writeFile(path, (await readFile(path)).subarray(0, -40));
    await expect(take(path)).rejects.toMatchObject({ code: "import.damaged" });
    await nothingIsThere();
  });
});

test("a folder with a link in it is refused", async () => {
  const folder = await mkdtemp(join(dir, "a-"));
  await writeFile(join(folder, "outbox.json"), anOutbox([aStatus(1)])[1]);
  await symlink("/etc/passwd", join(folder, "actor.json"));
  await expect(take(folder)).rejects.toMatchObject({ code: "import.unsafe" });
});

test("JSON that is too deep, or names one thing twice, keeps out its own record alone", async () => {
  const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
  const twice = '{"type":"Create","type":"Announce","object":"x"}';
  const [name, content] = anOutbox([aStatus(1), "DEEP", "TWICE", aStatus(2)]);
  const text = String(content).replace('"DEEP"', deep).replace('"TWICE"', twice);
  const path = await inTarGz(join(dir, "a.tar.gz"), [[name, text]], new Date());
  expect(await take(path)).toMatchObject({ found: 4, kept: 2, refused: 2, newItems: 2 });
});

test("an import that is killed in the middle leaves nothing half done, and the next one takes all of it", async () => {
  const many = Array.from({ length: 6000 }, (_, n) =>
    aStatus(n + 1, { content: `<p>${"Håøya ".repeat(40)}${n}</p>` }),
  );
  const path = await inTarGz(join(dir, "a.tar.gz"), mastodonFiles(many), new Date("2026-05-01T12:00:00Z"));
  const { config, tools } = opened.app;
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../support/import-once.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: config.databaseUrl,
      KANALARKIV_DATA_DIR: config.dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      IMPORT_PATH: path,
      IMPORT_CHANNEL: "Mastodon",
      IMPORT_DIES_AFTER: "3500000",
    },
  });
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");
  for (const table of ["core.items", "core.observations", "core.payloads", "core.versions"])
    expect(await count(tools.pool, table)).toBe(0);
  expect(await take(path)).toMatchObject({ found: 6000, kept: 6000, newItems: 6000 });
  expect(await take(path)).toMatchObject({ found: 6000, kept: 6000, newItems: 0 });
});
