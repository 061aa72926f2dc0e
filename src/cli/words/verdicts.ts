/** What a look came to, in the words of an operator. */

export const verdictWords = {
  accepted: "whole and believed: what it shows is kept, and what it does not show is looked for",
  incomplete: "not whole: what it shows is kept, what it does not show proves nothing; a gap in coverage",
  held: "does not fit the list before it: kept aside, and nothing is written from it until later looks settle it",
  released: "was held; later looks or a person agreed with it, and what it shows was kept then",
  discarded: "was held; later looks contradicted it, so nothing was taken from it; its raw answers are kept",
  import: "what an archive holds that was handed in; nothing was looked at, so it covers nothing",
  told: "what the channel told by itself, by webhook; nothing was looked at, so it covers nothing",
  quiet: "not taken: the channel asked to be left in peace until a time that has not come",
  busy: "not taken: another process looks at this channel at the same moment",
} as const;

export type LookOutcome = keyof typeof verdictWords;
