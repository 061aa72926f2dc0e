/** The looks that were taken, what each added, and that a person took note of one. */
import { recordEvent } from "../../db/audit-log.ts";
import { findAgency } from "../../db/channels.ts";
import {
  type LookPlace,
  type LookRow,
  lookById,
  looksNamed,
  readLooks,
  writeLookAct,
} from "../../db/look-list.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ListedLook extends LookRow {
  /** what a person types: the end of the look's id */
  readonly id: string;
}

/** Letters of a look's id that a person types; the end of a UUID of version 7 is random. */
const shortId = 8;

export interface WantedLooks {
  readonly channelId?: string | undefined;
  /** organisation number or id */
  readonly agency?: string | undefined;
  readonly since?: Date | undefined;
  /** begun before this instant */
  readonly until?: Date | undefined;
  /** those that come after this one */
  readonly after?: LookPlace | undefined;
  readonly openOnly?: boolean | undefined;
  readonly limit: number;
}

/** @returns the newest first */
export async function allLooks(tools: ArchiveTools, wanted: WantedLooks): Promise<readonly ListedLook[]> {
  const agencyId = wanted.agency ? (await findAgency(tools.db, wanted.agency)).id : undefined;
  return (await readLooks(tools.pool, { ...wanted, agencyId })).map(listed);
}

function listed(row: LookRow): ListedLook {
  return { id: row.observationId.slice(-shortId), ...row };
}

/** A look at a channel of the agency, by its whole id; undefined when it is none, or another agency's. */
export async function lookOf(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  id: string,
): Promise<ListedLook | undefined> {
  const row = await lookById(tools.pool, agency.id, id);
  return row && listed(row);
}

/** @throws ArchiveError `archive.missing` for a name that no look has, `config.invalid` for one that several have */
export async function lookNamed(tools: ArchiveTools, name: string): Promise<ListedLook> {
  const wanted = name.trim().toLowerCase();
  const found = /^[0-9a-f-]{8,36}$/.test(wanted) ? await looksNamed(tools.pool, wanted) : [];
  const [look, ...others] = found;
  if (!look)
    throw new ArchiveError(
      "archive.missing",
      `there is no look ${JSON.stringify(name)}; list them with: kanalarkiv looks`,
    );
  if (others.length > 0)
    throw new ArchiveError(
      "config.invalid",
      `${name} is the end of ${found.length} looks: ${found.map((row) => row.observationId).join(", ")}; give more of the one you mean`,
    );
  return listed(look);
}

/** @throws ArchiveError `config.invalid` when nothing is given */
export function reasonGiven(because: string): string {
  const reason = because.trim();
  if (reason === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  return reason;
}

/**
 * Records that a person has seen what a look came to, and why nothing more is done. The look stays as it is.
 *
 * @throws ArchiveError as `lookNamed` and `reasonGiven`
 */
export async function acknowledgeLook(
  tools: ArchiveTools,
  given: { readonly named: string; readonly because: string; readonly by: string },
): Promise<ListedLook> {
  const because = reasonGiven(given.because);
  const look = await lookNamed(tools, given.named);
  const { observationId, channelId: channel } = look;
  const [id, at] = [tools.ids.next(), tools.clock.now()];
  await transact(tools.pool, async (tx) => {
    await writeLookAct(tx, { id, observationId, at, act: "acknowledged", because, by: given.by });
    await recordEvent(tx, tools, "look.acknowledged", {
      observation: observationId,
      channel,
      because,
      by: given.by,
    });
  });
  return look;
}
