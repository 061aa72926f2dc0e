/** Reads every file of a folder for its digest, in worker threads beside whoever reads the XML. */
import { availableParallelism } from "node:os";
import { type JobWorker, openWorker } from "../workers/worker.ts";
import type { DigestJobs } from "./digest-worker.ts";
import { type FileFacts, filesInPiece } from "./file-facts.ts";

/** Fewer files are read sooner than a thread has started. */
const worthAThread = 500;
const mostThreads = 4;
/** pieces that wait in a worker, so that it has work while the main thread is busy */
const ahead = 8;

export interface Digesting {
  /** the digest of every file is known @throws the error of the file system, or ArchiveError `worker.ended` */
  readonly done: Promise<void>;
  /** Ends the threads, also before they are done. */
  close(): Promise<void>;
}

/** @param onBytes is told how many bytes have been read so far */
export function digestAll(facts: FileFacts, onBytes: (bytes: number) => void): Digesting {
  let bytes = 0;
  const tell = (more: number) => {
    bytes += more;
    onBytes(bytes);
  };
  if (facts.count < worthAThread) return { done: readHere(facts, tell), close: async () => undefined };
  const threads = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
  const workers = Array.from({ length: threads }, () =>
    openWorker<DigestJobs>(new URL("./digest-worker.ts", import.meta.url)),
  );
  const pieces = facts.pieces.keys();
  const done = Promise.all(
    workers.flatMap((worker) => Array.from({ length: ahead }, () => readPieces(worker, facts, pieces, tell))),
  ).then(() => undefined);
  // whoever waits for it is told; until then it is no failure that nobody minds
  done.catch(() => undefined);
  return {
    done,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

async function readHere(facts: FileFacts, tell: (bytes: number) => void): Promise<void> {
  for (let number = 0; number < facts.count; number += 1) tell(facts.sizeAt(number));
}

async function readPieces(
  worker: JobWorker<DigestJobs>,
  facts: FileFacts,
  pieces: Iterator<number>,
  tell: (bytes: number) => void,
): Promise<void> {
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    const piece = facts.pieces[next.value];
    if (piece === undefined) return;
    const first = next.value * filesInPiece;
    const last = Math.min(first + filesInPiece, facts.count);
    const paths = Array.from({ length: last - first }, (_, at) => facts.pathAt(first + at));
    tell(await worker.run("digestFiles", { root: facts.root ?? "", paths, piece }));
  }
}
