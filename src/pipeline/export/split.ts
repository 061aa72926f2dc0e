/** PURE. Splits a large period into packages: a thread, and with it a case, goes whole into one of them. */

export interface ThreadSize {
  readonly items: number;
  /** of its texts and files */
  readonly bytes: number;
  /** registry entries */
  readonly entries: number;
}

export interface SplitLimit {
  readonly items: number;
  readonly bytes: number;
}

/**
 * What a package holds unless told otherwise: the archive's own tool takes some minutes and 0.4 GB for 100,000 documents,
 * and a package is moved, unpacked and scanned as a whole.
 */
export const defaultLimit: SplitLimit = { items: 250_000, bytes: 50_000_000_000 };

export type Split =
  /** for each thread, from 0, the package that it goes into */
  { readonly parts: number; readonly partOf: readonly number[] } | { readonly refusal: string };

interface Part {
  items: number;
  bytes: number;
  threads: number;
}

/**
 * As few packages as hold all threads within the limit, each with a registry entry, because the journals want one. A
 * thread that is larger than the limit has a package of its own, with a case beside it when it has no entry.
 *
 * @param threads in any order; the same order gives the same split
 */
export function splitThreads(threads: readonly ThreadSize[], limit: SplitLimit): Split {
  const items = threads.reduce((sum, thread) => sum + thread.items, 0);
  const bytes = threads.reduce((sum, thread) => sum + thread.bytes, 0);
  const least = Math.max(1, Math.ceil(items / limit.items), Math.ceil(bytes / limit.bytes));
  if (least === 1) return { parts: 1, partOf: threads.map(() => 0) };
  const cases = threads.filter(({ entries }) => entries > 0).length;
  const most = cases === 0 ? threads.length : cases;
  for (let parts = least; parts <= most; parts += 1) {
    const partOf = placed(threads, limit, parts, cases > 0);
    if (partOf) return { parts, partOf };
  }
  return {
    refusal: `${items} items would need ${least} packages or more, and each needs a registry entry, but there are ${cases} case(s): choose a larger --max-items or --max-bytes`,
  };
}

/** The largest first, each into the first package that has room for it. */
function placed(
  threads: readonly ThreadSize[],
  limit: SplitLimit,
  count: number,
  withCases: boolean,
): readonly number[] | undefined {
  const order = threads.map((_, index) => index);
  order.sort((a, b) => sizeOf(threads[b]) - sizeOf(threads[a]) || a - b);
  const parts = Array.from({ length: count }, (): Part => ({ items: 0, bytes: 0, threads: 0 }));
  const partOf: number[] = threads.map(() => -1);
  const put = (index: number, part: number) => {
    const [into, thread] = [parts[part], threads[index]];
    if (!into || !thread) return;
    into.items += thread.items;
    into.bytes += thread.bytes;
    into.threads += 1;
    partOf[index] = part;
  };
  if (withCases)
    order
      .filter((index) => (threads[index]?.entries ?? 0) > 0)
      .slice(0, count)
      .forEach(put);
  for (const index of order) {
    const thread = threads[index];
    if (!thread || partOf[index] !== -1) continue;
    const part = parts.findIndex((into) => hasRoom(into, thread, limit, withCases));
    if (part === -1) return undefined;
    put(index, part);
  }
  return partOf;
}

function hasRoom(into: Part, thread: ThreadSize, limit: SplitLimit, withCases: boolean): boolean {
  if (isLarge(thread, limit)) return into.threads <= (withCases ? 1 : 0) && !isLarge(into, limit);
  return into.items + thread.items <= limit.items && into.bytes + thread.bytes <= limit.bytes;
}

function isLarge({ items, bytes }: Pick<ThreadSize, "items" | "bytes">, limit: SplitLimit): boolean {
  return items > limit.items || bytes > limit.bytes;
}

function sizeOf(thread: ThreadSize | undefined): number {
  return thread ? thread.items : 0;
}
