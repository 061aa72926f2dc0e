/** Clauses of one decision on the same class: which goes before is told by their scopes or by the decision, or it is a fault. */
import type { ClauseScope } from "../domain/decision.ts";
import { goesBefore } from "./covers.ts";
import { areApart, isWithin } from "./scope.ts";
import type { ClauseSketch, DecisionSketch } from "./sketch.ts";
import type { Fault } from "./soundness.ts";

interface Placed {
  readonly id: string;
  readonly scope: ClauseScope | undefined;
  readonly before: readonly string[];
  readonly path: string;
}

export function overlapFaults({ clauses }: DecisionSketch): readonly Fault[] {
  return [
    ...knownBefore(clauses),
    ...[...byClass(clauses)].flatMap(([classId, all]) => [...ofClass(classId, all)]),
  ];
}

function* knownBefore(clauses: readonly ClauseSketch[]): Generator<Fault> {
  for (const [at, { id, before }] of clauses.entries())
    for (const [place, other] of before.entries()) {
      const path = `clauses[${at}].before[${place}]`;
      if (other === id) yield { path, message: "a clause cannot go before itself" };
      else if (!clauses.some((each) => each.id === other))
        yield { path, message: `there is no clause ${JSON.stringify(other)}` };
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

function* ofClass(classId: string, all: readonly Placed[]): Generator<Fault> {
  let isOrdered = true;
  for (const [at, later] of all.entries())
    for (const earlier of all.slice(0, at)) {
      const fault = between(classId, earlier, later);
      if (!fault) continue;
      isOrdered = false;
      yield { path: later.path, message: fault };
    }
  const [first] = isOrdered ? inACircle(all) : [];
  if (first)
    yield {
      path: first.path,
      message: `of the clauses on ${classId} each goes before another, in a circle: none can speak`,
    };
}

function between(classId: string, earlier: Placed, later: Placed): string | undefined {
  if (earlier.id === later.id) return `${classId} stands in clause ${earlier.id} already`;
  if (areApart(earlier.scope, later.scope)) return undefined;
  const [first, second] = [goesBefore(earlier, later), goesBefore(later, earlier)];
  if (first && second) return `clauses ${earlier.id} and ${later.id} each say that they go before the other`;
  const areSame = isWithin(earlier.scope, later.scope) && isWithin(later.scope, earlier.scope);
  if (areSame && (first || second))
    return `clause ${first ? later.id : earlier.id} can never speak of ${classId}: clause ${first ? earlier.id : later.id} has the same scope and goes before it`;
  if (first || second) return undefined;
  if (areSame) return `${classId} stands in clause ${earlier.id} already: limit one of the two by a scope`;
  return `clauses ${earlier.id} and ${later.id} may both cover an item of ${classId}, and neither is narrower: say which goes before with "before"`;
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
