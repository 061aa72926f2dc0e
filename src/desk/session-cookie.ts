/** The desk's secrets in the browser: bound to this host, sent by no other site's page, read by no script. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionLimits } from "../domain/desk.ts";
import { signInMs } from "../pipeline/users/provider-sign-in.ts";

const name = "kanalarkiv";

export function sessionSecret(context: Context): string | undefined {
  return getCookie(context, name, "host");
}

export function giveSession(context: Context, secret: string): void {
  setCookie(context, name, secret, {
    ...{ prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax" },
    maxAge: sessionLimits.longestMs / 1000,
  });
}

export function takeSession(context: Context): void {
  deleteCookie(context, name, { prefix: "host", path: "/", secure: true });
}

const pending = "kanalarkiv-inn";

/** What a sign-in that was begun at a provider is known by when it comes back. */
export function pendingSecret(context: Context): string | undefined {
  return getCookie(context, pending, "host");
}

/** `Lax`, because the provider's site sends the browser back. */
export function givePending(context: Context, secret: string): void {
  setCookie(context, pending, secret, {
    ...{ prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax" },
    maxAge: signInMs / 1000,
  });
}

export function takePending(context: Context): void {
  deleteCookie(context, pending, { prefix: "host", path: "/", secure: true });
}

const hint = "kanalarkiv-ut";
/** Browsers keep 4096 bytes of name, value and attributes; a provider that is given no hint asks the person. */
const longestHint = 3500;

/** By which the provider knows whom to sign out: the browser sends it with that request alone, and nothing is kept here. */
export function giveHint(context: Context, idToken: string): void {
  if (idToken.length > longestHint) return;
  setCookie(context, hint, idToken, {
    ...{ prefix: "secure", path: "/ut", secure: true, httpOnly: true, sameSite: "Strict" },
    maxAge: sessionLimits.longestMs / 1000,
  });
}

export function takeHint(context: Context): string | undefined {
  const given = getCookie(context, hint, "secure");
  if (given !== undefined) deleteCookie(context, hint, { prefix: "secure", path: "/ut", secure: true });
  return given;
}
