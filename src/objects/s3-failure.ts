/** What an S3 store's failures mean, told without anything of the request that made them. */
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { codeOf } from "./checked.ts";

/** The HTTP status that the store answered with; undefined when it did not answer. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}

/**
 * The error's fields may hold key ids and signed text, so none of them, nor the error itself, is carried on: only status
 * and name.
 */
export function storeFailure(place: string, what: string, error: unknown): ArchiveError {
  if (isArchiveError(error)) return error;
  const status = statusOf(error);
  const name = nameOf(error);
  if (status === undefined)
    return new ArchiveError(
      "object.store",
      `${place}: ${what}: the store gave no answer (${name}); check its address and that it runs`,
    );
  return new ArchiveError(
    "object.store",
    `${place}: ${what}: the store answered ${status} ${name}; ${adviceFor(status)}`,
  );
}

/** Whether the same call may succeed when it is made again: no answer, throttled, or a fault of the store. */
export function isPassing(error: unknown): boolean {
  if (isArchiveError(error)) return false;
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 429 || (status >= 500 && status !== 501);
}

/** 412: something lies there; 409: something is being written there at the same moment. */
export function isConflict(error: unknown): boolean {
  const status = statusOf(error);
  return status === 412 || status === 409;
}

function nameOf(error: unknown): string {
  const name = codeOf(error);
  return /^[A-Za-z0-9_.-]{1,60}$/.test(name) ? name : "unknown";
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403)
    return "check that the access key is right and may do this, and that no lock forbids it";
  if (status === 404) return "check the name of the bucket";
  if (status === 301 || status === 307 || status === 400) return "check region, endpoint and path style";
  return "try again, then ask the operator of the store";
}
