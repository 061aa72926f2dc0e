/** Asks again for media files that a channel did not hand out, at each look that the channel answers. */

import { recordEvent } from "../../db/audit-log.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import { keepOwed, owedMedia } from "../../db/media.ts";
import { transact } from "../../db/transact.ts";
import type { ObservationId } from "../../domain/ids.ts";
import type { Tools } from "../tools.ts";
import { fetchFile, owedDays } from "./media.ts";

/** so that a channel whose files are all gone is not asked for all of them at each look */
const filesPerLook = 20;

/** What the look itself asked for in vain is left to the next. Each file is written as soon as it is had. */
export async function captureOwed(
  tools: Tools,
  channel: RegisteredChannel,
  look: { readonly observationId: ObservationId; readonly startedAt: Date },
): Promise<void> {
  const before = look.startedAt;
  const first = { from: new Date(before.getTime() - owedDays * 24 * 60 * 60 * 1000), before };
  for (const file of await owedMedia(tools.db, channel.id, first, look.observationId, filesPerLook)) {
    const fetched = await fetchFile(tools, file.ref);
    if (!("kept" in fetched)) continue;
    const at = tools.clock.now();
    await transact(tools.pool, async (tx) => {
      if (!(await keepOwed(tx, file, fetched.kept, at))) return;
      await recordEvent(tx, tools, "media.captured", {
        channel: channel.id,
        version: file.versionId,
        ordinal: file.ordinal,
        sha256: fetched.kept.sha256,
      });
    });
  }
}
