/** What a decision must have weighed before it lets anything be destroyed. */
import type { Country } from "../domain/agency.ts";

export interface Criterion {
  readonly key: string;
  readonly source: string;
  readonly about: string;
}

/** @see arkivforskrifta § 3 a–d; arkivlagen 3 and 10 §§ */
export const inquiryCriteria: Readonly<Record<Country, readonly Criterion[]>> = {
  NO: [
    { key: "otherRules", source: "arkivforskrifta § 3 a", about: "other rules on limited storage" },
    {
      key: "ownNeeds",
      source: "arkivforskrifta § 3 b",
      about: "the body's own administrative and legal needs",
    },
    { key: "othersNeeds", source: "arkivforskrifta § 3 c", about: "the legal needs of others" },
    { key: "citizensNeeds", source: "arkivforskrifta § 3 d", about: "the needs of citizens" },
  ],
  SE: [
    { key: "publicInsight", source: "arkivlagen 3 §", about: "the right of access to public records" },
    {
      key: "justiceAndAdministration",
      source: "arkivlagen 3 §",
      about: "the needs of justice and administration",
    },
    { key: "research", source: "arkivlagen 3 §", about: "the needs of research" },
    {
      key: "culturalHeritage",
      source: "arkivlagen 10 §",
      about: "the archives as part of the cultural heritage",
    },
  ],
};

/** What the inquiry is called where it is required. */
export const inquiryNames: Readonly<Record<Country, string>> = {
  NO: "grunngiving etter arkivforskrifta § 3",
  SE: "gallringsutredning, arkivlagen 3 och 10 §§",
};
