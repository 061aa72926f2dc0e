/**
 * Asks the Graph API for one object by itself.
 *
 * Meta says error 100, 33 of what is gone, of what never was and of what the token may not see, in the same words. It is
 * gone only when the same token is given what stands beside it, at the same moment: then it is neither the token nor the
 * permission.
 */
import type { DirectCheck } from "../../domain/observation.ts";
import { type AskGraph, endsLook } from "./ask.ts";
import { graphAddress } from "./place.ts";

export interface Beside {
  /** lists that must be given to this token, as `123/feed` */
  readonly lists: readonly string[];
  /** lists that must be given too, unless what they belong to is gone itself */
  readonly ownLists: readonly string[];
}

export async function checkObject(
  ask: AskGraph,
  root: string,
  id: string,
  beside: Beside,
): Promise<DirectCheck> {
  const asked = await ask(graphAddress(root, encodeURIComponent(id), { fields: "id" }));
  if (asked.kind === "object") return asked.listed.id === id ? "present" : "unknown";
  if (asked.kind === "list" || asked.meaning !== "notThere" || endsLook(asked)) return "unknown";
  for (const path of beside.ownLists) {
    const own = await ask(graphAddress(root, path, { fields: "id", limit: 1 }));
    if (own.kind === "object" || (own.kind === "fault" && own.meaning !== "notThere")) return "unknown";
  }
  for (const path of beside.lists) {
    const list = await ask(graphAddress(root, path, { fields: "id", limit: 1 }));
    if (list.kind !== "list" || list.listed.length === 0) return "unknown";
  }
  return "gone";
}
