/**
 * An item's history as the store would go through it: looks, runs of the rules, acts of officers, decisions, holds and days.
 * Each step calls the pure functions that the program calls; what it writes is kept in memory.
 */
import { addDays, type Day, day } from "../../src/domain/day.ts";
import type { HoldActKind, HoldScope } from "../../src/domain/hold.ts";
import type { ChannelId, ItemId, VersionId } from "../../src/domain/ids.ts";
import type { Outcome } from "../../src/domain/outcome.ts";
import { byRules, isByOfficer, type ReopenedBecause } from "../../src/domain/review.ts";
import type { AdoptedDecision } from "../../src/retention/covers.ts";
import { actInForce, holdsOver, type LiveHold } from "../../src/retention/hold.ts";
import { keptByOfficer } from "../../src/retention/kept.ts";
import { type DestructionFacts, mayDestroy } from "../../src/retention/may-destroy.ts";
import { confirmClass, type InForce, overruleClass } from "../../src/retention/officers-class.ts";
import { openActOf } from "../../src/retention/open-act.ts";
import { coveredBy } from "../../src/retention/pruning-clause.ts";
import { type ActToUndo, undoAnswer } from "../../src/retention/undo.ts";
import { aClause, anAdopted, destroyable } from "./destruction-builders.ts";
import { aHold, anAct, heldFacts } from "./hold-builders.ts";

export const channelId = "channel-1" as ChannelId;
const itemId = "item-1" as ItemId;
const country = "NO";
const at = new Date("2026-06-01T08:00:00Z");
const noPlace = destroyable().place;

/** A row of the classifications. */
interface Made {
  readonly id: string;
  readonly by: string;
  readonly state: "proposed" | "confirmed" | "overruled";
  readonly outcome: Outcome;
  readonly classId: string;
  readonly registration: "register" | "neither";
  readonly versionId: string;
  readonly context: string;
}

interface Standing {
  readonly made: Made;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly versionId: string;
  readonly standing: string;
  readonly clauseId: string | undefined;
  readonly decisionId: string | undefined;
  readonly dueOn: Day | undefined;
}

/** What a channel, the journal or a later look tells, and may tell otherwise later. */
export const toldTriggers = ["threadClosed", "caseClosed", "superseded"] as const;
export type Told = (typeof toldTriggers)[number];

export interface DecisionForm {
  readonly kind: "years" | "days" | "keeps" | "exported" | "elsewhere" | Told;
  readonly classId: string;
  readonly period: number;
  readonly validTo: Day | undefined;
  /** of what was adopted before: all, nothing, or this class */
  readonly supersedes: "all" | "nothing" | "class";
}

export class ItemHistory {
  today: Day;
  readonly postedOn: Day | undefined;
  version = 1;
  thread = 0;
  visible = true;
  inForce: Standing | undefined;
  acts: ActToUndo[] = [];
  decisions: AdoptedDecision[] = [];
  holds: LiveHold[] = [];
  entry: string | undefined;
  exported = 0;
  inTheMaking = false;
  /** the days on which these came to be, as long as they are so */
  told: Readonly<Partial<Record<Told, Day>>> = {};
  #lookedAt = "";
  readonly #made = new Map<string, Made>();
  #ids = 0;

  constructor(today: Day, postedOn: Day | undefined) {
    this.today = today;
    this.postedOn = postedOn;
  }

  /** A run of the rules, which see all that there is; what an officer decided stays. */
  process(outcome: Outcome, classId: string): void {
    const before = this.inForce;
    if (before && isByOfficer(before.made.by)) this.#lookAgain(before);
    else {
      const made = this.#make({ by: byRules, state: "proposed", outcome, classId, context: "" });
      this.inForce = { ...this.#standing(made), reopenedBecause: before?.reopenedBecause };
    }
    this.#lookedAt = this.#seen();
    if (this.inForce?.made.registration === "register") this.entry ??= "2026/3-1";
  }

  /** @returns the id of the act; undefined for one that was refused or changed nothing */
  confirm(): string | undefined {
    return this.#decide((inForce, covered) => confirmClass(inForce, covered), "confirmed");
  }

  overrule(outcome: Exclude<Outcome, "needsReview">, classId: string): string | undefined {
    const other = { classId, outcome, registration: undefined, ground: undefined, because: "x", again: true };
    return this.#decide(
      (inForce, _) =>
        overruleClass(inForce, other, { country, covered: this.#covered(classId), registered: undefined }),
      "overruled",
    );
  }

  /** @returns the id of the undo; undefined when it was refused */
  undo(actId: string): string | undefined {
    const act = this.acts.find(({ id }) => id === actId);
    if (!act || !this.inForce) return undefined;
    const { made } = this.inForce;
    const answer = undoAnswer(act, this.acts, { classificationId: made.id, byOfficer: isByOfficer(made.by) });
    if (!answer.may) return undefined;
    const restored = answer.restores === undefined ? undefined : this.#made.get(answer.restores);
    if (restored) this.#restore(restored, answer.again, this.inForce);
    return this.#act("undone", {
      undoes: act.id,
      beforeId: restored && made.id,
      classificationId: restored?.id,
    });
  }

