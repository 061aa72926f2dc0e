/** Bringing the official schemas onto this machine: only the files whose digests we know, and all of them or none. */
import { mkdir, mkdtemp, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";
import type { Sha256 } from "../domain/ids.ts";
import { messageOf } from "./schema-failure.ts";
import { digestOf, readIfThere } from "./schema-files.ts";
import { diasSchemas, noarkSchemas, type OfficialSchema, officialSchemas } from "./schema-official.ts";

/** @returns undefined when there is nothing at the address (HTTP 404 or 410) */
export type FetchBytes = (url: string) => Promise<Uint8Array | undefined>;

export interface InstalledSchemas {
  /** by file name */
  readonly installed: ReadonlyMap<OfficialSchema, Sha256>;
  /** schemas of the DIAS envelope that the source does not have; the Noark ones are always installed */
  readonly absent: readonly OfficialSchema[];
}

type Found =
  | { readonly kind: "right"; readonly name: OfficialSchema; readonly bytes: Uint8Array }
  | { readonly kind: "absent"; readonly name: OfficialSchema }
  | { readonly kind: "fault"; readonly name: OfficialSchema; readonly fault: string };

const sizeLimitBytes = 4 * 1024 * 1024;

/**
 * Takes each file from where it is published (`N5/v5.0/…`) or from the source itself, and writes nothing unless all six
 * Noark schemas are there and every file that is there is byte for byte the official one.
 *
 * @param source a folder, or an http(s) address under which the files lie
 * @throws ArchiveError `schemas.unknown` with one line for each missing or wrong file
 */
export async function installSchemas(
  source: string,
  installedDir: string,
  fetchBytes: FetchBytes = fetchSchema,
): Promise<InstalledSchemas> {
  const read = /^https?:\/\//i.test(source)
    ? (path: string) => fetchBytes(`${source.replace(/\/+$/, "")}/${path}`)
    : (path: string) => readIfThere(join(source, path));
  const found = await Promise.all([...noarkSchemas, ...diasSchemas].map((name) => findSchema(name, read)));
  const faults = found.flatMap((file) => faultOf(file) ?? []);
  if (faults.length > 0)
    throw new ArchiveError(
      "schemas.unknown",
      [`nothing was installed from ${source}:`, ...faults].join("\n"),
    );
  const right = found.filter((file) => file.kind === "right");
  await writeAll(right, installedDir);
  return {
    installed: new Map(right.map(({ name }) => [name, officialSchemas[name].sha256])),
    absent: found.filter((file) => file.kind === "absent").map((file) => file.name),
  };
}

async function findSchema(
  name: OfficialSchema,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Found> {
  const { publishedAt, sha256: expected } = officialSchemas[name];
  const faults: string[] = [];
  for (const path of new Set([publishedAt, name])) {
    try {
      const bytes = await read(path);
      if (bytes === undefined) continue;
      const digest = digestOf(bytes);
      if (digest === expected) return { kind: "right", name, bytes };
      faults.push(`${path} is not the official file: found ${digest}, expected ${expected}`);
    } catch (error) {
      faults.push(`${path} cannot be read: ${messageOf(error)}`);
    }
  }
  return faults.length === 0
    ? { kind: "absent", name }
    : { kind: "fault", name, fault: `${name}: ${faults.join("; ")}` };
}

function faultOf(file: Found): string | undefined {
  if (file.kind === "fault") return file.fault;
  const needed = noarkSchemas.some((name) => name === file.name);
  return file.kind === "absent" && needed ? `${file.name}: missing` : undefined;
}

/** Every file is on disk under another name before the first gets its own. */
async function writeAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  dir: string,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const staging = await mkdtemp(join(dir, ".install-"));
  try {
    for (const { name, bytes } of files) {
      const handle = await open(join(staging, name), "wx");
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { name } of files) await rename(join(staging, name), join(dir, name));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function fetchSchema(url: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (answer.status === 404 || answer.status === 410) {
    await answer.body?.cancel();
    return undefined;
  }
  if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > sizeLimitBytes) throw new Error(`more than ${sizeLimitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
