/** Tries the examples of a decision's own classes: a file that says how it sorts a text must sort it so. */
import { blankSubject } from "../classify/subject.ts";
import { tableOf } from "../classify/table.ts";
import type { Clause, OwnExample, RetentionDecision } from "../domain/decision.ts";
import { asId, type DecisionId } from "../domain/ids.ts";
import { propose } from "./propose.ts";
import type { Place } from "./scope.ts";
import type { Fault } from "./soundness.ts";
import type { DecisionWords } from "./words/index.ts";

/** The examples that are given another class or outcome than they name, under this decision alone. */
export function failedExamples(decision: RetentionDecision, { own: said }: DecisionWords): readonly Fault[] {
  if (!decision.ownClasses?.length) return [];
  const table = tableOf(decision.country);
  const both = (classId: string, outcome: string) => `${classId} ${said.and} ${outcome}`;
  return decision.ownClasses.flatMap((own, at) =>
    own.examples.flatMap((example, place): readonly Fault[] => {
      const given = propose({
        table,
        decisions: [{ id: nobody, document: decision }],
        subject: { ...blankSubject(decision.country), text: example.text, byAgency: own.saidBy === "agency" },
        place: placeFor(decision, example),
        capturedOn: placeFor(decision, example).postedOn,
        language: decision.language,
      });
      if (given.classId === example.class && given.outcome === example.outcome) return [];
      const path = `ownClasses[${at}].examples[${place}]`;
      return [
        {
          path,
          message: said.example(
            both(given.classId, given.outcome),
            both(example.class, example.outcome),
            given.reason,
          ),
        },
      ];
    }),
  );
}

/** Stands for the draft while its examples are tried. */
const nobody = asId<DecisionId>("00000000-0000-7000-8000-000000000000");

/** A place in the scope of the first clause on the class: what a clause says is tried where it speaks. */
function placeFor(decision: RetentionDecision, example: OwnExample): Place {
  const scope: Clause["scope"] = decision.clauses.find(({ classes }) =>
    classes.includes(example.class),
  )?.scope;
  const [channel] = scope?.channels ?? [""];
  return {
    channel: { id: channel ?? "", address: channel ?? "", kind: scope?.channelKinds?.[0] ?? "feed" },
    unit: scope?.units?.[0] ?? "",
    postedOn:
      scope?.postedFrom ??
      scope?.postedTo ??
      decision.recordsFrom ??
      decision.recordsTo ??
      decision.validFrom,
  };
}
