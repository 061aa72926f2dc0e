/** What the public asks on a channel and whether it was answered within the target, in the agency's working hours. */

import { isPreliminary } from "../../classify/answer.ts";
import { maskIdentityNumbers } from "../../classify/identity-numbers.ts";
import { findAgency } from "../../db/channels.ts";
import {
  type SeenUntil,
  type SpokenItem,
  type StoredText,
  seenUntil,
  spokenByPublic,
  threadsOf,
} from "../../db/questions.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { openingHours, usualHours, type WeeklyHours } from "../../watch/hours/opening-hours.ts";
import { type Target, WorkCalendar } from "../../watch/hours/work-calendar.ts";
import { figuresOf, type QuestionFigures } from "../../watch/questions/figures.ts";
import { type Judged, judgeQuestion, type Reply, type ReplyText } from "../../watch/questions/judge.ts";
import { type Asking, askingOf, type TextAt } from "../../watch/questions/reading.ts";
import { repliesIn } from "../../watch/questions/threads.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";
import { instantsOf, type Period, yearUpTo } from "./period.ts";
import { registeredTarget } from "./registered.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

/** What questions are measured by: what is not given is the register's, or else said to be assumed. */
export interface GivenTarget {
  readonly target?: Target | undefined;
  readonly hours?: WeeklyHours | undefined;
}

export interface AskedQuestion extends Judged {
  readonly itemId: string;
  readonly nativeId: string;
  /** its beginning, without identity numbers */
  readonly excerpt: string;
}

export interface ChannelQuestions {
  readonly channel: string;
  readonly title: string;
  readonly period: Period;
  readonly timeZone: string;
  readonly target: Target;
  readonly hours: WeeklyHours;
  /** neither given nor in the register: Difi's guideline and the usual hours */
  readonly assumed: { readonly target: boolean; readonly hours: boolean };
  /** when looks last saw the channel whole */
  readonly knownUntil: Date | undefined;
  /** by everybody but the agency, within the period */
  readonly read: number;
  /** asked once, and edited away */
  readonly noMore: number;
  readonly whole: QuestionFigures;
  /** by month, `2026-11`, the oldest first */
  readonly months: readonly (QuestionFigures & { readonly month: string })[];
  /** those without an answer, the oldest first; others when all were asked for */
  readonly questions: readonly AskedQuestion[];
}

export interface QuestionsAsked extends GivenTarget {
  readonly period?: Period | undefined;
  /** also those that were answered, are gone or dealt with */
  readonly all?: boolean | undefined;
}

/** @see Difi, Retningslinjer for sosiale medier: one day and night in normal working time */
const usualTarget: Target = { workingDays: 1 };
/** Of a text so much is shown in a list. */
const excerptLength = 200;
const rootsAtATime = 500;
/** No channel is older: an earlier time is a clock that was never set. */
const firstYear = Date.parse("1995-01-01T00:00:00Z");

/** @throws ArchiveError `archive.missing` or `config.invalid` for a channel that cannot be told */
export async function questionsBy(
  tools: ArchiveTools,
  wanted: string,
  asked: QuestionsAsked,
): Promise<ChannelQuestions> {
  const channel = await channelBy(tools, wanted);
  return await questionsOf(tools, await findAgency(tools.db, channel.agencyId), channel, asked);
}

export async function questionsOf(
  tools: Tools,
  agency: Agency,
  channel: { readonly id: string; readonly title: string },
  asked: QuestionsAsked,
): Promise<ChannelQuestions> {
  const now = tools.clock.now();
  const zone = agency.timeZone;
  const period = asked.period ?? yearUpTo(dayOf(now, zone));
  const registered = await registeredTarget(tools, channel.id);
  const hours = asked.hours ?? registered.hours;
  const target = asked.target ?? registered.target;
  const by = { hours: hours ?? openingHours(usualHours), target: target ?? usualTarget };
  const seen = await seenUntil(tools.pool, channel.id, now);
  const calendar = new WorkCalendar({ country: agency.country, zone, hours: by.hours });
  const { asking, read, noMore } = await askingItems(tools, channel.id, instantsOf(period, zone));
  const judged = await judgeAll(tools, channel.id, asking, { calendar, target: by.target, now, seen });
  const isShown = ({ answering: { state } }: Judged) => state === "open" || state === "notKnown";
  return {
    ...{ channel: channel.id, title: channel.title, period, timeZone: zone, ...by },
    assumed: { target: target === undefined, hours: hours === undefined },
    ...{ knownUntil: seen.channel, read, noMore },
    whole: figuresOf(judged),
    months: byMonth(judged, zone),
    questions: judged
      .filter((one) => asked.all === true || isShown(one))
      .sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime())
      .map(({ text, ...one }) => ({ ...one, excerpt: excerptOf(text) })),
  };
}

