/** Random histories: whatever comes after an officer's act, what they set is what stands, and nothing else is ever confirmed. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isArchiveError } from "../../../src/domain/errors.ts";
import { isByOfficer } from "../../../src/domain/review.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { historyOf } from "../../../src/pipeline/review/history.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { aClause } from "../../retention/decisions.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { clauses, openReviewed, type Reviewed } from "../../support/reviewed.ts";

const names = ["c-1", "c-2"] as const;
const texts = [
  "Så flott!",
  "Takk!",
  "Eg klagar på vedtaket.",
  "Kva tid opnar dykk?",
  "Eg er sjuk og åleine.",
];

type Step =
  | { readonly do: "edit"; readonly of: string; readonly text: string }
  | { readonly do: "answer" | "hide" | "show" | "confirm" | "undo"; readonly of: string }
  | { readonly do: "overrule"; readonly of: string; readonly to: readonly [string, Outcome] }
  | { readonly do: "adopt"; readonly covers: boolean }
  | { readonly do: "otherRules" | "process" };

type Outcome = "publicRecord" | "caseworkDocument" | "prunable";

const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("edit" as const), of: name, text: fc.constantFrom(...texts) }),
  fc.record({
    do: fc.constantFrom("answer", "hide", "show", "confirm", "confirm", "undo", "undo"),
    of: name,
  }),
  fc.record({
    do: fc.constant("overrule" as const),
    of: name,
    to: fc.constantFrom(["COMPLAINT", "caseworkDocument"], ["PRAISE", "prunable"], ["SPAM", "publicRecord"]),
  }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant("adopt" as const), covers: fc.boolean() }),
  fc.record({ do: fc.constantFrom("otherRules" as const, "process" as const, "process" as const) }),
);

/** What an officer set. */
const set = ["state", "outcome", "class", "by", "ground", "registration"] as const;
type SetByOfficer = Readonly<Partial<Record<(typeof set)[number], unknown>>>;

class History {
  readonly #r: Reviewed;
  readonly #shown = new Map<string, FeedItem>();
  /** as it stood right after the last act on each item; without what the rules propose */
  readonly #officers = new Map<string, SetByOfficer>();
  #covered = true;
  #answers = 0;
  #decisions = 1;

  constructor(r: Reviewed) {
    this.#r = r;
    this.#shown.set("post-1", aFeedPost("post-1", "Bibliotek", "Vi opnar."));
    for (const id of names) this.#shown.set(id, aFeedComment(id, "Så flott!"));
  }

  async take(step: Step): Promise<void> {
    const { tools } = this.#r.opened.app;
    switch (step.do) {
      case "edit":
        return this.#change(step.of, { content_text: step.text });
      case "hide":
        return this.#change(step.of, {}, { visibility: "hidden" });
      case "show":
        return this.#change(step.of, {}, { visibility: "public" });
      case "answer":
        return this.#answer(step.of);
      case "adopt":
        return await this.#adopt(step.covers);
      case "otherRules":
        return void (await tools.pool.query("update core.item_classes set basis = 'other rules'"));
      case "process":
        return await this.process();
      default:
        return await this.#act(step);
    }
  }

  async process(): Promise<void> {
    this.#r.shows([...this.#shown.values()]);
    await this.#r.process();
    await this.#check();
  }

  #change(id: string, change: FeedItem, dialog: FeedItem = {}): void {
    const { _kanalarkiv: own, ...item } = this.#shown.get(id) ?? {};
    this.#shown.set(id, { ...item, ...change, _kanalarkiv: { ...(own as FeedItem), ...dialog } });
  }

  #answer(answers: string): void {
    const id = `a-${++this.#answers}`;
    this.#shown.set(id, aFeedComment(id, "Ja.", {}, { by_agency: true, answers }));
  }

  async #adopt(covers: boolean): Promise<void> {
    this.#covered = covers;
    const kept = [aClause("9", ["SPAM"], { kind: "preserve" }, "publicRecord")];
    await this.#r.adopt({
      clauses: covers ? clauses : kept,
      reference: `Sak ${++this.#decisions}`,
      supersedes: [{ decision: `26/${this.#decisions - 1}` }],
    });
  }

  /** A refusal is an answer too, and changes nothing. */
  async #act(step: Extract<Step, { readonly of: string }>): Promise<void> {
    const before = await this.#r.inForce(step.of);
    try {
      await this.#tryAct(step);
    } catch (error) {
      if (!isArchiveError(error) || !["review.state", "archive.missing"].includes(error.code)) throw error;
      expect(await this.#r.inForce(step.of)).toEqual(before);
    }
    const now = await this.#r.inForce(step.of);
    if (now && isByOfficer(String(now["by"]))) this.#officers.set(step.of, pick(now));
    else this.#officers.delete(step.of);
  }

  async #tryAct(step: Extract<Step, { readonly of: string }>): Promise<void> {
    const { tools } = this.#r.opened.app;
    const { agency } = this.#r;
    const by = { by: "Kari Vik", because: "Eg har lese det." };
    const item = await this.#r.id(step.of);
    if (step.do === "confirm") await confirmItems(tools, agency, { items: [item], ...by });
    if (step.do === "overrule") {
      const [classId, outcome] = step.to;
      await overruleItems(tools, agency, { items: [item], ...by, classId, outcome, again: true });
    }
    if (step.do !== "undo" || item.length === 0) return;
    const { steps } = await historyOf(tools, item);
    const last = steps.findLast((each) => each.kind === "act" && !each.takenBack);
    if (last?.kind === "act") await undoAct(tools, { act: last.id, ...by });
  }

  async #check(): Promise<void> {
    for (const id of names) {
      const now = await this.#r.inForce(id);
      const officers = this.#officers.get(id);
      if (officers) expect(pick(now)).toEqual(officers);
      else expect(now).toMatchObject({ by: "rules", state: "proposed", due: null });
      if (now?.["reopened"] || now?.["outcome"] !== "prunable" || !this.#covered)
        expect(now).toMatchObject({ due: null });
    }
  }
}

function pick(row: Record<string, unknown> | undefined): SetByOfficer {
  return Object.fromEntries(set.map((key) => [key, row?.[key]]));
}

test("nothing that an officer set is changed by a run, and nothing unconfirmed has a state or a day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const r = await openReviewed();
      try {
        await r.adopt();
        const history = new History(r);
        await history.process();
        for (const each of steps) await history.take(each);
        await history.process();
      } finally {
        await r.close();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 180_000);
