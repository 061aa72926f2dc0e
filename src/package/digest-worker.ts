/** The worker thread that reads the files of a folder and puts their digests into shared memory. */
import { join } from "node:path";
import { serveJobs } from "../workers/serve.ts";
import { fileDigester } from "./digest-file.ts";
import { type FactPiece, fillFact } from "./file-facts.ts";

export interface DigestInput {
  readonly root: string;
  /** from `root` on, in the order of the piece */
  readonly paths: readonly string[];
  readonly piece: FactPiece;
}

const read = fileDigester();

const jobs = {
  /** @returns how many bytes the files have */
  digestFiles({ root, paths, piece }: DigestInput): number {
    let bytes = 0;
    paths.forEach((path, at) => {
      fillFact(piece, at, () => read(join(root, path)));
      bytes += piece.sizes[at] ?? 0;
    });
    return bytes;
  },
};
export type DigestJobs = typeof jobs;

serveJobs(jobs);
