/**
 * Asks channels within the budgets that all processes share through PostgreSQL. Tokens are taken in batches, so that the
 * database is asked once for many requests; of a platform that has no limit and no trouble it is asked every two seconds.
 */
import { randomBytes } from "node:crypto";
import type { HttpAnswer, HttpClient, HttpRequest } from "../../capture/port.ts";
import { giveBack, learn, type Outcome, type Taken, take } from "../../capture/rate-budget.ts";
import { rateFacts } from "../../capture/rate-facts.ts";
import { knownLimit } from "../../capture/rate-limits.ts";
import { type BudgetKey, changeBudget, rateKey } from "../../db/rate-budgets.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";
import { credentialDigests } from "./credential-digest.ts";

export interface RateWorld extends Pick<ArchiveTools, "pool" | "clock"> {
  /** 0 to 1 */
  readonly random: () => number;
}

/** So many tokens are taken at once. */
const batch = 20;
/** How long a request waits for its turn when it does not say. */
const patienceMs = 30_000;
/** A wait that holds up a worker; so many of them at once are left to wait, the others are told to come again. */
const longWaitMs = 10_000;
const longWaiters = 4;
/** Between two tries, however long the wait is: the clock may be put back, or the platform be there again. */
const pollMs = 5000;
const probePollMs = 500;

interface Lease {
  tokens: number;
  readonly takenAt: Date;
  readonly until: Date;
  readonly alone: boolean;
  /** what the last answer said, not told to the others yet */
  untold: Outcome | undefined;
}

/** The same client, which asks no more than its budgets allow: it waits for its turn, or throws with the time until when. */
export function withinBudgets(http: HttpClient, world: RateWorld): HttpClient {
  const { pool, clock, random } = world;
  const leases = new Map<string, Lease>();
  const turns = new Map<string, Promise<unknown>>();
  const digestOf = credentialDigests(() => rateKey(pool, randomBytes(32)));
  let waiting = 0;

  /** One after the other for one budget, so that its tokens are taken once for all who wait. */
  const inTurn = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const mine = (turns.get(name) ?? Promise.resolve()).then(work);
    const settled: Promise<void> = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (turns.get(name) === settled) turns.delete(name);
      });
    turns.set(name, settled);
    return mine;
  };

  const takeOne = async (key: BudgetKey): Promise<Taken> => {
    const name = nameOf(key);
    const now = clock.now();
    const lease = leases.get(name);
    if (lease && lease.tokens > 0 && lease.takenAt <= now && lease.until > now) {
      lease.tokens -= 1;
      return { granted: 1, until: lease.until, alone: lease.alone };
    }
    const chance = random();
    const taken = await changeBudget(pool, key, now, knownLimit(key.platform), (stored) => {
      const told = lease?.untold ? learn(stored, now, lease.untold, chance) : stored;
      const back = lease ? withBack(told, now, lease) : told;
      const { budget, taken: result } = take(back, now, batch);
      return { budget, result };
    });
    if ("waitUntil" in taken) leases.delete(name);
    else {
      const { granted, until, alone } = taken;
      leases.set(name, { tokens: granted - 1, takenAt: now, until, alone, untold: undefined });
    }
    if (leases.size > 1000) for (const [one, { until }] of leases) if (until <= now) leases.delete(one);
    return taken;
  };

  const waitForTurn = async (key: BudgetKey, request: HttpRequest): Promise<boolean> => {
    const { signal } = request;
    const until = clock.now().getTime() + (request.patienceMs ?? patienceMs);
    for (;;) {
      signal?.throwIfAborted();
      const taken = await inTurn(nameOf(key), () => takeOne(key));
      if (!("waitUntil" in taken)) return taken.alone;
      const now = clock.now().getTime();
      const waitMs = taken.waitUntil.getTime() - now;
      const isLong = waitMs > longWaitMs;
      if (now + waitMs > until || (isLong && waiting >= longWaiters)) throw refusal(key, taken);
      const poll = taken.because === "probe" ? probePollMs : pollMs;
      if (isLong) waiting += 1;
      try {
        await clock.sleep(Math.min(waitMs, poll) + random() * 100, signal);
      } finally {
        if (isLong) waiting -= 1;
      }
    }
  };

  /** @param outcome undefined when nobody knows what came of it */
  const tell = async (key: BudgetKey, outcome: Outcome | undefined, alone: boolean): Promise<void> => {
    const name = nameOf(key);
    const lease = leases.get(name);
    const isNew =
      outcome?.remaining !== undefined && (lease === undefined || lease.tokens === Number.POSITIVE_INFINITY);
    const urgent =
      outcome !== undefined &&
      (outcome.refused || outcome.failed || isNew || (outcome.usedPercent ?? 0) >= 90);
    if (!urgent && !alone) {
      if (lease && outcome) lease.untold = outcome;
      return;
    }
    await inTurn(name, async () => {
      const now = clock.now();
      const chance = random();
      const held = leases.get(name);
      leases.delete(name);
      await changeBudget(pool, key, now, knownLimit(key.platform), (stored) => {
        const back = held ? withBack(stored, now, held) : stored;
        const { probeUntil: _, ...open } = back;
        return { budget: outcome ? learn(back, now, outcome, chance) : open, result: undefined };
      });
    });
  };

  const ask = async (request: HttpRequest, send: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
    const key = await keyOf(request, digestOf);
    if (key === undefined) return await send();
    const alone = await waitForTurn(key, request);
    let outcome: Outcome | undefined;
    try {
      const answer = await send();
      const { status } = answer;
      const failed = status >= 500 && status !== 501 && status !== 505;
      outcome = { ...rateFacts(answer), failed };
      return answer;
    } catch (error) {
      const unanswered =
        isArchiveError(error) && (error.code === "channel.unreachable" || error.code === "channel.timeout");
      if (unanswered && request.signal?.aborted !== true) outcome = { refused: false, failed: true };
      else if (isArchiveError(error)) outcome = { refused: false, failed: false };
      throw error;
    } finally {
      await tell(key, outcome, alone);
    }
  };
  return {
    get: (request) => ask(request, () => http.get(request)),
    post: (request) => ask(request, () => http.post(request)),
  };
}

