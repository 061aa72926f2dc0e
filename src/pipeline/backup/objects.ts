/** Copies what the place of backups lacks of the object store, and lists everything that belongs to this backup. */
import { referredKeys } from "../../db/objects.ts";
import { transact } from "../../db/transact.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { readBack } from "../../objects/content.ts";
import type { ObjectContent, ObjectInfo, ObjectStore } from "../../objects/port.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { Following } from "./following.ts";
import { type BackupManifest, type ListedObject, objectLine } from "./manifest.ts";
import { PartWriter, partBytes } from "./parts.ts";
import { contentOf, unsound, withoutPacking } from "./stored.ts";

export interface ObjectPlaces {
  /** where objects are copied to: the same keys as in the archive's own store */
  readonly objects: ObjectStore;
  /** where the list of them is written */
  readonly lists: ObjectStore;
  readonly folder: string;
  /** what the backup before lists, in the order of keys: these are there and need no second reading */
  readonly earlier: AsyncIterable<ListedObject>;
}

export interface KeptObjects extends Pick<BackupManifest, "objects"> {
  /** what was copied just now */
  readonly copied: number;
  readonly copiedBytes: number;
}

/** What becomes of one object; `fault` when its bytes are not what they should be. */
interface Kept {
  readonly listed: ListedObject | undefined;
  readonly copied: boolean;
  readonly fault: { readonly kind: "missing" | "damaged"; readonly what: string } | undefined;
}

interface Wanted {
  readonly key: string;
  /** undefined for what the archive refers to and its store does not have */
  readonly found: ObjectInfo | undefined;
  readonly referred: boolean;
}

const atOnce = 8;
const mostNamed = 100;

/**
 * @param readAll reads every copy at the place again, and makes those anew that are not what they were
 * @throws the reason of `signal` when it is aborted; what was copied stays, and the next backup goes on from there
 */
export async function keepObjects(
  tools: Pick<ArchiveTools, "pool" | "objects">,
  places: ObjectPlaces,
  readAll: boolean,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<KeptObjects> {
  const there = new Following(places.objects.list(""));
  const earlier = new Following(places.earlier);
  const tally = new Tally(new PartWriter(places.lists, `${places.folder}/objects`));
  const total = await countOf(tools.objects, signal);
  const one = async (wanted: Wanted, copy: ObjectInfo | undefined, before: ListedObject | undefined) => {
    const trusted = copy !== undefined && before?.sizeBytes === copy.sizeBytes ? before : undefined;
    if (trusted === undefined || (readAll && wanted.found))
      return await copyOne(tools.objects, places.objects, wanted, copy !== undefined);
    return keptBefore(trusted, wanted);
  };
  await transact(
    tools.pool,
    async ({ client }) => {
      let batch: Promise<Kept>[] = [];
      const settle = async () => {
        for (const kept of await Promise.all(batch)) await tally.add(kept);
        batch = [];
        signal.throwIfAborted();
        onProgress(Math.min(tally.seen, total), total);
      };
      for await (const wanted of everything(tools.objects.list(""), referredKeys(client))) {
        batch.push(one(wanted, await copyFor(there, wanted), await copyFor(earlier, wanted)));
        if (batch.length === atOnce) await settle();
      }
      await settle();
    },
    "repeatable read, read only",
  );
  await Promise.all([there.close(), earlier.close()]);
  return await tally.end();
}

async function countOf(store: ObjectStore, signal: AbortSignal): Promise<number> {
  let count = 0;
  for await (const _ of store.list("")) {
    count++;
    signal.throwIfAborted();
  }
  return count;
}

/** What lies in the store, and in its place in the order what should. A raw answer that is missing may have lain packed. */
async function* everything(
  listing: AsyncIterable<ObjectInfo>,
  referred: AsyncIterable<{ readonly key: string }>,
): AsyncGenerator<Wanted> {
  const wanted = new Following(referred);
  for await (const found of listing) {
    const known = withoutPacking(found.key);
    for await (const { key } of wanted.before(known)) yield missing(key);
    const referred = (await wanted.at(known)) !== undefined;
    yield { key: found.key, found, referred };
  }
  for await (const { key } of wanted.before(undefined)) yield missing(key);
}

function missing(key: string): Wanted {
  return { key, found: undefined, referred: true };
}

/** Of a raw answer that is missing, nobody knows whether it lay packed. */
async function copyFor<Row extends { readonly key: string }>(
  listing: Following<Row>,
  { key, found }: Wanted,
): Promise<Row | undefined> {
  const row = await listing.at(key);
  return row ?? (found || !key.startsWith("raw/") ? undefined : await listing.at(`${key}.gz`));
}

/** A copy that is there already stands for what the store has lost, too: the restored archive has it again. */
function keptBefore(listed: ListedObject, { found, key }: Wanted): Kept {
  const lost = `${key} (a copy of it lies with the backups)`;
  return { listed, copied: false, fault: found ? undefined : { kind: "missing", what: lost } };
}

async function copyOne(
  from: ObjectStore,
  to: ObjectStore,
  { key, found, referred }: Wanted,
  isThere: boolean,
): Promise<Kept> {
  // it may have come since the store was listed
  const source = found ?? (await from.head(key)) ?? (await from.head(`${key}.gz`));
  if (source === undefined) return without({ kind: "missing", what: key });
  try {
    const content = await contentOf(from, source);
    const wrong = await unsound(source.key, content);
    if (wrong !== undefined) return without({ kind: "damaged", what: `${source.key}: ${wrong}` });
    const copied = await putCopy(to, source.key, content, isThere);
    const { sha256, sizeBytes } = content;
    return { listed: { sha256, sizeBytes, key: source.key }, copied, fault: undefined };
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "object.missing") throw error;
    // a tar that never became a package may go while the store is being read
    return without(referred ? { kind: "missing", what: source.key } : undefined);
  }
}

