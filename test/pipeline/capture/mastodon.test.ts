/**
 * Looks at an account on Mastodon into the archive, and compares items and events with what was done there.
 * Documentation only: the server answers as Mastodon's API is documented.
 */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { agencyId, agencyToken, MastodonServer } from "../../support/mastodon-server.ts";
import { shown } from "../../support/shown.ts";

const documented = "documentation only";

let opened: TestApp;
let server: MastodonServer;
let secret: string | undefined;
beforeEach(async () => {
  server = await new MastodonServer().start();
  secret = agencyToken;
  opened = await openTestApp();
  opened.clock.set(new Date("2026-08-02T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "mastodon",
    title: "Mastodon",
    address: `${server.profile}/media`,
    secretName: "MASTODON_TOKEN",
  });
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function look(): Promise<CaptureResult> {
  const tools = { ...opened.app.tools, secret: () => secret };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  expect(channel.address).toBe(server.profile);
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, channel);
}

async function told(nativeId: string): Promise<readonly string[]> {
  const events = await opened.app.tools.pool.query<{ kind: string }>(
    `select e.kind || coalesce(' ' || (e.detail->>'what'), '') as kind
       from core.item_events e join core.items i on i.id = e.item_id where i.native_id = $1 order by e.at, e.id`,
    [nativeId],
  );
  return events.rows.map(({ kind }) => kind);
}

async function versions(nativeId: string): Promise<readonly string[]> {
  const rows = await opened.app.tools.pool.query<{ text: string }>(
    `select coalesce(v.title || ': ', '') || v.text as text from core.versions v join core.items i on i.id = v.item_id
      where i.native_id = $1 order by v.number`,
    [nativeId],
  );
  return rows.rows.map(({ text }) => text);
}

test("R24: what is posted, answered, edited and deleted is told as it was done, and nothing else is", async () => {
  const root = server.post("Vegen er stengt", {
    media_attachments: [{ type: "image", url: `${server.origin}/media/1.png`, description: "Kart" }],
  });
  const asks = server.post("Til når?", { by: "7", in_reply_to_id: root.id });
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 3 });
  const files = await opened.app.tools.pool.query(
    `select m.sha256 is not null as kept, v.media from core.media m join core.versions v on v.id = m.version_id
       join core.items i on i.id = v.item_id where i.native_id = $1`,
    [root.id],
  );
  expect(files.rows).toEqual([{ kept: true, media: [{ url: `${server.origin}/media/1.png`, alt: "Kart" }] }]);
  const answers = server.post("Til kl. 10", { in_reply_to_id: asks.id });
  server.edit(root.id, "Vegen er stengt til kl. 10");
  server.edit(root.id, "Vegen er open", { spoiler_text: "Oppdatert" });
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 1, newVersions: 2 });
  expect(await versions(root.id)).toEqual([
    "Vegen er stengt",
    "Vegen er stengt til kl. 10",
    "Oppdatert: Vegen er open",
  ]);
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0 });
  server.remove(asks.id);
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 0 });
  expect(await told(asks.id)).toEqual(["firstSeen", "missing"]);
  // what the agency answered is said to answer nothing any more
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 1 });
  expect(await told(asks.id)).toEqual(["firstSeen", "missing", "removed"]);
  expect(await told(root.id)).toEqual(["firstSeen", "edited text", "edited text title"]);
  expect(await told(answers.id)).toEqual(["firstSeen"]);
  expect(await versions(asks.id)).toEqual(["Til når?"]);
  shown("mastodon", documented, "post", "comment", "reply", "edit", "delete", "media", "history");
});

test("an answer that is deleted from a thread that says nothing new is found when the thread is due again", async () => {
  const root = server.post("Ope møte");
  const replies = [1, 2].map((n) => server.post(`Svar ${n}`, { by: "7", in_reply_to_id: root.id }));
  await look();
  await look();
  server.remove(replies[0]?.id ?? "");
  root.replies_count = 2;
  server.asked.length = 0;
  expect(await look()).toMatchObject({ verdict: "accepted" });
  expect(server.asked.filter((path) => path.includes("/context"))).toEqual([]);
  for (const removed of [0, 1]) {
    await opened.clock.sleep(48 * 60 * 60_000);
    expect(await look()).toMatchObject({ verdict: "accepted", removed });
  }
});

