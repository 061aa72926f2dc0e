/** What needs an act of a person by law or for somebody's sake, and what people say they did about it. */
import type { Brand } from "./brand.ts";

/** How an act was dealt with: an entry of the journal answers it, somebody else has it now, or none is needed. */
export const dealingWays = ["answered", "sentOn", "noAct"] as const;
export type DealingWay = (typeof dealingWays)[number];

export type DealingId = Brand<string, "DealingId">;

/** Ways on which somebody is told that an act is needed, beside the desk and `status`. */
export const noticeKinds = ["mailNow", "mailDigest", "webhook"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Longest text of to whom it was sent on, and of a reason. */
export const longestDealingText = 2000;
