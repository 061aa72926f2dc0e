/** In which order an officer meets what waits: what alarms, then what is likeliest to matter, and one in ten by chance. */
import { hash } from "node:crypto";
import { asksSomething } from "../classify/question.ts";
import { alarmLevel, type Urgency } from "./urgency.ts";

/** One item in so many is drawn. */
export const drawnOneIn = 10;

/** Where an item stands: higher urgency first, then higher score, then what came first. */
export interface Place {
  readonly urgency: number;
  readonly score: number;
  readonly postedAt: Date;
  readonly itemId: string;
}

/** Negative when `one` stands before `other`. */
export function byPlace(one: Place, other: Place): number {
  return (
    other.urgency - one.urgency ||
    other.score - one.score ||
    one.postedAt.getTime() - other.postedAt.getTime() ||
    (one.itemId < other.itemId ? -1 : Number(one.itemId > other.itemId))
  );
}

const dayMs = 86_400_000;

/**
 * Within one urgency the likeliest to matter stands first. Where a time limit runs, what came first stands first; of
 * threats the newest does, because something can still be done.
 *
 * @param text the item's own words
 * @returns what a column of 32 bits keeps as it is
 */
export function scoreOf(urgency: Urgency, text: string, postedAt: Date): number {
  if (urgency.cause === "threat") return Math.fround(postedAt.getTime() / dayMs);
  if (!isOrdered(urgency)) return 0.5;
  const words = text.split(/\s+/, 200).filter((word) => word !== "").length;
  const asks = asksSomething(text.slice(0, 4000)) ? 0.4 : 0;
  const names = /\d{3}/.test(text.slice(0, 4000)) ? 0.1 : 0;
  return Math.fround(asks + names + Math.min(words, 100) / 200);
}

/** Whether the words of an item say where it stands within its urgency: never where it alarms, nor where a time limit runs. */
export function isOrdered({ level, actBy }: Urgency): boolean {
  return level < alarmLevel && actBy === undefined;
}

/**
 * A number of an item from 0 to 2^31 - 1 that nobody chose: the same for the same seed and item, whoever reckons it.
 *
 * @param seed such as the agency's id
 */
export function chanceOf(seed: string, itemId: string): number {
  return hash("sha256", `${seed} ${itemId}`, "buffer").readUInt32BE(0) >>> 1;
}

/** Where a drawn item stands among those that are drawn; undefined for the nine in ten that are not. What alarms needs no chance. */
export function drawPlace(seed: string, itemId: string, { level }: Urgency): number | undefined {
  const chance = chanceOf(seed, itemId);
  return level < alarmLevel && chance % drawnOneIn === 0 ? chance : undefined;
}

/**
 * Whether the next item is one of those drawn.
 *
 * @param decided how many items were decided before it that day
 */
export function isDrawnTurn(decided: number): boolean {
  return decided % drawnOneIn === drawnOneIn - 1;
}
