/** PURE. What the public is told of a channel's ledger, from what was told before and the looks that came since. */
import { type Gap, goOn, type LedgerLook, type OpenStretch } from "../../../capture/coverage.ts";

/** A time in which the channel was to be looked at; without an end while it still is. */
export interface TimeToLook {
  readonly from: Date;
  readonly to?: Date;
}

export interface Look extends LedgerLook {
  /** it waits to be believed: what it covers is not known */
  readonly held: boolean;
}

export interface ToldLedger {
  readonly active: readonly TimeToLook[];
  /** undefined while nobody is to look */
  readonly open: OpenStretch | undefined;
  readonly readTo: Date | undefined;
  readonly held: boolean;
}

export interface Told {
  readonly ledger: ToldLedger;
  /** those that are new */
  readonly gaps: readonly Gap[];
}

/** All of it, from the first look on. @param looks in order of time */
export function tellAll(active: readonly TimeToLook[], looks: readonly Look[], everyMinutes: number): Told {
  const gaps: Gap[] = [];
  let open: OpenStretch | undefined;
  for (const { from, to } of active) {
    const within = looks.filter(
      ({ startedAt }) => startedAt >= from && (to === undefined || startedAt <= to),
    );
    // the end of the time closes the last gap, as a whole look does
    const ended = to === undefined ? within : [...within, { startedAt: to, whole: true, fault: undefined }];
    const told = goOn({ since: from, faults: [] }, ended, everyMinutes);
    gaps.push(...told.gaps);
    open = to === undefined ? told.open : undefined;
  }
  return { ledger: { active, open, readTo: looks.at(-1)?.startedAt, held: heldIn(looks, open) }, gaps };
}

/** @param looks in order of time: those after `readTo`, or where one was held those after `open.since` */
export function tellMore(ledger: ToldLedger, looks: readonly Look[], everyMinutes: number): Told {
  const readTo = looks.at(-1)?.startedAt ?? ledger.readTo;
  const before = ledger.open && (ledger.held ? { since: ledger.open.since, faults: [] } : ledger.open);
  if (!before) return { ledger: { ...ledger, readTo }, gaps: [] };
  const { open, gaps } = goOn(before, looks, everyMinutes);
  return { ledger: { ...ledger, open, readTo, held: heldIn(looks, open) }, gaps };
}

function heldIn(looks: readonly Look[], open: OpenStretch | undefined): boolean {
  return open !== undefined && looks.some(({ held, startedAt }) => held && startedAt > open.since);
}
