/** Looks at a WordPress site into the archive: what a site that changes its ways does not do to what is known. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import {
  aComment,
  aPost,
  type RestServer,
  type Routes,
  serveRest,
  wholeSite,
} from "../../support/wordpress-answers.ts";

let opened: TestApp;
let site: RestServer;
/** what the site answers otherwise than a whole one, from now on */
let routes: Routes;

beforeEach(async () => {
  routes = {};
  site = await serveRest((route, query) => (routes[route] ?? wholeSite[route])?.(query));
  opened = await openTestApp();
  opened.clock.set(new Date("2026-11-22T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, {
    agency,
    kind: "wordpress",
    title: "Nettstaden",
    address: site.url,
    secretName: "WP_SECRET",
  });
});
afterEach(async () => {
  await site.close();
  await opened.close();
});

async function look(): Promise<CaptureResult> {
  const tools = { ...opened.app.tools, secret: () => "arkiv:hemmelig" };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, channel);
}

async function eventsTold(): Promise<readonly string[]> {
  const { pool } = opened.app.tools;
  const events = await pool.query<{ told: string }>(
    `select i.native_id || ' ' || e.kind as told from core.item_events e join core.items i on i.id = e.item_id
      where e.kind <> 'firstSeen' order by e.at, e.id`,
  );
  return events.rows.map(({ told }) => told);
}

const comments = Array.from({ length: 40 }, (_, n) => aComment({ id: n + 1 }));
const manyComments: Routes = {
  "/wp/v2/comments": (query) => ({ body: query.get("status") === "approve" ? comments : [] }),
};

describe("a list that fails for one look", () => {
  test.each(["users", "categories", "tags", "media"])(
    "(%s) edits nothing, then or after it",
    async (list) => {
      await look();
      routes = { [`/wp/v2/${list}`]: () => ({ status: 502, body: "Bad gateway" }) };
      expect(await look()).toMatchObject({ verdict: "incomplete", newVersions: 0 });
      routes = {};
      expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 0 });
      expect(await eventsTold()).toEqual([]);
    },
  );

  test("hides no new post, and what explains it comes with the next look", async () => {
    await look();
    routes = {
      "/wp/v2/users": () => ({ status: 502, body: "Bad gateway" }),
      "/wp/v2/posts": () => ({ body: [aPost({ categories: [3] }), aPost({ id: 13 })] }),
    };
    expect(await look()).toMatchObject({ verdict: "incomplete", newItems: 1 });
    routes = { "/wp/v2/posts": () => ({ body: [aPost({ categories: [3] }), aPost({ id: 13 })] }) };
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0 });
  });
});

test("comments that are closed for good are neither missing nor removed, however many there were", async () => {
  routes = manyComments;
  await look();
  routes = { "/wp/v2/comments": () => undefined };
  for (let times = 0; times < 3; times += 1)
    expect(await look()).toMatchObject({ verdict: "accepted", removed: 0 });
  expect(await eventsTold()).toEqual([]);
  routes = manyComments;
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0, reappeared: 0 });
});

test("a post that is closed to comments, and opened again, is told each time and says nothing else", async () => {
  const posts = (comment_status: unknown): Routes => ({
    "/wp/v2/posts": () => ({ body: [aPost(comment_status === undefined ? {} : { comment_status })] }),
  });
  const told = async (comment_status: unknown) => {
    routes = posts(comment_status);
    expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 0 });
    const events = await opened.app.tools.pool.query<{ detail: object }>(
      "select detail from core.item_events where kind = 'relabelled' order by at, id",
    );
    return events.rows.map(({ detail }) => detail);
  };
  // what was captured before it was asked for, and is open, has no news; nor has what nobody could read
  expect(await told(undefined)).toEqual([]);
  expect(await told("open")).toEqual([]);
  expect(await told("")).toEqual([]);
  const closed = { fact: "comments", to: "closed" };
  expect(await told("closed")).toEqual([closed]);
  expect(await told("closed")).toEqual([closed]);
  const opened1 = { fact: "comments", from: "closed", to: "open" };
  expect(await told("open")).toEqual([closed, opened1]);
  expect(await told("closed")).toHaveLength(3);
  const untold = { fact: "comments", from: "closed" };
  expect((await told(7)).at(-1)).toEqual(untold);
});

test("an archive that holds what was typed gets no version for what WordPress sets otherwise", async () => {
  const typed = 'Han sa "ja" -- 3x4';
  const asTyped = aPost({ content: { raw: typed, rendered: `<p>${typed}</p>` } });
  const asShown = aPost({ content: { raw: typed, rendered: "<p>Han sa «ja» – 3&#215;4</p>" } });
  routes = { "/wp/v2/posts": () => ({ body: [asTyped] }) };
  await look();
  routes = { "/wp/v2/posts": () => ({ body: [asShown] }) };
  expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 0 });
  const said = aPost({ content: { raw: "Han sa nei", rendered: "<p>Han sa nei</p>" } });
  routes = { "/wp/v2/posts": () => ({ body: [said] }) };
  expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 1 });
});

test("and a version where nothing of a reusable block was kept before", async () => {
  const raw = '<!-- wp:block {"ref":7} /-->';
  routes = { "/wp/v2/posts": () => ({ body: [aPost({ content: { raw, rendered: "" } })] }) };
  await look();
  routes = { "/wp/v2/posts": () => ({ body: [aPost({ content: { raw, rendered: "<p>Åpent 8–15</p>" } })] }) };
  expect(await look()).toMatchObject({ newVersions: 1 });
  expect(await eventsTold()).toEqual(["post-12 edited"]);
});

test("a comment that an editor moves to another post and day says nothing else, and keeps what it answered first", async () => {
  await look();
  const moved = aComment({
    post: 2,
    date_gmt: "2026-11-20T11:00:00",
    link: "https://etaten.example/om-oss/#comment-45",
    _links: { up: [{ post_type: "page" }] },
  });
  routes = {
    "/wp/v2/comments": (query) => ({ body: query.get("status") === "approve" ? [moved] : [] }),
  };
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0, removed: 0 });
  expect([...(await eventsTold())].sort()).toEqual(["comment-45 moved", "comment-45 timeChanged"]);
  const kept = await opened.app.tools.pool.query(
    "select parent_native_id as parent from core.items where native_id = 'comment-45'",
  );
  expect(kept.rows).toEqual([{ parent: "post-12" }]);
});

test("a cache in place of the site covers nothing, and takes nothing away", async () => {
  const all = Array.from({ length: 150 }, (_, n) => aPost({ id: n + 1 }));
  routes = { "/wp/v2/posts": () => ({ body: all }) };
  expect(await look()).toMatchObject({ verdict: "accepted", seen: 153 });
  const counts = { "x-wp-total": "150", "x-wp-totalpages": "2" };
  routes = { "/wp/v2/posts": () => ({ body: JSON.stringify(all.slice(0, 100)), headers: counts }) };
  for (let times = 0; times < 3; times += 1)
    expect(await look()).toMatchObject({ verdict: "incomplete", faultCode: "channel.cached", removed: 0 });
  expect(await eventsTold()).toEqual([]);
});

test("a site that moves to another host makes no version of its files", async () => {
  const at = (host: string) => ({
    "/wp/v2/posts": () => ({
      body: [
        aPost({
          link: `https://${host}/p/`,
          content: { rendered: `<p>Se <img src="https://${host}/a/kart.png"></p>` },
        }),
      ],
    }),
  });
  routes = at("gammel.example");
  await look();
  routes = at("ny.example");
  expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 0 });
  expect(await eventsTold()).toEqual(["post-12 moved"]);
});
