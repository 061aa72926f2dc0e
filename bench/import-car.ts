/** Repositories of Bluesky as a server writes them (CAR), of any size: the same at every run, unsigned by anybody known. */
import { hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Secp256k1Keypair } from "@atproto/crypto";
import { BlockMap, blocksToCarFile, signCommit } from "@atproto/repo";

const did = "did:plc:fjordvikfjordvikfjordvik";
const digits = "234567abcdefghijklmnopqrstuvwxyz";
type Cid = Awaited<ReturnType<BlockMap["add"]>>;
interface Leaf {
  readonly key: string;
  readonly layer: number;
  readonly cid: Cid;
}

/** @returns the folder */
export async function writeCar(folder: string, posts: number): Promise<string> {
  const leaves: Leaf[] = [];
  for (let n = 1; n <= posts; n += 1) {
    const key = `app.bsky.feed.post/${tid(n)}`;
    leaves.push({ key, layer: layerOf(key), cid: (await blockOf(post(n))).cid });
  }
  const nodes: Uint8Array[] = [];
  const top = leaves.reduce((most, { layer }) => Math.max(most, layer), 0);
  const data = await nodeOf(leaves, top, nodes);
  const key = await Secp256k1Keypair.import("1".repeat(64), { exportable: false });
  const unsigned = { did, version: 3, rev: tid(posts + 1), prev: null, data };
  const commit = await blockOf(await signCommit(unsigned as never, key));
  const head = await blocksToCarFile(commit.cid, new BlockMap());
  await pipeline(Readable.from(all(head, commit, nodes, posts)), createWriteStream(join(folder, "repo.car")));
  const document = {
    did,
    verificationMethods: { atproto: key.did() },
    alsoKnownAs: ["at://etaten.example"],
    services: { atproto_pds: { type: "AtprotoPersonalDataServer", endpoint: "https://pds.example" } },
  };
  await writeFile(join(folder, "did.json"), JSON.stringify(document));
  return folder;
}

async function* all(head: Uint8Array, commit: Block, nodes: readonly Uint8Array[], posts: number) {
  yield head;
  yield framed(commit);
  for (const node of nodes) yield node;
  for (let n = 1; n <= posts; n += 1) yield framed(await blockOf(post(n)));
}

interface Block {
  readonly cid: Cid;
  readonly bytes: Uint8Array;
}

async function blockOf(value: object): Promise<Block> {
  const map = new BlockMap();
  const cid = await map.add(value as never);
  return { cid, bytes: map.get(cid) ?? new Uint8Array() };
}

function framed({ cid, bytes }: Block): Uint8Array {
  let length = cid.bytes.length + bytes.length;
  const varint: number[] = [];
  for (; length >= 0x80; length = Math.floor(length / 128)) varint.push((length % 128) | 0x80);
  return Buffer.concat([Buffer.from([...varint, length]), cid.bytes, bytes]);
}

/** @see https://atproto.com/specs/repository#mst-structure */
async function nodeOf(leaves: readonly Leaf[], layer: number, nodes: Uint8Array[]): Promise<Cid> {
  const at = leaves.flatMap((leaf, index) => (leaf.layer === layer ? [index] : []));
  const below = async (from: number, to: number) =>
    from < to ? await nodeOf(leaves.slice(from, to), layer - 1, nodes) : null;
  const l = await below(0, at[0] ?? leaves.length);
  const e: object[] = [];
  let before = "";
  for (const [place, index] of at.entries()) {
    const { key, cid } = leaves[index] as Leaf;
    let p = 0;
    while (p < before.length && before[p] === key[p]) p += 1;
    e.push({
      p,
      k: Buffer.from(key.slice(p)),
      v: cid,
      t: await below(index + 1, at[place + 1] ?? leaves.length),
    });
    before = key;
  }
  const node = await blockOf({ l, e });
  nodes.push(framed(node));
  return node.cid;
}

function layerOf(key: string): number {
  let zeros = 0;
  for (const byte of hash("sha256", key, "buffer")) {
    zeros += byte === 0 ? 4 : byte < 4 ? 3 : byte < 16 ? 2 : byte < 64 ? 1 : 0;
    if (byte !== 0) return zeros;
  }
  return zeros;
}

const start = Date.UTC(2023, 0, 1);
const everyMs = 60_000;

function tid(n: number): string {
  let number = BigInt(start + n * everyMs) * 1000n * 1024n;
  let text = "";
  for (let at = 0; at < 13; at += 1) {
    text = digits.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return text;
}

function post(n: number): object {
  const uri = `at://${did}/app.bsky.feed.post/${tid(n - 1)}`;
  const parent = { uri, cid: "bafyreifsffwj6z35ix3qgcq5iqdbni5kplpitdjwwufr7axv3p3z7r5ho4" };
  return {
    $type: "app.bsky.feed.post",
    text: `Vegen over Håøya er stengd frå klokka ${n % 24} på grunn av ras ved bru nummer ${n}. Følg omkøyringa, og sjå https://fjordvik.example/veg/${n}.`,
    createdAt: new Date(start + n * everyMs).toISOString(),
    langs: ["nn"],
    ...(n % 10 === 0 ? { reply: { root: parent, parent } } : {}),
  };
}
