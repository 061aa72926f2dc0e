import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { type SampleServer, startSampleChannels } from "../../demo/channels/server.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";
import { channelOf, checkItem, lookAtAll, toolsFor, wordpress } from "./support.ts";

const now = new Date("2026-11-21T12:00:00Z");
let server: SampleServer;

beforeAll(async () => {
  server = await startSampleChannels({ now });
});

afterAll(async () => {
  await server?.close();
});

type Json = Readonly<Record<string, unknown>>;

async function ask(path: string, credentials?: string) {
  const headers = credentials
    ? { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` }
    : {};
  const answer = await fetch(`${server.origin}/fjordvik/wp-json${path}`, { headers });
  return { status: answer.status, headers: answer.headers, json: await answer.json() };
}

const Row = z.record(z.string(), z.unknown());

async function rows(path: string, credentials?: string): Promise<readonly Json[]> {
  return z.array(Row).parse((await ask(path, credentials)).json);
}

/** Names of the parts of an object. */
function partsOf(value: unknown): readonly string[] {
  return Object.keys(Row.parse(value));
}

const editor = () => server.credentials.value;

describe("the sample WordPress keeps from others what WordPress keeps from them", () => {
  test.each([
    ["/wp/v2/posts?context=edit", 401, "rest_forbidden_context"],
    ["/wp/v2/comments?status=hold", 401, "rest_forbidden_param"],
    ["/wp/v2/posts?status=trash", 400, "rest_invalid_param"],
    ["/wp/v2/users?who=authors", 401, "rest_forbidden_who"],
    ["/wp/v2/comments/9999", 404, "rest_comment_invalid_id"],
    ["/wp/v2/posts/9999", 404, "rest_post_invalid_id"],
    ["/wp/v2/plugins", 404, "rest_no_route"],
    ["/wp/v2/posts?per_page=101", 400, "rest_invalid_param"],
    ["/wp/v2/posts?page=99", 400, "rest_post_invalid_page_number"],
  ])("%s without a password: %d %s", async (path, status, code) => {
    expect(await ask(path)).toMatchObject({ status, json: { code } });
  });

  test("what is in the bin is refused, not missing", async () => {
    const [trashed] = await rows("/wp/v2/comments?context=edit&status=trash", editor());
    const answer = await ask(`/wp/v2/comments/${trashed?.["id"]}`);
    expect(answer).toMatchObject({ status: 401, json: { code: "rest_cannot_read" } });
  });

  test("a wrong password is refused even where none is needed", async () => {
    expect(await ask("/wp/v2/posts", "redaktor:wrong")).toMatchObject({
      status: 401,
      json: { code: "incorrect_password" },
    });
  });

  test("nobody without a password sees a mail address, or a text as it was typed", async () => {
    const comments = await rows("/wp/v2/comments");
    expect(comments).toHaveLength(10);
    for (const comment of comments) {
      expect(partsOf(comment)).not.toContain("author_email");
      expect(partsOf(comment["content"])).toEqual(["rendered"]);
    }
    const { headers } = await ask("/wp/v2/comments");
    expect(Number(headers.get("x-wp-total"))).toBeGreaterThan(60);
  });
});

test("the spaces in the application password do not count", async () => {
  expect((await ask("/wp/v2/posts?context=edit", editor().replaceAll(" ", ""))).status).toBe(200);
});

test("`_fields` reaches into links, and the route may stand in the query", async () => {
  const [comment] = await rows("/wp/v2/comments?per_page=1&_fields=id,_links.up");
  expect(partsOf(comment)).toEqual(["id", "_links"]);
  expect(partsOf(comment?.["_links"])).toEqual(["up"]);
  const byQuery = await fetch(
    `${server.origin}/fjordvik/?rest_route=/wp/v2/comments&per_page=1&_fields=id,_links.up`,
  );
  expect(await byQuery.json()).toEqual([comment]);
});

test("a look without a password is whole too, and shows only what is public", async () => {
  const [sample] = server.channels;
  if (!sample) throw new Error("no sample channel");
  const { secretName: _, ...anonymous } = sample;
  const look = await wordpress.look(channelOf(anonymous), toolsFor(server, anonymous, now));
  expect(look.fault).toBeUndefined();
  expect(new Set(look.sightings.map(({ visibility }) => visibility))).toEqual(new Set(["public"]));
});

test("a direct check tells what is in the bin from what never was", async () => {
  const [site] = await lookAtAll(server, now);
  const trashed = site?.look.sightings.find(({ visibility }) => visibility === "trashed");
  if (!site || !trashed) throw new Error("nothing is in the bin");
  expect(await checkItem(server, site.sample, trashed, now)).toBe("present");
  expect(await checkItem(server, site.sample, { ...trashed, nativeId: "comment-9999" }, now)).toBe("gone");
});

whenShared(describe)(`beside answers recorded from a WordPress 6.1.9${sharedReason}`, () => {
  function recorded(name: string): Json {
    const file = sharedPath("data", "recorded", "wordpress", "rest-recorded.json");
    const { body } = Row.parse(Row.parse(JSON.parse(readFileSync(file, "utf8")))[name]);
    return Row.parse(Array.isArray(body) ? body[0] : body);
  }

  const shapeOf = (row: unknown) =>
    Object.entries(Row.parse(row))
      .map(([field, value]) => `${field}: ${Array.isArray(value) ? "array" : typeof value}`)
      .sort();

  test("a post has the same fields, of the same types", async () => {
    const [post] = await rows("/wp/v2/posts?context=edit&per_page=1", editor());
    expect(shapeOf(post)).toEqual(shapeOf(recorded("post")));
    for (const field of ["title", "content", "excerpt"])
      expect(shapeOf(post?.[field])).toEqual(shapeOf(recorded("post")[field]));
  });

  test("a comment has the same fields, of the same types", async () => {
    const [comment] = await rows("/wp/v2/comments?context=edit&per_page=1", editor());
    expect(shapeOf(comment)).toEqual(shapeOf(recorded("comments_approve")));
    expect(shapeOf(comment?.["content"])).toEqual(shapeOf(recorded("comments_approve")["content"]));
  });
});
