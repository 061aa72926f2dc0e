/** PURE. Tells a database that is away, or has no room, from a fault of ours: the first passes, and pages come back by themselves. */

/**
 * Classes of PostgreSQL Appendix A: a connection that failed, a database that is not there, no room or no connection
 * left, an operator who ended it, the system under it.
 */
const away = /^(?:08|3D|53|57P|58)/;
/** what `pg` says of a connection that is gone or never came, without a code */
const goneWords = /^(?:Connection terminated|Client has encountered a connection error|timeout expired)/;
const goneCodes: ReadonlySet<string> = new Set([
  ...[
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "EPIPE",
    "ENOTFOUND",
    "EAI_AGAIN",
  ],
  "archive.database",
]);

export function isAway(fault: unknown): boolean {
  for (let at = fault; isErrorLike(at); at = at.cause) {
    const { code = "", message } = at as NodeJS.ErrnoException;
    if (away.test(code) || goneCodes.has(code) || goneWords.test(message)) return true;
  }
  return false;
}

/** By shape, because tests have errors of another realm. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "stack" in value;
}
