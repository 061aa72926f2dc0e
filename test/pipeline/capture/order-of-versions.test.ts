/** In which order versions come where looks, held looks and webhooks tell of one item: by when each read, not by when it was written. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findChannel, type RegisteredChannel } from "../../../src/db/channels.ts";
import { laterKnown } from "../../../src/db/later-known.ts";
import { keepDelivery } from "../../../src/db/webhooks.ts";
import { isArchiveError } from "../../../src/domain/errors.ts";
import { digestOf } from "../../../src/intake/signature.ts";
import { acceptLook } from "../../../src/pipeline/capture/accept.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allLooks } from "../../../src/pipeline/looks/looks.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { takeDeliveries } from "../../../src/pipeline/webhooks/take.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import {
  aPagePost,
  type GraphServer,
  GraphSite,
  pageId,
  startGraphServer,
  token,
  wholePage,
} from "../../support/graph-server.ts";

let server: GraphServer;
beforeAll(async () => {
  server = await startGraphServer();
});
afterAll(async () => {
  await server.close();
});

/** One page, one post of it that is followed, and what is told of it. */
class Page {
  readonly #opened: TestApp;
  readonly #channel: RegisteredChannel;
  /** each text that it ever had, and from when */
  readonly texts: { readonly text: string; readonly at: Date }[] = [];
  #others = "Vegen er stengd";
  #told = 0;
  #newer = 0;

  private constructor(opened: TestApp, channel: RegisteredChannel) {
    this.#opened = opened;
    this.#channel = channel;
  }

  static async open(): Promise<Page> {
    const opened = await openTestApp({ PAGE_TOKEN: `Bearer ${token}` });
    Object.assign(server.site, new GraphSite(), wholePage(), { most: 100 });
    await registerAgency(opened.app.tools, norwegianAgency);
    const { id } = await registerChannel(opened.app.tools, {
      ...{ agency: norwegianAgency.orgNumber, kind: "facebook", title: "Sida", address: server.address },
      secretName: "PAGE_TOKEN",
    });
    const page = new Page(opened, await findChannel(opened.app.tools.db, id));
    await page.edit();
    await page.look();
    return page;
  }

  close = async () => await this.#opened.close();

  get tools() {
    return this.#opened.app.tools;
  }

  get channelId() {
    return this.#channel.id;
  }

