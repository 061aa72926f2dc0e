/** Replays an agency's decisions, keeps what came out, and lets no model be switched on without it. */
import { recordEvent } from "../../../db/audit-log.ts";
import { addSimulation, type StoredSimulation } from "../../../db/review-models.ts";
import { drawnWaiting } from "../../../db/review-training.ts";
import { transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { drawnShares } from "../../../review/drawn.ts";
import { settings } from "../../../review/model/settings.ts";
import { simulate } from "../../../review/model/simulate.ts";
import { trainingDigest } from "../../../review/model/train.ts";
import type { ArchiveTools, OnProgress } from "../../tools.ts";
import { gatherLessons } from "./gather.ts";

/** @throws ArchiveError `review.state` when there are too few decisions */
export async function simulateModel(
  tools: ArchiveTools,
  agency: Agency,
  { language, by }: { readonly language: string; readonly by: string },
  onProgress: OnProgress,
): Promise<StoredSimulation> {
  const at = tools.clock.now();
  const lessons = await gatherLessons(tools, agency, language, at);
  const unhurried = lessons.filter((one) => !one.alarms);
  const drawn = drawnShares(agency.id, unhurried, await drawnWaiting(tools.pool, agency.id, language));
  const result = { ...simulate(lessons, settings, onProgress), drawn };
  const trainingSha256 = trainingDigest(lessons);
  const simulation = { id: tools.ids.next(), agencyId: agency.id, language, at, by, trainingSha256, result };
  const stored = { ...simulation, decisions: lessons.length };
  await transact(tools.pool, async (tx) => {
    await addSimulation(tx, stored);
    await recordEvent(tx, tools, "model.simulated", {
      agency: agency.id,
      ...{ by, language, decisions: lessons.length, training: trainingSha256 },
      result: { ...result, area: result.area ?? null },
    });
  });
  return stored;
}
