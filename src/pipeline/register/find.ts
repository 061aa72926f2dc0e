/** Finds the channel that somebody means: by its id, the beginning or end of it, or its title. */
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";

/** so that a few letters of an id are no accident */
const shortest = 4;

/** @throws ArchiveError `archive.missing` naming those that come near; `config.invalid` when it fits several */
export async function channelBy(tools: ArchiveTools, wanted: string): Promise<RegisteredChannel> {
  const all = await listChannels(tools.db);
  const asked = wanted.trim().toLowerCase();
  const exact = all.filter(({ id, title }) => id === asked || title.trim().toLowerCase() === asked);
  const isPart = (id: string) => asked.length >= shortest && (id.startsWith(asked) || id.endsWith(asked));
  const found = exact.length > 0 ? exact : all.filter(({ id }) => isPart(id));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1)
    throw new ArchiveError(
      "config.invalid",
      `${quoted(wanted)} fits ${found.length} channels: ${named(found)}; give the id`,
    );
  throw new ArchiveError("archive.missing", `no channel ${quoted(wanted)}; ${advice(asked, all)}`);
}

/** A channel of the agency, by its whole id; undefined when it is none, or another agency's. */
export async function channelOf(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  id: string,
): Promise<RegisteredChannel | undefined> {
  return (await listChannels(tools.db, agency.id)).find((channel) => channel.id === id);
}

/** Every channel of the agency. */
export async function listOwnChannels(
  tools: Pick<ArchiveTools, "db">,
  agency: Pick<Agency, "id">,
): Promise<readonly RegisteredChannel[]> {
  return await listChannels(tools.db, agency.id);
}

/** What the agency's channels are called, by their ids and by their addresses. */
export async function channelTitles(
  tools: Pick<ArchiveTools, "db">,
  agency: Pick<Agency, "id">,
): Promise<ReadonlyMap<string, string>> {
  const all = await listChannels(tools.db, agency.id);
  return new Map(
    all.flatMap(({ id, address, title }) => [[id as string, title] as const, [address, title] as const]),
  );
}

/** The same for an option that may not be given. */
export async function channelIdBy(
  tools: ArchiveTools,
  wanted: string | undefined,
): Promise<string | undefined> {
  return wanted === undefined ? undefined : (await channelBy(tools, wanted)).id;
}

function advice(asked: string, all: readonly RegisteredChannel[]): string {
  if (all.length === 0) return "none is registered yet: kanalarkiv channel add --help";
  const near = all.filter(({ id, title }) => isNear(asked, id) || isNear(asked, title.toLowerCase()));
  if (near.length > 0) return `did you mean ${named(near.slice(0, 3))}?`;
  return all.length <= 5 ? `there are ${named(all)}` : "list them with: kanalarkiv channel list";
}

/** Shares its beginning or its end, or stands in it. */
function isNear(asked: string, text: string): boolean {
  if (asked.length < 3) return false;
  const part = Math.max(3, Math.floor(Math.min(asked.length, text.length) / 2));
  return text.includes(asked) || text.startsWith(asked.slice(0, part)) || text.endsWith(asked.slice(-part));
}

function named(channels: readonly RegisteredChannel[]): string {
  return channels.map(({ title, id }) => `“${title}” (${id})`).join(", ");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
