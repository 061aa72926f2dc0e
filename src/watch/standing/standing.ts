/** Whether something that was written in public still stands there, and when it went: from the events that looks have seen. */
import type { Presence, Visibility } from "../../domain/item.ts";

export interface SeenChange {
  readonly at: Date;
  readonly kind: string;
  /** of a changed visibility */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface StandingFacts {
  readonly visibility: Visibility;
  readonly presence: Presence;
  /** when an edit took it out of the text; undefined while it stands in the newest one */
  readonly editedAwayAt: Date | undefined;
  /** in their order */
  readonly changes: readonly SeenChange[];
}

/** `at` is when a look saw it: it went then, or since the look before. */
export type Standing =
  | { readonly state: "stands" }
  | { readonly state: "removed" | "hidden" | "editedAway"; readonly at: Date }
  /** no look shows it, and none has confirmed that it is gone */
  | { readonly state: "notKnown" }
  | { readonly state: "neverPublic" };

export function standingOf({ visibility, presence, editedAwayAt, changes }: StandingFacts): Standing {
  const shown = changes.filter(({ kind }) => kind === "visibilityChanged");
  const wasPublic =
    visibility === "public" || shown.some(({ from, to }) => from === "public" || to === "public");
  if (!wasPublic) return { state: "neverPublic" };
  const hiddenAt = visibility === "public" ? undefined : shown.findLast(({ from }) => from === "public")?.at;
  const removedAt =
    presence === "removed" ? changes.findLast(({ kind }) => kind === "removed")?.at : undefined;
  const ends = [
    ...(hiddenAt ? [{ state: "hidden", at: hiddenAt } as const] : []),
    ...(removedAt ? [{ state: "removed", at: removedAt } as const] : []),
    ...(editedAwayAt ? [{ state: "editedAway", at: editedAwayAt } as const] : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = ends;
  if (first) return first;
  return presence === "present" && visibility === "public" ? { state: "stands" } : { state: "notKnown" };
}
