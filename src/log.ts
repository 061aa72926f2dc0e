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

export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: shownError },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: dropped.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** What a log may hold of a failure: its kind, its innermost reason, and where it happened; never the values of a query. */
function shownError(error: unknown) {
  if (!(error instanceof Error)) return { reason: withoutSecrets(String(error)) };
  const places = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    name: error.name,
    code: isArchiveError(error) ? error.code : undefined,
    reason: withoutSecrets(reasonOf(error)),
    places,
  };
}
