/**
 * Passes over a repository before a record of it is taken: every block is the one that its CID names, the commit is that of
 * the account and signed with its key, and its tree is whole. Held is what records say of each other, never their blocks.
 */
import { z } from "zod";
import { ArchiveError } from "../../../domain/errors.ts";
import {
  itemIdOf,
  postCollection,
  type RecordName,
  type Standing,
  uriOf,
} from "../../channels/bluesky/item-id.ts";
import { type RepoRecord, recordOf } from "../../channels/bluesky/repository.ts";
import { isOfItsKey } from "../../channels/bluesky/tid.ts";
import { mostRecordBytes } from "../pieces.ts";
import type { About, PieceOf, Survey } from "../port.ts";
import { blockOf, CarSplitter, cidText, digestOf } from "./blocks.ts";
import type { Side } from "./format.ts";
import { isCar } from "./head.ts";
import { CarTree } from "./tree.ts";

type Library = typeof import("@atproto/repo");

const Cid = z.custom<{ readonly bytes: Uint8Array }>(
  (value) => typeof value === "object" && value !== null && "bytes" in value,
);
const Header = z.object({ version: z.literal(1), roots: z.array(Cid).length(1) });
const Commit = z.looseObject({
  did: z.string(),
  version: z.literal(3),
  rev: z.string(),
  data: Cid,
  sig: z.instanceof(Uint8Array),
});
const Timed = z.object({
  $type: z.literal(postCollection),
  createdAt: z.string().optional().catch(undefined),
});
const gateForm = /^app\.bsky\.feed\.(?:threadgate|postgate)\//;
const Gate = z.object({ $type: z.enum(["app.bsky.feed.threadgate", "app.bsky.feed.postgate"]) });
const itemForm = /^app\.bsky\.(?:feed\.(?:post|threadgate|postgate)|actor\.profile)\//;
/** Larger ones are read with their piece, in a process of their own. */
const mostDecodedBytes = 256 * 1024;

/** What a piece of a repository is read with. */
export interface PieceSide {
  /** why nothing of the repository is taken; told by its first piece */
  readonly unproved: string | undefined;
  readonly did: string;
  readonly rev: string;
  /** by place among the records of the piece: under which names the repository holds each */
  readonly names: readonly (readonly string[])[];
  /** that speak of posts of the piece */
  readonly gates: readonly RepoRecord[];
  /** what stands under addresses of which the item is not told by the address alone */
  readonly standing: ReadonlyMap<string, Standing>;
  /** how many records of each collection are no items; of the first piece */
  readonly others: readonly (readonly [collection: string, count: number])[];
}

