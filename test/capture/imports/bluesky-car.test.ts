/** A repository read block by block, beside the protocol's own library, which holds all of it at once. */
import { BlockMap, blocksToCarFile, cborToLex, readCarWithRoot } from "@atproto/repo";
import { beforeAll, expect, test } from "@jest/globals";
import { ownItems } from "../../../src/capture/channels/bluesky/own.ts";
import { verifiedRepository } from "../../../src/capture/channels/bluesky/repository.ts";
import { CarSplitter } from "../../../src/capture/imports/bluesky-car/blocks.ts";
import { blueskyRepository as format } from "../../../src/capture/imports/bluesky-car/format.ts";
import { piecesOf } from "../../../src/capture/imports/pieces.ts";
import type { About, RecordsRead } from "../../../src/capture/imports/port.ts";
import { chanceFrom } from "../../faults/chance.ts";
import { blueskyChannel, TestAccount } from "../../support/bluesky-account.ts";

const chance = chanceFrom(11);
const seenAt = new Date("2026-11-29T12:00:00Z");
const digits = "234567abcdefghijklmnopqrstuvwxyz";
const keyOf = (n: number) => `3mtdxgsv4${digits[(n >> 10) & 31]}${digits[(n >> 5) & 31]}${digits[n & 31]}2`;

let account: TestAccount;
let car: Uint8Array;

beforeAll(async () => {
  account = await TestAccount.make();
  const at = (key: string) => `at://${account.did}/app.bsky.feed.post/${key}`;
  await account.put("app.bsky.actor.profile/self", {
    $type: "app.bsky.actor.profile",
    displayName: "Etaten",
  });
  for (let n = 0; n < 120; n += 1) {
    const parent = {
      uri: at(keyOf(n - 1)),
      cid: n > 0 ? await account.cid(`app.bsky.feed.post/${keyOf(n - 1)}`) : "",
    };
    await account.post(keyOf(n), `Melding ${n}`, {
      ...(n % 3 === 1 ? { reply: { root: parent, parent } } : {}),
      // under a key that was free again
      ...(n % 9 === 0 ? { createdAt: "2026-09-01T10:00:00.000Z" } : {}),
    });
    if (n % 10 === 0)
      await account.put(`app.bsky.feed.threadgate/${keyOf(n)}`, {
        $type: "app.bsky.feed.threadgate",
        post: at(keyOf(n)),
        allow: [],
        hiddenReplies: [at(keyOf(n + 1))],
        createdAt: "2026-08-18T10:00:00.000Z",
      });
    if (n % 4 === 0)
      await account.put(`app.bsky.feed.like/${keyOf(n)}`, {
        $type: "app.bsky.feed.like",
        subject: { uri: at(keyOf(0)) },
      });
  }
  car = await account.car();
}, 120_000);

/** @param key none: nobody says which */
async function readOf(
  bytes: Uint8Array,
  chunkBytes: number,
  key: string | undefined,
): Promise<readonly RecordsRead[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const keys = key === undefined ? [] : [key];
  const side = {
    did: account.did,
    keys,
    pds: "https://pds.example",
    handle: "etaten.example",
    unproved: undefined,
  };
  const survey = await format.survey?.();
  survey?.member?.("a.car");
  for await (const chunk of chunks()) survey?.push(chunk);
  const about = (await survey?.end({ account: [], madeAt: undefined, side })) as About;
  const all: RecordsRead[] = [];
  const kept: Buffer[] = [];
  for await (const { bytes: piece, records } of piecesOf(chunks(), new CarSplitter())) {
    kept.push(piece);
    if (records.length === 0) continue;
    const place = { member: "a.car", bytes: piece, records };
    const payload = { ordinal: 0, url: "a.car", status: 0, mediaType: "", bytes: piece, fetchedAt: seenAt };
    all.push(
      await format.records.read({
        ...{ payloads: [payload], channel: blueskyChannel(account), seenAt, member: "a.car", records },
        ...{ about: format.aboutPiece?.(about, place) ?? about, columns: undefined, itemKind: undefined },
      }),
    );
  }
  expect(Buffer.concat(kept).equals(bytes)).toBe(true);
  return all;
}

const sightingsOf = (reads: readonly RecordsRead[]) =>
  reads
    .flatMap(({ sightings }) => sightings)
    .toSorted((one, other) => (one.nativeId < other.nativeId ? -1 : 1));

