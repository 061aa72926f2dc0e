/** Every word list that takes part in a classification. */
import { bindingWords, preliminaryWords } from "./answers.ts";
import * as casework from "./casework.ts";
import { consultationTopic } from "./consultation.ts";
import { crisisTopic } from "./crisis.ts";
import type { Lexicon } from "./lexicon.ts";
import * as protectedWords from "./protected.ts";
import * as tips from "./tips.ts";
import * as tone from "./tone.ts";

export const allLexicons: readonly Lexicon[] = [
  ...Object.values(casework),
  ...Object.values(protectedWords),
  ...Object.values(tips),
  ...Object.values(tone),
  consultationTopic,
  crisisTopic,
  preliminaryWords,
  bindingWords,
];
