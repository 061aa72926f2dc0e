/** Several decisions in force at once: what the store keeps of them, and what it makes of the same item in time. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { addChannel } from "../../../src/db/channels.ts";
import { adoptedDecisions } from "../../../src/db/decisions.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import type { Channel } from "../../../src/domain/channel.ts";
import { day } from "../../../src/domain/day.ts";
import { asId } from "../../../src/domain/ids.ts";
import { gatherGrounds } from "../../../src/pipeline/classify/gather.ts";
import { adoptDecision, draftDecision, placeRemarks } from "../../../src/pipeline/decide/decide.ts";
import { allDecisions } from "../../../src/pipeline/decide/gather.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { registerAgency } from "../../../src/pipeline/register/register.ts";
import { speakingClause } from "../../../src/retention/covers.ts";
import { aClause, aDecision, aDecisionFile, aPlace } from "../../retention/decisions.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

let opened: TestApp;
let agency: Agency;
beforeEach(async () => {
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await opened?.close();
});

const years = { kind: "years", years: 1, trigger: "posted" };
const praise = { ...aPlace("2026-03-01"), classId: "PRAISE" };

function aChannel(id: string, address: string): Channel {
  return {
    id: asId(id),
    agencyId: agency.id,
    kind: "feed",
    title: "Feed",
    address,
    secretName: undefined,
    leading: false,
    denyAuthors: [],
    everyMinutes: 30,
    mediaHosts: [],
    identifyBy: "auto",
    state: "active",
  };
}

async function adopted(changes: object, reference: string): Promise<number> {
  const { tools } = opened.app;
  const file = new TextEncoder().encode(JSON.stringify({ ...aDecisionFile, ...changes, reference }));
  const number = await draftDecision(tools, agency, readDecision(file, "decision.json"));
  const under = { by: "Kari Vik", body: "Kommunedirektøren", under: "arkivforskrifta § 3", reference };
  await adoptDecision(tools, agency, number, { ...under, on: day("2026-01-02") });
  return number;
}

async function clauseNow(): Promise<string | undefined> {
  const { decisions } = await gatherGrounds(opened.app.tools, agency);
  return speakingClause(decisions, praise, day("2026-06-01"))?.clause.id;
}

test("a decision takes the place of a part of another, and the rest of that one stands", async () => {
  await adopted({ clauses: [aClause("1", ["PRAISE", "SPAM"], years)] }, "KS 26/1");
  const before = await gatherGrounds(opened.app.tools, agency);
  expect(await clauseNow()).toBe("1");
  const own = [
    { ...aClause("7", ["PRAISE"], { kind: "preserve" }, "publicRecord"), scope: { units: [praise.unit] } },
  ];
  const supersedes = [{ decision: "KS 26/1", classes: ["PRAISE"], scope: { units: [praise.unit] } }];
  await adopted({ clauses: own, supersedes }, "Styret 26/4");
  expect(await clauseNow()).toBe("7");
  expect((await gatherGrounds(opened.app.tools, agency)).basis).not.toBe(before.basis);
  const rows = await adoptedDecisions(opened.app.tools.db, agency.id);
  expect(rows.map(({ number, superseded }) => [number, superseded])).toEqual([
    [1, [{ classes: ["PRAISE"], scope: { units: [praise.unit] }, from: "2026-01-01" }]],
    [2, []],
  ]);
});

test("the list of decisions says which part was superseded, from when and by which", async () => {
  await adopted({}, "KS 26/1");
  await adopted(
    { supersedes: [{ decision: "KS 26/1", classes: ["PRAISE"] }], validFrom: "2026-07-01" },
    "KS 26/2",
  );
  const [before, later] = await allDecisions(opened.app.tools, agency);
  expect(before?.supersededInPart).toEqual([{ by: 2, from: "2026-07-01", part: { classes: ["PRAISE"] } }]);
  expect(later?.supersededInPart).toEqual([]);
});

test("one that speaks of the same and does not say what it supersedes is refused, and nothing changes", async () => {
  await adopted({}, "KS 26/1");
  await expect(adopted({ supersedes: [] }, "KS 26/2")).rejects.toThrow(
    /speaksOfTheSame.*both speak of PRAISE/,
  );
  expect(await clauseNow()).toBe("1.1");
});

test("one that does not say takes the place of all, as before", async () => {
  await adopted({}, "KS 26/1");
  await adopted({ supersedes: [], clauses: [aClause("4", ["SPAM"], years)] }, "KS 26/2");
  await adopted({ clauses: [aClause("9", ["PRAISE"], years)] }, "KS 26/3");
  const rows = await adoptedDecisions(opened.app.tools.db, agency.id);
  expect(rows.map(({ number }) => number)).toEqual([3]);
  expect(await clauseNow()).toBe("9");
});

test("what is superseded is in the audit log, and its row is only added to", async () => {
  await adopted({}, "KS 26/1");
  await adopted({ supersedes: [{ decision: "KS 26/1", clauses: ["1.1"] }] }, "KS 26/2");
  const { pool } = opened.app.tools;
  const events = await pool.query<{ kind: string }>(
    "select kind from core.audit_events where kind like 'decision.%'",
  );
  expect(events.rows.map(({ kind }) => kind)).toContain("decision.partlySuperseded");
  await expect(pool.query("delete from core.superseded_parts")).rejects.toThrow(/only ever added to/);
});

test("a channel that moves and a unit that is renamed stay what the decision named", async () => {
  const { tools } = opened.app;
  const address = "https://kommunen.example.no/feed";
  const id = tools.ids.next();
  await addChannel(tools.db, aChannel(id, address), new Date("2026-01-01T00:00:00Z"), {
    place: "x",
    site: undefined,
  });
  const keep = aClause("2", ["PRAISE"], { kind: "preserve" }, "publicRecord");
  const scope = { channels: [`${address}/`], units: [agency.unit] };
  await adopted({ clauses: [aClause("1", ["PRAISE"], years), { ...keep, scope }] }, "KS 26/1");
  const before = await gatherGrounds(tools, agency);
  const at = (channel: { id: string; address: string }, unit: string) => ({
    ...praise,
    unit,
    channel: { ...channel, kind: "feed" as const },
  });
  const named = speakingClause(before.decisions, at({ id, address }, agency.unit), day("2026-06-01"));
  expect(named?.clause.id).toBe("2");
  await tools.pool.query("update core.channels set address = 'https://ny.example.no/'");
  await tools.pool.query("update core.agencies set unit = 'Arkivet'");
  const after = await gatherGrounds(tools, agency);
  const moved = at({ id, address: "https://ny.example.no/" }, "Arkivet");
  expect(speakingClause(after.decisions, moved, day("2026-06-01"))?.clause.id).toBe("2");
  const other = at({ id: tools.ids.next(), address }, "Arkivet");
  expect(speakingClause(after.decisions, other, day("2026-06-01"))?.clause.id).toBe("1");
});

test("a clause on a channel that the agency does not have is told at once and not adopted", async () => {
  const { tools } = opened.app;
  const clauses = [
    { ...aClause("1", ["PRAISE"], years), scope: { channels: ["https://nowhere.example.no/"] } },
    { ...aClause("2", ["SPAM"], years), scope: { units: ["Barnehage"] } },
  ];
  await expect(adopted({ clauses }, "KS 26/1")).rejects.toThrow(/clause 1 is limited to https:\/\/nowhere/);
  const remarks = await placeRemarks(tools, agency, aDecision({ clauses }));
  expect(remarks.map((remark) => remark.split(":")[0])).toEqual(["clause 1", "clause 2"]);
});

test("a clause that waits for what none of the agency's channels tells is told of when it is added", async () => {
  const { tools } = opened.app;
  const closed = { kind: "days", days: 30, trigger: "threadClosed" };
  const clauses = [aClause("1", ["PRAISE"], closed)];
  const channel = aChannel(tools.ids.next(), "https://kommunen.example.no/feed");
  const added = new Date("2026-01-01T00:00:00Z");
  await addChannel(tools.db, channel, added, { place: "x", site: undefined });
  expect(await placeRemarks(tools, agency, aDecision({ clauses }))).toEqual([]);
  await tools.pool.query("update core.channels set kind = 'policeEvents'");
  const [remark] = await placeRemarks(tools, agency, aDecision({ clauses }));
  expect(remark).toMatch(/^clause 1: it can never act: channels of the kind policeEvents/);
});

test("a decision whose validity begins is another ground than before", async () => {
  await adopted({}, "KS 26/1");
  const now = (await gatherGrounds(opened.app.tools, agency)).basis;
  const limited = { clauses: [aClause("4", ["SPAM"], years)], supersedes: [] };
  await adopted({ ...limited, validFrom: "2099-01-01" }, "KS 26/2");
  expect((await gatherGrounds(opened.app.tools, agency)).basis).not.toBe(now);
});
