/** The rule table for Norway, in the regime in force from 2026-01-01: the first rule that holds decides. */
import { norwegianCasework } from "./no/casework.ts";
import { norwegianProtected } from "./no/protected.ts";
import { norwegianPublic } from "./no/public.ts";
import { norwegianRecords } from "./no/records.ts";
import type { Rule } from "./rule.ts";

export const norwegianRules: readonly Rule[] = [
  ...norwegianProtected,
  ...norwegianCasework,
  ...norwegianRecords,
  ...norwegianPublic,
];
