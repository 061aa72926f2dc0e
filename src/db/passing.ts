/** Tells a failure that passes from one that comes again: an outage, a full disk and a lost race pass, a refused value does not. */
import { isArchiveError } from "../domain/errors.ts";

/** Classes of PostgreSQL Appendix A in which the server says no to what it was given, and would again. */
const refusals = /^(?:0A|21|22|23|42|54)/;
/** of a name with several addresses the error has no call of the system, only the code of all */
const cutOff: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH"]);
/** what `pg` says of a connection that is gone, without a code */
const goneWords = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded)/;
const passingCodes: ReadonlySet<string> = new Set([
  "archive.busy",
  "archive.database",
  "archive.disk",
  "object.store",
]);

/** @returns false for what nobody knows: a fault of the program is met again as well */
export function passes(error: unknown): boolean {
  for (let at = error; isError(at); at = at.cause) {
    const { code = "", syscall } = at as NodeJS.ErrnoException;
    if (isArchiveError(at)) {
      if (passingCodes.has(at.code)) return true;
    } else if ("severity" in at) return !refusals.test(code);
    else if (syscall !== undefined || cutOff.has(code) || goneWords.test(at.message)) return true;
  }
  return false;
}

/** By shape, because tests have errors of another realm. */
function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "stack" in value;
}
