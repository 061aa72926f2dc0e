/** Holds and the facts they are compared with, where a field matters. */
import { type Day, day } from "../../src/domain/day.ts";
import type { Hold, HoldAct, HoldActKind, HoldId } from "../../src/domain/hold.ts";
import type { AgencyId, ChannelId } from "../../src/domain/ids.ts";
import type { HoldFacts } from "../../src/retention/hold.ts";

export function aHold(change: Partial<Hold> = {}): Hold {
  return {
    id: "hold-1" as HoldId,
    agencyId: "agency-1" as AgencyId,
    number: 1,
    kind: "manual",
    scope: { kind: "channel", channelId: "channel-1" as ChannelId },
    ground: "26/114",
    owner: "Kari Vik",
    placedAt: new Date("2026-06-01T08:00:00Z"),
    placedBy: "Kari Vik",
    acts: [],
    ...change,
  };
}

export function anAct(act: HoldActKind, lastDay?: string): HoldAct {
  return {
    act,
    lastDay: lastDay === undefined ? undefined : day(lastDay),
    at: new Date("2026-06-01T08:00:00Z"),
    because: "26/114",
    by: "Kari Vik",
  };
}

export function heldFacts(change: Partial<HoldFacts> = {}): HoldFacts {
  return {
    itemId: "item-1",
    agencyId: "agency-1",
    channelId: "channel-1",
    nativeId: "c-1",
    roots: ["post-1"],
    classIds: [],
    postedOn: ["2026-05-20" as Day],
    firstSeenOn: "2026-06-01" as Day,
    texts: [],
    ...change,
  };
}
