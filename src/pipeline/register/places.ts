/** One place is one channel of an agency: found whatever its spelling, kept so by the database. */
import { listChannels, type RegisteredChannel, writePlace } from "../../db/channels.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ChannelKind } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import type { ArchiveTools } from "../tools.ts";
import { nearPlaceOf, placeOf } from "./same-site.ts";

/** A channel that wants an address; `id` is undefined before it is registered. */
export interface Wanted {
  readonly id: string | undefined;
  readonly kind: ChannelKind;
  readonly address: string;
  /** the address that the channel itself says it has */
  readonly site?: string | undefined;
  /** the site that a feed says it is of */
  readonly home?: string | undefined;
}

/**
 * Lets this transaction alone change the channels of an agency, and refuses a place that one of them has.
 *
 * @param anyway takes what is only likely to be the same: with and without `www.`, or by what the channel says of itself
 * @throws ArchiveError `config.invalid` naming the other channel and what to do
 */
export async function claimPlace(tx: Tx, agency: Agency, wanted: Wanted, anyway: boolean): Promise<void> {
  await tx.client.query("select 1 from core.agencies where id = $1 for update", [agency.id]);
  const all = await listChannels(tx.db, agency.id);
  for (const channel of all) await writePlace(tx, channel, placeOf(channel.address));
  const others = all.filter(({ id }) => id !== wanted.id);
  const same = others.find(({ address }) => placeOf(address) === placeOf(wanted.address));
  if (same) throw refused(agency, same, "that is the same place");
  if (anyway) return;
  for (const other of others) {
    const why = likelySame(wanted, other);
    if (why !== undefined)
      throw refused(
        agency,
        other,
        `${why}, so each item would be journaled twice; if they are two, give --anyway`,
      );
  }
}

/** A channel of the agency that has the place that is wanted. */
export interface Taken {
  readonly title: string;
  /** the same place, and not only likely to be */
  readonly sure: boolean;
}

/** Whether `claimPlace` would refuse it, for who asks before; it is refused there. */
export async function placeTaken(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  wanted: Wanted,
): Promise<Taken | undefined> {
  const others = (await listChannels(tools.db, agency.id)).filter(({ id }) => id !== wanted.id);
  const same = others.find(({ address }) => placeOf(address) === placeOf(wanted.address));
  const like = others.find((other) => likelySame(wanted, other) !== undefined);
  const found = same ?? like;
  return found && { title: found.title, sure: same !== undefined };
}

/** The channel of the same agency that has the same place, from the time before that was refused. */
export function doubleOf(
  channel: RegisteredChannel,
  all: readonly RegisteredChannel[],
): RegisteredChannel | undefined {
  return all.find(
    ({ id, agencyId, address }) =>
      id !== channel.id && agencyId === channel.agencyId && placeOf(address) === placeOf(channel.address),
  );
}

function likelySame(wanted: Wanted, other: RegisteredChannel): string | undefined {
  if (nearPlaceOf(wanted.address) === nearPlaceOf(other.address)) return "the two differ in www. alone";
  const placesOfOther = [other.address, ...(other.site === undefined ? [] : [other.site])].map(placeOf);
  const { site, home } = wanted;
  const isAlike = wanted.kind === other.kind;
  if (isAlike && site !== undefined && placesOfOther.includes(placeOf(site)))
    return `this one says that its own address is ${operatorAddress(site)}`;
  if (isAlike && other.site !== undefined && placeOf(other.site) === placeOf(wanted.address))
    return "that one says that its own address is this";
  if (
    wanted.kind === "feed" &&
    other.kind === "wordpress" &&
    home !== undefined &&
    placesOfOther.includes(placeOf(home))
  )
    return "this is the feed of that site, which is read whole already";
  return undefined;
}

function refused(agency: Agency, other: RegisteredChannel, why: string): ArchiveError {
  const closed =
    other.state === "active"
      ? ""
      : ` It is ${other.state}: kanalarkiv channel resume ${other.id} takes it up again.`;
  return new ArchiveError(
    "config.invalid",
    `${agency.name} has a channel there already: “${other.title}”, ${operatorAddress(other.address)}; ${why}.${closed}`,
  );
}
