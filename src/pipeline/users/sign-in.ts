/** Signing in without a provider: by a link, once, or by name and password. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import {
  failedTries,
  forgetTries,
  forgetTry,
  linkFor,
  noteFailedTry,
  useLink,
} from "../../db/desk-sessions.ts";
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
  const user = await userBySignInName(tools.pool, name);
  const known = user && !user.closedAt ? user : undefined;
  const answer = await answered(tools, { name, from: tried.from, user: known }, given.password);
  if (answer !== "right" || !known) return answer === "tooMany" ? answer : "wrong";
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

interface Guess {
  /** the name that was tried, in its one form */
  readonly name: string;
  /** the address of the machine that asked */
  readonly from: string;
  readonly user: StoredUser | undefined;
}

/**
 * A try counts from its beginning: it takes a tenth of a second to be known as wrong, in which hundreds more could be made
 * at once and all be answered.
 */
async function answered(
  tools: UserTools,
  { name, from: place, user }: Guess,
  password: string,
): Promise<"right" | "wrong" | "tooMany"> {
  const [of, from] = [traceOf("name", name), traceOf("from", place)];
  const now = tools.clock.now();
  const since = new Date(now.getTime() - attemptLimits.withinMs);
  const own = await noteFailedTry(tools.pool, of, from, now);
  const { ofName, fromPlace } = await failedTries(tools.pool, { of, from, since, before: own });
  if (ofName >= attemptLimits.ofName || fromPlace >= attemptLimits.fromPlace) {
    await forgetTry(tools.pool, own);
    return "tooMany";
  }
  if (await isPassword(user?.passwordHash, password)) {
    await forgetTry(tools.pool, own);
    return "right";
  }
  await transact(tools.pool, async (tx) => {
    await forgetTries(tx.client, since);
    if (user) await recordEvent(tx, tools, "signIn.refused", { user: user.id });
  });
  return "wrong";
}

/** What was typed is not written: people type passwords where names belong. */
export function traceOf(kind: string, text: string): Buffer {
  return createHash("sha256").update(`${kind} ${text}`).digest();
}

/**
 * Whether somebody who is signed in knows their password: an open browser that its person left does not. Counts as a try.
 *
 * @param from the address of the machine that asks
 */
export async function knowsPassword(
  tools: UserTools,
  user: StoredUser,
  password: string,
  from: string,
): Promise<"right" | "wrong" | "tooMany"> {
  return await answered(tools, { name: user.signInName ?? user.id, from, user }, password);
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
