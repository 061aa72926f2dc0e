/** What people type, against what stands in a journal: the search finds it, says how it was read, or asks. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { daysAgo, type Place, putCase, putEntry, putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;

beforeAll(async () => {
  place = await putPlace(site.owner);
  const caseId = await putCase(site.owner, place, {
    year: 2026,
    sequence: 4,
    washed: "Høyring om skulebruksplan",
    openedOn: "2026-11-10",
  });
  const file = { ...place, caseId };
  const publishedAt = daysAgo(2);
  await putEntry(site.owner, file, {
    ...{
      sequence: 13,
      numberInCase: 1,
      washed: "Høyringssvar om skulebruksplanen",
      ground: "offl. § 24 andre ledd",
    },
    ...{
      journaledOn: "2026-11-24",
      documentDay: "2026-11-23",
      partyWashed: "Privatperson",
      partyFull: "Daniel Øttarbo",
      publishedAt,
    },
  });
  await putEntry(site.owner, file, {
    ...{ sequence: 14, numberInCase: 2, washed: "Svar om brøyter på Blåfjellmo", direction: "outgoing" },
    ...{ journaledOn: "2026-11-25", documentDay: null, publishedAt },
  });
  await putItem(site.owner, place, {
    title: "Koking av vatn",
    body: "Kok vatnet i tre minutt. Barnehagane får vatn på tank.",
  });
  await putItem(site.owner, place, { title: null, language: "sv", body: "Vattnet ska kokas i Storsund." });
  await putItem(site.owner, place, {
    title: "Åpen gård på Ålgård".normalize("NFD"),
    body: "Åpen gård på Ålgård, kom opp på låven".normalize("NFD"),
  });
  await putItem(site.owner, place, { title: null, body: "Innbyggjarane i Fjordvik og bygget på torget." });
});

async function hits(query: string, more = ""): Promise<number> {
  const page = await site.text(`/sok?query=${encodeURIComponent(query)}${more}`);
  return [...page.matchAll(/<h3>/g)].length;
}

describe("finds", () => {
  test.each([
    ["høring", 1],
    ["vann", 2],
    ["vatten", 2],
    ["brøyting", 1],
    ["barnehage*", 1],
    ["Barnehage*", 1],
    ["24.11.2026", 1],
    ["24. november 2026", 1],
    ["23.11.2026", 1],
    ["Blafjellmo", 1],
    ["Daniel Ottarbo", 1],
    ["offl. § 24", 1],
    ["utgående", 1],
    ["utgåande", 1],
    ["skule ELLER brøyter", 2],
    ["saksnummer 2026/4", 2],
    ["2026-4", 2],
    ["journalnummer 13", 1],
    ["journalnummer 13/2026", 1],
    ["på", 4],
    ["på".normalize("NFD"), 4],
    ["gård", 1],
    ['"åpen gård"', 1],
    ['"opp på låven"', 1],
    ['"åpen gård"'.normalize("NFD"), 1],
  ])("%s: %d", async (query, count) => expect(await hits(query)).toBe(count));

  test("a case by the day it was opened, and by its number", async () => {
    expect(await hits("10. november 2026", "&type=sak")).toBe(1);
    expect(await hits("sak 2026/4", "&type=sak")).toBe(1);
  });

  test.each(["byggesak", "offl. § 2", "24.11.2025", "journalnummer 99", "svensk"])(
    "nothing for %s",
    async (query) => expect(await hits(query)).toBe(0),
  );
});

test("the API reads letters without their signs as well, and says so", async () => {
  const answer = async (query: string) =>
    (await (await site.get(`/api/v1/search?query=${encodeURIComponent(query)}`)).json()) as {
      items: unknown[];
      lestSom?: string;
    };
  const found = await answer("Blafjellmo");
  expect(found.items).toHaveLength(1);
  expect(found.lestSom).toContain("blåfjellmo");
  expect(await answer("Blåfjellmo")).not.toHaveProperty("lestSom");
  expect((await answer("🙂")).items).toEqual([]);
});

describe("says", () => {
  const text = async (query: string, more = "") =>
    site.text(`/sok?lang=nb&query=${encodeURIComponent(query)}${more}`);

  test("what was looked for besides", async () => {
    expect(await text("vann")).toContain("vann (også vatn, vatten)");
    expect(await text("Blafjellmo")).toContain("blåfjellmo");
  });

  test.each(["🙂", "%", "*****", "_"])("that %s is nothing to look for", async (query) => {
    const page = await text(query);
    expect(page).toContain("Søket har ingen ord eller tall å lete etter.");
    expect(page).not.toContain("<h3>");
  });

  test("that it was cut, that a day is none, that a period ends before it begins", async () => {
    expect(await text(Array.from({ length: 20 }, (_, n) => `ord${n}`).join(" "))).toContain(
      "Søket er for langt",
    );
    expect(await text("vann", "&fra=abc")).toContain("abc");
    expect(await text("vann", "&fra=2026-02-01&til=2026-01-01")).toContain(
      "Perioden slutter før den begynner.",
    );
    expect(await text("vann")).not.toContain('data-color="warning"><ul>');
  });

  test("what may have been meant, and leads there", async () => {
    const page = await text("barnehgane");
    expect(page).toMatch(/Mente du <a class="ds-link" href="\/sok\?query=barnehagane"/);
    expect(await text("vatn barnehgane")).toContain("vatn barnehagane");
    expect(await text("xyzzyq")).not.toContain("Mente du");
  });

  test("never a name that may no longer be found", async () => {
    const old = await putCase(site.owner, place, { publishedAt: daysAgo(800) });
    await putEntry(
      site.owner,
      { ...place, caseId: old },
      { washed: "Brev", full: "Brev frå Zebulonia", publishedAt: daysAgo(800) },
    );
    const page = await text("Zebulonja");
    expect(page).not.toContain("ebulonia");
  });

  test("never a word of a text that was withdrawn", async () => {
    const id = await putItem(site.owner, place, { title: null, body: "Flaumvarsel for Grindaheimsbygda" });
    expect(await text("Grindaheimsbygdo")).toContain("Mente du");
    await site.owner.query("delete from pub.items where id = $1", [id]);
    expect(await text("Grindaheimsbygdo")).not.toContain("Mente du");
    const left = await site.owner.query("select 1 from pub.words where form like 'grindaheim%'");
    expect(left.rows).toEqual([]);
  });

  test("the two words that were found for one, and no other cut of it", async () => {
    const page = await text("tankminutt");
    expect(page).toContain("tankminutt ELLER (tank OG minutt)");
  });
});
