/** A long batch says how far it is, and is written whole or not at all, whatever ends it. */
import { expect, test } from "@jest/globals";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const count = 1200;
const dialogue = [
  aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva."),
  ...Array.from({ length: count }, (_, n) =>
    aFeedComment(`c-${n}`, `Dette har eg ei meining om, nummer ${n}.`),
  ),
];

interface Stored {
  readonly acts: number;
  readonly batches: number;
  readonly officers: number;
  readonly queued: number;
  readonly events: number;
}

async function stored(): Promise<Stored | undefined> {
  const found = await place.tools.pool.query<Stored>(
    `select (select count(*)::int from core.review_acts) as acts, (select count(*)::int from core.review_batches) as batches,
            (select count(*)::int from core.item_classes where state = 'overruled') as officers,
            (select count(*)::int from core.review_queue) as queued,
            (select count(*)::int from core.audit_events where kind in ('items.overruled', 'review.undone')) as events`,
  );
  return found.rows[0];
}

async function comments(): Promise<readonly ItemId[]> {
  const found = await place.tools.pool.query<{ id: string }>(
    "select id from core.items where kind = 'comment'",
  );
  return found.rows.map(({ id }) => asId<ItemId>(id));
}

/** Where a process ends, the server takes back what it had not committed: an error in the middle does the same. */
const endAt = (share: number) => (done: number, total: number | undefined) => {
  if (done >= (total ?? 0) * share) throw new Error("ended here");
};

test("it tells how far it is, up to the end, and so does its undoing", async () => {
  await place.dialogue(dialogue);
  const told: (readonly [number, number | undefined])[] = [];
  const request = { items: await comments(), classId: "COMPLAINT", outcome: "publicRecord" } as const;
  const done = await overruleItems(place.tools, place.agency, {
    ...{ ...request, by: "Kari Vik", because: "lesne", onProgress: (at, total) => told.push([at, total]) },
  });
  expect(told.map(([at]) => at)).toEqual(told.map(([at]) => at).toSorted((a, b) => a - b));
  expect(told.at(-1)).toEqual([count, count]);
  const back: number[] = [];
  const undone = await undoAct(place.tools, {
    ...{
      batch: done.batch?.id ?? asId(""),
      by: "Kari Vik",
      because: "feil",
      onProgress: (at) => back.push(at),
    },
  });
  expect(back.at(-1)).toBe(count);
  expect(undone.undone).toHaveLength(count);
}, 120_000);

test.each([0.3, 0.9])(
  "an end at %p of the way leaves nothing of it, and it can be done again",
  async (share) => {
    await place.dialogue(dialogue);
    const before = await stored();
    const request = { items: await comments(), classId: "COMPLAINT", outcome: "publicRecord" } as const;
    const officer = { by: "Kari Vik", because: "lesne" };
    await expect(
      overruleItems(place.tools, place.agency, { ...request, ...officer, onProgress: endAt(share) }),
    ).rejects.toThrow("ended here");
    expect(await stored()).toEqual(before);
    const { batch } = await overruleItems(place.tools, place.agency, { ...request, ...officer });
    const decided = await stored();
    expect(decided).toMatchObject({ acts: count, batches: 1, officers: count, events: 1 });
    const undo = { batch: batch?.id ?? asId(""), ...officer };
    await expect(undoAct(place.tools, { ...undo, onProgress: endAt(share) })).rejects.toThrow("ended here");
    expect(await stored()).toEqual(decided);
    await undoAct(place.tools, undo);
    expect(await stored()).toMatchObject({ acts: 2 * count, officers: 0, queued: before?.queued, events: 2 });
  },
  120_000,
);
