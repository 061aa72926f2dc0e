/** Processor time of a piece of work, which a busy machine does not lengthen as it does the time on the wall. */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
