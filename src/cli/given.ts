/** What a person gives on the command line: files, days and ids, refused before anything is started. */
import { readFile } from "node:fs/promises";
import { InvalidArgumentError } from "commander";
import { type Day, day } from "../domain/day.ts";
import { ArchiveError } from "../domain/errors.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { personFault } from "../domain/person.ts";

/** @throws ArchiveError `config.invalid` naming the file */
export async function readGiven(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ArchiveError(
      "config.invalid",
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/**
 * What standard input holds.
 *
 * @throws ArchiveError `config.invalid` when it is longer than `mostBytes`, or no text in UTF-8
 */
export async function readPiped(mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > mostBytes)
      throw new ArchiveError("config.invalid", `standard input holds more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new ArchiveError("config.invalid", "standard input is not text in UTF-8", { cause });
  }
}

/** @throws InvalidArgumentError */
export function givenDay(text: string): Day {
  try {
    return day(text);
  } catch {
    throw new InvalidArgumentError("a calendar day, YYYY-MM-DD");
  }
}

/** @throws InvalidArgumentError unless `text` is a whole number from 1 */
export function givenNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("a whole number from 1");
  return value;
}

/**
 * Who answers for an act that stands in the record for ever.
 *
 * @param account the user that the program runs as
 * @throws ArchiveError `config.invalid` when nobody was named, or an account instead of a person
 */
export function givenPerson(name: string | undefined, account: string): string {
  const fault = name === undefined || name.trim() === "" ? "nobody was named" : personFault(name, account);
  if (fault === undefined) return (name ?? "").trim();
  throw new ArchiveError(
    "config.invalid",
    `${fault}: who did this stands in the record for ever; give --by "Kari Vik", or set KANALARKIV_OPERATOR to a person's name`,
  );
}

/** @throws InvalidArgumentError unless `text` is 64 hex digits, of either case */
export function givenSha256(text: string): Sha256 {
  try {
    return sha256(text.trim().toLowerCase());
  } catch {
    throw new InvalidArgumentError("a SHA-256: 64 hexadecimal digits");
  }
}

/** @throws InvalidArgumentError unless `text` is a calendar day (its start in UTC) or an instant with its zone */
export function givenInstant(text: string): Date {
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  const at = form.test(text) ? new Date(text) : undefined;
  if (!at || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError("a day such as 2026-11-20, or an instant such as 2026-11-20T14:00Z");
  return at;
}
