/** Ends, releases or brings back a hold. Nothing is overwritten: each act is a row of its own, and an audit event. */
import { recordEvent } from "../../db/audit-log.ts";
import { addHoldAct, lockDestruction, readHolds } from "../../db/holds.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { actInForce } from "../../retention/hold.ts";
import type { ArchiveTools } from "../tools.ts";
import { type Step, stepFault } from "./decide.ts";
import { holdByNumber, type StandingHold, standing } from "./gather.ts";

export interface HoldStep extends Step {
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** how many acts on the hold the person had before them: what was done since is not overruled unseen */
  readonly seenActs?: number | undefined;
}

/**
 * @returns the hold with the act
 * @throws ArchiveError `hold.state` for what may not follow, naming the act that stands against it; `archive.missing` for no
 *   such hold; `config.invalid` without a reason
 */
export async function changeHold(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  { act, lastDay, because, by, seenActs }: HoldStep,
): Promise<StandingHold> {
  const reason = because.trim();
  if (reason === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  await holdByNumber(tools, agency, number);
  await transact(tools.pool, async (tx) => {
    await lockDestruction(tx, agency.id);
    // asked under the lock: what another officer did meanwhile is seen
    const [hold] = await readHolds(tx.db, agency.id, number);
    if (!hold) throw new ArchiveError("archive.missing", `hold ${number} is not there`);
    if (seenActs !== undefined && seenActs !== hold.acts.length)
      throw new ArchiveError("hold.state", `something was done about hold ${number} since it was read`);
    const at = tools.clock.now();
    const fault = stepFault(hold, { act, lastDay }, dayOf(at, agency.timeZone));
    if (fault) throw new ArchiveError("hold.state", fault);
    await addHoldAct(tx, tools.ids.next(), hold, { act, lastDay, at, because: reason, by });
    const undone = act === "undone" ? actInForce(hold.acts) : undefined;
    await recordEvent(tx, tools, act === "released" ? "hold.released" : "hold.changed", {
      ...{ agency: agency.id, hold: hold.id, number, act, because: reason, by },
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(undone === undefined ? {} : { undoes: undone.act }),
    });
  });
  return standing(tools, agency, await holdByNumber(tools, agency, number));
}
