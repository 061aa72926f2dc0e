/** Whole looks that meet a channel while it changes, or each other: nothing is told that was not so, and nothing twice. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openPool } from "../../../src/db/connect.ts";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { aPicture } from "../../support/pictures.ts";
import { aComment, anIndex, aPost, type RestServer, serveRest } from "../../support/wordpress-answers.ts";

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function aChannel(kind: "feed" | "wordpress", address: string, secretName?: string): Promise<void> {
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind, title: "Kanal", address, secretName });
}

async function look(pool = opened.app.tools.pool): Promise<CaptureResult> {
  const tools = { ...opened.app.tools, pool, secret: () => "arkiv:hemmelig" };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(60_000);
  return await captureChannel(tools, channel);
}

/** What was told of an item after it was first seen. */
async function eventsOf(nativeId: string): Promise<readonly string[]> {
  const found = await opened.app.tools.pool.query<{ kind: string }>(
    `select e.kind from core.item_events e join core.items i on i.id = e.item_id
      where i.native_id = $1 and e.kind <> 'firstSeen' order by e.at, e.id`,
    [nativeId],
  );
  return found.rows.map((row) => row.kind);
}

/** As another process looks, with connections and locks of its own. */
async function lookElsewhere(): Promise<CaptureResult> {
  const { pool, close } = openPool({ address: () => opened.app.config.databaseUrl ?? "" });
  try {
    return await look(pool);
  } finally {
    await close();
  }
}

