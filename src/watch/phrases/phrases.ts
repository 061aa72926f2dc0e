/** Words by which a sentence meets a requirement, in one language. A sentence must hold all parts of one of them. */
import type { ProfileRequirement } from "../requirement.ts";

/** A list of patterns that one sentence must hold, of verbs that are `affirmed` without those that it denies. */
export interface Phrase {
  readonly all: readonly RegExp[];
  readonly affirmed?: true;
}

export type Phrases = Readonly<Record<Exclude<ProfileRequirement, "C23" | "C26">, readonly Phrase[]>> & {
  /** two things that may stand in two sentences */
  readonly C23: { readonly noCases: readonly Phrase[] };
  readonly C26: { readonly marketing: readonly Phrase[]; readonly links: readonly Phrase[] };
};

/** A word that begins so. `\b` knows no æ, ø, å. */
export function word(...beginnings: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${beginnings.join("|")})`, "iu");
}