/** One repository, of one file. */
class SurveyedCar {
  readonly #library: Library;
  readonly #splitter = new CarSplitter();
  readonly #tree = new CarTree();
  #held: Buffer = Buffer.alloc(0);
  #offset = 0;
  #blocks = 0;
  #root: string | undefined;
  #commit: z.infer<typeof Commit> | undefined;
  /** posts and gates that came before the node that names them, by digest */
  readonly #early = new Map<string, { readonly cid: Uint8Array; readonly value: unknown }>();
  /** by key of their post */
  readonly #gates = new Map<string, RepoRecord[]>();
  /** of gates that hide answers of the account itself */
  readonly #hiding: RepoRecord[] = [];
  /** times of posts that are not of their key, by name */
  readonly #others = new Map<string, { readonly createdAt: string | undefined; readonly cid: string }>();
  #standing: ReadonlyMap<string, Standing> = new Map();
  unproved: string | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  push(chunk: Uint8Array): void {
    if (this.unproved !== undefined) return;
    this.#held = this.#held.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#held, chunk]);
    this.#splitter.push(chunk, (start, end) => this.#whole(start, end));
    if (this.#held.length > mostRecordBytes)
      throw new ArchiveError("import.tooLarge", `one block is larger than ${mostRecordBytes} bytes`);
  }

  #whole(start: number, end: number): void {
    if (this.unproved !== undefined) return;
    if (this.#blocks === 0) this.#header(this.#held.subarray(0, start - this.#offset));
    const block = blockOf(this.#held.subarray(start - this.#offset, end - this.#offset));
    this.#held = this.#held.subarray(end - this.#offset);
    this.#offset = end;
    this.#blocks += 1;
    if (typeof block === "string") this.unproved ??= block;
    else this.#block(block.cid, block.bytes);
  }

  #header(bytes: Uint8Array): void {
    const from = bytes.findIndex((byte) => byte < 0x80) + 1;
    const { data } = Header.safeParse(isCar(bytes) ? this.#decoded(bytes.subarray(from)) : undefined);
    const [root] = data?.roots ?? [];
    if (root) this.#root = digestOf(root.bytes);
    else this.unproved = "the archive does not name one commit";
  }

  #block(cid: Uint8Array, bytes: Uint8Array): void {
    const digest = digestOf(cid);
    const names = this.#tree.came(digest);
    if (bytes.length > mostDecodedBytes) return;
    const value = this.#decoded(bytes);
    if (digest === this.#root) this.#commit = Commit.safeParse(value).data;
    else if (this.#tree.node(digest, value)) return;
    else if (names.length > 0) for (const name of names) this.#named(name, cid, value);
    else if (Timed.safeParse(value).success || Gate.safeParse(value).success)
      this.#early.set(digest, { cid: Uint8Array.from(cid), value: asEarly(value) });
  }

  #decoded(bytes: Uint8Array): unknown {
    try {
      return this.#library.cborToLex(bytes);
    } catch {
      return undefined;
    }
  }

  #named(name: string, cid: Uint8Array, value: unknown): void {
    const at = name.indexOf("/");
    const [collection, rkey] = [name.slice(0, at), name.slice(at + 1)];
    if (collection === postCollection) {
      const { createdAt } = Timed.safeParse(value).data ?? {};
      if (!isOfItsKey(rkey, createdAt)) this.#others.set(rkey, { createdAt, cid: cidText(cid) });
    } else if (gateForm.test(name)) {
      const gate = { collection, rkey, cid: cidText(cid), value: recordOf(() => value) };
      this.#gates.set(rkey, [...(this.#gates.get(rkey) ?? []), gate]);
      if (JSON.stringify(gate.value ?? null).includes(`at://${this.#commit?.did ?? "did:"}`))
        this.#hiding.push(gate);
    }
  }

  /** @param keys with one of which it must be signed; none where that cannot be told */
  async end(keys: readonly string[]): Promise<void> {
    if (this.unproved === undefined) this.#splitter.end((start, end) => this.#whole(start, end));
    this.unproved ??= await this.#wrong(keys);
    if (this.unproved !== undefined) return;
    for (const [digest, { cid, value }] of this.#early)
      for (const name of this.#tree.namesNow(digest)) this.#named(name, cid, value);
    this.#early.clear();
    const { did = "" } = this.#commit ?? {};
    this.#standing = new Map(
      [...this.#others].map(([rkey, { createdAt, cid }]) => {
        const name: RecordName = { did, collection: postCollection, rkey };
        return [uriOf(name), { cid, nativeId: itemIdOf(name, createdAt) }];
      }),
    );
  }

  async #wrong(keys: readonly string[]): Promise<string | undefined> {
    if (!this.#commit) return "the commit is not in the archive, or of a form that is not known";
    if (keys.length > 0 && !(await this.#isSigned(keys)))
      return "the commit is not signed with a key of the account";
    return this.#tree.walk(digestOf(this.#commit.data.bytes));
  }

  async #isSigned(keys: readonly string[]): Promise<boolean> {
    for (const key of keys)
      if (await this.#library.verifyCommitSig(this.#commit as never, key).catch(() => false)) return true;
    return false;
  }

  piece({ bytes, records }: PieceOf): PieceSide {
    const isFirst = records.some(([, , index]) => index === 0);
    const { unproved } = this;
    const { did = "", rev = "" } = this.#commit ?? {};
    if (unproved !== undefined) return { ...nothing, unproved, did, rev };
    const names = records.map(([start, end]) => {
      const block = blockOf(bytes.subarray(start, end));
      if (typeof block === "string")
        throw new ArchiveError("import.damaged", `the archive was changed while it was read: ${block}`);
      return this.#tree.take(digestOf(block.cid)).filter((name) => itemForm.test(name));
    });
    const keys = new Set(names.flat().map((name) => name.slice(name.indexOf("/") + 1)));
    const gates = new Set([...[...keys].flatMap((key) => this.#gates.get(key) ?? []), ...this.#hiding]);
    const others = isFirst ? [...this.#tree.counts(itemForm)] : [];
    return { unproved, did, rev, names, gates: [...gates], standing: this.#standing, others };
  }
}

const nothing = { names: [], gates: [], standing: new Map<string, Standing>(), others: [] };

/** Of a post its time is all that is asked for later. */
function asEarly(value: unknown): unknown {
  return Timed.safeParse(value).data ?? value;
}

export class CarSurvey implements Survey {
  readonly #library: Library;
  readonly #cars = new Map<string, SurveyedCar>();
  #car: SurveyedCar | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  member(name: string): void {
    this.#car = new SurveyedCar(this.#library);
    this.#cars.set(name, this.#car);
  }

  push(chunk: Uint8Array): void {
    this.#car?.push(chunk);
  }

  async end(about: About): Promise<About> {
    const side = about.side as Side;
    for (const car of this.#cars.values()) await car.end(side.keys);
    return { ...about, side: { ...side, cars: this.#cars } };
  }
}

/** What of the survey a piece is read with, without what stays here. */
export function aboutPiece(about: About, piece: PieceOf): About {
  const { cars, ...side } = about.side as Side & { readonly cars: ReadonlyMap<string, SurveyedCar> };
  return { ...about, side: { ...side, piece: cars.get(piece.member)?.piece(piece) } };
}
