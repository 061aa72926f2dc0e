/** The proof by which a removal was believed: kept with it, and verified again from what is kept. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { readProofs } from "../../../src/pipeline/item/proofs.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { answering, answersOf, blueskyChannel, rkey, TestAccount } from "../../support/bluesky-account.ts";

let opened: TestApp;
let account: TestAccount;
const at = `app.bsky.feed.post/${rkey}`;

beforeAll(async () => {
  opened = await openTestApp();
  account = await TestAccount.make();
  await account.post("3mtdxgsv42223", "En annen");
  await account.post(rkey, "Vegen er stengt");
  await registerAgency(opened.app.tools, norwegianAgency);
  const { address } = blueskyChannel(account);
  const { orgNumber: agency } = norwegianAgency;
  await registerChannel(opened.app.tools, { agency, kind: "bluesky", title: "Etaten", address });
});
afterAll(() => opened?.close());

/** What the account's server answers as it stands now. */
async function answers(key = rkey) {
  const proof = { "sync.getRecord": { bytes: await account.proof("app.bsky.feed.post", key) } };
  const since = { "&since=": { status: 400, json: { error: "InvalidRequest" } } };
  return { ...proof, ...since, ...(await answering(account)) };
}

async function look(given?: Awaited<ReturnType<typeof answers>>) {
  const http = answersOf(given ?? (await answers()));
  const tools = { ...opened.app.tools, http };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(60_000);
  return await captureChannel(tools, channel);
}

test("a removal keeps its proof, which is verified without asking anybody, and refused once it is another", async () => {
  const { tools } = opened.app;
  const item = `at://${account.did}/${at}`;
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 2 });
  expect(await readProofs(tools, item)).toEqual([]);
  await account.delete(at);
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 0 });
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 1 });
  const [proof] = await readProofs(tools, item);
  expect(proof).toMatchObject({
    state: "proved",
    by: account.key.did(),
    says: expect.stringContaining(item),
  });
  const digest = proof?.sha256 ?? "";
  const { rows } = await tools.pool.query(
    "select e.kind, e.detail from core.item_events e where e.detail ? 'kept'",
  );
  expect(rows).toEqual([{ kind: "removed", detail: { proof: "direct check", kept: digest } }]);
  const path = await fileOf(digest);
  const sound = await readFile(path);
  await writeFile(path, gzipSync(await account.proof("app.bsky.feed.post", "3mtdxgsv42223")));
  expect(await readProofs(tools, item)).toMatchObject([{ state: "refused", by: undefined }]);
  await writeFile(path, sound);
  expect(await readProofs(tools, item)).toMatchObject([{ state: "proved" }]);
});

test("a server that was set back to before a record was written proves nothing of it, whatever it signs", async () => {
  const { tools } = opened.app;
  opened.clock.set(new Date(Date.now() + 60_000));
  await look();
  const key = tidOf(Date.now());
  const earlier = await answers(key);
  await account.post(key, "Ferja går", { createdAt: new Date().toISOString() });
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 1 });
  for (const _ of [1, 2, 3]) expect(await look(earlier)).toMatchObject({ verdict: "incomplete", removed: 0 });
  expect(await readProofs(tools, `at://${account.did}/app.bsky.feed.post/${key}`)).toEqual([]);
  await account.delete(`app.bsky.feed.post/${key}`);
  const gone = await answers(key);
  const removed = [await look(gone), await look(gone)].map((one) => ("removed" in one ? one.removed : 0));
  expect(removed).toEqual([0, 1]);
});

function tidOf(ms: number): string {
  const digits = "234567abcdefghijklmnopqrstuvwxyz";
  const number = (BigInt(ms) * 1000n) << 10n;
  return Array.from({ length: 13 }, (_, at) => digits[Number((number >> BigInt(60 - 5 * at)) & 31n)]).join(
    "",
  );
}

async function fileOf(digest: string): Promise<string> {
  const { dataDir } = opened.app.config;
  const names = await readdir(dataDir, { recursive: true });
  const name = names.find((one) => one.includes(digest));
  if (!name) throw new Error("the proof is not in the store");
  return join(dataDir, name);
}
