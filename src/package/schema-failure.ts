/** What a failed system call or program says; by shape, because its error may come from another realm. */

/** @returns its `code`: a name such as `ENOENT`, or the number that a program ended with */
export function systemCode(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}
