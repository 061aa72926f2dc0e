/** What a decision would do, over everything stored or a sample, as a report that can be printed with it. Writes nothing. */
import { randomBytes } from "node:crypto";
import { countStored } from "../../db/stored-threads.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { OwnClass } from "../../domain/decision.ts";
import { WhatIfTally, type WhatIfTotals } from "../../retention/what-if.ts";
import { type Share, shareOf } from "../../review/sampled.ts";
import type { Grounds } from "../classify/decide.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { type Freed, Going } from "./going.ts";
import { whatIf } from "./what-if.ts";
import type { Candidate, World } from "./worlds.ts";

export { type Difference, differences } from "../../retention/differences.ts";
export { dueBefore } from "../../retention/what-if.ts";
export { percentages, upTo } from "../../review/sampled.ts";

export interface Sample {
  readonly size: number;
  /** left out, one is drawn and told */
  readonly seed: string | undefined;
}

/** What was drawn tells of all: shares of everything stored. */
export interface Drawn {
  readonly seed: string;
  readonly drawn: number;
  readonly of: number;
  readonly changed: Share;
  /** by outcome, of those that the drawn ones would have */
  readonly outcomes: Readonly<Record<string, Share>>;
  /** the largest share that may lie in a group of which nothing was drawn */
  readonly unseen: number;
}

export interface WhatIfReport {
  readonly agency: { readonly name: string; readonly orgNumber: string };
  readonly decision: Asked;
  /** what it is compared with; undefined for what stands in the store */
  readonly beside: Asked | undefined;
  /** when it was asked, and the day that it was asked for */
  readonly at: Date;
  readonly on: Day;
  /** of classes that the agency's decisions name, by their ids */
  readonly ownTitles: Readonly<Record<string, OwnClass["titles"]>>;
  /** digest of the rules and the decisions that would count */
  readonly basis: string;
  readonly sample: Drawn | undefined;
  readonly hindrances: readonly string[];
  readonly remarks: readonly string[];
  readonly totals: WhatIfTotals;
  /** of what would be prunable, and stays as long as a hold covers it; undefined for a comparison */
  readonly held: number | undefined;
  /**
   * Of everything that would be prunable and is not held now. Undefined for a comparison, and for a sample: which files
   * stay, only all items can tell.
   */
  readonly freed: Freed | undefined;
}

export interface Asked {
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly fileSha256: string;
}

/** @param asked `beside`: what the items are compared with; left out, what stands in the store */
export async function simulateDecision(
  tools: ArchiveTools,
  agency: Agency,
  asked: { readonly world: World; readonly beside?: World | undefined; readonly sample?: Sample | undefined },
  onProgress: OnProgress,
): Promise<WhatIfReport> {
  const { world, beside } = asked;
  const { candidate, grounds } = world;
  const sample = await sampleOf(tools, agency, asked.sample);
  const tally = new WhatIfTally({
    id: candidate.id,
    clauseIds: candidate.document.clauses.map(({ id }) => id),
  });
  const going = new Going(tools, agency, sample === undefined);
  const { grounds: before } = beside ?? {};
  const stored = await whatIf(
    tools,
    { grounds, decisionId: candidate.id, beside: before, sample },
    (item) => {
      tally.add(item);
      if (!beside && item.after.outcome === "prunable") going.note(item.itemId);
    },
    onProgress,
    async (tx) => await going.count(tx),
  );
  const totals = tally.totals();
  const { hindrances, remarks } = world;
  return {
    agency: { name: agency.name, orgNumber: agency.orgNumber },
    decision: askedOf(candidate),
    beside: beside && askedOf(beside.candidate),
    at: tools.clock.now(),
    ...{ on: grounds.on, basis: grounds.basis, hindrances, remarks, totals },
    ownTitles: ownTitlesOf([grounds, ...(before ? [before] : [])]),
    sample: sample && drawnOf(sample.seed, totals, stored),
    held: beside ? undefined : going.held,
    freed: beside || sample ? undefined : await going.freed(),
  };
}

/** @returns undefined when as many are asked for as there are: then all are read */
async function sampleOf(
  { pool }: ArchiveTools,
  { id }: Agency,
  sample: Sample | undefined,
): Promise<{ readonly size: number; readonly seed: string } | undefined> {
  if (!sample || sample.size >= (await countStored(pool, id))) return undefined;
  return { size: sample.size, seed: sample.seed ?? randomBytes(8).toString("hex") };
}

function ownTitlesOf(all: readonly Grounds[]): WhatIfReport["ownTitles"] {
  const own = all.flatMap(({ decisions }) => decisions.flatMap(({ document }) => document.ownClasses ?? []));
  return Object.fromEntries(own.map(({ id, titles }) => [id, titles]));
}

function drawnOf(seed: string, { items, changed, outcomesAfter }: WhatIfTotals, of: number): Drawn {
  const share = (count: number) => shareOf(count, items, of);
  const outcomes = Object.entries(outcomesAfter).map(([outcome, count]) => [outcome, share(count)]);
  return {
    ...{ seed, drawn: items, of },
    ...{ changed: share(changed), outcomes: Object.fromEntries(outcomes), unseen: share(0).atMost },
  };
}

function askedOf({ name, document, fileSha256 }: Candidate): Asked {
  return { name, title: document.title, reference: document.reference, fileSha256 };
}
