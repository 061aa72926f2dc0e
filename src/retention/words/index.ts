/** The words of decisions in every language; what one of them lacks is a type error. */
import type { Language } from "../../domain/agency.ts";
import { type DecisionWords, en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";

export type { DecisionWords } from "./en.ts";

export const decisionWords: Readonly<Record<Language, DecisionWords>> = { nb, nn, sv, en };
