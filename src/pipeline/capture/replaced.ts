/**
 * Asks for kept files again, less often each time: one that holds other bytes under the same address makes a version of
 * its item that says so.
 *
 * @see RFC 9110 section 13 for the conditional requests that cost next to nothing when nothing changed
 */
import { withReplacedFile } from "../../capture/file-versions.ts";
import { recordEvent } from "../../db/audit-log.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import {
  type DueFile,
  dueFiles,
  endChecks,
  fileChecked,
  versionInForce,
  writeReplacement,
} from "../../db/file-checks.ts";
import { channelLock } from "../../db/locks.ts";
import type { KeptFile } from "../../db/media.ts";
import { transact, whileLocked } from "../../db/transact.ts";
import { asId, type ObservationId, type VersionId } from "../../domain/ids.ts";
import type { Tools } from "../tools.ts";
import { type Fetched, fetchFile, type HostState } from "./fetch-file.ts";

/** so that a large archive does not weigh on its channels */
const checksPerLook = 20;

export async function hasDueFiles(tools: Tools, channel: RegisteredChannel): Promise<boolean> {
  return (await dueFiles(tools.pool, channel.id, tools.clock.now(), 1)).length > 0;
}

/** @returns how many files were found to be replaced */
export async function checkFiles(
  tools: Tools,
  channel: RegisteredChannel,
  look: ObservationId,
  mayGoOn: () => boolean,
  signal: AbortSignal,
): Promise<number> {
  const now = tools.clock.now();
  await endChecks(tools.pool, channel.id, now);
  let replaced = 0;
  let host: HostState = "answers";
  for (const file of await dueFiles(tools.pool, channel.id, now, checksPerLook)) {
    if (!mayGoOn() || host !== "answers") break;
    const fetched = await fetchFile(tools, channel, file.ref, signal, file);
    if ("ended" in fetched) break;
    if ("host" in fetched) host = fetched.host;
    if ("kept" in fetched && fetched.kept.sha256 !== file.sha256)
      replaced += await replace(tools, channel, look, file, fetched.kept);
    else await transact(tools.pool, (tx) => fileChecked(tx, file, tools.clock.now(), saidOf(fetched)));
  }
  return replaced;
}

function saidOf(
  fetched: Exclude<Fetched, { ended: true }>,
): Pick<KeptFile, "etag" | "lastModified"> | undefined {
  if ("kept" in fetched) return fetched.kept;
  return fetched.host === "answers" ? {} : undefined;
}

/** Under the lock of the channel's looks: while one is taken, the file stays due. */
async function replace(
  tools: Tools,
  channel: RegisteredChannel,
  look: ObservationId,
  file: DueFile,
  kept: KeptFile,
): Promise<number> {
  const done = await whileLocked(tools.pool, channelLock(channel.id), () =>
    transact(tools.pool, async (tx) => {
      const inForce = await versionInForce(tx, file);
      if (!inForce) return 0;
      const { contentHash } = withReplacedFile(inForce.kept, { ordinal: file.ordinal, sha256: kept.sha256 });
      const versionId = asId<VersionId>(tools.ids.next());
      const eventId = tools.ids.next();
      const at = tools.clock.now();
      await writeReplacement(tx, file, {
        versionId,
        contentHash,
        observationId: look,
        eventId,
        at,
        file: kept,
      });
      await recordEvent(tx, tools, "media.captured", {
        channel: channel.id,
        version: versionId,
        ordinal: file.ordinal,
        sha256: kept.sha256,
        replaces: file.sha256,
      });
      return 1;
    }),
  );
  return done ?? 0;
}