  async #pass(): Promise<void> {
    await this.#opened.clock.sleep(30 * 60_000);
  }

  #show(): void {
    const last = this.texts.at(-1)?.text ?? "";
    const posts = Array.from({ length: 40 }, (_, index) =>
      aPagePost(100 + index, { message: index === 20 ? last : `${this.#others} ${index}` }),
    );
    const newer = Array.from({ length: this.#newer }, (_, index) =>
      aPagePost(200 + index, { created_time: new Date(Date.UTC(2026, 7, 20, index)).toISOString() }),
    );
    server.site.lists.set(`${pageId}/feed`, [...newer.reverse(), ...posts]);
  }

  async edit(): Promise<void> {
    await this.#pass();
    this.texts.push({ text: `tekst ${this.texts.length}`, at: this.#opened.clock.now() });
    this.#show();
  }

  /** Everything else says something else at once, so that the next look is kept aside until another one agrees. */
  async turn(): Promise<void> {
    this.#others = `${this.#others} og så`;
    this.#show();
    await this.look();
  }

  async look(): Promise<string> {
    await this.#pass();
    return (await captureChannel(this.tools, await findChannel(this.tools.db, this.#channel.id))).verdict;
  }

  /** Looks until the channel is believed again, which takes newer posts and some hours. */
  async settle(): Promise<void> {
    for (let looks = 0; looks < 12; looks += 1) {
      this.#newer += 1;
      this.#show();
      await this.#opened.clock.sleep(2 * 3_600_000);
      if ((await this.look()) === "accepted") return;
    }
    throw new Error("no look was believed");
  }

  /** What was not told before is told, in order, as the page tells edits. */
  async tell(): Promise<void> {
    const last = this.texts.at(-1);
    if (!last || this.#told === this.texts.length) return;
    this.#told = this.texts.length;
    await this.#opened.clock.sleep(60_000);
    const time = Math.floor(last.at.getTime() / 1000);
    const value = { item: "status", verb: "edited", post_id: `${pageId}_120`, message: last.text };
    const change = { field: "feed", value: { ...value, from: { id: pageId, name: "Fjordvik kommune" } } };
    const body = Buffer.from(
      JSON.stringify({ object: "page", entry: [{ id: pageId, time, changes: [change] }] }),
    );
    const digest = digestOf(body);
    await keepDelivery(this.tools.pool, this.tools.ids.next(), {
      ...{ channelId: this.#channel.id, eventKey: `digest ${digest}`, digest },
      ...{ receivedAt: this.#opened.clock.now(), mediaType: "application/json", body },
    });
  }

  take = async () => await takeDeliveries(this.tools, await findChannel(this.tools.db, this.#channel.id));

  /** @returns whether somebody could say that a look which was kept aside is right */
  async accept(): Promise<boolean> {
    const held = (await allLooks(this.tools, { limit: 20 })).find(({ verdict }) => verdict === "held");
    if (!held) return false;
    try {
      await acceptLook(this.tools, { named: held.id, because: "Ny skrivemåte", by: "Kari Vik" });
      return true;
    } catch (error) {
      if (!isArchiveError(error)) throw error;
      return false;
    }
  }

  async versions(): Promise<readonly string[]> {
    const found = await this.tools.pool.query<{ text: string }>(
      `select v.text from core.versions v join core.items i on i.id = v.item_id where i.native_id = $1 order by v.number`,
      [`${pageId}_120`],
    );
    return found.rows.map(({ text }) => text);
  }

  async findings(): Promise<readonly string[]> {
    const found = await this.tools.pool.query<{ code: string }>(
      "select code from core.findings where native_id = $1 and code = 'item.olderText'",
      [`${pageId}_120`],
    );
    return found.rows.map(({ code }) => code);
  }
}

describe("a look that was kept aside, and what is told after it", () => {
  let page: Page;
  beforeEach(async () => {
    page = await Page.open();
  });
  afterEach(async () => await page.close());

  test("its older text takes nothing back when the look is released", async () => {
    await page.edit();
    await page.turn();
    await page.edit();
    await page.tell();
    await page.take();
    expect(await page.versions()).toEqual(["tekst 0", "tekst 2"]);
    await page.settle();
    expect(await page.versions()).toEqual(["tekst 0", "tekst 2"]);
  });

  test("what a webhook told is no list that was believed since: the look may still be accepted", async () => {
    await page.edit();
    await page.turn();
    await page.edit();
    await page.tell();
    await page.take();
    expect(await page.accept()).toBe(true);
    expect(await page.versions()).toEqual(["tekst 0", "tekst 2"]);
    expect(await page.findings()).toEqual(["item.olderText"]);
    expect(await page.look()).toBe("accepted");
    expect(await page.versions()).toEqual(["tekst 0", "tekst 2"]);
  });

  test("what happened before it, and was told after it, is older than what it shows", async () => {
    await page.edit();
    await page.tell();
    await page.edit();
    await page.turn();
    await page.take();
    expect(await page.accept()).toBe(true);
    expect(await page.versions()).toEqual(["tekst 0", "tekst 1", "tekst 2"]);
    expect(await page.findings()).toEqual([]);
  });

  test("an archive counts by when it was made, not by when it was handed in", async () => {
    const item = `${pageId}_120`;
    const at = async (time: Date) =>
      (await laterKnown(page.tools.pool, page.channelId, [item], time)).get(item)?.says ?? false;
    const [first] = page.texts;
    if (!first) throw new Error("nothing was said");
    expect([await at(new Date(0)), await at(new Date("2100-01-01"))]).toEqual([true, false]);
    const { rows } = await page.tools.pool.query<{ id: string }>(
      `select v.observation_id as id from core.versions v join core.items i on i.id = v.item_id where i.native_id = $1`,
      [item],
    );
    const id = rows[0]?.id;
    await page.tools.pool.query("update core.observations set kind = 'import' where id = $1", [id]);
    const made = (time: Date) =>
      page.tools.pool.query(
        `insert into core.imports (observation_id, channel_id, format, archive_name, archive_sha256, archive_bytes, made_at, found, kept, refused, lacks, by_person)
         values ($1, $2, 'wxr', 'a.xml', $3, 1, $4, 1, 1, 0, '{}', 'Kari Vik')`,
        [id, page.channelId, "0".repeat(64), time],
      );
    await made(new Date("2020-01-01T00:00:00Z"));
    expect(await at(new Date("2021-01-01T00:00:00Z"))).toBe(false);
    expect(await at(new Date("2019-01-01T00:00:00Z"))).toBe(true);
  });
});

test("in whatever order it is edited, told, looked at, kept aside and accepted, no version is older than the one before it", async () => {
  const step = fc.constantFrom("edit", "look", "turn", "tell", "take", "accept");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const page = await Page.open();
      try {
        for (const one of steps) await page[one as "edit"]();
        await page.take();
        await page.settle();
        const numbers = (await page.versions()).map((text) => Number(text.slice("tekst ".length)));
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
        expect(numbers.at(-1)).toBe(page.texts.length - 1);
      } finally {
        await page.close();
      }
    }),
    { numRuns: 12, seed: 20261129 },
  );
}, 300_000);
