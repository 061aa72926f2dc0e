/** PURE. Which channels can tell what starts a period: a clause that waits for what none of them tells never comes due. */
import { kindFacts } from "../capture/channels/kinds.ts";
import { type ChannelKind, channelKinds } from "../domain/channel.ts";
import type { Clause } from "../domain/decision.ts";
import type { DecisionWords } from "./words/index.ts";

/**
 * What a clause waits for in vain, on some channels or on all.
 *
 * @param kinds of the channels that it may cover
 * @returns undefined when each of them can tell
 */
export function unreadTrigger(
  { outcome, classes, retention }: Pick<Clause, "outcome" | "classes" | "retention">,
  kinds: readonly ChannelKind[],
  { warn }: DecisionWords,
): string | undefined {
  if (outcome !== "prunable" || !("trigger" in retention) || kinds.length === 0) return undefined;
  switch (retention.trigger) {
    case "threadClosed":
      return retention.quietDays === undefined ? unreadClosing(kinds, warn) : undefined;
    case "superseded":
      return unreadSuccessor(classes, kinds, warn);
    case "caseClosed":
      return warn.caseClosed;
    default:
      return undefined;
  }
}

/** The kinds of channels that a clause may cover, as far as the file says. */
export function kindsOf({ scope }: Pick<Clause, "scope">): readonly ChannelKind[] {
  return scope?.channelKinds ?? channelKinds;
}

function unreadClosing(kinds: readonly ChannelKind[], warn: DecisionWords["warn"]): string | undefined {
  const telling = new Set(kinds.map((kind) => kindFacts[kind].tellsClosing));
  if (!telling.has("always") && !telling.has("maybe"))
    return warn.neverClosed([...new Set(kinds)].join(", "));
  if (telling.has("never") || telling.has("maybe")) return warn.seldomClosed;
  return undefined;
}

function unreadSuccessor(
  classes: readonly string[],
  kinds: readonly ChannelKind[],
  warn: DecisionWords["warn"],
): string | undefined {
  const others = classes.filter((classId) => classId !== "AUDIENCE");
  if (others.length > 0) return warn.superseded(others.join(", "));
  return kinds.some((kind) => kindFacts[kind].tellsAudience) ? undefined : warn.noAudience(kinds.join(", "));
}
