/** Whole looks at a real Bluesky network, into the real archive: what was done there, and what is kept of it. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/clock.ts";
import { sha256 } from "../../src/domain/ids.ts";
import { type CaptureResult, captureChannel } from "../../src/pipeline/capture/capture.ts";
import { mediaKey } from "../../src/pipeline/capture/media.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import {
  type BlueskyAccount,
  type BlueskyNetwork,
  blueskyReason,
  startBluesky,
  whenBluesky,
} from "../support/bluesky-network.ts";
import { digestOfRows } from "../support/rows.ts";
import { shown } from "../support/shown.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

interface Kept {
  readonly kind: string;
  readonly texts: readonly string[];
  readonly presence: string;
  readonly visibility: string;
  readonly parent: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

whenBluesky(describe)(`a real Bluesky network in the archive${blueskyReason}`, () => {
  let network: BlueskyNetwork;
  let opened: TestApp;
  let agency: BlueskyAccount;

  beforeAll(async () => {
    network = await startBluesky();
    agency = await network.join("etaten");
    await agency.create("app.bsky.actor.profile", "self", {
      displayName: "Etaten",
      description: "Offisiell konto",
    });
    opened = await openTestApp();
    // the network dates by the real clock
    opened.clock.set(systemClock.now());
    const { tools } = opened.app;
    await registerAgency(tools, norwegianAgency);
    await registerChannel(tools, {
      agency: norwegianAgency.orgNumber,
      kind: "bluesky",
      title: "Etaten på Bluesky",
      address: `${network.pds}/profile/${agency.did}?handle=${agency.handle}&plc=${network.plc}&appview=${network.appview}`,
    });
  }, 300_000);
  afterAll(async () => {
    await opened?.close();
    await network?.stop();
  }, 60_000);

  async function look(): Promise<CaptureResult> {
    const { tools } = opened.app;
    const [channel] = await allChannels(tools, undefined);
    if (!channel) throw new Error("the channel is not there");
    await network.settled();
    await opened.clock.sleep(60_000);
    return await captureChannel(tools, channel);
  }

  async function wholeLook(): Promise<CaptureResult> {
    const result = await look();
    expect(result).toMatchObject({ verdict: "accepted", faultCode: undefined });
    return result;
  }

  async function kept(nativeId: string): Promise<Kept | undefined> {
    const found = await opened.app.tools.pool.query<Kept>(
      `select i.kind, s.presence, s.visibility, s.facts, i.parent_native_id as parent,
              (select array_agg(v.text order by v.number) from core.versions v where v.item_id = i.id) as texts,
              (select array_agg(e.kind order by e.at, e.id) from core.item_events e where e.item_id = i.id) as events
         from core.items i join core.item_states s on s.item_id = i.id where i.native_id = $1`,
      [nativeId],
    );
    return found.rows[0];
  }

  test("a profile and a post with its picture are kept; a second look adds nothing", async () => {
    const image = await agency.upload(png, "image/png");
    const post = await agency.post("Vegen over fjellet er stengt\u0000", {
      langs: ["nb"],
      embed: { $type: "app.bsky.embed.images", images: [{ alt: "kart", image }] },
    });
    expect(await wholeLook()).toMatchObject({ newItems: 2 });
    expect(await kept(`at://${agency.did}/app.bsky.actor.profile/self`)).toMatchObject({
      kind: "profile",
      texts: ["Offisiell konto"],
      facts: { handle: agency.handle },
    });
    expect(await kept(post.uri)).toMatchObject({
      kind: "post",
      texts: ["Vegen over fjellet er stengt\uFFFD"],
      facts: { cid: post.cid, langs: "nb" },
    });
    const file = await opened.app.tools.objects.head(
      mediaKey(sha256(createHash("sha256").update(png).digest("hex"))),
    );
    expect(file?.sizeBytes).toBe(png.length);
    const before = await digestOfRows(opened.app.tools.pool);
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 0, removed: 0 });
    expect(await digestOfRows(opened.app.tools.pool)).toBe(before);
    shown("bluesky", "real server", "post", "media");
  });

  test("an edit is a version with its CID, of a post as of the profile", async () => {
    const post = await agency.post("Opning kl. 07");
    await wholeLook();
    const edited = await agency.put(post.uri, {
      text: "Opning kl. 09",
      createdAt: (await kept(post.uri)) && (await createdAtOf(post.uri)),
    });
    await agency.put(`at://${agency.did}/app.bsky.actor.profile/self`, {
      displayName: "Etaten",
      description: "Ny omtale",
    });
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 2 });
    expect(await kept(post.uri)).toMatchObject({
      texts: ["Opning kl. 07", "Opning kl. 09"],
      facts: { cid: edited.cid },
      events: ["firstSeen", "edited", "relabelled"],
    });
    expect((await kept(`at://${agency.did}/app.bsky.actor.profile/self`))?.texts).toEqual([
      "Offisiell konto",
      "Ny omtale",
    ]);
    shown("bluesky", "real server", "edit", "profile");
  });

  async function createdAtOf(uri: string): Promise<unknown> {
    const [repo = "", collection = "", rkey = ""] = uri.slice("at://".length).split("/");
    const query = new URLSearchParams({ repo, collection, rkey });
    const response = await fetch(`${network.pds}/xrpc/com.atproto.repo.getRecord?${query}`);
    return ((await response.json()) as { value: { createdAt: string } }).value.createdAt;
  }

  test("a deleted post is removed by proof at the second look that misses it, and comes back when it is written again", async () => {
    const post = await agency.post("Slettes straks");
    const createdAt = await createdAtOf(post.uri);
    await wholeLook();
    await agency.delete(post);
    expect(await wholeLook()).toMatchObject({ removed: 0 });
    expect(await wholeLook()).toMatchObject({ removed: 1 });
    expect(await kept(post.uri)).toMatchObject({
      presence: "removed",
      events: ["firstSeen", "missing", "removed"],
    });
    const [, , , collection = "", rkey] = post.uri.split("/");
    const again = await agency.create(collection, rkey, { text: "Slettes straks", createdAt });
    expect(again.cid).toBe(post.cid);
    expect(await wholeLook()).toMatchObject({ newItems: 0, reappeared: 1 });
    expect((await kept(post.uri))?.texts).toEqual(["Slettes straks"]);
    shown("bluesky", "real server", "delete", "restore");
  });

  test("another text under a freed key is another item; the earlier one is proved gone, and its answers stay its own", async () => {
    const hour = 3_600_000;
    const rkey = tidAt(Date.now() - 3 * hour);
    const createdAt = new Date(Date.now() - 3 * hour).toISOString();
    const first = await agency.create("app.bsky.feed.post", rkey, { text: "Ferja er innstilt", createdAt });
    const answer = await agency.reply("Buss er sett opp", first);
    await wholeLook();
    await agency.delete(first);
    const now = new Date().toISOString();
    const second = await agency.create("app.bsky.feed.post", rkey, {
      text: "Vi søkjer ny leiar",
      createdAt: now,
    });
    expect(second.uri).toBe(first.uri);
    expect(await wholeLook()).toMatchObject({ newItems: 1, newVersions: 0, removed: 0 });
    expect(await wholeLook()).toMatchObject({ removed: 1 });
    expect(await kept(first.uri)).toMatchObject({ texts: ["Ferja er innstilt"], presence: "removed" });
    expect(await kept(`${first.uri}@${now}`)).toMatchObject({
      texts: ["Vi søkjer ny leiar"],
      presence: "present",
    });
    expect(await kept(answer.uri)).toMatchObject({
      parent: first.uri,
      facts: { answersCid: first.cid },
      events: ["firstSeen"],
    });
    shown("bluesky", "real server", "reply");
  });

  test("records that fit no lexicon are kept as far as they have a text", async () => {
    const before = Date.now();
    const wrong = await agency.create(
      "app.bsky.feed.post",
      undefined,
      { text: "a".repeat(5000), createdAt: "i går" },
      false,
    );
    expect(await wholeLook()).toMatchObject({ newItems: 1 });
    const [row] = (
      await opened.app.tools.pool.query(
        `select s.posted_at as posted, f.detail from core.item_states s join core.items i on i.id = s.item_id
           join core.findings f on f.native_id = i.native_id where i.native_id like $1 and f.code = 'item.malformed'`,
        [`${wrong.uri}%`],
      )
    ).rows;
    expect(row?.detail).toContain("does not fit its lexicon");
    expect(Math.abs(row?.posted.getTime() - before)).toBeLessThan(60_000);
  });

  test("a closed account is an alarm each time and removes nothing; it goes on when it is opened again", async () => {
    const presences = async () =>
      (
        await opened.app.tools.pool.query(
          "select presence, count(*)::int as n from core.item_states group by 1 order by 1",
        )
      ).rows;
    const before = await presences();
    const closed = { verdict: "incomplete", faultCode: "channel.accountClosed", removed: 0 };
    await agency.ask("com.atproto.server.deactivateAccount", {});
    for (let times = 0; times < 3; times += 1) expect(await look()).toMatchObject(closed);
    await agency.ask("com.atproto.server.activateAccount", undefined);
    expect(await wholeLook()).toMatchObject({ newItems: 0, removed: 0 });
    await network.setStanding(agency.did, true);
    expect(await look()).toMatchObject({ ...closed, faultDetail: expect.stringContaining("takendown") });
    await network.setStanding(agency.did, false);
    expect(await wholeLook()).toMatchObject({ newItems: 0, removed: 0 });
    expect(await presences()).toEqual(before);
  });

  test("a changed handle is told and the channel goes on; when somebody takes the freed one, the look stops", async () => {
    const freed = agency.handle;
    await agency.rename(freed.replace("etaten", "vegen"));
    await wholeLook();
    const profile = await kept(`at://${agency.did}/app.bsky.actor.profile/self`);
    expect(profile?.facts["handle"]).toBe(agency.handle);
    const stranger = await network.join("fremmed");
    await stranger.rename(freed);
    await stranger.post("Jeg er etaten nå");
    await agency.post("Vi er direktoratet");
    const stopped = await look();
    expect(stopped).toMatchObject({ verdict: "incomplete", faultCode: "channel.otherAccount", newItems: 0 });
    expect(stopped.faultDetail).toContain(stranger.did);
    const { rows } = await opened.app.tools.pool.query(
      "select 1 from core.versions where text like 'Jeg er etaten%'",
    );
    expect(rows).toEqual([]);
  });
});

function tidAt(ms: number): string {
  const digits = "234567abcdefghijklmnopqrstuvwxyz";
  let rest = (BigInt(ms) * 1000n) << 10n;
  let tid = "";
  for (let place = 0; place < 13; place += 1) {
    tid = `${digits[Number(rest % 32n)]}${tid}`;
    rest /= 32n;
  }
  return tid;
}
