/** Which rules go by what a text is like, and not by a word of our lists. */
import { norwegianResemblance } from "./no/resemblance.ts";
import { swedishResemblance } from "./se/resemblance.ts";

const ids = new Set([...norwegianResemblance, ...swedishResemblance].map(({ id }) => id));

export function isResemblanceRule(ruleId: string): boolean {
  return ids.has(ruleId);
}
