/** What needs an act within a time limit is told first, also what is casework already and what was postponed. */
import { expect, test } from "@jest/globals";
import { needsActLine, needsActText } from "../../../src/cli/words/needs-act.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { needsAct } from "../../../src/pipeline/review/needs-act.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const on = (day: string) => ({ date_published: `${day}T10:00:00+02:00` });

test("status names the most urgent first, with how many are late and the day that ends next", async () => {
  await place.dialogue([
    post,
    aFeedComment("c-complaint", "Eg klagar på vedtaket om skuleskyss.", on("2026-05-29")),
    aFeedComment("c-late", "Eg krev innsyn i avtalen.", on("2026-05-11")),
    aFeedComment("c-plain", "Dette har eg ei meining om, same kva det er."),
  ]);
  const [one] = await status(place.tools, 30);
  expect(one?.needsAct).toMatchObject({
    items: 2,
    overdue: 1,
    nextDay: "2026-06-19",
    causes: [
      { cause: "accessRequest", items: 1, overdue: 1, nextDay: undefined },
      { cause: "decisionComplaint", items: 1, overdue: 0, nextDay: "2026-06-19" },
    ],
    first: [{ nativeId: "c-late" }, { nativeId: "c-complaint" }],
  });
  expect(one?.queue).toMatchObject({ review: 2, act: 1, reopened: 0 });
  const text = needsActText(await needsAct(place.tools, place.agency, 10), place.agency);
  expect(text).toMatch(/^2 items need an act of a person; the time limit of 1 is over; the next time\s/);
  expect(text?.indexOf("ACCESS-REQUEST")).toBeLessThan(text?.indexOf("DECISION-COMPLAINT") ?? -1);
});

test("process tells it too, and a postponement does not hide it", async () => {
  await place.dialogue([post, aFeedComment("c-late", "Eg krev innsyn i avtalen.", on("2026-05-11"))]);
  await place.tools.pool.query("update core.review_queue set postponed_to = '2026-12-31'");
  const { needsAct: told } = await processAgency(place.tools, place.agency, quiet);
  expect(told).toMatchObject({ items: 1, overdue: 1, first: [{ nativeId: "c-late" }] });
  expect(needsActLine(told)).toBe("1 item needs an act of a person; the time limit of 1 is over.");
});

test("where nothing alarms nothing is told", async () => {
  await place.dialogue([post]);
  const told = await needsAct(place.tools, place.agency, 10);
  expect(told).toMatchObject({ items: 0, overdue: 0, nextDay: undefined, causes: [], first: [] });
  expect(needsActText(told, place.agency)).toBeUndefined();
});
