/** In which standings a comment of the public is proposed prunable: each judged as the pipeline judges it. */
import { weighAnswers } from "../../src/classify/answer.ts";
import { featuresOf } from "../../src/classify/features.ts";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { classify, compileTable, rulesByCountry } from "../../src/classify/table.ts";
import type { Country } from "../../src/domain/agency.ts";
import type { Outcome } from "../../src/domain/outcome.ts";

const tables = { NO: compileTable(rulesByCountry.NO), SE: compileTable(rulesByCountry.SE) };
export const countries = ["NO", "SE"] as const;
const simpleAnswers = { NO: "Hei! Biblioteket har åpent kl. 10–18.", SE: "Hej! Simhallen har öppet 9–18." };
const praised = { kind: "comment", byAgency: false, outcome: "prunable" } as const;

function outcomeOf(country: Country, subject: Partial<Subject>): Outcome {
  return classify(tables[country], featuresOf({ ...blankSubject(country), ...subject })).rule.outcome;
}

/** Alone, under an answer that settles whatever is asked, under a real answer, and as a reply under praise. */
export function standings(country: Country, text: string): Readonly<Record<string, Outcome>> {
  const { settled, kept } = weighAnswers(text, [{ text: simpleAnswers[country], stands: true }]);
  return {
    alone: outcomeOf(country, { text }),
    answered: outcomeOf(country, { text, answeredByAgency: true }),
    "answered in earnest": outcomeOf(country, { text, answeredByAgency: settled, keptAnswer: kept }),
    "as a reply": outcomeOf(country, { text, parent: praised }),
    "as an answered reply": outcomeOf(country, { text, parent: praised, answeredByAgency: true }),
  };
}

/** The standings in which it is proposed prunable. */
export function prunedIn(country: Country, text: string): readonly string[] {
  return Object.entries(standings(country, text)).flatMap(([standing, outcome]) =>
    outcome === "prunable" ? [`${country}, ${standing}: ${text}`] : [],
  );
}
