/** What officers do about items: confirm, overrule, take back; and what stands in the store afterwards. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import type { ReviewActId } from "../../../src/domain/review.ts";
import { checkItem } from "../../../src/pipeline/prune/check.ts";
import { handOverItem, noteItem, postponeItem, recordReading } from "../../../src/pipeline/review/acts.ts";
import { listDigest } from "../../../src/pipeline/review/apply.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { historyOf } from "../../../src/pipeline/review/history.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { refreshQueue } from "../../../src/pipeline/review/queue.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { aClause } from "../../retention/decisions.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../../support/reviewed.ts";

let r: Reviewed;
/** counts the comments of this file, so that each test has its own */
let last = 0;
let shown: FeedItem[] = [];

beforeAll(async () => {
  r = await openReviewed();
  await r.adopt();
});
afterAll(async () => {
  await r?.close();
});
beforeEach(() => {
  shown = shown.slice(0, 0);
  shown.push(aFeedPost("post-1", "Bibliotek", "Vi opnar."));
});

/** New comments, classified. @returns their ids */
async function comments(...texts: readonly string[]): Promise<string[]> {
  const made = texts.map((text) => aFeedComment(`c-${++last}`, text));
  shown.push(...made);
  r.shows(shown);
  await r.process();
  return made.map((each) => String(each["id"]));
}

async function edited(nativeId: string, text: string): Promise<void> {
  shown = shown.map((each) => (each["id"] === nativeId ? { ...each, content_text: text } : each));
  r.shows(shown);
  await r.process();
}

async function answered(nativeId: string, text: string): Promise<void> {
  shown.push(aFeedComment(`c-${++last}`, text, {}, { by_agency: true, answers: nativeId }));
  r.shows(shown);
  await r.process();
}

const officer = { by: "Kari Vik", because: "Berre ros." };
const other = { by: "Ola Berg", because: "Det er ei klage." };
const confirm = async (...names: readonly string[]) =>
  await confirmItems(r.opened.app.tools, r.agency, { items: await ids(names), ...officer });
const overrule = async (name: string, change: object = {}) =>
  await overruleItems(r.opened.app.tools, r.agency, {
    ...{ items: [await r.id(name)], classId: "COMPLAINT", outcome: "caseworkDocument", ...other },
    ...change,
  });
const undo = (act: ReviewActId) =>
  undoAct(r.opened.app.tools, { act, by: "Ola Berg", because: "Feil knapp." });

async function ids(names: readonly string[]): Promise<readonly ItemId[]> {
  return await Promise.all(names.map((name) => r.id(name)));
}

function only<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined || values.length > 1)
    throw new Error(`${values.length} values where one was meant`);
  return value;
}

describe("a proposal is never more than that until an officer confirms it", () => {
  test("what is proposed has no due day, and what is confirmed has the one of its clause", async () => {
    const [name = ""] = await comments("Så flott!");
    expect(await r.inForce(name)).toMatchObject({
      state: "proposed",
      outcome: "prunable",
      due: null,
      by: "rules",
    });
    const { decided, batch } = await confirm(name);
    expect(batch).toBeUndefined();
    expect(decided).toMatchObject([
      { state: "confirmed", outcome: "prunable", clauseId: "1.1", dueOn: "2028-01-01" },
    ]);
    expect(await r.inForce(name)).toMatchObject({ state: "confirmed", due: "2028-01-01", by: "Kari Vik" });
  });

  test("a repeated confirmation writes nothing and tells who confirmed it and when", async () => {
    const [name = ""] = await comments("Så flott!");
    const at = r.opened.clock.now();
    await confirm(name);
    const before = await historyOf(r.opened.app.tools, await r.id(name));
    expect(await confirm(name)).toMatchObject({
      decided: [],
      already: [{ by: "Kari Vik", at, state: "confirmed", outcome: "prunable" }],
    });
    expect(await historyOf(r.opened.app.tools, await r.id(name))).toEqual(before);
  });

  test("nothing is confirmed where nothing is proposed", async () => {
    const [name = ""] = await comments("Hva gjør dere med ungdommene på Torget?");
    expect(await r.inForce(name)).toMatchObject({ outcome: "needsReview" });
    await expect(confirm(name)).rejects.toThrow(/overrule it with a class and an outcome/);
  });

  test("a batch is written whole or not at all", async () => {
    const [good = "", open = ""] = await comments("Så flott!", "Hva gjør dere med ungdommene på Torget?");
    await expect(confirm(good, open)).rejects.toMatchObject({ code: "review.state" });
    expect(await r.inForce(good)).toMatchObject({ state: "proposed" });
  });
});

