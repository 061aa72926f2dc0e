/**
 * PURE. Reads what a person typed about a channel, field by field, as the command line and the desk give it: a field that is
 * left out stays as it is, an empty one takes away what stood there.
 */
import type { Day } from "../../domain/day.ts";
import { day } from "../../domain/day.ts";
import { type DocumentedPoint, documentedPoints } from "../checklist/points.ts";
import { readStaffing } from "./staffing.ts";
import { type Entry, type RegisterValue, registerValues, type SingleTopic, type Topic } from "./topics.ts";

export const planFields = [
  "owner",
  "dialogueOwner",
  "answeringGroup",
  "goal",
  "targetGroup",
  "staffing",
  "holidays",
  "responseTarget",
  "duration",
  "opened",
  "planReference",
  "planCommentOn",
  "planComment",
  "planApprovedBy",
  "planApprovedOn",
  "termsOn",
  "termsReference",
  "riskOn",
  "riskReference",
  "evaluationDue",
  "websitePage",
  "websiteLink",
] as const;
export type PlanField = (typeof planFields)[number];

type Plan = RegisterValue<"plan">;

export interface PlanInput extends Readonly<Partial<Record<PlanField, string>>> {
  /** the plan itself, which is in the store already */
  readonly planFile?: Plan["file"];
  readonly documented?: Readonly<Record<string, string>>;
}

/** What cannot be registered. `value` is what was typed, `field` where. */
export interface PlanFault {
  readonly field: PlanField | DocumentedPoint | "documented";
  readonly value: string;
  /** `form`: it is not of the form asked for; `future`: it is a day that has not come; `alone`: its other half is not given */
  readonly why: "form" | "future" | "alone";
}

export interface ReadPlan {
  readonly entries: readonly Entry[];
  readonly faults: readonly PlanFault[];
}

/**
 * @param today what is said to be done was not done later than this
 * @param before the plan that stands: a file stays when its reference changes, and the other way round
 */
export function readPlan(input: PlanInput, today: Day, before?: Plan): ReadPlan {
  const one = (field: PlanField & SingleTopic, make: (text: string) => unknown, when?: "past") =>
    single(input, field, make, when && today);
  const name = (text: string) => ({ name: text });
  const plain = (text: string) => ({ text });
  const on = (text: string) => ({ on: text });
  return together([
    one("owner", name),
    one("dialogueOwner", name),
    one("answeringGroup", name),
    one("goal", plain),
    one("targetGroup", plain),
    one("staffing", readStaffing),
    one("holidays", plain),
    one("responseTarget", readTarget),
    one("duration", (text) => (isPermanent(text) ? {} : { until: text })),
    one("opened", on, "past"),
    one("evaluationDue", on),
    several(input, today, "planApproval", { by: "planApprovedBy", on: "planApprovedOn" }),
    several(input, today, "planComment", { on: "planCommentOn", text: "planComment" }, ["text"]),
    several(input, today, "termsReview", { on: "termsOn", reference: "termsReference" }),
    several(input, today, "riskReview", { on: "riskOn", reference: "riskReference" }),
    several(input, today, "website", { page: "websitePage", link: "websiteLink" }, ["link"]),
    planItself(input, before),
    ...Object.entries(input.documented ?? {}).map(([point, given]) => document(point, given)),
  ]);
}

const nothing: ReadPlan = { entries: [], faults: [] };

