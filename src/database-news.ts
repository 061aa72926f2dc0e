/** What the log says of the database while it is open. */
import type { Logger } from "pino";
import type { DatabaseNews } from "./db/archive-database.ts";

export function databaseNewsIn(log: Logger): DatabaseNews {
  return {
    fault: (err) => log.warn({ err }, "a connection to the database failed"),
    ended: () => log.error("the embedded PostgreSQL ended, and is joined or started again"),
    back: () => log.info("the embedded PostgreSQL is there again"),
    away: (reason) => log.error({ err: { message: reason } }, "PostgreSQL does not answer"),
    answersAgain: (seconds) => log.info({ seconds }, "PostgreSQL answers again"),
  };
}
