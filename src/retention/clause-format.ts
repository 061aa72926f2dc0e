/** The form of a clause and of what it is limited to, as people write them. */
import { z } from "zod";
import { channelKinds } from "../domain/channel.ts";
import { type Day, day } from "../domain/day.ts";
import { retentionConditions, retentionTriggers } from "../domain/decision.ts";

/** What neither XML nor PostgreSQL can hold: control characters but tab and line breaks, and half of a surrogate pair. */
const unstorable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** How the faults are known that are none of the library's own; nobody is shown these. */
export const [unstorableText, yearZero] = ["unstorable", "yearZero"];

export const text = z
  .string()
  .refine((written) => !unstorable.test(written), unstorableText)
  .trim()
  .min(1);

export const calendarDay = z.iso
  .date()
  .refine((written) => !written.startsWith("0000"), yearZero)
  .transform((written): Day => (written.startsWith("0000") ? day("0001-01-01") : day(written)))
  .describe("calendar day, YYYY-MM-DD");

/** Longer periods mean "preserve", and say so. */
const mostYears = 150;

const period = {
  trigger: z.enum(retentionTriggers).describe("the day that starts the period"),
  quietDays: z
    .int()
    .min(1)
    .max(mostYears * 365)
    .optional()
    .describe("of threadClosed: days without a word after which the thread counts as closed"),
};
const count = (most: number) => z.int().min(0).max(most);

export const retention = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("preserve") }),
  z.strictObject({ kind: z.literal("followsCase") }),
  z
    .strictObject({ kind: z.literal("inactive") })
    .describe(
      "until an officer says that it is needed no longer (vid inaktualitet, etter administrativt behov)",
    ),
  z
    .strictObject({ kind: z.literal("years"), years: count(mostYears), ...period })
    .describe("whole years from the end of the year of the start (Noark M451)"),
  z
    .strictObject({ kind: z.literal("months"), months: count(mostYears * 12), ...period })
    .describe("whole months after the day of the start"),
  z
    .strictObject({ kind: z.literal("days"), days: count(mostYears * 365), ...period })
    .describe("whole days after the day of the start"),
]);

export const provision = z.strictObject({ act: text, section: text });
export const outcome = z.enum(["publicRecord", "caseworkDocument", "prunable"]);
export const registration = z.enum(["register", "keepOrdered", "neither"]);

export const scope = z
  .strictObject({
    channels: z.array(text).min(1).optional().describe("ids or addresses of channels"),
    channelKinds: z.array(z.enum(channelKinds)).min(1).optional(),
    units: z.array(text).min(1).optional().describe("units of the agency, as they are registered"),
    postedFrom: calendarDay.optional().describe("the first day of posting, inclusive"),
    postedTo: calendarDay.optional().describe("the last day of posting, inclusive"),
  })
  .describe("what it is limited to: every part that is given must fit");

const conditions = z
  .array(z.enum(retentionConditions))
  .min(1)
  .describe("what must be true beside the day before anything may be destroyed");

export const clause = z.strictObject({
  id: text.describe("as the decision numbers it: 3.2"),
  classes: z
    .array(text)
    .min(1)
    .describe("the classes that the rules propose, or own ones; a class in two clauses needs scopes"),
  outcome,
  registration: registration.optional(),
  retention,
  scope: scope.optional(),
  before: z
    .array(text)
    .min(1)
    .optional()
    .describe("clauses that this one goes before where both cover an item and neither is narrower"),
  conditions: conditions.optional(),
  confirmedByDecision: z
    .boolean()
    .optional()
    .describe("the decision itself confirms it; only of classes that hold no words of anybody"),
  text: text.describe("the clause in the decision's own words"),
  source: provision,
});
