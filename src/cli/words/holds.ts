/** What a hold covers and how it stands, as an officer reads it. */
import type { HoldQuery, HoldScope } from "../../domain/hold.ts";
import type { CoveredItem, StandingHold } from "../../pipeline/hold/gather.ts";

export function scopeText(scope: HoldScope): string {
  switch (scope.kind) {
    case "item":
      return `item ${scope.itemId}`;
    case "thread":
      return `thread ${scope.rootNativeId} of channel ${scope.channelId}`;
    case "channel":
      return `channel ${scope.channelId}`;
    case "query":
      return queryText(scope.query);
  }
}

function queryText({ channelId, classId, postedFrom, postedTo, words }: HoldQuery): string {
  const parts = [
    channelId && `channel ${channelId}`,
    classId && `class ${classId}`,
    postedFrom && `posted from ${postedFrom}`,
    postedTo && `posted to ${postedTo}`,
    words && `words “${words}”`,
  ].filter(Boolean);
  return parts.length === 0 ? "everything" : parts.join(", ");
}

export function stateText({ state, lastDay }: Pick<StandingHold, "state" | "lastDay">): string {
  if (state === "released") return "released";
  if (lastDay === undefined) return "counts until it is released";
  return state === "counts" ? `counts to ${lastDay}` : `ended on ${lastDay}`;
}

/** A head and a row for each hold. */
export function holdRows(
  holds: readonly StandingHold[],
): [readonly string[], readonly (readonly (string | number)[])[]] {
  return [
    ["no", "kind", "holds", "state", "ground", "owner"],
    holds.map((hold) => [
      ...[hold.number, hold.kind, scopeText(hold.scope), stateText(hold)],
      ...[hold.ground, hold.owner],
    ]),
  ];
}

/** A head and rows without a word of what the items say. */
export function coveredRows(
  items: readonly CoveredItem[],
): [readonly string[], readonly (readonly string[])[]] {
  return [
    ["item", "kind", "posted", "channel", "channel's id of it"],
    items.map((item) => [item.itemId, item.kind, item.postedOn, item.channel, item.nativeId]),
  ];
}
