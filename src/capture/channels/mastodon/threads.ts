/**
 * PURE. Whether a thread was shown whole.
 *
 * @see https://docs.joinmastodon.org/methods/statuses/#context for the limits
 */
import type { Brief } from "./said.ts";

/** Of what a stranger is shown, and of what the owner of a token is. */
const limits = {
  stranger: { ancestors: 40, descendants: 60, depth: 20 },
  known: { ancestors: 4096, descendants: 4096, depth: Number.POSITIVE_INFINITY },
} as const;

export interface Thread {
  readonly root: Brief;
  readonly ancestors: readonly Brief[];
  readonly descendants: readonly Brief[];
}

export interface Gap {
  readonly id: string;
  /** that its server counts */
  readonly counted: number;
  readonly shown: number;
}

/** Statuses that say to have more answers than the thread shows; fewer are no gap, because private ones do not count. */
export function gapsIn({ root, descendants }: Thread): readonly Gap[] {
  const answers = new Map<string, number>();
  for (const { parent } of descendants)
    if (parent !== undefined) answers.set(parent, (answers.get(parent) ?? 0) + 1);
  return [root, ...descendants].flatMap(({ id, replies }) => {
    const shown = answers.get(id) ?? 0;
    return replies > shown ? [{ id, counted: replies, shown }] : [];
  });
}

/** Whether the server may have left out some because there were too many or they lay too deep. */
export function isCut({ root, ancestors, descendants }: Thread, known: boolean): boolean {
  const most = known ? limits.known : limits.stranger;
  if (ancestors.length >= most.ancestors || descendants.length >= most.descendants) return true;
  const depths = new Map([[root.id, 0]]);
  for (const { id, parent } of descendants) {
    const depth = (parent === undefined ? 0 : (depths.get(parent) ?? 0)) + 1;
    if (depth >= most.depth) return true;
    depths.set(id, depth);
  }
  return false;
}
