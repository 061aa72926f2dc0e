/** The search, and a day of a journal, as tables for spreadsheets: `/sok.csv` and `/journal.csv`, asked as their pages are. */
import type { Context, Hono } from "hono";
import { readCursor } from "../access/cursor.ts";
import { uuidOf } from "../access/ids.ts";
import { readDay } from "../access/time-string.ts";
import type { Reader } from "./layout.ts";
import { readAgencies } from "./read/agencies.ts";
import { newestDay } from "./read/entries.ts";
import type { SearchRequest } from "./search.ts";
import { readForm, requestOf } from "./search-form.ts";
import { searchTable } from "./search-table.ts";
import type { Site } from "./site.ts";

export function tableRoutes(app: Hono, site: Site, readerOf: (context: Context) => Reader): void {
  app.get("/sok.csv", async (context) => {
    const form = readForm(readerOf(context).search, await readAgencies(site.pool));
    return table(context, site, requestOf(form), "sok");
  });
  app.get("/journal.csv", async (context) => {
    const id = uuidOf("agency", context.req.query("enhet") ?? "");
    const agency = (await readAgencies(site.pool)).find((one) => one.id === id);
    if (!agency) return context.notFound();
    const day = readDay(context.req.query("dato") ?? "") ?? (await newestDay(site.pool, agency.id));
    if (day === undefined) return context.notFound();
    const filter = { agency: agency.id, from: day, to: day };
    const request: SearchRequest = { query: "", kinds: ["Journalpost"], filter };
    return table(context, site, request, `journal-${agency.orgNumber}-${day}`);
  });
}

/** What does not go into one table goes on in the next, which the answer names (RFC 8288). */
async function table(context: Context, site: Site, request: SearchRequest, name: string): Promise<Response> {
  const after = readCursor((context.req.query("etter") ?? "").split(","));
  const { csv, next } = await searchTable(site, request, after);
  if (next) {
    const url = new URL(context.req.url);
    url.searchParams.set("etter", next.join(","));
    context.header("Link", `<${site.baseUrl}${url.pathname}${url.search}>; rel="next"`);
  }
  return context.body(csv, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}${after ? "-fortsatt" : ""}${next ? "-del" : ""}.csv"`,
  });
}
