/** PURE. What an archive may be before anything of it is unpacked: names that stay inside, files only, no bomb. */
import { ArchiveError, isArchiveError } from "../../../domain/errors.ts";
import { safePath } from "../../../package/read-name.ts";

/** An archive of fifteen years of a city has some ten thousand files. */
export const mostFiles = 500_000;
/** Text of one kind packs to a fiftieth; what unpacks to more than this many times its size is a bomb. */
const mostTimes = 200;
/** below this size nothing is one */
const harmlessBytes = 100 * 1024 * 1024;

/** Of what a file of this size may unpack to, all together. */
export function mostUnpacked(packedBytes: number): number {
  return harmlessBytes + packedBytes * mostTimes;
}

/** @throws ArchiveError `import.unsafe` for a name that leads out, or that systems read in different ways */
export function safeName(name: string): string {
  try {
    const path = safePath(name);
    if (path !== undefined) return path;
  } catch (error) {
    if (!isArchiveError(error)) throw error;
  }
  throw unsafe(name, "its name leads out of the archive, or is read differently on some systems");
}

export function unsafe(name: string, why: string): ArchiveError {
  return new ArchiveError(
    "import.unsafe",
    `${bounded(name)} in the archive is refused: ${why}; nothing was taken`,
  );
}

export function tooMuch(what: string): ArchiveError {
  return new ArchiveError("import.tooLarge", `the archive holds more than ${what}; nothing was taken`);
}

export function damaged(why: string, cause?: unknown): ArchiveError {
  return new ArchiveError("import.damaged", `the archive is no whole one: ${why}; nothing was taken`, {
    cause,
  });
}

/** A name as it may stand in a message. */
export function bounded(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}
