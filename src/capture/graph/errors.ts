/**
 * PURE. What an error of the Graph API means for a look. Its own words are left out: they name people and tokens.
 *
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
import type { Fault } from "../../domain/observation.ts";
import { retryAfter } from "../fault.ts";
import type { HttpAnswer } from "../port.ts";
import type { GraphError } from "./said.ts";

export type GraphMeaning = "tokenDead" | "noPermission" | "tooOften" | "notThere" | "tooMuch" | "other";

const tooOften: ReadonlySet<number> = new Set([4, 17, 32, 341, 368, 613]);

export function meaningOf({ code, subcode }: GraphError): GraphMeaning {
  if (code === 190 || code === 102) return "tokenDead";
  if (tooOften.has(code) || (code >= 80000 && code <= 80014)) return "tooOften";
  if (code === 10 || code === 3 || (code >= 200 && code <= 299)) return "noPermission";
  // gone, never there, or not for this token: which of them it is, it does not say
  if ((code === 100 && subcode === 33) || code === 803) return "notThere";
  if (code === 1 && subcode === undefined) return "tooMuch";
  return "other";
}

const advice: Readonly<Record<GraphMeaning, string>> = {
  tokenDead:
    "the token is dead: it ran out, or who gave it changed the password, left the page or took it back; give a new one",
  noPermission:
    "the token may not read this: a permission was not given, was taken back, or its year has run out",
  tooOften: "it was asked too often",
  notThere: "it is not there, or not for this token",
  tooMuch: "it was asked for too much at once, or the fault is Meta's",
  other: "it says no",
};

const codes = {
  tokenDead: "channel.refused",
  noPermission: "channel.refused",
  tooOften: "channel.rateLimited",
  notThere: "channel.status",
  tooMuch: "channel.status",
  other: "channel.status",
} as const;

/** @param path what was asked, as `123/feed` */
export function graphFault(error: GraphError, path: string, answer: HttpAnswer): Fault {
  const meaning = meaningOf(error);
  const { code, subcode } = error;
  const said = subcode === undefined ? `${code}` : `${code}, ${subcode}`;
  return {
    code: codes[meaning],
    detail: `${path} answered the error ${said}: ${advice[meaning]}`,
    retryAt: meaning === "tooOften" ? quietUntil(answer) : undefined,
  };
}

const longestMinutes = 24 * 60;

/** What Meta says itself: minutes until it may be asked again, in a header of JSON. */
function quietUntil(answer: HttpAnswer): Date | undefined {
  const minutes = [...(answer.headers.get("x-business-use-case-usage") ?? "").matchAll(waits)].map(
    ([, count]) => Number(count),
  );
  const most = Math.min(Math.max(0, ...minutes), longestMinutes);
  if (most > 0) return new Date(answer.fetchedAt.getTime() + most * 60_000);
  return retryAfter(answer, answer.fetchedAt);
}

const waits = /"estimated_time_to_regain_access"\s*:\s*(\d{1,6})/g;
