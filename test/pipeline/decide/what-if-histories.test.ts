/** Whatever has happened in an archive before somebody asks: what is said of each item is what classifying makes of it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Agency } from "../../../src/domain/agency.ts";
import { type Day, dayOf } from "../../../src/domain/day.ts";
import { isArchiveError } from "../../../src/domain/errors.ts";
import type { ItemId } from "../../../src/domain/ids.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { adoptDecision, draftDecision } from "../../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { whatIf } from "../../../src/pipeline/decide/what-if.ts";
import { numbered, worldWith } from "../../../src/pipeline/decide/worlds.ts";
import { placeHold } from "../../../src/pipeline/hold/place.ts";
import { editChannel } from "../../../src/pipeline/register/changes.ts";
import { registerChannel } from "../../../src/pipeline/register/register.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { historyOf } from "../../../src/pipeline/review/history.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import type { WhatIfItem } from "../../../src/retention/what-if.ts";
import { aClause, aDecisionFile } from "../../retention/decisions.ts";
import { swedishAgency } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { openReviewed, type Reviewed } from "../../support/reviewed.ts";

const said = [
  "Takk!",
  "Så flott!",
  "👍",
  "Når åpner biblioteket?",
  "Jeg klager på vedtaket.",
  "Badetempen er 18",
  "Enig!",
  "Jeg krever innsyn i avtalen.",
];
const answers = ["Biblioteket åpner kl. 10.", "Ta kontakt med servicetorget.", "Ja, vi dekker hele beløpet."];
const posted = "Nytt bibliotek åpner på lørdag.";

type Step =
  | { readonly do: "say"; readonly text: string; readonly under: number; readonly byAgency: boolean }
  | { readonly do: "edit"; readonly of: number; readonly text: string }
  | { readonly do: "hide" | "show" | "confirm" | "undo" | "hold"; readonly of: number }
  | { readonly do: "overrule"; readonly of: number; readonly to: readonly [string, Outcome] }
  | { readonly do: "label" | "onOthers" | "lead" | "gone"; readonly on: boolean }
  | { readonly do: "process" | "capture" }
  | { readonly do: "ask"; readonly decision: Asked };
type Outcome = "publicRecord" | "caseworkDocument" | "prunable";

interface Asked {
  readonly prunable: readonly string[];
  readonly kept: readonly string[];
  readonly years: number;
  readonly own: boolean;
  readonly byItself: boolean;
  readonly postedTo: string | undefined;
  readonly validFrom: string;
  /** undefined: it takes the place of all */
  readonly partly: readonly string[] | undefined;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  prunable: fc.subarray(["PRAISE", "REACTION", "SIMPLE-QUESTION", "PUBLICATION-COPY", "CITIZEN-DIALOGUE"], {
    minLength: 1,
  }),
  kept: fc.subarray(["SIMPLE-QUESTION", "PRAISE", "PUBLICATION", "UNSORTED"]),
  years: fc.nat({ max: 3 }),
  own: fc.boolean(),
  byItself: fc.boolean(),
  postedTo: fc.constantFrom(undefined, undefined, "2026-05-20"),
  validFrom: fc.constantFrom("2026-01-01", "2026-01-01", "2027-07-01"),
  partly: fc.option(fc.subarray(["PRAISE", "REACTION", "SPAM"], { minLength: 1 }), { nil: undefined }),
});

const which = fc.nat(5);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("say"),
      text: fc.constantFrom(...said),
      under: which,
      byAgency: fc.constant(false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("say"),
      text: fc.constantFrom(...answers),
      under: which,
      byAgency: fc.constant(true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("edit"), of: which, text: fc.constantFrom(...said) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("hide", "show", "confirm", "confirm", "undo", "hold"),
      of: which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("overrule"),
      of: which,
      to: fc.constantFrom(
        ["COMPLAINT", "caseworkDocument"],
        ["PRAISE", "prunable"],
        ["SPAM", "publicRecord"],
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("label", "onOthers", "lead", "gone"), on: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("process", "process", "capture") }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("ask"), decision: asked }) },
) as fc.Arbitrary<Step>;

