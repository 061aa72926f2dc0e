/**
 * What many workers on one database can do, from measured service times: a closed network of queues. PURE.
 *
 * A worker has a core of its own, shares the cores of the database with the others, and stands in line for what only one
 * may do at a time. Solved by mean value analysis; the several cores of the database are one fast core and a delay.
 *
 * @see Reiser, Lavenberg: Mean-value analysis of closed multichain queuing networks, J. ACM 27 (1980), 313–322
 * @see Seidmann, Schweitzer, Shalev-Oren: Computerized closed queueing network models of flexible manufacturing systems,
 *   Large Scale Systems 12 (1987), 91–107, for stations with several servers
 */

export interface ServiceTimes {
  /** of a worker's own core, for one item over all steps, milliseconds; without what is done while it holds a lock */
  readonly workerMs: number;
  /** of the database, milliseconds; without what is done while a lock is held */
  readonly databaseMs: number;
  /** while a lock is held that one worker may have at a time, by the lock's name, milliseconds from having it to commit */
  readonly heldMs: Readonly<Record<string, number>>;
}

export interface Machines {
  readonly workers: number;
  readonly databaseCores: number;
  /** how many locks of each name there are, such as one for each agency: work falls on them evenly */
  readonly locks: Readonly<Record<string, number>>;
  /** of one core for an hour, in whatever money */
  readonly coreHour: number;
}

export interface Forecast {
  readonly itemsPerSecond: number;
  /** how much of the database's cores is in use, 0 to 1 */
  readonly databaseUse: number;
  /** what holds all back: the name of the lock, `database` or `workers` */
  readonly heldBackBy: string;
  /** of workers and database together, for a million items, all cores paid for from the first item to the last */
  readonly coreHoursPerMillion: number;
  readonly costPerMillion: number;
}

interface Station {
  readonly name: string;
  /** milliseconds an item */
  readonly demand: number;
  readonly count: number;
}

/** @throws RangeError when there is no worker, no core of the database, or nothing to do */
export function forecast(times: ServiceTimes, machines: Machines): Forecast {
  const { workers, databaseCores, locks, coreHour } = machines;
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`no number of workers: ${workers}`);
  if (!(databaseCores >= 1)) throw new RangeError(`no number of cores: ${databaseCores}`);
  const stations: readonly Station[] = [
    { name: "database", demand: times.databaseMs / databaseCores, count: 1 },
    ...Object.entries(times.heldMs).map(([name, heldMs]) => {
      const count = locks[name] ?? 1;
      return { name, demand: heldMs / count, count };
    }),
  ];
  const alone = times.workerMs + (times.databaseMs * (databaseCores - 1)) / databaseCores;
  const itemsPerMs = throughput(stations, alone, workers);
  const itemsPerSecond = itemsPerMs * 1000;
  const hours = 1_000_000 / itemsPerSecond / 3600;
  const coreHoursPerMillion = hours * (workers + databaseCores);
  return {
    itemsPerSecond,
    databaseUse: (itemsPerMs * times.databaseMs) / databaseCores,
    heldBackBy: slowest(stations, times, workers),
    coreHoursPerMillion,
    costPerMillion: coreHoursPerMillion * coreHour,
  };
}

/** Items in a millisecond, with `workers` of them in the network. */
function throughput(stations: readonly Station[], aloneMs: number, workers: number): number {
  const waiting = stations.map(() => 0);
  let rate = 0;
  for (let inside = 1; inside <= workers; inside++) {
    const stays = stations.map(({ demand }, at) => demand * (1 + (waiting[at] ?? 0)));
    const round = aloneMs + stays.reduce((sum, ms, at) => sum + ms * (stations[at]?.count ?? 1), 0);
    if (!(round > 0)) throw new RangeError("an item takes no time");
    rate = inside / round;
    for (const [at, ms] of stays.entries()) waiting[at] = rate * ms;
  }
  return rate;
}

/** What would be full first if there were ever more workers; the workers themselves when all of them fit before that. */
function slowest(stations: readonly Station[], times: ServiceTimes, workers: number): string {
  const held = Object.values(times.heldMs).reduce((sum, ms) => sum + ms, 0);
  const round = times.workerMs + times.databaseMs + held;
  const [fullest] = stations.toSorted((a, b) => b.demand - a.demand);
  return fullest && fullest.demand > round / workers ? fullest.name : "workers";
}