interface AskingItem {
  readonly item: SpokenItem;
  readonly texts: readonly TextAt[];
  readonly asking: Extract<Asking, { readonly asks: "yes" | "perhaps" }>;
}

async function askingItems(
  tools: Tools,
  channelId: string,
  within: { readonly from: Date; readonly to: Date },
) {
  const asking: AskingItem[] = [];
  let [read, noMore] = [0, 0];
  await spokenByPublic(tools.pool, channelId, within, (piece) => {
    read += piece.length;
    for (const item of piece) {
      const texts = textsOf(item);
      const found = askingOf(texts, item);
      if (found.asks === "noMore") noMore++;
      if (found.asks === "yes" || found.asks === "perhaps") asking.push({ item, texts, asking: found });
    }
  });
  return { asking, read, noMore };
}

type JudgedText = Omit<AskedQuestion, "excerpt"> & { readonly text: string };

interface Measured {
  readonly calendar: WorkCalendar;
  readonly target: Target;
  readonly now: Date;
  readonly seen: SeenUntil;
}

async function judgeAll(
  tools: Tools,
  channelId: string,
  asking: readonly AskingItem[],
  { seen, ...measure }: Measured,
): Promise<readonly JudgedText[]> {
  const byRoot = Map.groupBy(asking, ({ item }) => item.rootNativeId);
  const roots = [...byRoot.keys()];
  const judged: JudgedText[] = [];
  for (let at = 0; at < roots.length; at += rootsAtATime) {
    const some = roots.slice(at, at + rootsAtATime);
    const { placed, byAgency } = await threadsOf(tools.pool, channelId, some);
    const repliesTo = repliesIn(
      placed,
      byAgency.map((item) => ({ ...item, texts: textsOf(item).map(asReply) })),
    );
    for (const root of some) {
      const knownUntil = seen.threads.get(root) ?? seen.channel;
      for (const { item, texts, asking: found } of byRoot.get(root) ?? []) {
        const { beneath, beside } = repliesTo(item);
        const isBeneath = new Set(beneath);
        const conversation = item.kind === "message";
        const replies = [
          ...beneath.map((reply) => replyOf(reply, true)),
          ...beside.filter((reply) => !isBeneath.has(reply)).map((reply) => replyOf(reply, conversation)),
        ];
        const question = { ...item, asking: found, texts };
        judged.push({
          ...judgeQuestion(question, replies, { ...measure, knownUntil }),
          ...{ itemId: item.itemId, nativeId: item.nativeId, text: texts.at(-1)?.text ?? "" },
        });
      }
    }
  }
  return judged;
}

function replyOf(
  {
    itemId,
    texts,
    presence,
    visibility,
  }: Omit<SpokenItem, "texts"> & { readonly texts: readonly ReplyText[] },
  beneath: boolean,
): Reply {
  const stands = presence !== "removed" && (visibility === "public" || visibility === "private");
  return { itemId, texts, stands, beneath };
}

function asReply(text: TextAt): ReplyText {
  return { ...text, preliminary: isPreliminary(text.text) };
}

/** The first text is as old as the item, and no text is younger than the look that saw it. */
function textsOf({ texts, postedAt, firstSeenAt }: SpokenItem): readonly TextAt[] {
  return texts.map(({ number, title, text, editedAt, seenAt }: StoredText) => {
    const told = number === 1 ? postedAt : editedAt;
    const seen = number === 1 ? firstSeenAt : seenAt;
    const at = told && told <= seen && told.getTime() >= firstYear ? told : seen;
    return { text: title ? `${title}\n${text}` : text, at };
  });
}

function excerptOf(text: string): string {
  const line = maskIdentityNumbers(text.slice(0, 3 * excerptLength))
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`;
}

function byMonth(judged: readonly Judged[], zone: string): ChannelQuestions["months"] {
  const months = Map.groupBy(judged, ({ askedAt }) => dayOf(askedAt, zone).slice(0, 7));
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, of]) => ({ month, ...figuresOf(of) }));
}
