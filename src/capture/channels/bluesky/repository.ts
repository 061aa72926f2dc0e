/**
 * An account's repository as its server signed it. A signed archive (CAR) that does not verify says nothing at all.
 *
 * @see https://atproto.com/specs/repository
 */
import { recordNamed } from "./item-id.ts";

export interface RepoRecord {
  readonly collection: string;
  readonly rkey: string;
  readonly cid: string;
  /** as JSON has it, links as `{ $link }`; undefined for what is no record */
  readonly value: unknown;
}

export interface Repository {
  readonly did: string;
  /** TID of the last commit */
  readonly rev: string;
  readonly records: readonly RepoRecord[];
}

/** Who must have signed it. */
export interface Signer {
  readonly did: string;
  /** did:key of the account's signing key */
  readonly key: string;
}

export type Verified<Of> = Of | { readonly unproved: string };

/** Loads what is a second's work to load, when a Bluesky channel is looked at and not before. */
const library = () => import("@atproto/repo");

export async function verifiedRepository(
  car: Uint8Array,
  { did, key }: Signer,
): Promise<Verified<Repository>> {
  return await repositoryIn(car, did, key);
}

/** Whole and of one piece, by the digests in it, and a claim all the same: nobody says which key must have signed it. */
export async function unsignedRepository(car: Uint8Array, did: string): Promise<Verified<Repository>> {
  return await repositoryIn(car, did, undefined);
}

async function repositoryIn(
  car: Uint8Array,
  did: string,
  key: string | undefined,
): Promise<Verified<Repository>> {
  const { verifyRepoCar, cborToLexRecord } = await library();
  try {
    const { creates, commit } = await verifyRepoCar(car, did, key);
    const records = creates.map(({ collection, rkey, cid }) => ({
      collection,
      rkey,
      cid: cid.toString(),
      value: readable(() => cborToLexRecord(commit.newBlocks.get(cid) ?? new Uint8Array())),
    }));
    return { did, rev: commit.rev, records };
  } catch (error) {
    return { unproved: reasonOf(error) };
  }
}

export type Proof =
  | { readonly kind: "absent" }
  | { readonly kind: "present"; readonly cid: string; readonly value: unknown };

/** @param proof what `com.atproto.sync.getRecord` answers: the branch of the tree where the record stands or would stand */
export async function verifiedProof(
  proof: Uint8Array,
  uri: string,
  { did, key }: Signer,
): Promise<Verified<Proof>> {
  const name = recordNamed(uri);
  if (name?.did !== did) return { unproved: "the record is not one of this account" };
  const { verifyProofs, verifyRecords, cidForRecord } = await library();
  const { collection, rkey } = name;
  try {
    const { verified } = await verifyProofs(proof, [{ collection, rkey, cid: null }], did, key);
    if (verified.length === 1) return { kind: "absent" };
    const records = await verifyRecords(proof, did, key);
    const found = records.find((one) => one.collection === collection && one.rkey === rkey)?.record;
    if (!found) return { unproved: "the proof holds no record" };
    const cid = await cidForRecord(found);
    const held = await verifyProofs(proof, [{ collection, rkey, cid }], did, key);
    if (held.verified.length !== 1) return { unproved: "the record is not the one that is proved" };
    return { kind: "present", cid: cid.toString(), value: plainOf(found, 0) };
  } catch (error) {
    return { unproved: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message.slice(0, 200) : "it cannot be read";
}

function readable(decode: () => unknown): unknown {
  try {
    return plainOf(decode(), 0);
  } catch {
    return undefined;
  }
}

/** deeper than any record that fits its lexicon */
const deepest = 60;

function plainOf(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new RangeError("a record is nested too deep");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plainOf(one, depth + 1));
  if (ArrayBuffer.isView(value)) return { $bytes: value.byteLength };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return { $link: String(value) };
  const entries = Object.entries(value).map(([name, one]) => [name, plainOf(one, depth + 1)] as const);
  return Object.fromEntries(entries);
}
