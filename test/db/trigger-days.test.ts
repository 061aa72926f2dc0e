/** Days that start a period, as the store knows them: thread, case and successor; what is not told starts nothing. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Day, day } from "../../src/domain/day.ts";
import type { RetentionTrigger } from "../../src/domain/decision.ts";
import { undoWriteOff, writeOffEntry } from "../../src/pipeline/journal/write-off.ts";
import { aClause, anAdopted } from "../support/destruction-builders.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../support/export-place.ts";
import { adoptByHand, confirmPrunable, obstaclesOf, verdictOn } from "../support/gate.ts";

let place: ExportPlace;
const praise = aFeedComment("c-1", "Takk for fin veg!");
const far = day("2040-01-01");
const waits = ["undetermined"];

/** A post whose channel says whether it takes comments. */
function thePost(comments?: string): FeedItem {
  const facts = comments === undefined ? {} : { facts: { comments } };
  return {
    ...aFeedPost("post-1", "Vegarbeid", "Me legg ny asfalt."),
    _kanalarkiv: { kind: "post", by_agency: true, ...facts },
  };
}

async function open(items: readonly FeedItem[], trigger: RetentionTrigger, classes = ["PRAISE"]) {
  place = await openExportPlace(items);
  const clause = aClause({ classes, retention: { kind: "days", days: 10, trigger } });
  await adoptByHand(place, anAdopted([clause]).document);
  await place.process();
}

const obstacles = () => obstaclesOf(place, "c-1", far);
async function dueOn(nativeId = "c-1"): Promise<Day | undefined> {
  const answer = await verdictOn(place, nativeId, far);
  return answer?.may ? answer.under.dueOn : undefined;
}
afterEach(() => place?.close());

/** A look, and what an officer makes of the item afterwards. */
async function lookAgain(items: readonly FeedItem[]): Promise<void> {
  await place.look(items);
  await place.process();
}

describe("a thread that its channel closes", () => {
  test("is closed from the look that saw it, and not any longer when it is opened again", async () => {
    await open([thePost("open"), praise], "threadClosed");
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
    place.opened.clock.set(new Date("2026-09-01T10:00:00Z"));
    await lookAgain([thePost("closed"), praise]);
    expect(await dueOn()).toBe("2026-09-12");
    place.opened.clock.set(new Date("2026-10-01T10:00:00Z"));
    await lookAgain([thePost("open"), praise]);
    expect(await obstacles()).toEqual(waits);
    place.opened.clock.set(new Date("2026-11-01T10:00:00Z"));
    await lookAgain([thePost("closed"), praise]);
    expect(await dueOn()).toBe("2026-11-12");
  });

  test("before the first look is closed from the first look on", async () => {
    await open([thePost("closed"), praise], "threadClosed");
    await confirmPrunable(place, "c-1");
    expect(await dueOn()).toBe("2026-06-12");
  });

  test.each([undefined, "0", "stengt", "Closed "])("and no other word (%s) closes it", async (comments) => {
    await open([thePost(comments), praise], "threadClosed");
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
  });

  test("is not closed any longer when the channel stops to say so", async () => {
    await open([thePost("closed"), praise], "threadClosed");
    await lookAgain([thePost(), praise]);
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
    await lookAgain([thePost("open"), praise]);
    expect(await obstacles()).toEqual(waits);
  });

  test("known from before channels were asked, is closed from the look that first says so", async () => {
    await open([thePost(), praise], "threadClosed");
    await confirmPrunable(place, "c-1");
    place.opened.clock.set(new Date("2026-09-01T10:00:00Z"));
    await place.look([thePost("closed"), praise]);
    // rules do not ask for it, so nothing is classified again
    expect(await dueOn()).toBe("2026-09-12");
  });

  test("says nothing of the comment that carries the word itself", async () => {
    const said = aFeedComment("c-1", "Takk for fin veg!", {}, { facts: { comments: "closed" } });
    await open([thePost("open"), said], "threadClosed");
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
  });

  test("and publishes again under another id may be open there", async () => {
    await open([thePost("closed"), praise], "threadClosed");
    await lookAgain([
      { ...thePost("open"), id: "post-9" },
      { ...praise, id: "c-1" },
    ]);
    await confirmPrunable(place, "c-1");
    const events = await place.tools.pool.query("select 1 from core.item_events where kind = 'reissued'");
    expect(events.rowCount).toBe(1);
    expect(await obstacles()).toEqual(waits);
  });
});

