/** What is said of an item before adoption is what the run of classifying after it makes: the same function, asked twice. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../../src/domain/day.ts";
import type { ItemId } from "../../../src/domain/ids.ts";
import { adoptDecision, draftDecision } from "../../../src/pipeline/decide/decide.ts";
import { Going } from "../../../src/pipeline/decide/going.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { whatIfHtml, whatIfText } from "../../../src/pipeline/decide/report.ts";
import { simulateDecision } from "../../../src/pipeline/decide/simulate.ts";
import { whatIf } from "../../../src/pipeline/decide/what-if.ts";
import { numbered, worldWith } from "../../../src/pipeline/decide/worlds.ts";
import { placeHold } from "../../../src/pipeline/hold/place.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { quiet, type Tools } from "../../../src/pipeline/tools.ts";
import { differences } from "../../../src/retention/differences.ts";
import type { WhatIfItem } from "../../../src/retention/what-if.ts";
import { aClause, aDecision, aDecisionFile } from "../../retention/decisions.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../../support/reviewed.ts";

let place: Reviewed;
beforeAll(async () => {
  place = await openReviewed();
}, 60_000);
afterAll(async () => await place.close());

const texts = [
  "Takk!",
  "Så flott!",
  "👍",
  "Når åpner biblioteket?",
  "Jeg klager på vedtaket.",
  "Badetempen er 18",
  "Enig!",
];
const answers = ["Biblioteket åpner kl. 10.", "Ta kontakt med servicetorget.", "Ja, vi dekker hele beløpet."];
const classIds = [
  "PRAISE",
  "REACTION",
  "SIMPLE-QUESTION",
  "ANSWER",
  "CITIZEN-DIALOGUE",
  "PUBLICATION",
  "UNSORTED",
  "BADEVANN",
];
const ownClasses = [
  {
    id: "BADEVANN",
    titles: { nb: "Badetemperatur" },
    words: ["badetemp*"],
    saidBy: "public",
    examples: [{ text: "Badetempen i Øvrevann er 18 i dag", class: "BADEVANN", outcome: "prunable" }],
  },
];

const aRetention = fc.oneof(
  fc.record({
    kind: fc.constant("years"),
    years: fc.nat({ max: 3 }),
    trigger: fc.constantFrom("posted", "captured"),
  }),
  fc.record({ kind: fc.constant("days"), days: fc.nat({ max: 40 }), trigger: fc.constant("posted") }),
  fc.constant({ kind: "inactive" }),
);
const aRandomDecision = fc.record({
  prunable: fc.subarray(classIds.slice(0, 5), { minLength: 1 }),
  kept: fc.subarray(["SIMPLE-QUESTION", "PRAISE", "PUBLICATION", "UNSORTED"]),
  retention: aRetention,
  own: fc.boolean(),
  isScoped: fc.boolean(),
  validFrom: fc.constantFrom("2026-01-01", "2026-07-01"),
});

type Random = typeof aRandomDecision extends fc.Arbitrary<infer Made> ? Made : never;

function aFile({ prunable, kept, retention, own, isScoped, validFrom }: Random) {
  const keeps = kept.filter((each) => !prunable.includes(each));
  const scope = isScoped ? { scope: { postedTo: "2026-05-20" } } : {};
  return {
    ...{ ...aDecisionFile, validFrom },
    ...(own ? { ownClasses } : {}),
    clauses: [
      { ...aClause("1", prunable, retention), ...scope },
      ...(keeps.length > 0 ? [aClause("2", keeps, { kind: "preserve" }, "publicRecord")] : []),
      ...(own ? [aClause("3", ["BADEVANN"], { kind: "days", days: 30, trigger: "posted" })] : []),
    ],
  };
}

const aStep = fc.record({
  decision: aRandomDecision,
  /** index of the text, and of the one it answers */
  said: fc.array(fc.tuple(fc.nat(texts.length - 1), fc.nat(9), fc.option(fc.nat(answers.length - 1))), {
    minLength: 1,
    maxLength: 6,
  }),
  processes: fc.boolean(),
  overrules: fc.boolean(),
});

