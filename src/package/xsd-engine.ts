/** The two ways to run xmllint: the program of libxml2, and the same compiled to WebAssembly. */
import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import { ArchiveError } from "../domain/errors.ts";
import type { WasmAnswer, WasmJob } from "./xsd-wasm.ts";

/** The schemas of one check. `main` may import the others by their file names. */
export interface SchemaFiles {
  readonly dir: string;
  readonly main: string;
}

export interface LintRun {
  readonly file: string;
  /** undefined: only look whether the file is well-formed */
  readonly schemas: SchemaFiles | undefined;
  /** name or path of xmllint; the engine wasm has its own */
  readonly program: string;
  /** whether texts of more than 10 MB and elements more than 256 deep are read; only for a document without DOCTYPE */
  readonly huge: boolean;
  /** after this time the validator is ended */
  readonly timeLimitMs: number;
}

/** Called for each line that xmllint prints; a line about the document begins with `document.xml:<line>:`. */
export type OnLine = (line: string) => void;

const wasmLimitBytes = 1024 ** 3;

/**
 * @returns xmllint's exit code
 * @throws ArchiveError `config.invalid`, with the cause ENOENT when there is no such program; `package.overtime` when the
 *   time was up
 */
export async function runProgram(run: LintRun, onLine: OnLine): Promise<number> {
  const path = resolve(run.file);
  const schema = run.schemas === undefined ? [] : ["--schema", resolve(run.schemas.dir, run.schemas.main)];
  const args = ["--stream", "--nonet", ...(run.huge ? ["--huge"] : []), "--noout", ...schema, path];
  const child = spawn(run.program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, run.timeLimitMs);
  const ended = new Promise<number>((done, fail) => {
    child.on("error", (cause) =>
      fail(
        new ArchiveError(
          "config.invalid",
          `the program ${run.program} cannot be started: install libxml2-utils, or choose the engine wasm`,
          { cause },
        ),
      ),
    );
    child.on("close", (code, signal) => {
      if (late) fail(overtime(run));
      else if (signal !== null) fail(stopped(path, `it was ended by ${signal} from outside; try again`));
      else done(code ?? -1);
    });
  }).finally(() => clearTimeout(clock));
  const lines = createInterface({ input: child.stderr, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) =>
    onLine(line.startsWith(`${path}:`) ? `document.xml${line.slice(path.length)}` : line),
  );
  const drained = new Promise<void>((done) => lines.once("close", done));
  const code = await ended;
  await drained;
  return code;
}

/**
 * Holds the whole file in memory, so it takes files up to 1 GiB; the program takes any size. It works in a thread that
 * can be ended.
 *
 * @returns xmllint's exit code
 * @throws ArchiveError `package.unverified` when the file is larger or the memory does not suffice; `package.overtime`
 *   when the time was up
 */
export async function runWasm(run: LintRun, onLine: OnLine): Promise<number> {
  const { size } = await stat(run.file);
  if (size > wasmLimitBytes)
    throw stopped(run.file, `${size} bytes are too many for the engine wasm. ${installAdvice}`);
  const workerData: WasmJob = { file: run.file, schemas: run.schemas, huge: run.huge };
  const worker = new Worker(join(import.meta.dirname, "xsd-wasm.ts"), { workerData });
  let clock: NodeJS.Timeout | undefined;
  try {
    const { code, output } = await new Promise<WasmAnswer>((done, fail) => {
      worker.on("message", done);
      worker.on("error", fail);
      clock = setTimeout(() => fail(overtime(run)), run.timeLimitMs);
    });
    if (code < 0) throw stopped(run.file, `${output.slice(0, 200)}. ${installAdvice}`);
    for (const line of output.split("\n")) onLine(line);
    return code;
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

const installAdvice = "Install the program xmllint (libxml2-utils) and try again";

function stopped(file: string, why: string): ArchiveError {
  return new ArchiveError("package.unverified", `${file} was not validated: ${why}`);
}

function overtime({ timeLimitMs }: LintRun): ArchiveError {
  return new ArchiveError(
    "package.overtime",
    `the validator had not come to an end after ${Math.ceil(timeLimitMs / 1000)} seconds and was ended; the file is not validated. Look at the agency's own schemas, which may ask for endless work`,
  );
}
