/** The flags of wording that are set by words standing together. */
import { accessPatterns, dataRightsPatterns } from "./access.ts";
import { appealPatterns } from "./appeals.ts";
import { consultationInputPatterns, procedurePatterns, standPatterns } from "./consultation.ts";
import { sureTipPatterns, tipPatterns } from "./deeds.ts";
import type { Pattern } from "./near.ts";
import { ownCasePatterns } from "./own-case.ts";
import { protectedPersonPatterns, sensitivePatterns } from "./persons.ts";
import { selfHarmPatterns } from "./self-harm.ts";
import { threatPatterns } from "./threats.ts";

export const alarmPatterns = {
  selfHarm: selfHarmPatterns,
  threat: threatPatterns,
  tip: sureTipPatterns,
  possibleTip: tipPatterns,
  protectedPerson: protectedPersonPatterns,
  sensitive: sensitivePatterns,
  decisionComplaint: appealPatterns,
  accessRequest: accessPatterns,
  dataRights: dataRightsPatterns,
  consultationInput: consultationInputPatterns,
  stand: standPatterns,
  procedure: procedurePatterns,
  ownMatter: ownCasePatterns,
} as const satisfies Record<string, readonly Pattern[]>;

export const allPatterns: readonly Pattern[] = Object.values(alarmPatterns).flat();
