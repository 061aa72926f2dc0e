/** PURE. How fast long work goes, and how long it will take at that pace. */

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

function lengthText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
