/** PURE. What an import came to so far: every record is kept or refused, and nothing is lost between the two. */
import { createHash } from "node:crypto";
import { mostFindings } from "../../capture/limits.ts";
import type { Finding } from "../../domain/observation.ts";

export interface Counted {
  readonly found: number;
  /** sightings that were taken, and those that repeat one */
  readonly kept: number;
  readonly refused: number;
}

export class Tally {
  #found = 0;
  #kept = 0;
  #refused = 0;
  #newItems = 0;
  #newVersions = 0;
  #answers = 0;
  readonly #added = createHash("sha256");
  readonly codes = new Map<string, number>();
  readonly findings: Finding[] = [];
  readonly files = { kept: 0, missing: 0 };

  /** @throws TypeError when something that was found is neither kept nor refused */
  count({ found, kept, refused }: Counted, answers: number): void {
    if (found !== kept + refused)
      throw new TypeError(`${found} were found, ${kept} kept and ${refused} refused`);
    this.#found += found;
    this.#kept += kept;
    this.#refused += refused;
    this.#answers += answers;
  }

  added(
    items: readonly { versionId: string; contentHash: string }[],
    versions: readonly { versionId: string; contentHash: string }[],
  ): void {
    this.#newItems += items.length;
    this.#newVersions += versions.length;
    for (const { versionId, contentHash } of [...items, ...versions])
      this.#added.update(`${versionId} ${contentHash}\n`);
  }

  tell(findings: readonly Finding[]): void {
    for (const { code } of findings) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    this.findings.push(...findings.slice(0, Math.max(0, mostFindings - this.findings.length)));
  }

  get answers(): number {
    return this.#answers;
  }

  counts(): Counted & { readonly newItems: number; readonly newVersions: number } {
    const [found, kept, refused] = [this.#found, this.#kept, this.#refused];
    return { found, kept, refused, newItems: this.#newItems, newVersions: this.#newVersions };
  }

  /** One digest over every version that was added, in the order in which they were written. Asked for once, at the end. */
  addedDigest(): string {
    return this.#added.digest("hex");
  }
}
