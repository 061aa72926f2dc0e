/** The control page: what a dropped package comes to, what is refused before it is unpacked, and that nothing of it is left. */
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pack } from "tar-stream";
import { readAll } from "../../src/objects/content.ts";
import { packageKeys } from "../../src/package/manifest.ts";
import { openControlRoom } from "../../src/pipeline/control/room.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { closeAll } from "../support/close-all.ts";
import { type Browser, deskOrigin, deskOver, type TestDesk } from "../support/desk-site.ts";
import { type ExportPlace, openExportPlace } from "../support/export-place.ts";
import { forged } from "../support/forge.ts";
import { rawZip } from "../support/raw-zip.ts";

let place: ExportPlace;
let desk: TestDesk;
let archivist: Browser;
let tar: Buffer;
let id: string;
const control = "/999999999/kontroll";

beforeAll(async () => {
  place = await openExportPlace(undefined, { KANALARKIV_CONTROL_BYTES: String(8 * 1024 * 1024) });
  await place.process();
  const { plan } = await place.export(closeAll);
  id = plan.scope.packageId;
  tar = await readAll(place.tools.objects, packageKeys(id).tar, 1e8);
  desk = deskOver(place.opened);
  archivist = await desk.signedIn("Ida Ness", ["archivist"], place.agency.id);
}, 60_000);

afterAll(async () => {
  await desk?.close();
  await place?.close();
});

interface Dropped {
  readonly name: string;
  readonly content: Buffer | string;
}

/** As a browser posts the form: the key first, then the files. */
async function drop(files: readonly Dropped[], browser = archivist, key?: string): Promise<Response> {
  const form = new FormData();
  form.set("key", key ?? (await browser.key()));
  for (const { name, content } of files)
    form.append("pakke", new Blob([new Uint8Array(Buffer.from(content))]), name);
  return await desk.app.request(`${deskOrigin}${control}`, {
    method: "POST",
    body: form,
    headers: {
      ...{ host: "localhost:8090", origin: deskOrigin, "sec-fetch-site": "same-origin" },
      cookie: browser.cookie ?? "",
    },
  });
}

/** The page of what was dropped, when it is read. */
async function controlled(files: readonly Dropped[], browser = archivist): Promise<string> {
  const answer = await drop(files, browser);
  const at = answer.headers.get("location");
  if (!at) return await answer.text();
  for (let tries = 0; tries < 600; tries++) {
    const page = await (await browser.get(at)).text();
    if (!page.includes("data-refresh")) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it does not come to an end");
}

async function tarOf(
  entries: readonly { name: string; type?: "symlink" | "file"; linkname?: string }[],
): Promise<Buffer> {
  const packed = pack();
  for (const { name, ...rest } of entries)
    packed.entry({ name, ...rest }, rest.type === "symlink" ? "" : "x");
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function leftBehind(): Promise<readonly string[]> {
  return await readdir(place.config.desk.control.place).catch(() => []);
}

describe("a package", () => {
  test("of the archive itself is told to be that one, with the verdict of the command line and the report", async () => {
    const page = await controlled([{ name: `${id}.tar`, content: tar }]);
    expect(page).toContain("I orden, men kan ikke avleveres ennå");
    expect(page).toContain("byte for byte, som den dette arkivet har laget");
    const report = /href="([^"]*\/rapport)"/.exec(page)?.[1] ?? "";
    const answer = await archivist.get(report);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const html = await answer.text();
    expect(html).toContain(id);
    expect(html).toContain("Ida Ness");
    expect(html).not.toContain(place.config.dataDir);
    expect(await leftBehind()).toEqual([]);
  }, 60_000);

  test("whose one letter was changed with every checksum mended is not called the same", async () => {
    const page = await controlled([{ name: `${id}.tar`, content: forged(tar) }]);
    expect(page).toContain("Dette er ikke den");
    expect(page).not.toContain("byte for byte, som");
  }, 60_000);

  test("comes to the same in a zip, with its manifest beside it", async () => {
    const manifest = await readAll(place.tools.objects, packageKeys(id).manifest, 1e7);
    const zip = rawZip([
      { name: `${id}.tar`, content: tar },
      { name: `${id}.manifest.json`, content: manifest },
    ]);
    const page = await controlled([{ name: "levering.zip", content: zip }]);
    expect(page).toContain("I orden, men kan ikke avleveres ennå");
    const beside = await controlled([
      { name: `${id}.tar`, content: tar },
      { name: `${id}.manifest.json`, content: manifest },
    ]);
    expect(beside).toContain("I orden, men kan ikke avleveres ennå");
  }, 60_000);

  test.each(["uttrekk-2/arkivstruktur.xml", "mer.tgz", "brev.pdf"])(
    "gives no verdict to what lies beside it and is read by nobody: %s",
    async (name) => {
      const other = { name, content: Buffer.from("<arkiv/>") };
      const zip = rawZip([{ name: `${id}.tar`, content: tar }, other]);
      const page = await controlled([{ name: "levering.zip", content: zip }]);
      expect(page).not.toContain("I orden");
      expect(page).toContain("ved siden av tar-filen");
      expect(page).toContain(name.replace(/\/.*/, ""));
    },
    60_000,
  );

  test("of a folder's files is read as the folder", async () => {
    const page = await controlled([
      { name: "uttrekk/arkivuttrekk.xml", content: "<addml/>" },
      { name: "uttrekk/arkivstruktur.xml", content: "<arkiv/>" },
    ]);
    expect(page).toContain("Har feil");
    expect(page).toContain("arkivstruktur.xml");
  }, 60_000);
});

