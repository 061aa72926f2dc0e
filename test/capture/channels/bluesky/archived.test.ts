/** What is read of a signed archive, beside what the protocol's own package reads of it. */

import { BlockMap, blocksToCarFile, cborToLexRecord, readCarWithRoot, verifyRepoCar } from "@atproto/repo";
import { expect, test } from "@jest/globals";
import {
  continuedRepository,
  verifiedRepository,
} from "../../../../src/capture/channels/bluesky/repository.ts";
import { TestAccount } from "../../../support/bluesky-account.ts";

const digits = "234567abcdefghijklmnopqrstuvwxyz";
const keyOf = (n: number) => `3mtdxgsv4${digits[n >> 10]}${digits[(n >> 5) & 31]}${digits[n & 31]}2`;

async function accountOf(count: number): Promise<TestAccount> {
  const account = await TestAccount.make();
  await account.put("app.bsky.actor.profile/self", { displayName: "Etaten" });
  for (let n = 0; n < count; n += 1) {
    // of two records that are word for word the same the package's own store loses both when one is deleted
    await account.post(keyOf(n), n % 5 === 0 ? "Same ord" : `Melding ${n}`);
    if (n % 3 === 0)
      await account.put(`app.bsky.feed.like/${keyOf(n)}`, {
        $type: "app.bsky.feed.like",
        createdAt: `2026-08-18T10:00:00Z`,
        subject: n,
      });
    if (n % 5 === 4) await account.delete(`app.bsky.feed.post/${keyOf(n - 2)}`);
  }
  return account;
}

/** As the package reads it, without what is no item. */
async function byPackage(
  car: Uint8Array,
  { did, key }: TestAccount,
): Promise<readonly (readonly unknown[])[]> {
  const { creates, commit } = await verifyRepoCar(car, did, key.did());
  return creates
    .filter(({ collection }) => collection !== "app.bsky.feed.like")
    .map(({ collection, rkey, cid }) => [
      `${collection}/${rkey}`,
      String(cid),
      cborToLexRecord(commit.newBlocks.get(cid) ?? new Uint8Array())["text"],
    ]);
}

async function byUs(car: Uint8Array, { did, key }: TestAccount) {
  const read = await verifiedRepository(car, { did, key: key.did() });
  if ("unproved" in read) return read.unproved;
  return read.records.map(({ collection, rkey, cid, value }) => [
    `${collection}/${rkey}`,
    cid,
    (value as { text?: unknown }).text,
  ]);
}

/** The same blocks in another order, some of them left out. */
async function otherwise(car: Uint8Array, but: (n: number) => boolean = () => true): Promise<Uint8Array> {
  const { blocks, root } = await readCarWithRoot(car);
  const other = new BlockMap();
  blocks
    .entries()
    .reverse()
    .forEach(({ cid, bytes }, n) => {
      if (but(n)) other.set(cid, bytes);
    });
  return await blocksToCarFile(root, other);
}

test.each([[0], [1], [40], [150]])(
  "of %d posts the same records are read as by the package, in any order of blocks",
  async (count) => {
    const account = await accountOf(count);
    const car = await account.car();
    const expected = await byPackage(car, account);
    expect(expected.length).toBeGreaterThanOrEqual(1);
    expect(await byUs(car, account)).toEqual(expected);
    expect(await byUs(await otherwise(car), account)).toEqual(expected);
  },
);

test("nothing is taken where any one block is left out that the commit holds", async () => {
  const account = await accountOf(30);
  const car = await account.car();
  const { blocks } = await readCarWithRoot(car);
  for (let left = 0; left < blocks.size; left += 1)
    expect(typeof (await byUs(await otherwise(car, (n) => n !== left), account))).toBe("string");
});

test("nothing is taken of an archive that is cut anywhere, or of which any byte is another", async () => {
  const account = await accountOf(6);
  const car = await account.car();
  for (let at = 0; at < car.length; at += 5) {
    expect(typeof (await byUs(car.subarray(0, at), account))).toBe("string");
    const other = Uint8Array.from(car);
    other[at] = (other[at] ?? 0) ^ 0x10;
    expect(typeof (await byUs(other, account))).toBe("string");
  }
});

test("what came since is put together with what was kept to the records that the package reads of all of it", async () => {
  const account = await accountOf(60);
  const [before, rev] = [await account.car(), await account.remember()];
  for (let n = 60; n < 90; n += 1) await account.post(keyOf(n), `Melding ${n}`);
  for (const n of [1, 3, 59]) await account.delete(`app.bsky.feed.post/${keyOf(n)}`);
  await account.put("app.bsky.actor.profile/self", { displayName: "Direktoratet" });
  const read = await continuedRepository(before, await account.since(rev), {
    did: account.did,
    key: account.key.did(),
  });
  if ("unproved" in read) throw new Error(read.unproved);
  const expected = await byPackage(await account.car(), account);
  expect(read.records.map(({ collection, rkey, cid }) => [`${collection}/${rkey}`, cid])).toEqual(
    expected.map(([name, cid]) => [name, cid]),
  );
  expect([read.cameWhole, read.resent]).toEqual([false, false]);
});
