/** PURE. The lists of a wiki out of its held answers: each revision, page, log entry, file and account once, as said last. */
import type { z } from "zod";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import { malformedItem, reasonsOf } from "../../malformed.ts";
import { type AnswerTo, answerTo, type ListName } from "./address.ts";
import { Account, File, LogEvent, Page, RevisedPage, Revision, Site } from "./shapes.ts";

export interface Place {
  readonly ordinal: number;
  readonly pointer: string;
}

export interface Placed<Each> {
  readonly is: Each;
  readonly place: Place;
}

/** A revision with the page in whose history it stands. */
export type OfPage = Revision & { readonly pageid: number; readonly ns: number };

export interface Wiki {
  readonly api: string;
  readonly site: Placed<Site> | undefined;
  readonly revisions: readonly Placed<OfPage>[];
  readonly pages: readonly Placed<Page>[];
  readonly log: readonly Placed<LogEvent>[];
  readonly files: readonly z.infer<typeof File>[];
  readonly accounts: readonly z.infer<typeof Account>[];
  /** whether a list, or a part of one, was read to its end */
  readonly isWhole: (list: ListName, part?: string) => boolean;
  /** the histories of some pages were read, or of none, and not every revision of the wiki */
  readonly ofSome: boolean;
  /** pages that went away before their history was read to its end */
  readonly gone: ReadonlySet<number>;
  /** one for each that is not as documented */
  readonly findings: readonly Finding[];
}

interface Answer {
  readonly to: AnswerTo;
  readonly ordinal: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly ends: boolean;
}

export function wikiIn(payloads: readonly Payload[]): Wiki {
  const answers = payloads.flatMap(answerIn);
  const findings: Finding[] = [];
  const of = (list: ListName) => answers.filter(({ to }) => to.list === list);
  const each = <Shape extends z.ZodType>(list: ListName, key: string, shape: Shape, prefix?: string) =>
    of(list).flatMap(({ ordinal, query }) =>
      listIn(query[key]).flatMap((given, at): Placed<z.infer<Shape>>[] => {
        if (list === "history" && missingIn(given).length > 0) return [];
        const place = { ordinal, pointer: `/query/${key}/${at}` };
        const parsed = shape.safeParse(given);
        if (parsed.success) return [{ is: parsed.data, place }];
        const nativeId = prefix && idIn(given, prefix);
        findings.push(malformedItem({ ...place, nativeId }, `${list}: ${reasonsOf(parsed.error.issues)}`));
        return [];
      }),
    );
  const [site] = each("siteinfo", "site", Site);
  const pages = latest(each("allpages", "pages", Page, "page"), ({ pageid }) => pageid);
  const log = latest(each("logevents", "logevents", LogEvent, "log"), ({ logid }) => logid);
  const histories = of("history");
  const gone = new Set(histories.flatMap(({ query }) => listIn(query["pages"]).flatMap(missingIn)));
  const revised = [
    ...each("allrevisions", "allrevisions", RevisedPage),
    ...each("history", "pages", RevisedPage),
  ];
  const revisions = latest(
    revised.flatMap((page) => revisionsOf(page, findings)),
    ({ revid }) => revid,
  );
  return {
    api: payloads.find(({ url }) => answerTo(url))?.url.replace(/\?.*$/, "") ?? "",
    site,
    revisions,
    pages,
    log,
    files: each("allimages", "allimages", File).map(({ is }) => is),
    accounts: each("allusers", "allusers", Account).map(({ is }) => is),
    ofSome: of("allrevisions").length === 0,
    gone,
    isWhole: (list, part) => answers.some(({ ends, to }) => ends && to.list === list && to.part === part),
    findings: findings.map((finding) => ({ ...finding, held: finding.nativeId !== undefined })),
  };
}

function revisionsOf(
  { is: page, place }: Placed<z.infer<typeof RevisedPage>>,
  findings: Finding[],
): Placed<OfPage>[] {
  const { pageid, ns } = page;
  return page.revisions.flatMap((given, at): Placed<OfPage>[] => {
    const here = { ...place, pointer: `${place.pointer}/revisions/${at}` };
    const parsed = Revision.safeParse(given);
    if (parsed.success) return [{ is: { ...parsed.data, pageid, ns }, place: here }];
    const nativeId = idIn(given, "revision");
    findings.push(malformedItem({ ...here, nativeId }, `revision: ${reasonsOf(parsed.error.issues)}`));
    return [];
  });
}

/** Answers with an error hold no list; of the site all parts together are one description. */
function answerIn({ url, status, bytes, mediaType, ordinal }: Payload): Answer[] {
  const to = answerTo(url);
  const read = to && status === 200 ? readJson(bytes, mediaType) : undefined;
  if (!to || !read || "fault" in read || !isObject(read.json) || "error" in read.json) return [];
  const query = isObject(read.json["query"]) ? read.json["query"] : {};
  const given = to.list === "siteinfo" ? { site: [query] } : query;
  return [{ to, ordinal, query: given, ends: !("continue" in read.json) }];
}

/** The number of a page that is asked for and is not there. */
function missingIn(given: unknown): readonly number[] {
  return isObject(given) && "missing" in given ? [Number(given["pageid"])] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

/** What is malformed is there all the same, so it is named whenever its number can be read. */
function idIn(given: unknown, prefix: string): string | undefined {
  const name = { page: "pageid", log: "logid", revision: "revid" }[prefix] ?? "";
  const id = isObject(given) ? given[name] : undefined;
  return /^[1-9]\d{0,14}$/.test(String(id)) ? `${prefix}-${id}` : undefined;
}

/** By number; of one that moved between two answers what the last of them says. */
function latest<Each>(found: readonly Placed<Each>[], idOf: (is: Each) => number): readonly Placed<Each>[] {
  const last = new Map(found.map((placed) => [idOf(placed.is), placed]));
  return [...last.values()].sort((a, b) => idOf(a.is) - idOf(b.is));
}
