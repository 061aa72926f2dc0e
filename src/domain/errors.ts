/** Broken promises: what went wrong, by code, with place and value. Answers such as "no, because" are values instead. */

/** One union, shared by logs, findings, audit, exit codes and HTTP problem answers. */
export type ErrorCode =
  // a look at a channel that proves nothing
  | "channel.unreachable"
  | "channel.timeout"
  | "channel.status"
  | "channel.refused"
  | "channel.rateLimited"
  | "channel.redirectLoop"
  | "channel.redirectRefused"
  | "channel.tooLarge"
  | "channel.truncated"
  | "channel.invalidUtf8"
  | "channel.htmlInstead"
  | "channel.notJson"
  | "channel.notXml"
  | "channel.malformed"
  | "channel.empty"
  | "channel.shortList"
  | "channel.wrongList"
  | "channel.olderList"
  | "channel.heldItems"
  | "channel.nothingKept"
  | "channel.manyAbsent"
  | "channel.manyEdited"
  | "channel.newIds"
  | "channel.reusedIds"
  | "channel.interrupted"
  | "channel.otherOrder"
  | "channel.clockAhead"
  | "channel.cached"
  | "channel.withheld"
  | "channel.toolError"
  | "channel.tooMany"
  | "channel.tooLong"
  | "channel.unreadable"
  | "channel.sharedId"
  | "channel.guidHoldsTime"
  | "channel.otherIds"
  | "channel.otherAccount"
  | "channel.accountClosed"
  | "channel.unproved"
  | "channel.readWhole"
  | "channel.unseenReplies"
  // an item that cannot be taken as it is
  | "item.malformed"
  | "item.duplicateId"
  | "item.unsafeId"
  | "item.futureDate"
  | "item.pastDate"
  | "item.textTooLong"
  | "item.appearanceTooLong"
  | "item.illegalCharacters"
  | "item.tooMany"
  | "item.denied"
  | "item.derivedId"
  | "item.reusedId"
  | "item.olderText"
  | "media.owed"
  | "media.unreachable"
  | "media.refused"
  | "media.tooLarge"
  | "media.wrongType"
  // an archive that was handed in
  | "import.unknownFormat"
  | "import.htmlForm"
  | "import.otherAccount"
  | "import.otherKind"
  | "import.unsafe"
  | "import.damaged"
  | "import.tooLarge"
  | "import.notOwn"
  | "import.notRead"
  | "import.notWhole"
  | "import.truncatedText"
  | "import.threadsNotGiven"
  | "import.filesMissing"
  | "import.olderText"
  | "import.unsureTime"
  | "import.textsHidden"
  | "import.historyNotWhole"
  | "import.staffNotGiven"
  | "import.notVerified"
  | "import.unproved"
  // everything else
  | "config.invalid"
  | "decision.invalid"
  | "decision.state"
  | "review.state"
  | "review.leased"
  | "hold.state"
  | "object.exists"
  | "object.missing"
  | "object.corrupt"
  | "object.invalidKey"
  | "object.store"
  | "package.invalid"
  | "package.overtime"
  | "package.refused"
  | "package.state"
  | "package.unverified"
  | "schemas.unknown"
  | "audit.broken"
  | "backup.damaged"
  | "archive.busy"
  | "archive.setAside"
  | "archive.missing"
  | "archive.database"
  | "archive.disk"
  // what `kanalarkiv doctor` looks at
  | "doctor.config"
  | "doctor.variable"
  | "doctor.disk"
  | "doctor.database"
  | "doctor.server"
  | "doctor.owner"
  | "doctor.publicRole"
  | "doctor.deskRole"
  | "doctor.desk"
  | "doctor.leftovers"
  | "doctor.migrations"
  | "doctor.clock"
  | "doctor.store"
  | "doctor.key"
  | "doctor.badLinks"
  | "doctor.provider"
  | "doctor.access"
  | "doctor.secrets"
  | "doctor.timetable"
  | "doctor.looks"
  | "worker.ended";

export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly code: ErrorCode;
  /** it is no use to try again before then */
  readonly until: Date | undefined;

  /** @param message gives place and value and what to do; never a secret, never a citizen's text */
  constructor(
    code: ErrorCode,
    message: string,
    options?: ErrorOptions & { readonly until?: Date | undefined },
  ) {
    super(message, options);
    this.code = code;
    this.until = options?.until;
  }
}

/** Compares by shape, because jest and worker threads have errors of another realm. */
export function isArchiveError(error: unknown): error is ArchiveError {
  return error instanceof Error && error.name === "ArchiveError" && "code" in error;
}

/**
 * The innermost reason of a failure, fit for a log. A failed query's own message is left out on purpose: it repeats the
 * values, which may be a citizen's.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  let reason: Error = error;
  while (reason.cause instanceof Error) reason = reason.cause;
  if (reason.message !== "") return reason.message;
  // a connection that was tried at several addresses has a reason for each, and none itself
  if (reason instanceof AggregateError) return reason.errors.map(reasonOf).join("; ");
  return "code" in reason ? String(reason.code) : reason.name;
}

/** @throws TypeError always: a union has a member that its switch forgot */
export function assertNever(value: never): never {
  throw new TypeError(`a case is not handled: ${JSON.stringify(value)}`);
}
