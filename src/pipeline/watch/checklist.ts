/** What a channel's own text tells its readers, by the checklist; and a text that tells it. */
import { findAgency } from "../../db/channels.ts";
import { newestCommentFacts, readProfiles } from "../../db/profile-text.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { type Disclaimer, disclaimer } from "../../watch/disclaimer/disclaimer.ts";
import type { DisclaimerFacts } from "../../watch/disclaimer/facts.ts";
import { type ProfileFinding, readProfile } from "../../watch/profile.ts";
import { requirements } from "../../watch/requirement.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ChecklistItem extends ProfileFinding {
  readonly asks: string;
  readonly source: string;
}

export interface Checklist {
  readonly channel: string;
  readonly title: string;
  /** what was read: profiles as captured, or the text that was given */
  readonly readFrom: "captured" | "given" | "nothing";
  /** since when the captured one reads so */
  readonly since: Date | undefined;
  readonly items: readonly ChecklistItem[];
}

/**
 * @param text in place of what was captured, as one that is not on the channel yet
 * @throws ArchiveError `archive.missing` or `config.invalid` for a channel that cannot be told
 */
export async function checklistOf(tools: ArchiveTools, wanted: string, text?: string): Promise<Checklist> {
  const channel = await channelBy(tools, wanted);
  const agency = await findAgency(tools.db, channel.agencyId);
  const profiles = text === undefined ? await readProfiles(tools.pool, channel.id) : [];
  const read = text ?? profiles.map(({ title, text: says }) => `${title ?? ""}\n${says}`).join("\n");
  const facts = { agencyName: agency.name, commentsClosed: await commentsClosed(tools, channel.id) };
  const times = profiles.map(({ seenAt }) => seenAt.getTime());
  return {
    channel: channel.id,
    title: channel.title,
    readFrom: text !== undefined ? "given" : profiles.length > 0 ? "captured" : "nothing",
    since: times.length === 0 ? undefined : new Date(Math.max(...times)),
    items: readProfile(read, facts).map((finding) => ({ ...finding, ...requirements[finding.id] })),
  };
}

/** Closed where every post that tells says so; a channel that does not tell is taken to be open. */
async function commentsClosed({ pool }: ArchiveTools, channelId: string): Promise<boolean> {
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
