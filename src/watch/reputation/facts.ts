/** What is known of a channel when it is asked what stands out there: counts and marks as they are stored, and no word. */
import type { Day } from "../../domain/day.ts";
import type { AlarmClass } from "./rules.ts";

/** Days of the agency; both are in it. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Items of the public in one thread on one day. */
export interface ThreadDay {
  /** the native id of the post that starts it */
  readonly thread: string;
  readonly day: Day;
  readonly items: number;
}

export interface AlarmedItem {
  readonly thread: string;
  readonly at: Date;
  readonly classId: AlarmClass;
  /** as the channel names who wrote it; neither where it does not tell */
  readonly authorId: string | undefined;
  readonly authorName: string | undefined;
}

export const statedCounts = ["boosts", "favourites"] as const;
export type StatedCount = (typeof statedCounts)[number];

/** What the channel last said of how often it was shared (`boosts`) and reacted to (`favourites`); not every channel does. */
export interface StatedItem {
  readonly itemId: string;
  readonly thread: string;
  readonly day: Day;
  readonly ownPost: boolean;
  readonly boosts: number | undefined;
  readonly favourites: number | undefined;
}

/** All of them in no order. */
export interface ReputationFacts {
  readonly period: Days;
  /** what the period is compared with; it ends the day before */
  readonly past: Days;
  /** of both */
  readonly counts: readonly ThreadDay[];
  /** of the period */
  readonly alarmed: readonly AlarmedItem[];
  /** own posts of both, and what the public wrote in the period */
  readonly stated: readonly StatedItem[];
  /** days of both that looks saw whole */
  readonly seen: ReadonlySet<Day>;
}
