/** How fast long work goes, and how long it will take at that pace. */

/** Before that, chance says more than the pace. */
const soonestMs = 2000;

/**
 * @param done so many of `total`, which may be unknown
 * @param elapsedMs since the work began
 * @returns as ` · 120/s · 4 min left`; empty while nothing can be said
 */
export function paceText(done: number, total: number | undefined, elapsedMs: number): string {
  if (done <= 0 || elapsedMs < soonestMs) return "";
  const perSecond = (done / elapsedMs) * 1000;
  const rate = perSecond >= 10 ? `${Math.round(perSecond)}/s` : `${Math.round(perSecond * 60)}/min`;
  if (total === undefined || total <= done) return ` · ${rate}`;
  return ` · ${rate} · ${lengthText((total - done) / perSecond)} left`;
}

/**
 * The pace of work that comes in rounds, each counted from its own beginning.
 *
 * @param ms milliseconds of a clock that goes on while the work does
 */
export function pacer(ms: () => number): (done: number, total: number | undefined) => string {
  let round = { since: ms(), from: 0 };
  let before = 0;
  return (done, total) => {
    if (done < before) round = { since: ms(), from: done };
    before = done;
    const { since, from } = round;
    return paceText(done - from, total === undefined ? undefined : total - from, ms() - since);
  };
}

function lengthText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
