import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { channelsOf } from "../../src/db/export-channels.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import type { ExportedChannel } from "../../src/domain/export.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";

let given: TestApp;
let agency: Agency;
let channelId: string;

beforeAll(async () => {
  given = await openTestApp();
  const { tools } = given.app;
  agency = await registerAgency(tools, norwegianAgency);
  const channel = await registerChannel(tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Nytt",
    address: "https://fjordvik.example.no/feed",
  });
  channelId = channel.id;
}, 120_000);
afterAll(() => given?.close());

/** All looks end a minute after they began. */
async function look(startedAt: string, verdict: string): Promise<void> {
  await given.app.tools.pool.query(
    `insert into core.observations (id, channel_id, started_at, ended_at, verdict, fault_code, seen, new_items, new_versions, removed, findings)
     values ($1, $2, $3, $3::timestamptz + interval '1 minute', $4, $5, 0, 0, 0, 0, 0)`,
    [randomUUID(), channelId, startedAt, verdict, verdict === "incomplete" ? "channel.timeout" : null],
  );
}

async function exported(closedAt: string): Promise<ExportedChannel | undefined> {
  const client = await given.app.tools.pool.connect();
  try {
    const scope = { from: day("2026-06-01"), to: day("2026-06-30"), closedAt: new Date(closedAt) };
    return (await channelsOf(client, agency, scope))[0];
  } finally {
    client.release();
  }
}

test("a channel that nobody has looked at yet says so", async () => {
  const found = await exported("2026-06-01T08:10:00Z");
  expect(found?.coverage).toMatchObject({ first: undefined, looks: 0, wholeLooks: 0 });
});

test("coverage is that of the period, from the registration to the cut-off, with what nobody has judged apart", async () => {
  await look("2026-06-01T08:10:00Z", "accepted");
  await look("2026-06-01T08:40:00Z", "incomplete");
  await look("2026-06-02T08:40:00Z", "accepted");
  await look("2026-06-02T09:10:00Z", "held");
  await look("2026-06-02T09:20:00Z", "accepted"); // ends after the cut-off
  const found = await exported("2026-06-02T09:20:30Z");
  expect(found?.everyMinutes).toBe(30);
  expect(found?.coverage).toEqual({
    first: new Date("2026-06-01T08:10:00Z"),
    last: new Date("2026-06-02T09:10:00Z"),
    looks: 4,
    wholeLooks: 2,
    unjudged: 1,
    gaps: [{ from: new Date("2026-06-01T08:10:00Z"), to: new Date("2026-06-02T08:40:00Z") }],
    share: expect.closeTo(0.0332, 3),
    blindMs: expect.objectContaining({ serverDown: 24.5 * 3_600_000, notLooked: 0 }),
  });
});

test("a channel that was closed is covered until then, and what came before the cut-off alone is told", async () => {
  await given.app.tools.pool.query(
    "update core.channels set state = 'closed', state_at = '2026-06-02T08:50:00Z' where id = $1",
    [channelId],
  );
  const found = await exported("2026-06-30T12:00:00Z");
  expect(found).toMatchObject({ stopped: { state: "closed", at: new Date("2026-06-02T08:50:00Z") } });
  expect(found?.coverage.gaps).toEqual([
    { from: new Date("2026-06-01T08:10:00Z"), to: new Date("2026-06-02T08:40:00Z") },
  ]);
  expect((await exported("2026-06-02T08:45:00Z"))?.stopped).toBeUndefined();
});

test("two addresses that differ in their secret alone are two classes, and neither tells it", async () => {
  const { tools } = given.app;
  const address = "https://fjordvik.example.no/feed?key=";
  for (const [title, name] of [
    ["Ein", "FJORDVIK_A"],
    ["To", "FJORDVIK_B"],
  ] as const)
    await registerChannel(tools, {
      agency: agency.orgNumber,
      kind: "feed",
      title,
      address: `${address}{${name}}`,
    });
  const client = await tools.pool.connect();
  const scope = {
    from: day("2026-06-01"),
    to: day("2026-06-30"),
    closedAt: new Date("2026-06-30T12:00:00Z"),
  };
  const all = await channelsOf(client, agency, scope).finally(() => client.release());
  expect(all.map((channel) => channel.address).slice(1)).toEqual([
    `${address}REDACTED`,
    `${address}REDACTED#2`,
  ]);
});
