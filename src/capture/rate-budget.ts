/**
 * PURE. How much may be asked of a platform with one credential: what was granted, what the platform said, and how long
 * to leave it in peace. One budget for all who work, however many processes they are.
 *
 * A platform counts in windows, and says what is left; a budget takes from that. Before a platform has said a limit there
 * is none. Who is refused, or meets a server that is down, makes everybody wait; then one asks alone, and each answer
 * that comes halves what was against it, so that nobody storms a server that has just come back.
 */
import type { RateFacts } from "./rate-facts.ts";

export interface Budget {
  readonly limit?: number;
  readonly windowMs?: number;
  readonly remaining?: number;
  readonly resetAt?: Date;
  readonly quietUntil?: Date;
  /** the platform asked for it, or does not answer */
  readonly quietBecause?: "asked" | "down";
  /** refusals and failures, halved by each answer since */
  readonly failures: number;
  readonly failedAt?: Date;
  /** somebody asks alone until then */
  readonly probeUntil?: Date;
  /** by the clock of whoever wrote it last */
  readonly notedAt: Date;
}

export interface Limit {
  readonly limit: number;
  readonly windowMs: number;
}

export function newBudget(now: Date, known?: Limit): Budget {
  return { failures: 0, notedAt: now, ...(known && { ...known, remaining: known.limit }) };
}

export type Taken =
  /** tokens that may be used until then; of a platform without a limit any number */
  | { readonly granted: number; readonly until: Date; readonly alone: boolean }
  /** nothing before then */
  | { readonly waitUntil: Date; readonly because: "asked" | "down" | "spent" | "probe" };

/** No wait that somebody noted is longer. */
const longestMs = 24 * 60 * 60 * 1000;
/** After that, who asks alone is taken to have been ended. */
const probeMs = 60_000;
/** Tokens that are not used within this time are given back or lost; so long a platform without a limit is not looked up. */
const leaseMs = 2000;
/** When a window is spent and the platform did not say when the next begins. */
const unknownWindowMs = 60_000;

/**
 * Takes tokens for requests that are about to be made.
 *
 * @param want at most; a tenth of what is left at most, so that no process holds all of it
 */
export function take(
  before: Budget,
  now: Date,
  want: number,
): { readonly budget: Budget; readonly taken: Taken } {
  const budget = windowNow(steady(before, now), now);
  const wait = (waitUntil: Date, because: "asked" | "down" | "spent" | "probe") => ({
    budget,
    taken: { waitUntil, because },
  });
  const { quietUntil, probeUntil, failures, remaining, resetAt } = budget;
  if (quietUntil && quietUntil > now) return wait(quietUntil, budget.quietBecause ?? "asked");
  if (failures > 0 && probeUntil && probeUntil > now) return wait(probeUntil, "probe");
  if (remaining !== undefined && remaining <= 0) return wait(resetAt ?? after(now, unknownWindowMs), "spent");
  const alone = failures > 0;
  const most = remaining === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(remaining / 10));
  const granted = alone ? 1 : remaining === undefined ? most : Math.min(want, most);
  const until = after(now, alone ? probeMs : leaseMs);
  return {
    budget: {
      ...budget,
      ...(remaining === undefined ? {} : { remaining: remaining - granted }),
      ...(alone ? { probeUntil: until } : {}),
    },
    taken: { granted, until, alone },
  };
}

/** Tokens that were not used come back, unless another window has begun. */
export function giveBack(before: Budget, now: Date, tokens: number, takenAt: Date): Budget {
  const budget = windowNow(steady(before, now), now);
  const { remaining, resetAt, windowMs, limit } = budget;
  const begun = resetAt && windowMs !== undefined ? resetAt.getTime() - windowMs : undefined;
  if (remaining === undefined || (begun !== undefined && takenAt.getTime() < begun)) return budget;
  return { ...budget, remaining: Math.min(remaining + tokens, limit ?? Number.POSITIVE_INFINITY) };
}

/** What came of a request: an answer with what its headers say, or none. */
export type Outcome = RateFacts & { readonly failed: boolean };

/**
 * @param random 0 to 1: spreads those who wait, so that they do not all come back in one moment
 */
export function learn(before: Budget, now: Date, outcome: Outcome, random: number): Budget {
  const budget = told(windowNow(steady(before, now), now), now, outcome);
  const used = outcome.usedPercent ?? 0;
  if (outcome.refused) return refused(budget, now, outcome, random);
  if (outcome.failed) return failed(budget, now, random);
  const { probeUntil: _, ...rest } = budget;
  const answered = { ...rest, failures: Math.floor(budget.failures / 2) };
  if (used < 90) return answered;
  // a sliding hour: what was used comes back little by little
  const wait = used >= 100 ? 5 * 60_000 : 60_000;
  return quiet(answered, outcome.retryAt ?? after(now, wait * (0.5 + random / 2)), "asked");
}

