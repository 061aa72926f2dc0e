/** A person's own log: what they did and read under a name that is theirs alone, and what was done about them. */
import { auditEventKinds } from "../../audit/event.ts";
import { everybodys, findEvents, type LogPlace } from "../../db/log-search.ts";
import { agenciesOf, namesOf } from "../../db/own-log.ts";
import type { AgencyId } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";
import type { SignedIn } from "../users/session.ts";
import { type LogPage, pageOf } from "./search.ts";

export interface OwnLog extends LogPage {
  /** names of theirs that others have too: what was done under these is not shown, because nobody knows whose it is */
  readonly shared: readonly string[];
}

/** What was done under the name before the person was added here is not theirs. */
export async function ownLog(
  { pool }: Pick<ArchiveTools, "pool">,
  { user, held }: Pick<SignedIn, "user" | "held">,
  { after, limit }: { readonly after?: LogPlace | undefined; readonly limit: number },
): Promise<OwnLog> {
  const { own, shared } = await namesOf(pool, user.id);
  const claimed = held.flatMap(({ agencyId }) => (agencyId === "all" ? [] : [agencyId]));
  const agencies = new Set<string>([...(await agenciesOf(pool, user.id)), ...claimed]);
  const asked = { kinds: auditEventKinds, from: user.madeAt, after, limit: limit + 1 };
  const done = await findEvents(pool, { ...asked, scopes: [...agencies, everybodys], who: own });
  const about = await findEvents(pool, { ...asked, scopes: [user.id], kinds: auditEventKinds });
  const once = new Map([...about, ...done].map((event) => [event.eventId, event]));
  const found = [...once.values()].sort(
    (one, other) => other.at.getTime() - one.at.getTime() || (one.eventId < other.eventId ? 1 : -1),
  );
  const page = await pageOf({ pool }, found, limit, held, ({ scope }) =>
    agencies.has(scope) ? (scope as AgencyId) : undefined,
  );
  return { ...page, shared };
}