test("a batch has a number, the digest of its list and an act for each item", async () => {
  const names = await comments("Så flott!", "Så fint!", "Så bra!");
  const items = await ids(names);
  const request = { items, ...officer, filter: { class: "PRAISE" } };
  const { batch, decided } = await confirmItems(r.opened.app.tools, r.agency, request);
  expect(batch).toMatchObject({
    items: 3,
    listSha256: listDigest(items),
    act: "confirmed",
    filter: { class: "PRAISE" },
  });
  expect(decided.map(({ item }) => item)).toEqual([...items].sort());
  const again = await confirmItems(r.opened.app.tools, r.agency, request);
  expect(again.batch).toBeUndefined();
  expect(again.already).toHaveLength(3);
});

describe("an officer's class is never changed by what comes after it", () => {
  test("a new version puts it before an officer again, and takes its day away", async () => {
    const [name = ""] = await comments("Så flott!");
    await confirm(name);
    await edited(name, "Så flott! Men eg klagar på vedtaket.");
    expect(await r.inForce(name)).toMatchObject({
      ...{ state: "confirmed", outcome: "prunable", class: "PRAISE", by: "Kari Vik" },
      ...{ reopened: "newVersion", due: null, clause: "1.1" },
    });
    const { steps } = await historyOf(r.opened.app.tools, await r.id(name));
    const told = steps.map((step) => (step.kind === "classification" ? [step.by, step.inForce] : step.kind));
    expect(told).toEqual([
      "version",
      ["rules", false],
      "act",
      ["Kari Vik", true],
      "version",
      ["rules", false],
    ]);
  });

  test("an answer that came puts it before an officer again, once", async () => {
    const [name = ""] = await comments("Så flott!");
    await confirm(name);
    await answered(name, "Takk!");
    expect(await r.inForce(name)).toMatchObject({ state: "confirmed", reopened: "threadChanged", due: null });
    await answered(name, "Og velkomen!");
    expect(await r.inForce(name)).toMatchObject({ reopened: "threadChanged" });
    expect((await confirm(name)).decided).toMatchObject([{ state: "confirmed", dueOn: "2028-01-01" }]);
    await r.process();
    expect(await r.inForce(name)).toMatchObject({ reopened: null, due: "2028-01-01" });
  });

  test("an answer that is decided in one batch with what it answers does not come back because of it", async () => {
    const [praise = ""] = await comments("Så flott!");
    await answered(praise, "Takk!");
    const answer = `c-${last}`;
    await overrule(praise, { items: await ids([praise, answer]), classId: "PRAISE", outcome: "prunable" });
    await r.process();
    expect(await r.inForce(answer)).toMatchObject({
      state: "overruled",
      outcome: "prunable",
      reopened: null,
    });
    await overrule(praise, { classId: "COMPLAINT", outcome: "publicRecord", again: true });
    // before the next run it is told beside the day, not instead of it
    const { answer: gate } = await checkItem(r.opened.app.tools, answer);
    const because = gate.may ? [] : gate.because.map(({ code }) => code);
    expect(because).toEqual(expect.arrayContaining(["notDue", "threadChanged"]));
    await r.process();
    expect(await r.inForce(answer)).toMatchObject({ reopened: "threadChanged", due: null });
  });

  test("another decision changes neither class nor outcome, and without a clause nothing is due", async () => {
    const [name = ""] = await comments("Så flott!");
    await confirm(name);
    await r.adopt({ clauses: [aClause("1.1", ["SPAM"], { kind: "years", years: 1, trigger: "posted" })] });
    await r.process();
    expect(await r.inForce(name)).toMatchObject({
      state: "confirmed",
      outcome: "prunable",
      clause: null,
      due: null,
    });
    await r.adopt();
    await r.process();
    expect(await r.inForce(name)).toMatchObject({ state: "confirmed", clause: "1.1", due: "2028-01-01" });
  });
});

describe("an officer sets another class", () => {
  test("with its reason and registration, and the ground hides the item from the public", async () => {
    const [name = ""] = await comments("Så flott!");
    const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };
    const { decided } = await overrule(name, { ground });
    expect(decided).toMatchObject([{ state: "overruled", outcome: "caseworkDocument", entry: undefined }]);
    expect(await r.inForce(name)).toMatchObject({
      ...{ state: "overruled", class: "COMPLAINT", by: "Ola Berg" },
      ...{ ground: "offl. § 13", registration: "register" },
    });
  });

  test("what one officer decided another decides again only when they say so", async () => {
    const [name = ""] = await comments("Så flott!");
    await confirm(name);
    await expect(overrule(name)).rejects.toThrow(/Kari Vik made it PRAISE \(prunable\) on 2026-06-/);
    expect((await overrule(name, { again: true })).decided).toHaveLength(1);
    expect((await overrule(name, { again: true })).already).toMatchObject([{ by: "Ola Berg" }]);
  });

  test.each([
    ["COMPLAINT", /no adopted decision in force covers COMPLAINT/],
    ["SPAM", /clause 1.3 of the decision in force keeps SPAM: give the outcome publicRecord/],
    ["TIP", /TIP is preserved by bevaringsforskrifta/],
  ])("prunable needs a clause that says so: %s", async (classId, message) => {
    const [name = ""] = await comments("Så flott!");
    await expect(overrule(name, { classId, outcome: "prunable" })).rejects.toThrow(message);
    expect(await r.inForce(name)).toMatchObject({ state: "proposed" });
  });

  test("a class that nobody knows, no reason and no person are refused", async () => {
    const [name = ""] = await comments("Så flott!");
    await expect(overrule(name, { classId: "ROS" })).rejects.toThrow(/no class "ROS"/);
    await expect(overrule(name, { because: "  " })).rejects.toThrow(/say why/);
    await expect(overrule(name, { by: "rules" })).rejects.toThrow(/an account, not a person/);
  });
});