function refused(budget: Budget, now: Date, { retryAt, remaining }: Outcome, random: number): Budget {
  const failures = countedFailures(budget, now);
  const spentUntil = remaining === 0 ? budget.resetAt : undefined;
  const asked = retryAt ?? spentUntil;
  const spread = asked && Math.min(5000, (asked.getTime() - now.getTime()) / 10) * random;
  const until = asked ? after(asked, spread ?? 0) : after(now, backOff(failures, 15 * 60_000, random));
  return quiet({ ...budget, failures, failedAt: now }, until, "asked");
}

/** One fault of a server may be about one address; the third in a row is about the server. */
const faultsOfOne = 2;

function failed(budget: Budget, now: Date, random: number): Budget {
  const failures = countedFailures(budget, now);
  const noted = { ...budget, failures, failedAt: now };
  if (failures <= faultsOfOne) {
    const { probeUntil: _, ...open } = noted;
    return open;
  }
  return quiet(noted, after(now, backOff(failures - faultsOfOne, 2 * 60_000, random)), "down");
}

/** Those that were under way together failed together: they count once. */
function countedFailures({ failures, failedAt }: Budget, now: Date): number {
  const together = failedAt !== undefined && now.getTime() - failedAt.getTime() < 1000;
  return Math.min(together ? Math.max(1, failures) : failures + 1, 20);
}

/** Five seconds, then twice as long each time; half of it is chance. */
export function backOff(times: number, mostMs: number, random: number): number {
  return Math.min(mostMs, 5000 * 2 ** (times - 1)) * (0.5 + random / 2);
}

function quiet(budget: Budget, until: Date, because: "asked" | "down"): Budget {
  const { probeUntil: _, quietUntil, ...rest } = budget;
  const longer = quietUntil && quietUntil > until ? quietUntil : until;
  return { ...rest, quietUntil: longer, quietBecause: because };
}

/** What the platform says is left counts, where it is less than we thought or speaks of another window. */
function told(budget: Budget, now: Date, { limit, remaining, resetAt }: Outcome): Budget {
  if (remaining === undefined) return limit === undefined ? budget : { ...budget, limit };
  const window = resetAt === undefined ? undefined : resetAt.getTime() - now.getTime();
  const sameWindow =
    resetAt === undefined ||
    budget.resetAt === undefined ||
    Math.abs(resetAt.getTime() - budget.resetAt.getTime()) < 5000;
  const isOlder =
    !sameWindow && resetAt !== undefined && budget.resetAt !== undefined && resetAt < budget.resetAt;
  if (isOlder) return budget;
  const left = sameWindow ? Math.min(budget.remaining ?? remaining, remaining) : remaining;
  return {
    ...budget,
    limit: limit ?? Math.max(budget.limit ?? 0, remaining),
    remaining: left,
    ...(resetAt === undefined ? {} : { resetAt }),
    ...(window === undefined ? {} : { windowMs: Math.max(sameWindow ? (budget.windowMs ?? 0) : 0, window) }),
  };
}

/** The next window begins when the last one has ended; how long it is, the last one told. */
function windowNow(budget: Budget, now: Date): Budget {
  const { limit, remaining, resetAt, windowMs } = budget;
  if (limit === undefined || remaining === undefined) return budget;
  if (resetAt === undefined)
    return windowMs === undefined ? budget : { ...budget, resetAt: after(now, windowMs) };
  if (resetAt > now) return budget;
  return { ...budget, remaining: limit, resetAt: after(now, windowMs ?? unknownWindowMs) };
}

/** Times that were noted under a clock which was ahead are as far from now as they were from it then. */
function steady(budget: Budget, now: Date): Budget {
  const shift = Math.min(0, now.getTime() - budget.notedAt.getTime());
  const moved = (at: Date | undefined) =>
    at && new Date(Math.min(at.getTime() + shift, now.getTime() + longestMs));
  const { resetAt, quietUntil, failedAt, probeUntil, ...rest } = budget;
  const times = Object.entries({ resetAt, quietUntil, failedAt, probeUntil }).flatMap(([name, at]) => {
    const to = moved(at);
    return to ? [[name, to] as const] : [];
  });
  return { ...rest, ...Object.fromEntries(times), notedAt: now };
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
