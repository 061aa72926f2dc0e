/** The public site: pages for people, an API for machines, both over the public projection alone. */

import type { Context } from "hono";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type pg from "pg";
import { uuidOf } from "../access/ids.ts";
import { dayOf, yearOf } from "../domain/day.ts";
import { awayProblem, problem } from "./api/problem.ts";
import { apiRoutes } from "./api/routes.ts";
import { type Assets, readAssets } from "./assets.ts";
import { isAway } from "./away.ts";
import { crawlerRoutes, crawling } from "./crawlers.ts";
import { journalZip } from "./download.ts";
import { feedRoutes } from "./feeds/routes.ts";
import { caching, conditional, securityHeaders } from "./headers.ts";
import { type AskReadiness, healthRoutes } from "./health.ts";
import { languageOf } from "./language.ts";
import { type Page, pageHtml, type Reader } from "./layout.ts";
import { aboutPage } from "./pages/about.ts";
import { casePage } from "./pages/case.ts";
import { channelPage } from "./pages/channel.ts";
import { channelsPage } from "./pages/channels.ts";
import { entryPage } from "./pages/entry.ts";
import { homePage } from "./pages/home.ts";
import { journalPage } from "./pages/journal.ts";
import { postPage } from "./pages/post.ts";
import { awayPage, failedPage, notFoundPage, tooSlowPage, tooWidePage } from "./pages/problem.ts";
import { searchPage } from "./pages/search.ts";
import { withdrawnPage } from "./pages/withdrawn.ts";
import { readAgencies } from "./read/agencies.ts";
import { newestDay } from "./read/entries.ts";
import { readWithdrawn } from "./read/items.ts";
import type { Site } from "./site.ts";
import { tableRoutes } from "./table-routes.ts";
import { wordsOf } from "./words/index.ts";

export interface PublicWebOptions extends Omit<Site, "searchPool"> {
  /** one pool for pages and searches unless given */
  readonly searchPool?: pg.Pool;
  /** told of every fault that a reader met; the reader is told nothing of it */
  readonly onFault?: (fault: unknown) => void;
  /** without it there is neither `/health` nor `/ready` */
  readonly readiness?: AskReadiness;
}

/**
 * @param options the pools must be connected as `kanalarkiv_public`; give each a `statement_timeout`
 */
export function publicWeb(options: PublicWebOptions): Hono {
  const site: Site = {
    searchPool: options.pool,
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
  };
  const assets = readAssets();
  const app = new Hono();
  // before what is said to browsers and caches
  if (options.readiness) healthRoutes(app, options.readiness);
  app.use(compress(), securityHeaders, caching, crawling, conditional);
  app.get("/assets/:name", (context) => asset(context, assets));
  for (const path of ["/api", "/api/", "/api/v1/"])
    app.get(path, (context) => context.redirect("/api/v1", 302));
  app.route("/api/v1", apiRoutes(site));
  feedRoutes(app, site, (context) => readerOf(context, site, assets));
  tableRoutes(app, site, (context) => readerOf(context, site, assets));
  crawlerRoutes(app, site);
  const onFault = options.onFault ?? (() => undefined);
  pageRoutes(app, site, assets, onFault);
  app.notFound((context) =>
    isApi(context)
      ? problem(context, "notFound", "There is no such resource")
      : show(context, site, assets, (reader) => notFoundPage(reader), 404),
  );
  app.onError((fault, context) => {
    if (isRefused(fault)) return tooWide(context, site, assets);
    onFault(fault);
    if (isTimeout(fault)) return tooSlow(context, site, assets);
    if (isAway(fault)) return away(context, site, assets);
    return isApi(context)
      ? problem(context, "internalServerError", "The fault is ours; try again in a moment")
      : show(context, site, assets, (reader) => failedPage(reader), 500);
  });
  return app;
}

function pageRoutes(app: Hono, site: Site, assets: Assets, onFault: (fault: unknown) => void): void {
  const pages: Readonly<Record<string, (reader: Reader) => Page | Promise<Page | undefined>>> = {
    "/": (reader) => homePage(site, reader),
    "/journal": (reader) => journalPage(site, reader),
    "/sok": (reader) => searchPage(site, reader),
    "/kanaler": (reader) => channelsPage(site, reader),
    "/om": (reader) => aboutPage(site, reader),
  };
  for (const [path, page] of Object.entries(pages))
    app.get(path, (context) => show(context, site, assets, page, 200));
  app.get("/journal.zip", (context) => journalDownload(context, site, assets, onFault));
  app.get("/journal/:id", (context) => {
    const id = uuidOf("entry", context.req.param("id"));
    return show(context, site, assets, async (reader) => (id ? entryPage(site, reader, id) : undefined), 200);
  });
  app.get("/sak/:id", (context) => {
    const id = uuidOf("case", context.req.param("id"));
    return show(context, site, assets, async (reader) => (id ? casePage(site, reader, id) : undefined), 200);
  });
  app.get("/kanaler/:id", (context) => {
    const id = uuidOf("channel", context.req.param("id"));
    return show(
      context,
      site,
      assets,
      async (reader) => (id ? channelPage(site, reader, id) : undefined),
      200,
    );
  });
  app.get("/innlegg/:id", (context) => {
    const id = uuidOf("item", context.req.param("id"));
    return showPost(context, site, assets, id);
  });
}

