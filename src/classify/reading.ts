/** How texts are read, apart from the rules and the word lists: a change of it lets every item be classified again. */
import { languageLists } from "./words/languages.ts";
import * as questions from "./words/questions.ts";

/** Raised when case numbers, identity numbers, contact details, letters, language or questions are read otherwise. */
const form = 2;

export const readingBasis: readonly unknown[] = [form, languageLists, Object.entries(questions)];
