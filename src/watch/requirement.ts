/** What a channel's own text must tell its readers, by the number that the checklist gives it. */

/**
 * Requirements that a profile or its rules can meet by words. Of C38 only where nobody can comment.
 *
 * @see docs/watch.md for the sources: E-delegationen's ten points for social media (2010) and Difi's guidance (2012)
 */
export const profileRequirements = [
  "C17",
  "C18",
  "C19",
  "C20",
  "C21",
  "C22",
  "C23",
  "C24",
  "C25",
  "C26",
  "C38",
] as const;
export type ProfileRequirement = (typeof profileRequirements)[number];

/** Where each requirement comes from, and what it asks for, in words for an operator. */
export const requirements: Readonly<
  Record<ProfileRequirement, { readonly asks: string; readonly source: string }>
> = {
  C17: {
    asks: "names the agency that is responsible",
    source: "E-delegationen p. 10.1; Difi veiledning, ansvarsbegrensning s. 1",
  },
  C18: { asks: "says what the channel is for", source: "E-delegationen p. 10.2" },
  C19: {
    asks: "says that others can see what is written",
    source: "E-delegationen p. 10.3; Difi veiledning «synlig for andre»",
  },
  C20: { asks: "says that what is written becomes a public record", source: "E-delegationen p. 10.4" },
  C21: {
    asks: "says what must not be written, personal data above all",
    source: "E-delegationen p. 10.5; Difi veiledning",
  },
  C22: {
    asks: "says what the agency does about it: hides, removes, blocks",
    source: "E-delegationen p. 10.6; Difi veiledning",
  },
  C23: {
    asks: "says that no cases are handled here, and gives an address or telephone number for them",
    source: "Difi veiledning, ansvarsbegrensning s. 2–3; Difi retningslinjer",
  },
  C24: {
    asks: "says when questions are answered, or when somebody is there",
    source: "Difi veiledning, ansvarsbegrensning, last sentence; Difi retningslinjer",
  },
  C25: { asks: "says how often the agency posts", source: "Difi, slides of 2010" },
  C26: {
    asks: "says that marketing is not allowed, and that the agency does not answer for links of others",
    source: "Difi veiledning, ansvarsbegrensning",
  },
  C38: {
    asks: "says that comments are closed, and where else to turn",
    source: "DFØ-notat 2022:2",
  },
};