async function whole() {
  const signer = { did: account.did, key: account.key.did() };
  const repository = await verifiedRepository(car, signer);
  if ("unproved" in repository) throw new Error(repository.unproved);
  const of = { ...signer, pds: "https://pds.example", handle: "etaten.example" };
  const { sightings } = ownItems(repository, of, () => 0, seenAt);
  return sightings.toSorted((one, other) => (one.nativeId < other.nativeId ? -1 : 1));
}

/** @param change of the blocks in their order */
async function rewritten(
  change: (blocks: ReturnType<BlockMap["entries"]>) => ReturnType<BlockMap["entries"]>,
) {
  const { root, blocks } = await readCarWithRoot(car);
  const header = await blocksToCarFile(root, new BlockMap());
  const parts = [header];
  for (const { cid, bytes } of change(blocks.entries())) {
    const one = new BlockMap();
    one.set(cid, bytes);
    parts.push((await blocksToCarFile(root, one)).subarray(header.length));
  }
  return Buffer.concat(parts);
}

function shuffled<One>(all: readonly One[]): One[] {
  return all
    .map((one) => [chance.next(), one] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, one]) => one);
}

test.each([1, 7, 4096, 1 << 20])(
  "in chunks of %d bytes it holds what the library finds in it",
  async (bytes) => {
    const expected = await whole();
    expect(expected.filter(({ visibility }) => visibility === "hidden").length).toBeGreaterThan(5);
    expect(expected.filter(({ nativeId }) => nativeId.includes("@")).length).toBeGreaterThan(5);
    expect(expected.filter(({ parentNativeId }) => parentNativeId?.includes("@")).length).toBeGreaterThan(3);
    const read = await readOf(car, bytes, account.key.did());
    expect(sightingsOf(read)).toEqual(expected);
    expect(read.flatMap(({ findings }) => findings).map(({ detail }) => detail)).toEqual([
      "30 records of app.bsky.feed.like are no items",
    ]);
  },
);

test("in whatever order its blocks come, and when one of them stands there twice", async () => {
  const expected = await whole();
  for (let times = 0; times < 10; times += 1) {
    const other = await rewritten((blocks) => [...shuffled(blocks), ...blocks.slice(0, 9)]);
    expect(sightingsOf(await readOf(other, 1000, account.key.did()))).toEqual(expected);
  }
});

test.each<[string, (blocks: ReturnType<BlockMap["entries"]>) => ReturnType<BlockMap["entries"]>]>([
  [
    "a record is missing",
    (blocks) => blocks.filter(({ bytes }) => !Buffer.from(bytes).includes("Melding 77")),
  ],
  ["the commit is missing", (blocks) => blocks.filter(({ bytes }) => !Buffer.from(bytes).includes("cdid"))],
  [
    "a node is missing",
    (blocks) => {
      const nodes = blocks.filter(({ bytes }) => "e" in (cborToLex(bytes) as object));
      return blocks.filter((block) => block !== nodes.at(-1));
    },
  ],
  [
    "a record says something else",
    (blocks) =>
      blocks.map(({ cid, bytes }) => ({
        cid,
        bytes: Buffer.from(
          Buffer.from(bytes).toString("latin1").replace("Melding 77", "Melding 78"),
          "latin1",
        ),
      })),
  ],
])("nothing is taken when %s", async (_, change) => {
  const read = await readOf(await rewritten(change), 1000, account.key.did());
  expect(sightingsOf(read)).toEqual([]);
  expect(read.reduce((sum, { found }) => sum + found, 0)).toBe(1);
  expect(read.flatMap(({ findings }) => findings)).toMatchObject([
    { code: "import.unproved", refused: true },
  ]);
});

test("nothing is taken that another key signed, that is another account's, or that breaks off anywhere", async () => {
  const stranger = await TestAccount.make("b");
  const none = async (bytes: Uint8Array, key: string | undefined) => {
    const read = await readOf(bytes, 4096, key);
    expect(sightingsOf(read)).toEqual([]);
    expect(read.flatMap(({ findings }) => findings)).toMatchObject([{ code: "import.unproved" }]);
  };
  await none(car, stranger.key.did());
  await stranger.post(keyOf(1), "Ei anna melding");
  await none(await stranger.car(), undefined);
  for (let times = 0; times < 30; times += 1)
    await none(car.subarray(0, chance.whole(1, car.length - 1)), undefined);
  await none(Buffer.concat([car, Buffer.from([0])]), undefined);
  await none(Buffer.alloc(300_000, 0xff), undefined);
});
