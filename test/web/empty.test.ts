/** A site before its first publication, and one whose database is gone. */
import { describe, expect, test } from "@jest/globals";
import { SteppedClock } from "../../src/clock.ts";
import { openPool } from "../../src/db/connect.ts";
import { publicWeb } from "../../src/web/app.ts";
import { siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

describe("a site without agencies", () => {
  const site = testSite();
  test.each(["/", "/journal", "/sok", "/sok?query=plan", "/kanaler", "/om"])("%s is a page", async (path) => {
    expect((await site.get(path)).status).toBe(200);
  });
});

test("a database that does not answer gives a page and a problem that tell nothing of it", async () => {
  const url = new URL(process.env["KANALARKIV_TEST_DATABASE_URL"] ?? "");
  url.pathname = "/hemmelig";
  const { pool, close } = openPool({ address: url.href });
  const faults: unknown[] = [];
  const app = publicWeb({
    pool,
    clock: new SteppedClock(siteNow),
    baseUrl: "https://arkiv.example.no",
    onFault: (fault) => faults.push(fault),
  });
  for (const path of ["/journal", "/api/v1/journalpost"]) {
    const answer = await app.request(path);
    expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 503, "no-store"]);
    expect(answer.headers.get("retry-after")).toBe("60");
    const said = await answer.text();
    expect(said).toMatch(/Arkivet svarer ikke akkurat nå|The archive does not answer now/);
    expect(said).not.toMatch(/hemmelig|does not exist/);
  }
  expect(faults).toHaveLength(2);
  await close();
});
