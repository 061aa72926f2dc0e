/** What a search may cost: no question that the form admits holds the pages, however many ask it. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { parseQuery } from "../../src/access/query.ts";
import { searchTree } from "../../src/access/shown.ts";
import { SteppedClock } from "../../src/clock.ts";
import { openPool } from "../../src/db/connect.ts";
import * as schemas from "../../src/web/api/schemas.ts";
import { publicWeb } from "../../src/web/app.ts";
import { type Place, putCase, putPlace, siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;
let caseId: string;

beforeAll(async () => {
  place = await putPlace(site.owner);
  caseId = await putCase(site.owner, place);
  await grow(1, 4000);
}, 120_000);

async function grow(first: number, last: number): Promise<void> {
  await site.owner.query(
    `insert into pub.entries (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on,
       title_washed, title_full, party_washed, party_full, published_at)
     select md5(n::text)::uuid, $1, $2, $3, 2026, n, n, 'incoming', date '2020-01-01' + n / 10, 'sak om ' || md5(n::text), 'sak om ' || md5(n::text), '', '', $4
       from generate_series($5::int, $6::int) n`,
    [place.agencyId, caseId, place.channelId, siteNow, first, last],
  );
  await site.owner.query("vacuum analyze pub.entries");
}

/** Blocks of tables and indexes that one search reads, from wherever they lie. */
async function blocksOf(query: string, pool: pg.Pool = site.owner): Promise<number> {
  const statement = `select * from pub.search('${JSON.stringify(searchTree(parseQuery(query))).replaceAll("'", "''")}', '{Journalpost,Innlegg}', '{}', '{"limit":25,"count":500}', true)`;
  // the first time each connection reads the catalogue
  await pool.query(statement);
  const { rows } = await pool.query(`explain (analyze, buffers, format json) ${statement}`);
  const { Plan: plan } = rows[0]["QUERY PLAN"][0];
  return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
}

const madeUp = Array.from({ length: 16 }, (_, n) => `qzxwvkjh${String.fromCharCode(97 + n)}q`).join(" | ");

describe("what a search reads does not grow with what there is", () => {
  test.each([
    ["sixteen made-up words", madeUp, 2500],
    ["one made-up word", "qzxwvkjhaq", 600],
    ["a word that stands everywhere, which is counted to five hundred", "sak", 8000],
    ["what is not a word", "-qzxwvkjhaq", 8000],
  ])("%s", async (_, query, most) => {
    const client = await site.owner.connect();
    try {
      const before = await blocksOf(query, client as unknown as pg.Pool);
      expect(before).toBeLessThan(most);
      const { rows } = await site.owner.query("select max(sequence)::int as last from pub.entries");
      await grow(rows[0].last + 1, rows[0].last + 4000);
      expect(await blocksOf(query, client as unknown as pg.Pool)).toBeLessThan(
        Math.max(1.3 * before, before + 200),
      );
    } finally {
      client.release();
    }
  });
});

describe("a search that would read through the journal is refused before it runs", () => {
  const refused = async (run: () => Promise<void>) => {
    await site.owner.query(
      "create or replace function pub.search_budget() returns double precision language sql immutable return 10",
    );
    try {
      await run();
    } finally {
      await site.owner.query(
        "create or replace function pub.search_budget() returns double precision language sql immutable return 30000",
      );
    }
  };

  test.each([
    ["nb", "Legg til et ord"],
    ["nn", "Legg til eit ord"],
    ["sv", "Lägg till ett ord"],
    ["en", "Add a word"],
  ])("and says in %s what to do", async (language, text) => {
    await refused(async () => {
      const answer = await site.get(`/sok?query=-sak&lang=${language}`);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
      expect(await answer.text()).toContain(text);
    });
    expect(site.faults).toEqual([]);
  });

  test("and tells machines", async () => {
    await refused(async () => {
      const answer = await site.get("/api/v1/search?query=-sak");
      expect(answer.status).toBe(400);
      expect(schemas.Problem.parse(await answer.json()).detail).toContain("Add a word");
    });
  });

  test("while what an index finds is answered at any size", async () => {
    await refused(async () => {
      for (const query of ["qzxwvkjhaq", '"sak om"', "sak qzxwvkjhaq", ""])
        expect((await site.get(`/sok?query=${encodeURIComponent(query)}`)).status).toBe(200);
    });
  });
});

test("while all searches wait for each other, the other pages answer", async () => {
  const pages = openPool({ address: site.publicUrl, max: 2 });
  const searches = openPool({ address: site.publicUrl, max: 1, connectionTimeoutMillis: 200 });
  const held = await searches.pool.connect();
  try {
    const app = publicWeb({
      pool: pages.pool,
      searchPool: searches.pool,
      clock: new SteppedClock(siteNow),
      baseUrl: "https://arkiv.example.no",
    });
    const asked = Array.from({ length: 8 }, () => app.request(`/sok?query=${encodeURIComponent(madeUp)}`));
    for (const path of ["/", "/journal", "/kanaler", "/om"])
      expect([path, (await app.request(path)).status]).toEqual([path, 200]);
    for (const answer of await Promise.all(asked)) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
      expect(await answer.text()).toContain("Søket tok for lang tid");
    }
    held.release();
    expect((await app.request(`/sok?query=${encodeURIComponent(madeUp)}`)).status).toBe(200);
  } finally {
    await searches.close();
    await pages.close();
  }
});
