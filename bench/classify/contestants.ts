/** Who classifies: this build or an earlier one from text to proposal, two engines from features to rule, and the limit. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ThreadItem } from "../../src/db/threads.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { type AgencyId, asId } from "../../src/domain/ids.ts";
import type { Corpus } from "./corpora.ts";
import { earlierPipeline } from "./earlier.ts";
import { jsonRules, zen } from "./engines.ts";

/** Does its work on one thread; what has to be made ready for it is made by then. */
export type Contestant = (thread: readonly ThreadItem[]) => unknown;

export type ContestantName = "ours" | "earlier" | "limit" | "zen" | "json-rules";

/** @param folder the checkout of the earlier build, or where the engines are installed */
export async function contestant(name: ContestantName, corpus: Corpus, folder: string): Promise<Contestant> {
  switch (name) {
    case "ours":
      return pipeline(resolve(import.meta.dirname, "../.."), corpus);
    case "earlier":
      return existsSync(join(folder, "src/pipeline/classify/decide.ts"))
        ? pipeline(folder, corpus)
        : earlierPipeline(folder, corpus);
    case "limit":
      return limit();
    case "zen":
      return zen(folder, corpus);
    case "json-rules":
      return jsonRules(folder, corpus);
  }
}

const zones = { NO: "Europe/Oslo", SE: "Europe/Stockholm" };

export function agencyOf({ country, language }: Corpus): Agency {
  return {
    id: asId<AgencyId>("00000000-0000-7000-8000-000000000000"),
    name: "Kommunen",
    orgNumber: "999999999",
    country,
    language,
    timeZone: zones[country],
    unit: "Arkiv",
    responsible: "Arkivar",
    names: "hidden",
  };
}

/** The pure step of the pipeline. */
async function pipeline(root: string, corpus: Corpus): Promise<Contestant> {
  const from = (path: string) => import(pathToFileURL(join(root, "src", path)).href);
  const { classifyThread } = await from("pipeline/classify/decide.ts");
  const { compileTable, rulesByCountry } = await from("classify/table.ts");
  const { day } = await from("domain/day.ts");
  const table = compileTable(rulesByCountry[corpus.country]);
  const agency = agencyOf(corpus);
  const grounds = {
    agency,
    table,
    decision: undefined,
    decisions: [],
    basis: "bench",
    on: day("2026-06-01"),
  };
  return (thread) => classifyThread(grounds, thread);
}

const betweenWords = /[^\p{L}\p{N}]+/u;

/** No classification can do without it: lower case, cut into words, one look-up for each. */
async function limit(): Promise<Contestant> {
  const { allLexicons } = await import("../../src/classify/words/all.ts");
  const known = new Map(allLexicons.flatMap(({ entries }) => entries.map((entry) => [entry, 1] as const)));
  return (thread) => {
    let found = 0;
    for (const { text } of thread)
      for (const word of text.toLowerCase().split(betweenWords)) found += known.get(word) ?? 0;
    return found;
  };
}
