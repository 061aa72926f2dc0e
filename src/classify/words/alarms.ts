/** The flags of wording that are set by words standing together. */
import { accessPatterns, dataRightsPatterns } from "./access.ts";
import { appealPatterns } from "./appeals.ts";
import { consultationInputPatterns, procedurePatterns, standPatterns } from "./consultation.ts";
import { sureTipPatterns, tipPatterns } from "./deeds.ts";
import { despairPatterns } from "./despair.ts";
import { dissentPatterns } from "./dissent.ts";
import { enquiryPatterns } from "./enquiries.ts";
import { menacePatterns } from "./menace.ts";
import { misdeedPatterns } from "./misdeeds.ts";
import type { Pattern } from "./near.ts";
import { ownCasePatterns } from "./own-case.ts";
import { protectedPersonPatterns, sensitivePatterns, toldOfPatterns } from "./persons.ts";
import { planningPatterns } from "./planning.ts";
import { ownDataPatterns, requestPatterns } from "./requests.ts";
import { selfHarmPatterns } from "./self-harm.ts";
import { endingPatterns, revengePatterns, suspicionPatterns } from "./suspicions.ts";
import { threatPatterns } from "./threats.ts";
import { violencePatterns } from "./violence.ts";

export const alarmPatterns = {
  selfHarm: [...selfHarmPatterns, ...despairPatterns, ...endingPatterns],
  threat: [...threatPatterns, ...violencePatterns, ...menacePatterns, ...revengePatterns],
  tip: sureTipPatterns,
  possibleTip: [...tipPatterns, ...misdeedPatterns],
  suspicion: suspicionPatterns,
  protectedPerson: protectedPersonPatterns,
  sensitive: [...sensitivePatterns, ...toldOfPatterns],
  decisionComplaint: [...appealPatterns, ...dissentPatterns],
  accessRequest: [...accessPatterns, ...requestPatterns],
  dataRights: [...dataRightsPatterns, ...ownDataPatterns],
  consultationInput: [...consultationInputPatterns, ...planningPatterns],
  stand: standPatterns,
  procedure: procedurePatterns,
  ownMatter: [...ownCasePatterns, ...enquiryPatterns],
} as const satisfies Record<string, readonly Pattern[]>;

export const allPatterns: readonly Pattern[] = Object.values(alarmPatterns).flat();
