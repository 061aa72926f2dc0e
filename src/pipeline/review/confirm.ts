/** Confirms what the rules propose, or what an officer decided and that waits again. Nothing is overwritten. */
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { confirmClass } from "../../retention/officers-class.ts";
import type { ArchiveTools } from "../tools.ts";
import { decideItems, type ReviewRequest, type ReviewResult } from "./deciding.ts";
import { coveredNow } from "./gather.ts";
import { officerOf } from "./officer.ts";
import { purposeOf } from "./sample/draw.ts";

/**
 * What is confirmed already is told and left as it is. A batch must say why.
 *
 * @throws ArchiveError `review.state` when an item cannot be confirmed (nothing proposed, a newer version, no clause in
 *   force), naming each, or no sample of a long list was read: then nothing was written; `review.leased`; `archive.missing`; `config.invalid`
 */
export async function confirmItems(
  tools: ArchiveTools,
  agency: Agency,
  request: ReviewRequest,
): Promise<ReviewResult> {
  const isBatch = request.items.length > 1 || request.filter !== undefined;
  const officer = officerOf(request, isBatch);
  return await transact(tools.pool, (tx) =>
    decideItems(
      tx,
      tools,
      agency,
      { ...request, ...officer, act: "confirmed", purpose: purposeOf() },
      (inForce, { item }, now) => confirmClass(inForce, coveredNow(agency, now, item, inForce.classId)),
    ),
  );
}