function nameOf({ platform, credential }: BudgetKey): string {
  return `${platform} ${credential}`;
}

function withBack(budget: Parameters<typeof giveBack>[0], now: Date, { tokens, takenAt }: Lease) {
  return Number.isFinite(tokens) && tokens > 0 ? giveBack(budget, now, tokens, takenAt) : budget;
}

/** @returns undefined for what is no address: the client says so */
async function keyOf(
  { url, credentials, budgetOf }: HttpRequest,
  digestOf: (credential: string) => Promise<string>,
): Promise<BudgetKey | undefined> {
  const parsed = URL.parse(url);
  if (!parsed || parsed.host === "") return undefined;
  const own = parsed.username === "" ? undefined : `${parsed.username}:${parsed.password}`;
  const credential = budgetOf ?? credentials ?? own;
  return {
    platform: parsed.host,
    credential: credential === undefined ? "" : await digestOf(credential),
  };
}

function refusal({ platform }: BudgetKey, taken: Extract<Taken, { waitUntil: Date }>): ArchiveError {
  const { waitUntil: until, because } = taken;
  const at = until.toISOString();
  if (because === "down")
    return new ArchiveError(
      "channel.unreachable",
      `${platform} has not answered several times in a row: it is asked again from ${at}`,
      { until },
    );
  const why =
    because === "spent"
      ? "what may be asked of it in this time is used"
      : because === "asked"
        ? "it asks to be left in peace"
        : "it is tried by one request alone";
  return new ArchiveError("channel.rateLimited", `${platform} is not asked until ${at}: ${why}`, { until });
}