const swedishInquiry = {
  publicInsight: "ja",
  justiceAndAdministration: "ja",
  research: "ja",
  culturalHeritage: "ja",
};

function aFile(
  agency: Agency,
  { prunable, kept, years, own, byItself, postedTo, validFrom, partly }: Asked,
  last: number,
) {
  const period = { kind: "years", years, trigger: "posted" };
  const scope = postedTo === undefined ? {} : { scope: { postedTo } };
  const isNobodys = (each: string) => each === "REACTION" || each === "PUBLICATION-COPY";
  const [nobodys, words] = [prunable.filter(isNobodys), prunable.filter((each) => !isNobodys(each))];
  const keeps = kept.filter((each) => !prunable.includes(each));
  return {
    ...{ ...aDecisionFile, country: agency.country, language: agency.language, validFrom },
    ...(agency.country === "SE" ? { inquiry: swedishInquiry } : {}),
    ...(partly ? { supersedes: [{ decision: `26/${last}`, classes: partly }] } : {}),
    ...(own
      ? {
          ownClasses: [
            {
              ...{
                id: "BADEVANN",
                titles: { nb: "Badetemperatur", nn: "Badetemperatur" },
                words: ["badetemp*"],
                saidBy: "public",
              },
              examples: [{ text: "Badetempen er 18 i dag", class: "BADEVANN", outcome: "prunable" }],
            },
          ],
        }
      : {}),
    clauses: [
      ...(words.length > 0 ? [{ ...aClause("1", words, period), ...scope }] : []),
      ...(nobodys.length > 0
        ? [{ ...aClause("2", nobodys, period), ...(byItself ? { confirmedByDecision: true } : {}) }]
        : []),
      ...(keeps.length > 0 ? [aClause("3", keeps, { kind: "preserve" }, "publicRecord")] : []),
      ...(own ? [aClause("4", ["BADEVANN"], { kind: "days", days: 30, trigger: "posted" })] : []),
    ],
  };
}

/** Everything that a run of classifying puts in force. */
const inForce = `select c.item_id as id, c.outcome, c.state, cl.class_id, cl.by, c.reopened_because, c.decision_id, c.clause_id,
       coalesce(c.due_on, case when c.state = 'proposed' then cl.due_on end)::text as due
  from core.item_classes c join core.classifications cl on cl.id = c.classification_id`;

function asStored({ after }: WhatIfItem): object {
  return {
    outcome: after.outcome,
    state: after.state,
    class_id: after.classId,
    by: after.by,
    reopened_because: after.reopenedBecause ?? null,
    decision_id: after.decisionId ?? null,
    clause_id: after.clauseId ?? null,
    due: after.dueOn ?? after.dueIfConfirmed ?? null,
  };
}

class Archive {
  readonly #r: Reviewed;
  readonly #shown: FeedItem[] = [aFeedPost("post-1", "Bibliotek", posted), aFeedComment("c-0", "Så flott!")];
  #last = 0;
  #gone = false;
  compared = 0;

  constructor(r: Reviewed) {
    this.#r = r;
  }

