/** An officer switches a model on or off, or throws it away; the queue is made anew each time. */
import { recordEvent } from "../../../db/audit-log.ts";
import {
  lastSimulation,
  lockModels,
  type ModelState,
  modelsOf,
  type StoredModel,
  setModelState,
} from "../../../db/review-models.ts";
import { type Tx, transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import type { ArchiveTools, OnProgress } from "../../tools.ts";
import { type Officer, officerOf } from "../officer.ts";
import { refreshQueue } from "../queue.ts";
import { modelBy, showModel } from "./train.ts";

export interface SwitchRequest extends Officer {
  readonly number: number;
  readonly to: ModelState;
}

/** Of the decisions that a model learned from, so large a share had been replayed. */
const replayedShare = 0.75;

/**
 * One that is on gives way to another of its language, and is off then.
 *
 * @throws ArchiveError `review.state` when it was discarded, is in that state already, or no replay of its language was
 *   run; `object.corrupt` when its file was altered; `archive.missing`; `config.invalid`
 */
export async function switchModel(
  tools: ArchiveTools,
  agency: Agency,
  request: SwitchRequest,
  onProgress: OnProgress,
): Promise<StoredModel> {
  const officer = officerOf(request, true);
  const { number, to } = request;
  refuseDoubt(to);
  // what was altered is not switched on
  if (to.state === "on") await showModel(tools, agency, { number, rebuild: false });
  const model = await transact(tools.pool, async (tx) => {
    await lockModels(tx, agency.id);
    const before = await modelBy(tx.client, agency, number);
    refuseState(before, to);
    const at = tools.clock.now();
    const [other] = await modelsOf(tx.client, agency.id, { language: before.language, state: "on" });
    if (to.state === "on") {
      await demandSimulation(tx, agency, before);
      if (other) await setModelState(tx, other.id, { state: "off" }, at);
    }
    await setModelState(tx, before.id, to, at);
    await recordEvent(tx, tools, eventOf[to.state], {
      agency: agency.id,
      ...{ model: number, language: before.language, file: before.fileSha256, ...officer },
      ...(to.state === "on"
        ? { doubtFrom: to.doubtFrom, ...(other ? { insteadOf: other.number } : {}) }
        : {}),
    });
    return await modelBy(tx.client, agency, number);
  });
  await refreshQueue(tools, agency, onProgress, true);
  return model;
}

const eventOf = { on: "model.switchedOn", off: "model.switchedOff", discarded: "model.discarded" } as const;

function refuseDoubt(to: ModelState): void {
  if (to.state !== "on" || (to.doubtFrom > 0 && to.doubtFrom < 1)) return;
  throw new ArchiveError("config.invalid", `a chance lies between 0 and 1: ${to.doubtFrom}`);
}

function refuseState({ number, state }: StoredModel, to: ModelState): void {
  const wrong = (why: string) => new ArchiveError("review.state", `model ${number} ${why}`);
  if (state === "discarded") throw wrong("was discarded: train another");
  if (state === to.state) throw wrong(`is ${state} already`);
}

async function demandSimulation(tx: Tx, agency: Agency, model: StoredModel): Promise<void> {
  const simulation = await lastSimulation(tx.client, agency.id, model.language);
  if (simulation && simulation.decisions >= replayedShare * model.decisions) return;
  const why = simulation
    ? `the last replay had ${simulation.decisions} decisions, and it learned from ${model.decisions}`
    : "nothing showed yet what it would save and miss";
  throw new ArchiveError(
    "review.state",
    `model ${model.number} is not switched on: ${why}; run \`kanalarkiv review simulate --language ${model.language}\` first`,
  );
}
