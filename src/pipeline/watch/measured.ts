/** What the checklist of a channel is told of questions and personal data: of a year up to today. */
import type { Agency } from "../../domain/agency.ts";
import type { Measured } from "../../watch/checklist.ts";
import type { ArchiveTools } from "../tools.ts";
import { personalDataOn } from "./exposed.ts";
import { linksStanding } from "./found-bad-links.ts";
import { questionsOf } from "./questions.ts";
import { registeredTarget } from "./registered.ts";

const hourMs = 3_600_000;

/** Without a target that is registered, none is met or missed. */
export async function measuredOf(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  channel: { readonly id: string; readonly title: string },
): Promise<Measured> {
  const { figures, found, unread } = await personalDataOn(tools, agency, channel, {});
  const personalData = {
    ...{ found: figures.standing + figures.gone + figures.notKnown, standing: figures.standing },
    notKnown: figures.notKnown + unread,
    longestHours: Math.round(Math.max(0, ...found.map(({ stoodMs }) => stoodMs)) / hourMs),
  };
  const links = await linksStanding(tools, agency, channel);
  const { target } = await registeredTarget(tools, channel.id);
  if (target === undefined) return { personalData, ...(links && { links }) };
  const { whole } = await questionsOf(tools, agency, channel, {});
  const late = whole.answeredLate + whole.openOver;
  return {
    personalData,
    ...(links && { links }),
    answers: { due: whole.answeredInTime + late, inTime: whole.answeredInTime, notKnown: whole.notKnown },
    provisional: { late, given: whole.preliminaryInTime },
  };
}
