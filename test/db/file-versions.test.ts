/** A file that was replaced where it lay: a version of its own, which the next look does not take back. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { withReplacedFile } from "../../src/capture/file-versions.ts";
import { lockVersion, writeFileVersion } from "../../src/db/file-versions.ts";
import { transact } from "../../src/db/transact.ts";
import { asId, type ItemId, type ObservationId, sha256, type VersionId } from "../../src/domain/ids.ts";
import { captureChannel } from "../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const png = (text: string) => Buffer.from(`\u0089PNG\r\n\u001a\n${text}`, "latin1");
const digestOf = (bytes: Buffer) => sha256(createHash("sha256").update(bytes).digest("hex"));

async function look() {
  const [channel] = await allChannels(opened.app.tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(60_000);
  return await captureChannel(opened.app.tools, channel);
}

test("the version says what the one before said, with the other file, and its digest holds that", async () => {
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const attachments = ["/kart.png", "/bru.png"].map((path) => ({
    url: server.serve(path, png(path), { "content-type": "image/png" }),
    mime_type: "image/png",
  }));
  const address = server.serve(
    "/feed.json",
    aFeed([{ ...aFeedPost("post-1", "Kart", "Med kart"), attachments }]),
  );
  await registerChannel(tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: "Nyhende",
    address,
  });
  const { observationId } = await look();
  const rows = async <Row extends object>(query: string) => (await tools.pool.query<Row>(query)).rows;
  const [state] = await rows<{ item_id: string; version_id: string; content_hash: string }>(
    "select * from core.item_states",
  );
  if (!state || !observationId) throw new Error("nothing was captured");
  const itemId = asId<ItemId>(state.item_id);
  const versionId = asId<VersionId>(tools.ids.next());
  const file = { ordinal: 1, sha256: digestOf(png("ny bru")), sizeBytes: 14, mediaType: "image/png" };
  await transact(tools.pool, async (tx) => {
    const before = await lockVersion(tx, itemId, asId<VersionId>(state.version_id));
    if (!before) throw new Error("the version is not in force");
    const { contentHash } = withReplacedFile(before.kept, file);
    await writeFileVersion(tx, {
      itemId,
      before,
      versionId,
      eventId: tools.ids.next(),
      observationId: asId<ObservationId>(observationId),
      at: tools.clock.now(),
      contentHash,
      file: { ...file, etag: '"2"', lastModified: undefined },
    });
  });
  expect(await rows("select number, title, text, media from core.versions order by number")).toMatchObject([
    { number: 1, title: "Kart", text: "Med kart" },
    { number: 2, title: "Kart", text: "Med kart" },
  ]);
  expect(
    await rows(`select ordinal, sha256, etag from core.media where version_id = '${versionId}' order by 1`),
  ).toEqual([
    { ordinal: 0, sha256: digestOf(png("/kart.png")), etag: null },
    { ordinal: 1, sha256: file.sha256, etag: '"2"' },
  ]);
  expect(await rows("select content_hash from core.versions group by 1")).toHaveLength(2);
  expect(
    await rows(
      "select detail ->> 'what' as what, detail ->> 'how' as how from core.item_events where kind = 'edited'",
    ),
  ).toEqual([{ what: "files", how: "replaced" }]);
  expect(await look()).toMatchObject({ newVersions: 0 });
  expect(await rows("select version_number as n, version_id as id from core.item_states")).toEqual([
    { n: 2, id: versionId },
  ]);
  await transact(tools.pool, async (tx) =>
    expect(await lockVersion(tx, itemId, asId<VersionId>(state.version_id))).toBeUndefined(),
  );
});
