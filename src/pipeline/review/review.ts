/** Items by outcome, each with its rule, reason, clause and due day. */

import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ItemKind } from "../../domain/item.ts";
import { outcomes } from "../../domain/outcome.ts";
import { publicAddress } from "../../domain/public-address.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ReviewRow {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channelId: string;
  readonly kind: ItemKind;
  readonly postedAt: Date;
  readonly outcome: string;
  readonly ruleId: string;
  readonly classId: string;
  readonly reason: string;
  readonly registration: string;
  readonly clauseId: string | undefined;
  readonly dueOn: string | undefined;
}

/** @throws ArchiveError `config.invalid` for an unknown outcome */
export async function reviewList(
  tools: ArchiveTools,
  agency: Agency,
  outcome: string,
): Promise<readonly ReviewRow[]> {
  if (!(outcomes as readonly string[]).includes(outcome))
    throw new ArchiveError(
      "config.invalid",
      `there is no outcome ${JSON.stringify(outcome)}; there are ${outcomes.join(", ")}`,
    );
  const found = await tools.pool.query<ReviewRow & { clauseId: string | null; dueOn: string | null }>(
    `select i.id as "itemId", i.native_id as "nativeId", i.channel_id as "channelId", i.kind,
            coalesce(i.posted_at, i.first_seen_at) as "postedAt", cl.outcome, cl.rule_id as "ruleId", cl.class_id as "classId",
            cl.reason, cl.registration, cl.clause_id as "clauseId", cl.due_on::text as "dueOn"
       from core.item_classes c
       join core.classifications cl on cl.id = c.classification_id
       join core.items i on i.id = c.item_id
      where i.agency_id = $1 and c.outcome = $2
      order by coalesce(i.posted_at, i.first_seen_at), i.id`,
    [agency.id, outcome],
  );
  return found.rows.map((row) => ({
    ...row,
    nativeId: publicAddress(row.nativeId),
    clauseId: row.clauseId ?? undefined,
    dueOn: row.dueOn ?? undefined,
  }));
}
