/** Questions of a channel as looks have seen it, with the answers that came and those that did not. */
import { expect, test } from "@jest/globals";
import { periodOf } from "../../../src/pipeline/watch/period.ts";
import { questionsBy } from "../../../src/pipeline/watch/questions.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny veg", "Vi opnar vegen.");
/** asked at noon on 29 May, a Friday */
const question = (id: string, text: string, change: FeedItem = {}, dialog: FeedItem = {}) =>
  aFeedComment(id, text, { date_published: "2026-05-29T10:00:00Z", ...change }, dialog);
const answer = (id: string, to: string, posted: string, text = "Vegen opnar klokka ti fredag.") =>
  aFeedComment(id, text, { date_published: posted }, { by_agency: true, answers: to });

async function told(period?: string) {
  const found = await questionsBy(place.tools, "/dialog.json", {
    ...{ all: true, target: { workingHours: 8 } },
    period: period === undefined ? undefined : periodOf(period),
  });
  const states = found.questions.map(({ nativeId, answering, unclear }) => [
    nativeId,
    answering.state,
    ...(answering.state === "answered"
      ? [answering.inTime]
      : answering.state === "open"
        ? [answering.over]
        : []),
    ...(unclear ? [unclear] : []),
  ]);
  return { found, states: Object.fromEntries(states.map(([id, ...state]) => [id, state])) };
}

test("each question is answered, open or over its target, and the rest are none", async () => {
  await place.dialogue([
    post,
    question("q-1", "Når opnar vegen?"),
    answer("a-1", "q-1", "2026-05-29T12:00:00Z"),
    question("q-2", "Kor lenge er vegen stengd?"),
    question("q-3", "Når blir vegen brøyta?", { date_published: "2026-05-20T10:00:00Z" }),
    answer("a-3", "q-3", "2026-05-28T12:00:00Z"),
    question("q-4", "Kvifor er vegen stengd?", { date_published: "2026-05-20T10:00:00Z" }),
    question("c-1", "Så flott at det blir ny veg"),
    question("c-2", "Tiedän että tie on suljettu ja se on hyvä asia meille kaikille"),
  ]);
  const { found, states } = await told();
  expect(states).toMatchObject({
    ...{ "q-1": ["answered", true], "q-2": ["open", false] },
    ...{ "q-3": ["answered", false], "q-4": ["open", true] },
    "c-2": ["open", false, "language"],
  });
  expect(states).not.toHaveProperty("c-1");
  expect(found.whole).toMatchObject({
    asked: 4,
    answeredInTime: 1,
    answeredLate: 1,
    openInTime: 1,
    openOver: 1,
  });
  expect(found.assumed).toEqual({ target: false, hours: true });
  expect((await told("2026-04")).found.read).toBe(0);
});

test("an answer that a later look sees is as old as the channel says; its edit and its removal count", async () => {
  await place.dialogue([post, question("q-1", "Når opnar vegen?")]);
  expect((await told()).states).toEqual({ "q-1": ["open", false] });
  await place.opened.clock.sleep(3 * 24 * 3_600_000);
  await place.later([
    post,
    question("q-1", "Når opnar vegen?"),
    answer("a-1", "q-1", "2026-05-29T11:00:00Z"),
  ]);
  expect((await told()).states).toEqual({ "q-1": ["answered", true] });
  await place.later([
    post,
    question("q-1", "Når opnar vegen? Kva kostar bompengane?"),
    answer("a-1", "q-1", "2026-05-29T11:00:00Z"),
  ]);
  expect((await told()).states).toEqual({ "q-1": ["open", false, "editedLater"] });
});

test("a question after the newest whole look is not said to be over its target", async () => {
  await place.dialogue([post, question("q-1", "Når opnar vegen?")]);
  await place.opened.clock.sleep(3 * 24 * 3_600_000);
  expect((await told()).states).toEqual({ "q-1": ["notKnown"] });
});

test("an identity number in a question stands in no list", async () => {
  await place.dialogue([post, question("q-1", "Eg er 02013299997, når får eg svar?")]);
  const { found } = await told();
  expect(JSON.stringify(found)).not.toContain("02013299997");
  expect(found.questions[0]?.excerpt).toContain("*****");
});

test.each(["2026-13", "x", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "2026-01-01..2026-01-02..3"])(
  "%s is no period",
  (text) => expect(() => periodOf(text)).toThrow("is no period"),
);
