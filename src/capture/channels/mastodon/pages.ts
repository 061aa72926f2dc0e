/**
 * Reads the statuses of an account downwards from a cursor. A cursor is an id, so whatever is published, edited or
 * deleted while pages are read, none is passed by and none comes twice.
 *
 * @see https://docs.joinmastodon.org/api/guidelines/#pagination
 */
import type { Fault } from "../../../domain/observation.ts";
import { endsLook, faultWith } from "../../fault.ts";
import type { Asker } from "./ask.ts";
import { compareIds, highestOf, lowestOf } from "./ids.ts";
import type { Brief } from "./said.ts";

/** Of the ids of an account's statuses: what lies between the two was listed whole. */
export interface Range {
  /** the lowest that was listed; undefined: from the first status on */
  readonly from: string | undefined;
  /** the lowest that was not; undefined: up to now */
  readonly below: string | undefined;
}

export function liesIn({ from, below }: Range, id: string): boolean {
  return (
    (from === undefined || compareIds(id, from) >= 0) && (below === undefined || compareIds(id, below) < 0)
  );
}

export interface PagesRead {
  readonly statuses: readonly Brief[];
  readonly range: Range | undefined;
  readonly fault: Fault | undefined;
  /** nothing more may be asked */
  readonly ends: boolean;
}

export interface Reading {
  readonly account: string;
  readonly below: string | undefined;
  /** whether the page, which is not empty, is the last that is wanted */
  readonly enough: (page: readonly Brief[]) => boolean;
  readonly mostPages: number;
}

/** Ends where there is nothing further down: on an empty page that names no next one, never on a short one. */
export async function readDown(
  asker: Asker,
  { account, below, enough, mostPages }: Reading,
): Promise<PagesRead> {
  const statuses: Brief[] = [];
  let cursor = below;
  const read = (from: string | undefined, fault?: Fault, ends = false): PagesRead => ({
    statuses,
    range: fault && cursor === below ? undefined : { from, below },
    fault,
    ends,
  });
  for (let page = 0; page < mostPages; page += 1) {
    const asked = await asker.ask({
      kind: "statuses",
      account,
      ...(cursor === undefined ? {} : { below: cursor }),
    });
    if (asked.kind !== "said" || asked.said.kind !== "statuses") {
      if (asked.kind === "said")
        return read(cursor, faultWith("channel.malformed", "gives no list of statuses"));
      const fault = asked.fault;
      return read(cursor, fault, asked.kind === "spent" || endsLook(fault));
    }
    const { statuses: shown, ids, listed } = asked.said;
    if (listed > 0 && ids.length === 0)
      return read(
        cursor,
        faultWith("channel.malformed", `none of the ${listed} statuses of a page can be read`),
      );
    const wrong = wrongPage(ids, cursor);
    if (wrong) return read(cursor, wrong);
    statuses.push(...shown);
    const next = lowestOf([...ids, ...(asked.nextBelow === undefined ? [] : [asked.nextBelow])]);
    if (next === undefined) return read(undefined);
    if (cursor !== undefined && compareIds(next, cursor) >= 0)
      return read(cursor, faultWith("channel.cached", "gives a page whose next page is not further down"));
    cursor = next;
    if (ids.length > 0 && enough(shown)) return read(cursor);
  }
  return read(cursor);
}

function wrongPage(ids: readonly string[], below: string | undefined): Fault | undefined {
  const highest = highestOf(ids);
  if (below === undefined || highest === undefined || compareIds(highest, below) < 0) return undefined;
  return faultWith(
    "channel.cached",
    "gives statuses that it was not asked for: a cache that leaves out the question answers in place of the server",
  );
}

/** What was published since the first page was asked for. */
export async function readUp(asker: Asker, account: string, from: string): Promise<Omit<PagesRead, "range">> {
  const statuses: Brief[] = [];
  let above = from;
  for (let page = 0; page < mostPagesUp; page += 1) {
    const asked = await asker.ask({ kind: "statuses", account, above });
    if (asked.kind !== "said") {
      const fault = asked.fault;
      return { statuses, fault, ends: asked.kind === "spent" || endsLook(fault) };
    }
    const { statuses: shown, ids } = asked.said.kind === "statuses" ? asked.said : { statuses: [], ids: [] };
    const highest = highestOf(ids);
    if (highest === undefined || compareIds(highest, above) <= 0) break;
    statuses.push(...shown);
    above = highest;
  }
  return { statuses, fault: undefined, ends: false };
}

const mostPagesUp = 5;