const comments: FeedItem[] = [aFeedPost("post-1", "Biblioteket", "Nå er det sommer.")];

function say(said: readonly (readonly [number, number, number | null])[]): void {
  for (const [text, under, answer] of said) {
    const id = `c-${comments.length}`;
    const [on] = [comments[under % comments.length]?.["id"]];
    comments.push(aFeedComment(id, texts[text] ?? "", {}, { answers: on }));
    if (answer !== null)
      comments.push(
        aFeedComment(`a-${comments.length}`, answers[answer] ?? "", {}, { answers: id, by_agency: true }),
      );
  }
  place.shows(comments);
}

interface Row {
  readonly id: string;
  readonly outcome: string;
  readonly state: string;
  readonly class_id: string;
  readonly reopened_because: string | null;
  readonly decision_id: string | null;
  readonly clause_id: string | null;
  readonly due_on: string | null;
}

async function stored(): Promise<ReadonlyMap<string, object>> {
  const found = await place.opened.app.tools.pool.query<Row>(
    `select c.item_id as id, c.outcome, c.state, cl.class_id, c.reopened_because, c.decision_id, c.clause_id, c.due_on::text as due_on
       from core.item_classes c join core.classifications cl on cl.id = c.classification_id`,
  );
  return new Map(found.rows.map(({ id, ...row }) => [id, row]));
}

function asStored({ after }: WhatIfItem): object {
  return {
    outcome: after.outcome,
    state: after.state,
    class_id: after.classId,
    reopened_because: after.reopenedBecause ?? null,
    decision_id: after.decisionId ?? null,
    clause_id: after.clauseId ?? null,
    due_on: after.dueOn ?? null,
  };
}

async function drafted(file: object): Promise<number> {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  return await draftDecision(place.opened.app.tools, place.agency, readDecision(bytes, "decision.json"));
}

async function overruleOne(): Promise<void> {
  const { tools } = place.opened.app;
  const found = await tools.pool.query<{ item_id: ItemId }>(
    "select item_id from core.item_classes where state = 'proposed' order by item_id limit 1",
  );
  const items = found.rows.map(({ item_id }) => item_id);
  await overruleItems(tools, place.agency, {
    items,
    by: "Kari Vik",
    because: "Ros og ikkje meir.",
    classId: "PRAISE",
    outcome: "publicRecord",
  } as Parameters<typeof overruleItems>[2]);
}

/** A connection whose writes are taken back. */
async function lent({ pool }: Tools) {
  const client = await pool.connect();
  await client.query("begin");
  return {
    client,
    async done() {
      await client.query("rollback");
      client.release();
    },
  };
}

