/** Makes a model of what officers decided, keeps it with the digests of both, and makes it again to compare. */
import { recordEvent } from "../../../db/audit-log.ts";
import {
  addModel,
  lastSimulation,
  lockModels,
  modelFileOf,
  modelsOf,
  type StoredModel,
  type StoredSimulation,
} from "../../../db/review-models.ts";
import { transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { personFault } from "../../../domain/person.ts";
import { fileDigest, modelFile, readModel } from "../../../review/model/file.ts";
import { settings } from "../../../review/model/settings.ts";
import { trainingDigest, trainModel } from "../../../review/model/train.ts";
import type { ArchiveTools } from "../../tools.ts";
import { gatherLessons } from "./gather.ts";

/**
 * It orders nothing until it is switched on.
 *
 * @throws ArchiveError `review.state` when there are too few decisions; `config.invalid` for no person
 */
export async function trainAgencyModel(
  tools: ArchiveTools,
  agency: Agency,
  { language, by }: { readonly language: string; readonly by: string },
): Promise<StoredModel> {
  const fault = personFault(by);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: say who trains it`);
  const at = tools.clock.now();
  const lessons = await gatherLessons(tools, agency, language, at);
  const trainingSha256 = trainingDigest(lessons);
  const origin = { agency: agency.id, language, decisions: lessons.length, trainingSha256 };
  const file = modelFile(trainModel(lessons, settings), origin);
  const fileSha256 = fileDigest(file);
  return await transact(tools.pool, async (tx) => {
    await lockModels(tx, agency.id);
    const model = { id: tools.ids.next(), agencyId: agency.id, language, at, by, settings };
    const made = { ...model, decisions: lessons.length, trainingSha256, fileSha256 };
    const number = await addModel(tx, made, file);
    await recordEvent(tx, tools, "model.trained", {
      agency: agency.id,
      ...{
        by,
        model: number,
        language,
        decisions: lessons.length,
        training: trainingSha256,
        file: fileSha256,
      },
      settings,
    });
    return await modelBy(tx.client, agency, number);
  });
}

export interface ShownModel extends StoredModel {
  /** the last replay in its language */
  readonly simulation: StoredSimulation | undefined;
  /** undefined when it was not made again */
  readonly rebuilt: Rebuilt | undefined;
}

/** `same`: bit for bit. `otherDecisions`: some were undone or pruned since, or the rules read the texts otherwise. */
export type Rebuilt = "same" | "otherDecisions" | "otherBits";

/** @throws ArchiveError `object.corrupt` when its file was altered; `archive.missing` */
export async function showModel(
  tools: ArchiveTools,
  agency: Agency,
  { number, rebuild }: { readonly number: number; readonly rebuild: boolean },
): Promise<ShownModel> {
  const model = await modelBy(tools.pool, agency, number);
  const file = await modelFileOf(tools.pool, model.id);
  if (file) readModel(file, expectedOf(model));
  const simulation = await lastSimulation(tools.pool, agency.id, model.language);
  return { ...model, simulation, rebuilt: rebuild ? await rebuiltAs(tools, agency, model) : undefined };
}

async function rebuiltAs(tools: ArchiveTools, agency: Agency, model: StoredModel): Promise<Rebuilt> {
  const lessons = await gatherLessons(tools, agency, model.language, model.at);
  const trainingSha256 = trainingDigest(lessons);
  if (trainingSha256 !== model.trainingSha256) return "otherDecisions";
  const origin = { agency: agency.id, language: model.language, decisions: lessons.length, trainingSha256 };
  const file = modelFile(trainModel(lessons, model.settings), origin);
  return fileDigest(file) === model.fileSha256 ? "same" : "otherBits";
}

export function expectedOf({ fileSha256, number, agencyId, language }: StoredModel) {
  return { sha256: fileSha256, name: `model ${number}`, agency: agencyId, language };
}

/** @throws ArchiveError `archive.missing` */
export async function modelBy(
  client: Parameters<typeof modelsOf>[0],
  agency: Agency,
  number: number,
): Promise<StoredModel> {
  const [model] = await modelsOf(client, agency.id, { number });
  if (model) return model;
  throw new ArchiveError(
    "archive.missing",
    `${agency.name} has no model ${number}: see \`kanalarkiv review model show\``,
  );
}

/** Newest first. */
export async function listModels(tools: ArchiveTools, agency: Agency): Promise<readonly StoredModel[]> {
  return await modelsOf(tools.pool, agency.id);
}
