/** Registers agencies and channels. What people type is checked here, every fault at once. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { recordEvent } from "../../db/audit-log.ts";
import {
  addAgency,
  addChannel,
  findAgency,
  listAgencies,
  listChannels,
  type RegisteredChannel,
} from "../../db/channels.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type AgencyId, asId, type ChannelId } from "../../domain/ids.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import type { ArchiveTools } from "../tools.ts";
import { AgencyInput, ChannelInput, parsed } from "./input.ts";
import { claimPlace } from "./places.ts";
import { placeOf, tidyAddress } from "./same-site.ts";

/** @throws ArchiveError `config.invalid` with every fault */
export async function registerAgency(tools: ArchiveTools, input: AgencyInput): Promise<Agency> {
  const given = parsed(AgencyInput, input, "agency");
  const agency: Agency = {
    ...given,
    id: asId<AgencyId>(tools.ids.next()),
    timeZone: given.timeZone ?? (given.country === "NO" ? "Europe/Oslo" : "Europe/Stockholm"),
    names: given.names ?? (given.country === "NO" ? "searchable-1y" : "hidden"),
  };
  await transact(tools.pool, async (tx) => {
    const taken = await tx.client.query("select 1 from core.agencies where org_number = $1", [
      agency.orgNumber,
    ]);
    if (taken.rowCount)
      throw new ArchiveError(
        "config.invalid",
        `an agency with organisation number ${agency.orgNumber} is registered already`,
      );
    await addAgency(tx.db, agency, tools.clock.now());
    await recordEvent(tx, tools, "agency.registered", {
      agency: agency.id,
      orgNumber: agency.orgNumber,
      country: agency.country,
    });
  });
  return agency;
}

/** What a look found out of a channel before it is registered. */
export interface Beforehand {
  /** the address that the channel itself says it has */
  readonly site?: string | undefined;
  /** the site that a feed says it is of */
  readonly home?: string | undefined;
  /** takes what is only likely to be a channel that is there already */
  readonly anyway?: boolean;
}

/** @throws ArchiveError `config.invalid` with every fault, `archive.missing` for an unknown agency */
export async function registerChannel(
  tools: ArchiveTools,
  input: ChannelInput,
  beforehand: Beforehand = {},
): Promise<Channel> {
  const { owner, channel } = await channelDraft(tools, input);
  const { site, home, anyway = false } = beforehand;
  await transact(tools.pool, async (tx) => {
    await claimPlace(tx, owner, { ...channel, id: undefined, site, home }, anyway);
    await addChannel(tx.db, channel, tools.clock.now(), { place: placeOf(channel.address), site });
    await recordEvent(tx, tools, "channel.registered", {
      channel: channel.id,
      agency: owner.id,
      kind: channel.kind,
      address: operatorAddress(channel.address),
    });
  });
  return channel;
}

/**
 * The channel as it would be registered; nothing is written.
 *
 * @throws ArchiveError `config.invalid` with every fault, `archive.missing` for an unknown agency
 */
export async function channelDraft(
  tools: ArchiveTools,
  input: ChannelInput,
): Promise<{ readonly owner: Agency; readonly channel: Channel }> {
  const { agency, ...given } = parsed(ChannelInput, input, "channel");
  const owner = await findAgency(tools.db, agency);
  const channel: Channel = {
    ...given,
    address: tidyAddress(given.kind, given.address),
    secretName: given.secretName,
    id: asId<ChannelId>(tools.ids.next()),
    agencyId: owner.id,
    state: kindFacts[given.kind].neverLooked ? "paused" : "active",
  };
  return { owner, channel };
}

export async function allAgencies(tools: ArchiveTools): Promise<readonly Agency[]> {
  return await listAgencies(tools.db);
}

/** @param agency organisation number or id; undefined for all @throws ArchiveError `archive.missing` */
export async function allChannels(
  tools: ArchiveTools,
  agency: string | undefined,
): Promise<readonly RegisteredChannel[]> {
  return await listChannels(
    tools.db,
    agency === undefined ? undefined : (await findAgency(tools.db, agency)).id,
  );
}

/** @throws ArchiveError `archive.missing` */
export async function agencyBy(tools: ArchiveTools, wanted: string): Promise<Agency> {
  return await findAgency(tools.db, wanted);
}

export type { RegisteredChannel } from "../../db/channels.ts";
export { allFindings } from "../findings/findings.ts";
export type { AgencyInput, ChannelInput } from "./input.ts";
