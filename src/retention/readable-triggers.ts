/** PURE. Which channels can tell what starts a period: a clause that waits for what none of them tells never comes due. */
import { type ChannelKind, channelKinds } from "../domain/channel.ts";
import type { Clause } from "../domain/decision.ts";

/**
 * Whether a channel says that comments are closed. A WordPress says it of each post (`comment_status`); a feed only when it
 * is a dialog feed whose tool writes it.
 */
const tellsClosing: Readonly<Record<ChannelKind, "always" | "maybe" | "never">> = {
  wordpress: "always",
  feed: "maybe",
  policeEvents: "never",
};

/**
 * What a clause waits for in vain, on some channels or on all.
 *
 * @param kinds of the channels that it may cover
 * @returns undefined when each of them can tell
 */
export function unreadTrigger(
  { outcome, classes, retention }: Pick<Clause, "outcome" | "classes" | "retention">,
  kinds: readonly ChannelKind[],
): string | undefined {
  if (outcome !== "prunable" || !("trigger" in retention) || kinds.length === 0) return undefined;
  switch (retention.trigger) {
    case "threadClosed":
      return retention.quietDays === undefined ? unreadClosing(kinds) : undefined;
    case "superseded":
      return unreadSuccessor(classes, kinds);
    case "caseClosed":
      return "it comes due only in a thread whose case a package delivered as closed; where there is no case it never does";
    default:
      return undefined;
  }
}

/** The kinds of channels that a clause may cover, as far as the file says. */
export function kindsOf({ scope }: Pick<Clause, "scope">): readonly ChannelKind[] {
  return scope?.channelKinds ?? channelKinds;
}

function unreadClosing(kinds: readonly ChannelKind[]): string | undefined {
  const telling = new Set(kinds.map((kind) => tellsClosing[kind]));
  const cure = "give quietDays, so that a quiet thread counts as closed";
  if (!telling.has("always") && !telling.has("maybe"))
    return `it can never act: channels of the kind ${[...new Set(kinds)].join(", ")} never say that comments are closed; ${cure}`;
  if (telling.has("never") || telling.has("maybe"))
    return `only a WordPress, and a dialog feed whose tool writes it, say that comments are closed; on other channels it never comes due: ${cure}`;
  return undefined;
}

function unreadSuccessor(classes: readonly string[], kinds: readonly ChannelKind[]): string | undefined {
  const others = classes.filter((classId) => classId !== "AUDIENCE");
  if (others.length > 0)
    return `of ${others.join(", ")} only what the channel publishes again under another id is superseded; a new version takes no item's place, so without that it never comes due`;
  return kinds.includes("feed")
    ? undefined
    : `it can never act on AUDIENCE: channels of the kind ${kinds.join(", ")} give no counts of an audience`;
}
