/** Whether an XML file keeps its schema, and where it does not. @see XML Schema 1.0, Noark 5 requirements 6.4.16–6.4.19 */
import { access, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { systemCode } from "./schema-failure.ts";
import { runProgram, runWasm, type SchemaFiles } from "./xsd-engine.ts";
import { prologFault } from "./xsd-prolog.ts";
import { XsdReport } from "./xsd-report.ts";
import { wrapSchemas } from "./xsd-wrapper.ts";

/** `auto`: the program xmllint when it is on PATH, else WebAssembly. */
export type XsdEngine = "program" | "wasm" | "auto";

export interface XsdError {
  /** from 1; undefined when the message is about the whole file */
  readonly line: number | undefined;
  readonly message: string;
}

export interface XsdCheck {
  readonly file: string;
  /** a folder that holds the schemas side by side */
  readonly schemaDir: string;
  /** file name of the schema of the root element */
  readonly mainSchema: string;
  /**
   * File names of further schemas in the folder. What stands inside `virksomhetsspesifikkeMetadata` is checked only when
   * its schema is named here; a schema that `mainSchema` imports by network address must be named here too.
   */
  readonly alongside?: readonly string[];
  readonly engine?: XsdEngine;
  /** name or path of xmllint, `xmllint` when not said */
  readonly program?: string;
  /** after this time the validator is ended; when not said, a minute and a second for each 200 kB of the file */
  readonly timeLimitMs?: number;
  /** how many errors are given one by one, 100 when not said; one more tells how many there are beyond */
  readonly maxErrors?: number;
}

/**
 * Works in constant memory with the program xmllint.
 *
 * @returns every error in document order, none for a valid file
 * @throws ArchiveError `package.invalid` when the file cannot be read, `schemas.unknown` when a schema is missing or does
 *   not compile, `package.unverified` when the validator failed, `package.overtime` when it was ended, `config.invalid` when the engine `program` is not there
 */
export async function validateXml(check: XsdCheck): Promise<readonly XsdError[]> {
  const fault = await readable(check.file);
  if (fault !== undefined) return [{ line: undefined, message: fault }];
  await schemasPresent(check);
  if (check.alongside === undefined || check.alongside.length === 0)
    return lint(check, { dir: check.schemaDir, main: check.mainSchema });
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-xsd-"));
  try {
    return await lint(check, await wrapSchemas(check.schemaDir, [...check.alongside, check.mainSchema], dir));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function lint(check: XsdCheck, schemas: SchemaFiles): Promise<readonly XsdError[]> {
  const found = await judge(check, schemas, false);
  // the limits of libxml2 are not limits of XML; a document without DOCTYPE cannot misuse it when they are lifted
  return found.tooLarge ? (await judge(check, schemas, true)).errors : found.errors;
}

interface Judgement {
  readonly errors: readonly XsdError[];
  readonly tooLarge: boolean;
}

async function judge(check: XsdCheck, schemas: SchemaFiles, huge: boolean): Promise<Judgement> {
  const report = new XsdReport(check.maxErrors ?? 100);
  const exitCode = await run(check, schemas, huge, report);
  if (exitCode === 5 || report.schemaTrouble.length > 0)
    throw new ArchiveError(
      "schemas.unknown",
      `${check.mainSchema} in ${check.schemaDir} cannot be used: ${report.schemaTrouble.join("; ") || "it does not compile"}`,
    );
  if (exitCode === 0 || exitCode === 3 || exitCode === 4) {
    if (!report.concluded) throw inconclusive(check, exitCode);
    if (exitCode !== 0 && report.total === 0) report.add(undefined, "the file does not keep its schema");
    return { errors: report.errors(), tooLarge: report.tooLarge };
  }
  if (exitCode !== 1) throw inconclusive(check, exitCode);
  const form = await wellFormedness(check, huge);
  return { errors: [...form.errors, ...report.errors()], tooLarge: report.tooLarge || form.tooLarge };
}

/** With a schema, xmllint does not say where a file stops being well-formed; without one it does. */
async function wellFormedness(check: XsdCheck, huge: boolean): Promise<Judgement> {
  const report = new XsdReport(check.maxErrors ?? 100);
  const exitCode = await run(check, undefined, huge, report);
  if (exitCode !== 0 && !report.concluded) throw inconclusive(check, exitCode);
  if (report.total === 0) report.add(undefined, "the file is not well-formed XML");
  return { errors: report.errors(), tooLarge: report.tooLarge };
}

/** Not what an xmllint does that has read the file: it says nothing of the file, for or against. */
function inconclusive({ file, program = "xmllint" }: XsdCheck, exitCode: number): ArchiveError {
  return new ArchiveError(
    "package.unverified",
    `${file} was not validated: ${program} ended with ${exitCode} and did not say to what end it came; see that the program ${program} on PATH is the one of libxml2`,
  );
}

async function run(
  check: XsdCheck,
  schemas: SchemaFiles | undefined,
  huge: boolean,
  report: XsdReport,
): Promise<number> {
  const engine = check.engine ?? "auto";
  const timeLimitMs = check.timeLimitMs ?? 60_000 + (await stat(check.file)).size / bytesPerMs;
  const job = { file: check.file, schemas, huge, timeLimitMs, program: check.program ?? "xmllint" };
  const onLine = (line: string) => report.read(line);
  try {
    return await (engine === "wasm" ? runWasm(job, onLine) : runProgram(job, onLine));
  } catch (error) {
    if (engine === "auto" && isMissingProgram(error)) return runWasm(job, onLine);
    throw error;
  }
}

/** a hundredth of what is usual */
const bytesPerMs = 200;

function isMissingProgram(error: unknown): boolean {
  const code = isArchiveError(error) ? systemCode(error.cause) : undefined;
  return code === "ENOENT" || code === "EACCES";
}

async function readable(file: string): Promise<string | undefined> {
  try {
    return await prologFault(file);
  } catch (cause) {
    throw new ArchiveError("package.invalid", `${file} cannot be read: it is missing or not a file`, {
      cause,
    });
  }
}

async function schemasPresent(check: XsdCheck): Promise<void> {
  const names = [check.mainSchema, ...(check.alongside ?? [])];
  const found = await Promise.all(
    names.map((name) =>
      access(join(check.schemaDir, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const missing = names.filter((_, index) => found[index] !== true);
  if (missing.length > 0)
    throw new ArchiveError("schemas.unknown", `${check.schemaDir} lacks ${missing.join(", ")}`);
}
