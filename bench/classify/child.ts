/** One contestant over one corpus in a process of its own: the processor time it took, from the first item on. */
import { type ContestantName, contestant } from "./contestants.ts";
import { type CorpusName, corpusOf } from "./corpora.ts";
import { prepare } from "./engines.ts";

export interface ClassifyCost {
  /** user and system, of all threads of the process, for all items */
  readonly cpuMs: number;
  readonly heapBytes: number;
  readonly peakBytes: number;
}

const [name = "", corpusName = "", folder = "", items = "0"] = process.argv.slice(2);
const corpus = corpusOf(corpusName as CorpusName);
const work = await contestant(name as ContestantName, corpus, folder);
const isEngine = name === "zen" || name === "json-rules";
let cpuMs = 0;
for (const threads of corpus.batches(Number(items))) {
  if (isEngine) for (const thread of threads) prepare(corpus, thread);
  // what making the texts left behind is nobody's work
  gc?.({ type: "minor" });
  const begun = process.cpuUsage();
  for (const thread of threads) {
    const done = work(thread);
    if (done instanceof Promise) await done;
  }
  const { user, system } = process.cpuUsage(begun);
  cpuMs += (user + system) / 1000;
}
const cost: ClassifyCost = {
  cpuMs,
  heapBytes: process.memoryUsage().heapUsed,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(cost));
