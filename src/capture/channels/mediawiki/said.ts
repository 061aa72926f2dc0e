/**
 * PURE. What one answer of the API says that a look goes on from. HTTP status 200 says nothing: an error stands in the
 * answer, a list that the wiki does not know is only a warning, and what is gone is a flag beside what is there.
 */
import { z } from "zod";
import type { Fault } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { printable } from "../../text.ts";
import { Id, Site } from "./shapes.ts";

export interface Said {
  readonly error: string | undefined;
  /** of the next part of a list, by parameter */
  readonly next: Readonly<Record<string, string>> | undefined;
  /** the wiki says that nothing of the answer is left out */
  readonly complete: boolean;
  /** what the answer holds, by the names that were asked for */
  readonly parts: readonly string[];
  readonly site:
    | { readonly namespaces: readonly ChosenFrom[]; readonly groups: readonly string[] }
    | undefined;
  /** of pages that were asked for by number */
  readonly pages: readonly Standing[];
  /** revisions that are not there, or that nobody may know of */
  readonly badRevisions: readonly number[];
  /** pages of which the log says that they were deleted */
  readonly deletedPages: readonly number[];
  /** how many revisions the wiki counts in a history */
  readonly count: number | undefined;
  readonly token: string | undefined;
  readonly login: { readonly result: string; readonly waitSeconds: number | undefined } | undefined;
}

export interface ChosenFrom {
  readonly id: number;
  readonly content: boolean;
}

export interface Standing {
  readonly pageid: number | undefined;
  readonly missing: boolean;
  readonly revisions: readonly number[];
}

export type Answered = { readonly said: Said } | { readonly fault: Fault };

export const wikiAnswerReading: AnswerReading<Answers, Answered> = {
  name: "mediawiki answer",
  read: ({ payloads: [payload] }) => {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    return "fault" in read ? { fault: read.fault } : { said: saidBy(read.json) };
  },
};

const list = <Each extends z.ZodType>(each: Each) => z.array(each).optional().catch(undefined);

const Answer = z.object({
  error: z.object({ code: z.string() }).optional().catch({ code: "unknown" }),
  count: Id.optional().catch(undefined),
  batchcomplete: z.unknown().optional(),
  continue: z.record(z.string(), z.unknown()).optional().catch(undefined),
  login: z
    .object({ result: z.string(), wait: z.int().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  query: z
    .looseObject({
      pages: list(
        z.object({
          pageid: Id.optional(),
          missing: z.unknown().optional(),
          revisions: list(z.object({ revid: Id })),
        }),
      ),
      badrevids: z.record(z.string(), z.unknown()).optional().catch(undefined),
      logevents: list(z.object({ type: z.string(), action: z.string().optional(), logpage: Id.optional() })),
      tokens: z.object({ logintoken: z.string().optional() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

function saidBy(json: unknown): Said {
  const { data } = Answer.safeParse(json);
  const query = data?.query;
  const site = Site.safeParse(query);
  return {
    error: data?.error && printable(data.error.code),
    next: data?.continue && nextOf(data.continue),
    complete: data?.batchcomplete !== undefined,
    parts: Object.keys(query ?? {}),
    site: site.success ? choices(site.data) : undefined,
    pages: (query?.pages ?? []).map(({ pageid, missing, revisions }) => ({
      pageid,
      missing: missing !== undefined && missing !== false,
      revisions: (revisions ?? []).map(({ revid }) => revid),
    })),
    badRevisions: Object.keys(query?.badrevids ?? {}).map(Number),
    deletedPages: (query?.logevents ?? []).flatMap(({ action, logpage }) =>
      logpage !== undefined && action?.startsWith("delete") ? [logpage] : [],
    ),
    count: data?.count,
    token: query?.tokens?.logintoken,
    login: data?.login && { result: printable(data.login.result), waitSeconds: data.login.wait },
  };
}

function choices({ namespaces, usergroups }: Site): Said["site"] {
  return {
    namespaces: Object.values(namespaces).map(({ id, content }) => ({ id, content })),
    groups: usergroups.map(({ name }) => name),
  };
}

/** Nothing but where to go on: what else stands there is not asked of the wiki again. */
function nextOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      /^[a-z]{0,20}continue$/.test(name) && (typeof value === "string" || typeof value === "number")
        ? [[name, String(value).slice(0, 1000)]]
        : [],
    ),
  );
}