  putOff(act: "postponed" | "handedOver"): string {
    return this.#act(act, {});
  }

  adopt({ kind, classId, period, validTo, supersedes }: DecisionForm): void {
    const id = this.#id("decision");
    const clause = aClause({
      classes: [classId],
      ...(kind === "keeps" ? { outcome: "publicRecord", retention: { kind: "preserve" } } : {}),
      ...(kind === "years" ? { retention: { kind: "years", years: period, trigger: "posted" } } : {}),
      ...(kind === "days" ? { retention: { kind: "days", days: period, trigger: "captured" } } : {}),
      ...(isTold(kind) ? { retention: { kind: "days", days: period, trigger: kind } } : {}),
      ...(kind === "exported" ? { conditions: ["exportedAndVerified"] } : {}),
      ...(kind === "elsewhere" ? { scope: { channels: ["channel-2"] } } : {}),
    });
    const adopted = anAdopted([clause], { validFrom: day("2025-01-01"), validTo }, id);
    const part = { from: this.today, classes: [classId] };
    const before =
      supersedes === "class"
        ? this.decisions.map((each) => ({ ...each, superseded: [...(each.superseded ?? []), part] }))
        : this.decisions;
    this.decisions = [...(supersedes === "all" ? [] : before), adopted];
  }

  place(scope: HoldScope, lastDay: Day | undefined): void {
    const acts = lastDay === undefined ? [] : [anAct("ends", lastDay)];
    this.holds = [...this.holds, { hold: aHold({ number: this.holds.length + 1, scope, acts }), alsoAs: [] }];
  }

  /** @returns whether there was something to do it to */
  changeHold(n: number, act: HoldActKind, lastDay: Day | undefined): boolean {
    const live = this.holds[n];
    if (!live || (act === "undone" && actInForce(live.hold.acts) === undefined)) return false;
    const acts = [...live.hold.acts, anAct(act, lastDay)];
    this.holds = this.holds.with(n, { ...live, hold: { ...live.hold, acts } });
    return true;
  }

  /** Every version that there is goes into a package that is verified. */
  exports(): void {
    this.exported = this.version;
  }

  pass(days: number): void {
    this.today = addDays(this.today, days);
  }

  /** As the database gives them. */
  facts(): DestructionFacts {
    const { inForce } = this;
    return {
      ...{ itemId, country, kind: "comment", byAgency: false, place: noPlace, sharedFiles: [] },
      versionId: this.#versionId(),
      classified: inForce && {
        ...inForce.made,
        classificationId: inForce.made.id,
        reopenedBecause: inForce.reopenedBecause,
      },
      threadRead:
        this.#lookedAt === this.#seen() &&
        (!inForce?.made.context || inForce.made.context === this.#context()),
      openAct: openActOf(this.acts),
      actOwed: undefined,
      decisions: this.decisions,
      retention: {
        postedOn: this.postedOn,
        capturedOn: day("2026-01-01"),
        threadClosedOn: this.told.threadClosed,
        caseClosedOn: this.told.caseClosed,
        supersededOn: this.told.superseded,
        conditionsMet: this.exported === this.version ? ["exportedAndVerified"] : [],
      },
      holds: holdsOver(this.holds, heldFacts({ itemId, channelId, roots: ["post-1"] }), this.today),
      entry: this.entry,
      opensCase: undefined,
      inTheMaking: this.inTheMaking ? "package-1" : undefined,
    };
  }

  answer() {
    return mayDestroy(this.facts(), this.today);
  }

  #decide(
    answer: (inForce: InForce, covered: ReturnType<typeof coveredBy>) => ReturnType<typeof confirmClass>,
    act: "confirmed" | "overruled",
  ): string | undefined {
    const before = this.inForce;
    // asked by whoever decides: what came since it was classified must be read first
    if (!before || before.versionId !== this.#versionId()) return undefined;
    const { made, reopenedBecause } = before;
    const inForce: InForce = {
      ...{ outcome: made.outcome, classId: made.classId, ruleId: "NO-04", reason: "", ground: undefined },
      ...{ registration: made.registration, state: made.state, byOfficer: isByOfficer(made.by) },
      waitsAgain: reopenedBecause !== undefined,
    };
    const answered = answer(inForce, this.#covered(made.classId));
    if (answered.kind !== "decided") return undefined;
    const { outcome, classId } = answered.classification;
    const decided = this.#make({
      by: "Kari Vik",
      state: answered.state,
      outcome,
      classId,
      context: this.#context(),
    });
    this.inForce = this.#standing(decided);
    if (decided.registration === "register") this.entry ??= "2026/3-1";
    return this.#act(act, { beforeId: made.id, classificationId: decided.id });
  }

