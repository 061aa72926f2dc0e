/** What needs an act is owed until somebody says what was done: a confirmed class ends none of it. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { dealWithAct, undoDealing } from "../../../src/pipeline/acts/deal.ts";
import { countActs, listActs, listDealings } from "../../../src/pipeline/acts/list.ts";
import { entryList } from "../../../src/pipeline/journal/entries.ts";
import { undoWriteOff, writeOffEntry } from "../../../src/pipeline/journal/write-off.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { refreshQueue } from "../../../src/pipeline/review/queue.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const on = (day: string) => ({ date_published: `${day}T10:00:00+02:00` });
const complaint = aFeedComment("c-complaint", "Eg klagar på vedtaket om skuleskyss.", on("2026-05-29"));
const request = aFeedComment("c-late", "Eg krev innsyn i avtalen.", on("2026-05-11"));
const why = { because: "svart på telefon", by: "Kari Vik" };

async function itemId(nativeId: string): Promise<ItemId> {
  return asId<ItemId>(await place.id(nativeId));
}

async function owed(): Promise<readonly string[]> {
  return (await listActs(place.tools, place.agency, { limit: 50 })).map(({ nativeId }) => nativeId);
}

async function confirm(nativeId: string): Promise<void> {
  const items = [await itemId(nativeId)];
  await confirmItems(place.tools, place.agency, { items, by: "Kari Vik", because: "" });
}

async function overrule(nativeId: string, classId: string): Promise<void> {
  await overruleItems(place.tools, place.agency, {
    ...{ items: [await itemId(nativeId)], by: "Kari Vik", because: "les det slik", again: true },
    ...{ classId, outcome: "publicRecord", ground: undefined },
  });
}

beforeEach(async () => {
  await place.dialogue([post, complaint, request]);
});

describe("an act is owed", () => {
  test("by the last day in time, with the law that sets it", async () => {
    const found = await listActs(place.tools, place.agency, { limit: 50 });
    expect(found).toMatchObject([
      { nativeId: "c-late", actBy: "2026-05-19", source: "offl. §§ 29 og 32" },
      { nativeId: "c-complaint", actBy: "2026-06-19", source: "fvl. § 29, jf. domstolloven §§ 148–149" },
    ]);
    expect(found[0]?.daysLeft).toBeLessThan(0);
    expect(await listActs(place.tools, place.agency, { overdue: true, limit: 50 })).toHaveLength(1);
    expect(await listActs(place.tools, place.agency, { cause: "threat", limit: 50 })).toEqual([]);
  });

  test("still, with its day, when an officer confirmed what it is, and after the whole queue was made again", async () => {
    await overrule("c-late", "ACCESS-REQUEST");
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
    await place.tools.pool.query("delete from core.acts_owed");
    await refreshQueue(place.tools, place.agency, quiet, true);
    expect(await listActs(place.tools, place.agency, { limit: 50 })).toMatchObject([
      { nativeId: "c-late", actBy: "2026-05-19", state: "overruled" },
      { nativeId: "c-complaint", actBy: "2026-06-19" },
    ]);
  });

  test("no longer once an officer sees that it is something else, and from then on when it is one after all", async () => {
    await overrule("c-late", "COMPLAINT");
    expect(await owed()).toEqual(["c-complaint"]);
    await overrule("c-late", "ACCESS-REQUEST");
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
  });
});

describe("what was dealt with", () => {
  test("is owed no more, whatever runs after it, and stays in the list of what waits for its class", async () => {
    const done = await dealWithAct(place.tools, place.agency, {
      ...{ item: await itemId("c-late"), way: "sentOn", sentTo: "Arkivet", ...why },
    });
    expect(done).toMatchObject({ way: "sentOn", writtenOff: undefined });
    await refreshQueue(place.tools, place.agency, quiet, true);
    await processAgency(place.tools, place.agency, quiet);
    expect(await owed()).toEqual(["c-complaint"]);
    expect(await countActs(place.tools, place.agency)).toMatchObject([
      { cause: "decisionComplaint", items: 1 },
    ]);
    const queued = await place.tools.pool.query(
      "select 1 from core.review_queue where cause = 'accessRequest'",
    );
    expect(queued.rowCount).toBe(1);
    const events = await place.tools.pool.query(
      "select 1 from core.audit_events where kind = 'act.dealtWith'",
    );
    expect(events.rowCount).toBe(1);
  });

  test("is owed again when it is taken back, and cannot be taken back twice", async () => {
    const { id } = await dealWithAct(place.tools, place.agency, {
      ...{ item: await itemId("c-late"), way: "noAct", ...why },
    });
    await undoDealing(place.tools, place.agency, { dealing: id, ...why });
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
    await expect(undoDealing(place.tools, place.agency, { dealing: id, ...why })).rejects.toThrow(/later/);
    expect((await listDealings(place.tools, place.agency, {}, 9)).map(({ act }) => act)).toEqual([
      "undone",
      "dealt",
    ]);
  });

  test("is owed again when its text changes afterwards", async () => {
    await dealWithAct(place.tools, place.agency, { item: await itemId("c-late"), way: "noAct", ...why });
    const changed: FeedItem = { ...request, content_text: "Eg krev innsyn i avtalen, og i alle vedlegga." };
    await place.later([post, complaint, changed]);
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
  });

  test("is refused without a reason, without to whom, without an answer, twice, and for what changed since it was read", async () => {
    const item = await itemId("c-late");
    const deal = async (given: object) =>
      await dealWithAct(place.tools, place.agency, { item, way: "noAct", ...why, ...given });
    await expect(deal({ because: " " })).rejects.toThrow(/say why/);
    await expect(deal({ by: "root" })).rejects.toThrow(/account/);
    await expect(deal({ way: "sentOn", sentTo: " " })).rejects.toThrow(/to whom/);
    await expect(deal({ way: "answered" })).rejects.toThrow(/which outgoing entry/);
    await expect(deal({ way: "answered", byEntry: "2026/9-9" })).rejects.toThrow(/no entry/);
    await expect(deal({ seen: "01900000-0000-7000-8000-000000000000" })).rejects.toThrow(/changed/);
    await deal({});
    await expect(deal({})).rejects.toThrow(/needs no act/);
  });
});

describe("an entry of the journal", () => {
  const answer = aFeedComment(
    "a-1",
    "Klaga er handsama: vi har gjort om vedtaket om skuleskyss.",
    on("2026-05-30"),
    { by_agency: true, answers: "post-1" },
  );

  test("that an officer wrote off ends its act, and undoing that brings it back", async () => {
    await confirm("c-complaint");
    await processAgency(place.tools, place.agency, quiet);
    const [entry] = await entryList(place.tools, place.agency, { open: true });
    const asked = { entry: entry?.number ?? "", agency: place.agency.orgNumber, ...why };
    await writeOffEntry(place.tools, {
      ...asked,
      how: "Tatt til orientering",
      byEntry: undefined,
      on: undefined,
    });
    expect(await owed()).toEqual(["c-late"]);
    await undoWriteOff(place.tools, asked);
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
  });

  test("is written off with the act that it answers, by the entry that answers it, and both are taken back together", async () => {
    await place.later([post, complaint, request, answer]);
    await overruleItems(place.tools, place.agency, {
      ...{ items: [await itemId("a-1")], by: "Kari Vik", because: "svar på klaga", again: true },
      ...{ classId: "CASE-ANSWER", outcome: "caseworkDocument", ground: undefined },
    });
    await processAgency(place.tools, place.agency, quiet);
    const all = await entryList(place.tools, place.agency, {});
    const [inn, ut] = ["incoming", "outgoing"].map((way) => all.find(({ direction }) => direction === way));
    const item = await itemId("c-complaint");
    const deal = async (byEntry: string) =>
      await dealWithAct(place.tools, place.agency, { item, way: "answered", byEntry, ...why });
    await expect(deal(inn?.number ?? "")).rejects.toThrow(/only an outgoing entry/);
    const done = await deal(ut?.number ?? "");
    expect(done.writtenOff).toBe(inn?.number);
    expect(await entryList(place.tools, place.agency, { open: true })).toEqual([]);
    await undoDealing(place.tools, place.agency, { dealing: done.id, ...why });
    expect(await owed()).toEqual(["c-late", "c-complaint"]);
    expect(await entryList(place.tools, place.agency, { open: true })).toHaveLength(1);
  });
});
