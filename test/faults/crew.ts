/** Workers as a supervisor keeps them: who ends by itself, with whatever code, is started again. */
import type { Env } from "../cli/run.ts";
import { end, type FaultPlace, type Worker } from "./place.ts";

export interface Crew {
  readonly size: number;
  /** the process that is at this place now */
  at(n: number): Worker;
  /** -9; another one takes the place at once */
  kill(n: number): Promise<void>;
  /** how often one ended that nobody had ended, by its exit code */
  readonly endings: ReadonlyMap<string, number>;
  /** Ends all of them in order. @returns what is wrong with how they ended */
  end(): Promise<readonly string[]>;
}

/** "SIGTERM ends it in order, within seconds" (docs/operations.md); on a machine of two cores that has more to do. */
const endsWithinMs = 30_000;

export async function startCrew(place: FaultPlace, names: readonly string[], env: Env = {}): Promise<Crew> {
  const endings = new Map<string, number>();
  const expected = new Set<Worker>();
  let over = false;
  const start = (n: number): Worker => {
    const worker = place.work(names[n] ?? "", env);
    // not before it was ready: only what is asked of it says whether it works
    worker.printed("working").catch(() => undefined);
    void worker.ended.then(({ code }) => {
      if (over || expected.has(worker)) return;
      endings.set(String(code), (endings.get(String(code)) ?? 0) + 1);
      workers[n] = start(n);
    });
    return worker;
  };
  const workers: Worker[] = [];
  for (const n of names.keys()) workers[n] = start(n);
  place.atClose(() => {
    over = true;
    for (const worker of workers) worker.child.kill("SIGKILL");
  });
  const at = (n: number) => {
    const worker = workers[n];
    if (!worker) throw new Error(`no worker ${n}`);
    return worker;
  };
  await Promise.all(workers.map((worker) => worker.printed("working")));
  return {
    ...{ size: names.length, at, endings },
    async kill(n) {
      const worker = at(n);
      expected.add(worker);
      worker.child.kill("SIGKILL");
      await worker.ended;
      workers[n] = start(n);
    },
    async end() {
      over = true;
      const ended = await Promise.all(workers.map((worker) => end(worker, endsWithinMs)));
      return ended.flatMap(({ ms }, n) =>
        ms > endsWithinMs - 100 ? [`${names[n]} did not end within ${endsWithinMs / 1000} s of SIGTERM`] : [],
      );
    },
  };
}
