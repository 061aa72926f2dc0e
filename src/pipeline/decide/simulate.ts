/** What a decision would do, over everything stored or a sample, as a report that can be printed with it. Writes nothing. */
import { randomBytes } from "node:crypto";
import { bytesOfItems, type FileOfItems, holdersOfFiles } from "../../db/item-bytes.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import { WhatIfTally, type WhatIfTotals } from "../../retention/what-if.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { whatIf } from "./what-if.ts";
import type { Candidate, World } from "./worlds.ts";

export { differences } from "../../retention/differences.ts";

export interface Sample {
  readonly size: number;
  /** left out, one is drawn and told */
  readonly seed: string | undefined;
}

export interface Freed {
  readonly items: number;
  readonly textBytes: number;
  /** that no item has which is kept */
  readonly files: number;
  readonly fileBytes: number;
  /** that an item has which is kept, so that they stay */
  readonly sharedFiles: number;
}

export interface WhatIfReport {
  readonly agency: { readonly name: string; readonly orgNumber: string };
  readonly decision: Asked;
  /** what it is compared with; undefined for what stands in the store */
  readonly beside: Asked | undefined;
  /** when it was asked, and the day that it was asked for */
  readonly at: Date;
  readonly on: Day;
  /** digest of the rules and the decisions that would count */
  readonly basis: string;
  readonly sample: { readonly size: number; readonly seed: string } | undefined;
  readonly hindrances: readonly string[];
  readonly totals: WhatIfTotals;
  /** of everything that would be prunable; undefined for a comparison */
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
  tools: Tools,
  agency: Agency,
  asked: { readonly world: World; readonly beside?: World | undefined; readonly sample?: Sample | undefined },
  onProgress: OnProgress,
): Promise<WhatIfReport> {
  const { world, beside } = asked;
  const { candidate, grounds } = world;
  const sample = asked.sample && {
    size: asked.sample.size,
    seed: asked.sample.seed ?? randomBytes(8).toString("hex"),
  };
  const tally = new WhatIfTally({
    id: candidate.id,
    clauseIds: candidate.document.clauses.map(({ id }) => id),
  });
  const bytes = new BytesFreed();
  const going: string[] = [];
  await whatIf(
    tools,
    { grounds, decisionId: candidate.id, beside: beside?.grounds, sample },
    (item) => {
      tally.add(item);
      if (!beside && item.after.outcome === "prunable") going.push(item.itemId);
    },
    onProgress,
    async (tx) => await bytes.add(tx, going.splice(0)),
  );
  const totals = tally.totals();
  return {
    agency: { name: agency.name, orgNumber: agency.orgNumber },
    decision: askedOf(candidate),
    beside: beside && askedOf(beside.candidate),
    at: tools.clock.now(),
    on: grounds.on,
    basis: grounds.basis,
    sample,
    hindrances: world.hindrances,
    totals,
    freed: beside ? undefined : await bytes.freed(tools),
  };
}

function askedOf({ name, document, fileSha256 }: Candidate): Asked {
  return { name, title: document.title, reference: document.reference, fileSha256 };
}

/** Files asked for at a time. */
const filesAtATime = 5000;

/** Holds a digest for each file of what would go, and nothing of the items. */
class BytesFreed {
  #items = 0;
  #texts = 0;
  readonly #files = new Map<string, FileOfItems>();

  async add({ client }: Tx, itemIds: readonly string[]): Promise<void> {
    if (itemIds.length === 0) return;
    const { texts, files } = await bytesOfItems(client, itemIds);
    this.#items += itemIds.length;
    this.#texts += texts;
    for (const file of files) {
      const known = this.#files.get(file.sha256);
      this.#files.set(file.sha256, known ? { ...file, items: file.items + known.items } : file);
    }
  }

  async freed({ pool }: Tools): Promise<Freed> {
    let [files, fileBytes, sharedFiles] = [0, 0, 0];
    const all = [...this.#files.values()];
    for (let start = 0; start < all.length; start += filesAtATime) {
      const some = all.slice(start, start + filesAtATime);
      const holders = await holdersOfFiles(
        pool,
        some.map(({ sha256 }) => sha256),
      );
      for (const { sha256, sizeBytes, items } of some)
        if ((holders.get(sha256) ?? 0) > items) sharedFiles += 1;
        else {
          files += 1;
          fileBytes += sizeBytes;
        }
    }
    return { items: this.#items, textBytes: this.#texts, files, fileBytes, sharedFiles };
  }
}
