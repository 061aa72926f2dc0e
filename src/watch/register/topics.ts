/** What an agency decides about a channel and registers of it, topic by topic: the form in which each is kept. */
import { z } from "zod";
import { type Day, day } from "../../domain/day.ts";
import { attestedPoints, documentedPoints } from "../checklist/points.ts";

const Text = z.string().trim().min(1).max(4000);
const Name = z.string().trim().min(1).max(200);
const Reference = z.string().trim().min(1).max(500);
const TheDay = z.string().transform((text, context): Day => {
  try {
    return day(text);
  } catch {
    context.addIssue({ code: "custom", message: "not a calendar day (YYYY-MM-DD)" });
    return z.NEVER;
  }
});
/** `24:00` is the end of a day and begins none */
const Clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** One stretch of a weekday on which somebody is there, in the agency's zone; 1 is Monday, 7 Sunday. */
const Staffed = z
  .strictObject({ day: z.number().int().min(1).max(7), from: Clock, to: Clock })
  .refine(({ from, to }) => from < to);

const KeptFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: Name,
  sizeBytes: z.number().int().min(1),
  mediaType: z.string().min(1),
});

/** What everybody can open: nothing but the web, and no password in it, which would stand in the log for good. */
const Page = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((address) => {
    const url = URL.parse(address);
    return url !== null && url.username === "" && url.password === "";
  });

export const registerValues = {
  owner: z.strictObject({ name: Name }),
  dialogueOwner: z.strictObject({ name: Name }),
  answeringGroup: z.strictObject({ name: Name }),
  goal: z.strictObject({ text: Text }),
  targetGroup: z.strictObject({ text: Text }),
  staffing: z.strictObject({ hours: z.array(Staffed).min(1).max(50) }),
  /** what is done on holidays and in vacations */
  holidays: z.strictObject({ text: Text }),
  responseTarget: z.strictObject({
    amount: z.number().int().min(1).max(1000),
    unit: z.enum(["workingHours", "workingDays"]),
  }),
  /** without a day it is permanent */
  duration: z.strictObject({ until: TheDay.optional() }),
  opened: z.strictObject({ on: TheDay }),
  plan: z
    .strictObject({ reference: Reference.optional(), file: KeptFile.optional() })
    .refine(({ reference, file }) => reference !== undefined || file !== undefined),
  planComment: z.strictObject({ on: TheDay, text: Text.optional() }),
  planApproval: z.strictObject({ by: Name, on: TheDay }),
  termsReview: z.strictObject({ on: TheDay, reference: Reference }),
  riskReview: z.strictObject({ on: TheDay, reference: Reference }),
  evaluationDue: z.strictObject({ on: TheDay }),
  evaluation: z.strictObject({ on: TheDay, result: Text, reference: Reference.optional() }),
  /** the page on which the agency lists its channels, and the address that readers reach this one by */
  website: z.strictObject({ page: Page, link: Page.optional() }),
  /** what an operator had fetched of that page */
  websiteSeen: z.strictObject({
    on: TheDay,
    page: z.string(),
    link: z.string(),
    listed: z.boolean(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  documented: z.strictObject({ reference: Reference }),
  /** `until` inclusive */
  attested: z.strictObject({ by: Name, on: TheDay, until: TheDay }).refine(({ on, until }) => on <= until),
} as const;

export type Topic = keyof typeof registerValues;
export const topics = Object.keys(registerValues) as readonly Topic[];
export type RegisterValue<Of extends Topic> = z.output<(typeof registerValues)[Of]>;

/** Those of which there is one for each point of the checklist. */
export const pointsOfTopic = { documented: documentedPoints, attested: attestedPoints } as const;
/** Those of which an earlier one stays true beside a later one. */
export type ListedTopic = "evaluation";
export type PointTopic = keyof typeof pointsOfTopic;
export type SingleTopic = Exclude<Topic, ListedTopic | PointTopic>;

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Something to be registered: a value, or nothing any more. `point` of those that are there for each point. */
export type Entry = {
  readonly [Of in Topic]: {
    readonly topic: Of;
    readonly point?: string | undefined;
    readonly value: RegisterValue<Of> | undefined;
  };
}[Topic];
