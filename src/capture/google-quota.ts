/**
 * PURE. What Google says of a quota that is spent: in the body of its answer alone, and in no header. The quota of a day
 * begins anew at midnight in California.
 *
 * @see https://developers.google.com/youtube/v3/getting-started#quota, https://developers.google.com/youtube/v3/docs/errors
 */
import { addDays, dayOf } from "../domain/day.ts";
import { instantAt } from "../domain/zoned.ts";
import type { HttpAnswer } from "./port.ts";

const zone = "America/Los_Angeles";
const ofTheDay: ReadonlySet<string> = new Set(["quotaExceeded", "dailyLimitExceeded"]);
const ofTheMinute: ReadonlySet<string> = new Set([
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "RESOURCE_EXHAUSTED",
]);

/** Whether a reason that Google gives says that a quota is spent. */
export function isSpent(reason: string): boolean {
  return ofTheDay.has(reason) || ofTheMinute.has(reason);
}

/** @returns undefined where it is the quota of a minute, or none: Google does not say when */
export function quotaBegins(reason: string, now: Date): Date | undefined {
  return ofTheDay.has(reason) ? instantAt(addDays(dayOf(now, zone), 1), zone) : undefined;
}

/** @returns the reason, when the answer is Google's and says that a quota is spent */
export function spentReason({
  url,
  status,
  body,
}: Pick<HttpAnswer, "url" | "status" | "body">): string | undefined {
  if ((status !== 403 && status !== 429) || body.byteLength > longest) return undefined;
  if (!/(?:^|\.)googleapis\.com$/.test(URL.parse(url)?.hostname ?? "")) return undefined;
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
  const said = [...text.matchAll(/"(?:reason|status)"\s*:\s*"(\w{1,60})"/g)].map(([, reason = ""]) => reason);
  return said.find((reason) => ofTheDay.has(reason)) ?? said.find(isSpent);
}

const longest = 65_536;
