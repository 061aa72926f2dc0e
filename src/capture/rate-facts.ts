/**
 * PURE. What an answer says of how much more may be asked, and when: read from its headers as facts, of whatever form.
 *
 * @see RFC 9110 section 10.2.3 for Retry-After; draft-ietf-httpapi-ratelimit-headers for `RateLimit` and its policy;
 *   docs.joinmastodon.org/api/rate-limits (reset as ISO 8601); docs.github.com/rest/rate-limit (seconds since 1970);
 *   developers.facebook.com/docs/graph-api/overview/rate-limiting (percent of what may be used);
 *   mediawiki.org/wiki/Manual:Maxlag_parameter (an answer of 200 that asks to be left in peace)
 */
import { retryAfter } from "./fault.ts";
import { quotaBegins, spentReason } from "./google-quota.ts";
import type { HttpAnswer } from "./port.ts";

export interface RateFacts {
  /** requests of a window */
  readonly limit?: number;
  /** left of the window */
  readonly remaining?: number;
  /** when the next window begins, by our clock */
  readonly resetAt?: Date;
  /** nothing is to be asked until then */
  readonly retryAt?: Date;
  /** of what may be used, the most used of several measures; percent */
  readonly usedPercent?: number;
  /** the answer says that too much was asked, whatever its status */
  readonly refused: boolean;
}

const longestMs = 24 * 60 * 60 * 1000;

export function rateFacts(
  answer: Pick<HttpAnswer, "status" | "headers" | "fetchedAt"> & Partial<Pick<HttpAnswer, "url" | "body">>,
): RateFacts {
  const { headers, status, fetchedAt: now } = answer;
  const number = (...names: readonly string[]) =>
    first(names.map((name) => leadingNumber(headers.get(name))));
  const structured = structuredOf(headers);
  const limit = number("ratelimit-limit", "x-ratelimit-limit", "x-rate-limit-limit") ?? structured.limit;
  const remaining =
    number("ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining") ?? structured.remaining;
  const reset =
    first(["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset"].map((name) => headers.get(name))) ??
    structured.reset;
  const resetAt = reset === undefined ? undefined : resetTime(reset, now, serverAhead(headers, now));
  const usage = usageOf(headers, now);
  const { url = "", body = new Uint8Array() } = answer;
  const spent = spentReason({ url, status, body });
  const quota = spent === undefined ? undefined : quotaBegins(spent, now);
  const retryAt = later(later(retryAfter(answer, now), usage.retryAt), quota);
  const lagging = /^(?:maxlag|ratelimited|readonly)$/.test(headers.get("mediawiki-api-error") ?? "");
  const refused =
    status === 429 ||
    status === 503 ||
    lagging ||
    spent !== undefined ||
    (status === 403 && (retryAt !== undefined || remaining === 0));
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(resetAt === undefined ? {} : { resetAt }),
    // a redirect or a page that is being made may say Retry-After of itself alone
    ...(retryAt !== undefined && (refused || usage.retryAt !== undefined) ? { retryAt } : {}),
    ...(usage.percent === undefined ? {} : { usedPercent: usage.percent }),
    refused,
  };
}

/** `100`, `100, 100;w=60` and `100;w=60` begin with the number that is meant. */
function leadingNumber(text: string | undefined): number | undefined {
  const found = /^\s*(\d{1,9})(?=\s*(?:$|[,;]))/.exec(text ?? "");
  return found ? Number(found[1]) : undefined;
}

/** `RateLimit: "default";r=50;t=30` with `RateLimit-Policy: "default";q=100;w=60`; of several policies the one with the least left. */
function structuredOf(headers: ReadonlyMap<string, string>): {
  readonly limit?: number;
  readonly remaining?: number;
  readonly reset?: string;
} {
  const parts = (headers.get("ratelimit") ?? "").split(",").flatMap((part) => {
    const remaining = parameter(part, "r");
    return remaining === undefined
      ? []
      : [{ name: nameIn(part), remaining: Number(remaining), reset: parameter(part, "t") }];
  });
  const least = parts.toSorted((one, other) => one.remaining - other.remaining)[0];
  if (!least) return {};
  const policy = (headers.get("ratelimit-policy") ?? "")
    .split(",")
    .find((part) => nameIn(part) === least.name);
  const limit = policy === undefined ? undefined : parameter(policy, "q");
  return {
    remaining: least.remaining,
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(least.reset === undefined ? {} : { reset: least.reset }),
  };
}

function nameIn(part: string): string {
  return part.split(";", 1)[0]?.trim() ?? "";
}

function parameter(part: string, name: string): string | undefined {
  return part
    .split(";")
    .map((one) => /^\s*([a-z]+)=(\d{1,9})\s*$/.exec(one))
    .find((found) => found?.[1] === name)?.[2];
}

/**
 * An ISO time, seconds or milliseconds since 1970, or seconds from now; a day ahead at most.
 *
 * @param aheadMs how far the server's clock is ahead of ours
 * @returns undefined for what is none of them, or is past
 */
function resetTime(given: string, now: Date, aheadMs: number): Date | undefined {
  const text = given.trim();
  const number = /^\d+(?:\.\d+)?/.exec(text)?.[0];
  const isTime = /^\d{4}-\d{2}-\d{2}T/.test(text);
  if (!isTime && number === undefined) return undefined;
  const value = Number(number);
  const byServer = isTime ? Date.parse(text) : value > 1e12 ? value : value > 1e9 ? value * 1000 : undefined;
  const waitMs = byServer === undefined ? value * 1000 : byServer - aheadMs - now.getTime();
  if (!(waitMs > 0)) return undefined;
  return new Date(now.getTime() + Math.min(waitMs, longestMs));
}

/** How far the server's clock is ahead of ours, as its answer tells; a few seconds are the way of the answer. */
function serverAhead(headers: ReadonlyMap<string, string>, now: Date): number {
  const at = Date.parse(headers.get("date") ?? "");
  const ahead = at - now.getTime();
  return Math.abs(ahead) > 5000 ? ahead : 0;
}

/** Meta: `x-app-usage` of the app, `x-business-use-case-usage` of each page, with minutes until there is access again. */
function usageOf(
  headers: ReadonlyMap<string, string>,
  now: Date,
): { readonly percent?: number; readonly retryAt?: Date } {
  const measured = ["x-app-usage", "x-page-usage", "x-ad-account-usage", "x-business-use-case-usage"].flatMap(
    (name) => measures(headers.get(name)),
  );
  const most = (names: RegExp) =>
    measured.filter(([name]) => names.test(name)).reduce((high, [, value]) => Math.max(high, value), -1);
  const percent = most(/^(?:call_count|total_time|total_cputime|acc_id_util_pct)$/);
  const minutes = most(/^estimated_time_to_regain_access$/);
  const retryAt = minutes > 0 ? new Date(now.getTime() + Math.min(minutes * 60_000, longestMs)) : undefined;
  return { ...(percent < 0 ? {} : { percent }), ...(retryAt === undefined ? {} : { retryAt }) };
}

/** Every number in it, with its name, however deep. */
function measures(text: string | undefined): readonly (readonly [string, number])[] {
  if (text === undefined || text.length > 20_000) return [];
  const found: (readonly [string, number])[] = [];
  try {
    JSON.parse(text, (name, value: unknown) => {
      if (typeof value === "number") found.push([name, value]);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}

function first<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}

function later(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
