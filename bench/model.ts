/** What the model of the review queue costs beside classifying the same items: from a text to a chance, from a decision to weights. */
import { featuresOf } from "../src/classify/features.ts";
import { blankSubject } from "../src/classify/subject.ts";
import { hashed, type ModelInput } from "../src/review/model/hashing.ts";
import { learn, newLearner } from "../src/review/model/logistic.ts";
import { fewestDecisions, settings } from "../src/review/model/settings.ts";
import { chanceKept, type TaughtDecision, trainModel } from "../src/review/model/train.ts";
import { contestant } from "./classify/contestants.ts";
import { type CorpusName, corpusNames, corpusOf } from "./classify/corpora.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

/** As it was measured when the model was chosen, on one core. */
const targetUs = 31;
const mostItems = 20_000;

export async function modelCosts(_place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const corpus of corpusNames())
    figures.push(...(await figuresOf(corpus, Math.min(items, mostItems), runs)));
  return figures;
}

async function figuresOf(corpus: CorpusName, items: number, runs: number): Promise<readonly Figure[]> {
  const inputs = inputsOf(corpus, items);
  const few = taught(inputs.slice(0, fewestDecisions));
  const model = trainModel(few, settings);
  const classify = await classification(corpus, items);
  const scoring: number[] = [];
  const beside: number[] = [];
  const learning: number[] = [];
  const training: number[] = [];
  for (let run = 0; run < runs; run++) {
    const score = microseconds(() => inputs.forEach((one) => void chanceKept(model, one))) / inputs.length;
    scoring.push(score);
    beside.push(score / classify());
    const learner = newLearner(settings);
    const teach = () =>
      inputs.forEach((one, at) => void learn(learner, hashed(one, settings), at % 2 === 0, settings));
    learning.push(microseconds(teach) / inputs.length);
    training.push(microseconds(() => void trainModel(few, settings)) / 1000);
  }
  const megabytes = model.weights.byteLength / 2 ** 20;
  return [
    atMost(targetUs, figure(`${corpus}: an item's chance, flags known`, "µs", scoring)),
    figure(`${corpus}: the same beside classifying it, from text to proposal`, "×", beside),
    atMost(targetUs, figure(`${corpus}: one decision learned`, "µs", learning)),
    figure(`${corpus}: a model of ${few.length} decisions, with its calibration`, "ms", training),
    figure(`${corpus}: weights, and twice that while it is trained`, "MiB", [megabytes]),
  ];
}

/** Microseconds an item, each time it is asked. */
async function classification(name: CorpusName, items: number): Promise<() => number> {
  const corpus = corpusOf(name);
  const threads = [...corpus.batches(items)].flat();
  const one = await contestant("ours", corpus, "");
  const count = threads.reduce((sum, thread) => sum + thread.length, 0);
  return () => microseconds(() => threads.forEach((thread) => void one(thread))) / count;
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