  #lookAgain(before: Standing): void {
    const versionId = this.#versionId() as VersionId;
    const { made } = before;
    const kept = keptByOfficer(
      { itemId, versionId },
      {
        ...{ classificationId: made.id, outcome: made.outcome, classId: made.classId, context: made.context },
        ...{
          reopenedBecause: before.reopenedBecause,
          judgedVersionId: made.versionId,
          versionId: before.versionId,
        },
        ...{
          basis: "b",
          standing: before.standing,
          decisionId: before.decisionId,
          clauseId: before.clauseId,
        },
        dueOn: before.dueOn,
      },
      {
        ...{
          context: this.#context(),
          standing: this.#shown(),
          basis: "b",
          decisions: this.decisions,
          on: this.today,
        },
        place: { ...noPlace, postedOn: this.postedOn ?? day("2026-01-01"), capturedOn: day("2026-01-01") },
      },
    );
    if (!kept) return;
    const { clause, reopenedBecause } = kept;
    this.inForce = {
      ...{ made, reopenedBecause, versionId: kept.versionId, standing: kept.standing },
      ...{ decisionId: clause?.decisionId, clauseId: clause?.clauseId, dueOn: clause?.dueOn },
    };
  }

  /** @param again an undo was undone */
  #restore(made: Made, again: boolean, before: Standing): void {
    const byOfficer = isByOfficer(made.by);
    const changed =
      made.versionId !== this.#versionId()
        ? "newVersion"
        : made.context === this.#context()
          ? undefined
          : "threadChanged";
    this.inForce = {
      ...this.#standing(made),
      versionId: byOfficer ? before.versionId : made.versionId,
      reopenedBecause: again && byOfficer ? changed : "undone",
    };
  }

  #standing(made: Made): Standing {
    const pruning = made.outcome === "prunable" ? this.#covered(made.classId)?.pruning : undefined;
    return {
      ...{ made, reopenedBecause: undefined, versionId: this.#versionId(), standing: this.#shown() },
      decisionId: pruning?.decisionId,
      clauseId: pruning?.clauseId,
      dueOn: made.state === "proposed" ? undefined : pruning?.dueOn,
    };
  }

  #covered(classId: string) {
    const captured = { postedOn: this.postedOn ?? day("2026-01-01"), capturedOn: day("2026-01-01") };
    return coveredBy(this.decisions, { ...noPlace, ...captured }, classId, this.today);
  }

  #make(row: Omit<Made, "id" | "registration" | "versionId">): Made {
    const registration = row.outcome === "caseworkDocument" ? "register" : "neither";
    const made: Made = { ...row, id: this.#id("class"), registration, versionId: this.#versionId() };
    this.#made.set(made.id, made);
    return made;
  }

  #act(act: ActToUndo["act"], change: Partial<ActToUndo>): string {
    const id = this.#id("act");
    const none = { beforeId: undefined, classificationId: undefined, undoes: undefined };
    this.acts = [...this.acts, { ...none, id, act, at, by: "Kari Vik", ...change }];
    return id;
  }

  #id(of: string): string {
    this.#ids += 1;
    return `${of}-${this.#ids}`;
  }

  #versionId(): string {
    return `version-${this.version}`;
  }

  #shown(): string {
    return this.visible ? "public present" : "hidden present";
  }

  #context(): string {
    return `t${this.thread} ${this.visible ? "public" : "hidden"} there`;
  }

  #seen(): string {
    return `${this.#versionId()} ${this.#context()}`;
  }
}

export function isTold(kind: DecisionForm["kind"]): kind is Told {
  return toldTriggers.some((trigger) => trigger === kind);
}
