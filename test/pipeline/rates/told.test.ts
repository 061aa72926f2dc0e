/** The list of budgets: by host and by the variable of the credential, and no secret in it. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { HttpClient } from "../../../src/capture/port.ts";
import { withinBudgets } from "../../../src/pipeline/rates/budgeted.ts";
import { toldBudgets } from "../../../src/pipeline/rates/told.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

const secret = "Bearer EAAKanari4711";
let opened: TestApp;
beforeEach(async () => {
  opened = await openTestApp({ FJORDVIK_TOKEN: secret });
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const agency = norwegianAgency.orgNumber;
  const address = "https://social.example/@fjordvik";
  await registerChannel(
    tools,
    { agency, kind: "mastodon", title: "Mastodon", address, secretName: "FJORDVIK_TOKEN" },
    { anyway: true },
  );
});
afterEach(() => opened.close());

async function ask(url: string, status: number, headers: Record<string, string>, credentials?: string) {
  const { tools } = opened.app;
  const answer = async () => ({
    ...{ status, headers: new Map(Object.entries(headers)), body: new Uint8Array(), url },
    fetchedAt: tools.clock.now(),
  });
  const http: HttpClient = { get: answer, post: answer };
  await withinBudgets(http, { ...tools, random: () => 0.5 }).get({ url, credentials });
}

test("what is left with which credential, and who is left in peace until when and why", async () => {
  const limits = { "x-ratelimit-limit": "300", "x-ratelimit-remaining": "120", "x-ratelimit-reset": "200" };
  await ask("https://social.example/a", 200, limits, secret);
  await ask("https://social.example/a", 200, limits, "Bearer of-nobody-now");
  await ask("https://forum.example/", 429, { "retry-after": "120" });
  const found = await toldBudgets(opened.app.tools);
  expect(found.map(({ platform, secretNames }) => [platform, secretNames])).toEqual(
    expect.arrayContaining([
      ["forum.example", []],
      ["social.example", ["FJORDVIK_TOKEN"]],
      ["social.example", undefined],
    ]),
  );
  const mine = found.find(({ secretNames }) => secretNames?.includes("FJORDVIK_TOKEN"));
  expect(mine).toMatchObject({ limit: 300, left: 120, waitUntil: undefined, because: undefined });
  const quiet = found.find(({ platform }) => platform === "forum.example");
  expect(quiet).toMatchObject({ because: "asked", failures: 1, left: undefined });
  const waits = (quiet?.waitUntil?.getTime() ?? 0) - opened.clock.now().getTime();
  expect(waits).toBeGreaterThanOrEqual(120_000);
  expect(waits).toBeLessThan(126_000);
  expect(JSON.stringify(found)).not.toMatch(/Kanari|of-nobody/);
  // telling takes nothing
  expect(await toldBudgets(opened.app.tools)).toEqual(found);
});

test("there is none where no platform said any", async () => {
  expect(await toldBudgets(opened.app.tools)).toEqual([]);
});
