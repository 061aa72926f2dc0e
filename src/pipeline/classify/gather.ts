/** Reads what a run of classifying needs: its grounds, and the threads that wait. */
import { createHash } from "node:crypto";
import { tableOf } from "../../classify/table.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import { readThreads, type ThreadItem, type ThreadKey } from "../../db/threads.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { type AdoptedDecision, isInForce } from "../../retention/covers.ts";
import type { ArchiveTools } from "../tools.ts";
import type { Grounds } from "./decide.ts";

export async function gatherGrounds(
  tools: Pick<ArchiveTools, "db" | "clock">,
  agency: Agency,
): Promise<Grounds> {
  const adopted = await adoptedDecisions(tools.db, agency.id);
  const on = dayOf(tools.clock.now(), agency.timeZone);
  const decisions = adopted.map(({ decisionId, document, superseded }) => ({
    id: decisionId,
    document,
    superseded,
  }));
  return groundsUnder(agency, decisions, on);
}

/** @param decisions in the order of their numbers */
export function groundsUnder(agency: Agency, decisions: readonly AdoptedDecision[], on: Day): Grounds {
  const table = tableOf(agency.country);
  // also the day on which a decision comes into force, or lapses, lets everything be classified again
  const counting = decisions.map(({ id, document, superseded = [] }) => [
    id,
    isInForce(document, on),
    superseded.filter(({ from }) => from <= on),
  ]);
  const basis = createHash("sha256")
    .update(`${table.digest} ${JSON.stringify(counting)}`)
    .digest("hex");
  return { agency, table, decisions, basis, on };
}

/** Whole threads, as they stand now. */
export async function gatherThreads(
  tx: Pick<Tx, "client">,
  threads: readonly ThreadKey[],
): Promise<readonly (readonly ThreadItem[])[]> {
  return byThread(await readThreads(tx.client, threads));
}

function byThread(rows: readonly ThreadItem[]): readonly (readonly ThreadItem[])[] {
  const threads = new Map<string, ThreadItem[]>();
  for (const row of rows) {
    const key = `${row.channelId} ${row.rootNativeId}`;
    const thread = threads.get(key);
    if (thread) thread.push(row);
    else threads.set(key, [row]);
  }
  return [...threads.values()];
}
