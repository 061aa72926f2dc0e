/**
 * Signing in through a provider. Somebody is who the provider's issuer and subject say, and nobody else: no name and no
 * address of mail finds a person here. What the provider says that they may do lives with the session.
 */
import { createHmac } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { failedTries, noteFailedTry } from "../../db/desk-sessions.ts";
import {
  agencyIdsByNumber,
  digitsOf,
  insertSignIn,
  sessionsByProvider,
  takeSignIn,
} from "../../db/desk-sign-ins.ts";
import { type StoredUser, setShownAs, userByProvider } from "../../db/desk-users.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Language } from "../../domain/agency.ts";
import { rolesBy } from "../../domain/claims.ts";
import { attemptLimits, type RoleHeld, type UserId } from "../../domain/desk.ts";
import { personFault } from "../../domain/person.ts";
import type { Bound, Provider, Told } from "../../identity/provider.ts";
import { type Refusal, refusalOf } from "../../identity/refusal.ts";
import { ownName } from "./one-name.ts";
import { codeOf, insertFromProvider } from "./people.ts";
import { digestOf, isSecret, newSecret } from "./secret.ts";
import { type Begun, beginSession, end } from "./session.ts";
import { type Tried, traceOf } from "./sign-in.ts";
import type { UserTools } from "./tools.ts";

export type { Provider } from "../../identity/provider.ts";
export type { Refusal } from "../../identity/refusal.ts";

/** Within this a person has shown the provider who they are, or begins anew. */
export const signInMs = 10 * 60_000;

export interface Asking {
  readonly redirectUri: string;
  /** a path of the desk */
  readonly backTo: string;
  readonly language: Language;
}

export interface Leaving {
  /** for the browser that begins, and for it alone */
  readonly secret: string;
  readonly to: URL;
}

export async function beginAtProvider(
  tools: UserTools,
  provider: Provider,
  { redirectUri, backTo, language }: Asking,
  from: string,
): Promise<Leaving | Refusal> {
  const { text, digest } = newSecret(tools.secretBytes);
  const to = await provider.begin(boundTo(text), redirectUri, language).catch(refusalOf);
  if (!(to instanceof URL)) return await refused(tools, provider, to, { from });
  const now = tools.clock.now();
  const endsAt = new Date(now.getTime() + signInMs);
  await insertSignIn(tools.pool, digest, { provider: provider.settings.name, backTo }, { now, endsAt });
  return { secret: text, to };
}

/** Of the secret that the browser holds, so that nothing that could end a sign-in is kept here. */
function boundTo(secret: string): Bound {
  const [state = "", nonce = "", verifier = ""] = ["state", "nonce", "verifier"].map((what) =>
    createHmac("sha256", secret).update(`kanalarkiv sign-in ${what}`).digest("base64url"),
  );
  return { state, nonce, verifier };
}

export interface Entered {
  readonly begun: Begun;
  readonly backTo: string;
  readonly idToken: string;
}

export interface Answer {
  /** what the browser that came back holds */
  readonly secret: string | undefined;
  /** the address to which the provider sent it, as it was told to us, with what the provider added */
  readonly url: URL;
}

/** Somebody else's answer, one that comes a second time, and one that comes too late are told alike, and change nothing. */
export async function finishAtProvider(
  tools: UserTools,
  provider: Provider,
  { secret, url }: Answer,
  tried: Tried,
): Promise<Entered | Refusal> {
  if (secret === undefined || !isSecret(secret)) return { why: "over" };
  const bound = boundTo(secret);
  if (url.searchParams.get("state") !== bound.state) return { why: "over" };
  const begun = await takeSignIn(tools.pool, digestOf(secret), provider.settings.name, tools.clock.now());
  if (!begun) return { why: "over" };
  let told: Told;
  try {
    told = await provider.finish(url, bound);
  } catch (error) {
    return await refused(tools, provider, refusalOf(error), tried);
  }
  const entered = await enter(tools, provider, told, tried);
  return "why" in entered ? entered : { begun: entered, backTo: begun.backTo, idToken: told.idToken };
}

