/**
 * PURE. Where a wiki answers, and what is asked of it.
 *
 * @see https://www.mediawiki.org/wiki/API:Main_page
 */

/** Where `api.php` may lie, the likeliest first. */
export function apiCandidates(address: string): readonly string[] {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, "");
  if (path.endsWith("/api.php")) return [`${origin}${path}`];
  const root = path.replace(/\/wiki(?:\/.*)?$/i, "");
  return [...new Set([`${root}/api.php`, `${root}/w/api.php`, "/w/api.php", "/api.php"])].map(
    (candidate) => `${origin}${candidate}`,
  );
}

export type Parameters = Readonly<Record<string, string>>;

/** A question to `action=query`. @param assert refused when the session is lost, so that nothing is answered as to anybody */
export function questionAt(api: string, parameters: Parameters, assert: boolean): string {
  const url = new URL(api);
  const all = {
    action: "query",
    format: "json",
    formatversion: "2",
    ...(assert ? { assert: "user" } : {}),
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url.href;
}

/** How many revisions the wiki itself counts in the history of a page. */
export function countAddress(api: string, title: string): string {
  const rest = api.replace(/api\.php$/, "rest.php");
  return `${rest}/v1/page/${encodeURIComponent(title.replaceAll(" ", "_"))}/history/counts/edits`;
}

export const lists = [
  "allrevisions",
  "allpages",
  "logevents",
  "allimages",
  "allusers",
  "siteinfo",
  "history",
] as const;
export type ListName = (typeof lists)[number];

export interface AnswerTo {
  readonly list: ListName;
  /** of a list that is asked for in parts: the namespace, the kind of log, the page of a history */
  readonly part: string | undefined;
}

/** Which list a held answer is a part of, by the question that it answers. */
export function answerTo(address: string): AnswerTo | undefined {
  const url = URL.parse(address);
  if (url?.searchParams.get("action") !== "query") return undefined;
  const page = url.searchParams.get("pageids");
  if (page !== null && url.searchParams.get("prop") === "revisions") return { list: "history", part: page };
  const asked = ["list", "generator", "meta"].flatMap((name) => url.searchParams.get(name)?.split("|") ?? []);
  const list = lists.find((name) => asked.includes(name));
  const part = url.searchParams.get("gapnamespace") ?? url.searchParams.get("letype");
  return list && { list, part: part ?? undefined };
}
