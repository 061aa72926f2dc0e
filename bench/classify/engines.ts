/** Our rules in the forms of two rule engines, which are handed the features that we made of the text. */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type Features, featuresOf } from "../../src/classify/features.ts";
import type { Condition, Rule } from "../../src/classify/rules/rule.ts";
import { blankSubject } from "../../src/classify/subject.ts";
import { rulesByCountry } from "../../src/classify/table.ts";
import type { ThreadItem } from "../../src/db/threads.ts";
import type { Contestant } from "./contestants.ts";
import type { Corpus } from "./corpora.ts";

type Flags = Features["flags"];

/** What `prepare` made of a thread is waiting here; making it is not timed. */
const prepared = new WeakMap<readonly ThreadItem[], readonly Flags[]>();

export function prepare(corpus: Corpus, thread: readonly ThreadItem[]): void {
  prepared.set(
    thread,
    thread.map((item) => {
      const { kind, byAgency, title, text, labels } = item;
      return {
        ...featuresOf({ ...blankSubject(corpus.country), kind, byAgency, title, text, labels }).flags,
      };
    }),
  );
}

function flagsOf(thread: readonly ThreadItem[]): readonly Flags[] {
  const flags = prepared.get(thread);
  if (!flags) throw new Error("no features were made for this thread");
  return flags;
}

function required(folder: string) {
  return createRequire(join(resolve(folder), "package.json"));
}

/** A decision table, first hit, one expression a row, with its trace. */
export function zen(folder: string, { country }: Corpus): Contestant {
  const { ZenEngine } = required(folder)("@gorules/zen-engine");
  const rows = rulesByCountry[country].flatMap(({ id, when }) =>
    when.map((condition, at) => ({ _id: `${id}-${at}`, when: expression(condition), rule: `"${id}"` })),
  );
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      {
        id: "table",
        name: "table",
        type: "decisionTableNode",
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: "first",
          inputs: [{ id: "when", name: "when" }],
          outputs: [{ id: "rule", name: "rule", field: "rule" }],
          rules: rows,
        },
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "table", type: "edge" },
      { id: "2", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return async (thread) => {
    for (const flags of flagsOf(thread)) {
      const { result } = await decision.evaluate(flags, { trace: true });
      if (!result.rule) throw new Error("zen-engine found no rule");
    }
  };
}

function expression({ all = [], any, none = [] }: Condition): string {
  const parts = [...all, ...none.map((flag) => `not ${flag}`), ...(any ? [`(${any.join(" or ")})`] : [])];
  return parts.join(" and ") || "true";
}

/** One rule each, tried in order, stopped at the first that holds. */
export function jsonRules(folder: string, { country }: Corpus): Contestant {
  const { Engine } = required(folder)("json-rules-engine");
  const engine = new Engine();
  const rules = rulesByCountry[country];
  for (const [at, rule] of rules.entries())
    engine.addRule({ priority: rules.length - at, event: { type: rule.id }, conditions: alternatives(rule) });
  engine.on("success", () => engine.stop());
  return async (thread) => {
    for (const flags of flagsOf(thread)) {
      const { events } = await engine.run(flags);
      if (events.length === 0) throw new Error("json-rules-engine found no rule");
    }
  };
}

function alternatives({ when }: Rule) {
  const is = (fact: string, value: boolean) => ({ fact, operator: "equal", value });
  return {
    any: when.map(({ all = [], any, none = [] }) => ({
      all: [
        ...all.map((flag) => is(flag, true)),
        ...none.map((flag) => is(flag, false)),
        ...(any ? [{ any: any.map((flag) => is(flag, true)) }] : []),
      ],
    })),
  };
}
