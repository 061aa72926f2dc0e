/**
 * Retention decisions: kept as inert drafts, adopted by a named body. What an adoption would do: `what-if.ts`.
 *
 * Gather: the agency's decisions. Decide: whether one may be adopted (`adopt`). Apply: its state.
 */

import { recordEvent } from "../../db/audit-log.ts";
import { listChannels } from "../../db/channels.ts";
import { addDecision, changeDecision, type DecisionRow, demandsFourEyes } from "../../db/decisions.ts";
import { bearersOf } from "../../db/desk-users.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { Adoption, Clause, RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { adopt } from "../../retention/adopt.ts";
import { type Pins, pinned, pinsOf } from "../../retention/pins.ts";
import { kindsOf, unreadTrigger } from "../../retention/readable-triggers.ts";
import { sameName, tidyAddress } from "../../retention/scope.ts";
import { draftMarks } from "../../retention/warnings.ts";
import { type DecisionWords, decisionWords } from "../../retention/words/index.ts";
import type { ArchiveTools } from "../tools.ts";
import { applyAdoption } from "./apply.ts";
import { decisionByNumber, decisionsInForce } from "./gather.ts";
import { attachIn, type GivenProtocol } from "./protocols.ts";
import type { ReadDecision } from "./read.ts";

/** Keeps a decision as a draft: it makes nothing due. @param by who wrote it, as far as it is known @returns its number within the agency */
export async function draftDecision(
  tools: ArchiveTools,
  agency: Agency,
  read: Pick<ReadDecision, "decision" | "fileSha256">,
  { language = "en", by }: { readonly language?: Language; readonly by?: string | undefined } = {},
): Promise<number> {
  if (read.decision.country !== agency.country)
    throw new ArchiveError(
      "decision.invalid",
      decisionWords[language].form.otherCountry(read.decision.country, agency.name, agency.country),
    );
  return await transact(tools.pool, async (tx) => {
    const id = tools.ids.next();
    const number = await addDecision(tx, {
      ...{ id, agencyId: agency.id, document: read.decision, fileSha256: read.fileSha256 },
      ...{ addedAt: tools.clock.now(), addedBy: by ?? null },
    });
    const named = { decision: id, agency: agency.id, number, file: read.fileSha256 };
    await recordEvent(tx, tools, "decision.drafted", { ...named, ...(by !== undefined && { by }) });
    return number;
  });
}

/** Takes a draft back. It keeps its number, and what it said stays. @throws ArchiveError `decision.state` for what is no draft */
export async function withdrawDraft(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  { because, language = "en" }: { readonly because: string; readonly language?: Language },
): Promise<void> {
  const { adopt: said } = decisionWords[language];
  const reason = because.trim();
  if (reason === "") throw new ArchiveError("config.invalid", said.sayWhy);
  await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`decisions ${agency.id}`]);
    const { id, state } = await decisionByNumber(tx, agency, number);
    if (state !== "draft") throw new ArchiveError("decision.state", said.noDraft(number));
    await changeDecision(tx, id, { state: "withdrawn" });
    await recordEvent(tx, tools, "decision.withdrawn", {
      ...{ decision: id, agency: agency.id, number, because: reason, by: tools.actor },
    });
  });
}

export interface AdoptOptions {
  /** in which a refusal is told */
  readonly language?: Language;
  /** what the body wrote: kept with the adoption or not at all */
  readonly protocol?: GivenProtocol | undefined;
}

/**
 * Adopts a draft; what it takes the place of is superseded in the same transaction.
 *
 * @param language in which a refusal is told
 * @throws ArchiveError `archive.missing` for an unknown number, `decision.state` with the reason when it may not be adopted
 */
export async function adoptDecision(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  adoption: Adoption,
  { language = "en", protocol }: AdoptOptions = {},
): Promise<DecisionRow> {
  const words = decisionWords[language];
  return await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`decisions ${agency.id}`]);
    const candidate = await decisionByNumber(tx, agency, number);
    const inForce = await decisionsInForce(tx, agency);
    const pins = await pinsFor(tx, agency, number, candidate.document, words);
    const document = pinned(candidate.document, pins, agency.unit);
    const today = dayOf(tools.clock.now(), agency.timeZone);
    const answer = adopt({ ...candidate, document }, adoption, today, inForce, words);
    if (!answer.may)
      throw new ArchiveError(
        "decision.state",
        words.adopt.refused(number, agency.name, answer.because, answer.detail),
      );
    await refuseOneAlone(tx, agency, candidate, adoption, words);
    const adopted = await applyAdoption(tx, tools, { candidate, pins, ...answer });
    if (protocol) await attachIn(tx, tools, candidate, protocol);
    return adopted;
  });
}

