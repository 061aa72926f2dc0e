/** The checklist over what was captured of a channel, and the text that is written for it. */
import { expect, test } from "@jest/globals";
import { editAgency } from "../../../src/pipeline/register/changes.ts";
import { checklistOf, disclaimerFor } from "../../../src/pipeline/watch/checklist.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const profile = (text: string) => ({
  ...aFeedPost("about", "Om kanalen", text),
  _kanalarkiv: { kind: "profile", by_agency: true },
});
const post = (id: string, comments: "open" | "closed") => ({
  ...aFeedPost(id, `Ny bru ${id}`, "Vi byggjer bru."),
  _kanalarkiv: { kind: "post", by_agency: true, facts: { comments } },
});

async function told(text?: string) {
  const { readFrom, points } = await checklistOf(place.tools, "/dialog.json", text);
  return {
    readFrom,
    found: points.flatMap(({ id, way, state }) => (way === "told" && state === "met" ? [id] : [])),
  };
}

test("what was captured of a channel is read, in the words that stand there now", async () => {
  await place.dialogue([profile("Det du skriv her, er synleg for andre."), post("p-1", "open")]);
  expect(await told()).toEqual({ readFrom: "captured", found: ["C19"] });
  await place.later([profile("Innlegg blir arkiverte."), post("p-1", "open")]);
  expect(await told()).toEqual({ readFrom: "captured", found: ["C20"] });
  expect(await told("Syftet är att informera.")).toEqual({ readFrom: "given", found: ["C18"] });
});

test("a channel of which no text was captured is not said to lack it without a word", async () => {
  await place.dialogue([post("p-1", "closed"), post("p-2", "open")]);
  const { readFrom, points } = await checklistOf(place.tools, "/dialog.json");
  expect(readFrom).toBe("nothing");
  expect(points.find(({ id }) => id === "C38")).toMatchObject({
    state: "notEvaluated",
    because: { code: "commentsOpen" },
  });
  expect(points.find(({ id }) => id === "C17")).toMatchObject({
    state: "notEvaluated",
    because: { code: "noText" },
  });
});

test("comments that are closed on every post that tells are to be told of", async () => {
  await place.dialogue([profile("Innlegg blir arkiverte."), post("p-1", "closed")]);
  const { points } = await checklistOf(place.tools, "/dialog.json");
  expect(points.find(({ id }) => id === "C38")).toMatchObject({
    state: "notSeen",
    because: { code: "noSentence" },
    source: expect.stringContaining("DFØ-notat 2022:2"),
  });
});

test("the text that is written has the agency's contact, and is found again on the channel", async () => {
  await place.dialogue([post("p-1", "open")]);
  expect((await disclaimerFor(place.tools, "/dialog.json", {})).lacks).toEqual(["C23", "C24", "C25"]);
  await editAgency(place.tools, place.agency.orgNumber, { contactEmail: "post@fjordvik.example" });
  const given = { answerDays: 2, hours: "9–15", postsPerWeek: 3, language: "sv" } as const;
  const { text, meets, lacks } = await disclaimerFor(place.tools, "/dialog.json", given);
  expect(lacks).toEqual([]);
  expect(text).toContain("post@fjordvik.example");
  expect(await told(text)).toEqual({ readFrom: "given", found: meets });
});
