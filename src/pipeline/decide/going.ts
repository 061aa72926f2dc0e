/** What a decision would make prunable: how much of it is held, and the storage of the rest. */
import type pg from "pg";
import { readHoldFacts } from "../../db/held-items.ts";
import { asLive, readHolds } from "../../db/holds.ts";
import { bytesOfItems, type FileOfItems, holdersOfFiles } from "../../db/item-bytes.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { asksForWords, holdsOver, type LiveHold } from "../../retention/hold.ts";
import type { ArchiveTools } from "../tools.ts";

export interface Freed {
  readonly items: number;
  readonly textBytes: number;
  /** that no item has which is kept */
  readonly files: number;
  readonly fileBytes: number;
  /** that an item has which is kept, so that they stay */
  readonly sharedFiles: number;
}

/** Files asked for at a time. */
const filesAtATime = 5000;

/** Keeps a digest for each file of it, and nothing of the items. */
export class Going {
  readonly #tools: ArchiveTools;
  readonly #agency: Agency;
  readonly #withBytes: boolean;
  readonly #files = new Map<string, FileOfItems>();
  #noted: string[] = [];
  #holds: readonly LiveHold[] | undefined;
  #items = 0;
  #texts = 0;
  held = 0;

  constructor(tools: ArchiveTools, agency: Agency, withBytes: boolean) {
    this.#tools = tools;
    this.#agency = agency;
    this.#withBytes = withBytes;
  }

  note(itemId: string): void {
    this.#noted.push(itemId);
  }

  /** Counts what was noted. */
  async count(tx: Tx): Promise<void> {
    const noted = this.#noted;
    this.#noted = [];
    if (noted.length === 0) return;
    const free = await this.#notHeld(tx, noted);
    this.held += noted.length - free.length;
    if (!this.#withBytes || free.length === 0) return;
    const { texts, files } = await bytesOfItems(tx.client, free);
    this.#items += free.length;
    this.#texts += texts;
    for (const file of files) {
      const known = this.#files.get(file.sha256);
      this.#files.set(file.sha256, known ? { ...file, items: file.items + known.items } : file);
    }
  }

  async #notHeld({ client, db }: Tx, itemIds: readonly string[]): Promise<readonly string[]> {
    const { id, timeZone } = this.#agency;
    this.#holds ??= await asLive(client, await readHolds(db, id));
    const holds = this.#holds;
    if (holds.length === 0) return itemIds;
    const today = dayOf(this.#tools.clock.now(), timeZone);
    const withTexts = holds.some(({ hold }) => asksForWords(hold));
    const facts = await readHoldFacts(client, itemIds, timeZone, withTexts);
    return facts.filter((item) => holdsOver(holds, item, today).length === 0).map(({ itemId }) => itemId);
  }

  /** @param client where the holders of files are looked up; left out, any connection */
  async freed(client: Pick<pg.ClientBase, "query"> = this.#tools.pool): Promise<Freed> {
    let [files, fileBytes, sharedFiles] = [0, 0, 0];
    const all = [...this.#files.values()];
    for (let start = 0; start < all.length; start += filesAtATime) {
      const some = all.slice(start, start + filesAtATime);
      const holders = await holdersOfFiles(
        client,
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
