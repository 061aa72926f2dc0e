/** The desk's one secret in the browser: bound to this host, sent by no other site's page, read by no script. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionLimits } from "../domain/desk.ts";

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
