/** What platforms said may be asked of them, for operators: by host and by the variable that holds the credential, never by the credential. */
import { randomBytes } from "node:crypto";
import { take } from "../../capture/rate-budget.ts";
import { listChannels } from "../../db/channels.ts";
import { listBudgets, rateKey } from "../../db/rate-budgets.ts";
import type { Tools } from "../tools.ts";
import { credentialDigests } from "./credential-digest.ts";

export interface ToldBudget {
  /** host, with its port where it is another than usual */
  readonly platform: string;
  /** variables whose value it is; empty for no credential, undefined for one that no variable holds any more */
  readonly secretNames: readonly string[] | undefined;
  /** of the window; undefined where the platform said none */
  readonly limit: number | undefined;
  readonly left: number | undefined;
  /** when the next window begins */
  readonly resetAt: Date | undefined;
  /** nothing is asked until then, and why; undefined while it may be asked */
  readonly waitUntil: Date | undefined;
  readonly because: "asked" | "down" | "spent" | "probe" | undefined;
  /** refusals and failures, halved by each answer since */
  readonly failures: number;
  /** when it was last changed */
  readonly notedAt: Date;
}

/** Of platforms that said a limit, or that are not to be asked; by host. Reads, and changes nothing but that a key is made once. */
export async function toldBudgets(
  tools: Pick<Tools, "pool" | "db" | "clock" | "secret">,
): Promise<readonly ToldBudget[]> {
  const stored = await listBudgets(tools.pool);
  if (stored.length === 0) return [];
  const names = await namesByDigest(tools);
  const now = tools.clock.now();
  return stored.map(({ platform, credential, budget: before }) => {
    const { budget, taken } = take(before, now, 0);
    const granted = "granted" in taken && Number.isFinite(taken.granted) ? taken.granted : 0;
    const [waitUntil, because] =
      "waitUntil" in taken ? [taken.waitUntil, taken.because] : [undefined, undefined];
    return {
      ...{ platform, secretNames: credential === "" ? [] : names.get(credential) },
      ...{ limit: budget.limit, resetAt: budget.resetAt, waitUntil, because },
      left: budget.remaining === undefined ? undefined : budget.remaining + granted,
      ...{ failures: budget.failures, notedAt: before.notedAt },
    };
  });
}

async function namesByDigest(
  tools: Pick<Tools, "pool" | "db" | "secret">,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const digestOf = credentialDigests(() => rateKey(tools.pool, randomBytes(32)));
  const channels = await listChannels(tools.db);
  const found = new Map<string, string[]>();
  for (const name of new Set(channels.flatMap(({ secretName }) => secretName ?? []))) {
    const secret = tools.secret(name);
    if (!secret) continue;
    const digest = await digestOf(secret);
    found.set(digest, [...(found.get(digest) ?? []), name]);
  }
  return found;
}
