/**
 * Changes what was entered of an agency or a channel. Each change is an event of the audit log with what it was before;
 * nothing that was captured is touched, and an address that moves is the same channel with the same items.
 */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { recordEvent } from "../../db/audit-log.ts";
import {
  type ChannelRowChange,
  changeAgency,
  changeChannel,
  findAgency,
  forgetAddresses,
  type RegisteredChannel,
} from "../../db/channels.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ChannelState } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { operatorAddress, secretsIn } from "../../domain/public-address.ts";
import { localMinute } from "../../domain/zoned.ts";
import { askAgain } from "../capture/ask-again.ts";
import { takeUpLooks } from "../capture/recover.ts";
import type { ArchiveTools, Tools } from "../tools.ts";
import { channelBy } from "./find.ts";
import { AgencyChange, ChannelChange, parsed } from "./input.ts";
import { claimPlace } from "./places.ts";
import type { Beforehand } from "./register.ts";
import { placeOf, tidyAddress } from "./same-site.ts";

/** What a field was and is, as it may be shown. */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}

export type FieldChanges = Readonly<Record<string, FieldChange>>;

export interface Changed<Entity> {
  readonly entity: Entity;
  /** only those that differ; empty when nothing did, and then nothing was written */
  readonly changes: FieldChanges;
}

/** @throws ArchiveError `config.invalid` with every fault, `archive.missing` for an unknown agency */
export async function editAgency(
  tools: ArchiveTools,
  wanted: string,
  input: AgencyChange,
  dryRun = false,
): Promise<Changed<Agency>> {
  const given = withoutUndefined(parsed(AgencyChange, input, "agency"));
  const agency = await findAgency(tools.db, wanted);
  const changes = differences({ ...agency }, given);
  const entity = { ...agency, ...given };
  if (dryRun || Object.keys(changes).length === 0) return { entity, changes };
  await transact(tools.pool, async (tx) => {
    await changeAgency(tx.db, agency.id, given);
    await recordEvent(tx, tools, "agency.changed", { agency: agency.id, changes });
  });
  return { entity, changes };
}

/** What is given of a channel; lists are added to and taken from. */
export interface ChannelEdit extends Omit<ChannelChange, "denyAuthors" | "mediaHosts"> {
  readonly deny?: readonly string[] | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly addMediaHosts?: readonly string[] | undefined;
  readonly dropMediaHosts?: readonly string[] | undefined;
}

/** The channel as it would be after the edit; nothing is written. @throws as `editChannel` */
export async function editedDraft(
  tools: ArchiveTools,
  wanted: string,
  edit: ChannelEdit,
): Promise<{ readonly before: RegisteredChannel; readonly after: RegisteredChannel }> {
  const before = await channelBy(tools, wanted);
  const { deny = [], allow = [], addMediaHosts = [], dropMediaHosts = [], ...fields } = edit;
  const lists = {
    denyAuthors: deny.length + allow.length > 0 ? changedList(before.denyAuthors, deny, allow) : undefined,
    mediaHosts:
      addMediaHosts.length + dropMediaHosts.length > 0
        ? changedList(before.mediaHosts, addMediaHosts, dropMediaHosts)
        : undefined,
  };
  const given = withoutUndefined(parsed(ChannelChange, withoutUndefined({ ...fields, ...lists }), "channel"));
  const address = given.address === undefined ? before.address : tidyAddress(before.kind, given.address);
  const secretName = given.secretName === undefined ? before.secretName : given.secretName || undefined;
  return { before, after: { ...before, ...given, address, secretName } };
}

/**
 * @throws ArchiveError `config.invalid` with every fault, or when another channel has the address;
 *   `archive.missing` for an unknown channel
 */
export async function editChannel(
  tools: ArchiveTools,
  wanted: string,
  edit: ChannelEdit,
  options: Beforehand & { readonly dryRun?: boolean } = {},
): Promise<Changed<RegisteredChannel>> {
  const { before, after } = await editedDraft(tools, wanted, edit);
  const changes = shownChanges(before, after);
  const moved = before.address !== after.address;
  const { site, home, anyway = false, dryRun = false } = options;
  if (Object.keys(changes).length === 0 && !moved) return { entity: before, changes };
  const owner = await findAgency(tools.db, before.agencyId);
  await transact(tools.pool, async (tx) => {
    if (moved) await claimPlace(tx, owner, { ...after, site, home }, anyway);
    if (dryRun) return;
    await changeChannel(tx.db, before.id, {
      ...rowChange(after),
      ...(moved ? movedTo(after.address, site) : {}),
    });
    if (secretsIn(before.address).length > 0 && secretsIn(after.address).length === 0)
      await forgetAddresses(tx, before.id);
    if (moved || "mediaHosts" in changes) await askAgain(tx, tools, after, "media.refused");
    await recordEvent(tx, tools, "channel.changed", { channel: before.id, changes });
  });
  return { entity: after, changes };
}

