/** What an agency's officers decided, made into a model: the same decisions in the same order give the same bits. */
import { createHash } from "node:crypto";
import { type Calibration, calibrate } from "./calibrate.ts";
import { chanceAt } from "./exponential.ts";
import { type Hashed, hashed, type ModelInput } from "./hashing.ts";
import { type Learner, learn, newLearner, rawScore, type Weights } from "./logistic.ts";
import type { ModelSettings } from "./settings.ts";

/** What one officer decided about one item, and nothing that was undone or postponed. */
export interface TaughtDecision extends ModelInput {
  /** the act; decisions stand in the order of time, and of acts at the same time in that of their ids */
  readonly act: string;
  readonly item: string;
  readonly version: string;
  /** the officer kept the item: the outcome is anything but prunable */
  readonly kept: boolean;
}

export interface Model {
  readonly settings: ModelSettings;
  readonly weights: Weights;
  readonly calibration: Calibration;
}

export function trainModel(decisions: readonly TaughtDecision[], settings: ModelSettings): Model {
  const lessons = decisions.map((one) => ({ hashed: hashed(one, settings), kept: one.kept }));
  return trainOn(lessons, settings);
}

/** A decision whose text was hashed already. */
export interface Lesson {
  readonly hashed: Hashed;
  readonly kept: boolean;
}

export function trainOn(lessons: readonly Lesson[], settings: ModelSettings): Model {
  const scored = Array.from({ length: settings.folds }, (_, fold) => {
    const { weights } = taught(
      lessons.filter((_, at) => at % settings.folds !== fold),
      settings,
    );
    return lessons
      .filter((_, at) => at % settings.folds === fold)
      .map((lesson) => ({ score: rawScore(weights, lesson.hashed), kept: lesson.kept }));
  });
  const { weights } = taught(lessons, settings);
  return { settings, weights, calibration: calibrate(scored.flat()) };
}

function taught(lessons: readonly Lesson[], settings: ModelSettings): Learner {
  const learner = newLearner(settings);
  for (let pass = 0; pass < settings.passes; pass++)
    for (const lesson of lessons) learn(learner, lesson.hashed, lesson.kept, settings);
  return learner;
}

/** The chance that the item must be kept: above 0 and below 1, for any text. */
export function chanceKept(model: Model, input: ModelInput): number {
  return chanceOfHashed(model, hashed(input, model.settings));
}

export function chanceOfHashed({ weights, calibration }: Model, input: Hashed): number {
  return chanceAt(calibration.slope * rawScore(weights, input) + calibration.offset);
}

/** SHA-256 of all that is learned from: other words, flags, officers' answers or another order give another one. */
export function trainingDigest(decisions: readonly TaughtDecision[]): string {
  const digest = createHash("sha256");
  for (const { act, item, version, kept, text, flags } of decisions) {
    const said = createHash("sha256").update(text).digest("hex");
    const set = [...new Set(flags)].sort().join(" ");
    digest.update(`${act} ${item} ${version} ${kept ? "kept" : "prunable"} ${said} ${set}\n`);
  }
  return digest.digest("hex");
}
