/** Reads what the checklist of a channel is answered from. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { registerRows } from "../../db/channel-register.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import { firstOwnPost, lastReviewAct, newestOwnPosts } from "../../db/checklist-facts.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import { lastWhole } from "../../db/status.ts";
import { type Tally, talliesOf } from "../../db/tallies.ts";
import type { Agency } from "../../domain/agency.ts";
import { addDays, type Day, day, dayOf } from "../../domain/day.ts";
import { instantAt } from "../../domain/zoned.ts";
import { speakingClause } from "../../retention/covers.ts";
import { queueKinds } from "../../review/urgency.ts";
import type { ChecklistFacts, Measured } from "../../watch/checklist.ts";
import { registerOf } from "../../watch/register/fold.ts";
import { supervisionRule } from "../../watch/register/rules.ts";
import type { ArchiveTools } from "../tools.ts";
import { linksTo, siteHost } from "./own-site.ts";

/** So many of the newest posts tell whether they link to the agency's own site. */
const readPosts = 50;

/** All but what the channel's own text tells. */
export async function checklistFacts(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  channel: RegisteredChannel,
  measured: Measured,
): Promise<Omit<ChecklistFacts, "told" | "toldFrom">> {
  const { pool, clock } = tools;
  const now = clock.now();
  const dayThere = (at: Date | undefined) => at && dayOf(at, agency.timeZone);
  const today = dayOf(now, agency.timeZone);
  const register = registerOf(await registerRows(pool, channel.id));
  const tally = (await talliesOf(pool, agency.id)).get(channel.id);
  const since = instantAt(addDays(today, -supervisionRule.days), agency.timeZone);
  const acts = { agencyId: agency.id, channelId: channel.id, since };
  const ownHost = register.website && siteHost(register.website.value.page);
  return {
    ...{ today, now, register, measured },
    firstPost: dayThere(await firstOwnPost(pool, channel.id)),
    known: dayOf(channel.registeredAt, agency.timeZone),
    capture: {
      ...{ state: channel.state, stateOn: dayThere(channel.stateAt), everyMinutes: channel.everyMinutes },
      lastWholeAt: await lastWhole(pool, channel.id, now),
      neverLooked: kindFacts[channel.kind].neverLooked === true,
    },
    decisions: await decisionsOver(tools, agency, channel, today),
    review: { waiting: waitingIn(tally), lastActOn: dayThere(await lastReviewAct(pool, acts)) },
    posts: { ...(await ownPosts(tools, channel, ownHost)), ownHost },
    onOwnSite: ownHost !== undefined && isOn(channel, ownHost),
    removed: tally?.get("removed") ?? 0,
  };
}

async function ownPosts(
  { pool }: Pick<ArchiveTools, "pool">,
  channel: RegisteredChannel,
  host: string | undefined,
): Promise<{ readonly read: number; readonly linking: number }> {
  if (host === undefined) return { read: 0, linking: 0 };
  const posts = await newestOwnPosts(pool, channel.id, readPosts);
  return { read: posts.length, linking: posts.filter((post) => linksTo(post, host)).length };
}

/** What is read on the agency's own site needs no account anywhere. */
function isOn({ address, site }: RegisteredChannel, host: string): boolean {
  const own = siteHost(site ?? address);
  return own !== undefined && (own === host || own.endsWith(`.${host}`));
}

function waitingIn(tally: Tally | undefined): number {
  return queueKinds.reduce((sum, kind) => sum + (tally?.get(`waits ${kind}`) ?? 0), 0);
}

/** A decision covers a channel when it says something of some class of what is posted there today. */
async function decisionsOver(
  { db }: Pick<ArchiveTools, "db">,
  agency: Agency,
  channel: RegisteredChannel,
  today: Day,
): Promise<ChecklistFacts["decisions"]> {
  const adopted = await adoptedDecisions(db, agency.id);
  const place = { channel, unit: agency.unit, postedOn: today };
  return adopted.flatMap((row) => {
    const { document, decisionId, superseded, number, adoptedBody, adoptedOn, adoptedReference } = row;
    const one = [{ id: decisionId, document, superseded }];
    const classes = new Set(document.clauses.flatMap((clause) => clause.classes));
    const speaks = [...classes].some((classId) => speakingClause(one, { ...place, classId }, today));
    if (!speaks || adoptedBody === null || adoptedOn === null) return [];
    return [{ number, body: adoptedBody, on: day(adoptedOn), reference: adoptedReference ?? undefined }];
  });
}