describe("a case", () => {
  const complaint = aFeedComment("c-9", "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?");
  const person = { agency: undefined, by: "Kari Vik", because: "svart på telefon" };
  const writeOff = (entry: string) =>
    writeOffEntry(place.tools, {
      ...{ entry, ...person, byEntry: undefined, how: "Besvart på telefon", on: undefined },
    });
  const again = { again: true, because: "avtale med arkivet" };

  test("is closed by the package that delivers it without arrears, until something new comes", async () => {
    await open([thePost(), praise, complaint], "caseClosed");
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
    await place.export();
    expect(await obstacles()).toEqual(waits);
    await writeOff("2026/1-1");
    // no package says that it is closed
    expect(await obstacles()).toEqual(waits);
    place.opened.clock.set(new Date("2026-09-01T10:00:00Z"));
    await place.export(again);
    expect(await dueOn()).toBe("2026-09-12");
    await undoWriteOff(place.tools, { entry: "2026/1-1", ...person });
    expect(await obstacles()).toEqual(waits);
    place.opened.clock.set(new Date("2026-10-01T10:00:00Z"));
    await writeOff("2026/1-1");
    expect(await dueOn()).toBe("2026-10-12");
    const more = aFeedComment("c-10", "Jeg klager på vedtaket om skolebytte.");
    await lookAgain([thePost(), praise, complaint, more]);
    expect(await obstacles()).toEqual(waits);
  }, 120_000);
});

describe("what took the place of an item", () => {
  test("is the same, published again under another id, as long as the first is not back", async () => {
    await open([thePost(), praise], "superseded");
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
    place.opened.clock.set(new Date("2026-09-01T10:00:00Z"));
    await lookAgain([thePost(), { ...praise, id: "c-2" }]);
    await confirmPrunable(place, "c-1");
    expect(await dueOn()).toBe("2026-09-12");
    await lookAgain([thePost(), { ...praise, id: "c-2" }, praise]);
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
  });

  test("is no new version of it: an item goes with all its versions", async () => {
    await open([thePost(), praise], "superseded");
    await lookAgain([thePost(), aFeedComment("c-1", "Takk for fin veg! Flott.")]);
    await confirmPrunable(place, "c-1");
    expect(await obstacles()).toEqual(waits);
  });

  const count = (id: string, on: string | undefined, facts: Readonly<Record<string, string>>): FeedItem => ({
    id,
    content_text: `${Object.values(facts).join()} følgere`,
    ...(on === undefined ? {} : { date_published: `${on}T23:00:00Z` }),
    _kanalarkiv: { kind: "audience", facts },
  });
  test.each<readonly [string, FeedItem, boolean]>([
    ["a later count of the same", count("a-2", "2026-05-28", { followers: "2" }), true],
    ["one that counts more beside it", count("a-2", "2026-05-28", { followers: "2", visits: "9" }), true],
    ["a later count of something else", count("a-2", "2026-05-28", { visits: "9" }), false],
    ["an earlier one", count("a-2", "2026-05-12", { followers: "2" }), false],
    ["one of no day", count("a-2", undefined, { followers: "2" }), false],
    [
      "a later one under a post",
      {
        ...count("a-2", "2026-05-28", {}),
        _kanalarkiv: { kind: "audience", answers: "post-1", facts: { followers: "2" } },
      },
      false,
    ],
  ])("(a count of followers): %s", async (_, next, takesIts) => {
    await open([thePost(), count("c-1", "2026-05-25", { followers: "1" }), next], "superseded", ["AUDIENCE"]);
    await confirmPrunable(place, "c-1", "AUDIENCE");
    if (takesIts) expect(await dueOn()).toBeDefined();
    else expect(await obstacles()).toEqual(waits);
  });

  test("(a count that names nothing): nothing", async () => {
    const items = [thePost(), count("c-1", "2026-05-25", {}), count("a-2", "2026-05-28", {})];
    await open(items, "superseded", ["AUDIENCE"]);
    await confirmPrunable(place, "c-1", "AUDIENCE");
    expect(await obstacles()).toEqual(waits);
  });
});
