/** The rule table for Sweden: the first rule that holds decides. Registration is three-way, as OSL 5:1 has it. */
import type { Rule } from "./rule.ts";
import { swedishCasework } from "./se/casework.ts";
import { swedishProtected } from "./se/protected.ts";
import { swedishPublic } from "./se/public.ts";
import { swedishRecords } from "./se/records.ts";

export const swedishRules: readonly Rule[] = [
  ...swedishProtected,
  ...swedishCasework,
  ...swedishRecords,
  ...swedishPublic,
];
