/** Files of a package that the store has lost: named by item when one is met, and known from then on. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type ObjectState, referrersOf, writeChecks } from "../../db/objects.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { readAll } from "../../objects/content.ts";
import { mediaKey } from "../capture/media.ts";
import type { ArchiveTools } from "../tools.ts";

export interface PackageFiles {
  /** The file, which fails when it is read to an end that does not fit its digest. */
  open(digest: Sha256): Promise<Readable>;
  /** The whole file in memory. */
  read(digest: Sha256, sizeBytes: number): Promise<Buffer>;
}

/**
 * The files of the store, as a package takes them in.
 *
 * Both throw ArchiveError `object.missing` or `object.corrupt` that names the items, and what can be done; the loss is
 * written down, so that the next export knows it before it begins.
 */
export function packageFiles(tools: ArchiveTools): PackageFiles {
  return {
    async open(digest) {
      const source = await tools.objects.get(mediaKey(digest)).catch((error) => named(tools, digest, error));
      return Readable.from(compared(tools, digest, source), { objectMode: false });
    },
    async read(digest, sizeBytes) {
      const bytes = await readAll(tools.objects, mediaKey(digest), sizeBytes).catch((error) =>
        named(tools, digest, error),
      );
      const found = createHash("sha256").update(bytes).digest("hex");
      return found === digest ? bytes : await named(tools, digest, otherBytes(found));
    },
  };
}

async function* compared(tools: ArchiveTools, digest: Sha256, source: Readable): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    yield chunk;
  }
  const found = hash.digest("hex");
  if (found !== digest) await named(tools, digest, otherBytes(found));
}

function otherBytes(found: string): ArchiveError {
  return new ArchiveError("object.corrupt", `other bytes lie in its place (SHA-256 ${found})`);
}

/** @throws the failure, with the items when it is a loss */
async function named(tools: ArchiveTools, digest: Sha256, error: unknown): Promise<never> {
  const state = stateBy(error);
  if (state === undefined || !isArchiveError(error)) throw error;
  const object = { kind: "media", sha256: digest, sizeBytes: 0, packageId: undefined } as const;
  await writeChecks(tools.pool, [{ object, state, detail: error.message }], tools.clock.now());
  const items = (await referrersOf(tools.pool, object)).join("; ");
  throw new ArchiveError(
    error.code,
    `${items || `file ${digest}`}: the file is ${state} in the store (${error.message}). Put it back from a backup, or export without it and say why: --without-lost --because; \`kanalarkiv objects verify\` finds every other`,
    { cause: error },
  );
}

function stateBy(error: unknown): Exclude<ObjectState, "sound"> | undefined {
  if (!isArchiveError(error)) return undefined;
  if (error.code === "object.missing") return "missing";
  return error.code === "object.corrupt" ? "damaged" : undefined;
}
