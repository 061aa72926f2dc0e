/**
 * What a model would have saved and missed: an agency's own decisions gone through again in the order of time, each judged
 * by a model that had seen only what was decided before it.
 */

import { hashed } from "./hashing.ts";
import { calibrationError, readsToReach, rocArea } from "./measure.ts";
import type { ModelSettings } from "./settings.ts";
import { chanceOfHashed, type TaughtDecision, trainOn } from "./train.ts";

export interface ReplayedDecision extends TaughtDecision {
  /** the rules had proposed to prune it */
  readonly proposed: boolean;
  /** an officer reads it whatever a model says: it is learned from, and nothing is measured on it */
  readonly alarms: boolean;
}

/** Were everything below a chance left unread, which nothing leaves: so many unread, and so many of those were kept. */
export interface Cut {
  readonly below: number;
  readonly unread: number;
  readonly missed: number;
}

/** Proposals to prune that would wait for review instead, because of a chance from here on that they must be kept. */
export interface Doubt {
  readonly from: number;
  /** of those that the officers did not let go */
  readonly caught: number;
  /** of those that the officers let go: read one by one and not in a batch */
  readonly heldUp: number;
}

export interface Simulation {
  readonly decisions: number;
  /** those that were judged: what came after the first, without what alarms */
  readonly judged: number;
  readonly alarming: number;
  readonly kept: number;
  /** chance that of a kept and a prunable item the kept one stands first; undefined when there is only one kind */
  readonly area: number | undefined;
  /** mean difference between the chance told and the share found */
  readonly calibrationError: number;
  /** share of the judged that is read until so large a share of what must be kept was seen */
  readonly reading: readonly { readonly recall: number; readonly share: number }[];
  readonly cuts: readonly Cut[];
  readonly proposals: { readonly right: number; readonly wrong: number };
  readonly doubts: readonly Doubt[];
}

/** From so many decisions on they are judged; the model is made anew when it has a quarter more to learn from. */
export const learnedFirst = 200;
const growth = 1.25;

export const cutsShown = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5] as const;
export const doubtsShown = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7] as const;
const recalls = [0.8, 0.95, 0.99] as const;

interface Judged {
  readonly chance: number;
  readonly kept: boolean;
  readonly proposed: boolean;
}

/** @param onProgress told how many decisions were gone through */
export function simulate(
  decisions: readonly ReplayedDecision[],
  settings: ModelSettings,
  onProgress: (done: number, total: number) => void = () => undefined,
): Simulation {
  const judged = replayed(decisions, settings, onProgress);
  const kept = judged.filter((one) => one.kept).length;
  const proposals = judged.filter((one) => one.proposed);
  const wrong = proposals.filter((one) => one.kept);
  const right = proposals.filter((one) => !one.kept);
  const from = (chance: number) => (one: Judged) => one.chance >= chance;
  return {
    decisions: decisions.length,
    judged: judged.length,
    alarming: decisions.slice(learnedFirst).filter((one) => one.alarms).length,
    kept,
    area: rocArea(judged),
    calibrationError: calibrationError(judged),
    reading: recalls.map((recall) => ({ recall, share: readsToReach(judged, recall) })),
    cuts: cutsShown.map((below) => {
      const unread = judged.filter((one) => one.chance < below);
      return { below, unread: unread.length, missed: unread.filter((one) => one.kept).length };
    }),
    proposals: { right: right.length, wrong: wrong.length },
    doubts: doubtsShown.map((chance) => ({
      from: chance,
      caught: wrong.filter(from(chance)).length,
      heldUp: right.filter(from(chance)).length,
    })),
  };
}

function replayed(
  decisions: readonly ReplayedDecision[],
  settings: ModelSettings,
  onProgress: (done: number, total: number) => void,
): readonly Judged[] {
  const lessons = decisions.map((one) => ({ hashed: hashed(one, settings), kept: one.kept }));
  const judged: Judged[] = [];
  for (let from = learnedFirst; from < decisions.length; ) {
    const model = trainOn(lessons.slice(0, from), settings);
    const end = Math.min(decisions.length, Math.ceil(from * growth));
    for (let at = from; at < end; at++) {
      const [decision, lesson] = [decisions[at], lessons[at]];
      if (!decision || !lesson || decision.alarms) continue;
      const { kept, proposed } = decision;
      judged.push({ chance: chanceOfHashed(model, lesson.hashed), kept, proposed });
    }
    onProgress(end, decisions.length);
    from = end;
  }
  return judged;
}