/** Two browsers in which a person signs in for the first time at one moment: the second finds whom the first made. */
async function enter(
  tools: UserTools,
  provider: Provider,
  told: Told,
  tried: Tried,
): Promise<Begun | Refusal> {
  const once = async () =>
    await transact(tools.pool, async (tx) => await enterIn(tx, tools, provider, told, tried));
  const entered = await once().catch(async (error: { readonly code?: string }) => {
    if (error.code !== "23505") throw error;
    return await once();
  });
  if (!("why" in entered)) return entered;
  const { user, ...refusal } = entered;
  return await refused(tools, provider, refusal, tried, user);
}

async function enterIn(
  tx: Tx,
  tools: UserTools,
  provider: Provider,
  told: Told,
  tried: Tried,
): Promise<Begun | (Refusal & { readonly user?: UserId })> {
  const { issuer, name, roles, sessionHours } = provider.settings;
  const known = await userByProvider(tx.client, issuer, told.subject);
  if (known?.closedAt) return { why: "closed", user: known.id };
  const said = told.name !== undefined && !personFault(told.name) ? told.name : undefined;
  if (!known && said === undefined) return { why: "unnamed", subject: told.subject };
  const user = known
    ? await shownAs(tx, tools, known, {
        name: said === undefined ? known.name : await ownName(tx, known.id, said, codeOf(known)),
        email: told.email,
      })
    : await insertFromProvider(tx, tools, { ...told, name: said ?? "", issuer }, `provider ${name}`);
  return await beginSession(tx, tools, user, {
    by: issuer,
    browser: tried.browser,
    replaces: tried.replaces,
    claimed: await heldBy(tx, rolesBy(roles, told.claims)),
    providerSession: told.session,
    longestMs: sessionHours * 60 * 60_000,
  });
}

/** Acts before keep the name that they were done under. */
async function shownAs(
  tx: Tx,
  tools: UserTools,
  user: StoredUser,
  { name, email }: { readonly name: string; readonly email: string | undefined },
): Promise<StoredUser> {
  if (user.name === name && user.email === email) return user;
  await setShownAs(tx.client, user.id, { name, email });
  if (user.name !== name)
    await recordEvent(tx, tools, "user.shownAs", { user: user.id, before: user.name, name });
  return { ...user, name, email };
}

/** A role for an agency that is not registered here is none. */
async function heldBy(tx: Tx, mapped: ReturnType<typeof rolesBy>): Promise<readonly RoleHeld[]> {
  const ids = await agencyIdsByNumber(tx.client);
  return mapped.flatMap(({ role, agency }) => {
    const agencyId = agency === "all" ? agency : ids.get(digitsOf(agency));
    return agencyId === undefined ? [] : [{ role, agencyId }];
  });
}

/**
 * The log has each refusal, and of those from one place no more than a person makes: who only wants to fill it is refused
 * without a word in it.
 */
async function refused(
  tools: UserTools,
  provider: Provider,
  refusal: Refusal,
  { from }: Pick<Tried, "from">,
  user?: UserId,
): Promise<Refusal> {
  const { name } = provider.settings;
  const [of, place] = [traceOf("provider", name), traceOf("from, by a provider", from)];
  const now = tools.clock.now();
  const since = new Date(now.getTime() - attemptLimits.withinMs);
  const { fromPlace } = await failedTries(tools.pool, { of, from: place, since });
  if (fromPlace >= attemptLimits.fromPlace) return refusal;
  await transact(tools.pool, async (tx) => {
    await noteFailedTry(tx.client, of, place, now);
    const { why, code, apart } = refusal;
    await recordEvent(tx, tools, "signIn.refused", {
      ...{ provider: name, why },
      ...(user === undefined ? {} : { user }),
      ...(code === undefined ? {} : { code }),
      ...(apart === undefined ? {} : { apartSeconds: apart }),
    });
  });
  return refusal;
}

/** @returns how many sessions ended; undefined for what is no notice of this provider */
export async function endByProvider(
  tools: UserTools,
  provider: Provider,
  notice: string,
): Promise<number | undefined> {
  const ended = await provider.ended(notice);
  if (!ended) return undefined;
  return await transact(tools.pool, async (tx) => {
    const sessions = await sessionsByProvider(tx.client, provider.settings.issuer, ended);
    for (const session of sessions) await end(tx, tools, session, "provider");
    return sessions.length;
  });
}
