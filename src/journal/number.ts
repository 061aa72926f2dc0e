/**
 * PURE. Numbers of case files and registry entries: gapless within the agency and year, running within the case.
 *
 * @see Noark 5 M012 `sakssekvensnummer`, M014 `journalsekvensnummer`, M015 `journalpostnummer`; OSL 5:2 point 2
 */

/** The last numbers given, read under a lock that is held until the new ones are written. */
export interface Counters {
  readonly lastCase: number;
  readonly lastEntry: number;
  /** the last number inside each case that already exists, by the item that its thread hangs under */
  readonly lastInCase: ReadonlyMap<string, number>;
}

export interface Numbered<Pending> {
  readonly pending: Pending;
  readonly sequence: number;
  readonly numberInCase: number;
  /** given when the entry opens a case */
  readonly opensCase: number | undefined;
}

/**
 * @param pending in the order in which they are journaled
 * @returns the numbers, and the counters after them
 */
export function number<Pending extends { readonly rootItemId: string }>(
  counters: Counters,
  pending: readonly Pending[],
): { readonly numbered: readonly Numbered<Pending>[]; readonly after: Counters } {
  const inCase = new Map(counters.lastInCase);
  let lastCase = counters.lastCase;
  let lastEntry = counters.lastEntry;
  const numbered = pending.map((entry): Numbered<Pending> => {
    const before = inCase.get(entry.rootItemId);
    const numberInCase = (before ?? 0) + 1;
    inCase.set(entry.rootItemId, numberInCase);
    if (before === undefined) lastCase++;
    lastEntry++;
    return {
      pending: entry,
      sequence: lastEntry,
      numberInCase,
      opensCase: before === undefined ? lastCase : undefined,
    };
  });
  return { numbered, after: { lastCase, lastEntry, lastInCase: inCase } };
}
