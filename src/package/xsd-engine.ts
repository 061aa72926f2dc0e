/** The two ways to run xmllint: the program of libxml2, and the same compiled to WebAssembly. */
import { spawn } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";
import { ArchiveError } from "../domain/errors.ts";
import { messageOf, systemCode } from "./schema-failure.ts";

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
}

/** Called for each line that xmllint prints; a line about the document begins with `document.xml:<line>:`. */
export type OnLine = (line: string) => void;

const shown = "document.xml";
const wasmLimitBytes = 1024 ** 3;

/**
 * @returns xmllint's exit code
 * @throws ArchiveError `config.invalid`, with the cause ENOENT when there is no such program
 */
export async function runProgram(run: LintRun, onLine: OnLine): Promise<number> {
  const path = resolve(run.file);
  const schema = run.schemas === undefined ? [] : ["--schema", resolve(run.schemas.dir, run.schemas.main)];
  const child = spawn(run.program, ["--stream", "--nonet", "--huge", "--noout", ...schema, path], {
    stdio: ["ignore", "ignore", "pipe"],
  });
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
    child.on("close", (code, signal) =>
      signal === null ? done(code ?? -1) : fail(stopped(path, `it was ended by ${signal}`)),
    );
  });
  const lines = createInterface({ input: child.stderr, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => onLine(line.startsWith(`${path}:`) ? shown + line.slice(path.length) : line));
  const drained = new Promise<void>((done) => lines.once("close", done));
  const code = await ended;
  await drained;
  return code;
}

/**
 * Holds the whole file in memory, so it takes files up to 1 GiB; the program takes any size.
 *
 * @returns xmllint's exit code
 * @throws ArchiveError `package.unverified` when the file is larger or the memory does not suffice
 */
export async function runWasm(run: LintRun, onLine: OnLine): Promise<number> {
  const { size } = await stat(run.file);
  if (size > wasmLimitBytes) throw stopped(run.file, `${size} bytes are too many for the engine wasm`);
  const [main, preload] = await schemasInMemory(run.schemas);
  const { code, output } = await validateXML({
    xml: [{ fileName: shown, contents: await readFile(run.file) }],
    schema: main,
    preload,
    initialMemoryPages: memoryPages.MiB * 64,
    maxMemoryPages: memoryPages.GiB * 4 - 1,
    modifyArguments: (args) => ["--nonet", "--huge", ...args],
    stream: true,
  }).then(
    (result) => ({ code: result.valid ? 0 : 3, output: result.rawOutput }),
    (error: unknown) => ({ code: exitCodeOf(error), output: messageOf(error) }),
  );
  if (code < 0) throw stopped(run.file, output.slice(0, 200));
  for (const line of output.split("\n")) onLine(line);
  return code;
}

async function schemasInMemory(schemas: SchemaFiles | undefined): Promise<[XMLFileInfo[], XMLFileInfo[]]> {
  if (schemas === undefined) return [[], []];
  const names = (await readdir(schemas.dir)).filter((name) => name.endsWith(".xsd"));
  const files = await Promise.all(
    names.map(async (fileName) => ({ fileName, contents: await readFile(join(schemas.dir, fileName)) })),
  );
  return [
    files.filter((file) => file.fileName === schemas.main),
    files.filter((file) => file.fileName !== schemas.main),
  ];
}

function exitCodeOf(error: unknown): number {
  const code = systemCode(error);
  return typeof code === "number" ? code : -1;
}

function stopped(file: string, why: string): ArchiveError {
  return new ArchiveError(
    "package.unverified",
    `${file} was not validated: ${why}. Install the program xmllint (libxml2-utils) and try again`,
  );
}
