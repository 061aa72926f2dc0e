/** What may happen to an item, told to the program's own functions and to a plain reading of the rules alike. */
import { addDays, type Day, day } from "../../src/domain/day.ts";
import type { HoldScope } from "../../src/domain/hold.ts";
import type { ItemId } from "../../src/domain/ids.ts";
import type { Outcome } from "../../src/domain/outcome.ts";
import { channelId, type DecisionForm, type ItemHistory, toldTriggers } from "./histories.ts";
import { isSame, type OfficersWord, type PlainReading } from "./plain-reading.ts";

export const outcomes: readonly Outcome[] = [
  "prunable",
  "needsReview",
  "prunable",
  "caseworkDocument",
  "publicRecord",
  "prunable",
];
export const kept = ["prunable", "publicRecord", "prunable", "caseworkDocument"] as const;
export const classIds = ["PRAISE", "PRAISE", "PRAISE", "SPAM"] as const;
export const scopes: readonly { readonly scope: HoldScope; readonly covers: boolean }[] = [
  { scope: { kind: "item", itemId: "item-1" as ItemId }, covers: true },
  { scope: { kind: "thread", channelId, rootNativeId: "post-1" }, covers: true },
  { scope: { kind: "channel", channelId }, covers: true },
  { scope: { kind: "query", query: {} }, covers: true },
  { scope: { kind: "item", itemId: "item-2" as ItemId }, covers: false },
  { scope: { kind: "query", query: { words: "storgata" } }, covers: false },
];

/** One item's history, as the program goes through it and as it is plainly read. */
export interface Both {
  readonly history: ItemHistory;
  readonly plain: PlainReading;
}

type Step = (both: Both, how: number) => void;

function pick<Each>(of: readonly Each[], how: number): Each {
  return of[how % of.length] as Each;
}

const looks: readonly Step[] = [
  ({ history, plain }) => {
    history.version += 1;
    plain.seen = { ...plain.seen, version: history.version };
  },
  ({ history, plain }) => {
    history.thread += 1;
    plain.seen = { ...plain.seen, thread: history.thread };
  },
  ({ history, plain }) => {
    history.visible = !history.visible;
    plain.seen = { ...plain.seen, visible: history.visible };
  },
];

export const runRules: Step = ({ history, plain }, how) => {
  const before = history.inForce?.made;
  history.process(pick(outcomes, how), pick(classIds, how));
  plain.processed = plain.seen;
  if (plain.officer) {
    // R7: rules and decisions never take an officer's class out of force
    if (history.inForce?.made !== before) throw new Error("rules took an officer's class out of force");
    if (!isSame(plain.officer.saw, plain.seen)) plain.disturbed = true;
  }
  journalIt({ history, plain });
};

const confirm: Step = ({ history, plain }) => {
  const prunable = history.inForce?.made.outcome === "prunable";
  decided({ history, plain }, history.confirm(), { prunable, saw: plain.seen });
};

const overrule: Step = ({ history, plain }, how) => {
  const outcome = pick(kept, how);
  decided({ history, plain }, history.overrule(outcome, pick(classIds, how)), {
    ...{ prunable: outcome === "prunable", saw: plain.seen },
  });
};

function decided(
  { history, plain }: Both,
  id: string | undefined,
  word: Omit<OfficersWord, "classId">,
): void {
  if (id === undefined) return;
  const made = { ...word, classId: history.inForce?.made.classId ?? "" };
  plain.officer = made;
  plain.disturbed = false;
  plain.acts.push({ id, open: false, made });
  journalIt({ history, plain });
}

function journalIt({ history, plain }: Both): void {
  if (history.inForce?.made.outcome === "caseworkDocument") plain.journaled = true;
}

