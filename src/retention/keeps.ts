/** How much each outcome keeps of an item: where two contradict each other, what keeps more counts. */
import type { Clause } from "../domain/decision.ts";

/** Casework is preserved as a record is, and registered too. */
export const keeps: Readonly<Record<Clause["outcome"], number>> = {
  prunable: 0,
  publicRecord: 1,
  caseworkDocument: 2,
};
