/** What an agency decided about a channel is kept beside what it decided before, and the checklist answers from it. */
import { afterAll, expect, test } from "@jest/globals";
import { listChannels, type RegisteredChannel } from "../../../src/db/channels.ts";
import { referredObjects, referrersOf } from "../../../src/db/objects.ts";
import { day } from "../../../src/domain/day.ts";
import { changeState } from "../../../src/pipeline/register/changes.ts";
import { dueRegisters } from "../../../src/pipeline/register/due.ts";
import {
  attestPoint,
  planOf,
  recordEvaluation,
  setPlan,
  undoPlan,
} from "../../../src/pipeline/register/plan.ts";
import { keptPlanFile, readPlanFile } from "../../../src/pipeline/register/plan-file.ts";
import { checklistOf } from "../../../src/pipeline/watch/checklist.ts";
import { checkWebsite } from "../../../src/pipeline/watch/website.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { startHostileServer } from "../../support/hostile-server.ts";
import { reviewPlace } from "../../support/review-place.ts";
import { count } from "../../support/rows.ts";

const place = reviewPlace();
const act = { by: "Kari Vik" };
const table = "core.channel_register";
const closes: { close(): Promise<void> }[] = [];

afterAll(async () => {
  for (const one of closes) await one.close();
});

async function captured(): Promise<RegisteredChannel> {
  await place.dialogue([
    aFeedPost("post-1", "Ny bru", "Les meir på https://www.fjordvik.example/bru."),
    aFeedComment("c1", "Gjeld det Storgata òg?"),
  ]);
  const [channel] = await listChannels(place.tools.db, place.agency.id);
  if (!channel) throw new Error("no channel");
  return channel;
}

const point = async (id: string) =>
  (await checklistOf(place.tools, "/dialog.json")).points.find((one) => one.id === id);

test("each act is rows and one event under the name of who did it; what does not differ writes nothing", async () => {
  const channel = await captured();
  const input = { owner: "Eva Lund", staffing: "man-fre 8-15", responseTarget: "2 days" };
  expect((await setPlan(place.tools, channel, input, { ...act, dryRun: true })).changes).toHaveLength(3);
  expect(await count(place.tools.pool, table)).toBe(0);
  await setPlan(place.tools, channel, input, { ...act, because: "ny plan" });
  expect((await setPlan(place.tools, channel, input, act)).changes).toEqual([]);
  const { changes } = await setPlan(place.tools, channel, { owner: "Per Dal" }, act);
  expect(changes).toEqual([
    { topic: "owner", point: undefined, from: { name: "Eva Lund" }, to: { name: "Per Dal" } },
  ]);
  expect(await count(place.tools.pool, table)).toBe(4);
  const events = await place.tools.pool.query(
    "select f.value from core.audit_events e join core.audit_fields f on f.event_id = e.id and f.name = 'by' where e.kind = 'channel.planned'",
  );
  expect(events.rows).toEqual([{ value: "Kari Vik" }, { value: "Kari Vik" }]);
  expect((await planOf(place.tools, channel)).register).toMatchObject({
    owner: { by: "Kari Vik", value: { name: "Per Dal" } },
    responseTarget: { value: { amount: 2, unit: "workingDays" } },
  });
});

test("what is wrong is told with its place and value, and nothing of it is written", async () => {
  const channel = await captured();
  const wrong = { owner: "Eva Lund", staffing: "alltid", opened: "2031-01-01" };
  await expect(setPlan(place.tools, channel, wrong, act)).rejects.toMatchObject({
    code: "config.invalid",
    message: expect.stringMatching(/staffing: "alltid"\n.*opened: "2031-01-01"/),
  });
  await expect(
    attestPoint(place.tools, channel, { point: "C13", by: "Eva", on: day("2026-05-01") }, act),
  ).rejects.toMatchObject({ message: expect.stringContaining("C34, C35, C36, C40") });
  await expect(
    recordEvaluation(place.tools, channel, { on: day("2031-01-01"), result: "god" }, act),
  ).rejects.toMatchObject({ message: expect.stringContaining("has not come") });
  expect(await count(place.tools.pool, table)).toBe(0);
});

