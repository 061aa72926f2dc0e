/** What of a slice is a fault: it stands otherwise than its step would leave it, and nothing tells the step. Pure. */
import type { ThreadItem } from "../../db/threads.ts";
import type { ToldStep } from "../../db/worklists/retell.ts";
import { classifyThread, type Grounds } from "../classify/decide.ts";
import type { Compared } from "./gather.ts";

export interface Difference {
  readonly step: ToldStep;
  /** each once, in order */
  readonly itemIds: readonly string[];
}

/** @param grounds under which the archive was last classified; no step is walking through everything */
export function differencesIn(grounds: Grounds, compared: Compared): readonly Difference[] {
  const { threads, otherwise, waiting } = compared;
  const found: Readonly<Record<ToldStep, readonly string[]>> = {
    classify: threads.flatMap((thread) => otherwiseClassified(grounds, thread)),
    ...otherwise,
  };
  return (Object.keys(found) as ToldStep[]).flatMap((step) => {
    const itemIds = [...new Set(found[step])].filter((id) => !waiting[step].has(id)).sort();
    return itemIds.length === 0 ? [] : [{ step, itemIds }];
  });
}

function otherwiseClassified(grounds: Grounds, thread: readonly ThreadItem[]): readonly string[] {
  const { judged, kept } = classifyThread(grounds, thread);
  return [...judged, ...kept].map(({ itemId }) => itemId);
}
