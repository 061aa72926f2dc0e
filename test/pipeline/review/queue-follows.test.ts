/** The queue follows what is changed, and nothing is missed: after any history it is as a look through all of it would make it. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dropSettled, unqueuedItems } from "../../../src/db/review-queue.ts";
import { recount } from "../../../src/db/tallies.ts";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import type { ReviewActId } from "../../../src/domain/review.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { reconcileAgency } from "../../../src/pipeline/reconcile/reconcile.ts";
import { handOverItem, noteItem, postponeItem } from "../../../src/pipeline/review/acts.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { refreshQueue } from "../../../src/pipeline/review/queue.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const texts = [
  "Takk for hjelpa!",
  "Eg krev innsyn i avtalen.",
  "Dette har eg ei meining om.",
  "Vi vet hvor du bor!!",
];
const shownAs = ["public", "hidden", "public"] as const;

const comment = (n: number, text: number, shown: number): FeedItem =>
  aFeedComment(`c-${n}`, texts[text % 4] ?? "", {}, { visibility: shownAs[shown % 3] });
const follow = () => refreshQueue(place.tools, place.agency, quiet);

/** What a look through all of it would place anew, and take out. */
async function missed(): Promise<unknown> {
  const { pool } = place.tools;
  const unqueued = await unqueuedItems(pool, place.agency.id, false);
  return { unqueued, left: await dropSettled(pool, place.agency.id) };
}
const nothing = { unqueued: [], left: 0 };

async function idsAtRandom(how: number): Promise<readonly ItemId[]> {
  const found = await place.tools.pool.query<{ id: string }>(
    "select i.id from core.items i join core.item_classes c on c.item_id = i.id where i.kind = 'comment' order by i.id",
  );
  return found.rows.filter((_, at) => (at + how) % 3 === 0).map(({ id }) => asId<ItemId>(id));
}

/** What officers may not do at the moment changes nothing. */
const tried = (done: Promise<unknown>) =>
  done.catch((error: Error) => expect(error.name).toBe("ArchiveError"));