test("a server that shows a part of its statuses for a while removes none, and a status that comes back is told", async () => {
  const statuses = Array.from({ length: 12 }, (_, n) => server.post(`Melding ${n}`));
  await look();
  const [, hidden] = statuses;
  if (!hidden) throw new Error("no status");
  server.statuses.delete(hidden.id);
  await look();
  server.statuses.set(hidden.id, hidden);
  expect(await look()).toMatchObject({ verdict: "accepted", reappeared: 1 });
  expect(await told(hidden.id)).toEqual(["firstSeen", "missing", "reappeared"]);
  shown("mastodon", documented, "restore");
});

test("without a token nothing is removed: what is not shown is missing", async () => {
  secret = undefined;
  await opened.app.tools.pool.query("update core.channels set secret_name = null");
  const kept = server.post("Hei");
  const gone = server.post("Hå");
  await look();
  server.remove(gone.id);
  for (let times = 0; times < 3; times += 1) expect(await look()).toMatchObject({ removed: 0 });
  expect(await told(gone.id)).toEqual(["firstSeen", "missing"]);
  expect(await told(kept.id)).toEqual(["firstSeen"]);
});

test("an account that is suspended, and one whose name somebody took, lose nothing", async () => {
  const status = server.post("Hei");
  await look();
  Object.assign(server.accounts.get(agencyId) ?? {}, { suspended: true });
  server.statuses.clear();
  expect(await look()).toMatchObject({
    verdict: "incomplete",
    faultCode: "channel.accountClosed",
    removed: 0,
  });
  server.accounts.delete(agencyId);
  server.tokens.set(agencyToken, { account: "500", scopes: ["read"] });
  server.account("500", "fjordvik");
  const stranger = server.post("Svindel", { by: "500" });
  for (let times = 0; times < 3; times += 1)
    expect(await look()).toMatchObject({ faultCode: "channel.otherAccount", newItems: 0, removed: 0 });
  expect(await told(status.id)).toEqual(["firstSeen"]);
  expect(await told(stranger.id)).toEqual([]);
});

test("likes and answers that are counted make no event, and a name that somebody goes by no version", async () => {
  const root = server.post("Hei");
  const reply = server.post("Hallo", { by: "7", in_reply_to_id: root.id });
  await look();
  Object.assign(root, { favourites_count: 9, reblogs_count: 3 });
  Object.assign(server.accounts.get("7") ?? {}, { display_name: "Kari på tur" });
  server.post("Hei igjen", { by: "8", in_reply_to_id: root.id });
  expect(await look()).toMatchObject({ newItems: 1, newVersions: 0 });
  expect(await told(root.id)).toEqual(["firstSeen"]);
  expect(await told(reply.id)).toEqual(["firstSeen"]);
});

test("that a token does not show everything is told once", async () => {
  server.account("7", "person7@example.org");
  server.tokens.set(agencyToken, { account: "7", scopes: ["read"] });
  server.post("Hei");
  for (let times = 0; times < 3; times += 1) expect(await look()).toMatchObject({ verdict: "accepted" });
  const found = await opened.app.tools.pool.query(
    "select code, native_id from core.findings where code = 'channel.withheld'",
  );
  expect(found.rows).toEqual([{ code: "channel.withheld", native_id: `account-${agencyId}` }]);
});

test("what is for followers is not missing to whoever is never shown it", async () => {
  const open = server.post("Vegen er stengt");
  const closed = server.post("Til dei som følgjer oss", { visibility: "private" });
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 3 });
  server.account("5", "annan");
  server.tokens.set("Bearer another", { account: "5", scopes: ["read"] });
  for (const token of [undefined, "Bearer another"]) {
    secret = token;
    await opened.app.tools.pool.query("update core.channels set secret_name = $1", [
      token === undefined ? null : "MASTODON_TOKEN",
    ]);
    expect(await look()).toMatchObject({ verdict: "accepted" });
    expect(await told(closed.id)).toEqual(["firstSeen"]);
    expect(await told(open.id)).toEqual(["firstSeen"]);
  }
  secret = agencyToken;
  server.remove(closed.id);
  for (let looks = 0; looks < 2; looks += 1) await look();
  expect(await told(closed.id)).toEqual(["firstSeen", "missing", "removed"]);
});
