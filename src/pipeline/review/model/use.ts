/** The models that are switched on, read and checked against their digests. */
import type pg from "pg";
import { modelFileOf, modelsOf } from "../../../db/review-models.ts";
import { noLanguage } from "../../../db/review-training.ts";
import type { Agency } from "../../../domain/agency.ts";
import { isArchiveError } from "../../../domain/errors.ts";
import { readModel } from "../../../review/model/file.ts";
import { chanceKept, type Model } from "../../../review/model/train.ts";
import { modelInput } from "./gather.ts";
import { expectedOf } from "./train.ts";

export interface ModelInUse {
  readonly id: string;
  readonly doubtFrom: number;
  readonly model: Model;
}

export interface ModelsInUse {
  readonly byLanguage: ReadonlyMap<string, ModelInUse>;
  /** of those that cannot be used: the queue stands in its own order, and somebody is told */
  readonly faults: readonly string[];
}

export const noModels: ModelsInUse = { byLanguage: new Map(), faults: [] };

/** @param languages only these, as items have them; undefined for all */
export async function modelsInUse(
  client: pg.Pool | pg.ClientBase,
  agency: Agency,
  languages?: ReadonlySet<string | undefined>,
): Promise<ModelsInUse> {
  const byLanguage = new Map<string, ModelInUse>();
  const faults: string[] = [];
  for (const stored of await modelsOf(client, agency.id, { state: "on" })) {
    const { id, language, doubtFrom = 1 } = stored;
    if (languages && !languages.has(language) && !(language === noLanguage && languages.has(undefined)))
      continue;
    try {
      const file = await modelFileOf(client, id);
      if (file) byLanguage.set(language, { id, doubtFrom, model: readModel(file, expectedOf(stored)) });
    } catch (error) {
      if (!isArchiveError(error)) throw error;
      faults.push(error.message);
    }
  }
  return { byLanguage, faults };
}

export function modelFor(
  { byLanguage }: ModelsInUse,
  { language }: { readonly language: string | undefined },
): ModelInUse | undefined {
  return byLanguage.get(language ?? noLanguage);
}

/** The chance that the item must be kept. */
export function chanceOfItem(
  agency: Agency,
  { model }: ModelInUse,
  item: { readonly text: string; readonly byAgency: boolean },
): number {
  return chanceKept(model, modelInput(agency, item));
}
