/** What a code means and what to do about it, in the words of an operator. */
import type { ErrorCode } from "../../domain/errors.ts";

export interface CodeWords {
  /** one sentence: what is so, and what that means for the archive */
  readonly meaning: string;
  /** what the person who reads it can do */
  readonly remedy: string;
}

/** Words for each code of one area; a code without words does not compile. */
export type WordsOf<Area extends string> = Readonly<
  Record<Extract<ErrorCode, `${Area}.${string}`>, CodeWords>
>;
