/** In the order of the keys 1, 2, 3. */
export const decidedOutcomes = ["publicRecord", "caseworkDocument", "prunable"] as const;
