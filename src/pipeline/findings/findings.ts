/** What was held back or altered at capture, what became of it, and that a person took note of it. */
import { recordEvent } from "../../db/audit-log.ts";
import {
  type FindingFilter,
  type FindingRow,
  findingsNamed,
  readFindings,
  writeFindingActs,
} from "../../db/findings.ts";
import { transact } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";

export type { FindingRow, FindingState } from "../../db/findings.ts";

export interface ListedFinding extends FindingRow {
  /** what a person types: the end of the look's id, and the finding's place in the look */
  readonly id: string;
}

/** Letters of a look's id that a person types; the end of a UUID of version 7 is random. */
const shortId = 8;

/** @returns the newest first */
export async function allFindings(
  tools: ArchiveTools,
  filter: FindingFilter,
): Promise<readonly ListedFinding[]> {
  return (await readFindings(tools.pool, filter)).map(listed);
}

function listed(row: FindingRow): ListedFinding {
  return { id: `${row.observationId.slice(-shortId)}.${row.ordinal}`, ...row };
}

export interface Acknowledgement {
  /** `a3908662.0`, or `a3908662` for every finding of a look */
  readonly named: readonly string[];
  readonly because: string;
  readonly by: string;
  /** findings of other channels are not there */
  readonly channelId?: string;
}

/**
 * Records that a person has seen findings and why nothing more is done; what they say is kept as it is.
 *
 * @returns how many were new; one that was acknowledged before is left as it was
 * @throws ArchiveError `archive.missing` for a name that no finding has, `config.invalid` for one that several looks have
 *   or without a reason; nothing is written then
 */
export async function acknowledgeFindings(tools: ArchiveTools, given: Acknowledgement): Promise<number> {
  const because = given.because.trim();
  if (because === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  const looks = new Map<string, { channelId: string; ordinals: Set<number> }>();
  for (const name of given.named)
    for (const row of await findingsBy(tools, name, given.channelId)) {
      const look = looks.get(row.observationId) ?? { channelId: row.channelId, ordinals: new Set() };
      looks.set(row.observationId, look);
      look.ordinals.add(row.ordinal);
    }
  return await transact(tools.pool, async (tx) => {
    let written = 0;
    for (const [observation, { channelId, ordinals }] of looks) {
      const act = { at: tools.clock.now(), because, by: given.by };
      const added = await writeFindingActs(tx, observation, [...ordinals], act);
      if (added === 0) continue;
      written += added;
      await recordEvent(tx, tools, "finding.acknowledged", {
        observation,
        channel: channelId,
        findings: [...ordinals].sort((a, b) => a - b),
        because,
        by: given.by,
      });
    }
    return written;
  });
}

const nameForm = /^([0-9a-f-]{8,36})(?:\.(\d{1,9}))?$/;

async function findingsBy(
  tools: ArchiveTools,
  name: string,
  channel: string | undefined,
): Promise<readonly FindingRow[]> {
  const [, look = "", ordinal] = nameForm.exec(name.trim().toLowerCase()) ?? [];
  const all = look === "" ? [] : await findingsNamed(tools.pool, look, ordinal ? Number(ordinal) : undefined);
  const found = channel === undefined ? all : all.filter(({ channelId }) => channelId === channel);
  if (found.length === 0)
    throw new ArchiveError(
      "archive.missing",
      `there is no finding ${JSON.stringify(name)}; list them with: kanalarkiv channel findings`,
    );
  const looks = [...new Set(found.map((row) => row.observationId))];
  if (looks.length > 1)
    throw new ArchiveError(
      "config.invalid",
      `${name} is the end of ${looks.length} looks: ${looks.join(", ")}; give more of the one you mean`,
    );
  return found;
}
