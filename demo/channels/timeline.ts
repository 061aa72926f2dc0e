/** When each thing was said, and in what order: the written threads laid out on the days before now. */
import type { Visibility } from "../../src/domain/item.ts";
import type { Remark, Shown, Start } from "./script.ts";

/** The first state, and the one after `advance`. */
export type State = 1 | 2;

export type Placed = PlacedStart | PlacedRemark;

export interface PlacedStart {
  readonly kind: "start";
  readonly said: Start;
  readonly at: Date;
}

export interface PlacedRemark {
  readonly kind: "remark";
  readonly said: Remark;
  readonly at: Date;
  /** what it answers */
  readonly parent: Placed;
  /** what started the thread */
  readonly root: PlacedStart;
}

/** What is to be seen of it in one state. */
export interface Seen {
  readonly text: string;
  readonly visibility: Visibility;
  /** it was edited or taken away since the first state */
  readonly changed: boolean;
  readonly shows: Shown | undefined;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Oldest first. The order, and with it every id, is the same whatever `now` is; nothing is dated after `now`. */
export function place(starts: readonly Start[], now: Date): readonly Placed[] {
  const laidOut: { readonly placed: Placed; readonly order: number }[] = [];
  const timeOf = (said: Start | Remark, minutes: number) => {
    const seconds = minutes * 60 + ((laidOut.length * 17) % 60);
    return {
      at: instantAt(seconds, said.isNew === true, now),
      order: said.isNew ? Number.MAX_SAFE_INTEGER : seconds,
    };
  };
  const layOut = (remark: Remark, parent: Placed, root: PlacedStart, minutes: number) => {
    const { at, order } = timeOf(remark, minutes);
    const placed: PlacedRemark = { kind: "remark", said: remark, at, parent, root };
    laidOut.push({ placed, order });
    layOutAnswers(remark, placed, root, minutes);
  };
  const layOutAnswers = (said: Start | Remark, placed: Placed, root: PlacedStart, minutes: number) => {
    let last = minutes;
    for (const answer of said.answers ?? []) {
      last += pauseAfter(laidOut.length);
      layOut(answer, placed, root, answer.after === undefined ? last : minutes + answer.after);
    }
  };
  for (const start of starts) {
    const minutes = start.hour * 60 - start.daysAgo * 24 * 60;
    const { at, order } = timeOf(start, minutes);
    const placed: PlacedStart = { kind: "start", said: start, at };
    laidOut.push({ placed, order });
    layOutAnswers(start, placed, placed, minutes);
  }
  return laidOut.sort((a, b) => a.order - b.order).map(({ placed }) => placed);
}

/** Minutes until somebody says the next thing: between 9 and 87, without chance. */
function pauseAfter(said: number): number {
  return 9 + ((said * 53) % 79);
}

/** @param seconds from the beginning of today, UTC */
function instantAt(seconds: number, isNew: boolean, now: Date): Date {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const latest = now.getTime() - (isNew ? 2 : 30) * minuteMs;
  const at = isNew ? latest : Math.min(today + seconds * 1000, latest);
  return new Date(Math.floor(at / 1000) * 1000);
}

/** Undefined when it is not on the channel in this state. */
export function seenIn(state: State, { said }: Placed): Seen | undefined {
  const later = state === 2 ? said.later : undefined;
  if ((said.isNew && state === 1) || later?.gone) return undefined;
  return {
    text: later?.text ?? said.text,
    visibility: later?.visibility ?? said.visibility ?? "public",
    changed: later !== undefined,
    shows: later?.shows ?? said.shows,
  };
}
