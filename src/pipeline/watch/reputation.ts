/** What stands out on a channel and should come to whoever answers for its reputation. Checklist C34. */
import { activeTimes, coverageDays } from "../../capture/coverage-days.ts";
import { registerRows } from "../../db/channel-register.ts";
import { stateChanges } from "../../db/channel-states.ts";
import { findAgency, type RegisteredChannel } from "../../db/channels.ts";
import { unreadItems } from "../../db/exposures.ts";
import { markedItems, saidByDay, statedItems, threadStarts } from "../../db/reputation.ts";
import { lastWhole, looksSince } from "../../db/status.ts";
import type { Agency } from "../../domain/agency.ts";
import { addDays, type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { registerOf } from "../../watch/register/fold.ts";
import { type ReputationFlag, type ReputationNotKnown, reputationOf } from "../../watch/reputation/flags.ts";
import { alarmClasses, pastDays } from "../../watch/reputation/rules.ts";
import { statesOf } from "../coverage/coverage.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";
import { instantsOf, lastDays, type Period } from "./period.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

export type { ReputationFlag, ReputationNotKnown };

export interface ReputationAnswer {
  readonly channel: string;
  readonly title: string;
  readonly timeZone: string;
  /** up to today at the most */
  readonly period: Period;
  /** what it is compared with */
  readonly past: Period;
  /** when looks last saw the channel whole */
  readonly knownUntil: Date | undefined;
  /** items of the public in the period that are not classified yet: whether they are marked is not known */
  readonly unread: number;
  /** `itemId` is the item that starts the thread (of what was shared, the item itself); undefined where none was captured */
  readonly flags: readonly (ReputationFlag & { readonly itemId: string | undefined })[];
  readonly notKnown: readonly ReputationNotKnown[];
  /** whom to tell, as the channel's register names them; undefined where it names nobody */
  readonly tell: {
    readonly dialogueOwner: string | undefined;
    readonly owner: string | undefined;
  };
}

export interface ReputationAsked {
  readonly period?: Period | undefined;
}

/** A month is what somebody who is told can still act on. */
const usualDays = 30;

/** @throws ArchiveError `archive.missing` or `config.invalid` for a channel that cannot be told, or a period to come */
export async function reputationBy(
  tools: ArchiveTools,
  wanted: string,
  asked: ReputationAsked,
): Promise<ReputationAnswer> {
  const channel = await channelBy(tools, wanted);
  return await reputationOn(tools, await findAgency(tools.db, channel.agencyId), channel, asked);
}

export async function reputationOn(
  tools: Tools,
  agency: Agency,
  channel: RegisteredChannel,
  asked: ReputationAsked,
): Promise<ReputationAnswer> {
  const { pool, clock } = tools;
  const now = clock.now();
  const zone = agency.timeZone;
  const period = upTo(asked.period ?? lastDays(dayOf(now, zone), usualDays), dayOf(now, zone));
  const past = { first: addDays(period.first, -pastDays), last: addDays(period.first, -1) };
  const within = instantsOf(period, zone);
  const both = { from: instantsOf(past, zone).from, to: within.to };
  const { flags, notKnown } = reputationOf({
    ...{ period, past },
    counts: await saidByDay(pool, channel.id, both, zone),
    alarmed: await markedItems(pool, channel.id, within, alarmClasses),
    stated: await statedItems(pool, channel.id, within, both.from, zone),
    seen: await seenDays(tools, channel, { first: past.first, last: period.last }, zone),
  });
  const starts = await threadStarts(
    pool,
    channel.id,
    flags.map(({ thread }) => thread),
  );
  const { owner, dialogueOwner } = registerOf(await registerRows(pool, channel.id));
  return {
    ...{ channel: channel.id, title: channel.title, timeZone: zone, period, past },
    knownUntil: await lastWhole(pool, channel.id, now),
    unread: await unreadItems(pool, channel.id, within),
    flags: flags.map((flag) => ({ itemId: starts.get(flag.thread), ...flag })),
    notKnown,
    tell: { dialogueOwner: dialogueOwner?.value.name, owner: owner?.value.name },
  };
}

/** Of days to come nothing can be told. */
function upTo({ first, last }: Period, today: Day): Period {
  if (first > today)
    throw new ArchiveError("config.invalid", `the period begins on ${first}, which has not come yet`);
  return { first, last: last < today ? last : today };
}

/** Days on which the channel was to be looked at all day, between whole looks no further apart than planned. */
async function seenDays(
  { pool, clock }: Tools,
  channel: RegisteredChannel,
  { first, last }: Period,
  zone: string,
): Promise<ReadonlySet<Day>> {
  const now = clock.now();
  const looks = await looksSince(pool, channel.id, instantsOf({ first, last }, zone).from);
  const active = activeTimes(
    channel.registeredAt,
    statesOf(channel, await stateChanges(pool, [channel.id])),
    now,
  );
  const asked = { from: first, to: last, zone, everyMinutes: channel.everyMinutes, active };
  const days = coverageDays(
    looks.filter(({ startedAt }) => startedAt <= now),
    asked,
  );
  const isActive = (of: Day) => {
    const { from, to } = instantsOf({ first: of, last: of }, zone);
    return active.some((time) => time.from <= from && time.to >= (to < now ? to : now));
  };
  return new Set(days.filter(({ state, day }) => state === "ok" && isActive(day)).map(({ day }) => day));
}
