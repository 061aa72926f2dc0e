/** Whole looks at a real Bluesky network, into the real archive: what was done there, and what is kept of it. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/clock.ts";
import { sha256 } from "../../src/domain/ids.ts";
import { type CaptureResult, captureChannel } from "../../src/pipeline/capture/capture.ts";
import { mediaKey } from "../../src/pipeline/capture/media.ts";
import { readProofs } from "../../src/pipeline/item/proofs.ts";
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

/** later than any thread waits for its next look */
const due = 40 * 24 * 60 * 60 * 1000;

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
  let citizen: BlueskyAccount;
  let secret = "";

  beforeAll(async () => {
    network = await startBluesky();
    agency = await network.join("etaten");
    citizen = await network.join("kari");
    secret = `${agency.did}:${await agency.appPassword()}`;
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
      secretName: "BLUESKY_SECRET",
      address: `${network.pds}/profile/${agency.did}?handle=${agency.handle}&plc=${network.plc}&appview=${network.appview}`,
    });
  }, 300_000);
  afterAll(async () => {
    await opened?.close();
    await network?.stop();
  }, 60_000);

  async function look(afterMs = 60_000): Promise<CaptureResult> {
    const tools = { ...opened.app.tools, secret: () => secret };
    const [channel] = await allChannels(tools, undefined);
    if (!channel) throw new Error("the channel is not there");
    await network.settled();
    await opened.clock.sleep(afterMs);
    return await captureChannel(tools, channel);
  }

  async function wholeLook(afterMs?: number): Promise<CaptureResult> {
    const result = await look(afterMs);
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
    expect(await archivesOfLooks()).toEqual([["whole"], ["whole", "nothing since"]]);
    shown("bluesky", "real server", "post", "media");
  });

  /** Of each look, the oldest first, what its archives were. */
  async function archivesOfLooks(): Promise<readonly (readonly string[])[]> {
    const found = await opened.app.tools.pool.query<{ archives: readonly string[] }>(
      `select array_agg(case when p.url not like '%since=%' then 'whole'
                             when p.size_bytes < 100 then 'nothing since' else 'since' end order by p.ordinal) as archives
         from core.payloads p where p.url like '%sync.getRepo?%' group by p.observation_id order by p.observation_id`,
    );
    return found.rows.map(({ archives }) => archives);
  }

  test("what was written, edited and deleted since is all that is asked for, and all of it is seen", async () => {
    const gone = await agency.post("Står ikkje lenge");
    await wholeLook();
    await agency.delete(gone);
    const twice = await agency.post("Same ord", { createdAt: "2026-11-01T10:00:00.000Z" });
    const again = await agency.post("Same ord", { createdAt: "2026-11-01T10:00:00.000Z" });
    expect(again.cid).toBe(twice.cid);
    expect(await wholeLook()).toMatchObject({ newItems: 2, removed: 0 });
    expect((await archivesOfLooks()).at(-1)).toEqual(["whole", "since"]);
    // with nothing but a third time the same words, no record's block is new
    await agency.post("Same ord", { createdAt: "2026-11-01T10:00:00.000Z" });
    expect(await wholeLook()).toMatchObject({ newItems: 1, removed: 1 });
    expect((await archivesOfLooks()).slice(1).every(([, ...since]) => since.length === 1)).toBe(true);
    const { rows } = await opened.app.tools.pool.query(
      "select 1 from core.findings where code = 'channel.readWhole'",
    );
    expect(rows).toEqual([]);
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
    await expectProved(post.uri, agency);
    const [, , , collection = "", rkey] = post.uri.split("/");
    const again = await agency.create(collection, rkey, { text: "Slettes straks", createdAt });
    expect(again.cid).toBe(post.cid);
    expect(await wholeLook()).toMatchObject({ newItems: 0, reappeared: 1 });
    expect((await kept(post.uri))?.texts).toEqual(["Slettes straks"]);
    shown("bluesky", "real server", "delete", "restore");
  });

  /** From what is kept alone: the network is not asked. */
  async function expectProved(uri: string, account: BlueskyAccount): Promise<void> {
    const { tools } = opened.app;
    const [proof, ...more] = await readProofs(tools, uri);
    expect([proof?.state, more]).toEqual(["proved", []]);
    expect(proof?.says).toMatch(new RegExp(`^${uri} is not in the repository of revision 3[2-7a-z]{12}, 20`));
    const document = await fetch(`${network.plc}/${account.did}/data`);
    const { verificationMethods } = (await document.json()) as { verificationMethods: { atproto: string } };
    expect(proof?.by).toBe(verificationMethods.atproto);
    const { rows } = await tools.pool.query(
      "select p.url from core.payloads p join core.item_events e on e.observation_id = p.observation_id where p.sha256 = $1 and e.detail ->> 'kept' = p.sha256",
      [proof?.sha256],
    );
    expect(rows).toMatchObject([{ url: expect.stringContaining("com.atproto.sync.getRecord") }]);
  }

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

  test("a dialogue is kept with who said what to whom, to every depth; the second look adds nothing", async () => {
    const post = await agency.post("Spør oss om vegen");
    await network.settled();
    const question = await citizen.reply("Når åpner den?", post);
    await network.settled();
    const answer = await agency.reply("Klokka sju", post, question);
    await network.settled();
    const image = await citizen.upload(png, "image/png");
    const thanks = await citizen.post("Takk", {
      reply: { root: post, parent: answer },
      embed: { $type: "app.bsky.embed.images", images: [{ alt: "tommel opp", image }] },
    });
    expect(await wholeLook()).toMatchObject({ newItems: 4 });
    expect(await kept(question.uri)).toMatchObject({
      kind: "comment",
      texts: ["Når åpner den?"],
      parent: post.uri,
      visibility: "public",
      facts: { cid: question.cid, answersCid: post.cid },
    });
    expect(await kept(answer.uri)).toMatchObject({ kind: "comment", parent: question.uri });
    expect(await kept(thanks.uri)).toMatchObject({ texts: ["Takk"], parent: answer.uri });
    const before = await digestOfRows(opened.app.tools.pool);
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 0, removed: 0 });
    expect(await digestOfRows(opened.app.tools.pool)).toBe(before);
    shown("bluesky", "real server", "comment", "reply");
  });

  test("an answer that the agency hides is hidden and shown again, and stays one text", async () => {
    const post = await agency.post("Ny bru");
    await network.settled();
    const rude = await citizen.reply("Elendig jobb", post);
    await network.settled();
    const below = await citizen.reply("Enig med meg selv", post, rude);
    await wholeLook();
    const rkey = post.uri.split("/").pop();
    const gate = { post: post.uri, hiddenReplies: [rude.uri], createdAt: new Date().toISOString() };
    const made = await agency.create("app.bsky.feed.threadgate", rkey, gate);
    await wholeLook();
    expect(await kept(rude.uri)).toMatchObject({ visibility: "hidden", presence: "present" });
    expect(await kept(below.uri)).toMatchObject({ visibility: "public", presence: "present" });
    await agency.delete(made);
    await wholeLook();
    expect(await kept(rude.uri)).toMatchObject({
      texts: ["Elendig jobb"],
      visibility: "public",
      events: ["firstSeen", "visibilityChanged", "visibilityChanged"],
    });
    shown("bluesky", "real server", "hide");
  });

  test("a question that its writer deletes is removed by proof; the agency's answer stays and still says what it answered", async () => {
    const post = await agency.post("Kollektivtrafikk");
    await network.settled();
    const question = await citizen.reply("Går bussen?", post);
    await network.settled();
    const answer = await agency.reply("Ja", post, question);
    await wholeLook();
    await citizen.delete(question);
    for (let looks = 0; looks < 3; looks += 1) await wholeLook();
    expect(await kept(question.uri)).toMatchObject({ presence: "removed", texts: ["Går bussen?"] });
    await expectProved(question.uri, citizen);
    expect(await kept(answer.uri)).toMatchObject({
      presence: "present",
      parent: question.uri,
      events: ["firstSeen"],
    });
  });

  test("what is closed or blocked is out of sight and not removed", async () => {
    const stranger = await network.join("ola");
    const post = await agency.post("Brøyting");
    await network.settled();
    const question = await stranger.reply("Brøytes det i helga?", post);
    await network.settled();
    const answer = await agency.reply("Ja", post, question);
    await wholeLook();
    await stranger.ask("com.atproto.server.deactivateAccount", {});
    for (let looks = 0; looks < 3; looks += 1) await wholeLook(due);
    expect(await kept(question.uri)).toMatchObject({ presence: "present", visibility: "hidden" });
    expect(await kept(answer.uri)).toMatchObject({ presence: "present", visibility: "public" });
    await stranger.ask("com.atproto.server.activateAccount", undefined);
    await wholeLook(due);
    expect(await kept(question.uri)).toMatchObject({ presence: "present", visibility: "public" });
    const block = await agency.create("app.bsky.graph.block", undefined, {
      subject: stranger.did,
      createdAt: new Date().toISOString(),
    });
    for (let looks = 0; looks < 3; looks += 1) await wholeLook(due);
    expect(await kept(question.uri)).toMatchObject({ presence: "present", facts: { thread: "notShown" } });
    await agency.delete(block);
    await wholeLook(due);
    expect((await kept(question.uri))?.facts).not.toHaveProperty("thread");
  });

  test("an answer that no thread shows, under a strange root, is found by what the account was told of and by who answered before", async () => {
    const [one, other] = [await agency.post("Den ene"), await agency.post("Den andre")];
    await network.settled();
    const known = await citizen.reply("Vanlig svar", other);
    await network.settled();
    const strange = await citizen.post("Svar under feil rot", { reply: { root: one, parent: other } });
    await wholeLook();
    expect(await kept(known.uri)).toMatchObject({ parent: other.uri });
    expect(await kept(strange.uri)).toMatchObject({ texts: ["Svar under feil rot"], parent: other.uri });
    const [before, refused] = [secret, { verdict: "incomplete", faultCode: "channel.refused" }];
    secret = "nobody:wrong";
    expect(await look()).toMatchObject(refused);
    // what the account itself takes back is proved by its own server, whoever else gives no answer
    await agency.delete(one);
    expect(await look()).toMatchObject({ ...refused, removed: 0 });
    expect(await look()).toMatchObject({ ...refused, removed: 1 });
    await expectProved(one.uri, agency);
    expect(await kept(strange.uri)).toMatchObject({ presence: "present" });
    secret = before;
  });

  test("what the agency answers and quotes elsewhere is kept with it, as it was said then", async () => {
    const theirs = await citizen.post("Hvem har ansvar for gangfeltet?");
    const quoted = await citizen.post("Gode råd om føret");
    await network.settled();
    const answer = await agency.reply("Det har vi", theirs);
    const quote = await agency.post("Les dette", {
      embed: { $type: "app.bsky.embed.record", record: quoted },
    });
    await wholeLook();
    expect(await kept(theirs.uri)).toMatchObject({
      kind: "comment",
      texts: ["Hvem har ansvar for gangfeltet?"],
      parent: null,
    });
    expect(await kept(answer.uri)).toMatchObject({ kind: "comment", parent: theirs.uri });
    await citizen.delete(quoted);
    await wholeLook();
    const { rows } = await opened.app.tools.pool.query(
      "select s.facts from core.item_states s join core.items i on i.id = s.item_id where i.native_id = $1",
      [quote.uri],
    );
    expect(rows[0]?.facts).toMatchObject({
      quotedUri: quoted.uri,
      quotedText: "Gode råd om føret",
      quotedBy: citizen.handle,
    });
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
    // the freed name is given up again, so that the account is looked at
    await stranger.rename(freed.replace("etaten", "fri"));
  });

  test("an account that was deleted for good is told each time, and all that was captured of it stays", async () => {
    const counts = async () =>
      (await opened.app.tools.pool.query("select presence, count(*)::int from core.item_states group by 1"))
        .rows;
    const before = await counts();
    await network.remove(agency.did);
    for (let times = 0; times < 3; times += 1)
      expect(await look()).toMatchObject({
        verdict: "incomplete",
        faultCode: "channel.accountClosed",
        faultDetail: expect.stringContaining("deleted, or moved"),
        removed: 0,
      });
    expect(await counts()).toEqual(before);
    shown("bluesky", "real server", "closed");
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
