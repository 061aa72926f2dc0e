/** The agency's own answers are public beside their entries, and nothing of one where its thread holds what is screened. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import type { Ground, Outcome } from "../../../src/domain/outcome.ts";
import { changeEntryFacts } from "../../../src/pipeline/journal/change-entry.ts";
import { entryList } from "../../../src/pipeline/journal/entries.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { reconcileAgency } from "../../../src/pipeline/reconcile/reconcile.ts";
import { editAgency } from "../../../src/pipeline/register/changes.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { shieldText, undoShield } from "../../../src/pipeline/shield/shield.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";
import { columnsHolding } from "../../support/rows.ts";

const place = reviewPlace();
const tip: Ground = {
  text: "offl. § 24 andre ledd",
  act: "offentleglova (LOV-2006-05-19-16)",
  section: "§ 24 andre ledd",
};
const post = (text = "Vi endrar skuleskyssen til Brekkebygda."): FeedItem =>
  aFeedPost("post-1", "Skuleskyss", text);
const question = aFeedComment("c-1", "Eg klagar på vedtaket om skuleskyss.", {
  authors: [{ name: "Zebulon Fjellhamar" }],
});
const other = aFeedComment("c-2", "Takk for god informasjon om skuleskyssen!");
const answer = (
  text = "Hei Zebulon! Klaga er behandla: skuleskyssen til Brekkebygda er endra.",
  of = {},
): FeedItem => aFeedComment("a-1", text, {}, { by_agency: true, answers: "c-1", ...of });

async function decide(
  nativeId: string,
  of: { ground?: Ground | null; outcome?: Exclude<Outcome, "needsReview"> } = {},
): Promise<void> {
  await overruleItems(place.tools, place.agency, {
    ...{ items: [asId<ItemId>(await place.id(nativeId))], by: "Kari Vik", because: "x", again: true },
    ...{
      classId: nativeId === "a-1" ? "CASE-ANSWER" : "COMPLAINT",
      outcome: of.outcome ?? "caseworkDocument",
    },
    ground: of.ground === undefined ? null : of.ground,
  });
}

async function settled(): Promise<void> {
  await processAgency(place.tools, place.agency, quiet);
  await processAgency(place.tools, place.agency, quiet);
  expect((await reconcileAgency(place.tools, place.agency, quiet)).differences).toEqual([]);
}

async function shown(): Promise<string | null> {
  const found = await place.tools.pool.query<{ answer: string | null }>(
    "select answer from pub.entries where direction = 'outgoing'",
  );
  expect(found.rows).toHaveLength(1);
  return found.rows[0]?.answer ?? null;
}

async function sent() {
  const found = (await entryList(place.tools, place.agency, {})).find(
    ({ direction }) => direction === "outgoing",
  );
  if (!found) throw new Error("nothing was sent");
  return found;
}

const inPublic = (text: string) => columnsHolding(place.tools.pool, "pub", text);

beforeEach(async () => {
  await place.dialogue([post(), question, other, answer()]);
  await decide("a-1");
  await settled();
});

test("an answer is public without whom it greets, and follows what becomes of it and of its post", async () => {
  expect(await shown()).toMatch(/^Hei \*{5}! .*skuleskyssen til Brekkebygda/);
  await place.later([post(), question, other, answer("Vi har endra skuleskyssen til Brekkebygda.")]);
  // an officer decided about another text: nothing of this one until it is looked at
  await settled();
  expect(await shown()).toBeNull();
  await decide("a-1");
  expect(await shown()).toContain("skuleskyssen til Brekkebygda");
  await place.later([
    post("Vi endrar skuleskyssen."),
    question,
    other,
    answer("Vi har endra skuleskyssen til Brekkebygda."),
  ]);
  await settled();
  await decide("a-1");
  await settled();
  expect(await shown()).not.toMatch(/Brekkebygda/);
  await place.later([
    post("Vi endrar skuleskyssen."),
    question,
    other,
    answer("Vi har endra skuleskyssen til Brekkebygda.", { visibility: "hidden" }),
  ]);
  await settled();
  expect(await shown()).toBeNull();
}, 120_000);

describe("nothing of an answer is public", () => {
  test.each([
    ["a ground against it", () => decide("a-1", { ground: tip }), () => decide("a-1")],
    ["a ground against what it answers", () => decide("c-1", { ground: tip }), undefined],
    [
      "a ground against another comment of the thread",
      () => decide("c-2", { ground: tip, outcome: "publicRecord" }),
      () => decide("c-2", { outcome: "publicRecord" }),
    ],
  ])(
    "with %s, and it comes back when that is gone",
    async (_name, act, back) => {
      expect(await shown()).not.toBeNull();
      await act();
      // with the act, and not with the next run
      expect(await shown()).toBeNull();
      await settled();
      expect(await shown()).toBeNull();
      if (!back) return;
      await back();
      await settled();
    },
    120_000,
  );

  test("whose entry is screened, or another entry of the thread", async () => {
    for (const way of ["outgoing", "incoming"] as const) {
      const entry = (await entryList(place.tools, place.agency, {})).find(
        ({ direction }) => direction === way,
      );
      const request = { entry: entry?.id ?? "", agency: undefined, because: "x", by: "Kari Vik" };
      await changeEntryFacts(place.tools, request, { act: "screened", ground: tip.text });
      expect(await shown()).toBeNull();
      await settled();
      await place.opened.clock.sleep(1000);
      await changeEntryFacts(place.tools, request, { act: "lifted", read: true });
      expect(await shown()).not.toBeNull();
      await settled();
    }
  }, 120_000);
});

test("words that an officer shields in the post are in no answer, and a canary of the thread is nowhere", async () => {
  await shieldText(
    place.tools,
    { item: await place.id("post-1"), because: "x", by: "Kari Vik" },
    { words: "Brekkebygda", ground: tip.text },
  );
  expect(await shown()).not.toMatch(/brekkebygda/i);
  expect(await inPublic("Brekkebygda")).toEqual([]);
  await settled();
  await undoShield(place.tools, { item: await place.id("post-1"), because: "x", by: "Kari Vik" });
  expect(await shown()).toContain("Brekkebygda");
  await place.later([
    post(),
    question,
    other,
    answer("Hei Zebulon! Du skreiv «kanarigul lungebetennelse» til oss, ring Zebulon på 55 12 34 56."),
  ]);
  await decide("a-1");
  await settled();
  for (const canary of ["kanarigul", "lungebetennelse", "55 12"]) expect(await inPublic(canary)).toEqual([]);
}, 120_000);

test("another name of the agency is told of, and the number of the entry stays", async () => {
  const { sequence } = await sent();
  await editAgency(place.tools, place.agency.orgNumber, { unit: "Skyss" });
  await settled();
  expect((await sent()).sequence).toBe(sequence);
}, 60_000);
