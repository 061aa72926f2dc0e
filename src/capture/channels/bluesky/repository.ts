/**
 * An account's repository as its server signed it. A signed archive (CAR) that does not verify says nothing at all.
 *
 * @see https://atproto.com/specs/repository
 */
import { archivedRecords } from "./archived.ts";
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
  /** those of which items are made */
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

export async function verifiedRepository(car: Uint8Array, signer: Signer): Promise<Verified<Repository>> {
  const read = await archivedRecords([car], signer, await library(), recordOf);
  return "unproved" in read ? read : { did: signer.did, rev: read.rev, records: read.records };
}

/** A repository that was put together of an archive and of what came since. */
export interface Continued extends Repository {
  /** what came since holds every record, so it needs no archive before it */
  readonly cameWhole: boolean;
  /** … and among them what the archive before it held already */
  readonly resent: boolean;
  /** CIDs of the records that what came since holds */
  readonly newer: ReadonlySet<string>;
}

/**
 * The repository as it stands after `since`, which holds only what is new after `whole`. The last commit signs the digest of
 * the whole tree, so every record is proved by it, in whichever of the two it lies; a commit before it need not be believed.
 *
 * Not by `verifyDiffCar`: that wants the block of each new record in the newer archive, and a record that is word for word
 * one that stands there already has its block in the older one alone.
 */
export async function continuedRepository(
  whole: Uint8Array,
  since: Uint8Array,
  signer: Signer,
): Promise<Verified<Continued>> {
  const read = await archivedRecords([whole, since], signer, await library(), recordOf);
  if ("unproved" in read) return read;
  const { revBefore, ...repository } = read;
  if (revBefore === undefined || read.rev < revBefore)
    return { unproved: `its revision ${read.rev} is older than ${String(revBefore)}` };
  return { did: signer.did, ...repository };
}

export type Proof =
  | {
      readonly kind: "absent";
      /** of the commit that its server signed */
      readonly rev: string;
    }
  | { readonly kind: "present"; readonly cid: string; readonly value: unknown };

/** @param proof what `com.atproto.sync.getRecord` answers: the branch of the tree where the record stands or would stand */
export async function verifiedProof(
  proof: Uint8Array,
  uri: string,
  { did, key }: Signer,
): Promise<Verified<Proof>> {
  const name = recordNamed(uri);
  if (name?.did !== did) return { unproved: "the record is not one of this account" };
  const { verifyProofs, verifyRecords, cidForRecord, readCarWithRoot, cborToLexRecord } = await library();
  const { collection, rkey } = name;
  try {
    const { verified } = await verifyProofs(proof, [{ collection, rkey, cid: null }], did, key);
    if (verified.length === 1) {
      const { blocks, root } = await readCarWithRoot(proof);
      const { rev } = cborToLexRecord(blocks.get(root) ?? new Uint8Array());
      return { kind: "absent", rev: String(rev) };
    }
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

/** What a record says, as JSON has it; undefined for what cannot be decoded. */
export function recordOf(decode: () => unknown): unknown {
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