/**
 * Where the agency has set it, nobody adopts what they wrote themselves, under this name or one that they bore before, nor
 * what nobody is known to have written.
 */
async function refuseOneAlone(
  tx: Tx,
  agency: Agency,
  { number, addedBy }: DecisionRow,
  { by }: Adoption,
  { adopt: said }: DecisionWords,
): Promise<void> {
  if (!(await demandsFourEyes(tx, agency.id))) return;
  const names = [by, ...(await bearersOf(tx.client, by)).flatMap((bearer) => bearer.names)].map(sameName);
  if (addedBy !== null && !names.includes(sameName(addedBy))) return;
  const detail = addedBy === null ? said.writerUnknown : said.fourEyes(addedBy);
  throw new ArchiveError("decision.state", said.refusedPlain(number, agency.name, detail));
}

/** Places of a draft that are none of the agency's: its clauses would cover nothing there. */
export async function placeRemarks(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  document: RetentionDecision,
  language: Language = "en",
): Promise<readonly string[]> {
  const words = decisionWords[language];
  const { warn, place } = words;
  const channels = await listChannels(tools.db, agency.id);
  const { unknown } = pinsOf(document, channels, agency.unit);
  const units = document.clauses.flatMap(({ id, scope }) =>
    scope?.units && !scope.units.some((unit) => sameName(unit) === sameName(agency.unit))
      ? [`${place.clause(id)}: ${warn.noUnit(agency.name, agency.unit)}`]
      : [],
  );
  return [
    ...unknown.map(({ where, channel }) => warn.noChannel(where(words.place), channel, agency.name)),
    ...units,
    ...document.clauses.flatMap((clause) => waitingInVain(clause, channels, words)),
  ];
}

/** What the file alone could not tell: which channels the agency has. */
function waitingInVain(
  clause: Clause,
  channels: Awaited<ReturnType<typeof listChannels>>,
  words: DecisionWords,
): readonly string[] {
  const { channels: named, channelKinds } = clause.scope ?? {};
  const tidied = named?.map(tidyAddress);
  const covered = channels.filter(
    ({ id, address, kind }) =>
      (!channelKinds || channelKinds.includes(kind)) &&
      (!tidied || tidied.includes(id) || tidied.includes(tidyAddress(address))),
  );
  const kinds = [...new Set(covered.map(({ kind }) => kind))];
  const message = unreadTrigger(clause, kinds, words);
  if (message === undefined || message === unreadTrigger(clause, kindsOf(clause), words)) return [];
  return [`${words.place.clause(clause.id)}: ${message}`];
}

/** @throws ArchiveError `decision.state` naming each channel that the agency does not have */
async function pinsFor(
  tx: Tx,
  agency: Agency,
  number: number,
  document: RetentionDecision,
  words: DecisionWords,
): Promise<Pins> {
  const { adopt: said } = words;
  const { pins, unknown } = pinsOf(document, await listChannels(tx.db, agency.id), agency.unit);
  if (unknown.length === 0) return pins;
  const all = unknown.map(({ where, channel }) => said.limitedTo(where(words.place), channel)).join(", ");
  throw new ArchiveError("decision.state", said.refusedPlain(number, agency.name, said.channelsUnknown(all)));
}

/**
 * For a person who adopts: a file that still calls itself a draft is hardly what the body decided.
 *
 * @throws ArchiveError `archive.missing` for an unknown number, `decision.state` naming what says so
 */
export async function refuseDraftTitle(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  language: Language = "en",
): Promise<void> {
  const words = decisionWords[language];
  const { document } = await decisionByNumber(tools, agency, number);
  const marks = draftMarks(document, words);
  if (marks.length > 0)
    throw new ArchiveError(
      "decision.state",
      words.adopt.refusedPlain(
        number,
        agency.name,
        `${marks.map(({ message }) => message).join("; ")}; ${words.adopt.draftIsMeant}`,
      ),
    );
}
