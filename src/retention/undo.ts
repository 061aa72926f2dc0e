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
  /** `restores` is the classification that is in force again; undefined for an act that changed none */
  | { readonly may: true; readonly restores: string | undefined }
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
  const other = takenBackBy(act, acts);
  if (other) return { may: false, because: "takenBack", other };
  if (act.classificationId === undefined) return { may: true, restores: undefined };
  // what the rules proposed since an undo is no decision, so it stands in nobody's way
  if (act.classificationId !== inForce.classificationId && inForce.byOfficer) {
    const later = acts.findLast((each) => each.classificationId === inForce.classificationId);
    return { may: false, because: "decidedLater", other: later };
  }
  return { may: true, restores: act.beforeId };
}
