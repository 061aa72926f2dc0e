/** PURE. What a fault of a look means for coverage: which kind of blindness it was, and what a time of it comes to. */
import type { ErrorCode } from "../domain/errors.ts";
import type { Gap } from "./coverage.ts";
import type { ActiveTime } from "./coverage-days.ts";

/**
 * `partial`: answers came and were not whole; `rateLimited`: the platform asked to be left in peace; `softBlocked`:
 * something else was shown in place of the list; `tokenDead`: the access did not work; `serverDown`: nothing answered;
 * `notLooked`: nobody asked.
 */
export const blindCauses = [
  "partial",
  "rateLimited",
  "softBlocked",
  "tokenDead",
  "serverDown",
  "notLooked",
] as const;
export type BlindCause = (typeof blindCauses)[number];

type ChannelCode = Extract<ErrorCode, `channel.${string}`>;

const causes: Readonly<Record<ChannelCode, BlindCause>> = {
  "channel.unreachable": "serverDown",
  "channel.timeout": "serverDown",
  "channel.status": "serverDown",
  "channel.refused": "tokenDead",
  "channel.rateLimited": "rateLimited",
  "channel.redirectLoop": "softBlocked",
  "channel.redirectRefused": "softBlocked",
  "channel.htmlInstead": "softBlocked",
  "channel.cached": "softBlocked",
  "channel.empty": "softBlocked",
  "channel.withheld": "softBlocked",
  "channel.otherAccount": "softBlocked",
  "channel.accountClosed": "tokenDead",
  "channel.tooLarge": "partial",
  "channel.tooLong": "partial",
  "channel.tooMany": "partial",
  "channel.truncated": "partial",
  "channel.invalidUtf8": "partial",
  "channel.notJson": "partial",
  "channel.notXml": "partial",
  "channel.malformed": "partial",
  "channel.shortList": "partial",
  "channel.wrongList": "partial",
  "channel.olderList": "partial",
  "channel.heldItems": "partial",
  "channel.nothingKept": "partial",
  "channel.manyAbsent": "partial",
  "channel.manyEdited": "partial",
  "channel.newIds": "partial",
  "channel.reusedIds": "partial",
  "channel.interrupted": "partial",
  "channel.otherOrder": "partial",
  "channel.clockAhead": "partial",
  "channel.toolError": "partial",
  "channel.unreadable": "partial",
  "channel.sharedId": "partial",
  "channel.guidHoldsTime": "partial",
  "channel.otherIds": "partial",
  "channel.unproved": "partial",
  "channel.readWhole": "partial",
  "channel.unseenReplies": "partial",
};

/** Of every code that a look can have: a secret that is not set is no access; what nobody knows was not whole. */
export function causeOf(code: string): BlindCause {
  if (code === "config.invalid") return "tokenDead";
  return Object.hasOwn(causes, code) ? causes[code as ChannelCode] : "partial";
}

/** The worst first: what stands longest unless somebody does something. */
const gravest: readonly BlindCause[] = ["tokenDead", "softBlocked", "rateLimited", "serverDown", "partial"];

/** Of a gap with several faults the gravest; one without a fault is one in which nobody looked. */
export function causeOfGap({ faults }: Pick<Gap, "faults">): BlindCause {
  const met = new Set(faults.map(causeOf));
  return gravest.find((cause) => met.has(cause)) ?? "notLooked";
}

/** What a period comes to: milliseconds, and the share of the time in which somebody was to look that is covered. */
export interface CoverageStatement {
  readonly activeMs: number;
  readonly wholeMs: number;
  readonly blindMs: Readonly<Record<BlindCause, number>>;
  /** 0 to 1; 1 where nobody was to look */
  readonly share: number;
}

/** For any period: a package's, a day's, an hour's. @param gaps and active times in order, none overlapping another */
export function statementOf(
  gaps: readonly Gap[],
  active: readonly ActiveTime[],
  from: Date,
  to: Date,
): CoverageStatement {
  const within = active.flatMap((time) => {
    const cut = cutTo(time, from, to);
    return cut ? [cut] : [];
  });
  const activeMs = sum(within.map((time) => time.to.getTime() - time.from.getTime()));
  const blindMs = Object.fromEntries(
    blindCauses.map((cause) => [
      cause,
      sum(
        gaps
          .filter((gap) => causeOfGap(gap) === cause)
          .flatMap((gap) => within.map((time) => lengthOf(cutTo(gap, time.from, time.to)))),
      ),
    ]),
  ) as Record<BlindCause, number>;
  const wholeMs = Math.max(0, activeMs - sum(Object.values(blindMs)));
  return { activeMs, wholeMs, blindMs, share: activeMs === 0 ? 1 : wholeMs / activeMs };
}

function cutTo(time: ActiveTime, from: Date, to: Date): ActiveTime | undefined {
  const cut = { from: time.from > from ? time.from : from, to: time.to < to ? time.to : to };
  return cut.from < cut.to ? cut : undefined;
}

function lengthOf(time: ActiveTime | undefined): number {
  return time ? time.to.getTime() - time.from.getTime() : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