  async take(step: Step): Promise<void> {
    const { tools } = this.#r.opened.app;
    switch (step.do) {
      case "say":
        return this.#say(step);
      case "edit":
        return this.#change(step.of, { content_text: step.text });
      case "hide":
        return this.#change(step.of, {}, { visibility: "hidden" });
      case "show":
        return this.#change(step.of, {}, { visibility: "public" });
      case "label":
        return this.#change(0, { tags: step.on ? ["høring"] : [] });
      case "onOthers":
        return this.#change(0, {}, { facts: { othersChannel: step.on ? "yes" : "no" } });
      case "lead":
        await editChannel(tools, `Dialog`, { leading: step.on });
        return;
      case "gone":
        this.#gone = step.on;
        return await this.#site();
      case "capture":
        return await this.#capture();
      case "process":
        await this.#capture();
        await classifyAgency(tools, this.#r.agency, quiet);
        return;
      case "ask":
        return await this.#ask(step.decision);
      default:
        return await this.#act(step);
    }
  }

  #say({ text, under, byAgency }: Extract<Step, { readonly do: "say" }>): void {
    const answered = this.#shown[under % this.#shown.length];
    const dialog = { answers: answered?.["id"], by_agency: byAgency };
    this.#shown.push(aFeedComment(`c-${this.#shown.length}`, text, {}, dialog));
  }

