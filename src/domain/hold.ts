/** A hold: what it covers may not be destroyed while it counts, whatever a decision says. Several count side by side. */
import type { Day } from "./day.ts";
import type { ChannelId, ItemId } from "./ids.ts";

/**
 * Why something is held: an open request for access, a refusal until the time limit of the appeal is over, an appeal, a
 * case, a report to the police, supervision, a restriction under GDPR article 18, or a person's own reason.
 */
export const holdKinds = [
  "accessRequest",
  "refusal",
  "appeal",
  "case",
  "policeReport",
  "supervision",
  "restriction",
  "manual",
] as const;
export type HoldKind = (typeof holdKinds)[number];

/** What a hold covers, also what is captured later: a thread and a channel grow, and a query is asked again. */
export type HoldScope =
  | { readonly kind: "item"; readonly itemId: ItemId }
  | { readonly kind: "thread"; readonly channelId: ChannelId; readonly rootNativeId: string }
  | { readonly kind: "channel"; readonly channelId: ChannelId }
  | { readonly kind: "query"; readonly query: HoldQuery };

/** Every condition that is given must hold; words are sought in the text of every version, whole and without case. */
export interface HoldQuery {
  readonly channelId?: ChannelId | undefined;
  readonly classId?: string | undefined;
  readonly postedFrom?: Day | undefined;
  readonly postedTo?: Day | undefined;
  readonly words?: string | undefined;
}
