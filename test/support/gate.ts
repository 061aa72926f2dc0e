/** What the gate of destruction says of an item in the store, and what puts it there. */
import { verdictsToActOn } from "../../src/db/destruction.ts";
import { transact } from "../../src/db/transact.ts";
import type { Day } from "../../src/domain/day.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import { overruleItems } from "../../src/pipeline/review/overrule.ts";
import type { DestructionAnswer } from "../../src/retention/may-destroy.ts";
import { anAdopted } from "./destruction-builders.ts";
import type { ExportPlace } from "./export-place.ts";

type At = Pick<ExportPlace, "tools" | "agency">;

/** As bodies write it, put there by hand: whoever writes it is tested elsewhere. */
export async function adoptByHand({ tools, agency }: At, document = anAdopted().document): Promise<void> {
  await tools.pool.query(
    `insert into core.decisions (id, agency_id, number, state, document, file_sha256, added_at, adopted_by, adopted_body, adopted_on, adopted_under)
     select gen_random_uuid(), $1, coalesce(max(number), 0) + 1, 'adopted', $2, '', '2026-01-01', 'Kari', 'Kommunedirektøren', '2026-01-01', '§ 3' from core.decisions`,
    [agency.id, JSON.stringify(document)],
  );
}

export async function idOf({ tools }: At, nativeId: string): Promise<string> {
  const found = await tools.pool.query<{ id: string }>("select id from core.items where native_id = $1", [
    nativeId,
  ]);
  return found.rows[0]?.id ?? "";
}

/** An officer says that it is prunable. @returns the act */
export async function confirmPrunable(at: At, nativeId: string, classId = "PRAISE"): Promise<string> {
  const { decided } = await overruleItems(at.tools, at.agency, {
    ...{ items: [asId<ItemId>(await idOf(at, nativeId))], classId, outcome: "prunable", again: true },
    ...{ by: "Kari Vik", because: "Berre ros." },
  });
  return decided[0]?.act ?? "";
}

/** @returns undefined for an item that has no verdict */
export async function verdictOn(at: At, nativeId: string, on: Day): Promise<DestructionAnswer | undefined> {
  const id = await idOf(at, nativeId);
  const [verdict] = await transact(at.tools.pool, (tx) => verdictsToActOn(tx, at.agency, [id], on));
  return verdict?.answer;
}

/** Codes of what stands against it, in order. */
export async function obstaclesOf(at: At, nativeId: string, on: Day): Promise<readonly string[]> {
  const answer = await verdictOn(at, nativeId, on);
  if (!answer) return ["no verdict"];
  return answer.may ? [] : answer.because.map(({ code }) => code);
}
