/** What an officer can choose among: channels of the agency, and the classes that its decisions made. */
import { channelTitles } from "../../db/channels.ts";
import { type AdoptedRow, adoptedDecisions } from "../../db/decisions.ts";
import { namesWithRole } from "../../db/desk-users.ts";
import type { Agency } from "../../domain/agency.ts";
import type { OwnClass } from "../../domain/decision.ts";
import { rolesWith } from "../../domain/desk.ts";
import type { ArchiveTools } from "../tools.ts";

export interface OfficerChoices {
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  readonly ownClasses: readonly OwnClass[];
  /** the decisions in force */
  readonly adopted: readonly AdoptedRow[];
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
  const [channels, adopted, colleagues] = await Promise.all([
    channelTitles(tools.pool, agency.id),
    adoptedDecisions(tools.db, agency.id),
    colleaguesOf(tools, agency, by),
  ]);
  return { channels, adopted, ownClasses: classesMadeBy(adopted), colleagues };
}

/** Classes that the agency's decisions in force made. */
export async function ownClassesOf(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
): Promise<readonly OwnClass[]> {
  return classesMadeBy(await adoptedDecisions(tools.db, agency.id));
}

/** @param by whose own name is left out */
export async function colleaguesOf(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  by: string,
): Promise<readonly string[]> {
  const since = new Date(tools.clock.now().getTime() - providerSessionsMs);
  const names = await namesWithRole(tools.pool, agency.id, rolesWith("item.decide"), since);
  return names.filter((name) => name !== by);
}

function classesMadeBy(adopted: readonly AdoptedRow[]): readonly OwnClass[] {
  const own = new Map(
    adopted.flatMap(({ document }) => (document.ownClasses ?? []).map((one) => [one.id, one] as const)),
  );
  return [...own.values()];
}

export type { AdoptedRow };
