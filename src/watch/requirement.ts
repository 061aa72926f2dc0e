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
