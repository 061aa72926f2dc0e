/** Where everything stands, for operators: channels and their gaps, what waits for a person, what was exported. */
import { type Coverage, coverage } from "../../capture/coverage.ts";
import { type LinkComparison, newestComparison } from "../../db/bad-links.ts";
import { accessTold, type ToldAccess } from "../../db/channel-access.ts";
import { listAgencies, listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { type BreakGlassLink, breakGlassLinks } from "../../db/desk-sign-ins.ts";
import { type HeldCount, heldCounts } from "../../db/findings.ts";
import { type FileCounts, missingFiles } from "../../db/item-files.ts";
import {
  type ChannelCounts,
  channelCounts,
  channelPause,
  lastLook,
  lastWhole,
  looksSince,
  type OutcomeCounts,
  outcomesOf,
  queueCountsOf,
  type StoredLook,
} from "../../db/status.ts";
import { type Miscount, recount, type Tally, talliesOf } from "../../db/tallies.ts";
import { type UnreadCount, unreadCounts } from "../../db/unread-looks.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import type { QueueKind } from "../../review/urgency.ts";
import { owedSince } from "../capture/files.ts";
import { recountObjects } from "../fixity/verify.ts";
import { type ChannelDuties, dueRegisters } from "../register/due.ts";
import { type NeedsAct, needsAct } from "../review/needs-act.ts";
import type { ArchiveTools } from "../tools.ts";
import { slotOf } from "../work/job.ts";
import { countedOutstanding, recountOutstanding } from "./outstanding.ts";
import { type WaitingWork, waitingWork } from "./waiting.ts";

export type { Miscount } from "../../db/tallies.ts";

/** Counts the whole archive anew, also what is counted each hour only. @returns what had been kept wrong, and is put right */
export async function recounted(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
): Promise<readonly Miscount[]> {
  await recountObjects(tools);
  for (const agency of await listAgencies(tools.db)) await recountOutstanding(tools, agency);
  return await recount(tools.pool);
}

type Verdict = StoredLook["verdict"];

export interface ChannelStatus extends ChannelCounts {
  readonly channel: Channel;
  /** why and since when it is not looked at; undefined for a channel that is active */
  readonly pause: { readonly at: Date | undefined; readonly because: string | undefined } | undefined;
  readonly lastLookAt: Date | undefined;
  readonly lastVerdict: Verdict | undefined;
  /** the last one that was whole and believed */
  readonly lastWholeAt: Date | undefined;
  readonly lastFault: string | undefined;
  readonly lastFaultDetail: string | undefined;
  /** when the timetable looks next; past when nothing has worked since; undefined when no look is planned */
  readonly nextLookAt: Date | undefined;
  readonly quietUntil: Date | undefined;
  /** what the platform last said of the access; undefined when it says nothing */
  readonly access: ToldAccess | undefined;
  /** what is kept out of the archive still and nobody took note of */
  readonly heldFindings: number;
  /** answers that are kept and could not be read yet */
  readonly unread: UnreadCount | undefined;
  /** files of its items that are not kept: asked for again, or no longer */
  readonly files: FileCounts;
  /** there is so much that not all was looked through: these counts are what there is at least */
  readonly atLeast: { readonly heldFindings: boolean; readonly files: boolean };
  /** what the looks of these days came to */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** looks dated later than now, by a clock that ran ahead: left out of everything above and below */
  readonly futureLooks: number;
  readonly coverage: Coverage;
}

export interface AgencyStatus {
  readonly agency: Agency;
  /** told before everything else */
  readonly needsAct: NeedsAct;
  /** links by which people of this agency passed their provider of sign-in by, newest first */
  readonly passedBy: readonly BreakGlassLink[];
  /** items that wait for an officer, by why they do */
  readonly queue: Readonly<Record<QueueKind, number>>;
  readonly channels: readonly ChannelStatus[];
  /** channels of whose register something is due */
  readonly registers: readonly ChannelDuties[];
  /** the newest comparison of links with the list of malicious addresses; undefined when there was none */
  readonly links: LinkComparison | undefined;
  readonly outcomes: OutcomeCounts;
  /** items that packages were without as prunable, and that are kept again and in no package; undefined while nobody counted */
  readonly outstanding: number | undefined;
  /** when that was counted, where there is much to count; undefined for now */
  readonly outstandingAt: Date | undefined;
  /** what waits for the program itself */
  readonly work: WaitingWork;
}

/** Of what needs an act, so many are told by name. */
const namedAlarms = 10;

/** @param days how far back coverage is counted */
export async function status(tools: ArchiveTools, days: number): Promise<readonly AgencyStatus[]> {
  const statusOf = await channelsAsked(tools, days);
  const since = new Date(tools.clock.now().getTime() - days * 86_400_000);
  const links = await breakGlassLinks(tools.pool, since);
  const report: AgencyStatus[] = [];
  for (const agency of await listAgencies(tools.db)) {
    const tallies = await talliesOf(tools.pool, agency.id);
    report.push({
      agency,
      needsAct: await needsAct(tools, agency, namedAlarms),
      passedBy: links.filter(
        ({ agencies }) => agencies.length === 0 || agencies.some((id) => id === "all" || id === agency.id),
      ),
      queue: queueCountsOf([...tallies.values()]),
      channels: await statusOf(agency, tallies),
      registers: await dueRegisters(tools, agency),
      links: await newestComparison(tools.pool, false),
      outcomes: outcomesOf([...tallies.values()]),
      ...(await countedOutstanding(tools, agency)),
      work: await waitingWork(tools, agency),
    });
  }
  return report;
}

/** The channels of one agency, as `status` tells of them. */
export async function channelStatuses(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  days: number,
): Promise<readonly ChannelStatus[]> {
  const statusOf = await channelsAsked(tools, days);
  return await statusOf(agency, await talliesOf(tools.pool, agency.id));
}

/** What is counted of all channels at once is counted once, whatever number of agencies is asked about. */
async function channelsAsked(tools: Pick<ArchiveTools, "pool" | "db" | "clock">, days: number) {
  const now = tools.clock.now();
  const since = new Date(now.getTime() - days * 86_400_000);
  const held = await heldCounts(tools.pool);
  const unread = await unreadCounts(tools.pool);
  const missing = await missingFiles(tools.pool, owedSince(tools));
  const access = new Map((await accessTold(tools.pool)).map((one) => [one.channelId, one]));
  return async (agency: Agency, tallies: ReadonlyMap<string, Tally>): Promise<readonly ChannelStatus[]> => {
    const channels: ChannelStatus[] = [];
    for (const channel of await listChannels(tools.db, agency.id))
      channels.push(
        await channelStatus(tools, channel, since, now, {
          unread: unread.get(channel.id),
          held: held.get(channel.id) ?? { held: 0, onlyNewest: false },
          files: missing.byChannel.get(channel.id) ?? { owed: 0, lost: 0 },
          filesAtLeast: missing.atLeast,
          access: access.get(channel.id),
          tally: tallies.get(channel.id),
        }),
      );
    return channels;
  };
}

async function channelStatus(
  tools: Pick<ArchiveTools, "pool" | "db">,
  channel: RegisteredChannel,
  since: Date,
  now: Date,
  counted: {
    readonly unread: UnreadCount | undefined;
    readonly held: HeldCount;
    readonly files: FileCounts;
    readonly filesAtLeast: boolean;
    readonly access: ToldAccess | undefined;
    readonly tally: Tally | undefined;
  },
): Promise<ChannelStatus> {
  const from = channel.registeredAt > since ? channel.registeredAt : since;
  const all = await looksSince(tools.pool, channel.id, from);
  const looks = all.filter((look) => look.startedAt <= now);
  const last = looks.at(-1) ?? (await lastLook(tools.pool, channel.id, now));
  const pause = channel.state === "active" ? undefined : await channelPause(tools.pool, channel.id);
  const until = pause?.at && pause.at < now && pause.at > from ? pause.at : now;
  return {
    channel,
    pause,
    lastLookAt: last?.startedAt,
    lastVerdict: last?.verdict,
    lastWholeAt:
      looks.findLast(({ whole }) => whole)?.startedAt ?? (await lastWhole(tools.pool, channel.id, now)),
    lastFault: last?.fault,
    lastFaultDetail: last?.faultDetail,
    nextLookAt: pause ? undefined : nextLook(channel, last?.startedAt),
    quietUntil: channel.quietUntil,
    access: counted.access,
    ...channelCounts(counted.tally),
    unread: counted.unread,
    heldFindings: counted.held.held,
    files: counted.files,
    atLeast: { heldFindings: counted.held.onlyNewest, files: counted.filesAtLeast },
    verdicts: verdictCounts(looks),
    futureLooks: all.length - looks.length,
    coverage: coverage(looks, from, until, channel.everyMinutes),
  };
}

/** The slot after that of the last look, or when the channel lets itself be asked again. */
function nextLook(channel: RegisteredChannel, last: Date | undefined): Date {
  if (!last) return channel.registeredAt;
  const slot = new Date(slotOf(last, channel.everyMinutes).getTime() + channel.everyMinutes * 60_000);
  return channel.quietUntil && channel.quietUntil > slot ? channel.quietUntil : slot;
}

function verdictCounts(looks: readonly StoredLook[]): Record<Verdict, number> {
  const counts = { accepted: 0, incomplete: 0, held: 0, released: 0, discarded: 0 };
  for (const { verdict } of looks) counts[verdict]++;
  return counts;
}
