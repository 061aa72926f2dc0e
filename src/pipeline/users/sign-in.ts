/** Signing in without a provider: by a link, once, or by name and password. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { failedTries, forgetTries, linkFor, noteFailedTry, useLink } from "../../db/desk-sessions.ts";
import { type StoredUser, setPasswordHash, userById, userBySignInName } from "../../db/desk-users.ts";
import { transact } from "../../db/transact.ts";
import { attemptLimits } from "../../domain/desk.ts";
import { isPassword, passwordFault, passwordHash } from "./password.ts";
import { digestOf, isSecret } from "./secret.ts";
import { type Begun, beginSession } from "./session.ts";
import type { UserTools } from "./tools.ts";

/** Why nobody was signed in; the same for a name that is not there and a password that is wrong. */
export type SignInRefusal = "wrong" | "tooMany" | "linkOver";

export interface Tried {
  readonly browser: string;
  /** the address of the machine that asked */
  readonly from: string;
  /** what the browser held until now */
  readonly replaces: string | undefined;
}

/** Who a link is for, so that the page can say it before the link is used: what reads mail ahead uses none. */
export async function whoseLink(tools: UserTools, secret: string): Promise<StoredUser | undefined> {
  if (!isSecret(secret)) return undefined;
  const id = await linkFor(tools.pool, digestOf(secret), tools.clock.now());
  const user = id && (await userById(tools.pool, id));
  return user && !user.closedAt ? user : undefined;
}

export async function signInByLink(
  tools: UserTools,
  secret: string,
  tried: Tried,
): Promise<Begun | SignInRefusal> {
  if (!isSecret(secret)) return "linkOver";
  return await transact(tools.pool, async (tx) => {
    const link = await useLink(tx.client, digestOf(secret), tools.clock.now());
    const user = link && (await userById(tx.client, link.userId));
    if (!user || user.closedAt) return "linkOver";
    if (link.breakGlass !== undefined)
      await recordEvent(tx, tools, "signIn.brokeGlass", { user: user.id, because: link.breakGlass });
    return await beginSession(tx, tools, user, {
      by: "link",
      browser: tried.browser,
      replaces: tried.replaces,
    });
  });
}

export async function signInByPassword(
  tools: UserTools,
  given: { readonly name: string; readonly password: string },
  tried: Tried,
): Promise<Begun | SignInRefusal> {
  const name = given.name.trim().normalize("NFC").toLowerCase().slice(0, 200);
  const [of, from] = [traceOf("name", name), traceOf("from", tried.from)];
  const now = tools.clock.now();
  const since = new Date(now.getTime() - attemptLimits.withinMs);
  const { ofName, fromPlace } = await failedTries(tools.pool, of, from, since);
  if (ofName >= attemptLimits.ofName || fromPlace >= attemptLimits.fromPlace) return "tooMany";
  const user = await userBySignInName(tools.pool, name);
  const known = user && !user.closedAt ? user : undefined;
  if (!(await isPassword(known?.passwordHash, given.password)) || !known) {
    await refused(tools, { of, from, since, user: known });
    return "wrong";
  }
  return await transact(
    tools.pool,
    async (tx) =>
      await beginSession(tx, tools, known, {
        by: "password",
        browser: tried.browser,
        replaces: tried.replaces,
      }),
  );
}

/** What was typed is not written: people type passwords where names belong. */
export function traceOf(kind: string, text: string): Buffer {
  return createHash("sha256").update(`${kind} ${text}`).digest();
}

interface Refused {
  readonly of: Buffer;
  readonly from: Buffer;
  readonly since: Date;
  readonly user: StoredUser | undefined;
}

async function refused(tools: UserTools, { of, from, since, user }: Refused): Promise<void> {
  await transact(tools.pool, async (tx) => {
    await noteFailedTry(tx.client, of, from, tools.clock.now());
    await forgetTries(tx.client, since);
    if (user) await recordEvent(tx, tools, "signIn.refused", { user: user.id });
  });
}

/** @returns why it may not be their password; undefined when it is now */
export async function choosePassword(
  tools: UserTools,
  user: StoredUser,
  password: string,
): Promise<ReturnType<typeof passwordFault>> {
  const fault = passwordFault(password, [user.name, user.signInName ?? ""]);
  if (fault) return fault;
  const hashed = await passwordHash(password);
  await transact(tools.pool, async (tx) => {
    await setPasswordHash(tx.client, user.id, hashed, tools.clock.now());
    await recordEvent(tx, tools, "user.passwordSet", { user: user.id });
  });
  return undefined;
}
