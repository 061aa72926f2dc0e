/** Whether an act of an officer can be taken back. Taking back is an act of its own, and can be taken back too. */
import type { ReviewActKind } from "../domain/review.ts";

export interface ActToUndo {
  readonly id: string;
  readonly act: ReviewActKind;
  readonly at: Date;
  readonly by: string;
  readonly beforeId: string | undefined;
  readonly classificationId: string | undefined;
  readonly undoes: string | undefined;
}

export type UndoAnswer =
  /**
   * `restores` is the classification that is in force again; undefined for an act that changed none. `again` when it is what
   * an officer set by an act that was taken back: it waits for nothing but a change; what stood before an act waits.
   */
  | { readonly may: true; readonly restores: string | undefined; readonly again: boolean }
  | {
      readonly may: false;
      readonly because: "reading" | "takenBack" | "decidedLater";
      /** the act that stands in the way */
      readonly other: ActToUndo | undefined;
    };

/** An undo that was itself taken back takes nothing back. @param acts all acts on the item */
export function takenBackBy(act: ActToUndo, acts: readonly ActToUndo[]): ActToUndo | undefined {
  return acts.find((other) => other.undoes === act.id && takenBackBy(other, acts) === undefined);
}

/**
 * @param acts all acts on the item, oldest first
 * @param inForce of the item now
 */
export function undoAnswer(
  act: ActToUndo,
  acts: readonly ActToUndo[],
  inForce: { readonly classificationId: string; readonly byOfficer: boolean },
): UndoAnswer {
  if (act.act === "read") return { may: false, because: "reading", other: undefined };
  const again = bringsBack(act, acts);
  // what an undo of an undo brought back may have been taken back since, by another act
  const other = takenBackBy(act, acts) ?? (again ? undefined : takenBackBy(firstOf(act, acts), acts));
  if (other) return { may: false, because: "takenBack", other };
  if (act.classificationId === undefined) return { may: true, restores: undefined, again };
  // what the rules proposed since an undo is no decision, so it stands in nobody's way
  if (act.classificationId !== inForce.classificationId && inForce.byOfficer) {
    const later = acts.findLast((each) => each.classificationId === inForce.classificationId);
    return { may: false, because: "decidedLater", other: later };
  }
  return { may: true, restores: act.beforeId, again };
}

/** The act at the beginning of undos of undos. */
function firstOf(act: ActToUndo, acts: readonly ActToUndo[]): ActToUndo {
  const undone = acts.find(({ id }) => id === act.undoes);
  return undone ? firstOf(undone, acts) : act;
}

/** It took back an act of an officer, or the undo of an undo, and so on: to take it back brings that act again. */
function bringsBack({ undoes }: ActToUndo, acts: readonly ActToUndo[]): boolean {
  const undone = acts.find(({ id }) => id === undoes);
  return undone !== undefined && !bringsBack(undone, acts);
}
