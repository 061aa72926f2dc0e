/** Drafts of a reply to one item, in the language of who wrote it. They are texts and nothing else: nothing is posted. */
import { asksSomething } from "../../classify/question.ts";
import { findAgency, listChannels } from "../../db/channels.ts";
import { shownItems } from "../../db/review-show.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type Draft, draftLanguage, draftsFor } from "../../watch/drafts/reply.ts";
import { openingHours, usualHours } from "../../watch/hours/opening-hours.ts";
import { WorkCalendar } from "../../watch/hours/work-calendar.ts";
import { channelBy } from "../register/find.ts";
import { reviewItemBy } from "../review/given.ts";
import type { ArchiveTools } from "../tools.ts";
import { registeredTarget } from "./registered.ts";

export type { Draft } from "../../watch/drafts/reply.ts";
export { draftKinds } from "../../watch/drafts/reply.ts";

export interface ItemDrafts {
  readonly itemId: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly permalink: string | undefined;
  readonly language: Language;
  /** empty for what the agency wrote itself */
  readonly drafts: readonly Draft[];
}

/** @throws ArchiveError `archive.missing` or `config.invalid` for an item or a channel that cannot be told */
export async function draftsBy(
  tools: ArchiveTools,
  named: string,
  { channel, language }: { readonly channel?: string | undefined; readonly language?: Language | undefined },
): Promise<ItemDrafts> {
  const agencies =
    channel === undefined
      ? [...new Set((await listChannels(tools.db)).map(({ agencyId }) => agencyId))]
      : [(await channelBy(tools, channel)).agencyId];
  for (const agencyId of agencies) {
    const agency = await findAgency(tools.db, agencyId);
    const itemId = await reviewItemBy(tools, agency, named).catch((error: unknown) => {
      if (error instanceof ArchiveError && error.code === "archive.missing") return undefined;
      throw error;
    });
    const found = itemId && (await draftsOf(tools, agency, itemId, language));
    if (found) return found;
  }
  throw new ArchiveError("archive.missing", `there is no item ${JSON.stringify(named)}`);
}

/** @param language in place of that of the item */
export async function draftsOf(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  itemId: string,
  language?: Language,
): Promise<ItemDrafts | undefined> {
  const [item] = await shownItems(tools.pool, [itemId]);
  if (!item) return undefined;
  const { channelId, channelTitle, permalink, byAgency } = item;
  const text = item.title ? `${item.title}\n${item.text}` : item.text;
  const asks = asksSomething(text);
  const { target = { workingDays: 1 }, hours = openingHours(usualHours) } = await registeredTarget(
    tools,
    channelId,
  );
  const zone = agency.timeZone;
  const due = new WorkCalendar({ country: agency.country, zone, hours }).due(item.postedAt, target);
  // what is over already is promised from now on
  const now = tools.clock.now();
  const by =
    due && due > now ? due : new WorkCalendar({ country: agency.country, zone, hours }).due(now, target);
  const answering = language ?? draftLanguage(item.language, agency.language);
  return {
    ...{ itemId, channelId, channelTitle, permalink, language: answering },
    drafts: byAgency
      ? []
      : draftsFor(
          {
            ...{ country: agency.country, agencyName: agency.name, contact: contactOf(agency), asks },
            ...{ classId: item.classId, shielded: item.ground !== undefined },
            answerBy: by && dayOf(by, zone),
          },
          answering,
        ),
  };
}

function contactOf({ contactEmail, contactPhone, contactForm }: Agency): string | undefined {
  return [contactForm, contactEmail, contactPhone].filter((one) => one !== undefined).join(", ") || undefined;
}
