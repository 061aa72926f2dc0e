/** What stands where a text is shown only after one has said why one reads it. */
import type { Language } from "../../domain/agency.ts";

export interface ReadingWords {
  readonly heading: string;
  readonly why: string;
  readonly hint: string;
  readonly read: string;
}

export const readingWords: Readonly<Record<Language, ReadingWords>> = {
  nb: {
    heading: "Teksten kan være skjermet",
    why: "Hvorfor leser du den?",
    hint: "Lesingen blir loggført med navnet ditt og det du skriver her. Det gjelder i en halv time.",
    read: "Vis teksten",
  },
  nn: {
    heading: "Teksten kan vere skjerma",
    why: "Kvifor les du han?",
    hint: "Lesinga blir loggført med namnet ditt og det du skriv her. Det gjeld i ein halv time.",
    read: "Vis teksten",
  },
  sv: {
    heading: "Texten kan omfattas av sekretess",
    why: "Varför läser du den?",
    hint: "Läsningen loggas med ditt namn och det du skriver här. Det gäller i en halvtimme.",
    read: "Visa texten",
  },
  en: {
    heading: "The text may be protected",
    why: "Why do you read it?",
    hint: "The reading is logged with your name and what you write here. It holds for half an hour.",
    read: "Show the text",
  },
};
