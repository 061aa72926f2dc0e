/** What makes an item one that somebody must look at soon, or not so soon: the most urgent first. */
export const urgencyCauses = [
  "threat",
  "accessRequest",
  "decisionComplaint",
  "personalDataInPublic",
  "tip",
  "dataRights",
  "caseQuestion",
  "reopened",
  "personalData",
  "handling",
  "unsorted",
  "dialogue",
  "proposal",
] as const;
export type UrgencyCause = (typeof urgencyCauses)[number];
