/** PURE. The ledger of coverage: when a channel was looked at, and where the archive is blind. */

export interface LedgerLook {
  readonly startedAt: Date;
  /** only a whole, believed look covers anything */
  readonly whole: boolean;
  /** why it was not whole */
  readonly fault: string | undefined;
}

export interface Gap {
  readonly from: Date;
  readonly to: Date;
  /** the faults met inside the gap, each once; empty when nobody looked */
  readonly faults: readonly string[];
}

export interface Coverage {
  readonly looks: number;
  readonly wholeLooks: number;
  readonly gaps: readonly Gap[];
  /** share of the time that lies between two whole looks no further apart than planned, 0 to 1 */
  readonly covered: number;
}

/** Looks may come this much later than planned without leaving a gap. */
const lateness = 1.5;

/**
 * @param looks in order of time
 * @param from start of the time that is asked about; the first whole look after it closes the first gap
 * @param everyMinutes how often a look is planned
 */
export function coverage(looks: readonly LedgerLook[], from: Date, to: Date, everyMinutes: number): Coverage {
  const allowedMs = everyMinutes * 60_000 * lateness;
  const gaps: Gap[] = [];
  let faults: string[] = [];
  let lastWhole = from.getTime();
  let blindMs = 0;
  const close = (at: number) => {
    if (at - lastWhole > allowedMs) {
      gaps.push({ from: new Date(lastWhole), to: new Date(at), faults: [...new Set(faults)] });
      blindMs += at - lastWhole;
    }
    faults = [];
    lastWhole = at;
  };
  for (const look of looks) {
    if (look.whole) close(look.startedAt.getTime());
    else if (look.fault) faults.push(look.fault);
  }
  close(to.getTime());
  const span = to.getTime() - from.getTime();
  const wholeLooks = looks.filter((look) => look.whole).length;
  // until the first whole look nothing is known to be covered, however short the time is
  const covered = span <= 0 ? 1 : wholeLooks === 0 ? 0 : Math.max(0, 1 - blindMs / span);
  return { looks: looks.length, wholeLooks, gaps, covered };
}

/** A time whose end is not known yet: what it comes to is told by the next whole look. */
export interface OpenStretch {
  /** the last whole look, or when the channel was to be looked at */
  readonly since: Date;
  /** of the looks since then, each once */
  readonly faults: readonly string[];
}

/**
 * What looks add to what is known: the gaps that whole ones among them close, and what is open after them. Piece by piece
 * it comes to the same gaps as `coverage` of all at once.
 *
 * @param looks in order of time, none before `open.since`
 */
export function goOn(
  open: OpenStretch,
  looks: readonly LedgerLook[],
  everyMinutes: number,
): { readonly open: OpenStretch; readonly gaps: readonly Gap[] } {
  const before = open.faults.map((fault) => ({ startedAt: open.since, whole: false, fault }));
  const lastWhole = looks.findLastIndex((look) => look.whole);
  const after = looks.slice(lastWhole + 1).flatMap(({ fault }) => fault ?? []);
  const last = looks[lastWhole];
  if (!last)
    return { open: { since: open.since, faults: [...new Set([...open.faults, ...after])] }, gaps: [] };
  const { gaps } = coverage(
    [...before, ...looks.slice(0, lastWhole + 1)],
    open.since,
    last.startedAt,
    everyMinutes,
  );
  return { open: { since: last.startedAt, faults: [...new Set(after)] }, gaps };
}

/** The gap that an open time is, when it has lasted too long. */
export function openGap(open: OpenStretch, now: Date, everyMinutes: number): Gap | undefined {
  const looks = open.faults.map((fault) => ({ startedAt: open.since, whole: false, fault }));
  return coverage(looks, open.since, now, everyMinutes).gaps[0];
}
