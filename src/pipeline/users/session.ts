/** Sessions: begun by a link, a password or a provider; asked about at each request; ended by time, by the person, or by others. */
import { recordEvent } from "../../db/audit-log.ts";
import {
  endSessions,
  insertSession,
  openSession,
  openSessionsOf,
  type StoredSession,
  touchSession,
} from "../../db/desk-sessions.ts";
import { signedInBy } from "../../db/desk-signed-in.ts";
import type { StoredUser } from "../../db/desk-users.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { type RoleFrom, type RoleHeld, type SessionEnd, sessionLimits } from "../../domain/desk.ts";
import { digestOf, isSecret, newSecret } from "./secret.ts";
import type { UserTools } from "./tools.ts";

/** Who asks, and what they may do just now. */
export interface SignedIn {
  readonly user: StoredUser;
  readonly session: StoredSession;
  readonly held: readonly RoleFrom[];
}

export interface Begun {
  readonly secret: string;
  readonly session: StoredSession;
}

export interface Beginning {
  /** `link`, `password`, or the provider's address */
  readonly by: string;
  readonly browser: string;
  readonly claimed?: readonly RoleHeld[];
  readonly providerSession?: string | undefined;
  /** when it is to be over earlier than any */
  readonly longestMs?: number;
  /** what the browser held until now: it ends, so that nobody who knew it is signed in with the person */
  readonly replaces?: string | undefined;
}

/** In the transaction that found the person to be who they say. */
export async function beginSession(
  tx: Tx,
  tools: UserTools,
  user: StoredUser,
  { by, browser, claimed, providerSession, replaces, longestMs = sessionLimits.longestMs }: Beginning,
): Promise<Begun> {
  const { text, digest } = newSecret(tools.secretBytes);
  const at = tools.clock.now();
  const session: StoredSession = {
    id: tools.ids.next(),
    userId: user.id,
    begunAt: at,
    usedAt: at,
    endsAt: new Date(at.getTime() + Math.min(longestMs, sessionLimits.longestMs)),
    by,
    claimed,
    browser: browser.slice(0, 300),
  };
  if (replaces !== undefined && isSecret(replaces)) await endBySecret(tx, tools, replaces, "replaced");
  await insertSession(tx.client, digest, session, providerSession);
  const roles = claimed?.map(({ role, agencyId }) => `${role}@${agencyId}`);
  await recordEvent(tx, tools, "session.begun", {
    session: session.id,
    user: user.id,
    by,
    ...(roles === undefined ? {} : { roles }),
  });
  return { secret: text, session };
}

async function endBySecret(tx: Tx, tools: UserTools, secret: string, because: SessionEnd): Promise<void> {
  const before = await openSession(tx.client, digestOf(secret));
  if (before) await end(tx, tools, before, because);
}

/** In a transaction of the caller's: the end, and its event, once. */
export async function end(
  tx: Tx,
  tools: UserTools,
  session: Pick<StoredSession, "id" | "userId">,
  because: SessionEnd,
): Promise<void> {
  const ended = await endSessions(tx.client, [session.id], tools.clock.now(), because);
  if (ended.length > 0)
    await recordEvent(tx, tools, "session.ended", { session: session.id, user: session.userId, because });
}

/** how exactly the last use is known; a session is not written at each request */
const touchMs = 60_000;

/** @returns undefined for what is no session, is over, or belongs to who was closed; its end is written then */
export async function askSession(
  tools: UserTools,
  secret: string | undefined,
): Promise<SignedIn | undefined> {
  if (secret === undefined || !isSecret(secret)) return undefined;
  const found = await signedInBy(tools.pool, digestOf(secret));
  if (!found) return undefined;
  const { session, user, given } = found;
  const now = tools.clock.now();
  const because = overBecause(session, now);
  if (because !== undefined || user.closedAt) {
    await endSession(tools, session, because ?? "revoked");
    return undefined;
  }
  if (now.getTime() - session.usedAt.getTime() > touchMs) await touchSession(tools.pool, session.id, now);
  const held = [
    ...given.map((role) => ({ ...role, from: "person" as const })),
    ...(session.claimed ?? []).map((role) => ({ ...role, from: "provider" as const })),
  ];
  return { user, session, held };
}

/** A clock that was put back makes no session older: the last use is never after its end. */
function overBecause({ usedAt, begunAt, endsAt }: StoredSession, now: Date): SessionEnd | undefined {
  if (now >= endsAt || now.getTime() < begunAt.getTime() - sessionLimits.unusedMs) return "over";
  return now.getTime() - usedAt.getTime() > sessionLimits.unusedMs ? "unused" : undefined;
}

export async function endSession(
  tools: UserTools,
  session: StoredSession,
  because: SessionEnd,
): Promise<void> {
  await transact(tools.pool, async (tx) => await end(tx, tools, session, because));
}

/** The person's sessions that are not over, newest first; those whose time is over meanwhile are ended. */
export async function sessionsOf(tools: UserTools, user: StoredUser): Promise<readonly StoredSession[]> {
  const now = tools.clock.now();
  const open: StoredSession[] = [];
  for (const session of await openSessionsOf(tools.pool, user.id)) {
    const because = overBecause(session, now);
    if (because === undefined) open.push(session);
    else await endSession(tools, session, because);
  }
  return open;
}
