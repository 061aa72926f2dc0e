/**
 * Looks at an actor of ActivityPub into the archive, and compares items and events with what was done there.
 * Documentation only: the server answers as ActivityPub is documented.
 */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { ActivityServer } from "../../support/activitypub-server.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { shown } from "../../support/shown.ts";

let opened: TestApp;
let server: ActivityServer;
beforeEach(async () => {
  server = await new ActivityServer().start();
  opened = await openTestApp();
  opened.clock.set(new Date("2026-08-02T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "activitypub",
    title: "Video",
    address: server.actor,
  });
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function look(): Promise<CaptureResult> {
  const { tools } = opened.app;
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, channel);
}

async function told(nativeId: string): Promise<readonly string[]> {
  const events = await opened.app.tools.pool.query<{ kind: string }>(
    "select e.kind from core.item_events e join core.items i on i.id = e.item_id where i.native_id = $1 order by e.at, e.id",
    [nativeId],
  );
  return events.rows.map(({ kind }) => kind);
}

test("what is posted, answered, edited and deleted is told as it was done, and an answer that is not shown is not gone", async () => {
  const root = server.note("Stengt");
  const other = server.note("Anna");
  const reply = server.note("Til når?", { attributedTo: `${server.origin}/users/kari`, inReplyTo: root.id });
  root["replies"] = { type: "Collection", items: [reply.id] };
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 4 });
  Object.assign(root, { content: "<p>Open</p>", updated: "2026-08-02T12:10:00Z" });
  root["replies"] = { type: "Collection", items: [] };
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 1 });
  server.activities.splice(
    server.activities.findIndex(({ object }) => object === other),
    1,
  );
  server.gone.set(new URL(other.id).pathname, 410);
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 0 });
  expect(await look()).toMatchObject({ verdict: "accepted", removed: 1 });
  expect(await told(root.id)).toEqual(["firstSeen", "edited"]);
  expect(await told(other.id)).toEqual(["firstSeen", "missing", "removed"]);
  expect(await told(reply.id)).toEqual(["firstSeen"]);
  server.activities.unshift({ type: "Create", actor: server.actor, object: other });
  server.gone.clear();
  expect(await look()).toMatchObject({ reappeared: 1 });
  shown("activitypub", "documentation only", "edit", "delete", "restore");
});

test("an actor that is gone loses nothing", async () => {
  const note = server.note("Hei");
  await look();
  server.gone.set("/users/etaten", 410);
  server.gone.set(new URL(note.id).pathname, 410);
  for (let times = 0; times < 3; times += 1)
    expect(await look()).toMatchObject({ faultCode: "channel.accountClosed", removed: 0 });
  expect(await told(note.id)).toEqual(["firstSeen"]);
});
