/** Answers of a wiki as MediaWiki 1.39 gives them, for looks without one: written from what a real one answered. */
import { mediawiki } from "../../src/capture/channels/mediawiki/adapter.ts";
import type { HttpAnswer, HttpClient, HttpPost, HttpRequest } from "../../src/capture/port.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { Look } from "../../src/domain/observation.ts";
import { aChannel, captureTools, lookedAt } from "./channel-builders.ts";

export type Fields = Readonly<Record<string, unknown>>;

export function aWikiChannel(change: Partial<Channel> = {}): Channel {
  return aChannel({ kind: "mediawiki", address: "https://wiki.example.no/w", ...change });
}

export function aRevision(revid: number, change: Fields = {}): Fields {
  return {
    ...{ revid, parentid: 0, minor: false, user: "Kari", userid: 7, timestamp: "2026-08-01T10:00:00Z" },
    ...{ slots: { main: text(`Tekst ${revid}`) }, comment: "", tags: [] },
    ...change,
  };
}

export function text(content: string): Fields {
  return { contentmodel: "wikitext", contentformat: "text/x-wiki", content };
}

export function aPage(pageid: number, lastrevid: number, change: Fields = {}): Fields {
  return { pageid, ns: 0, title: `Side ${pageid}`, lastrevid, length: 10, protection: [], ...change };
}

export interface WikiLists {
  readonly revisions: readonly (Fields & {
    readonly pageid: number;
    readonly revisions: readonly unknown[];
  })[];
  readonly pages: readonly Fields[];
  readonly log?: readonly Fields[];
  readonly files?: readonly Fields[];
  readonly staff?: readonly Fields[];
}

export const siteInfo = {
  general: {
    sitename: "Etatswiki",
    base: "https://wiki.example.no/w/index.php/Forside",
    script: "/w/index.php",
    lang: "nb",
  },
  namespaces: {
    "0": { id: 0, name: "", content: true },
    "1": { id: 1, name: "Diskusjon", canonical: "Talk", content: false },
    "2": { id: 2, name: "Bruker", canonical: "User", content: false },
    "6": { id: 6, name: "Fil", canonical: "File", content: false },
  },
  namespacealiases: [],
  usergroups: [{ name: "*" }, { name: "user" }, { name: "sysop" }],
};

/** What stands in for the answer to a question; undefined for what the wiki itself would answer. */
export type Instead = (query: URLSearchParams, request: HttpRequest | HttpPost) => unknown;

export function wikiWith(
  lists: WikiLists,
  instead: Instead = () => undefined,
): HttpClient & { readonly asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const answer = async (request: HttpRequest | HttpPost): Promise<HttpAnswer> => {
    asked.push(request);
    const { pathname, searchParams } = new URL(request.url);
    const given = instead(searchParams, request);
    const body = given ?? (pathname === "/w/api.php" ? answerOf(lists, searchParams) : undefined);
    const isText = typeof body === "string" || body === undefined;
    return {
      status: body === undefined ? 404 : 200,
      headers: new Map([["content-type", isText ? "text/html" : "application/json"]]),
      body: new TextEncoder().encode(
        isText ? (body ?? "<!doctype html><title>Ikke her</title>") : JSON.stringify(body),
      ),
      url: request.url,
      fetchedAt: lookedAt,
    };
  };
  return { asked, get: answer, post: answer };
}

export function answerOf(
  { revisions, pages, log = [], files = [], staff = [] }: WikiLists,
  query: URLSearchParams,
): unknown {
  const asked = query.get("pageids");
  if (asked !== null && query.get("prop") === "revisions") {
    const own = revisions.filter(({ pageid }) => pageid === Number(asked));
    const [first] = own;
    if (!first) return { batchcomplete: true, query: { pages: [{ pageid: Number(asked), missing: true }] } };
    const page = { ...first, revisions: own.flatMap((part) => part.revisions) };
    return { batchcomplete: true, query: { pages: [page] } };
  }
  if (query.get("meta") === "siteinfo") return { batchcomplete: true, query: siteInfo };
  switch (query.get("list") ?? query.get("generator")) {
    case "allusers":
      return { query: { allusers: staff } };
    case "allrevisions":
      return { query: { allrevisions: revisions } };
    case "allpages": {
      const own = pages.filter(({ ns }) => ns === Number(query.get("gapnamespace")));
      // an empty generator has no query
      return own.length === 0 ? { batchcomplete: true } : { query: { pages: own } };
    }
    case "logevents":
      return { query: { logevents: log.filter(({ type }) => type === query.get("letype")) } };
    case "allimages":
      return { query: { allimages: files } };
    default:
      return { warnings: { query: { warnings: "Unrecognized value" } } };
  }
}

export function lookAtWiki(
  http: HttpClient,
  credentials?: string,
  change: Partial<Channel> = {},
): Promise<Look> {
  return mediawiki.look(aWikiChannel(change), captureTools(http, credentials));
}
