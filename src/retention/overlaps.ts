/** Clauses of one decision on the same class: which goes before is told by their scopes or by the decision, or it is a fault. */
import type { ClauseScope } from "../domain/decision.ts";
import { goesBefore } from "./covers.ts";
import { areApart, isWithin } from "./scope.ts";
import type { ClauseSketch, DecisionSketch } from "./sketch.ts";
import type { Fault } from "./soundness.ts";
import type { DecisionWords } from "./words/index.ts";

interface Placed {
  readonly id: string;
  readonly scope: ClauseScope | undefined;
  readonly before: readonly string[];
  readonly path: string;
}

type OverlapWords = DecisionWords["overlap"];

export function overlapFaults({ clauses }: DecisionSketch, { overlap }: DecisionWords): readonly Fault[] {
  return [
    ...knownBefore(clauses, overlap),
    ...[...byClass(clauses)].flatMap(([classId, all]) => [...ofClass(classId, all, overlap)]),
  ];
}

function* knownBefore(clauses: readonly ClauseSketch[], words: OverlapWords): Generator<Fault> {
  for (const [at, { id, before }] of clauses.entries())
    for (const [place, other] of before.entries()) {
      const path = `clauses[${at}].before[${place}]`;
      if (other === id) yield { path, message: words.beforeItself };
      else if (!clauses.some((each) => each.id === other)) yield { path, message: words.noClause(other) };
    }
}

function byClass(clauses: readonly ClauseSketch[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const [at, { id, scope, before, classes }] of clauses.entries())
    for (const [place, classId] of classes.entries()) {
      if (classId === "") continue;
      const placed = { id: id ?? `[${at}]`, scope, before, path: `clauses[${at}].classes[${place}]` };
      found.set(classId, [...(found.get(classId) ?? []), placed]);
    }
  return found;
}

function* ofClass(classId: string, all: readonly Placed[], words: OverlapWords): Generator<Fault> {
  let isOrdered = true;
  for (const [at, later] of all.entries())
    for (const earlier of all.slice(0, at)) {
      const fault = between(classId, earlier, later, words);
      if (!fault) continue;
      isOrdered = false;
      yield { path: later.path, message: fault };
    }
  const [first] = isOrdered ? inACircle(all) : [];
  if (first) yield { path: first.path, message: words.circle(classId) };
}

function between(classId: string, earlier: Placed, later: Placed, words: OverlapWords): string | undefined {
  if (earlier.id === later.id) return words.already(classId, earlier.id);
  if (areApart(earlier.scope, later.scope)) return undefined;
  const [first, second] = [goesBefore(earlier, later), goesBefore(later, earlier)];
  if (first && second) return words.eachBefore(earlier.id, later.id);
  const areSame = isWithin(earlier.scope, later.scope) && isWithin(later.scope, earlier.scope);
  if (areSame && (first || second))
    return first ? words.never(later.id, classId, earlier.id) : words.never(earlier.id, classId, later.id);
  if (first || second) return undefined;
  if (areSame) return words.alreadySame(classId, earlier.id);
  return words.neither(earlier.id, later.id, classId);
}

/** What is left when the clause that none goes before is taken away again and again. */
function inACircle(all: readonly Placed[]): readonly Placed[] {
  let left = all;
  for (;;) {
    const next = left.filter((one) =>
      left.some((other) => other !== one && !areApart(one.scope, other.scope) && goesBefore(other, one)),
    );
    if (next.length === 0 || next.length === left.length) return next;
    left = next;
  }
}
