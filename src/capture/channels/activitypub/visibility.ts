/** PURE. Who may see an object, by those whom it is addressed to: what is not said is shown to nobody. */
import type { ItemKind, Visibility } from "../../../domain/item.ts";
import { type Json, refsOf } from "./as2.ts";

const everybody: ReadonlySet<string> = new Set([
  "https://www.w3.org/ns/activitystreams#Public",
  "as:Public",
  "Public",
]);

export interface Audience {
  readonly visibility: Visibility;
  /** `unlisted`, `followers`, `direct` or `unknown`; undefined for what everybody is shown everywhere */
  readonly audience: string | undefined;
  readonly isMessage: boolean;
}

/** @param followers the address of the actor's followers */
export function audienceOf(addressed: readonly Json[], followers: string | undefined): Audience {
  const [to, cc] = ["to", "cc"].map((field) => addressed.flatMap((one) => refsOf(one[field]))) as [
    string[],
    string[],
  ];
  if (to.some((ref) => everybody.has(ref)))
    return { visibility: "public", audience: undefined, isMessage: false };
  if (cc.some((ref) => everybody.has(ref)))
    return { visibility: "public", audience: "unlisted", isMessage: false };
  const all = [...to, ...cc];
  if (all.length === 0) return { visibility: "private", audience: "unknown", isMessage: false };
  // whose followers they are is not known of others, whose collections have no name of their own
  if (all.some((ref) => ref === followers || /\/followers\/?$/.test(ref)))
    return { visibility: "private", audience: "followers", isMessage: false };
  return { visibility: "private", audience: "direct", isMessage: true };
}

export function kindOf({ isMessage }: Audience, isOwn: boolean, answers: boolean): ItemKind {
  if (isMessage) return "message";
  return isOwn && !answers ? "post" : "comment";
}