describe("what could harm who unpacks it", () => {
  test.each([
    ["leads out of its folder", "path", rawZip([{ name: "../ute.txt", content: "x" }])],
    ["leads to the root", "path", rawZip([{ name: "/etc/ute.txt", content: "x" }])],
    ["is written as Windows does", "path", rawZip([{ name: "a\\..\\..\\ute.txt", content: "x" }])],
    ["is a link", "link", rawZip([{ name: "a/lenke", content: "/etc/passwd", mode: 0o120777 }])],
    ["is encrypted", "encrypted", rawZip([{ name: "a.txt", content: "x", flags: 1 }])],
    [
      "comes twice",
      "twice",
      rawZip([
        { name: "a.txt", content: "x" },
        { name: "a.txt", content: "y" },
      ]),
    ],
    [
      "unpacks to more than is taken",
      "bomb",
      rawZip([{ name: "a.bin", content: Buffer.alloc(9 * 1024 * 1024) }]),
    ],
    [
      "says that it is smaller than it is",
      "other",
      rawZip([{ name: "a.bin", content: Buffer.alloc(9 * 1024 * 1024), saysSize: 10 }]),
    ],
  ] as const)(
    "is told in words: a zip with a file that %s",
    async (_, refusal, zip) => {
      const page = await controlled([{ name: "p.zip", content: zip }]);
      expect(page).toContain("kan ikke leses som en arkivpakke");
      const says = {
        path: "leder ut av pakken",
        link: "en lenke eller en enhet",
        encrypted: "kryptert",
        twice: "samme fil to ganger",
        bomb: "langt mer enn det som tas imot",
        other: "this is no whole zip",
      }[refusal];
      expect(page).toContain(says);
      expect(page).not.toContain(place.config.dataDir);
      expect(await leftBehind()).toEqual([]);
    },
    60_000,
  );

  test("is told in words: a tar with a link, and one with a path that leads out", async () => {
    const link = await tarOf([{ name: "p/content/a", type: "symlink", linkname: "/etc/passwd" }]);
    expect(await controlled([{ name: "p.tar", content: link }])).toContain("en lenke eller en enhet");
    const out = await tarOf([{ name: "p/../../ute.txt" }]);
    expect(await controlled([{ name: "p.tar", content: out }])).toContain("leder ut av pakken");
  }, 60_000);

  test("a file whose own name leads out is not written, and neither are two tars or what is none", async () => {
    const out = await controlled([{ name: "../../ute.tar", content: tar }]);
    expect(out).toContain("leder ut av pakken");
    expect(
      await controlled([
        { name: "a.tar", content: tar },
        { name: "b.tar", content: tar },
      ]),
    ).toContain("flere tar-filer");
    expect(await controlled([{ name: "bilde.tar", content: "ikke en tar" }])).toContain(
      "kan ikke leses som en arkivpakke",
    );
    expect(await controlled([{ name: "p.zip", content: "PK nei" }])).toContain(
      "kan ikke leses som en arkivpakke",
    );
    expect(await leftBehind()).toEqual([]);
  }, 60_000);

  test("a package that is larger than is taken is not kept, whether it says so or not", async () => {
    const answer = await drop([{ name: "p.tar", content: Buffer.alloc(12 * 1024 * 1024) }]);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("større enn 8,4 MB");
    expect(await leftBehind()).toEqual([]);
  });

  test("what takes longer than is given is ended, and told as that", async () => {
    const settings = {
      ...place.config.desk.control,
      place: join(place.config.dataDir, "kort"),
      longestMs: 1,
    };
    const room = openControlRoom(settings, place.tools);
    const owner = {
      agency: place.agency,
      user: { id: "u" as never, name: "Ida Ness" },
      language: "nb" as const,
    };
    const given = await room.drop(owner);
    const { Readable } = await import("node:stream");
    await given.take("p.tar", Readable.from([tar]));
    const begun = (await given.begin()) ?? "";
    while (room.find(owner, begun)?.state.is === "running")
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(room.find(owner, begun)?.state).toMatchObject({ is: "failed", refusal: "time" });
    await room.close();
    expect(await readdir(settings.place)).toEqual([]);
  }, 30_000);
});

