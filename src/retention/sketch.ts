/** As much of a faulty file as can be read, so that what the law says of it is told together with the faults of form. */
import { z } from "zod";
import { calendarDay, outcome, provision, registration, retention, scope } from "./clause-format.ts";
import { country, language, ownClass } from "./file-format.ts";

const name = z.string().trim().min(1).optional().catch(undefined);
const names = z.array(z.string().catch("")).catch([]);

const sketchedClause = z.object({
  id: name,
  classes: names,
  outcome: outcome.optional().catch(undefined),
  registration: registration.optional().catch(undefined),
  retention: retention.optional().catch(undefined),
  scope: scope.optional().catch(undefined),
  before: names,
  conditions: names,
  confirmedByDecision: z.boolean().optional().catch(undefined),
  source: provision.optional().catch(undefined),
});

const emptyClause: z.output<typeof sketchedClause> = {
  id: undefined,
  classes: [],
  outcome: undefined,
  registration: undefined,
  retention: undefined,
  scope: undefined,
  before: [],
  conditions: [],
  confirmedByDecision: undefined,
  source: undefined,
};

/** An own class whose form is wrong is known by its name only. */
const sketchedOwnClass = z.object({ id: name, read: ownClass.optional().catch(undefined) });

export const decisionSketch = z.object({
  country: country.optional().catch(undefined),
  language: language.optional().catch(undefined),
  inquiry: z.record(z.string(), z.unknown()).optional().catch(undefined),
  validFrom: calendarDay.optional().catch(undefined),
  validTo: calendarDay.optional().catch(undefined),
  recordsFrom: calendarDay.optional().catch(undefined),
  recordsTo: calendarDay.optional().catch(undefined),
  legalBasis: z.array(provision.optional().catch(undefined)).catch([]),
  supersedes: z
    .array(
      z
        .object({ classes: names, scope: scope.optional().catch(undefined) })
        .catch({ classes: [], scope: undefined }),
    )
    .catch([]),
  ownClasses: z
    .array(
      z.preprocess(
        (raw) => ({
          id: typeof raw === "object" && raw !== null ? Reflect.get(raw, "id") : undefined,
          read: raw,
        }),
        sketchedOwnClass,
      ),
    )
    .catch([]),
  clauses: z.array(sketchedClause.catch(emptyClause)).catch([]),
});

export type DecisionSketch = z.output<typeof decisionSketch>;
export type ClauseSketch = DecisionSketch["clauses"][number];
