/** What a worker thread and its caller say to each other. An error crosses whole: name, code, message, stack and cause. */
import { ArchiveError, type ErrorCode, isArchiveError } from "../domain/errors.ts";

export type ToWorker =
  | { readonly kind: "run"; readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly kind: "abort"; readonly id: number };

export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly value: unknown }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: CarriedError };

export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** of an ArchiveError, or of the system: ENOENT */
  readonly code: string | undefined;
  readonly cause: CarriedError | undefined;
}

/** a chain of causes is cut here, for it could lead back to itself */
const deepestCause = 8;

export function carry(error: unknown, depth = 0): CarriedError {
  if (!(error instanceof Error))
    return { name: "Error", message: String(error), stack: "", code: undefined, cause: undefined };
  const { name, message, stack = "", cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const carried = cause === undefined || depth === deepestCause ? undefined : carry(cause, depth + 1);
  return { name: isArchiveError(error) ? "ArchiveError" : name, message, stack, code, cause: carried };
}

/** The error as the caller would have seen it without a worker. */
export function uncarry({ name, message, stack, code, cause }: CarriedError): Error {
  const options = cause === undefined ? undefined : { cause: uncarry(cause) };
  if (name === "ArchiveError" && code !== undefined)
    return Object.assign(new ArchiveError(code as ErrorCode, message, options), { stack });
  const error = new Error(message, options);
  return Object.assign(error, { name, stack }, code === undefined ? {} : { code });
}
