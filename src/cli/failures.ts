/** What went wrong, for a person at a terminal: the place and the value, what to do, and no stack. */
import { statfsSync } from "node:fs";
import { type ErrorCode, isArchiveError, reasonOf } from "../domain/errors.ts";
import { wordsOf } from "./words/codes.ts";

export interface Failure {
  /** undefined for a fault of the program */
  readonly code: ErrorCode | undefined;
  readonly message: string;
  readonly places: readonly string[];
}

/** Those whose own line says what to do. */
const sayThemselves = /^(?:config|decision|package|schemas)\.|^archive\.missing$/;

/** @param worksIn where the program writes: a disk that is full does not say which it is */
export function failureOf(error: unknown, worksIn: readonly string[] = []): Failure {
  const places = placesOf(error);
  if (isArchiveError(error)) return { code: error.code, message: error.message, places };
  const known = ofDisk(error, worksIn) ?? ofDatabase(error);
  return known ? { ...known, places } : { code: undefined, message: reasonOf(error), places };
}

/** @param withPlaces for those who look for a fault of the program */
export function failureText({ code, message, places }: Failure, withPlaces: boolean): string {
  const shown = withPlaces ? places : [];
  if (code === undefined)
    return [
      `unexpected: ${message}`,
      ...shown,
      ...(withPlaces
        ? []
        : ["this is a fault of the program: KANALARKIV_LOG_LEVEL=debug tells where, for a report"]),
    ].join("\n");
  const remedy = sayThemselves.test(code) ? undefined : wordsOf(code)?.remedy;
  return [`${code}: ${message}`, ...(remedy === undefined ? [] : [`→ ${remedy}`]), ...shown].join("\n");
}

const ofPlaces: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left",
  EDQUOT: "the quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "this user has not the right",
  EPERM: "this user has not the right",
  EIO: "the disk does not read or write",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

/** A system's error somewhere in the chain, with its path where it has one: a write to an open file has none. */
function ofDisk(error: unknown, worksIn: readonly string[]): Pick<Failure, "code" | "message"> | undefined {
  for (const one of chainOf(error)) {
    const { code, path, syscall } = one as NodeJS.ErrnoException;
    const what = code === undefined ? undefined : ofPlaces[code];
    if (what === undefined || syscall === undefined) continue;
    const where = path ?? fullest(worksIn);
    return { code: "archive.disk", message: `${where}: ${what} (${code}, ${syscall})` };
  }
  return undefined;
}

/** A write to an open file has no path: the disk that has the least room is the one that is full. */
function fullest(worksIn: readonly string[]): string {
  const rooms = worksIn.flatMap((place) => {
    try {
      const { bavail, bsize } = statfsSync(place);
      return [{ place, bytes: bavail * bsize }];
    } catch {
      // what is not there is not full
      return [];
    }
  });
  return rooms.sort((a, b) => a.bytes - b.bytes)[0]?.place ?? "the place where the program works";
}

const cutOff = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);
/** what `pg` says of a connection that is gone */
const goneWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * PostgreSQL Appendix A: class 53 is a lack of resources, 08 a connection that failed, 57P0x a server that ends. Channels and
 * object stores wrap what their connections say: one that is bare is a database's.
 */
function ofDatabase(error: unknown): Pick<Failure, "code" | "message"> | undefined {
  for (const one of chainOf(error)) {
    const state = "severity" in one && "code" in one ? String(one.code) : "";
    if (state === "53100") return { code: "archive.disk", message: `PostgreSQL: ${one.message}` };
    const { code = "", syscall } = one as NodeJS.ErrnoException;
    if ((syscall !== undefined && cutOff.has(code)) || goneWords.test(one.message))
      return { code: "archive.database", message: `the connection to PostgreSQL is gone: ${one.message}` };
    if (/^(?:53|08)...$|^57P0.$/.test(state)) return { code: "archive.database", message: one.message };
  }
  return undefined;
}

/** The error and its causes, the innermost first, because it knows the place. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let at = error; isError(at) && !chain.includes(at); at = at.cause) chain.unshift(at);
  return chain;
}

/** By shape, because worker threads and tests have errors of another realm. */
function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "stack" in value;
}

function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
}
