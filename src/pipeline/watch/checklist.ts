/** The checklist of a channel, and a text by which it tells its readers what they must know. */
import { findAgency, type RegisteredChannel } from "../../db/channels.ts";
import { newestCommentFacts, readProfiles } from "../../db/profile-text.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { checklist, type PointFinding } from "../../watch/checklist.ts";
import { type Disclaimer, disclaimer } from "../../watch/disclaimer/disclaimer.ts";
import type { DisclaimerFacts } from "../../watch/disclaimer/facts.ts";
import { readProfile } from "../../watch/profile.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";
import { checklistFacts } from "./facts.ts";

export interface Checklist {
  readonly channel: string;
  readonly title: string;
  /** what was read: profiles as captured, or the text that was given */
  readonly readFrom: "captured" | "given" | "nothing";
  /** since when the captured one reads so */
  readonly since: Date | undefined;
  /** every point, C01–C40 */
  readonly points: readonly PointFinding[];
}

/**
 * @param text in place of what was captured, as one that is not on the channel yet
 * @throws ArchiveError `archive.missing` or `config.invalid` for a channel that cannot be told
 */
export async function checklistOf(tools: ArchiveTools, wanted: string, text?: string): Promise<Checklist> {
  return await checklistOfChannel(tools, await channelBy(tools, wanted), text);
}

/** With what the watch over questions and personal data counts: whoever asks for a checklist gets the same one. */
export async function checklistOfChannel(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  channel: RegisteredChannel,
  text?: string,
): Promise<Checklist> {
  const agency = await findAgency(tools.db, channel.agencyId);
  // what reads texts is loaded where they are read
  const { measuredOf } = await import("./measured.ts");
  const measured = await measuredOf(tools, agency, channel);
  const profiles = text === undefined ? await readProfiles(tools.pool, channel.id) : [];
  const read = text ?? profiles.map(({ title, text: says }) => `${title ?? ""}\n${says}`).join("\n");
  const known = { agencyName: agency.name, commentsClosed: await commentsClosed(tools, channel.id) };
  const times = profiles.map(({ seenAt }) => seenAt.getTime());
  const readFrom = text !== undefined ? "given" : profiles.length > 0 ? "captured" : "nothing";
  const facts = await checklistFacts(tools, agency, channel, measured);
  return {
    ...{ channel: channel.id, title: channel.title, readFrom },
    since: times.length === 0 ? undefined : new Date(Math.max(...times)),
    points: checklist({ ...facts, told: readProfile(read, known), toldFrom: readFrom }),
  };
}

/** Closed where every post that tells says so; a channel that does not tell is taken to be open. */
async function commentsClosed({ pool }: Pick<ArchiveTools, "pool">, channelId: string): Promise<boolean> {
  const facts = await newestCommentFacts(pool, channelId);
  return facts.length > 0 && facts.every((fact) => fact === "closed");
}

export type GivenFacts = Pick<DisclaimerFacts, "purpose" | "answerDays" | "hours" | "postsPerWeek"> & {
  /** the agency's own when not said */
  readonly language?: Language | undefined;
};

/** The text for a channel, with the contact that the agency has given the archive. */
export async function disclaimerFor(
  tools: ArchiveTools,
  wanted: string,
  { language, ...given }: GivenFacts,
): Promise<Disclaimer> {
  const channel = await channelBy(tools, wanted);
  const agency = await findAgency(tools.db, channel.agencyId);
  const facts = { ...given, agencyName: agency.name, contact: contactOf(agency) };
  return disclaimer(
    { ...facts, commentsClosed: await commentsClosed(tools, channel.id) },
    language ?? agency.language,
  );
}

function contactOf({ contactEmail, contactPhone }: Agency): string | undefined {
  return [contactEmail, contactPhone].filter((one) => one !== undefined).join(", ") || undefined;
}
