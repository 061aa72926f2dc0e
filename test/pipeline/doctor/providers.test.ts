/** What the doctor says of the providers of sign-in: of each that works, and of each way in which one does not. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/clock.ts";
import { examineProviders } from "../../../src/pipeline/doctor/providers.ts";
import { type ForgedProvider, startForgedProvider } from "../../support/forged-provider.ts";

const place = mkdtempSync(join(tmpdir(), "kanalarkiv-doctor-providers-"));
let forged: ForgedProvider;
beforeAll(async () => {
  forged = await startForgedProvider("desk");
});
afterAll(async () => {
  await forged.close();
  rmSync(place, { recursive: true });
});
beforeEach(() => {
  forged.answers = {};
});

const registered = new Set(["999999999"]);
const officer = { when: { groups: "a" }, role: "officer", agency: "999999999" };

async function told(changed: object = {}, aheadSeconds = 0): Promise<readonly (readonly [string, string])[]> {
  const path = join(place, "providers.json");
  const settings = {
    name: "a",
    title: "A",
    issuer: forged.issuer,
    clientId: "desk",
    roles: [officer],
    ...changed,
  };
  writeFileSync(path, JSON.stringify({ providers: [settings] }));
  const clock = {
    ...systemClock,
    now: () => new Date(systemClock.now().getTime() + aheadSeconds * 1000),
  };
  const found = await examineProviders(path, { clock, secret: () => undefined }, registered);
  return found.map(({ grade, value }) => [grade, value] as const);
}

test("none is in order, and said", async () => {
  const found = await examineProviders(undefined, { clock: systemClock, secret: () => undefined }, undefined);
  expect(found).toMatchObject([{ grade: "ok", value: expect.stringContaining("no provider") }]);
});

test("one that answers, by a clock like ours, with a key, is in order", async () => {
  expect(await told()).toEqual([
    ["ok", expect.stringMatching(/^answers; its clock is -?\d s from ours; 1 key/)],
  ]);
});

test.each([
  [300, "fault"],
  [-300, "fault"],
  [40, "ok"],
])("a clock that is %d seconds off is a %s", async (seconds, grade) => {
  const [[graded, said] = []] = await told({}, seconds);
  expect(graded).toBe(grade);
  // an answer tells its time in whole seconds
  const off = Number(/(-?\d+) s from ours/.exec(said ?? "")?.[1]);
  expect(Math.abs(off + seconds)).toBeLessThanOrEqual(2);
});

test("one that is down, has no key, calls itself otherwise, or says no time is told as that", async () => {
  expect(await told({ issuer: "http://127.0.0.1:9" })).toEqual([["fault", expect.stringContaining("down")]]);
  forged.answers = { metadata: (right) => ({ ...right, issuer: "https://elsewhere.example" }) };
  expect(await told()).toMatchObject([["fault", expect.any(String)]]);
  forged.answers = {
    first: (path, response) => {
      if (path === "/keys")
        response.writeHead(200, { "content-type": "application/json" }).end('{"keys":[]}');
      return path === "/keys";
    },
  };
  expect(await told()).toEqual([["fault", expect.stringContaining("no key")]]);
  forged.answers = {
    first: (_, response) => {
      response.sendDate = false;
      return false;
    },
  };
  expect(await told()).toEqual([["warn", expect.stringContaining("without its time")]]);
});

test("a role for an agency that is not here, and a secret that is not set, are told", async () => {
  expect(await told({ roles: [officer, { ...officer, agency: "888 888 888" }] })).toEqual([
    ["ok", expect.any(String)],
    ["warn", expect.stringContaining("888 888 888")],
  ]);
  expect(await told({ clientSecretEnv: "NOT_SET" })).toEqual([["fault", expect.stringContaining("NOT_SET")]]);
});
