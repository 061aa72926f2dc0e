/** Structured logs on standard error. Fields that could hold a citizen's text or a secret are dropped, whoever passes them. */
import { type Logger, pino } from "pino";
import { isArchiveError, reasonOf } from "./domain/errors.ts";
import { withoutSecrets } from "./domain/public-address.ts";

const dropped = [
  "text",
  "title",
  "authorName",
  "author",
  "body",
  "credentials",
  "password",
  "authorization",
  "secret",
  "secretAccessKey",
  "connectionString",
];

/**
 * `json`: one object a line, for programs that gather logs; `terminal`: one line of words, without stacks and times, for
 * the person who has just typed a command.
 */
export type LogForm = "json" | "terminal";

/** @param to where lines go; standard error unless a test reads them */
export function createLog(
  level: string,
  form: LogForm = "json",
  to: { write(line: string): void } = pino.destination({ dest: 2, sync: true }),
): Logger {
  const told = form === "json" ? to : { write: (line: string) => to.write(`${wordsOf(line)}\n`) };
  return pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: shownError },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: dropped.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    told,
  );
}

/** `error: look broke: ENOSPC … (channelTitle Dialog)` */
function wordsOf(line: string): string {
  const {
    level,
    time: _,
    msg,
    err,
    ...fields
  } = JSON.parse(line) as Record<string, unknown> & {
    readonly err?: { readonly reason?: string };
  };
  const facts = Object.entries(fields).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const said = [level === "warn" ? "warning" : level, msg, err?.reason].filter(Boolean).join(": ");
  return facts.length === 0 ? said : `${said} (${facts.join(", ")})`;
}

/** What a log may hold of a failure: its kind, its innermost reason, and where it happened; never the values of a query. */
function shownError(error: unknown) {
  if (!(error instanceof Error)) return { reason: withoutSecrets(sayingOf(error)) };
  const places = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    name: error.name,
    code: isArchiveError(error) ? error.code : undefined,
    reason: withoutSecrets(reasonOf(error)),
    places,
  };
}

/** The queue tells its faults by objects that are no errors. */
function sayingOf(thrown: unknown): string {
  const isTold = typeof thrown === "object" && thrown !== null && "message" in thrown;
  if (isTold && typeof thrown.message === "string") return thrown.message;
  return typeof thrown === "object" ? "a fault without a word" : String(thrown);
}
