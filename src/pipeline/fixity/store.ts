/** Stores answers and files under their digests. Damage that shows then is set aside, and nobody has to wait for it. */
import { recordEvent } from "../../db/audit-log.ts";
import { type ReferredObject, writeChecks } from "../../db/objects.ts";
import { transact } from "../../db/transact.ts";
import type { Digest } from "../../objects/content.ts";
import type { ObjectContent } from "../../objects/port.ts";
import { storeRaw } from "../../objects/raw.ts";
import { putSound, type Stored } from "../../objects/sound.ts";
import { mediaKey } from "../capture/media.ts";
import type { ArchiveTools } from "../tools.ts";

/** @throws ArchiveError as `putSound` */
export async function keepRaw(tools: ArchiveTools, bytes: Uint8Array, packing?: number): Promise<Digest> {
  const { sha256, sizeBytes, ...stored } = await storeRaw(tools.objects, bytes, packing);
  await tellOfDamage(tools, { kind: "raw", sha256, sizeBytes, packageId: undefined }, stored);
  return { sha256, sizeBytes };
}

/** @throws ArchiveError as `putSound` */
export async function keepFile(tools: ArchiveTools, content: ObjectContent): Promise<void> {
  const { sha256, sizeBytes } = content;
  const stored = await putSound(tools.objects, mediaKey(sha256), content);
  await tellOfDamage(tools, { kind: "media", sha256, sizeBytes, packageId: undefined }, stored);
}

async function tellOfDamage(
  tools: ArchiveTools,
  object: ReferredObject,
  { setAside }: Stored,
): Promise<void> {
  if (setAside === undefined) return;
  const { kind, sha256 } = object;
  tools.log.warn({ kind, sha256, setAside }, "a damaged object was set aside, and stored anew as it came");
  await transact(tools.pool, async (tx) => {
    await writeChecks(tx.client, [{ object, state: "sound", detail: "" }], tools.clock.now());
    await recordEvent(tx, tools, "object.setAside", { kind, sha256, setAside });
  });
}