/** What was public here and is not any more says that, and answers 410. */
async function showPost(
  context: Context,
  site: Site,
  assets: Assets,
  id: string | undefined,
): Promise<Response> {
  const withdrawn = id === undefined ? undefined : await readWithdrawn(site.pool, id);
  if (withdrawn) return show(context, site, assets, (reader) => withdrawnPage(site, reader, withdrawn), 410);
  return show(context, site, assets, async (reader) => (id ? postPage(site, reader, id) : undefined), 200);
}

/** `?enhet=` as in the pages, `&aar=` a journal year; the newest day's year when not said. */
async function journalDownload(
  context: Context,
  site: Site,
  assets: Assets,
  onFault: (fault: unknown) => void,
): Promise<Response> {
  const agencies = await readAgencies(site.pool);
  const id = uuidOf("agency", context.req.query("enhet") ?? "");
  const agency = agencies.find((one) => one.id === id);
  const asked = context.req.query("aar") ?? "";
  const newest = agency && (await newestDay(site.pool, agency.id));
  const year = /^\d{4}$/.test(asked) ? Number(asked) : newest && yearOf(newest);
  if (!agency || year === undefined) return show(context, site, assets, async () => undefined, 404);
  return context.body(journalZip({ ...site, agency, year, at: site.clock.now() }, onFault), 200, {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="journal-${agency.orgNumber}-${year}.zip"`,
  });
}

/** A page that is undefined is not there. */
async function show(
  context: Context,
  site: Site,
  assets: Assets,
  page: (reader: Reader) => Page | Promise<Page | undefined>,
  status: 200 | 400 | 404 | 410 | 500 | 503,
): Promise<Response> {
  const reader = readerOf(context, site, assets);
  const shown = await page(reader);
  context.header("Content-Language", reader.language);
  if (!shown) return context.html(pageHtml(reader, notFoundPage(reader)), 404);
  return context.html(pageHtml(reader, shown), status);
}

function readerOf(context: Context, site: Site, assets: Assets): Reader {
  const language = languageOf(context);
  const url = new URL(context.req.url);
  url.searchParams.delete("lang");
  return {
    language,
    words: wordsOf[language],
    path: url.pathname,
    search: url.searchParams,
    stylesheet: assets.stylesheet,
    address: `${site.baseUrl}${url.pathname}${url.search}`,
    // both countries keep one clock
    readOn: dayOf(site.clock.now(), "Europe/Oslo"),
  };
}

const oneYear = "public, max-age=31536000, immutable";

/** What has the digest of its content in its address may be kept for ever. */
function asset(context: Context, assets: Assets): Response | Promise<Response> {
  const name = context.req.param("name") ?? "";
  const file = assets.files.get(name);
  if (!file) return context.notFound();
  const named = name.startsWith("icon-") || assets.stylesheet.endsWith(`?v=${context.req.query("v")}`);
  return context.body(file.body, 200, {
    "Content-Type": file.type,
    "Cache-Control": named ? oneYear : "public, max-age=3600",
  });
}

/** What PostgreSQL says when it ends a statement at `statement_timeout`. */
const queryCanceled = "57014";
/** What the pool says to who has waited for a connection as long as one may: it has no code. */
const waitedTooLong = "timeout exceeded when trying to connect";

function isTimeout(fault: unknown): boolean {
  return hasCode(fault, queryCanceled) || (fault instanceof Error && fault.message === waitedTooLong);
}

/** What `pub.search` says of a search that would read too much. */
const tooCostly = "KA001";

function isRefused(fault: unknown): boolean {
  return hasCode(fault, tooCostly);
}

function hasCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && "code" in fault && fault.code === code;
}

function tooWide(context: Context, site: Site, assets: Assets): Response | Promise<Response> {
  return isApi(context)
    ? problem(context, "validationError", "Add a word, or narrow the search to an agency or a period")
    : show(context, site, assets, (reader) => tooWidePage(reader), 400);
}

function tooSlow(context: Context, site: Site, assets: Assets): Response | Promise<Response> {
  context.header("Retry-After", "10");
  return isApi(context)
    ? problem(context, "networkError", "Use fewer words, or narrow the search to an agency or a period")
    : show(context, site, assets, (reader) => tooSlowPage(reader), 503);
}

function away(context: Context, site: Site, assets: Assets): Response | Promise<Response> {
  context.header("Retry-After", "60");
  return isApi(context)
    ? awayProblem(context)
    : show(context, site, assets, (reader) => awayPage(reader), 503);
}

function isApi(context: Context): boolean {
  return context.req.path.startsWith("/api/");
}
