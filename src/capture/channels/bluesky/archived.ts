/**
 * PURE. The records that a signed commit holds, out of one archive (CAR) or of one and what came since it. Each block is
 * compared with the digest that names it, and the tree under the commit must be whole; no block is copied.
 *
 * @see https://atproto.com/specs/repository and https://ipld.io/specs/transport/car/carv1/
 */
import { z } from "zod";
import { type Block, blockOf, cidText, digestOf } from "../../imports/bluesky-car/blocks.ts";
import { CarTree } from "../../imports/bluesky-car/tree.ts";
import { isOfItem } from "./item-id.ts";
import type { RepoRecord, Signer, Verified } from "./repository.ts";

export interface Archived {
  readonly rev: string;
  /** of the commit of the archive before, where there are two */
  readonly revBefore: string | undefined;
  /** in the order of their names; without those of which no item is made, such as likes */
  readonly records: readonly RepoRecord[];
  /** CIDs of those that the newer archive holds */
  readonly newer: ReadonlySet<string>;
  /** the newer archive holds every record of any kind */
  readonly cameWhole: boolean;
  /** it holds what the one before it held already */
  readonly resent: boolean;
}

type Library = Pick<typeof import("@atproto/repo"), "cborToLex" | "cborToLexRecord" | "verifyCommitSig">;
type Decode = (bytes: Uint8Array) => unknown;

const Cid = z.custom<{ readonly bytes: Uint8Array }>(
  (value) =>
    typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Uint8Array,
);
const Header = z.object({ version: z.literal(1), roots: z.array(Cid).length(1) });
const Commit = z.looseObject({ did: z.string(), rev: z.string(), data: Cid, sig: z.instanceof(Uint8Array) });

/** Why nothing of an archive is taken, in words. */
class Unproved extends Error {}

/**
 * @param cars one whole archive, or one and what came since it
 * @param recordOf a record as JSON has it
 */
export async function archivedRecords(
  cars: readonly [Uint8Array, Uint8Array?],
  { did, key }: Signer,
  library: Library,
  recordOf: (decode: () => unknown) => unknown,
): Promise<Verified<Archived>> {
  try {
    const [whole, since] = cars;
    const last = since ?? whole;
    const tree = new CarTree();
    const root = rootOf(last, library.cborToLex);
    let commit: z.infer<typeof Commit> | undefined;
    for (const car of since ? [whole, since] : [whole])
      for (const block of blocksIn(car)) {
        const digest = digestOf(block.cid);
        if (digest === root) commit = Commit.safeParse(decoded(block, library)).data;
        else if (!isNode(block.bytes) || !tree.node(digest, decoded(block, library))) tree.came(digest);
      }
    if (!commit) throw new Unproved("its last commit is not in it");
    if (commit.did !== did) throw new Unproved(`it is that of ${commit.did}`);
    const isSigned = await library.verifyCommitSig(commit as never, key).catch(() => false);
    if (!isSigned) throw new Unproved("its commit is not signed with the account's key");
    const broken = tree.walk(digestOf(commit.data.bytes));
    if (broken !== undefined) throw new Unproved(broken);
    const held = (car: Uint8Array) => recordsOf(car, tree, library, recordOf);
    const newest = held(last);
    const before = since ? held(whole) : undefined;
    const cameWhole = since !== undefined && before?.count === 0 && newest.count > 0;
    return {
      rev: commit.rev,
      revBefore: since && revOf(whole, library),
      records: [...(before?.records ?? []), ...newest.records].sort(byName),
      newer: new Set(since ? newest.records.map(({ cid }) => cid) : []),
      cameWhole,
      resent: cameWhole && since !== undefined && haveSome(whole, since),
    };
  } catch (error) {
    if (error instanceof Unproved) return { unproved: error.message };
    throw error;
  }
}

/** Of the tree that was walked; each is told once, so what the newer archive holds is asked for first. */
function recordsOf(
  car: Uint8Array,
  tree: CarTree,
  { cborToLexRecord }: Library,
  recordOf: (decode: () => unknown) => unknown,
): { readonly records: readonly RepoRecord[]; readonly count: number } {
  const records: RepoRecord[] = [];
  let count = 0;
  for (const { cid, bytes } of blocksIn(car)) {
    const names = tree.take(digestOf(cid));
    count += names.length;
    for (const name of names) {
      const at = name.indexOf("/");
      const [collection, rkey] = [name.slice(0, at), name.slice(at + 1)];
      if (!isOfItem(collection)) continue;
      records.push({ collection, rkey, cid: cidText(cid), value: recordOf(() => cborToLexRecord(bytes)) });
    }
  }
  return { records, count };
}

function byName(one: RepoRecord, other: RepoRecord): number {
  const [a, b] = [`${one.collection}/${one.rkey}`, `${other.collection}/${other.rkey}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As every node begins in DAG-CBOR: a map of two, of which the first is `e`. */
function isNode([map, length, name]: Uint8Array): boolean {
  return map === 0xa2 && length === 0x61 && name === 0x65;
}

function decoded({ bytes }: Block, { cborToLex }: Library): unknown {
  try {
    return cborToLex(bytes);
  } catch {
    return undefined;
  }
}

function revOf(car: Uint8Array, library: Library): string | undefined {
  const root = rootOf(car, library.cborToLex);
  for (const block of blocksIn(car))
    if (digestOf(block.cid) === root) return Commit.safeParse(decoded(block, library)).data?.rev;
  return undefined;
}

function haveSome(whole: Uint8Array, since: Uint8Array): boolean {
  const there = new Set<string>();
  for (const { cid } of blocksIn(since)) there.add(digestOf(cid));
  for (const { cid } of blocksIn(whole)) if (there.has(digestOf(cid))) return true;
  return false;
}

/** The digest that the header names. */
function rootOf(car: Uint8Array, decode: Decode): string {
  const [from, to] = spanAt(car, 0);
  let header: unknown;
  try {
    header = decode(car.subarray(from, to));
  } catch {
    throw new Unproved("it is no archive");
  }
  const [root] = Header.safeParse(header).data?.roots ?? [];
  if (!root || !isRecordCid(root.bytes)) throw new Unproved("the archive does not name one commit");
  return digestOf(root.bytes);
}

function* blocksIn(car: Uint8Array): Generator<Block> {
  for (let [, at] = spanAt(car, 0); at < car.length; ) {
    const [, end] = spanAt(car, at);
    const block = blockOf(car.subarray(at, end));
    if (typeof block === "string") throw new Unproved(block);
    if (!isRecordCid(block.cid))
      throw new Unproved("a block is named as nothing that stands in a repository");
    yield block;
    at = end;
  }
}

/** Version 1, DAG-CBOR, SHA-256: the digest alone does not tell one CID from another. */
function isRecordCid({ length, 0: version, 1: codec, 2: kind, 3: size }: Uint8Array): boolean {
  return length === 36 && version === 1 && codec === 0x71 && kind === 0x12 && size === 0x20;
}

/** Where what begins with its length at `at` begins behind that, and ends. */
function spanAt(car: Uint8Array, at: number): readonly [from: number, to: number] {
  let length = 0;
  for (let digit = 0; digit < 5; digit += 1) {
    const byte = car[at + digit];
    if (byte === undefined) break;
    length += (byte & 0x7f) * 2 ** (7 * digit);
    if (byte >= 0x80) continue;
    const from = at + digit + 1;
    if (length === 0 || from + length > car.length) break;
    return [from, from + length];
  }
  throw new Unproved("the archive breaks off");
}
