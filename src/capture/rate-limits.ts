/** PURE. Limits of platforms that write them in their documentation and not in their answers. */
import type { Limit } from "./rate-budget.ts";

interface KnownLimit extends Limit {
  readonly host: string;
  readonly source: string;
}

/** Everybody else's limit is what their answers say: Mastodon, Bluesky, Meta and MediaWiki do. */
const knownLimits: readonly KnownLimit[] = [
  {
    host: "polisen.se",
    limit: 60,
    windowMs: 3_600_000,
    source: "polisen.se, API över polisens händelser: at most 60 calls an hour",
  },
];

export function knownLimit(host: string): Limit | undefined {
  const found = knownLimits.find((one) => host === one.host || host.endsWith(`.${one.host}`));
  return found && { limit: found.limit, windowMs: found.windowMs };
}
