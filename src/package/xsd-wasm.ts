/** xmllint in WebAssembly, in a thread of its own: the one who started it may end it. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";
import { messageOf, systemCode } from "./schema-failure.ts";

export interface WasmJob {
  readonly file: string;
  readonly schemas: { readonly dir: string; readonly main: string } | undefined;
  readonly huge: boolean;
}

export interface WasmAnswer {
  /** xmllint's exit code; below 0 when it could not work */
  readonly code: number;
  readonly output: string;
}

parentPort?.postMessage(await lint(workerData));

async function lint(job: WasmJob): Promise<WasmAnswer> {
  const [main, preload] = await schemasInMemory(job.schemas);
  return await validateXML({
    xml: [{ fileName: "document.xml", contents: await readFile(job.file) }],
    schema: main,
    preload,
    initialMemoryPages: memoryPages.MiB * 64,
    maxMemoryPages: memoryPages.GiB * 4 - 1,
    modifyArguments: (args) => ["--nonet", ...(job.huge ? ["--huge"] : []), ...args],
    stream: true,
  }).then(
    (result) => ({ code: result.valid ? 0 : 3, output: result.rawOutput }),
    (error: unknown) => ({ code: exitCodeOf(error), output: messageOf(error) }),
  );
}

async function schemasInMemory(schemas: WasmJob["schemas"]): Promise<[XMLFileInfo[], XMLFileInfo[]]> {
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
