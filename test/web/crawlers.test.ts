/** What search engines are told: posts may be found by them, journals with their names may not. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let posts: readonly string[];

beforeAll(async () => {
  const place = await putPlace(site.owner);
  const at = ["2024-12-31T12:00:00Z", "2026-10-05T12:00:00Z", "2026-10-20T12:00:00Z"];
  posts = await Promise.all(
    at.map((postedAt) => putItem(site.owner, place, { postedAt: new Date(postedAt) })),
  );
});

describe("robots.txt", () => {
  test("names the sitemap and keeps searches out", async () => {
    const answer = await site.get("/robots.txt");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).toContain("Sitemap: https://arkiv.example.no/sitemap.xml");
    expect(text).toContain("Disallow: /sok");
    // what may not be fetched cannot say that it must not be indexed
    expect(text).not.toContain("Disallow: /journal");
  });

  test.each([
    ["/journal", "noindex, noarchive"],
    ["/sok?query=veg", "noindex, noarchive"],
    ["/feed/journal.atom", "noindex, noarchive"],
    ["/journal.csv?enhet=x", "noindex, noarchive"],
    ["/", "noarchive, nosnippet"],
    ["/om", null],
    ["/kanaler", null],
  ])("%s says %s", async (path, expected) => {
    expect((await site.get(path)).headers.get("x-robots-tag")).toBe(expected);
  });

  test("a post may be indexed", async () => {
    const answer = await site.get(`/innlegg/${publicId("item", posts[0] ?? "")}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-robots-tag")).toBeNull();
  });
});

describe("the sitemap", () => {
  test("has a file for each month with posts, and each post in one", async () => {
    const index = await site.text("/sitemap.xml");
    const files = [...index.matchAll(/<loc>https:\/\/arkiv\.example\.no(\/sitemap\/[^<]+)<\/loc>/g)].map(
      ([, path]) => path ?? "",
    );
    expect(files).toEqual(["/sitemap/sider.xml", "/sitemap/2026-10.xml", "/sitemap/2024-12.xml"]);
    const all = (await Promise.all(files.map((path) => site.text(path)))).join("");
    for (const id of posts) expect(all).toContain(`/innlegg/${publicId("item", id)}</loc>`);
    expect(all).not.toContain("/journal/");
  });

  test.each(["/sitemap/2026-13.xml", "/sitemap/1999-01.xml", "/sitemap/x.xml"])(
    "%s is not there",
    async (path) => {
      expect((await site.get(path)).status).toBe(404);
    },
  );
});

describe("the API for people", () => {
  test("says at its own address where everything is", async () => {
    for (const path of ["/api", "/api/", "/api/v1/"])
      expect((await site.get(path)).headers.get("location")).toBe("/api/v1");
    const index = (await (await site.get("/api/v1")).json()) as Record<string, unknown>;
    expect(index["search"]).toBe("https://arkiv.example.no/api/v1/search");
  });

  test.each(["/api/v1/kanal", "/api/v1/search?query=veg", "/api/v1/search?entity=Innlegg&limit=1"])(
    "%s is written over several lines with ?pretty, and says the same",
    async (path) => {
      const plain = await site.text(path);
      const pretty = await site.text(`${path}${path.includes("?") ? "&" : "?"}pretty`);
      expect(pretty).toContain("\n  ");
      expect((JSON.parse(pretty) as { items: unknown }).items).toEqual(
        (JSON.parse(plain) as { items: unknown }).items,
      );
    },
  );
});
