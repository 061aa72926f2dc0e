/** Words of whistleblowing that stand for themselves. */
import { lexicon } from "./lexicon.ts";

export const whistleWords = lexicon("whistleblowing", [
  "varsler herved",
  "varslar herved",
  "varsle om kritikkverdig*",
  "varsle om forhold*",
  "varsle om tilhøv*",
  "varsling om kritikkverdig*",
  "kritikkverdige forhold",
  "kritikkverdige tilhøve",
  "varslingssak*",
  "varselsak*",
  "visselblås*",
  "whistleblow*",
]);
