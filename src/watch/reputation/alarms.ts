/** PURE. Threads in which several different people wrote what is marked, within a day and night. */
import type { AlarmedItem } from "./facts.ts";
import type { ReputationFlag } from "./flags.ts";
import { alarmed } from "./rules.ts";

type Alarms = ReputationFlag & { readonly kind: "alarms" };

const windowMs = alarmed.hours * 3_600_000;

/** One flag for each thread: the time with the most writers, the first of several. */
export function alarmFlags(items: readonly AlarmedItem[]): readonly ReputationFlag[] {
  return [...Map.groupBy(items, ({ thread }) => thread)]
    .flatMap(([thread, of]) => alarmsIn(thread, of) ?? [])
    .toSorted((a, b) => b.writers - a.writers || b.items - a.items || (a.thread < b.thread ? -1 : 1));
}

function alarmsIn(thread: string, items: readonly AlarmedItem[]): Alarms | undefined {
  const sorted = items.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const people = new Writers();
  let [first, best]: [number, readonly [from: number, to: number, writers: number]] = [0, [0, 0, 0]];
  for (const [at, item] of sorted.entries()) {
    people.add(item, 1);
    for (
      let left = sorted[first];
      left && item.at.getTime() - left.at.getTime() > windowMs;
      left = sorted[first]
    ) {
      people.add(left, -1);
      first += 1;
    }
    if (people.atLeast > best[2]) best = [first, at, people.atLeast];
  }
  const [from, to, writers] = best;
  const [start, end] = [sorted[from], sorted[to]];
  if (!start || !end || writers < alarmed.writers) return undefined;
  const told = sorted.filter(({ at }) => at >= start.at && at.getTime() - start.at.getTime() <= windowMs);
  return {
    ...{ kind: "alarms", thread, from: start.at, to: told.at(-1)?.at ?? end.at },
    ...{ items: told.length, writers: writersOf(told) },
    classes: [...new Set(told.map(({ classId }) => classId))].sort(),
  };
}

function writersOf(items: readonly AlarmedItem[]): number {
  const people = new Writers();
  for (const item of items) people.add(item, 1);
  return people.atLeast;
}

/** How many different people surely wrote: who is told by an id once and by a name alone elsewhere is not counted twice. */
class Writers {
  readonly #ids = new Map<string, number>();
  readonly #names = new Map<string, number>();

  add({ authorId, authorName }: AlarmedItem, by: 1 | -1): void {
    if (authorId !== undefined) change(this.#ids, authorId, by);
    else if (authorName !== undefined && authorName.trim() !== "") change(this.#names, plain(authorName), by);
  }

  get atLeast(): number {
    return Math.max(this.#ids.size, this.#names.size);
  }
}

function change(of: Map<string, number>, key: string, by: 1 | -1): void {
  const count = (of.get(key) ?? 0) + by;
  if (count === 0) of.delete(key);
  else of.set(key, count);
}

function plain(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