const undo: Step = ({ history, plain }, how) => {
  const undone = plain.acts.at(-1 - (how % 3));
  const before = history.inForce?.made;
  const id = undone && history.undo(undone.id);
  if (id === undefined) return;
  plain.acts.push({ id, undoes: undone?.id ?? "" });
  if (history.inForce?.made === before) return;
  const chain = plain.chainOf(undone?.id);
  if (chain.length % 2 === 0) {
    // an undo that is undone brings back what the officer had said
    plain.officer = chain.at(-1)?.made;
    plain.disturbed = !plain.officer || !isSame(plain.officer.saw, plain.seen);
    return;
  }
  // an undo lets nothing go: what an officer had said before stays in force, and waits
  const made = history.inForce?.made;
  plain.officer =
    made?.by === "Kari Vik"
      ? { prunable: made.outcome === "prunable", classId: made.classId, saw: plain.seen }
      : undefined;
  plain.disturbed = true;
};

const putOff: Step = ({ history, plain }, how) => {
  plain.acts.push({ id: history.putOff(pick(["postponed", "handedOver"] as const, how)), open: true });
};

export const adopt: Step = ({ history, plain }, how) => {
  const form: DecisionForm = {
    kind: pick(["years", "days", "years", "keeps", "exported", "elsewhere", ...toldTriggers] as const, how),
    classId: how % 5 === 4 ? "SPAM" : "PRAISE",
    period: how % 3,
    validTo: how % 7 === 6 ? addDays(history.today, how % 900) : undefined,
    supersedes: pick(["all", "nothing", "class", "all"] as const, how),
  };
  for (const each of plain.decisions) {
    if (form.supersedes === "all") each.supersededFrom = firstDay;
    if (form.supersedes === "class" && each.classId === form.classId)
      each.supersededFrom = earlier(each.supersededFrom, history.today);
  }
  plain.decisions.push({ ...form, supersededFrom: undefined });
  history.adopt(form);
};

const firstDay = day("0001-01-01");

/** The clock may be put back between two of them. */
function earlier(one: Day | undefined, other: Day): Day {
  return one !== undefined && one < other ? one : other;
}

const hold: Step = ({ history, plain }, how) => {
  const lastDay = how % 4 === 0 ? addDays(history.today, how % 50) : undefined;
  const { scope, covers } = pick(scopes, how);
  history.place(scope, lastDay);
  plain.holds.push({ covers, ends: lastDay === undefined ? [] : [lastDay] });
};

const changeHold: Step = ({ history, plain }, how) => {
  const n = how % 3;
  const ends = plain.holds[n]?.ends;
  const lastDay = how % 2 === 0 ? addDays(history.today, how % 60) : undefined;
  const act = pick(["ends", "ends", "released", "undone"] as const, how);
  if (!history.changeHold(n, act, act === "ends" ? lastDay : undefined)) return;
  if (act === "undone") ends?.pop();
  else ends?.push(act === "released" ? "released" : lastDay);
};

const pass: Step = ({ history }, how) => history.pass(pick([1, 30, 400, 800, -10], how));

/** A thread is closed and opened again, a case likewise; what took an item's place may go, and the item be back. */
const tell: Step = ({ history, plain }, how) => {
  const trigger = pick(toldTriggers, how);
  const on = how % 4 === 0 ? undefined : addDays(history.today, -(how % 20));
  history.told = { ...history.told, [trigger]: on };
  plain.told.set(trigger, on);
};

/** What may happen, the commoner more often. */
const steps: readonly Step[] = [
  ...looks,
  ...[
    runRules,
    runRules,
    runRules,
    confirm,
    confirm,
    confirm,
    overrule,
    overrule,
    undo,
    putOff,
    adopt,
    adopt,
  ],
  ...[hold, changeHold, changeHold],
  ({ history }) => history.exports(),
  ({ history }, how) => {
    history.inTheMaking = how % 3 === 0;
  },
  ...[tell, tell],
  ...[pass, pass],
];

/** Every number is a step and how it is taken. */
export const numbers = steps.length * 840;

export function take(both: Both, n: number): void {
  steps[n % steps.length]?.(both, Math.floor(n / steps.length));
}

/** Without these nothing would ever be due: adopted, processed, confirmed, and time. */
export const wayThrough: readonly number[] = [
  ...[adopt, runRules, confirm].map((step) => steps.indexOf(step)),
  steps.lastIndexOf(pass) + steps.length * 3,
];
