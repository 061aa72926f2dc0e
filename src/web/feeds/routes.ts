/** Feeds of the journal, of a case and of every search: the address of the page with `/feed` before and a form behind it. */
import type { Context, Hono } from "hono";
import { readCursor } from "../../access/cursor.ts";
import { publicId, uuidOf } from "../../access/ids.ts";
import { queryString } from "../html.ts";
import type { Reader } from "../layout.ts";
import { type PublicAgency, readAgencies, readChannels } from "../read/agencies.ts";
import { readCase } from "../read/entries.ts";
import { type Found, placeOf, type SearchRequest, search } from "../search.ts";
import { parametersOf, readForm, requestOf } from "../search-form.ts";
import type { Site } from "../site.ts";
import { atom, atomType } from "./atom.ts";
import { type Feed, feedEntry } from "./feed.ts";
import { jsonFeed, jsonFeedType } from "./json-feed.ts";

const entriesPerFeed = 100;

/** What a feed is of. */
interface Subject {
  readonly title: string;
  readonly request: SearchRequest;
  /** the page that shows the same, below the site's address */
  readonly home: string;
}

/** @param readerOf who reads, in which language: feeds speak as the pages do */
export function feedRoutes(app: Hono, site: Site, readerOf: (context: Context) => Reader): void {
  app.get("/feed/:name{[a-z]+\\.(?:atom|json)}", async (context) => {
    const [name = "", form = ""] = context.req.param("name").split(".");
    const reader = readerOf(context);
    const agencies = await readAgencies(site.pool);
    const subject =
      name === "sok"
        ? searched(reader, agencies)
        : name === "journal"
          ? journal(reader, agencies)
          : undefined;
    return subject ? answer(context, site, reader, subject, form) : context.notFound();
  });
  app.get("/feed/sak/:name{sm_[0-9a-z]{26}\\.(?:atom|json)}", async (context) => {
    const [id = "", form = ""] = context.req.param("name").split(".");
    const reader = readerOf(context);
    const subject = await ofCase(site, reader, id);
    return subject ? answer(context, site, reader, subject, form) : context.notFound();
  });
}

function searched(reader: Reader, agencies: readonly PublicAgency[]): Subject {
  const form = readForm(reader.search, agencies);
  const { words } = reader;
  return {
    title: form.query === "" ? `${words.siteName}: ${words.search}` : `${words.siteName}: ${form.query}`,
    request: requestOf(form),
    home: `/sok${queryString(parametersOf(form))}`,
  };
}

/** An agency that is asked for and not here has no feed: another's would be a wrong answer. */
function journal(reader: Reader, agencies: readonly PublicAgency[]): Subject | undefined {
  const { words } = reader;
  const asked = reader.search.get("enhet");
  const id = asked ? uuidOf("agency", asked) : undefined;
  const agency = agencies.find((one) => one.id === id);
  if (asked && !agency) return undefined;
  return {
    title: agency ? words.journalOf(agency.name) : `${words.siteName}: ${words.journal}`,
    request: { query: "", kinds: ["Journalpost"], filter: { agency: agency?.id } },
    home: `/journal${queryString({ enhet: agency && publicId("agency", agency.id) })}`,
  };
}

async function ofCase(site: Site, { words }: Reader, asked: string): Promise<Subject | undefined> {
  const id = uuidOf("case", asked);
  const file = id === undefined ? undefined : await readCase(site.pool, id);
  if (!file) return undefined;
  const number = `${file.year}/${file.sequence}`;
  return {
    title: `${words.caseFile} ${number}: ${file.washedTitle}`,
    request: {
      query: "",
      kinds: ["Journalpost"],
      filter: { agency: file.agencyId, caseNumbers: [number] },
    },
    home: `/sok${queryString({ query: number, enhet: publicId("agency", file.agencyId) })}`,
  };
}

async function answer(
  context: Context,
  site: Site,
  reader: Reader,
  subject: Subject,
  form: string,
): Promise<Response> {
  const after = readCursor((context.req.query("etter") ?? "").split(","));
  const found = await search(site, subject.request, {
    limit: entriesPerFeed + 1,
    after,
    descending: true,
  });
  const feed = await feedOf(site, reader, subject, found);
  context.header("Content-Language", reader.language);
  if (form === "json")
    return context.body(JSON.stringify(jsonFeed(feed)), 200, { "Content-Type": jsonFeedType });
  return context.body((await atom(feed)).toString(), 200, { "Content-Type": atomType });
}

async function feedOf(
  site: Site,
  reader: Reader,
  { title, home }: Subject,
  found: readonly Found[],
): Promise<Feed> {
  const [agencies, channels] = await Promise.all([readAgencies(site.pool), readChannels(site.pool)]);
  const around = {
    reader,
    baseUrl: site.baseUrl,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
  };
  const shown = found.slice(0, entriesPerFeed);
  const last = found.length > entriesPerFeed ? shown.at(-1) : undefined;
  return {
    title,
    language: reader.language,
    home: `${site.baseUrl}${home}`,
    self: reader.address,
    next: last && nextAddress(reader.address, last),
    entries: shown.flatMap((one) => feedEntry(one, around) ?? []),
  };
}

function nextAddress(address: string, last: Found): string {
  const next = new URL(address);
  next.searchParams.set("etter", placeOf(last).join(","));
  return next.href;
}