function together(parts: readonly ReadPlan[]): ReadPlan {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function entry(topic: Topic, value: unknown, point?: string): ReadPlan {
  return { entries: [{ topic, value, ...(point === undefined ? {} : { point }) } as Entry], faults: [] };
}

function fault(field: PlanFault["field"], value: string, why: PlanFault["why"]): ReadPlan {
  return { entries: [], faults: [{ field, value, why }] };
}

/** @param notAfter for what was done already */
function single(
  input: PlanInput,
  topic: PlanField & SingleTopic,
  make: (text: string) => unknown,
  notAfter: Day | undefined,
): ReadPlan {
  const text = input[topic]?.trim();
  if (text === undefined) return nothing;
  if (text === "") return entry(topic, undefined);
  if (notAfter !== undefined && isDay(text) && text > notAfter) return fault(topic, text, "future");
  return checked(topic, make(text), topic, text);
}

/** @param names the part of the value that each field is @param spare those that may be left out */
function several(
  input: PlanInput,
  today: Day,
  topic: SingleTopic,
  names: Readonly<Record<string, PlanField>>,
  spare: readonly string[] = [],
): ReadPlan {
  const given = Object.entries(names).map(([part, field]) => ({ part, field, text: input[field]?.trim() }));
  if (given.every(({ text }) => text === undefined)) return nothing;
  const filled = given.flatMap(({ part, field, text }) => (text ? [{ part, field, text }] : []));
  if (filled.length === 0) return entry(topic, undefined);
  const wrong = [
    ...given
      .filter(({ part, text }) => !text && !spare.includes(part))
      .map(({ field }) => fault(field, "", "alone")),
    ...filled
      .filter(({ part, text }) => part === "on" && isDay(text) && text > today)
      .map(({ field, text }) => fault(field, text, "future")),
  ];
  if (wrong.length > 0) return together(wrong);
  const parsed = registerValues[topic].safeParse(
    Object.fromEntries(filled.map(({ part, text }) => [part, text])),
  );
  if (parsed.success) return entry(topic, parsed.data);
  const parts = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return together(
    filled.filter(({ part }) => parts.has(part)).map(({ field, text }) => fault(field, text, "form")),
  );
}

function planItself({ planReference, planFile }: PlanInput, before: Plan | undefined): ReadPlan {
  if (planReference === undefined && planFile === undefined) return nothing;
  const reference = (planReference ?? before?.reference)?.trim() || undefined;
  const file = planFile ?? before?.file;
  if (!reference && !file) return entry("plan", undefined);
  const value = { ...(reference ? { reference } : {}), ...(file ? { file } : {}) };
  return checked("plan", value, "planReference", planReference ?? "");
}

function document(point: string, given: string): ReadPlan {
  const known = documentedPoints.find((one) => one === point.toUpperCase());
  if (!known) return fault("documented", point, "form");
  if (given.trim() === "") return entry("documented", undefined, known);
  const parsed = registerValues.documented.safeParse({ reference: given });
  return parsed.success ? entry("documented", parsed.data, known) : fault(known, given, "form");
}

function checked(topic: Topic, value: unknown, field: PlanField, text: string): ReadPlan {
  const parsed = registerValues[topic].safeParse(value);
  return parsed.success ? entry(topic, parsed.data) : fault(field, text, "form");
}

/** `2 days`, `4 timer`, `2 arbeidsdagar`: hours and days in which the agency works. */
function readTarget(text: string): unknown {
  const found = /^(\d{1,4})\s*(\p{L}+)(?:\s+\p{L}+)?$/u.exec(text.toLowerCase());
  const word = found?.[2] ?? "";
  const unit = /^(?:h|hours?|time|timer|timar|timmar|arbeidstim\p{L}*|arbetstim\p{L}*)$/u.test(word)
    ? "workingHours"
    : /^(?:d|days?|dag|dager|dagar|arbeidsdag\p{L}*|arbetsdag\p{L}*|virkedag\p{L}*|yrkedag\p{L}*|working|work)$/u.test(
          word,
        )
      ? "workingDays"
      : undefined;
  const working = /working\s+hours?$/.test(text.toLowerCase()) ? "workingHours" : unit;
  return { amount: Number(found?.[1]), unit: working };
}

function isPermanent(text: string): boolean {
  return /^(?:permanent|varig|fast|tills?\s+vidare|inntil\s+videre|inntil\s+vidare)$/i.test(text);
}

function isDay(text: string | undefined): boolean {
  try {
    day(text ?? "");
    return true;
  } catch {
    return false;
  }
}
