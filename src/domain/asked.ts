/** PURE. Long work that a person asked for at the desk: what it is, how far it has come, and what it came to. */
import type { Brand } from "./brand.ts";
import type { DeskRight, UserId } from "./desk.ts";
import type { FrozenJson } from "./frozen.ts";
import type { AgencyId } from "./ids.ts";

export type AskedWorkId = Brand<string, "AskedWorkId">;

/** What can be asked for, with the right that asking needs and the one that reading what it came to needs. */
export const askedRights = {
  export: { ask: "package.make", read: "package.read" },
  whatIf: { ask: "decision.write", read: "decision.read" },
  exportDryRun: { ask: "package.make", read: "package.read" },
  channelTrial: { ask: "channel.write", read: "channel.read" },
  looksTakeUp: { ask: "channel.write", read: "channel.read" },
  lookAccept: { ask: "channel.write", read: "channel.read" },
  storeCheck: { ask: "store.check", read: "store.check" },
  auditCheck: { ask: "audit.read", read: "audit.read" },
  packageControl: { ask: "package.control", read: "package.read" },
} as const satisfies Readonly<Record<string, { readonly ask: DeskRight; readonly read: DeskRight }>>;

export type AskedKind = keyof typeof askedRights;

export const askedKinds = Object.keys(askedRights) as readonly AskedKind[];

export const askedStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type AskedState = (typeof askedStates)[number];

/** A worker that is killed so often with a piece of work does not get it again. */
export const mostAttempts = 3;

export interface AskedProgress {
  /** as the kind of work calls it */
  readonly phase: string;
  readonly done: number;
  /** undefined while it is not known, or nothing is counted */
  readonly total: number | undefined;
  readonly begunAt: Date;
  /** when it was last told */
  readonly at: Date;
}

export interface AskedWork {
  readonly id: AskedWorkId;
  readonly agencyId: AgencyId;
  readonly kind: AskedKind;
  /** what the kind needs to be done, as it was asked */
  readonly input: FrozenJson;
  readonly by: string;
  readonly userId: UserId;
  readonly askedAt: Date;
  readonly state: AskedState;
  /** how often a worker took it */
  readonly attempts: number;
  readonly begunAt: Date | undefined;
  readonly progress: AskedProgress | undefined;
  /** what a worker has begun, so that the next knows it when this one is killed */
  readonly noted: FrozenJson | undefined;
  readonly result: FrozenJson | undefined;
  /** why there is no result, in words; the code when it was a known fault */
  readonly fault: AskedFault | undefined;
  readonly endedAt: Date | undefined;
  readonly cancelAskedAt: Date | undefined;
  readonly cancelAskedBy: string | undefined;
}

/** The rule of a refusal that every kind of work has: whoever asked may not do it any more. */
export const rightTakenRule = "rightTaken";

export interface AskedFault {
  readonly code: string | undefined;
  readonly message: string;
  /** the rule that refused, where the kind of work has rules */
  readonly refusedBy?: string | undefined;
}

/** Nobody takes up what was cancelled while it waited: it is over, whether or not a worker was there to say so. */
export function askedState({ state, cancelAskedAt }: Pick<AskedWork, "state" | "cancelAskedAt">): AskedState {
  return state === "waiting" && cancelAskedAt ? "cancelled" : state;
}

export function isOver(work: Pick<AskedWork, "state" | "cancelAskedAt">): boolean {
  return !["waiting", "running"].includes(askedState(work));
}

export interface Pace {
  readonly perSecond: number;
  /** undefined while the total is not known */
  readonly secondsLeft: number | undefined;
}

/** @returns undefined while too little is done to say */
export function paceOf({ done, total, begunAt, at }: AskedProgress): Pace | undefined {
  const seconds = (at.getTime() - begunAt.getTime()) / 1000;
  if (done <= 0 || seconds < 1) return undefined;
  const perSecond = done / seconds;
  const left = total === undefined ? undefined : Math.max(0, total - done) / perSecond;
  return { perSecond, secondsLeft: left };
}
