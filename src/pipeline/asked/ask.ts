/** Asks for long work, and asks for its end; the work itself is done by `kanalarkiv work`. */
import { insertAskedWork, setCancelAsked } from "../../db/asked-work.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import type { AskedKind, AskedWork, AskedWorkId } from "../../domain/asked.ts";
import type { DeskUser } from "../../domain/desk.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import { type AgencyId, asId } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";

export { findAskedWork, listAskedWork } from "../../db/asked-work.ts";

export interface Asking {
  readonly agencyId: AgencyId;
  readonly kind: AskedKind;
  /** checked by who asks; its worker checks it again */
  readonly input: FrozenJson;
  readonly by: DeskUser;
}

/** Whoever asks has asked for the person's right before. */
export async function askForWork(tools: ArchiveTools, asking: Asking): Promise<AskedWorkId> {
  const id = asId<AskedWorkId>(tools.ids.next());
  const { agencyId, kind, input, by } = asking;
  await transact(tools.pool, async (tx) => {
    const asked = { id, agencyId, kind, input, askedAt: tools.clock.now() };
    await insertAskedWork(tx.client, { ...asked, by: by.name, userId: by.id });
    await recordEvent(tx, tools, "work.asked", { work: id, agency: agencyId, of: kind });
  });
  return id;
}

/** @returns false when it was over, or somebody had asked for its end before */
export async function cancelAskedWork(
  tools: ArchiveTools,
  { id, agencyId }: Pick<AskedWork, "id" | "agencyId">,
): Promise<boolean> {
  return await transact(tools.pool, async (tx) => {
    const act = { at: tools.clock.now(), by: tools.actor };
    if (!(await setCancelAsked(tx.client, { id, agencyId }, act))) return false;
    await recordEvent(tx, tools, "work.cancelAsked", { work: id, agency: agencyId });
    return true;
  });
}