  #change(of: number, change: FeedItem, dialog: FeedItem = {}): void {
    const place = of % this.#shown.length;
    const { _kanalarkiv: own, ...item } = this.#shown[place] ?? {};
    this.#shown[place] = { ...item, ...change, _kanalarkiv: { ...(own as FeedItem), ...dialog } };
  }

  async #capture(): Promise<void> {
    const { app, clock } = this.#r.opened;
    this.#r.shows(this.#shown);
    await clock.sleep(3_600_000);
    await app.tools.pool.query("update core.channels set kind = 'feed'");
    await captureAll(app.tools, {}, () => undefined, new AbortController().signal);
    await this.#site();
  }

  /** The agency's own website has the post, or has it no longer. */
  async #site(): Promise<void> {
    const { pool } = this.#r.opened.app.tools;
    await pool.query("update core.channels set kind = 'wordpress' where title = 'Web'");
    await pool.query(
      "update core.item_states set visibility = $1 where item_id in (select id from core.items where native_id = 'web-1')",
      [this.#gone ? "trashed" : "public"],
    );
  }

  /** A refusal is an answer too, and what was not captured yet cannot be acted on. */
  async #act(step: Extract<Step, { readonly of: number }>): Promise<void> {
    const { tools } = this.#r.opened.app;
    const { agency } = this.#r;
    const native = this.#shown[step.of % this.#shown.length]?.["id"];
    const found = await tools.pool.query<{ id: ItemId }>("select id from core.items where native_id = $1", [
      native,
    ]);
    const item = found.rows[0]?.id;
    if (!item) return;
    const by = { by: "Kari Vik", because: "Eg har lese det." };
    try {
      if (step.do === "confirm") await confirmItems(tools, agency, { items: [item], ...by });
      if (step.do === "overrule") {
        const [classId, outcome] = step.to;
        await overruleItems(tools, agency, { items: [item], ...by, classId, outcome, again: true });
      }
      if (step.do === "hold") {
        const held = { kind: "accessRequest", ground: "26/7", owner: "Kari Vik", until: undefined } as const;
        await placeHold(tools, { agency, ...held, scope: { item }, by: "Kari Vik", dryRun: false }, quiet);
      }
      if (step.do !== "undo") return;
      const { steps } = await historyOf(tools, item);
      const last = steps.findLast((each) => each.kind === "act" && !each.takenBack);
      if (last?.kind === "act") await undoAct(tools, { act: last.id, ...by });
    } catch (error) {
      if (!isArchiveError(error) || !["review.state", "archive.missing"].includes(error.code)) throw error;
    }
  }

  async #ask(decision: Asked): Promise<void> {
    const { tools } = this.#r.opened.app;
    const { agency } = this.#r;
    const bytes = new TextEncoder().encode(JSON.stringify(aFile(agency, decision, this.#last)));
    const number = await draftDecision(tools, agency, readDecision(bytes, "decision.json"));
    const today = dayOf(tools.clock.now(), agency.timeZone);
    const { grounds, candidate, hindrances } = await worldWith(
      tools,
      agency,
      await numbered(tools, agency, number),
      today,
    );
    const foretold = new Map<string, object>();
    const asked = { grounds, decisionId: candidate.id };
    await whatIf(tools, asked, (item) => foretold.set(item.itemId, asStored(item)), quiet);
    if (!(await this.#adopts(number, today))) {
      return expect(hindrances).not.toEqual([]);
    }
    expect(hindrances).toEqual([]);
    await classifyAgency(tools, agency, quiet);
    const found = await tools.pool.query<{ readonly id: string }>(inForce);
    expect(foretold).toEqual(new Map(found.rows.map(({ id, ...row }) => [id, row])));
    this.compared += foretold.size;
  }

  async #adopts(number: number, on: Day): Promise<boolean> {
    const { tools } = this.#r.opened.app;
    const under = { by: "Kari Vik", body: "Kommunedirektøren", under: "arkivforskrifta § 3" };
    try {
      await adoptDecision(tools, this.#r.agency, number, { ...under, reference: `26/${number}`, on });
    } catch (error) {
      if (!isArchiveError(error) || error.code !== "decision.state") throw error;
      return false;
    }
    this.#last = number;
    return true;
  }
}

async function history(
  web: { readonly origin: string },
  steps: readonly Step[],
  of?: typeof swedishAgency,
): Promise<Pick<Archive, "compared">> {
  const r = await openReviewed({}, of);
  try {
    const address = `${web.origin}/web.json`;
    const agency = r.agency.orgNumber;
    await registerChannel(r.opened.app.tools, { agency, kind: "feed", title: "Web", address });
    const archive = new Archive(r);
    await archive.take({ do: "process" });
    for (const each of steps) await archive.take(each);
    return archive;
  } finally {
    await r.close();
  }
}

let web: HostileServer;
beforeAll(async () => {
  web = await startHostileServer();
  web.serve("/web.json", aFeed([aFeedPost("web-1", "Bibliotek", posted)]));
});
afterAll(async () => await web.close());

const cases: readonly { what: string; steps: readonly Step[]; of?: typeof swedishAgency }[] = [
  { what: "a channel that became a leader's", steps: [{ do: "lead", on: true }], of: swedishAgency },
  { what: "a post on a channel of others", steps: [{ do: "onOthers", on: true }, { do: "capture" }] },
  { what: "a post with another label", steps: [{ do: "label", on: true }, { do: "capture" }] },
  { what: "a post that went from the agency's own site", steps: [{ do: "gone", on: true }] },
  {
    what: "a parent that an officer set",
    steps: [{ do: "overrule", of: 1, to: ["SPAM", "publicRecord"] }],
  },
];

test.each(cases)(
  "$what is classified anew in what is said, without a new version",
  async ({ steps, of }) => {
    const ask = { prunable: ["PRAISE", "PUBLICATION-COPY"], kept: ["PUBLICATION"], years: 1 } as const;
    const decision = { ...ask, own: false, byItself: true, postedTo: undefined, partly: undefined };
    const asked = { do: "ask", decision: { ...decision, validFrom: "2026-01-01" } } as const;
    const enig = { do: "say", text: "Enig!", under: 1, byAgency: false } as const;
    const all: readonly Step[] = [enig, { do: "process" }, asked, ...steps, asked];
    const { compared } = await history(web, all, of);
    expect(compared).toBe(2 * 4);
  },
  60_000,
);

test("what is said of an item is what classifying makes of it, whatever came before", async () => {
  const numRuns = Number(process.env["WHAT_IFS"] ?? 8);
  let all = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), asked, async (steps, decision) => {
      // the last one takes the place of all, so that it is never refused
      const last = { do: "ask", decision: { ...decision, partly: undefined } } as const;
      const { compared } = await history(web, [...steps, last]);
      all += compared;
    }),
    { numRuns, endOnFailure: true },
  );
  // the posts of both channels and a comment, at least
  expect(all).toBeGreaterThanOrEqual(3 * numRuns);
}, 300_000);
