/** Models of an agency, their files, and the replays that showed what they would do. */
import { eq } from "drizzle-orm";
import type pg from "pg";
import type { DrawnShares } from "../review/drawn.ts";
import type { ModelSettings } from "../review/model/settings.ts";
import type { Simulation } from "../review/model/simulate.ts";
import { reviewModels, reviewSimulations } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** A model without its file. */
export interface StoredModel {
  readonly id: string;
  readonly agencyId: string;
  /** from 1 within the agency */
  readonly number: number;
  readonly language: string;
  readonly at: Date;
  readonly by: string;
  readonly state: "off" | "on" | "discarded";
  readonly stateAt: Date;
  /** a proposal is doubted from this chance on that it must be kept */
  readonly doubtFrom: number | undefined;
  readonly settings: ModelSettings;
  readonly decisions: number;
  readonly trainingSha256: string;
  readonly fileSha256: string;
}

/** Who trains or switches waits here for who does so too. */
export async function lockModels(tx: Tx, agencyId: string): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`review models ${agencyId}`]);
}

/** Takes the agency's next number. @param tx holds `lockModels` */
export async function addModel(
  tx: Tx,
  model: Omit<StoredModel, "number" | "state" | "stateAt" | "doubtFrom">,
  file: Buffer,
): Promise<number> {
  const last = await tx.client.query<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from core.review_models where agency_id = $1",
    [model.agencyId],
  );
  const number = (last.rows[0]?.number ?? 0) + 1;
  const { by, ...rest } = model;
  const row = { ...rest, number, byPerson: by, state: "off" as const, stateAt: model.at, file };
  await tx.db.insert(reviewModels).values(row);
  return number;
}

/** Newest first. */
export async function modelsOf(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  only: { readonly number?: number; readonly language?: string; readonly state?: "on" } = {},
): Promise<readonly StoredModel[]> {
  const found = await client.query<StoredModel & { doubtFrom: number | null }>(
    `select id, agency_id as "agencyId", number, language, at, by_person as by, state, state_at as "stateAt",
            doubt_from as "doubtFrom", settings, decisions, training_sha256 as "trainingSha256", file_sha256 as "fileSha256"
       from core.review_models
      where agency_id = $1 and ($2::int is null or number = $2) and ($3::text is null or language = $3)
        and ($4::text is null or state = $4)
      order by number desc`,
    [agencyId, only.number ?? null, only.language ?? null, only.state ?? null],
  );
  return found.rows.map((row) => ({ ...row, doubtFrom: row.doubtFrom ?? undefined }));
}

/** @returns undefined for a model that was discarded */
export async function modelFileOf(
  client: Pick<pg.ClientBase, "query">,
  id: string,
): Promise<Buffer | undefined> {
  const found = await client.query<{ file: Buffer | null }>(
    "select file from core.review_models where id = $1",
    [id],
  );
  return found.rows[0]?.file ?? undefined;
}

export type ModelState =
  | { readonly state: "on"; readonly doubtFrom: number }
  | { readonly state: "off" }
  /** its weights are thrown away; the row that names it stays */
  | { readonly state: "discarded" };

export async function setModelState(tx: Tx, id: string, to: ModelState, at: Date): Promise<void> {
  const changed = {
    state: to.state,
    stateAt: at,
    ...(to.state === "on" ? { doubtFrom: to.doubtFrom } : {}),
    ...(to.state === "discarded" ? { file: null } : {}),
  };
  await tx.db.update(reviewModels).set(changed).where(eq(reviewModels.id, id));
}

export interface StoredSimulation {
  readonly id: string;
  readonly agencyId: string;
  readonly language: string;
  readonly at: Date;
  readonly by: string;
  readonly decisions: number;
  readonly trainingSha256: string;
  readonly result: Simulation & { readonly drawn: DrawnShares };
}

export async function addSimulation(tx: Tx, { by, ...simulation }: StoredSimulation): Promise<void> {
  await tx.db.insert(reviewSimulations).values({ ...simulation, byPerson: by });
}

export async function lastSimulation(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  language: string,
): Promise<StoredSimulation | undefined> {
  const found = await client.query<StoredSimulation>(
    `select id, agency_id as "agencyId", language, at, by_person as by, decisions, training_sha256 as "trainingSha256", result
       from core.review_simulations where agency_id = $1 and language = $2 order by at desc, id desc limit 1`,
    [agencyId, language],
  );
  return found.rows[0];
}