test("an entry is taken back once by a later one, so that the one before counts, and no row is changed or deleted", async () => {
  const channel = await captured();
  await setPlan(place.tools, channel, { owner: "Eva Lund" }, act);
  await setPlan(place.tools, channel, { owner: "Feil Person" }, act);
  const [, wrong] = (await planOf(place.tools, channel)).rows;
  const why = { ...act, because: "feil person" };
  await expect(undoPlan(place.tools, channel, wrong?.id ?? "", act)).rejects.toThrow("no reason");
  await undoPlan(place.tools, channel, (wrong?.id ?? "").slice(-8), why);
  expect((await planOf(place.tools, channel)).register.owner?.value.name).toBe("Eva Lund");
  await expect(undoPlan(place.tools, channel, wrong?.id ?? "", why)).rejects.toThrow("taken back already");
  await expect(undoPlan(place.tools, channel, "ffffffff", why)).rejects.toMatchObject({
    code: "archive.missing",
  });
  for (const sql of [`update ${table} set topic = 'goal'`, `delete from ${table}`, `truncate ${table}`])
    await expect(place.tools.pool.query(sql)).rejects.toThrow();
});

test("two people who undo the same entry at once do it once", async () => {
  const channel = await captured();
  await setPlan(place.tools, channel, { owner: "Feil Person" }, act);
  const id = (await planOf(place.tools, channel)).rows[0]?.id ?? "";
  const why = { ...act, because: "feil" };
  const both = await Promise.allSettled([1, 2].map(() => undoPlan(place.tools, channel, id, why)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await count(place.tools.pool, `${table} where act = 'undone'`)).toBe(1);
});

test("the plan itself lies in the store by its digest, is read back as it came, and is among what is controlled", async () => {
  const channel = await captured();
  const content = Buffer.from("%PDF-1.7\nplan");
  const file = await keptPlanFile(place.tools, { name: "C:\\mine\\plan:1.pdf", content }, true);
  expect(file).toMatchObject({ name: "plan1.pdf", mediaType: "application/pdf", sizeBytes: content.length });
  await setPlan(place.tools, channel, { planFile: file, planReference: "26/114" }, act);
  expect((await readPlanFile(place.tools, file)).equals(content)).toBe(true);
  const found = (await referredObjects(place.tools.pool)).find(({ sha256 }) => sha256 === file.sha256);
  expect(found).toMatchObject({ kind: "media", sizeBytes: content.length });
  expect(found && (await referrersOf(place.tools.pool, found))).toEqual([
    "the plan of the channel /dialog.json",
  ]);
  await expect(
    keptPlanFile(place.tools, { name: "tom.pdf", content: new Uint8Array() }, true),
  ).rejects.toMatchObject({ message: expect.stringContaining("0 bytes") });
});

test("the checklist answers from the first post, the looks, the queue, the register, and says who attested until when", async () => {
  const channel = await captured();
  expect(await point("C13")).toMatchObject({ state: "met", evidence: [{ kind: "look", everyMinutes: 30 }] });
  expect(await point("C14")).toMatchObject({ state: "notMet", because: { code: "noDecision" } });
  const opening = { planCommentOn: "2026-05-18", planApprovedBy: "Eva Lund", planApprovedOn: "2026-05-20" };
  await setPlan(
    place.tools,
    channel,
    { ...opening, websitePage: "https://www.fjordvik.example/kanalar" },
    act,
  );
  // the first post is of 2026-05-20
  expect(await point("C09")).toMatchObject({ state: "met" });
  await setPlan(place.tools, channel, { planApprovedBy: "Eva Lund", planApprovedOn: "2026-05-21" }, act);
  expect(await point("C09")).toMatchObject({
    state: "notMet",
    because: { code: "approvedLate", than: "2026-05-20" },
  });
  expect(await point("C29")).toMatchObject({
    state: "met",
    evidence: [{ what: "linking", count: 1, of: 1 }],
  });
  expect(await point("C16")).toMatchObject({ state: "notMet", because: { code: "backlog" } });
  // that somebody acts on another channel says nothing of this one
  await place.dialogue([aFeedPost("post-9", "Bru", "Brua er open.")], "/other.json");
  const acted = `insert into core.review_acts (id, agency_id, item_id, version_id, at, act, by_person, because)
    select gen_random_uuid(), agency_id, id, gen_random_uuid(), $2, 'read', 'Kari Vik', '' from core.items where native_id = $1`;
  await place.tools.pool.query(acted, ["post-9", place.opened.clock.now()]);
  expect(await point("C16")).toMatchObject({ state: "notMet", because: { code: "backlog" } });
  await place.tools.pool.query(acted, ["post-1", place.opened.clock.now()]);
  expect((await point("C16"))?.because).not.toEqual({ code: "backlog" });
  await attestPoint(
    place.tools,
    channel,
    { point: "c35", by: "Eva Lund", on: day("2026-05-31"), months: 1 },
    act,
  );
  expect(await point("C35")).toMatchObject({
    state: "met",
    evidence: [{ entry: { value: { until: "2026-06-30" } } }],
  });
  await place.opened.clock.sleep(40 * 86_400_000);
  expect(await point("C35")).toMatchObject({ state: "notMet", because: { code: "attestationLapsed" } });
  expect(await point("C13")).toMatchObject({ state: "notMet", because: { code: "lookOverdue" } });
});

test("what is due of a channel that nobody registered anything of is one line, and of a closed one none", async () => {
  const channel = await captured();
  const due = async () => (await dueRegisters(place.tools, place.agency)).map(({ duties }) => duties);
  expect(await due()).toEqual([[{ what: "notRegistered" }]]);
  await setPlan(place.tools, channel, { owner: "Eva Lund", planReference: "26/114" }, act);
  expect(await due()).toEqual([]);
  await place.opened.clock.sleep(200 * 86_400_000);
  expect(await due()).toEqual([[{ what: "evaluationOverdue", due: "2026-12-01" }]]);
  const on = day("2026-12-10");
  await recordEvaluation(place.tools, channel, { on, result: "Målgruppa blir nådd." }, act);
  expect(await due()).toEqual([]);
  await place.opened.clock.sleep(200 * 86_400_000);
  await changeState(place.tools, channel.id, "closed", "lagd ned");
  expect(await due()).toEqual([]);
});

test("the agency's page is fetched when somebody asks, and nothing is written of one that does not answer", async () => {
  const channel = await captured();
  const server = await startHostileServer();
  closes.push(server);
  await expect(checkWebsite(place.tools, channel, act)).rejects.toMatchObject({
    message: expect.stringContaining("--website-page"),
  });
  await setPlan(
    place.tools,
    channel,
    { websitePage: `${server.origin}/kanalar`, websiteLink: "https://social.example/@fjordvik" },
    act,
  );
  await expect(checkWebsite(place.tools, channel, act)).rejects.toMatchObject({
    message: expect.stringContaining("404"),
  });
  expect((await planOf(place.tools, channel)).register.websiteSeen).toBeUndefined();
  server.serve("/kanalar", '<p><a href="https://other.example/@fjordvik">Oss</a></p>');
  expect(await checkWebsite(place.tools, channel, act)).toMatchObject({ listed: false });
  expect(await point("C37")).toMatchObject({ state: "notMet" });
  server.serve("/kanalar", '<p><a href="https://WWW.social.example/@fjordvik/?utm=1">Oss</a></p>');
  expect(await checkWebsite(place.tools, channel, act)).toMatchObject({ listed: true });
  expect(await point("C37")).toMatchObject({ state: "met" });
});
