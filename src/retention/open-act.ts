/** What an officer put off or gave to somebody and nobody has decided since: such an item is not settled. */
import type { ReviewActKind } from "../domain/review.ts";

export interface DoneAct {
  readonly id: string;
  readonly act: ReviewActKind;
  readonly undoes: string | undefined;
}

/** @param acts all acts on the item, oldest first */
export function openActOf(acts: readonly DoneAct[]): "postponed" | "handedOver" | undefined {
  const takenBack = new Set<string>();
  // the newest first: an undo that was itself taken back takes nothing back
  for (const { id, undoes } of acts.toReversed())
    if (undoes !== undefined && !takenBack.has(id)) takenBack.add(undoes);
  const last = acts.findLast(({ id, act }) => settles.has(act) && !takenBack.has(id))?.act;
  return last === "postponed" || last === "handedOver" ? last : undefined;
}

const settles: ReadonlySet<ReviewActKind> = new Set(["confirmed", "overruled", "postponed", "handedOver"]);
