/** What the model of the review queue costs: from a text to a chance, from a decision to weights, and the memory of both. */
import { featuresOf } from "../src/classify/features.ts";
import { blankSubject } from "../src/classify/subject.ts";
import { hashed, type ModelInput } from "../src/review/model/hashing.ts";
import { learn, newLearner } from "../src/review/model/logistic.ts";
import { fewestDecisions, settings } from "../src/review/model/settings.ts";
import { chanceKept, type TaughtDecision, trainModel } from "../src/review/model/train.ts";
import { type CorpusName, corpusNames, corpusOf } from "./classify/corpora.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

/** As it was measured when the model was chosen, on one core. */
const targetUs = 31;
const mostItems = 20_000;

export function modelCosts(_place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  return Promise.resolve(
    corpusNames().flatMap((corpus) => figuresOf(corpus, Math.min(items, mostItems), runs)),
  );
}

function figuresOf(corpus: CorpusName, items: number, runs: number): readonly Figure[] {
  const inputs = inputsOf(corpus, items);
  const few = taught(inputs.slice(0, fewestDecisions));
  const model = trainModel(few, settings);
  const scoring: number[] = [];
  const learning: number[] = [];
  const training: number[] = [];
  for (let run = 0; run < runs; run++) {
    scoring.push(microseconds(() => inputs.forEach((one) => void chanceKept(model, one))) / inputs.length);
    const learner = newLearner(settings);
    const teach = () =>
      inputs.forEach((one, at) => void learn(learner, hashed(one, settings), at % 2 === 0, settings));
    learning.push(microseconds(teach) / inputs.length);
    training.push(microseconds(() => void trainModel(few, settings)) / 1000);
  }
  const megabytes = model.weights.byteLength / 2 ** 20;
  return [
    atMost(targetUs, figure(`${corpus}: an item's chance, flags known`, "µs", scoring)),
    atMost(targetUs, figure(`${corpus}: one decision learned`, "µs", learning)),
    figure(`${corpus}: a model of ${few.length} decisions, with its calibration`, "ms", training),
    figure(`${corpus}: weights, and twice that while it is trained`, "MiB", [megabytes]),
  ];
}

function inputsOf(name: CorpusName, items: number): readonly ModelInput[] {
  const { country, batches } = corpusOf(name);
  const inputs: ModelInput[] = [];
  for (const threads of batches(items))
    for (const { title, text, byAgency } of threads.flat()) {
      const said = title === undefined ? text : `${title}\n${text}`;
      inputs.push({ text: said, flags: featuresOf({ ...blankSubject(country), text: said, byAgency }).set });
    }
  return inputs;
}

function taught(inputs: readonly ModelInput[]): readonly TaughtDecision[] {
  return inputs.map((one, at) => ({
    ...one,
    act: `${at}`,
    item: `${at}`,
    version: `${at}`,
    kept: at % 2 === 0,
  }));
}

function microseconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}
