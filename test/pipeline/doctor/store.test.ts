import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { DirectoryStore } from "../../../src/objects/directory.ts";
import { rawKey, storeRaw } from "../../../src/objects/raw.ts";
import { examine } from "../../../src/pipeline/doctor/doctor.ts";
import { examineStore } from "../../../src/pipeline/doctor/store.ts";
import { doctorPlace } from "../../support/doctor-place.ts";

const here = doctorPlace();
const { sql, told, aChannel, tools } = here;

describe("the object store", () => {
  test("that cannot be opened is a fault", async () => {
    await writeFile(join(here.dir, "file"), "");
    const objectsUrl = pathToFileURL(join(here.dir, "file", "objects")).href;
    expect(await told("doctor.store", { objectsUrl, databaseUrl: "postgresql://127.0.0.1:1/x" })).toEqual([
      ["fault", expect.stringContaining("ENOTDIR")],
    ]);
  });

  test.each([
    ["gives other bytes back", { get: async (): Promise<never> => ["other"] as never }, "other bytes"],
    [
      "lets itself be overwritten",
      { put: async () => "stored" as const, get: async (): Promise<never> => ["kanalarkiv doctor"] as never },
      "overwritten",
    ],
    ["keeps what is deleted", { delete: async () => undefined }, "deleted"],
  ])("that %s is a fault", async (_, broken, word) => {
    const store = await DirectoryStore.open(join(here.dir, "objects"));
    const bad = new Proxy(store, {
      get: (target, name) => {
        if (name in broken) return broken[name as keyof typeof broken];
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    expect(await examineStore("file:///x", async () => bad, tools.ids, undefined)).toMatchObject([
      { grade: "fault", value: expect.stringContaining(word) },
    ]);
  });

  const failing = (code: string) => Object.assign(new Error(`${code}: no`), { code });
  test.each([
    ["that cannot be written", "put", "EROFS"],
    ["that cannot be read", "get", "EACCES"],
    ["of which nothing can be deleted", "delete", "EPERM"],
  ])("%s is a fault", async (_, verb, code) => {
    const store = await DirectoryStore.open(join(here.dir, "objects"));
    const bad = new Proxy(store, {
      get: (target, name) => {
        if (name === verb) return async () => Promise.reject(failing(code));
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    expect(await examineStore("file:///x", async () => bad, tools.ids, undefined)).toMatchObject([
      { grade: "fault", value: expect.stringContaining(code) },
    ]);
  });

  test("that is another than the archive's, lost some of it, or holds other bytes is a fault, though it works", async () => {
    expect(await told("doctor.store")).toContainEqual(["ok", "the archive has put nothing there yet"]);
    await aChannel();
    const store = await DirectoryStore.open(join(here.dir, "objects"));
    const kept = await Promise.all(["ein", "to", "tre"].map((text) => storeRaw(store, Buffer.from(text))));
    await sql(
      `insert into core.observations (id, channel_id, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
       select uuidv7(), id, now(), now(), 'accepted', 0, 0, 0, 0, 0 from core.channels`,
    );
    await sql(
      `insert into core.payloads (observation_id, ordinal, url, status, media_type, sha256, size_bytes, fetched_at)
       select o.id, n.place - 1, 'https://etaten.example/feed', 200, 'application/xml', n.digest, 3, now()
         from core.observations o, unnest($1::text[]) with ordinality as n(digest, place)`,
      [kept.map(({ sha256 }) => sha256)],
    );
    expect(await told("doctor.store")).toContainEqual(["ok", expect.stringMatching(/^holds \d of/)]);
    const elsewhere = { objectsUrl: pathToFileURL(join(here.dir, "other")).href };
    expect(await told("doctor.store", elsewhere)).toEqual([
      ["fault", expect.stringMatching(/^is not there/)],
    ]);
    expect(existsSync(join(here.dir, "other"))).toBe(false);
    await mkdir(join(here.dir, "other"));
    expect(await told("doctor.store", elsewhere)).toEqual([
      ["ok", expect.stringContaining("puts, reads")],
      ["fault", expect.stringContaining("missing: raw")],
    ]);
    const file = fileURLToPath(`${store.address}/${rawKey(kept[0]?.sha256 ?? "")}`);
    await chmod(file, 0o600);
    await writeFile(file, "noko anna");
    expect(await told("doctor.store")).toContainEqual(["fault", expect.stringContaining("damaged: raw")]);
    await sql(
      "insert into core.object_checks (key, kind, checked_at, state, detail) values ($1, 'raw', now(), 'missing', '')",
      [`raw/${kept[1]?.sha256}`],
    );
    expect(await told("doctor.store")).toContainEqual([
      "fault",
      expect.stringMatching(/^1 objects were missing/),
    ]);
  });

  test("whose address names no directory is a fault", async () => {
    expect(await told("doctor.store", { objectsUrl: "file:///srv/%2Farkiv" })).toEqual([
      ["fault", expect.stringContaining("not the address of a directory")],
    ]);
  });

  test("is left as it was", async () => {
    await examine(here.place, tools);
    const left: string[] = [];
    for await (const { key } of (await DirectoryStore.open(join(here.dir, "objects"))).list(""))
      left.push(key);
    expect(left).toEqual([]);
  });
});
