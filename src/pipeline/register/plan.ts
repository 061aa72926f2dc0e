/**
 * What an agency decided about a channel: read, added to, taken back. Nothing is overwritten; each act is rows of the register
 * and one event of the audit log, in one transaction.
 */
import { canonicalJson } from "../../audit/canonical.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { addRegisterRow, lockRegister, registerRows, type WrittenRow } from "../../db/channel-register.ts";
import { findAgency, type RegisteredChannel } from "../../db/channels.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { addMonths, type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type AttestedPoint, attestedPoints } from "../../watch/checklist/points.ts";
import {
  type ChannelRegister,
  isListed,
  type RegisterRow,
  registerOf,
  standingRow,
} from "../../watch/register/fold.ts";
import { type PlanFault, type PlanInput, readPlan } from "../../watch/register/input.ts";
import { attestationRule } from "../../watch/register/rules.ts";
import { type Entry, registerValues, type Topic } from "../../watch/register/topics.ts";
import type { ArchiveTools } from "../tools.ts";

/** Who acts, and whether it is only said what would be done. */
export interface PlanAct {
  readonly by: string;
  readonly because?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** An entry that was written, or would be. */
export interface PlanChange {
  readonly topic: Topic;
  readonly point: string | undefined;
  readonly from: unknown;
  readonly to: unknown;
}

export interface ChangedPlan {
  /** empty when nothing differs, and then nothing was written */
  readonly changes: readonly PlanChange[];
}

type RegisterTools = Pick<ArchiveTools, "pool" | "db" | "clock" | "ids" | "actor" | "salt">;

export interface PlanShown {
  readonly register: ChannelRegister;
  /** every row, in the order in which they were written */
  readonly rows: readonly WrittenRow[];
}

export async function planOf(
  { pool }: Pick<ArchiveTools, "pool">,
  channel: Pick<RegisteredChannel, "id">,
): Promise<PlanShown> {
  const rows = await registerRows(pool, channel.id);
  return { register: registerOf(rows), rows };
}

/** The faults of what was typed, for who tells them in words of their own; undefined where there is none. */
export class PlanFaults extends ArchiveError {
  readonly faults: readonly PlanFault[];

  constructor(faults: readonly PlanFault[], says: string) {
    super("config.invalid", says);
    this.faults = faults;
  }
}

/** @throws PlanFaults (`config.invalid`) with every fault */
export async function setPlan(
  tools: RegisterTools,
  channel: RegisteredChannel,
  input: PlanInput,
  act: PlanAct,
  says: (fault: PlanFault) => string = ({ field, value }) => `${field}: ${JSON.stringify(value)}`,
): Promise<ChangedPlan> {
  const today = await todayAt(tools, channel);
  return await written(tools, channel, act, (register) => {
    const { entries, faults } = readPlan(input, today, register.plan?.value);
    if (faults.length > 0)
      throw new PlanFaults(faults, `the plan is wrong:\n${faults.map((one) => `  ${says(one)}`).join("\n")}`);
    return entries;
  });
}

export interface GivenEvaluation {
  readonly on: Day;
  readonly result: string;
  readonly reference?: string | undefined;
  /** when the next one is due */
  readonly next?: Day | undefined;
}

/** @throws ArchiveError `config.invalid` for a day that has not come, or without a result */
export async function recordEvaluation(
  tools: RegisterTools,
  channel: RegisteredChannel,
  { on, result, reference, next }: GivenEvaluation,
  act: PlanAct,
): Promise<ChangedPlan> {
  refuseFuture("evaluated on", on, await todayAt(tools, channel));
  if (result.trim() === "") throw invalid("the result of the evaluation is empty: say what it came to");
  if (next !== undefined && next <= on)
    throw invalid(`the next evaluation, ${next}, is not later than this one, ${on}`);
  const value = registerValues.evaluation.parse({ on, result, ...(reference?.trim() ? { reference } : {}) });
  const entries: Entry[] = [{ topic: "evaluation", value }];
  if (next !== undefined) entries.push({ topic: "evaluationDue", value: { on: next } });
  return await written(tools, channel, act, () => entries);
}

export interface GivenAttestation {
  readonly point: string;
  /** who attests it; who registers it may be another */
  readonly by: string;
  readonly on: Day;
  /** whole months for which it is taken to be true; the period of ours when not given */
  readonly months?: number | undefined;
}

/** @throws ArchiveError `config.invalid` for a point that nobody can attest, or a day that has not come */
export async function attestPoint(
  tools: RegisterTools,
  channel: RegisteredChannel,
  { point, by, on, months = attestationRule.months }: GivenAttestation,
  act: PlanAct,
): Promise<ChangedPlan> {
  const known: AttestedPoint | undefined = attestedPoints.find((one) => one === point.toUpperCase());
  if (!known)
    throw invalid(`${point} is no point that a person attests; those are ${attestedPoints.join(", ")}`);
  if (!Number.isInteger(months) || months < 1 || months > 60)
    throw invalid(`${months} months: give a whole number from 1 to 60`);
  refuseFuture("attested on", on, await todayAt(tools, channel));
  const value = registerValues.attested.safeParse({ by, on, until: addMonths(on, months) });
  if (!value.success)
    throw invalid(`attested by ${JSON.stringify(by)}: give the name of a person, at most 200 characters`);
  return await written(tools, channel, act, () => [{ topic: "attested", point: known, value: value.data }]);
}

/** Writes down what was seen on the agency's own page. */
export async function recordWebsiteSeen(
  tools: RegisterTools,
  channel: RegisteredChannel,
  value: NonNullable<Extract<Entry, { topic: "websiteSeen" }>["value"]>,
  act: PlanAct,
): Promise<ChangedPlan> {
  return await written(tools, channel, act, () => [{ topic: "websiteSeen", value }]);
}

/**
 * Takes one row back by a later one, so that what stood before it counts again.
 *
 * @param id of the row, or the end of it as lists print it
 * @throws ArchiveError `archive.missing` for a row that this channel has not, `config.invalid` for one that is taken back
 */
export async function undoPlan(
  tools: RegisterTools,
  channel: RegisteredChannel,
  id: string,
  act: PlanAct,
): Promise<RegisterRow> {
  if ((act.because ?? "").trim() === "")
    throw invalid("no reason is given: --because says why it is taken back");
  return await transact(tools.pool, async (tx) => {
    await lockRegister(tx, channel.id);
    const rows = await registerRows(tx.client, channel.id);
    const row = rowNamed(rows, id);
    if (row.act === "undone") throw invalid("an undoing is not undone: register the value again");
    if (rows.some(({ undoes }) => undoes === row.id))
      throw invalid(`${shortId(row.id)} is taken back already`);
    if (act.dryRun) return row;
    const { topic, point } = row;
    const fields = { channel: channel.id, agency: channel.agencyId, undoes: row.id, because: act.because };
    await addRegisterRow(tx, channel.agencyId, {
      ...{ id: tools.ids.next(), channelId: channel.id, at: tools.clock.now(), act: "undone", topic, point },
      ...{ value: undefined, undoes: row.id, because: act.because, by: act.by },
    });
    await recordEvent(tx, tools, "channel.planUndone", { ...fields, topic, ...(point ? { point } : {}) });
    return row;
  });
}

/** The last letters of an id: what lists print. */
export function shortId(id: string): string {
  return id.slice(-8);
}

function rowNamed(rows: readonly WrittenRow[], id: string): WrittenRow {
  const asked = id.trim().toLowerCase();
  const found = rows.filter((row) => row.id === asked || (asked.length >= 4 && row.id.endsWith(asked)));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) throw invalid(`${JSON.stringify(id)} fits ${found.length} entries; give the whole id`);
  throw new ArchiveError(
    "archive.missing",
    `this channel's register has no entry ${JSON.stringify(id)}: kanalarkiv channel plan history lists them`,
  );
}

