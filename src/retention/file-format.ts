/** The form of a retention decision's file, as people write it: the source of `schemas/retention-decision.schema.json`. */
import { z } from "zod";
import { outcomes } from "../domain/outcome.ts";
import { calendarDay, clause, provision, scope, text } from "./clause-format.ts";

export const country = z.enum(["NO", "SE"]);
export const language = z.enum(["nb", "nn", "sv", "en"]);

const words = z
  .array(text)
  .min(1)
  .describe("ord: a whole word; ord*: a beginning; *ord: an end; *ord*: any part; several words in a row");

export const ownClass = z.strictObject({
  id: text.describe("capital letters, digits and hyphens, as no class of the rules is called"),
  titles: z.partialRecord(language, text).describe("the name in the agency's language at least"),
  words,
  notWords: words.optional().describe("words that must not stand in the text"),
  saidBy: z.enum(["public", "agency", "anybody"]),
  examples: z
    .array(z.strictObject({ text, class: text, outcome: z.enum(outcomes) }))
    .min(1)
    .describe(
      "texts that are tried whenever the file is checked: the class and outcome that they must be given",
    ),
});

const supersession = z.strictObject({
  decision: text.describe("the reference under which it was adopted"),
  clauses: z.array(text).min(1).optional(),
  classes: z.array(text).min(1).optional(),
  scope: scope.optional(),
});

export const decisionFile = z
  .strictObject({
    $schema: z.string().optional(),
    title: text,
    country,
    language,
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
    supersedes: z
      .array(supersession)
      .optional()
      .describe(
        "earlier decisions, or parts of them, that this one takes the place of; left out, all that are in force; empty, none",
      ),
    ownClasses: z.array(ownClass).optional().describe("classes of the agency's own, known by words"),
    clauses: z.array(clause).min(1),
  })
  .describe("A retention decision: kassasjonsvedtak, gallringsbeslut");

export type DecisionFile = z.output<typeof decisionFile>;

/** The JSON Schema of the file as it is written, before days are read. */
export function decisionSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(decisionFile, { io: "input" }), title: "Kanalarkiv retention decision" };
}
