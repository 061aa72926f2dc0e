/** Whether what an agency wrote under a question answers it. */
import { isOnlyReaction } from "./wording.ts";
import { preliminaryWords } from "./words/answers.ts";
import { foundIn, plainWords } from "./words/lexicon.ts";

/** A thumb up and "we will look into it" do not: the question stays open, and an access request's time limit runs on. */
export function settlesQuestion(text: string): boolean {
  const words = plainWords(text);
  return (
    words.trim() !== "" && !isOnlyReaction(text, words) && foundIn(words, preliminaryWords) === undefined
  );
}
