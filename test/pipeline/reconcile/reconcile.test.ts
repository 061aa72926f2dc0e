/** Steps are told of their work and look through nothing: whatever happens, comparing everything finds nothing that was not told. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { waitingNotes } from "../../../src/cli/words/waiting-work.ts";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import type { ReviewActId } from "../../../src/domain/review.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { adoptDecision, draftDecision } from "../../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { changeEntryFacts } from "../../../src/pipeline/journal/change-entry.ts";
import { journalAgency } from "../../../src/pipeline/journal/journal.ts";
import { changeTitle } from "../../../src/pipeline/journal/retitle.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { publishAgency } from "../../../src/pipeline/publish/publish.ts";
import { reconcileAgency } from "../../../src/pipeline/reconcile/reconcile.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { type AgencyStatus, status } from "../../../src/pipeline/status/status.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { draft } from "../../retention/decisions.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const titles = ["Ny bru", "Ny bru over elva", "Kari er sjuk"];
const texts = [
  "Takk for hjelpa!",
  "Eg krev innsyn i avtalen.",
  "Dette har eg ei meining om.",
  "Vi klagar på vedtaket, eg er sjukmeld.",
];
const shownAs = ["public", "hidden", "public", "trashed"] as const;

const post = (how: number): FeedItem =>
  aFeedPost("post-1", titles[how % 3] ?? "", "Vi byggjer ny bru over elva.", {
    visibility: how % 5 === 0 ? "hidden" : "public",
  });
const comment = (n: number, how: number): FeedItem =>
  aFeedComment(
    `c-${n}`,
    texts[how % 4] ?? "",
    {},
    {
      visibility: shownAs[(how >> 2) % 4],
      ...(n === 4 ? { by_agency: true, answers: "c-1" } : {}),
    },
  );

async function compared(): Promise<unknown> {
  const { differences } = await reconcileAgency(place.tools, place.agency, quiet);
  return differences;
}

/** What officers may not do at the moment changes nothing. */
const tried = (done: Promise<unknown>) =>
  done.catch((error: Error) => expect(error.name).toBe("ArchiveError"));

async function someItem(how: number): Promise<ItemId | undefined> {
  const found = await place.tools.pool.query<{ id: string }>(
    "select i.id from core.items i join core.item_classes c on c.item_id = i.id order by i.native_id",
  );
  const row = found.rows[how % Math.max(1, found.rows.length)];
  return row && asId<ItemId>(row.id);
}

async function adopt(validFrom: string): Promise<void> {
  const file = new TextEncoder().encode(JSON.stringify({ ...(draft("no") as object), validFrom }));
  const number = await draftDecision(place.tools, place.agency, readDecision(file, "decision.json"));
  const under = {
    by: "Kari Vik",
    body: "Kommunedirektøren",
    under: "arkivforskrifta § 3",
    reference: "26/1",
  };
  await tried(adoptDecision(place.tools, place.agency, number, { ...under, on: day("2026-06-01") }));
}

function steps(): readonly ((how: number) => Promise<unknown>)[] {
  const shown = new Map<number, FeedItem>([1, 2].map((n) => [n, comment(n, n)]));
  let [last, first]: [ReviewActId | undefined, FeedItem] = [undefined, post(1)];
  const { tools, agency } = place;
  const all = () => [first, ...shown.values()];
  return [
    (how) => {
      shown.set(1 + (how % 4), comment(1 + (how % 4), how >> 2));
      return place.later(all());
    },
    (how) => {
      first = post(how);
      return place.shows(all());
    },
    () => captureAll(tools, {}, quiet, new AbortController().signal),
    () => classifyAgency(tools, agency, quiet),
    () => journalAgency(tools, agency, quiet),
    () => publishAgency(tools, agency),
    () => processAgency(tools, agency, quiet),
    async (how) => {
      const item = await someItem(how);
      if (!item) return;
      const as = { classId: "COMPLAINT", outcome: "publicRecord", by: "Kari Vik", because: "x" } as const;
      await tried(
        overruleItems(tools, agency, { items: [item], ...as, again: how % 2 === 0 }).then(({ decided }) => {
          last = decided[0]?.act;
        }),
      );
    },
    async () => {
      if (last) await tried(undoAct(tools, { act: last, by: "Ola Nes", because: "x" }));
    },
    async (how) => {
      const found = await tools.pool.query<{ id: string }>(
        "select id from core.registry_entries order by year, sequence",
      );
      const row = found.rows[how % Math.max(1, found.rows.length)];
      const asked = [
        { act: "screened", ground: "offl. § 24 andre ledd" },
        { act: "lifted", read: true },
        { act: "named", party: "Ola Nes", kind: "person" },
        { act: "screeningUndone", read: true },
        { act: "nameUndone" },
      ] as const;
      const asking = asked[(how >> 3) % asked.length];
      if (!row || !asking) return;
      const request = { entry: row.id, agency: undefined, by: "Kari Vik", because: "x" };
      await tried(changeEntryFacts(tools, request, asking));
    },
    (how) => adopt(how % 2 === 0 ? "2026-06-01" : "2026-06-02"),
    () => place.opened.clock.sleep(24 * 3_600_000),
  ];
}

