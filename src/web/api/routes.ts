/** The routes of the API: reading only, no key, the dialect of the common journal service (einnsyn-api-spec). */
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { prettyJSON } from "hono/pretty-json";
import type { z } from "zod";
import { readCursor } from "../../access/cursor.ts";
import { type IdKind, uuidOf } from "../../access/ids.ts";
import { interpreted } from "../../access/shown.ts";
import { readAgencies } from "../read/agencies.ts";
import { readItem, readWithdrawn, type WithdrawnItem } from "../read/items.ts";
import { readCheckpoints } from "../read/log.ts";
import { searchReading } from "../search.ts";
import type { Site } from "../site.ts";
import { wordsOf } from "../words/index.ts";
import { foundAnswers, innleggOf, journalposts, kanaler, kanalMedDekning, saksmapper } from "./answers.ts";
import { apiIndex } from "./index-answer.ts";
import { pageAddress, readIds, type Where } from "./lists.ts";
import { openApi } from "./openapi.ts";
import {
  EnhetParameters,
  KanalParameters,
  ListParameters,
  manyValued,
  SearchParameters,
} from "./parameters.ts";
import { parameterProblem, problem } from "./problem.ts";
import { searchRequest } from "./search-request.ts";
import { enhet } from "./shapes.ts";

export function apiRoutes(site: Site): Hono {
  const app = new Hono();
  app.use(cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: ["ETag"] }));
  app.on(["POST", "PUT", "PATCH", "DELETE"], "/*", (context) => {
    context.header("Allow", "GET, HEAD");
    return problem(context, "methodNotAllowed", "This API is for reading: GET and HEAD");
  });
  app.use(prettyJSON({ query: "pretty" }));
  app.get("/", (context) => context.json(apiIndex(site.baseUrl)));
  app.get("/openapi.json", (context) => context.json(openApi()));
  agencyRoutes(app, site);
  journalRoutes(app, site);
  channelRoutes(app, site);
  logRoutes(app, site);
  app.get("/search", (context) => searchRoute(context, site));
  app.all("/*", (context) => problem(context, "notFound", "There is no such resource"));
  return app;
}

function agencyRoutes(app: Hono, site: Site): void {
  app.get("/enhet", async (context) => {
    const asked = EnhetParameters.safeParse(manyValued(new URL(context.req.url).searchParams));
    if (!asked.success) return parameterProblem(context, asked.error);
    const { query, orgnummer } = asked.data;
    const where: Where[] = [
      ...(query ? [{ sql: "position(lower($) in lower(name || ' ' || org_number)) > 0", value: query }] : []),
      ...(orgnummer ? [{ sql: "org_number = any($::text[])", value: orgnummer }] : []),
    ];
    const page = await readIds(site.pool, "agency", asked.data, where);
    const byId = new Map((await readAgencies(site.pool)).map((agency) => [agency.id, agency]));
    const items = page.ids.flatMap((id) => byId.get(id) ?? []).map(enhet);
    return context.json(listed(context, items, page));
  });
  app.get("/enhet/:id", async (context) => {
    const id = uuidOf("agency", context.req.param("id"));
    const agency = (await readAgencies(site.pool)).find((one) => one.id === id);
    return agency ? context.json(enhet(agency)) : missing(context);
  });
}

function journalRoutes(app: Hono, site: Site): void {
  app.get("/saksmappe", (context) => list(context, site, "case", saksmapper, agencyCondition));
  app.get("/saksmappe/:id", (context) => single(context, site, "case", saksmapper));
  app.get("/saksmappe/:id/journalpost", async (context) => {
    const id = uuidOf("case", context.req.param("id"));
    const known = id !== undefined && (await saksmapper(site, [id], new Set())).length > 0;
    if (!known) return missing(context);
    return list(context, site, "entry", journalposts, () => [{ sql: "case_id = $::uuid", value: id }]);
  });
  app.get("/journalpost", (context) => list(context, site, "entry", journalposts, agencyCondition));
  app.get("/journalpost/:id", (context) => single(context, site, "entry", journalposts));
}

function channelRoutes(app: Hono, site: Site): void {
  app.get("/kanal", (context) => list(context, site, "channel", kanaler, agencyCondition));
  app.get("/kanal/:id", async (context) => {
    const id = uuidOf("channel", context.req.param("id"));
    const asked = KanalParameters.safeParse(manyValued(new URL(context.req.url).searchParams));
    if (!asked.success) return parameterProblem(context, asked.error);
    const answer =
      id === undefined ? undefined : await kanalMedDekning(site, id, expandOf(context), asked.data.aar);
    return answer ? context.json(answer) : missing(context);
  });
  app.get("/innlegg/:id", async (context) => {
    const id = uuidOf("item", context.req.param("id") ?? "");
    const item = id === undefined ? undefined : await readItem(site.pool, id);
    const answer = item && (await innleggOf(site, item, expandOf(context)));
    if (answer) return context.json(answer);
    const withdrawn = id === undefined ? undefined : await readWithdrawn(site.pool, id);
    return withdrawn ? problem(context, "gone", goneDetail(withdrawn)) : missing(context);
  });
}

