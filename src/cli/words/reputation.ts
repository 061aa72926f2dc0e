/** What is said of a channel's reputation on the command line. */
import { localMinute } from "../../domain/zoned.ts";
import type { ReputationFlag, ReputationNotKnown } from "../../pipeline/watch/reputation.ts";

export const flagWords: Readonly<Record<ReputationFlag["kind"], string>> = {
  alarms: "MARKED BY SEVERAL",
  busyThread: "BUSY THREAD",
  busyDay: "BUSY DAY",
  shared: "SHARED WIDELY",
};

type Mark = Extract<ReputationFlag, { readonly kind: "alarms" }>["classes"][number];

const markWords: Readonly<Record<Mark, string>> = {
  COMPLAINT: "complaint and criticism",
  "DECISION-COMPLAINT": "complaint on a decision",
  TIP: "tip",
  THREAT: "possible threat or hatred",
};

export function whenText(flag: ReputationFlag, zone: string): string {
  switch (flag.kind) {
    case "alarms":
      return localMinute(flag.from, zone);
    case "busyThread":
      return flag.days.first === flag.days.last ? flag.days.first : `${flag.days.first}..${flag.days.last}`;
    default:
      return flag.day;
  }
}

export function flagText(flag: ReputationFlag): string {
  switch (flag.kind) {
    case "alarms":
      return `${flag.writers} writers, ${flag.items} marked items within 24 hours: ${flag.classes.map((id) => markWords[id]).join(", ")}`;
    case "busyThread":
      return `${flag.items} items in the thread; ${usualText(flag.usual)}`;
    case "busyDay":
      return `${flag.items} items on the day, ${flag.ofThread} of them in this thread; ${usualText(flag.usual)}`;
    default:
      return `${flag.count} ${flag.what === "boosts" ? "shares" : "reactions"}; own posts: ${usualText(flag.usual)}`;
  }
}

function usualText({ median, limit }: { readonly median: number; readonly limit: number }): string {
  return `usual is ${median}, flagged from ${limit}`;
}

export function reputationUnknownText(one: ReputationNotKnown): string {
  if (one.what === "days")
    return `what was posted on ${one.days.length} days of the period, which looks did not see whole: ${runsText(one.days)}.`;
  const { what, has, needs } = one;
  if (what === "pastDays")
    return `how busy the channel usually is: looks saw ${has} days whole of those before the period, and it takes ${needs}.`;
  if (what === "pastThreads")
    return `how busy its threads usually are: the public wrote in ${has} before the period, and it takes ${needs}.`;
  return `how often its posts are usually ${what === "boosts" ? "shared" : "reacted to"}: the channel stated it of ${has} posts before the period, and it takes ${needs}.`;
}

/** The first and the last, where there are many. */
function runsText(days: readonly string[]): string {
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  return days.length <= 3 ? days.join(", ") : `the first ${first}, the last ${last}`;
}