test("whatever is seen, classified, decided and taken back, no run misses it", async () => {
  await place.dialogue([post, comment(0, 0, 0), comment(1, 1, 0), comment(2, 2, 0)]);
  const shown = new Map<number, FeedItem>([0, 1, 2].map((n) => [n, comment(n, n, 0)]));
  let last: ReviewActId | undefined;
  const steps: readonly ((how: number) => Promise<unknown>)[] = [
    async (how) => {
      shown.set(how % 5, comment(how % 5, how >> 3, how >> 5));
      await place.later([post, ...shown.values()]);
    },
    (how) => {
      shown.set(how % 5, comment(how % 5, how >> 3, how >> 5));
      return place.shows([post, ...shown.values()]);
    },
    () => captureAll(place.tools, {}, quiet, new AbortController().signal),
    () => classifyAgency(place.tools, place.agency, quiet),
    async (how) => {
      const items = await idsAtRandom(how);
      if (items.length === 0) return;
      await tried(
        overruleItems(place.tools, place.agency, {
          ...{ items, classId: "COMPLAINT", outcome: "publicRecord", by: "Kari Vik", because: "x" },
          again: how % 2 === 0,
        }).then(({ decided }) => {
          last = decided[0]?.act;
        }),
      );
    },
    async () => {
      if (last) await tried(undoAct(place.tools, { act: last, by: "Ola Nes", because: "x" }));
    },
    follow,
  ];
  const history = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(255)), { minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(history, async (taken) => {
      for (const [step, how] of taken) await steps[step]?.(how);
      await follow();
      expect(await missed()).toEqual(nothing);
      expect(await recount(place.tools.pool)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 240_000);

/** The officer's class stays, so only what the rules say beside it tells that the newest version is an alarm. */
async function reopenedAndCapturedAgain(): Promise<ItemId> {
  await place.dialogue([post, comment(0, 2, 0)]);
  const item = asId<ItemId>(await place.id("c-0"));
  const as = { classId: "COMPLAINT", outcome: "publicRecord", by: "Kari Vik", because: "x" } as const;
  await overruleItems(place.tools, place.agency, { items: [item], ...as });
  await place.later([post, comment(0, 0, 0)]);
  await place.shows([post, comment(0, 3, 0)]);
  await captureAll(place.tools, {}, quiet, new AbortController().signal);
  return item;
}

const urgencies = async () =>
  (await place.tools.pool.query("select urgency, cause, reopened_because from core.review_queue")).rows;
const threatened = [{ urgency: 9, cause: "threat", reopened_because: "newVersion" }];

test("what waits again is an alarm when its newest version is one, also when a run placed it before the rules read that", async () => {
  await reopenedAndCapturedAgain();
  await follow();
  await classifyAgency(place.tools, place.agency, quiet);
  await follow();
  expect(await urgencies()).toEqual(threatened);
  expect(await missed()).toEqual(nothing);
});

test("and when an officer did something about it before the rules read it", async () => {
  const item = await reopenedAndCapturedAgain();
  await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: "ring attende" });
  await classifyAgency(place.tools, place.agency, quiet);
  await follow();
  expect(await urgencies()).toEqual(threatened);
});

test("and when the clock was put back since an earlier version", async () => {
  await reopenedAndCapturedAgain();
  await place.tools.pool.query("alter table core.classifications disable trigger user");
  await place.tools.pool.query("update core.classifications set at = '2040-01-01' where by = 'rules'");
  await place.tools.pool.query("alter table core.classifications enable trigger user");
  await classifyAgency(place.tools, place.agency, quiet);
  await follow();
  expect(await urgencies()).toEqual(threatened);
});

test("a hand-over and a postponement stay when something else is taken back, and come back when their undo is", async () => {
  await place.dialogue([post, comment(0, 2, 0)]);
  const { tools, agency } = place;
  const item = asId<ItemId>(await place.id("c-0"));
  const said = { item, by: "Kari Vik", because: "x" };
  const put = async () =>
    (await tools.pool.query("select handed_to, postponed_to::text from core.review_queue")).rows[0];
  const takeBack = async (act: ReviewActId) =>
    (await undoAct(tools, { act, by: "Kari Vik", because: "x" })).undone[0]?.act ?? act;
  const noted = await noteItem(tools, agency, said);
  await handOverItem(tools, agency, { ...said, to: "Per Li" });
  await takeBack(noted);
  expect(await put()).toEqual({ handed_to: "Per Li", postponed_to: null });
  const postponed = await postponeItem(tools, agency, { ...said, until: day("2026-12-01") });
  const undone = await takeBack(postponed);
  expect(await put()).toEqual({ handed_to: "Per Li", postponed_to: null });
  await takeBack(undone);
  expect(await put()).toEqual({ handed_to: "Per Li", postponed_to: "2026-12-01" });
  const as = { classId: "COMPLAINT", outcome: "publicRecord", by: "Kari Vik", because: "x" } as const;
  const { decided } = await overruleItems(tools, agency, { items: [item], ...as });
  await takeBack(decided[0]?.act ?? postponed);
  expect(await put()).toEqual({ handed_to: null, postponed_to: null });
});

test("what is changed while a run goes on is told to the next, also when it began before", async () => {
  await place.dialogue([post, comment(0, 0, 0), comment(1, 2, 0)]);
  await follow();
  const { pool } = place.tools;
  const slow = await pool.connect();
  try {
    await slow.query("begin");
    await slow.query("update core.item_states set visibility = 'hidden' where native_id = 'c-0'");
    await pool.query("update core.item_states set visibility = 'held' where native_id = 'c-1'");
    expect(await follow()).toMatchObject({ placed: 1 });
    await slow.query("commit");
  } finally {
    slow.release();
  }
  expect(await follow()).toMatchObject({ placed: 1 });
  expect(await missed()).toEqual(nothing);
});

test("a run that breaks off leaves what it had not placed to the next", async () => {
  await place.dialogue([post, comment(0, 0, 0), comment(1, 2, 0)]);
  await follow();
  await place.tools.pool.query("update core.item_states set visibility = 'held'");
  await place.tools.pool.query(
    "create function core.no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$",
  );
  await place.tools.pool.query(
    "create trigger no before update on core.review_queue for each row execute function core.no()",
  );
  await expect(follow()).rejects.toThrow("no");
  await place.tools.pool.query("drop trigger no on core.review_queue");
  expect(await follow()).toMatchObject({ placed: 2 });
  expect(await missed()).toEqual(nothing);
});

test("a row that is lost comes again at once, and so does the whole queue", async () => {
  await place.dialogue([post, comment(0, 0, 0), comment(1, 2, 0)]);
  const { pool } = place.tools;
  const before = (await pool.query("select item_id from core.review_queue order by 1")).rows;
  await pool.query(
    "delete from core.review_queue where item_id = (select item_id from core.review_queue limit 1)",
  );
  expect(await follow()).toMatchObject({ placed: 1 });
  await pool.query("truncate core.review_queue");
  expect(await follow()).toMatchObject({ placed: before.length });
  expect((await pool.query("select item_id from core.review_queue order by 1")).rows).toEqual(before);
});

test("what was lost without a word is found by comparing the archive, and all of it is made after a pass that was broken off", async () => {
  await place.dialogue([post, comment(0, 0, 0), comment(1, 2, 0)]);
  await processAgency(place.tools, place.agency, quiet);
  const { pool } = place.tools;
  // as a fault of ours would lose it, with nothing that tells
  await pool.query("alter table core.review_queue disable trigger user");
  const rows = (await pool.query("select 1 from core.review_queue")).rowCount;
  const lose = () => pool.query("delete from core.review_queue");
  await lose();
  expect(await follow()).toMatchObject({ placed: 0 });
  await place.opened.clock.sleep(24 * 3_600_000);
  expect(await follow()).toMatchObject({ placed: 0 });
  const { differences } = await reconcileAgency(place.tools, place.agency, quiet);
  expect(differences.map(({ step, itemIds }) => [step, itemIds.length])).toEqual([["review", rows]]);
  expect(await follow()).toMatchObject({ placed: rows });
  await lose();
  await pool.query("delete from core.review_queue_passes");
  expect(await follow()).toMatchObject({ placed: rows });
});
