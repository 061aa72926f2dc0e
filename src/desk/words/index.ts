/** The desk's languages. A word that one of them lacks is a type error. */
import type { Language } from "../../domain/agency.ts";
import { en } from "./en.ts";
import { type DeskWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";

export type { DeskWords } from "./nb.ts";

export const deskWordsOf: Readonly<Record<Language, DeskWords>> = { nb, nn, sv, en };
