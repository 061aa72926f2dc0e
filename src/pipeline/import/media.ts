/** Files that lie in the archive itself: stored like those that a channel hands out, and never asked of it. */
import { createHash } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeOf, headSize } from "../../capture/file-type.ts";
import type { ArchivedFile } from "../../capture/imports/port.ts";
import { fileKept, type KeptFile, type MediaRow } from "../../db/media.ts";
import type { Tx } from "../../db/transact.ts";
import { sha256 } from "../../domain/ids.ts";
import type { Finding } from "../../domain/observation.ts";
import { makeDirectory } from "../../make-directory.ts";
import { contentOfFile } from "../../objects/content.ts";
import { keepFile } from "../fixity/store.ts";
import type { Tools } from "../tools.ts";
import type { ImportRun } from "./records.ts";

/** @returns what is to be told of the file; one that is not in the archive is counted and stays owed */
export async function keepArchived(
  tools: Tools,
  tx: Tx,
  { handed, start, tally, dryRun }: ImportRun,
  row: MediaRow,
  file: ArchivedFile | undefined,
): Promise<Finding | undefined> {
  const path = file?.paths.find((one) => handed.archive.entries.has(one));
  if (path === undefined) {
    tally.files.missing += 1;
    return undefined;
  }
  const had = await spooled(tools, await handed.archive.open(path), row, dryRun);
  if ("wrong" in had)
    return {
      code: "media.wrongType",
      held: false,
      nativeId: undefined,
      place: `${path} in the archive`,
      detail: `the file was not kept: ${had.wrong}`,
    };
  tally.files.kept += 1;
  const owed = { ...row, look: start.observationId, nativeId: "" };
  await fileKept(tx, owed, had, start.at);
  return undefined;
}

/** Its extension says nothing: the first bytes do. */
async function spooled(
  tools: Tools,
  stream: AsyncIterable<unknown>,
  { ref }: MediaRow,
  dryRun: boolean,
): Promise<KeptFile | { readonly wrong: string }> {
  const { spoolDir } = tools.files;
  await makeDirectory(spoolDir, 0o750);
  const path = join(spoolDir, tools.ids.next());
  const handle = await open(path, "wx", 0o640);
  try {
    const hash = createHash("sha256");
    let head = Buffer.alloc(0);
    let sizeBytes = 0;
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError("an archive gives bytes");
      if (head.byteLength < headSize)
        head = Buffer.concat([head, chunk.subarray(0, headSize - head.byteLength)]);
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    const type = fileTypeOf(head, { promised: ref.mediaType, answered: undefined, url: ref.url });
    if ("wrong" in type) return type;
    const digest = sha256(hash.digest("hex"));
    if (!dryRun) await keepFile(tools, contentOfFile(path, digest, sizeBytes));
    return { sha256: digest, sizeBytes, mediaType: type.mediaType };
  } finally {
    await handle.close();
    await unlink(path).catch(() => undefined);
  }
}
