/**
 * What search engines are told: agencies' own posts may be found by them, the journal may not.
 *
 * A personal name in the journal may be found by search for a year (offentlegforskrifta § 6 fourth paragraph), and what an
 * engine keeps nobody can take back in time: pages that show such names ask not to be indexed.
 */
import type { Hono, MiddlewareHandler } from "hono";
import { html } from "hono/html";
import type pg from "pg";
import { publicId } from "../access/ids.ts";
import type { Site } from "./site.ts";

/** Pages that show the journal, with the names that it may show now. */
const journalPages = /^\/(?:journal|sok|sak|feed)(?:[/.]|$)/;

export const crawling: MiddlewareHandler = async (context, next) => {
  await next();
  const { path } = context.req;
  if (journalPages.test(path)) context.res.headers.set("X-Robots-Tag", "noindex, noarchive");
  else if (path === "/") context.res.headers.set("X-Robots-Tag", "noarchive, nosnippet");
};

/** Addresses in one file of a sitemap, at most. @see https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;
const fixedPages = ["/", "/kanaler", "/om"];

export function crawlerRoutes(app: Hono, site: Site): void {
  const { baseUrl, pool } = site;
  app.get("/robots.txt", (context) =>
    context.text(
      // a page that may not be fetched cannot say that it is not to be indexed: the journal is fetched, searches are not
      `User-agent: *\nDisallow: /sok\nDisallow: /feed/\nDisallow: /api/\nSitemap: ${baseUrl}/sitemap.xml\n`,
    ),
  );
  const xml = { "Content-Type": "application/xml; charset=utf-8" };
  app.get("/sitemap.xml", async (context) => {
    const files = ["sider", ...(await monthsWithPosts(pool))];
    const body = html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(
  (file) => html`<sitemap><loc>${baseUrl}/sitemap/${file}.xml</loc></sitemap>
`,
)}</sitemapindex>
`;
    return context.body((await body).toString(), 200, xml);
  });
  app.get("/sitemap/:file{(?:sider|[0-9]{4}-[0-9]{2})\\.xml}", async (context) => {
    const name = context.req.param("file").replace(/\.xml$/, "");
    const rows = name === "sider" ? fixedPages.map((path) => ({ path })) : await postsOf(pool, name);
    if (rows.length === 0) return context.notFound();
    const body = html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.map(
  ({ path }) => html`<url><loc>${baseUrl}${path}</loc></url>
`,
)}</urlset>
`;
    return context.body((await body).toString(), 200, xml);
  });
}

/** `2026-11`, newest first: each step asks the index for the next older post, so that the cost is of months and not of posts. */
async function monthsWithPosts(pool: pg.Pool): Promise<readonly string[]> {
  const found = await pool.query<{ month: string }>(
    `with recursive months(month) as (
       (select date_trunc('month', day)::date from pub.items order by day desc, id desc limit 1)
       union all
       select (select date_trunc('month', i.day)::date from pub.items i where i.day < m.month order by i.day desc, i.id desc limit 1)
         from months m where m.month is not null)
     select to_char(month, 'YYYY-MM') as month from months where month is not null`,
  );
  return found.rows.map(({ month }) => month);
}

async function postsOf(pool: pg.Pool, month: string): Promise<readonly { readonly path: string }[]> {
  const first = `${month}-01`;
  if (Number.isNaN(Date.parse(`${first}T00:00:00Z`))) return [];
  const found = await pool.query<{ id: string }>(
    `select id from pub.items where day >= $1::date and day < $1::date + interval '1 month'
      order by day desc, id desc limit ${mostAddresses}`,
    [first],
  );
  return found.rows.map(({ id }) => ({ path: `/innlegg/${publicId("item", id)}` }));
}
