/** A hold in the words of its reader: what it covers, how it stands, how soon it ends. */
import type { Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { HoldScope } from "../../domain/hold.ts";
import type { StandingHold } from "../../pipeline/hold/gather.ts";
import type { HoldWords } from "../words/holds.ts";
import { shortDay } from "./days.ts";
import { classTitle } from "./decision-words.ts";

/** @param channels titles, by id */
export function holdScopeText(
  scope: HoldScope,
  words: HoldWords,
  language: Language,
  channels: ReadonlyMap<string, string>,
): string {
  const titled = (id: string) => channels.get(id) ?? id;
  switch (scope.kind) {
    case "item":
      return words.scopeItem(scope.itemId.slice(-8));
    case "thread":
      return words.scopeThread(scope.rootNativeId, titled(scope.channelId));
    case "channel":
      return words.scopeChannel(titled(scope.channelId));
    case "query": {
      const { channelId, classId, postedFrom, postedTo, words: sought } = scope.query;
      const parts = [
        sought && words.scopeWords(sought),
        classId && words.scopeClass(classTitle(classId, language)),
        postedFrom && `${words.from.toLowerCase()} ${shortDay(postedFrom, language)}`,
        postedTo && `${words.to.toLowerCase()} ${shortDay(postedTo, language)}`,
        channelId && words.scopeChannel(titled(channelId)),
      ].filter(Boolean);
      return parts.length === 0 ? words.whats.everything : parts.join(", ");
    }
  }
}

export function holdStateText(
  { state, lastDay }: Pick<StandingHold, "state" | "lastDay">,
  words: HoldWords,
  language: Language,
): string {
  if (state === "released") return words.state.released;
  if (state === "ended") return words.state.ended(lastDay ? shortDay(lastDay, language) : "");
  return words.state.counts(lastDay && shortDay(lastDay, language));
}

/** Days from one to another; negative when the other is over. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