function without(fault: Kept["fault"]): Kept {
  return { listed: undefined, copied: false, fault };
}

/** @returns whether it was stored; a copy that is there and is not what it was makes room */
async function putCopy(
  copies: ObjectStore,
  key: string,
  content: ObjectContent,
  isThere: boolean,
): Promise<boolean> {
  if (isThere) {
    if ((await readBack(copies, key)).sha256 === content.sha256) return false;
    await copies.delete(key);
  }
  return (await copies.put(key, content)) === "stored";
}

/** The list, as it grows, and what it comes to. */
class Tally {
  seen = 0;
  readonly #writer: PartWriter;
  readonly #lines: string[] = [];
  readonly #faults = { missing: [] as string[], damaged: [] as string[] };
  #listed = { count: 0, bytes: 0 };
  #copied = { count: 0, bytes: 0 };
  #faultCount = 0;
  #held = 0;

  constructor(writer: PartWriter) {
    this.#writer = writer;
  }

  async add({ listed, copied, fault }: Kept): Promise<void> {
    this.seen++;
    if (fault) {
      this.#faultCount++;
      if (this.#faults[fault.kind].length < mostNamed) this.#faults[fault.kind].push(fault.what);
    }
    if (!listed) return;
    const line = objectLine(listed);
    this.#lines.push(line);
    this.#held += line.length;
    this.#listed = { count: this.#listed.count + 1, bytes: this.#listed.bytes + listed.sizeBytes };
    if (copied)
      this.#copied = { count: this.#copied.count + 1, bytes: this.#copied.bytes + listed.sizeBytes };
    if (this.#held >= partBytes) await this.#write();
  }

  async end(): Promise<KeptObjects> {
    if (this.#held > 0) await this.#write();
    const objects = { ...this.#listed, list: this.#writer.parts, ...this.#faults, faults: this.#faultCount };
    return { objects, copied: this.#copied.count, copiedBytes: this.#copied.bytes };
  }

  async #write(): Promise<void> {
    await this.#writer.write(Buffer.from(this.#lines.join(""), "utf8"));
    this.#lines.length = 0;
    this.#held = 0;
  }
}
