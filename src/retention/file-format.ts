/** The form of a retention decision's file, as people write it: the source of `schemas/retention-decision.schema.json`. */
import { z } from "zod";
import { type Day, day } from "../domain/day.ts";

/** What neither XML nor PostgreSQL can hold: control characters but tab and line breaks, and half of a surrogate pair. */
const unstorable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const text = z
  .string()
  .refine((written) => !unstorable.test(written), "holds a character that cannot be stored")
  .trim()
  .min(1);

const calendarDay = z.iso
  .date()
  .transform((written): Day => day(written))
  .describe("calendar day, YYYY-MM-DD");

/** Longer periods mean "preserve", and say so. */
const mostYears = 150;
const trigger = z.enum(["posted", "captured"]).describe("the day that starts the period");

const retention = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("preserve") }),
  z.strictObject({ kind: z.literal("followsCase") }),
  z
    .strictObject({ kind: z.literal("years"), years: z.int().min(0).max(mostYears), trigger })
    .describe("whole years from the end of the year of the start (Noark M451)"),
  z
    .strictObject({
      kind: z.literal("days"),
      days: z
        .int()
        .min(0)
        .max(mostYears * 365),
      trigger,
    })
    .describe("whole days after the day of the start"),
]);

const provision = z.strictObject({ act: text, section: text });

const outcome = z.enum(["publicRecord", "caseworkDocument", "prunable"]);
const registration = z.enum(["register", "keepOrdered", "neither"]);
const country = z.enum(["NO", "SE"]);

const clause = z.strictObject({
  id: text.describe("as the decision numbers it: 3.2"),
  classes: z.array(text).min(1).describe("the classes that the rules propose, each in one clause only"),
  outcome,
  registration: registration.optional(),
  retention,
  text: text.describe("the clause in the decision's own words"),
  source: provision,
});

export const decisionFile = z
  .strictObject({
    $schema: z.string().optional(),
    title: text,
    country,
    language: z.enum(["nb", "nn", "sv", "en"]),
    reference: text.describe("the agency's own reference: meeting, section, diary number"),
    body: text.describe("the body that may adopt it"),
    legalBasis: z.array(provision).min(1),
    inquiry: z
      .record(z.string(), text)
      .describe(
        "why pruning harms nobody; NO: otherRules, ownNeeds, othersNeeds, citizensNeeds (arkivforskrifta § 3 a–d); " +
          "SE: publicInsight, justiceAndAdministration, research, culturalHeritage (arkivlagen 3 and 10 §§)",
      ),
    validFrom: calendarDay,
    validTo: calendarDay.optional(),
    recordsFrom: calendarDay.optional().describe("items posted before this day are not covered"),
    recordsTo: calendarDay.optional().describe("items posted after this day are not covered"),
    clauses: z.array(clause).min(1),
  })
  .describe("A retention decision: kassasjonsvedtak, gallringsbeslut");

export type DecisionFile = z.output<typeof decisionFile>;

const sketchedClause = z.object({
  id: text.optional().catch(undefined),
  classes: z.array(z.string().catch("")).catch([]),
  outcome: outcome.optional().catch(undefined),
  registration: registration.optional().catch(undefined),
  retention: retention.optional().catch(undefined),
  source: provision.optional().catch(undefined),
});

const emptyClause: z.output<typeof sketchedClause> = {
  id: undefined,
  classes: [],
  outcome: undefined,
  registration: undefined,
  retention: undefined,
  source: undefined,
};

/** As much of a faulty file as can be read, so that what the law says of it is told together with the faults of form. */
export const decisionSketch = z.object({
  country: country.optional().catch(undefined),
  inquiry: z.record(z.string(), z.unknown()).optional().catch(undefined),
  validFrom: calendarDay.optional().catch(undefined),
  validTo: calendarDay.optional().catch(undefined),
  recordsFrom: calendarDay.optional().catch(undefined),
  recordsTo: calendarDay.optional().catch(undefined),
  legalBasis: z.array(provision.optional().catch(undefined)).catch([]),
  clauses: z.array(sketchedClause.catch(emptyClause)).catch([]),
});

export type DecisionSketch = z.output<typeof decisionSketch>;
export type ClauseSketch = DecisionSketch["clauses"][number];

/** The JSON Schema of the file as it is written, before days are read. */
export function decisionSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(decisionFile, { io: "input" }), title: "Kanalarkiv retention decision" };
}
