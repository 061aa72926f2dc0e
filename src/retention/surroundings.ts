/**
 * What an item was judged with beside its own text: what it answers, who answered it, the post it hangs under, and where
 * it stood. An officer who decided saw all of it, so a change of it puts the item before an officer again.
 */
import { createHash } from "node:crypto";
import type { Presence, Visibility } from "../domain/item.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { ReopenedBecause } from "../domain/review.ts";

export interface Surroundings {
  readonly standing: { readonly visibility: Visibility; readonly presence: Presence };
  /** what it answers; undefined when that was not captured, or when it answers nothing */
  readonly parent:
    | {
        readonly versionId: string;
        readonly standing: Surroundings["standing"];
        readonly classId: string | undefined;
        /** only where an officer set it: rules and decisions change outcomes without anybody having said anything */
        readonly outcomeByOfficer: Outcome | undefined;
        readonly ground: string | undefined;
      }
    | undefined;
  /** versions of what the agency answered and that still stands; in any order */
  readonly answers: readonly string[];
  /** the post that the thread begins with, unless the item is it */
  readonly root: { readonly versionId: string; readonly labels: readonly string[] } | undefined;
}

/** What is stored with a classification: a digest of the thread, and the standing in words. */
export function contextOf({ standing, parent, answers, root }: Surroundings): string {
  const thread = [
    parent && [
      parent.versionId,
      standingOf(parent.standing),
      parent.classId ?? "",
      parent.outcomeByOfficer ?? "",
      parent.ground ?? "",
    ],
    [...answers].sort(),
    root && [root.versionId, [...root.labels].sort()],
  ];
  // JSON writes what is undefined as null
  const digest = createHash("sha256").update(JSON.stringify(thread)).digest("hex").slice(0, 32);
  return `${digest} ${standingOf(standing)}`;
}

/** Who can read it and whether it is gone for good; that a window moved on, or that a look missed it, says nothing yet. */
function standingOf({ visibility, presence }: Surroundings["standing"]): string {
  return `${visibility} ${presence === "removed" ? "removed" : "there"}`;
}

/** What an officer decided about, and what there is now. */
export interface DecidedAndNow {
  readonly decided: { readonly versionId: string; readonly context: string };
  readonly now: { readonly versionId: string; readonly context: string };
}

/** Why an officer must look again; undefined while everything is as it was. A new version goes before the rest. */
export function reopenedBy({ decided, now }: DecidedAndNow): Exclude<ReopenedBecause, "undone"> | undefined {
  if (decided.versionId !== now.versionId) return "newVersion";
  if (decided.context === now.context) return undefined;
  return standingIn(decided.context) === standingIn(now.context) ? "threadChanged" : "standingChanged";
}

function standingIn(context: string): string {
  return context.slice(context.indexOf(" ") + 1);
}