describe("what is said of items before adoption", () => {
  test("is what classifying makes of each of them after it, exactly", async () => {
    let items = 0;
    await fc.assert(
      fc.asyncProperty(aStep, async ({ decision, said, processes, overrules }) => {
        const { tools } = place.opened.app;
        say(said);
        await place.process();
        if (overrules) await overruleOne();
        if (processes) await place.process();
        const number = await drafted(aFile(decision));
        const today = day(tools.clock.now().toISOString().slice(0, 10));
        const world = await worldWith(
          tools,
          place.agency,
          await numbered(tools, place.agency, number),
          today,
        );
        const foretold = new Map<string, object>();
        const { grounds, candidate } = world;
        await whatIf(
          tools,
          { grounds, decisionId: candidate.id },
          (item) => foretold.set(item.itemId, asStored(item)),
          quiet,
        );
        await adoptDecision(tools, place.agency, number, {
          ...{ by: "Kari Vik", body: "Kommunedirektøren", under: "arkivforskrifta § 3" },
          ...{ reference: `26/${number}`, on: day("2026-06-01") },
        });
        await place.process();
        expect(foretold).toEqual(await stored());
        items += foretold.size;
      }),
      { numRuns: Number(process.env["WHAT_IFS"] ?? 12) },
    );
    expect(items).toBeGreaterThan(12);
  }, 300_000);

  test("is told as a report in the agency's language, and nothing is written", async () => {
    const { tools } = place.opened.app;
    const number = await drafted({ ...aDecisionFile, title: "Vedtak <om> kassasjon" });
    const before = await stored();
    const world = await worldWith(tools, place.agency, await numbered(tools, place.agency, number));
    const all = await simulateDecision(tools, place.agency, { world }, quiet);
    expect(all.totals.items).toBe(before.size);
    expect(all.totals.changed).toBe(all.totals.changes.reduce((sum, { items }) => sum + items, 0));
    const again = await simulateDecision(tools, place.agency, { world }, quiet);
    expect(again.totals).toEqual(all.totals);
    for (const [language, title] of Object.entries({
      nb: "Hva vedtaket vil gjøre",
      nn: "Kva vedtaket vil gjere",
      sv: "Vad beslutet skulle göra",
      en: "What the decision would do",
    }) as ["nb" | "nn" | "sv" | "en", string][]) {
      const page = await whatIfHtml(all, language);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<h1>${title}</h1>`);
      expect(page).toContain("Vedtak &lt;om&gt; kassasjon");
      expect(page).not.toContain("Vedtak <om>");
      expect(page).toContain(all.totals.listSha256);
      for (const text of texts) expect(page).not.toContain(text);
      expect(whatIfText(all, language)).toContain(all.totals.listSha256);
    }
    expect(await stored()).toEqual(before);
  });

  test("is drawn by chance, the same items for the same seed, and says what it tells of all", async () => {
    const { tools } = place.opened.app;
    const number = await drafted(aDecisionFile);
    const world = await worldWith(tools, place.agency, await numbered(tools, place.agency, number));
    const all = await simulateDecision(tools, place.agency, { world }, quiet);
    const drawn = async (size: number, seed: string) =>
      await simulateDecision(tools, place.agency, { world, sample: { size, seed } }, quiet);
    const report = await drawn(3, "26/114");
    expect(report.totals).toEqual((await drawn(3, "26/114")).totals);
    expect((await drawn(3, "26/115")).totals.listSha256).not.toBe(report.totals.listSha256);
    const { items, changed } = all.totals;
    expect(report.totals.items).toBe(3);
    expect(report.sample).toMatchObject({ seed: "26/114", drawn: 3, of: items });
    expect(report.sample?.unseen).toBeCloseTo(1 - 0.05 ** (1 / 3), 10);
    const { atLeast, atMost } = report.sample?.changed ?? { atLeast: 1, atMost: 0 };
    expect(atLeast).toBeLessThanOrEqual(report.totals.changed / 3);
    expect(atMost).toBeGreaterThanOrEqual(report.totals.changed / 3);
    // which files stay, only all items can tell
    expect(report.freed).toBeUndefined();
    for (const [language, note] of [
      ["nb", `Dette er et utvalg: 3 av ${items}`],
      ["nn", `Dette er eit utval: 3 av ${items}`],
      ["sv", `Detta är ett urval: 3 av ${items}`],
      ["en", `This is a sample: 3 of ${items}`],
    ] as const) {
      expect(await whatIfHtml(report, language)).toContain(note);
      expect(whatIfText(report, language)).toContain(note);
      expect(whatIfText(all, language)).not.toContain(note);
    }
    const whole = await drawn(items, "26/114");
    expect(whole.sample).toBeUndefined();
    expect(whole.totals).toMatchObject({ items, changed, listSha256: all.totals.listSha256 });
  });

  test("tells what a hold covers apart, and frees nothing of it", async () => {
    const { tools } = place.opened.app;
    say([[0, 0, null]]);
    await place.process();
    const number = await drafted(aDecisionFile);
    const world = await worldWith(tools, place.agency, await numbered(tools, place.agency, number));
    const before = await simulateDecision(tools, place.agency, { world }, quiet);
    const item = await place.id(String(comments.at(-1)?.["id"]));
    await placeHold(
      tools,
      {
        ...{ agency: place.agency, kind: "accessRequest", scope: { item }, ground: "26/7" },
        ...{ owner: "Kari Vik", until: undefined, by: "Kari Vik", dryRun: false },
      },
      quiet,
    );
    const after = await simulateDecision(tools, place.agency, { world }, quiet);
    expect(after.totals).toEqual(before.totals);
    expect(after.held).toBe((before.held ?? 0) + 1);
    expect(after.freed?.items).toBe((before.freed?.items ?? 0) - 1);
    expect(after.freed?.textBytes).toBe((before.freed?.textBytes ?? 0) - "Takk!".length);
  });

  test("names what stands against adoption, and asks about the day that was told", async () => {
    const { tools } = place.opened.app;
    const asked = async (changes: object, on?: string) => {
      const number = await drafted({ ...aDecisionFile, ...changes });
      return await worldWith(
        tools,
        place.agency,
        await numbered(tools, place.agency, number),
        on === undefined ? undefined : day(on),
      );
    };
    expect(await asked({})).toMatchObject({ hindrances: [], remarks: [] });
    expect(await asked({ validFrom: "2020-01-01", validTo: "2020-12-31" })).toMatchObject({
      hindrances: ["it was valid to 2020-12-31 only"],
      remarks: [expect.stringContaining("not in force")],
    });
    expect(await asked({ supersedes: [{ decision: "26/none" }] })).toMatchObject({
      hindrances: [expect.stringContaining("no decision in force")],
    });
    expect(await asked({ title: "Utkast til vedtak" })).toMatchObject({
      hindrances: [],
      remarks: [expect.stringContaining("draft")],
    });
    expect((await asked({ validFrom: "2031-01-01" })).grounds.on).toBe("2031-01-01");
    expect(await asked({}, "2025-12-31")).toMatchObject({
      remarks: ["it is not in force on 2025-12-31, so it decides nothing then; --on names another day"],
    });
    const superseded = await numbered(tools, place.agency, 1);
    expect(superseded.state).toBe("superseded");
    expect((await worldWith(tools, place.agency, superseded)).hindrances).toContain(
      "a later decision has taken its place",
    );
  });
});

test("a file that only prunable items have is counted once, and one that another item has stays", async () => {
  const { tools } = place.opened.app;
  const { client, done } = await lent(tools);
  try {
    const found = await client.query<{ item_id: string; version_id: string }>(
      "select item_id, version_id from core.item_states order by item_id limit 3",
    );
    const [one, other, third] = found.rows;
    const media = (version: string | undefined, ordinal: number, sha256: string) =>
      client.query(
        `insert into core.media select (jsonb_populate_record(null::core.media, jsonb_build_object('version_id', $1::uuid, 'ordinal', $2::int,
           'url', 'https://fjordvik.example/a.png', 'origin', 'channel', 'sha256', $3::text, 'size_bytes', 10, 'fetched_at', now(), 'media_type', 'image/png'))).*`,
        [version, ordinal, sha256],
      );
    for (const row of [one, other]) await media(row?.version_id, 90, "a".repeat(64));
    for (const row of [other, third]) await media(row?.version_id, 91, "b".repeat(64));
    const going = new Going(tools, place.agency, true);
    for (const row of [one, other]) {
      going.note(row?.item_id ?? "");
      await going.count({ client, db: tools.db });
    }
    expect(await going.freed(client)).toMatchObject({ files: 1, fileBytes: 10, sharedFiles: 1 });
  } finally {
    await done();
  }
});

test("two decisions differ in a period, and in a clause that one of them lacks", () => {
  const praise = (years: number) => aClause("1.1", ["PRAISE"], { kind: "years", years, trigger: "posted" });
  const one = aDecision({
    clauses: [praise(1), aClause("1.2", ["SPAM"], { kind: "preserve" }, "publicRecord")],
  });
  const other = aDecision({ clauses: [praise(2)] });
  expect(differences(one, other)).toEqual([
    {
      where: "clause 1.1",
      field: "retention",
      from: "kind years, years 1, trigger posted",
      to: "kind years, years 2, trigger posted",
    },
    { where: "clause 1.2", field: "", from: "SPAM publicRecord", to: undefined },
  ]);
  expect(differences(one, one)).toEqual([]);
});
