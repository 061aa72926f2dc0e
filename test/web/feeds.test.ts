/** Feeds and tables of the public pages: the same rows as the page, without personal names. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { XMLParser } from "fast-xml-parser";
import { publicId } from "../../src/access/ids.ts";
import { daysAgo, putCase, putEntry, putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Awaited<ReturnType<typeof putPlace>>;
let caseId: string;
let entryId: string;

beforeAll(async () => {
  place = await putPlace(site.owner);
  const publishedAt = daysAgo(1);
  caseId = await putCase(site.owner, place, {
    washed: "Sak om veg",
    full: "Sak om veg, Zebulon",
    publishedAt,
  });
  entryId = await putEntry(
    site.owner,
    { ...place, caseId },
    {
      washed: "Klage <om> veg & bru",
      full: "Klage <om> veg & bru frå Zebulon",
      partyWashed: "Privatperson",
      partyFull: "Zebulon",
      publishedAt,
    },
  );
  await putItem(site.owner, place, { title: "Om vegen", body: "Vegen er stengd." });
});

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === "entry" || name === "link",
});

interface AtomFeed {
  readonly feed: {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly link: readonly Readonly<Record<string, string>>[];
    readonly entry?: readonly Readonly<Record<string, unknown>>[];
  };
}

async function atomAt(path: string): Promise<AtomFeed["feed"]> {
  const answer = await site.get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return (parser.parse(await answer.text()) as AtomFeed).feed;
}

describe("the feed", () => {
  test("of a journal has each entry with what it is, and no name", async () => {
    const path = `/feed/journal.atom?enhet=${publicId("agency", place.agencyId)}`;
    const feed = await atomAt(path);
    expect(feed.entry?.map(({ id, title }) => ({ id, title }))).toEqual([
      { id: `urn:uuid:${entryId}`, title: "Klage <om> veg & bru" },
    ]);
    const text = await site.text(path);
    expect(text).not.toContain("Zebulon");
    expect(text).toContain("Privatperson");
    expect(feed.link.find((link) => link["@_rel"] === "self")?.["@_href"]).toBe(
      `https://arkiv.example.no${path}`,
    );
  });

  test.each(["/feed/journal", "/feed/sok", "/feed/sak/CASE"])(
    "%s says the same as Atom and as JSON Feed",
    async (name) => {
      const path = name.replace("CASE", publicId("case", caseId));
      const feed = await atomAt(`${path}.atom`);
      const answer = await site.get(`${path}.json`);
      expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
      const json = (await answer.json()) as {
        version: string;
        items: { id: string; content_text: string }[];
      };
      expect(json.version).toBe("https://jsonfeed.org/version/1.1");
      expect(json.items.map(({ id }) => id)).toEqual(feed.entry?.map(({ id }) => id));
      expect(json.items.length).toBeGreaterThan(0);
      expect(JSON.stringify(json)).not.toContain("Zebulon");
    },
  );

  test.each([
    ["query=stengd", 1],
    ["query=stengd&type=inngaaende", 0],
    ["type=innlegg", 1],
    ["type=sak", 1],
    ["query=finst-ikkje", 0],
    ["fra=2099-01-01", 0],
  ])("of a search for %s has the rows of that search", async (query, count) => {
    const { entry = [] } = await atomAt(`/feed/sok.atom?${query}`);
    const page = await site.text(`/sok?${query}`);
    expect(entry).toHaveLength(count);
    expect([...page.matchAll(/<h3>/g)]).toHaveLength(count);
    expect(page).toContain(`href="/feed/sok.atom?${query.replaceAll("&", "&amp;")}"`);
  });

  test("goes on where it ends, row by row, without a gap or a double", async () => {
    const many = await putPlace(site.owner);
    const file = await putCase(site.owner, many, { publishedAt: daysAgo(1) });
    for (let number = 1; number <= 103; number++)
      await putEntry(site.owner, { ...many, caseId: file }, { publishedAt: daysAgo(1) });
    const first = await atomAt(`/feed/journal.atom?enhet=${publicId("agency", many.agencyId)}`);
    const next = first.link.find((link) => link["@_rel"] === "next")?.["@_href"] ?? "";
    const second = await atomAt(next.replace("https://arkiv.example.no", "").replaceAll("&amp;", "&"));
    expect(first.entry).toHaveLength(100);
    expect(second.entry).toHaveLength(3);
    expect(second.link.some((link) => link["@_rel"] === "next")).toBe(false);
    const ids = [...(first.entry ?? []), ...(second.entry ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(103);
  });

  test.each([
    "/feed/journal.atom?enhet=enh_nothing",
    "/feed/journal.rss",
    "/feed/anna.atom",
    "/feed/sak/sm_00000000000000000000000000.atom",
  ])("%s is not there", async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });

  test("is named in the head of the page that shows the same", async () => {
    const page = await site.text("/journal");
    expect(page).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feed\/journal\.atom\?enhet=/,
    );
    expect(page).toMatch(/<link rel="alternate" type="application\/feed\+json"/);
  });
});

describe("the table", () => {
  test("of a search has the names of the API and each kind of row, without personal names", async () => {
    const answer = await site.get("/sok.csv?query=veg");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="sok.csv"');
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toContain("entity;dato;id;systemId;journalaar;journalsekvensnummer;saksnummer");
    expect(lines.slice(1).some((line) => line.startsWith("Journalpost;"))).toBe(true);
    expect(lines.slice(1).some((line) => line.startsWith("Innlegg;"))).toBe(true);
    expect(lines.join()).not.toContain("Zebulon");
  });

  test("of a day of a journal has that day's entries", async () => {
    const page = await site.text("/journal");
    const csv = /href="(\/journal\.csv[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const answer = await site.get(csv);
    expect(answer.status).toBe(200);
    expect((await answer.text()).split("\r\n").length).toBeGreaterThan(2);
  });

  test.each(["/journal.csv", "/journal.csv?enhet=enh_nothing"])("%s is not there", async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
});
