/**
 * Where answers are read: small ones at once, others in a process of their own, so that what a stranger sends can take
 * neither the memory nor the time of whoever asked.
 */
import { availableParallelism } from "node:os";
import type { Channel } from "../domain/channel.ts";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { endedBy, openProcesses } from "../workers/process.ts";
import type { AnswerReader, AnswerReading, Answers, AnyAdapter, Reading } from "./port.ts";
import type { Pieces, ReaderJobs } from "./reader-process.ts";

export interface ReaderSettings {
  /** that the reading of one look may take */
  readonly memoryMb: number;
  /** answers up to this size are read at once; when not said, the size that is measured in docs/decisions/0008-readers.md */
  readonly smallBytes?: number;
}

/** Of the worst shapes known, so many bytes take less than a second and 100 MB. */
const smallBytes = 256 * 1024;
const idleMs = 300_000;
const fewestMs = 30_000;
/** a tenth of what is usual */
const bytesPerMs = 500;

export interface OpenReader extends AnswerReader {
  close(): Promise<void>;
}

/** Reads all of it here: for who reads one answer and ends. */
export const readHere: AnswerReader = {
  read: (reading, input) =>
    Promise.resolve(input)
      .then(reading.read)
      .catch((error: unknown) => {
        throw unreadable(error, input);
      }),
};

export interface RereadAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export function rereadingOf(adapter: AnyAdapter): AnswerReading<RereadAnswers, Reading> {
  return {
    name: `reread ${adapter.kind}`,
    read: ({ channel, payloads, seenAt }) => adapter.reread(channel, payloads, seenAt),
  };
}

/** Reads a look of the ledger again from its answers. @throws ArchiveError `channel.unreadable` */
export async function rereadBy(
  reader: AnswerReader,
  adapter: AnyAdapter,
  answers: RereadAnswers,
): Promise<Reading> {
  return await reader.read(rereadingOf(adapter), answers);
}

/** Starts its processes when they are needed, and ends them when they are not. */
export function openReader(settings: ReaderSettings): OpenReader {
  const most = Math.max(2, Math.min(4, availableParallelism() - 1));
  const processes = openProcesses<ReaderJobs>(new URL("./reader-process.ts", import.meta.url), {
    memoryMb: settings.memoryMb,
    most,
    idleMs,
  });
  const small = settings.smallBytes ?? smallBytes;
  return {
    async read<Input extends Answers, Output>(
      reading: AnswerReading<Input, Output>,
      input: Input,
      signal?: AbortSignal,
    ): Promise<Output> {
      const bytes = sizeOf(input);
      if (bytes <= small) return await readHere.read(reading, input);
      const came = new Map<string, unknown[]>();
      const onProgress = (pieces: Pieces) => {
        for (const [name, piece] of Object.entries(pieces)) {
          const before = came.get(name);
          if (before) before.push(...piece);
          else came.set(name, piece);
        }
      };
      const timeMs = fewestMs + bytes / bytesPerMs;
      const job = { reading: reading.name, input };
      const run = async () =>
        withPieces((await processes.run("read", job, { signal, onProgress, timeMs })) as Output, came);
      try {
        return await run().catch(async (error: unknown) => {
          if (!wasKilled(error)) throw error;
          came.clear();
          return await run();
        });
      } catch (error) {
        throw unreadable(error, input);
      }
    },
    close: () => processes.close(),
  };
}

/** The same reader, whose every wait ends once the signal is aborted. */
export function readerEndedBy(reader: AnswerReader, signal: AbortSignal): AnswerReader {
  return { read: (reading, input) => reader.read(reading, input, signal) };
}

function withPieces<Output>(rest: Output, came: ReadonlyMap<string, readonly unknown[]>): Output {
  return came.size === 0 ? rest : { ...rest, ...Object.fromEntries(came) };
}

/**
 * Ended by somebody else, as a machine without memory ends whom it likes: that says nothing of the answer, which is read
 * once more. One that needs too much memory or time says so in other words.
 */
function wasKilled(error: unknown): boolean {
  return isArchiveError(error) && error.code === "worker.ended" && error.message === endedBy("SIGKILL");
}

/** What the answers did to their reader is a fault of the look; anything else is one of ours, and stays what it is. */
function unreadable(error: unknown, input: Answers): unknown {
  const why = whyUnread(error);
  if (why === undefined) return error;
  const { length } = input.payloads;
  const what = length === 1 ? "the answer" : `the ${length} answers`;
  return new ArchiveError(
    "channel.unreadable",
    `${what} of ${sizeOf(input)} bytes could not be read: the reader ${why}`,
    { cause: error },
  );
}

/** By name, because an error that comes from another process is of no class of ours. */
function whyUnread(error: unknown): string | undefined {
  if (isArchiveError(error)) return error.code === "worker.ended" ? error.message : undefined;
  return error instanceof Error && error.name === "RangeError" ? `found that ${error.message}` : undefined;
}

function sizeOf({ payloads }: Answers): number {
  return payloads.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}