/**
 * Takes a channel out of the timetable, or back into it, and takes up what was ended of its looks.
 *
 * @throws ArchiveError as `changeState`
 */
export async function setChannelState(
  tools: Tools,
  wanted: string,
  state: ChannelState,
  because: string,
  dryRun = false,
): Promise<Changed<RegisteredChannel>> {
  const changed = await changeState(tools, wanted, state, because, dryRun);
  // it is looked at no longer, so that no next look finds what was ended; whatever comes of that, the state is changed
  if (state !== "active" && !dryRun)
    await takeUpLooks(tools, changed.entity).catch((err: unknown) =>
      tools.log.error({ channel: changed.entity.id, err }, "a look that was ended could not be taken up"),
    );
  return changed;
}

/**
 * Takes a channel out of the timetable, or back into it. Looks that were ended are left to who may ask channels.
 *
 * @param because for the audit log and the operator; the public sees the state and its day only
 * @throws ArchiveError `config.invalid` when it is in that state or no reason is given
 */
export async function changeState(
  tools: ArchiveTools,
  wanted: string,
  state: ChannelState,
  because: string,
  dryRun = false,
): Promise<Changed<RegisteredChannel>> {
  const channel = await channelBy(tools, wanted);
  if (because.trim() === "")
    throw new ArchiveError("config.invalid", "no reason is given: --because says why");
  if (channel.state === state) {
    const { timeZone } = await findAgency(tools.db, channel.agencyId);
    const since = channel.stateAt ? `, since ${localMinute(channel.stateAt, timeZone)}` : "";
    throw new ArchiveError("config.invalid", `“${channel.title}” is ${state} already${since}`);
  }
  if (state === "active" && kindFacts[channel.kind].neverLooked)
    throw new ArchiveError(
      "config.invalid",
      `“${channel.title}” is a channel of which archives are handed in (kanalarkiv import): it is never looked at`,
    );
  const changes = { state: { from: channel.state, to: state } };
  const stateAt = tools.clock.now();
  const entity = { ...channel, state, stateAt, stateBecause: because.trim() };
  if (dryRun) return { entity, changes };
  await transact(tools.pool, async (tx) => {
    await changeChannel(tx.db, channel.id, { state, stateAt, stateBecause: because.trim() });
    await recordEvent(tx, tools, "channel.changed", {
      channel: channel.id,
      changes,
      because: because.trim(),
    });
  });
  return { entity, changes };
}

/** A channel that moved may be asked at once, whatever the old address asked for. */
function movedTo(address: string, site: string | undefined): ChannelRowChange {
  return { place: placeOf(address), site: site ?? null, quietUntil: null };
}

function rowChange(after: RegisteredChannel): ChannelRowChange {
  const {
    title,
    address,
    secretName = null,
    leading,
    denyAuthors,
    everyMinutes,
    mediaHosts,
    identifyBy,
  } = after;
  return { title, address, secretName, leading, denyAuthors, everyMinutes, mediaHosts, identifyBy };
}

/** Addresses without secrets; of those who are never captured only how many, because they are private persons. */
function shownChanges(before: RegisteredChannel, after: RegisteredChannel): FieldChanges {
  const shown = (channel: RegisteredChannel) => {
    const { title, address, secretName = null, leading, everyMinutes, mediaHosts, identifyBy } = channel;
    return {
      title,
      address: operatorAddress(address),
      secretName,
      leading,
      everyMinutes,
      mediaHosts,
      identifyBy,
    };
  };
  const changes = differences(shown(before), shown(after));
  const names = differences({ denyAuthors: before.denyAuthors }, { denyAuthors: after.denyAuthors });
  if (names["denyAuthors"] === undefined) return changes;
  return { ...changes, denyAuthors: { from: before.denyAuthors.length, to: after.denyAuthors.length } };
}

function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChanges {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, to]) => JSON.stringify(before[name]) !== JSON.stringify(to))
      .map(([name, to]) => [name, { from: before[name] ?? null, to }]),
  );
}

function changedList(
  before: readonly string[],
  added: readonly string[],
  taken: readonly string[],
): string[] {
  const missing = taken.filter((one) => !before.includes(one));
  if (missing.length > 0)
    throw new ArchiveError(
      "config.invalid",
      `${missing.join(", ")}: not on the list, which holds ${before.join(", ") || "nothing"}`,
    );
  return [...new Set([...before, ...added])].filter((one) => !taken.includes(one));
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}

export type { AgencyChange } from "./input.ts";
