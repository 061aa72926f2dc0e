/** A hold: what it covers may not be destroyed while it counts, whatever a decision says. Several count side by side. */
import type { Brand } from "./brand.ts";
import type { Day } from "./day.ts";
import type { AgencyId, ChannelId, ItemId } from "./ids.ts";

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

/**
 * Every condition that is given must hold; none covers everything of the agency. Words are sought in the text of every
 * version, whole and without case.
 */
export interface HoldQuery {
  readonly channelId?: ChannelId | undefined;
  readonly classId?: string | undefined;
  readonly postedFrom?: Day | undefined;
  readonly postedTo?: Day | undefined;
  readonly words?: string | undefined;
}

export type HoldId = Brand<string, "HoldId">;

/** `ends` sets the last day of a hold, or none; `released` ends it now; `undone` takes back the act before it. */
export const holdActKinds = ["ends", "released", "undone"] as const;
export type HoldActKind = (typeof holdActKinds)[number];

export interface HoldAct {
  readonly act: HoldActKind;
  /** the last day on which it counts, inclusive; undefined for no end */
  readonly lastDay: Day | undefined;
  readonly at: Date;
  readonly because: string;
  /** a person's name */
  readonly by: string;
}

export interface Hold {
  readonly id: HoldId;
  readonly agencyId: AgencyId;
  /** from 1 within the agency, so that a person can name it */
  readonly number: number;
  readonly kind: HoldKind;
  readonly scope: HoldScope;
  /** what it rests on: the request, the case, the statute */
  readonly ground: string;
  /** who answers for it, and is asked when it ends */
  readonly owner: string;
  readonly placedAt: Date;
  readonly placedBy: string;
  /** in the order in which they were done, whatever the clock said */
  readonly acts: readonly HoldAct[];
}
