/** Two officers never hold the same item; a lease that is over frees itself. */
import { describe, expect, test } from "@jest/globals";
import { filterBy, reviewItemBy } from "../../../src/pipeline/review/given.ts";
import { nextItem, releaseItems } from "../../../src/pipeline/review/next.ts";
import { refreshQueue } from "../../../src/pipeline/review/queue.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();

const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const odd = (n: number) =>
  aFeedComment(`c-${n}`, `Dette har eg ei meining om, nummer ${n}, same kva det er.`);
const access = aFeedComment("c-access", "Eg krev innsyn i avtalen med entreprenøren.");
const several = (count: number) => Array.from({ length: count }, (_, n) => odd(n));

const next = (by: string, filter = {}, minutes = 15) =>
  nextItem(place.tools, place.agency, { by, filter, minutes });

test("what alarms is handed out first, and to one officer only", async () => {
  await place.dialogue([post, ...several(3), access]);
  expect(await next("Kari Vik")).toMatchObject({ nativeId: "c-access", leasedBy: "Kari Vik" });
  expect((await next("Ola Nes"))?.nativeId).not.toBe("c-access");
});

test("asked again an officer has the same item, held on", async () => {
  await place.dialogue([post, ...several(3)]);
  const first = await next("Kari Vik");
  await place.opened.clock.sleep(10 * 60_000);
  const again = await next("Kari Vik");
  expect(again?.itemId).toBe(first?.itemId);
  expect((again?.leasedUntil?.getTime() ?? 0) - (first?.leasedUntil?.getTime() ?? 0)).toBe(10 * 60_000);
});

test("asked for something else an officer has that, and not what they held", async () => {
  await place.dialogue([post, ...several(3), access]);
  expect((await next("Kari Vik"))?.nativeId).toBe("c-access");
  expect(await next("Kari Vik", { classId: "UNSORTED" })).toMatchObject({ classId: "UNSORTED" });
  expect(await next("Kari Vik", { handedTo: "Kari Vik" })).toBeUndefined();
});

test("thirty officers who ask at the same moment have thirty items", async () => {
  await place.dialogue([post, ...several(30)]);
  const taken = await Promise.all(Array.from({ length: 30 }, (_, n) => next(`Officer ${n}`)));
  const ids = taken.map((item) => item?.itemId);
  expect(new Set(ids).size).toBe(30);
  expect(ids).not.toContain(undefined);
  expect(await next("One Toomany", { waits: "review" })).toBeUndefined();
});

describe("a lease", () => {
  test("that is over frees the item for others, and not a moment before", async () => {
    await place.dialogue([post, odd(1)]);
    const only = { waits: "review" } as const;
    const held = await next("Kari Vik", only);
    await place.opened.clock.sleep(15 * 60_000 - 1);
    expect(await next("Ola Nes", only)).toBeUndefined();
    await place.opened.clock.sleep(1);
    expect((await next("Ola Nes", only))?.itemId).toBe(held?.itemId);
    expect(await next("Kari Vik", only)).toBeUndefined();
  });

  test("is given back by who has it, and by nobody else; of several none when one is not theirs", async () => {
    await place.dialogue([post, ...several(3)]);
    const mine = await next("Kari Vik");
    const theirs = await next("Ola Nes");
    const both = [mine?.itemId ?? "", theirs?.itemId ?? ""];
    await expect(releaseItems(place.tools, place.agency, "Kari Vik", both)).rejects.toMatchObject({
      code: "review.state",
      message: expect.stringContaining("Ola Nes holds it until"),
    });
    expect((await next("Kari Vik"))?.itemId).toBe(mine?.itemId);
    expect(await releaseItems(place.tools, place.agency, "Kari Vik", undefined)).toEqual([mine?.itemId]);
    expect(await releaseItems(place.tools, place.agency, "Kari Vik", undefined)).toEqual([]);
  });

  test("stays with its officer when the queue is made again", async () => {
    await place.dialogue([post, ...several(3)]);
    const held = await next("Kari Vik");
    await refreshQueue(place.tools, place.agency, quiet, true);
    expect((await next("Ola Nes"))?.itemId).not.toBe(held?.itemId);
    expect((await next("Kari Vik"))?.itemId).toBe(held?.itemId);
  });
});

test("what was postponed or handed to somebody else is passed over", async () => {
  await place.dialogue([post, odd(1), odd(2), odd(3)]);
  const set = async (nativeId: string, column: string, value: string) =>
    await place.tools.pool.query(`update core.review_queue set ${column} = $2 where item_id = $1`, [
      await place.id(nativeId),
      value,
    ]);
  await set("c-1", "postponed_to", "2026-06-02");
  await set("c-2", "handed_to", "Ola Nes");
  const only = { waits: "review", channelId: undefined } as const;
  const handed: (string | undefined)[] = [];
  for (const by of ["Kari Vik", "Anne Li", "Ola Nes"]) handed.push((await next(by, only))?.nativeId);
  expect(handed).toEqual(["c-3", undefined, "c-2"]);
  await place.opened.clock.sleep(24 * 3_600_000);
  expect((await next("Anne Li", only))?.nativeId).toBe("c-1");
});

describe("what an officer gives", () => {
  test("names an item by the end of its id, its id, the channel's id, or not at all", async () => {
    await place.dialogue([post, odd(1)]);
    const id = await place.id("c-1");
    for (const named of [id, id.slice(-8), ` ${id.slice(-8).toUpperCase()} `, "c-1"])
      expect(await reviewItemBy(place.tools, place.agency, named)).toBe(id);
    for (const named of ["c-2", "00000000", "", "00000000-0000-7000-8000-000000000001"])
      await expect(reviewItemBy(place.tools, place.agency, named)).rejects.toMatchObject({
        code: "archive.missing",
      });
  });

  test("is refused when there is no such class, rule or channel, with what is near", async () => {
    await place.dialogue([post, odd(1)]);
    const by = (given: object) => filterBy(place.tools, place.agency, given);
    await expect(by({ class: "ACCES-REQUEST" })).rejects.toThrow("did you mean ACCESS-REQUEST?");
    await expect(by({ rule: "NO-99" })).rejects.toThrow("there is no rule NO-99");
    await expect(by({ channel: "nosuch" })).rejects.toMatchObject({ code: "archive.missing" });
    expect(await by({ class: "access-request", olderThan: 3 })).toMatchObject({
      classId: "ACCESS-REQUEST",
      // 30 May begins in Oslo
      postedBefore: new Date("2026-05-29T22:00:00Z"),
    });
  });
});