describe("nothing is left", () => {
  test("of a process that was killed: its folders are removed at the next start, and those of one that lives are not", async () => {
    const at = join(place.config.dataDir, "feid");
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const name of [`control-${dead}-abc`, `control-${process.ppid}-def`, "annet"]) {
      await mkdir(join(at, name, "given"), { recursive: true });
      await writeFile(join(at, name, "given", "p.tar"), "x");
    }
    const room = openControlRoom({ ...place.config.desk.control, place: at }, place.tools);
    await room.close();
    expect((await readdir(at)).sort()).toEqual(["annet", `control-${process.ppid}-def`]);
    expect(await readFile(join(at, "annet", "given", "p.tar"), "utf8")).toBe("x");
  });

  test("in the database or the log of what was dropped", async () => {
    const canary = "canary-4d21";
    await controlled([{ name: `${canary}/arkivuttrekk.xml`, content: `<addml>${canary}</addml>` }]);
    const rows = await place.tools.pool.query(
      "select coalesce(string_agg(value::text, ''), '') as all from core.audit_fields",
    );
    expect(rows.rows[0].all).not.toContain(canary);
  });
});

describe("who", () => {
  test("is not an archivist or auditor is refused; what another dropped is not there for them", async () => {
    const officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    expect((await officer.get(control)).status).toBe(403);
    expect((await drop([{ name: "p.tar", content: tar }], officer)).status).toBe(403);
    const answer = await drop([{ name: "p.tar", content: "x" }]);
    const at = answer.headers.get("location") ?? "";
    const auditor = await desk.signedIn("Eva Lund", ["auditor"], place.agency.id);
    expect((await auditor.get(at)).status).toBe(404);
    const theirs = await registerAgency(place.tools, swedishAgency);
    const both = await desk.signedIn("Per Moe", ["archivist"], theirs.id);
    expect((await both.get(at.replace("999999999", theirs.orgNumber))).status).toBe(404);
  });

  test("posts files without the session's key, or from another site, has nothing written", async () => {
    expect((await drop([{ name: "p.tar", content: tar }], archivist, "wrong")).status).toBe(403);
    const form = new FormData();
    form.append("pakke", new Blob(["x"]), "p.tar");
    form.set("key", await archivist.key());
    const late = await desk.app.request(`${deskOrigin}${control}`, {
      method: "POST",
      body: form,
      headers: {
        host: "localhost:8090",
        origin: deskOrigin,
        "sec-fetch-site": "same-origin",
        cookie: archivist.cookie ?? "",
      },
    });
    expect(late.status).toBe(403);
    const elsewhere = await desk.app.request(`${deskOrigin}${control}`, {
      method: "POST",
      body: form,
      headers: {
        host: "localhost:8090",
        origin: "https://elsewhere.example",
        "sec-fetch-site": "cross-site",
        cookie: archivist.cookie ?? "",
      },
    });
    expect(elsewhere.status).toBe(403);
    expect(await leftBehind()).toEqual([]);
  });

  test("posts nothing, or a body that breaks off, is told so", async () => {
    expect(await (await drop([])).text()).toContain("Velg en pakke først");
    const broken = await desk.app.request(`${deskOrigin}${control}`, {
      method: "POST",
      body: `--x\r\ncontent-disposition: form-data; name="key"\r\n\r\n${await archivist.key()}\r\n--x\r\ncontent-disposition: form-data; name="pakke"; filename="p.tar"\r\n\r\nabc`,
      headers: {
        ...{ host: "localhost:8090", origin: deskOrigin, "sec-fetch-site": "same-origin" },
        ...{ cookie: archivist.cookie ?? "", "content-type": "multipart/form-data; boundary=x" },
      },
    });
    expect(broken.status).toBe(400);
    expect(await leftBehind()).toEqual([]);
  });

  test("posts without end, and never says how much: what is too large is not read on", async () => {
    const key = await archivist.key();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(
          Buffer.from(
            `--x\r\ncontent-disposition: form-data; name="key"\r\n\r\n${key}\r\n--x\r\ncontent-disposition: form-data; name="pakke"; filename="p.tar"\r\n\r\n`,
          ),
        );
      },
      pull(stream) {
        sent += 65_536;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = await desk.app.request(
      new Request(`${deskOrigin}${control}`, {
        ...{ method: "POST", body: endless, duplex: "half" },
        headers: {
          ...{ host: "localhost:8090", origin: deskOrigin, "sec-fetch-site": "same-origin" },
          ...{ cookie: archivist.cookie ?? "", "content-type": "multipart/form-data; boundary=x" },
        },
      }),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(sent).toBeLessThan(desk.site.controls.mostBytes + 8 * 1024 * 1024);
    expect(await leftBehind()).toEqual([]);
  });
});