/** Whoever keeps a checkpoint can tell later whether the log was made anew: docs/verification.md. */
function logRoutes(app: Hono, site: Site): void {
  app.get("/logg", async (context) => {
    const items = (await readCheckpoints(site.pool)).map(({ size, at, note }) => ({
      stoerrelse: size,
      tidspunkt: at.toISOString(),
      notat: note,
    }));
    return context.json({ items });
  });
  app.get("/logg/checkpoint", async (context) => {
    const [newest] = await readCheckpoints(site.pool, 1);
    return newest ? context.text(newest.note) : missing(context);
  });
}

type Answerer = (
  site: Site,
  ids: readonly string[],
  expand: ReadonlySet<string>,
) => Promise<readonly { readonly id: string }[]>;
type ListAsked = z.infer<typeof ListParameters>;

async function list(
  context: Context,
  site: Site,
  kind: "entry" | "case" | "channel",
  answer: Answerer,
  conditions: (asked: ListAsked) => readonly Where[],
): Promise<Response> {
  const asked = ListParameters.safeParse(manyValued(new URL(context.req.url).searchParams));
  if (!asked.success) return parameterProblem(context, asked.error);
  const page = await readIds(site.pool, kind, asked.data, conditions(asked.data));
  return context.json(listed(context, await answer(site, page.ids, new Set(asked.data.expand)), page));
}

async function single(context: Context, site: Site, kind: IdKind, answer: Answerer): Promise<Response> {
  const id = uuidOf(kind, context.req.param("id") ?? "");
  const [found] = id === undefined ? [] : await answer(site, [id], expandOf(context));
  return found ? context.json(found) : missing(context);
}

function agencyCondition(asked: ListAsked): readonly Where[] {
  const id = asked.journalenhet && uuidOf("agency", asked.journalenhet);
  return id ? [{ sql: "agency_id = $::uuid", value: id }] : [];
}

function listed<Item extends { readonly id: string }>(
  context: Context,
  items: readonly Item[],
  page: { readonly hasNext: boolean; readonly hasPrevious: boolean },
) {
  const url = new URL(context.req.url);
  const [first, last] = [items[0]?.id, items.at(-1)?.id];
  return {
    items,
    ...(page.hasNext && last
      ? { next: pageAddress(url, { startingAfter: [last], endingBefore: undefined }) }
      : {}),
    ...(page.hasPrevious && first
      ? { previous: pageAddress(url, { startingAfter: undefined, endingBefore: [first] }) }
      : {}),
  };
}

async function searchRoute(context: Context, site: Site): Promise<Response> {
  const url = new URL(context.req.url);
  const parsed = SearchParameters.safeParse(manyValued(url.searchParams));
  if (!parsed.success) return parameterProblem(context, parsed.error);
  const asked = parsed.data;
  const limit = Number(asked.limit ?? 25);
  const after = readCursor(asked.startingAfter ?? []);
  const before = after ? undefined : readCursor(asked.endingBefore ?? []);
  const backwards = before !== undefined;
  const { found, read } = await searchReading(site, searchRequest(asked, site.clock.now()), {
    limit: limit + 1,
    after: after ?? before,
    descending: (asked.sortOrder !== "asc") !== backwards,
  });
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const more = found.length > limit;
  const items = await foundAnswers(site, rows, new Set(asked.expand));
  const cursorOf = (row: (typeof rows)[number] | undefined, id: string | undefined) =>
    row && id && [row.day, id];
  const startingAfter = (backwards || more) && cursorOf(rows.at(-1), items.at(-1)?.id);
  const endingBefore = (backwards ? more : after !== undefined) && cursorOf(rows[0], items[0]?.id);
  return context.json({
    ...(read && { lestSom: interpreted(read, wordsOf.nb) }),
    items,
    ...(startingAfter ? { next: pageAddress(url, { startingAfter, endingBefore: undefined }) } : {}),
    ...(endingBefore ? { previous: pageAddress(url, { startingAfter: undefined, endingBefore }) } : {}),
  });
}

function expandOf(context: Context): ReadonlySet<string> {
  return new Set(manyValued(new URL(context.req.url).searchParams)["expand"]);
}

function goneDetail({ at, because }: WithdrawnItem): string {
  const why =
    because === "channel"
      ? "it is not public on its channel"
      : "it is withheld here, on a ground or until it is assessed anew";
  return `Public here until ${at.toISOString()}: ${why}`;
}

function missing(context: Context): Response {
  return problem(context, "notFound", "Nothing public has this id");
}
