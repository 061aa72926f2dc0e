/** What an officer can choose among: channels of the agency, and the classes that its decisions made. */
import { listChannels } from "../../db/channels.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import { namesWithRole } from "../../db/desk-users.ts";
import type { Agency } from "../../domain/agency.ts";
import type { OwnClass } from "../../domain/decision.ts";
import { rolesWith } from "../../domain/desk.ts";
import type { ArchiveTools } from "../tools.ts";

export interface OfficerChoices {
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  readonly ownClasses: readonly OwnClass[];
  /** who may decide about items of the agency, by name, without the person who asks */
  readonly colleagues: readonly string[];
}

/** Who did not sign in through a provider for so long is asked for no longer. */
const providerSessionsMs = 30 * 24 * 60 * 60_000;

/** @param by whose own name is left out */
export async function officerChoices(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  by: string,
): Promise<OfficerChoices> {
  const since = new Date(tools.clock.now().getTime() - providerSessionsMs);
  const [channels, decisions, names] = await Promise.all([
    listChannels(tools.db, agency.id),
    adoptedDecisions(tools.db, agency.id),
    namesWithRole(tools.pool, agency.id, rolesWith("item.decide"), since),
  ]);
  const own = new Map(
    decisions.flatMap(({ document }) => (document.ownClasses ?? []).map((one) => [one.id, one] as const)),
  );
  return {
    channels: channels.map(({ id, title }) => ({ id, title })),
    ownClasses: [...own.values()],
    colleagues: names.filter((name) => name !== by),
  };
}
