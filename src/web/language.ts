/** Which language a reader gets: what they chose, what they chose before, what their browser asks for. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { parseAccept } from "hono/utils/accept";
import type { Language } from "../domain/agency.ts";
import { languages } from "./words/index.ts";

const cookieName = "lang";
const oneYearS = 365 * 24 * 60 * 60;

/** Only a choice by `?lang=` sets the cookie, which is the only one this site has. */
export function languageOf(context: Context): Language {
  const asked = known(context.req.query("lang"));
  if (asked) {
    setCookie(context, cookieName, asked, { path: "/", sameSite: "Lax", httpOnly: true, maxAge: oneYearS });
    return asked;
  }
  return known(getCookie(context, cookieName)) ?? accepted(context.req.header("Accept-Language")) ?? "nb";
}

function accepted(header: string | undefined): Language | undefined {
  if (header === undefined) return undefined;
  for (const { type } of parseAccept(header.slice(0, 200))) {
    const found = known(type.toLowerCase().split("-", 1)[0]);
    if (found) return found;
  }
  return undefined;
}

/** `no` is what browsers call Bokmål when they do not say which Norwegian. */
function known(tag: string | undefined): Language | undefined {
  return tag === "no" ? "nb" : languages.find((language) => language === tag);
}
