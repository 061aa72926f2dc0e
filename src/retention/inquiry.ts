/** What a decision must have weighed before it lets anything be destroyed. */
import type { Country } from "../domain/agency.ts";
import type { DecisionWords } from "./words/index.ts";

/** What is weighed; `words/` says it. */
export type CriterionKey = keyof DecisionWords["criteria"];

export interface Criterion {
  readonly key: CriterionKey;
  readonly source: string;
}

/** @see arkivforskrifta § 3 a–d; arkivlagen 3 and 10 §§ */
export const inquiryCriteria: Readonly<Record<Country, readonly Criterion[]>> = {
  NO: [
    { key: "otherRules", source: "arkivforskrifta § 3 a" },
    {
      key: "ownNeeds",
      source: "arkivforskrifta § 3 b",
    },
    { key: "othersNeeds", source: "arkivforskrifta § 3 c" },
    { key: "citizensNeeds", source: "arkivforskrifta § 3 d" },
  ],
  SE: [
    { key: "publicInsight", source: "arkivlagen 3 §" },
    {
      key: "justiceAndAdministration",
      source: "arkivlagen 3 §",
    },
    { key: "research", source: "arkivlagen 3 §" },
    {
      key: "culturalHeritage",
      source: "arkivlagen 10 §",
    },
  ],
};
