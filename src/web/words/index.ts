/** The interface's languages. A word that one of them lacks is a type error. */
import type { Language } from "../../domain/agency.ts";
import { en } from "./en.ts";
import { nb, type Words } from "./nb.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";

export type { Words } from "./nb.ts";

export const wordsOf: Readonly<Record<Language, Words>> = { nb, nn, sv, en };
export const languages: readonly Language[] = ["nb", "nn", "sv", "en"];
