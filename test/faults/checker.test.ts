/** The checker of the fault table sees what it looks for: each kind of damage is done to a whole archive, and told. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { chanceFrom } from "./chance.ts";
import { type Archive, check } from "./checker.ts";
import { checks } from "./checks.ts";
import { copyRow, damages } from "./damages.ts";
import { done, type FaultPlace, makeFaultPlace, orgNumber } from "./place.ts";

let place: FaultPlace;
let archive: Archive;

beforeAll(async () => {
  place = await makeFaultPlace({ chance: chanceFrom(7), names: ["a"] });
  await place.run("capture");
  for (const { history } of place.channels) {
    const [first, second] = history.items.filter(({ kind }) => kind === "post");
    history.advance(12);
    history.edit(first?.id ?? "");
    history.remove(second?.id ?? "");
  }
  await place.run("capture");
  await done(place.env, "process");
  const period = ["--from", "2024-01-01", "--to", "2024-12-31", "--close-anyway", "--without-entries"];
  await done(place.env, "export", "--agency", orgNumber, ...period, "--because", "a drill");
  expect((await place.settle()).faults).toEqual([]);
  archive = { ...place, databaseUrl: await place.databaseUrl() };
}, 300_000);
afterAll(() => place.close());

const sql = async (url: string, text: string) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

/** @returns what is told of a copy of the database to which that was done */
async function toldAfter(damage: string): Promise<readonly string[]> {
  const [server, copy] = [new URL(archive.databaseUrl), new URL(archive.databaseUrl)];
  const name = server.pathname.slice(1);
  copy.pathname = `/${name}_damaged`;
  server.pathname = "/postgres";
  await sql(server.href, `create database ${name}_damaged template ${name}`);
  try {
    // neither triggers nor foreign keys: what they refuse may still come with a fault of the machine or of a restored dump
    await sql(copy.href, `set session_replication_role = replica; ${copyRow}; ${damage}`);
    return (await check({ ...archive, databaseUrl: copy.href })).faults.map(
      ({ kind, what }) => `${kind}: ${what}`,
    );
  } finally {
    await sql(server.href, `drop database ${name}_damaged with (force)`);
  }
}

test("nothing is told of a whole archive", async () => {
  expect(await toldAfter("select 1")).toEqual([]);
});

describe("damage in the database is told", () => {
  test.each(damages)("$told", async ({ told, damage }) => {
    expect(await toldAfter(damage)).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
  });

  test("by every check that there is", () => {
    const proved = damages.map(({ told }) => told);
    expect(checks.filter(({ kind, says }) => !proved.includes(`${kind}: ${says}`))).toEqual([]);
  });
});

describe("damage in the store is told", () => {
  test.each(["raw", "media"])("an object of %s that is gone", async (kind) => {
    const file = firstIn(kind);
    renameSync(file, `${file}-away`);
    const told = await toldNow();
    renameSync(`${file}-away`, file);
    expect(told).toEqual([expect.stringContaining(`lost: a row of ${kind} without its object`)]);
  });

  test.each(["raw", "media"])("an object of %s with other bytes", async (kind) => {
    const told = await withOtherBytes(firstIn(kind), toldNow);
    expect(told).toEqual([expect.stringContaining(`lost: an object of ${kind} with other bytes`)]);
  });

  test.each(["raw", "media"])("an object of %s that no row names", async (kind) => {
    const digest = "0".repeat(64);
    const beside = join(firstIn(kind), "..", digest);
    writeFileSync(beside, "");
    const told = await toldNow();
    renameSync(beside, `${beside}-away`);
    expect(told).toContainEqual(`half: an object of ${kind} without a row: ${digest}`);
  });

  test("a package whose tar has other bytes", async () => {
    const told = await withOtherBytes(firstIn("packages", ".tar"), toldNow);
    expect(told).toEqual([expect.stringContaining("lost: the files of a committed package")]);
  });

  test("a manifest of a package that is not committed", async () => {
    const told = await toldAfter("update core.packages set state = 'failed'");
    expect(told).toEqual([expect.stringContaining("half: a manifest of a package that is not committed")]);
  });
});

describe("what the source says is told where the archive says otherwise", () => {
  test("an answer that was sent and that nobody stored is counted", async () => {
    place.channels[0]?.history.noteSent("an answer to a program that was killed");
    expect(await check(archive)).toMatchObject({ faults: [], unstored: 1 });
  });
});

async function toldNow(): Promise<readonly string[]> {
  return (await check(archive)).faults.map(({ kind, what }) => `${kind}: ${what}`);
}

function firstIn(kind: string, ending = ""): string {
  const root = join(archive.objectsDir, kind);
  const [first] = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(ending),
  );
  return join(first?.parentPath ?? "", first?.name ?? "");
}

async function withOtherBytes<Result>(file: string, look: () => Promise<Result>): Promise<Result> {
  renameSync(file, `${file}-away`);
  writeFileSync(file, Buffer.concat([readFileSync(`${file}-away`), Buffer.from("x")]));
  try {
    return await look();
  } finally {
    renameSync(`${file}-away`, file);
  }
}