async function written(
  tools: RegisterTools,
  channel: RegisteredChannel,
  act: PlanAct,
  entriesFor: (register: ChannelRegister) => readonly Entry[],
): Promise<ChangedPlan> {
  return await transact(tools.pool, async (tx) => {
    await lockRegister(tx, channel.id);
    const rows = await registerRows(tx.client, channel.id);
    const entries = entriesFor(registerOf(rows));
    const differing = entries.flatMap((entry) => changeOf(rows, entry));
    if (!act.dryRun && differing.length > 0) await write(tx, tools, channel, act, differing);
    return { changes: differing.map(({ entry, from }) => shown(entry, from)) };
  });
}

interface Differing {
  readonly entry: Entry;
  readonly from: unknown;
}

function changeOf(rows: readonly RegisterRow[], entry: Entry): readonly Differing[] {
  const before = standingRow(rows, entry.topic, entry.point)?.value;
  if (isListed(entry.topic)) return [{ entry, from: undefined }];
  return sameJson(before, entry.value) ? [] : [{ entry, from: before }];
}

function shown({ topic, point, value }: Entry, from: unknown): PlanChange {
  return { topic, point, from: from ?? null, to: value ?? null };
}

async function write(
  tx: Tx,
  tools: RegisterTools,
  channel: RegisteredChannel,
  { by, because }: PlanAct,
  differing: readonly Differing[],
): Promise<void> {
  const at = tools.clock.now();
  for (const { entry } of differing) {
    const { topic, point, value } = entry;
    const file = topic === "plan" ? entry.value?.file : undefined;
    await addRegisterRow(
      tx,
      channel.agencyId,
      {
        ...{ id: tools.ids.next(), channelId: channel.id, at, topic, point, value, by, because },
        ...{ act: value === undefined ? "cleared" : "set", undoes: undefined },
      },
      file,
    );
  }
  // the log has no word for what is not there
  const changes: unknown = JSON.parse(JSON.stringify(differing.map(({ entry, from }) => shown(entry, from))));
  await recordEvent(tx, tools, "channel.planned", {
    ...{ channel: channel.id, agency: channel.agencyId, by, changes },
    ...(because ? { because } : {}),
  });
}

/** JSONB keeps keys in an order of its own. */
function sameJson(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value ?? null)));
  return plain(one) === plain(other);
}

export async function todayAt(
  { db, clock }: Pick<ArchiveTools, "db" | "clock">,
  channel: Pick<RegisteredChannel, "agencyId">,
): Promise<Day> {
  return dayOf(clock.now(), (await findAgency(db, channel.agencyId)).timeZone);
}

function refuseFuture(what: string, on: Day, today: Day): void {
  if (on > today) throw invalid(`${what} ${on}: that day has not come (today is ${today})`);
}

function invalid(message: string): ArchiveError {
  return new ArchiveError("config.invalid", message);
}
