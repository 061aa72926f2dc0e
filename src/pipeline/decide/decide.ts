/**
 * Retention decisions: kept as inert drafts, adopted by a named body. What an adoption would do: `what-if.ts`.
 *
 * Gather: the agency's decisions. Decide: whether one may be adopted (`adopt`). Apply: its state.
 */

import { listChannels } from "../../db/channels.ts";
import { addDecision, type DecisionRow } from "../../db/decisions.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { Adoption, Clause, RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { adopt } from "../../retention/adopt.ts";
import { type Pins, pinned, pinsOf } from "../../retention/pins.ts";
import { kindsOf, unreadTrigger } from "../../retention/readable-triggers.ts";
import { sameName, tidyAddress } from "../../retention/scope.ts";
import { draftMarks } from "../../retention/warnings.ts";
import type { ArchiveTools } from "../tools.ts";
import { applyAdoption } from "./apply.ts";
import { decisionByNumber, decisionsInForce } from "./gather.ts";
import type { ReadDecision } from "./read.ts";

/** Keeps a decision as a draft: it makes nothing due. @returns its number within the agency */
export async function draftDecision(
  tools: ArchiveTools,
  agency: Agency,
  read: ReadDecision,
): Promise<number> {
  if (read.decision.country !== agency.country)
    throw new ArchiveError(
      "decision.invalid",
      `the decision is for ${read.decision.country}, ${agency.name} is in ${agency.country}`,
    );
  return await transact(tools.pool, (tx) =>
    addDecision(tx, {
      id: tools.ids.next(),
      agencyId: agency.id,
      document: read.decision,
      fileSha256: read.fileSha256,
      addedAt: tools.clock.now(),
    }),
  );
}

/**
 * Adopts a draft; what it takes the place of is superseded in the same transaction.
 *
 * @throws ArchiveError `archive.missing` for an unknown number, `decision.state` with the reason when it may not be adopted
 */
export async function adoptDecision(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  adoption: Adoption,
): Promise<DecisionRow> {
  return await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`decisions ${agency.id}`]);
    const candidate = await decisionByNumber(tx, agency, number);
    const inForce = await decisionsInForce(tx, agency);
    const pins = await pinsFor(tx, agency, number, candidate.document);
    const document = pinned(candidate.document, pins, agency.unit);
    const today = dayOf(tools.clock.now(), agency.timeZone);
    const answer = adopt({ ...candidate, document }, adoption, today, inForce);
    if (!answer.may)
      throw new ArchiveError(
        "decision.state",
        `decision ${number} of ${agency.name} is not adopted (${answer.because}): ${answer.detail}`,
      );
    return await applyAdoption(tx, tools, { candidate, pins, ...answer });
  });
}

/** Places of a draft that are none of the agency's: its clauses would cover nothing there. */
export async function placeRemarks(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  document: RetentionDecision,
): Promise<readonly string[]> {
  const channels = await listChannels(tools.db, agency.id);
  const { unknown } = pinsOf(document, channels, agency.unit);
  const units = document.clauses.flatMap(({ id, scope }) =>
    scope?.units && !scope.units.some((unit) => sameName(unit) === sameName(agency.unit))
      ? [`clause ${id}: it covers nothing, for ${agency.name} has the unit ${agency.unit} only`]
      : [],
  );
  return [
    ...unknown.map(
      ({ where, channel }) =>
        `${where}: ${channel} is no channel of ${agency.name}, register it before adoption`,
    ),
    ...units,
    ...document.clauses.flatMap((clause) => waitingInVain(clause, channels)),
  ];
}

/** What the file alone could not tell: which channels the agency has. */
function waitingInVain(
  clause: Clause,
  channels: Awaited<ReturnType<typeof listChannels>>,
): readonly string[] {
  const { channels: named, channelKinds } = clause.scope ?? {};
  const tidied = named?.map(tidyAddress);
  const covered = channels.filter(
    ({ id, address, kind }) =>
      (!channelKinds || channelKinds.includes(kind)) &&
      (!tidied || tidied.includes(id) || tidied.includes(tidyAddress(address))),
  );
  const kinds = [...new Set(covered.map(({ kind }) => kind))];
  const message = unreadTrigger(clause, kinds);
  if (message === undefined || message === unreadTrigger(clause, kindsOf(clause))) return [];
  return [`clause ${clause.id}: ${message}`];
}

/** @throws ArchiveError `decision.state` naming each channel that the agency does not have */
async function pinsFor(tx: Tx, agency: Agency, number: number, document: RetentionDecision): Promise<Pins> {
  const { pins, unknown } = pinsOf(document, await listChannels(tx.db, agency.id), agency.unit);
  if (unknown.length === 0) return pins;
  const all = unknown.map(({ where, channel }) => `${where} is limited to ${channel}`).join(", ");
  throw new ArchiveError(
    "decision.state",
    `decision ${number} of ${agency.name} is not adopted: ${all}, which is no channel of the agency; register it first, see kanalarkiv channel list`,
  );
}

/**
 * For a person who adopts: a file that still calls itself a draft is hardly what the body decided.
 *
 * @throws ArchiveError `archive.missing` for an unknown number, `decision.state` naming what says so
 */
export async function refuseDraftTitle(tools: ArchiveTools, agency: Agency, number: number): Promise<void> {
  const { document } = await decisionByNumber(tools, agency, number);
  const marks = draftMarks(document);
  if (marks.length > 0)
    throw new ArchiveError(
      "decision.state",
      `decision ${number} of ${agency.name} is not adopted: ${marks.map(({ message }) => message).join("; ")}; then add the file again, or say --draft-title-is-meant`,
    );
}
