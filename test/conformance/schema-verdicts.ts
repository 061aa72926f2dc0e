/** What xmllint says of many small documents, by one schema: true for each that it accepts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryPages, validateXML } from "xmllint-wasm";

export const hasProgram = spawnSync("xmllint", ["--version"]).error === undefined;

const together = 2000;

/** @throws Error when the schema does not compile */
export async function verdicts(
  documents: readonly string[],
  schemaDir: string,
  schema: string,
): Promise<readonly boolean[]> {
  const accepted: boolean[] = [];
  for (let from = 0; from < documents.length; from += together) {
    const some = documents.slice(from, from + together);
    const output = hasProgram ? byProgram(some, schemaDir, schema) : await byWasm(some, schemaDir, schema);
    const valid = new Set(
      [...output.matchAll(/^d(\d+)\.xml validates$/gm)].map(([, index]) => Number(index)),
    );
    accepted.push(...some.map((_, index) => valid.has(index)));
  }
  return accepted;
}

function byProgram(documents: readonly string[], schemaDir: string, schema: string): string {
  const cwd = mkdtempSync(join(tmpdir(), "kanalarkiv-schemas-"));
  try {
    const names = documents.map((_, index) => `d${index}.xml`);
    for (const [index, text] of documents.entries()) writeFileSync(join(cwd, `d${index}.xml`), text);
    const args = ["--nonet", "--noout", "--schema", join(schemaDir, schema), ...names];
    const { status, stderr } = spawnSync("xmllint", args, { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });
    if (status === null || status === 5) throw new Error(`${schema}: ${stderr.slice(0, 500)}`);
    return stderr;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

async function byWasm(documents: readonly string[], schemaDir: string, schema: string): Promise<string> {
  const schemas = readdirSync(schemaDir)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(join(schemaDir, fileName), "utf8") }));
  return await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `d${index}.xml`, contents })),
    schema: schemas.filter(({ fileName }) => fileName === schema),
    preload: schemas.filter(({ fileName }) => fileName !== schema),
    maxMemoryPages: memoryPages.GiB,
  }).then(
    ({ rawOutput }) => rawOutput,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === 1) return error.message;
      throw error;
    },
  );
}