describe("what an officer did can be taken back", () => {
  test("what the rules proposed is in force again and waits; the act and its undoing stay", async () => {
    const [name = ""] = await comments("Så flott!");
    const { act } = only((await confirm(name)).decided);
    expect((await undo(act)).undone).toMatchObject([
      { undoes: act, state: "proposed", reopenedBecause: "undone" },
    ]);
    await r.process();
    expect(await r.inForce(name)).toMatchObject({ state: "proposed", reopened: "undone", due: null });
    await expect(undo(act)).rejects.toThrow(/was taken back already by Ola Berg on 2026-06-/);
    const { steps } = await historyOf(r.opened.app.tools, await r.id(name));
    const acts = steps.flatMap((step) => (step.kind === "act" ? [[step.act, step.takenBack]] : []));
    expect(acts).toEqual([
      ["confirmed", true],
      ["undone", false],
    ]);
  });

  test("an undo that is undone brings the officer's class back as it was", async () => {
    const [name = ""] = await comments("Så flott!");
    const first = only((await confirm(name)).decided);
    const second = only((await undo(first.act)).undone);
    await r.process();
    expect((await undo(second.act)).undone).toMatchObject([
      { state: "confirmed", reopenedBecause: undefined },
    ]);
    expect(await r.inForce(name)).toMatchObject({ by: "Kari Vik", due: "2028-01-01", reopened: null });
    expect((await undo(first.act)).undone).toMatchObject([{ state: "proposed" }]);
  });

  test("an undo that is undone after a new version waits for an officer", async () => {
    const [name = ""] = await comments("Så flott!");
    const first = only((await confirm(name)).decided);
    const second = only((await undo(first.act)).undone);
    await edited(name, "Så flott, tusen takk!");
    expect((await undo(second.act)).undone).toMatchObject([{ reopenedBecause: "newVersion" }]);
    expect(await r.inForce(name)).toMatchObject({ by: "Kari Vik", due: null });
  });

  test("after a new version the rules propose for that version", async () => {
    const [name = ""] = await comments("Så flott!");
    const { act } = only((await confirm(name)).decided);
    await edited(name, "Hva gjør dere med ungdommene på Torget?");
    await undo(act);
    await r.process();
    expect(await r.inForce(name)).toMatchObject({
      state: "proposed",
      outcome: "needsReview",
      reopened: "undone",
    });
  });

  test("of a batch, what was decided again later is left and named", async () => {
    const names = await comments("Så flott!", "Så fint!");
    const { batch } = await confirm(...names);
    const [kept = "", later = ""] = names;
    await overrule(later, { again: true });
    const request = { batch: batch?.id ?? asId("none"), by: "Kari Vik", because: "Feil filter." };
    const { undone, left } = await undoAct(r.opened.app.tools, request);
    expect(undone).toMatchObject([{ item: await r.id(kept) }]);
    expect(left).toMatchObject([
      { item: await r.id(later), because: expect.stringMatching(/decided again later by Ola Berg/) },
    ]);
    expect(await r.inForce(later)).toMatchObject({ state: "overruled", class: "COMPLAINT" });
    await expect(undoAct(r.opened.app.tools, request)).rejects.toMatchObject({ code: "review.state" });
  });
});

