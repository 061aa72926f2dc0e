/** The key of the log is there whole or not at all, and what is no key is told with what to do. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { keyFile, signingKey } from "../../../src/pipeline/anchor/key.ts";
import { killedAtAnyTime } from "../../support/killed.ts";

let root = "";
let place = { dataDir: "", auditOrigin: "arkiv.example/audit" };
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kanalarkiv-key-"));
});
beforeEach(async () => {
  place = { ...place, dataDir: await mkdtemp(join(root, "data-")) };
});
afterAll(() => rm(root, { recursive: true, force: true }));

const pemOf = async (signed: boolean) =>
  (await signingKey(place, signed)).export({ type: "pkcs8", format: "pem" });

test("is made before the first checkpoint, for its owner alone, and is the same from then on", async () => {
  const made = await pemOf(false);
  expect(await pemOf(true)).toBe(made);
  expect((await stat(keyFile(place.dataDir))).mode & 0o777).toBe(0o600);
  expect(await readdir(place.dataDir)).toEqual(["audit-key.pem"]);
});

test("is not made again for a log that is signed", async () => {
  await expect(pemOf(true)).rejects.toThrow(/is not here; bring it from the machine/);
  expect(await readdir(place.dataDir)).toEqual([]);
});

describe("a file that a process of an older version did not write to its end", () => {
  test.each([
    ["empty", 0, "nothing: it was made, and not written"],
    ["cut", 60, "no private key, or a part of one"],
  ])("that is %s is told with what to do, and stays", async (_, length, told) => {
    const cut = (await pemOf(false)).slice(0, length);
    await writeFile(keyFile(place.dataDir), cut);
    const refusal = (signed: boolean) =>
      expect(pemOf(signed)).rejects.toMatchObject({
        code: "config.invalid",
        message: expect.stringMatching(
          signed ? `${told}, and the log has signed checkpoints; bring it` : `${told};.*move it away`,
        ),
      });
    await refusal(false);
    await refusal(true);
    expect(await readFile(keyFile(place.dataDir), "utf8")).toBe(cut);
    await rm(keyFile(place.dataDir));
    expect(await pemOf(false)).toMatch(/PRIVATE KEY/);
  });
});

/** Makes the key again and again: it is removed as soon as it is there. */
const maker = `
import { rmSync } from "node:fs";
import { keyFile, signingKey } from ${JSON.stringify(resolve("src/pipeline/anchor/key.ts"))};
const [dataDir] = process.argv.slice(1);
process.stdout.write("begun");
for (;;) {
  rmSync(keyFile(dataDir), { force: true });
  await signingKey({ dataDir, auditOrigin: "arkiv.example/audit" }, false);
}`;

test("killed with -9 while it is made, it can be made or used by the next", async () => {
  let unfinished = 0;
  for (let round = 0; round < 25; round += 1) {
    await killedAtAnyTime(maker, [place.dataDir], 50);
    unfinished += (await readdir(place.dataDir)).filter((name) => name !== "audit-key.pem").length;
    expect(await pemOf(false)).toMatch(/PRIVATE KEY/);
    expect(await readdir(place.dataDir)).toEqual(["audit-key.pem"]);
  }
  // else no kill came in the middle, and nothing was tried
  expect(unfinished).toBeGreaterThan(0);
}, 120_000);

test("made by many at once, it is one", async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => pemOf(false)));
  expect(new Set(made).size).toBe(1);
});
