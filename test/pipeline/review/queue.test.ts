/** The queue is a projection of the classifications in force: made by `process`, made again at any time, never the authority. */
import { expect, test } from "@jest/globals";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { listQueue } from "../../../src/pipeline/review/list.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { placedRows, refreshQueue } from "../../../src/pipeline/review/queue.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();

const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const thread = [
  post,
  aFeedComment("c-why", "Dette har eg ei meining om, same kva det er."),
  aFeedComment("c-access", "Eg krev innsyn i avtalen med entreprenøren.", {
    date_published: "2026-05-20T10:00:00+02:00",
  }),
  aFeedComment("c-threat", "Vi vet hvor du bor!!"),
  aFeedComment("c-complaint", "Eg klagar på vedtaket om skuleskyss."),
];

const queue = async (filter = {}) =>
  (await listQueue(place.tools, place.agency, { filter, limit: 100 })).items;
const kept = async (nativeId: string) =>
  await overruleItems(place.tools, place.agency, {
    items: [asId<ItemId>(await place.id(nativeId))],
    ...{ classId: "COMPLAINT", outcome: "publicRecord" },
    ...{ by: "Kari Vik", because: "Skal takast vare på." },
  });
const waiting = async () => (await queue()).map(({ nativeId }) => nativeId);

test("what alarms stands first, with why and by which day, also a complaint that is casework already", async () => {
  await place.dialogue(thread);
  const items = await queue();
  expect(items.slice(0, 3).map(({ nativeId, urgency, waits }) => [nativeId, urgency, waits])).toEqual([
    ["c-threat", 9, "review"],
    ["c-access", 8, "review"],
    ["c-complaint", 7, "act"],
  ]);
  expect(items.map(({ nativeId }) => nativeId)).toContain("c-why");
  // 25 May 2026 is Whit Monday
  expect(items[1]).toMatchObject({
    actBy: "2026-05-28",
    why: "request for access; the time limit ended 2026-05-28",
  });
  expect(items[2]).toMatchObject({ outcome: "caseworkDocument", actBy: expect.any(String) });
});

test("made again it is the same, and what is right is left alone", async () => {
  await place.dialogue(thread);
  const before = await queue();
  expect(await refreshQueue(place.tools, place.agency, quiet)).toEqual({ placed: 0, left: 0, faults: [] });
  expect(await refreshQueue(place.tools, place.agency, quiet, true)).toEqual({
    placed: before.length,
    left: 0,
    faults: [],
  });
  expect(await queue()).toEqual(before);
});

test("an archive of the version before gets its queue at the first process, and one that was lost comes again", async () => {
  await place.dialogue(thread);
  const before = await queue();
  await place.tools.pool.query("delete from core.review_queue");
  expect(await queue()).toEqual([]);
  const { queued } = await processAgency(place.tools, place.agency, quiet);
  expect(queued).toEqual({ placed: before.length, left: 0, faults: [] });
  expect(await queue()).toEqual(before);
});

test("an edit places an item anew, and what waits no longer leaves the queue", async () => {
  await place.dialogue(thread);
  const edited = aFeedComment("c-why", "Eg krev innsyn i avtalen.");
  await place.later([post, edited, ...thread.slice(2)]);
  expect((await queue()).find(({ nativeId }) => nativeId === "c-why")).toMatchObject({ urgency: 8 });
  await kept("c-threat");
  expect(await waiting()).not.toContain("c-threat");
  expect(await refreshQueue(place.tools, place.agency, quiet)).toEqual({ placed: 0, left: 0, faults: [] });
});

test("what an officer kept and somebody made a threat of alarms again", async () => {
  await place.dialogue(thread);
  await kept("c-why");
  await place.later([post, aFeedComment("c-why", "Vi vet hvor du bor!!"), ...thread.slice(2)]);
  expect((await queue()).find(({ nativeId }) => nativeId === "c-why")).toMatchObject({
    ...{ urgency: 9, waits: "reopened", reopenedBecause: "newVersion", classId: "COMPLAINT" },
  });
});

test("what was reopened waits, whatever it was decided to be", async () => {
  await place.dialogue(thread);
  await kept("c-why");
  const answer = aFeedComment("c-answer", "Ja.", {}, { by_agency: true, answers: "c-why" });
  await place.later([...thread, answer]);
  expect((await queue()).find(({ nativeId }) => nativeId === "c-why")).toMatchObject({
    waits: "reopened",
    reopenedBecause: "threadChanged",
    waitingSince: place.tools.clock.now(),
    why: expect.stringContaining("its thread has changed"),
  });
});

test("texts that differ in signs and capitals stand together, but nothing that alarms behind another", async () => {
  const say = (id: string, text: string) => aFeedComment(id, text);
  await place.dialogue([
    post,
    say("c-1", "Dette har eg ei meining om, same kva det er."),
    say("c-2", "dette har eg ei meining om – same kva det er!!!"),
    say("c-3", "Eg krev innsyn i avtalen."),
    say("c-4", "EG KREV INNSYN I AVTALEN"),
  ]);
  const items = new Map((await queue()).map((item) => [item.nativeId, item]));
  const plain = [items.get("c-1"), items.get("c-2")];
  expect(plain.map((item) => item?.alike)).toEqual([1, 1]);
  expect(plain.filter((item) => item?.sameAs !== undefined)).toHaveLength(1);
  expect([items.get("c-3"), items.get("c-4")].map((item) => [item?.alike, item?.sameAs])).toEqual([
    [1, undefined],
    [1, undefined],
  ]);
});

test("a row is written only while its classification is in force: what was decided meanwhile is left out", async () => {
  await place.dialogue(thread);
  const { pool } = place.tools;
  const { waitingItems, writeQueueRows } = await import("../../../src/db/review-queue.ts");
  const { transact } = await import("../../../src/db/transact.ts");
  const id = await place.id("c-why");
  const read = await waitingItems(pool, place.agency.id, [id], 1000);
  expect(read).toHaveLength(1);
  const stale = read.map((item) => ({ ...item, classificationId: "00000000-0000-7000-8000-000000000001" }));
  await pool.query("delete from core.review_queue where item_id = $1", [id]);
  await transact(pool, (tx) => writeQueueRows(tx, place.agency.id, placedRows(place.agency, stale)));
  expect(await waiting()).not.toContain("c-why");
  await transact(pool, (tx) => writeQueueRows(tx, place.agency.id, placedRows(place.agency, read)));
  expect(await waiting()).toContain("c-why");
});

test("a list goes on where the page before it ended, until all were shown once, whatever the order", async () => {
  const many = Array.from({ length: 23 }, (_, n) =>
    aFeedComment(`c-${n}`, `${"Dette er ei lang utsegn nummer ".repeat(n % 4)} ${n}`),
  );
  await place.dialogue([post, ...many, ...thread.slice(1)]);
  const all = (await queue()).map(({ itemId }) => itemId);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listQueue(place.tools, place.agency, { filter: {}, limit: 5, cursor });
    expect(page.items.length).toBeLessThanOrEqual(5);
    paged.push(...page.items.map(({ itemId }) => itemId));
    cursor = page.cursor;
  } while (cursor);
  expect(paged).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
  for (const wrong of ["", "x", "W10", Buffer.from('[1,2,"x","y"]').toString("base64url")])
    await expect(
      listQueue(place.tools, place.agency, { filter: {}, limit: 5, cursor: wrong }),
    ).rejects.toMatchObject({ code: "config.invalid" });
});