describe("after any history", () => {
  test("nothing stands otherwise than its step would leave it that the step was not told of", async () => {
    await place.dialogue([post(1), comment(1, 1), comment(2, 3)]);
    const taken = steps();
    const history = fc.array(fc.tuple(fc.nat(taken.length - 1), fc.nat(255)), {
      minLength: 4,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(history, async (moves) => {
        for (const [step, how] of moves) await taken[step]?.(how);
        expect(await compared()).toEqual([]);
        await processAgency(place.tools, place.agency, quiet);
        // a row that leaves the queue when all of it is compared is looked at once more
        await processAgency(place.tools, place.agency, quiet);
        expect(await waiting()).toBe(0);
        expect(await reconcileAgency(place.tools, place.agency, quiet)).toMatchObject({
          differences: [],
          whole: true,
          notYet: [],
        });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 240_000);
});

async function waiting(): Promise<number> {
  const lists = ["to_classify", "to_review", "to_journal", "to_title", "to_publish"];
  const counts = lists.map((list) => `(select count(*) from core.${list})`).join(" + ");
  return Number((await place.tools.pool.query<{ n: number }>(`select ${counts} as n`)).rows[0]?.n);
}

describe("what was not told is found, reported and told", () => {
  /** As a fault of ours would lose it: the list forgets what it was told. */
  async function lost(list: string, change: () => Promise<unknown>): Promise<unknown> {
    await processAgency(place.tools, place.agency, quiet);
    expect(await compared()).toEqual([]);
    await change();
    await place.tools.pool.query(`delete from core.${list}`);
    const found = await compared();
    await processAgency(place.tools, place.agency, quiet);
    expect(await compared()).toEqual([]);
    return found;
  }
  const begun = () => place.dialogue([post(1), comment(1, 1), comment(2, 3)]);
  const step = (name: string) => expect.objectContaining({ step: name });
  const looked = () => captureAll(place.tools, {}, quiet, new AbortController().signal);

  test("a new version that was not classified", async () => {
    await begun();
    const found = await lost("to_classify", async () => {
      await place.shows([post(1), comment(1, 3), comment(2, 3)]);
      await looked();
    });
    expect(found).toEqual(expect.arrayContaining([step("classify")]));
  });

  test("an item that was not registered", async () => {
    await begun();
    const found = await lost("to_journal", async () => {
      await place.later([post(1), comment(1, 1), comment(2, 3), comment(3, 3)]);
    });
    expect(found).toEqual([step("journal")]);
  });

  test("an item that does not wait for its officer", async () => {
    await begun();
    const found = await lost("to_review", async () => {
      await place.shows([post(1), comment(1, 1), comment(2, 3), comment(3, 2)]);
      await looked();
      await classifyAgency(place.tools, place.agency, quiet);
    });
    expect(found).toEqual(expect.arrayContaining([step("review")]));
  });

  test("a title that quotes what is no more, and a case that the public sees under another title", async () => {
    await begun();
    const found = await lost("to_title", () => place.later([post(2), comment(1, 1), comment(2, 3)]));
    expect(found).toEqual(expect.arrayContaining([step("title")]));
    // the title is public with the act: as it was before, it is only in a copy that somebody broke
    const told = await lost("to_publish", async () => {
      await changeTitle(
        place.tools,
        { unit: "2026/1-1", agency: place.agency.orgNumber, because: "x", by: "Kari Vik" },
        { act: "titled", text: "Brua", ground: undefined },
      );
      await place.tools.pool.query("update pub.entries set title_washed = 'Veka'");
    });
    expect(told).toEqual([step("publish")]);
  });

  test("a post that was not published, and one that is hidden and still shown", async () => {
    await begun();
    const edited = await lost("to_publish", () => place.later([post(2), comment(1, 1), comment(2, 3)]));
    expect(edited).toEqual(expect.arrayContaining([step("publish")]));
    const hidden = await lost("to_publish", () =>
      place.tools.pool.query("update core.item_states set visibility = 'hidden' where native_id = 'post-1'"),
    );
    expect(hidden).toEqual(expect.arrayContaining([step("publish")]));
  });
});

test("nothing is said to be compared while everything is to be classified anew, and all of it is compared at once", async () => {
  await place.dialogue([post(1), comment(1, 1), comment(2, 3)]);
  await processAgency(place.tools, place.agency, quiet);
  const compare = (most?: number) => reconcileAgency(place.tools, place.agency, quiet, most);
  expect(await compare(1)).toMatchObject({ compared: 3, whole: false });
  expect(await compare()).toMatchObject({ compared: 3, whole: true });
  await adopt("2026-06-01");
  expect(await compare()).toMatchObject({ compared: 0, whole: false, notYet: ["classify"] });
  await processAgency(place.tools, place.agency, quiet);
  expect(await compare()).toMatchObject({ compared: 3, whole: true, notYet: [] });
});

test("a count that was kept otherwise than counting gives is found at the end, put right, and told", async () => {
  await place.dialogue([post(1), comment(1, 1), comment(2, 3)]);
  await processAgency(place.tools, place.agency, quiet);
  const compare = () => reconcileAgency(place.tools, place.agency, quiet);
  expect(await compare()).toMatchObject({
    ...{ whole: true, miscounts: [], words: { learned: 0, forgotten: 0 } },
  });
  await place.tools.pool.query(
    "insert into core.tallies (channel_id, what, n) select id, 'journaled', -1 from core.channels",
  );
  const { miscounts, differences } = await compare();
  expect(miscounts).toMatchObject([{ what: "journaled", counted: expect.any(Number) }]);
  expect(differences).toEqual([]);
  const [overview] = await status(place.tools, 30);
  expect(waitingNotes((overview as AgencyStatus).work, place.agency).join()).toContain(
    "COUNTED WRONG: 1 count",
  );
  expect(await compare()).toMatchObject({ whole: true, miscounts: [] });
});