describe("two looks at one channel, when the first lost the connection that holds its lock", () => {
  const news = aFeedPost("post-2", "Nytt", "Med bilete");

  /** The look waits for its answer while its lock is ended. @returns how it ends, once it is let go on */
  async function unlockedLook(items = aThread()) {
    let asked: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let goOn: () => void = () => undefined;
    server.serveBy("/feed.json", (response) => {
      goOn = () => void response.writeHead(200).end(aFeed([...items, news]));
      asked();
    });
    const ended = look().then(
      (result) => result.verdict,
      (error: { code: string }) => error.code,
    );
    await waiting;
    // waits up to ten seconds for the end of that connection
    const killed = await opened.app.tools.pool.query<{ ended: boolean }>(
      `select pg_terminate_backend(pid, 10000) as ended from pg_locks
        where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(killed.rows).toEqual([{ ended: true }]);
    return { letGo: () => goOn(), ended };
  }

  test("only the one that is written first is written", async () => {
    server.serve("/feed.json", aFeed(aThread()));
    await aChannel("feed", `${server.origin}/feed.json`);
    await look();
    const left = aThread().filter((item) => item["id"] !== "c-5");
    const first = await unlockedLook(left);
    server.serve("/feed.json", aFeed(left));
    expect(await look()).toMatchObject({ verdict: "busy" });
    expect(await lookElsewhere()).toMatchObject({ verdict: "accepted", newItems: 0 });
    first.letGo();
    expect(await first.ended).toBe("archive.busy");
    expect(await eventsOf("c-5")).toEqual(["missing"]);
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0 });
    // what it showed is taken up from its stored answers, as far as nobody saw it since
    expect(await eventsOf("post-2")).toEqual(["missing"]);
    const looks = await opened.app.tools.pool.query(
      "select verdict, fault_code from core.observations order by started_at",
    );
    expect(looks.rows.map((row) => row.fault_code)).toEqual([null, "channel.interrupted", null, null]);
  });

  test("a look that nobody came before is written all the same", async () => {
    server.serve("/feed.json", aFeed(aThread()));
    await aChannel("feed", `${server.origin}/feed.json`);
    const first = await unlockedLook();
    first.letGo();
    expect(await first.ended).toBe("accepted");
  });
});

describe("a media file that the channel does not hand out", () => {
  const png = { "content-type": "image/png" };
  const feedWith = (path: string) => {
    const attachments = [{ url: `${server.origin}${path}`, mime_type: "image/png" }];
    server.serve("/feed.json", aFeed([{ ...aFeedPost("post-3", "Kart", "Med kart"), attachments }]));
  };
  const files = async () =>
    (
      await opened.app.tools.pool.query(
        "select ordinal, size_bytes::int as size, media_type as type, fault_code as fault from core.media",
      )
    ).rows;

  test("is asked for again at each look until it is there, and once only", async () => {
    feedWith("/kart.png");
    server.serve("/kart.png", "nede", png, 503);
    await aChannel("feed", `${server.origin}/feed.json`);
    await look();
    await look();
    expect(await files()).toEqual([{ ordinal: 0, size: null, type: null, fault: "media.unreachable" }]);
    server.serve("/kart.png", aPicture("eit kart"), png);
    expect(await look()).toMatchObject({ newVersions: 0 });
    expect(await files()).toEqual([
      { ordinal: 0, size: aPicture("eit kart").byteLength, type: "image/png", fault: null },
    ]);
    await look();
    expect(server.requests.filter((request) => request.path === "/kart.png")).toHaveLength(3);
    const events = await opened.app.tools.pool.query(
      "select from core.audit_events where kind = 'media.captured'",
    );
    expect(events.rowCount).toBe(1);
    const found = await opened.app.tools.pool.query("select detail from core.findings");
    expect(found.rows).toEqual([
      {
        detail:
          "the file was not kept: the channel answers with status 503; it is asked for again at each look for 7 days",
      },
    ]);
  });

  test("is asked for no longer after a week", async () => {
    feedWith("/borte.png");
    server.serve("/borte.png", "borte", png, 404);
    await aChannel("feed", `${server.origin}/feed.json`);
    await look();
    await opened.clock.sleep(7 * 24 * 60 * 60 * 1000);
    await look();
    expect(server.requests.filter((request) => request.path === "/borte.png")).toHaveLength(1);
    expect(await files()).toMatchObject([{ fault: "media.unreachable" }]);
  });
});

describe("an item that changed its address", () => {
  test("is asked for at the new one, so the old one proves nothing", async () => {
    const at = (path: string) => aFeedComment("c-11", "Flytta", { url: `${server.origin}${path}` });
    server.serve("/feed.json", aFeed([...aThread(), at("/old")]));
    await aChannel("feed", `${server.origin}/feed.json`);
    await look();
    server.serve("/new", "here");
    server.serve("/feed.json", aFeed([...aThread(), at("/new")]));
    expect(await look()).toMatchObject({ newVersions: 0 });
    server.serve("/feed.json", aFeed(aThread()));
    for (let times = 0; times < 3; times++) expect(await look()).toMatchObject({ removed: 0 });
    server.serve("/new", "", {}, 404);
    expect(await look()).toMatchObject({ removed: 1 });
    expect(await eventsOf("c-11")).toEqual(["moved", "missing", "removed"]);
  });
});

describe("a WordPress that is moderated while it is read", () => {
  let site: RestServer;
  afterEach(() => site.close());

  /** Answers by what stands in `posts` and `comments` at the moment of the question. */
  async function aSite(posts: Map<number, string>, comments: Map<number, string>, meanwhile: () => void) {
    const names: Readonly<Record<string, string>> = { approve: "approved" };
    site = await serveRest((route, query) => {
      const [, list, id] = /^\/wp\/v2\/([a-z]+)(?:\/(\d+))?$/.exec(route) ?? [];
      if (route === "/") return { body: anIndex };
      if (list === "users") return { body: [{ id: 1, name: "Redaksjonen" }] };
      const all = list === "posts" ? posts : list === "comments" ? comments : new Map<number, string>();
      if (id) return { body: { id: Number(id), status: all.get(Number(id)) } };
      const asked = (query.get("status") ?? "").split(",").map((status) => names[status] ?? status);
      const shown = [...all].filter(([, status]) => asked.includes(status));
      const body = shown.map(([key, status]) =>
        list === "posts" ? aPost({ id: key, status }) : aComment({ id: key, status }),
      );
      if (`${list} ${asked}` === "comments approved") queueMicrotask(meanwhile);
      return { body };
    });
    opened.clock.set(new Date("2026-11-22T12:00:00Z"));
    await aChannel("wordpress", site.url, "WP_SECRET");
  }

  test("a comment that went from one list to another between the two is not missing", async () => {
    const comments = new Map([
      [45, "approved"],
      [46, "hold"],
    ]);
    let approve = false;
    await aSite(new Map([[12, "publish"]]), comments, () => {
      if (approve) comments.set(46, "approved");
    });
    await look();
    approve = true;
    expect(await look()).toMatchObject({ verdict: "accepted", seen: 3 });
    expect(await eventsOf("comment-46")).toEqual([]);
    expect(await look()).toMatchObject({ verdict: "accepted", seen: 4 });
    expect(await eventsOf("comment-46")).toEqual(["visibilityChanged"]);
  });

  test("a post that is deleted while another is added moves the next page, and none of it is missing", async () => {
    const posts = new Map(Array.from({ length: 150 }, (_, n) => [n + 1, "publish"]));
    await aSite(posts, new Map(), () => undefined);
    await look();
    let pages = 0;
    const turn = posts.entries.bind(posts);
    posts[Symbol.iterator] = () => {
      pages += 1;
      if (pages === 2) {
        posts.delete(7);
        posts.set(500, "publish");
      }
      return turn();
    };
    expect(await look()).toMatchObject({ verdict: "accepted", removed: 0, newItems: 1 });
    expect(await eventsOf("post-101")).toEqual([]);
  });

  test("a post set back to draft is hidden, and public again when it is sent out again", async () => {
    const posts = new Map([
      [12, "publish"],
      [13, "publish"],
    ]);
    await aSite(posts, new Map(), () => undefined);
    await look();
    posts.set(13, "draft");
    for (let times = 0; times < 3; times++) expect(await look()).toMatchObject({ removed: 0 });
    expect(await eventsOf("post-13")).toEqual(["visibilityChanged"]);
    posts.set(13, "publish");
    await look();
    expect(await eventsOf("post-13")).toEqual(["visibilityChanged", "visibilityChanged"]);
  });
});