test("two officers who decide at the same time: one does, and the other is told who", async () => {
  const [name = ""] = await comments("Så flott!");
  const settled = await Promise.allSettled([
    overrule(name),
    overrule(name, { classId: "SIMPLE-QUESTION", by: "Kari Vik" }),
  ]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusal = settled.find((each): each is PromiseRejectedResult => each.status === "rejected");
  expect(refusal?.reason).toMatchObject({
    code: "review.state",
    message: expect.stringMatching(/(Ola Berg|Kari Vik) made it/),
  });
});

test("what another officer has before them is refused while their time runs", async () => {
  const [name = ""] = await comments("Så flott!");
  const until = new Date(r.opened.clock.now().getTime() + 600_000);
  await refreshQueue(r.opened.app.tools, r.agency, () => undefined);
  await r.opened.app.tools.pool.query(
    "update core.review_queue set leased_by = 'Ola Berg', leased_until = $2 where item_id = $1",
    [await r.id(name), until],
  );
  await expect(confirm(name)).rejects.toMatchObject({ code: "review.leased" });
  await r.opened.clock.sleep(700_000);
  expect((await confirm(name)).decided).toHaveLength(1);
});

test("a version that came after the officer read the item is refused", async () => {
  const [name = ""] = await comments("Så flott!");
  const item = await r.id(name);
  const saw = only(
    (await historyOf(r.opened.app.tools, item)).steps.filter((step) => step.kind === "version"),
  );
  await edited(name, "Så flott, tusen takk!");
  const seen = new Map([[item, saw.versionId]]);
  await expect(
    confirmItems(r.opened.app.tools, r.agency, { items: [item], ...officer, seen }),
  ).rejects.toThrow(/version 2 came in since it was read/);
});

test("what the rules propose otherwise since the officer read it is not confirmed in its place", async () => {
  const [name = ""] = await comments("Så flott!");
  const item = await r.id(name);
  const inForce = await r.inForce(name);
  const [classId, outcome] = [String(inForce?.["class"]), String(inForce?.["outcome"])];
  const confirm = (shown: { readonly classId: string; readonly outcome: string }) =>
    confirmItems(r.opened.app.tools, r.agency, {
      items: [item],
      ...officer,
      shown: new Map([[item, shown]]),
    });
  for (const other of [
    { classId, outcome: "publicRecord" },
    { classId: "CASE-QUESTION", outcome },
  ])
    await expect(confirm(other)).rejects.toMatchObject({
      code: "review.state",
      message: expect.stringContaining(`it is ${classId} (${outcome}) by now`),
    });
  expect(await r.inForce(name)).toMatchObject({ state: "proposed" });
  expect((await confirm({ classId, outcome })).decided).toHaveLength(1);
  // what a colleague decided meanwhile is told as that
  expect((await confirm({ classId, outcome: "publicRecord" })).already).toHaveLength(1);
});

test("notes, postponements, hand-overs and readings stand in the history and change no class", async () => {
  const [name = ""] = await comments("Så flott!");
  const { tools } = r.opened.app;
  const before = await r.inForce(name);
  const request = { item: await r.id(name), by: "Kari Vik", because: "Spør fagavdelinga." };
  await noteItem(tools, r.agency, request);
  const postponed = await postponeItem(tools, r.agency, { ...request, until: day("2027-01-01") });
  await handOverItem(tools, r.agency, { ...request, to: "Ola Berg" });
  const read = await recordReading(tools, r.agency, { ...request, shown: "text", why: { for: "deciding" } });
  await expect(postponeItem(tools, r.agency, { ...request, until: day("2026-06-01") })).rejects.toThrow(
    /no later day/,
  );
  expect(await r.inForce(name)).toEqual(before);
  await undo(postponed);
  await expect(undo(read)).rejects.toThrow(/was read, and that cannot be taken back/);
  const { steps } = await historyOf(tools, request.item);
  const acts = steps.flatMap((step) => (step.kind === "act" ? [[step.act, step.detail]] : []));
  expect(acts).toEqual([
    ["noted", {}],
    ["postponed", { until: "2027-01-01" }],
    ["handedOver", { to: "Ola Berg" }],
    ["read", { shown: "text", for: "deciding" }],
    ["undone", {}],
  ]);
});

test("the store refuses that rules take the place of an officer, whoever asks", async () => {
  const [name = ""] = await comments("Så flott!");
  await confirm(name);
  const item = await r.id(name);
  const { pool } = r.opened.app.tools;
  const set = (change: string) =>
    pool.query(`update core.item_classes set ${change} where item_id = $1`, [item]);
  const byRules = "(select id from core.classifications where item_id = $1 and by = 'rules')";
  await expect(set(`classification_id = ${byRules}, state = 'proposed', due_on = null`)).rejects.toThrow(
    /was set by an officer/,
  );
  await expect(set("state = 'proposed', due_on = null")).rejects.toThrow(/is not proposed/);
  await expect(pool.query("delete from core.item_classes where item_id = $1", [item])).rejects.toThrow(
    /never deleted/,
  );
  await set("reopened_because = 'threadChanged', due_on = null");
  await expect(set("due_on = '2027-01-01'")).rejects.toThrow(/item_classes_due_is_decided/);
  await expect(set("reopened_because = null")).rejects.toThrow(/only an officer ends that/);
});
