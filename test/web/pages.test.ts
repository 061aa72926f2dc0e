/** The pages: well-formed in four languages, safe against what they show, usable without a script. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import {
  putAgency,
  putCase,
  putChannel,
  putEntry,
  putItem,
  putPlace,
  siteNow,
} from "../support/public-builders.ts";
import { type SampleSite, seedSite } from "../support/public-sample.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let sample: SampleSite;
beforeAll(async () => {
  sample = await seedSite(site.owner);
});

const languages = ["nb", "nn", "sv", "en"];
const pages = (): string[] => [
  "/",
  `/journal?enhet=${publicId("agency", sample.agencyId)}`,
  "/journal?dato=1999-01-01",
  "/journal?dato=igår",
  `/journal/${publicId("entry", sample.withheldId)}`,
  `/journal/${publicId("entry", sample.entryId)}`,
  "/sok",
  "/sok?query=plan&type=inngaaende&fra=2026-01-01&til=2026-12-31&side=2",
  "/sok?query=finnesikke",
  `/innlegg/${publicId("item", sample.itemId)}`,
  `/innlegg/${publicId("item", sample.deletedId)}`,
  `/sak/${publicId("case", sample.caseId)}`,
  "/sok?hendelse=endret&endretFra=2026-01-01",
  `/journal?enhet=${publicId("agency", sample.agencyId)}&dato=2026-10-01`,
  "/kanaler",
  "/om",
];

describe("every page in every language", () => {
  test.each(languages)(
    "%s: language, title, one heading, main, no script and no inline style",
    async (language) => {
      for (const path of pages()) {
        const answer = await site.get(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        const page = await answer.text();
        expect({ path, status: answer.status }).toEqual({ path, status: 200 });
        expect(answer.headers.get("content-language")).toBe(language);
        expect(page).toContain(`<html lang="${language}"`);
        expect(page).toMatch(/<title>[^<]{3,}<\/title>/);
        expect(page.match(/<h1[ >]/g)).toHaveLength(1);
        expect(page.match(/<main /g)).toHaveLength(1);
        expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|undefined|\[object/i);
        expect(page).toContain('class="ds-skip-link" href="#innhold"');
        expectLabels(page);
      }
      expect(site.faults).toEqual([]);
    },
  );

  test("every time of day says in which zone it is", async () => {
    const times: string[] = [];
    for (const path of pages()) {
      const page = await (await site.get(path)).text();
      for (const [, shown = ""] of page.matchAll(/<time datetime="[^"]*T[^"]*">([^<]*)</g)) times.push(shown);
    }
    expect(times.length).toBeGreaterThan(10);
    expect(times.filter((shown) => !/\d CES?T$/.test(shown))).toEqual([]);
  });

  test("a page that is not there says so in the reader's language, with the same words for all", async () => {
    const bodies = new Set<string>();
    for (const path of ["/finnes-ikke", "/journal/jp_1", "/innlegg/inn_1", "/journal?enhet=enh_1"]) {
      const answer = await site.get(path, { "Accept-Language": "sv-SE,sv;q=0.9,en;q=0.5" });
      expect([path, answer.status, answer.headers.get("content-language")]).toEqual([path, 404, "sv"]);
      bodies.add(/<main.*<\/main>/s.exec(await answer.text())?.[0] ?? "");
    }
    expect(bodies.size).toBe(1);
  });
});

/** Each field has a label, each id stands once. */
function expectLabels(page: string): void {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, attributes = ""] of page.matchAll(/<(?:input|select)([^>]*)>/g)) {
    const id = /id="([^"]+)"/.exec(attributes)?.[1];
    expect(page).toContain(`<label class="ds-label" for="${id}"`);
  }
}

describe("a text of which several versions are kept", () => {
  const page = async (changed: readonly string[] | null, language: string) => {
    const id = await putItem(site.owner, await putPlace(site.owner), { versions: 3, changed });
    return await (await site.get(`/innlegg/${publicId("item", id)}?lang=${language}`)).text();
  };

  test.each([
    ["nb", "3 versjoner er bevart; teksten, tittelen og filene er endret etter at innholdet ble hentet"],
    ["nn", "Vi har teke vare på 3 versjonar; teksten, tittelen og filene er endra sidan første henting"],
    ["sv", "3 versioner är bevarade; texten, rubriken och filerna har ändrats efter att innehållet hämtades"],
    ["en", "3 versions are kept; changed after it was captured: the text, the title, and the files"],
  ])("says in %s what is not the same in all", async (language, sentence) => {
    expect(await page(["text", "title", "files"], language)).toContain(sentence);
  });

  test.each([
    ["nb", "3 versjoner er bevart; tekst, tittel, forfatter og filer er de samme"],
    ["nn", "Vi har teke vare på 3 versjonar; tekst, tittel, forfattar og filer er dei same"],
    ["sv", "3 versioner är bevarade; text, rubrik, författare och filer är desamma"],
    ["en", "3 versions are kept; text, title, author and files are the same"],
  ])(
    "says in %s that they were told apart by something else, as an archive of earlier may",
    async (language, sentence) => {
      expect(await page([], language)).toContain(sentence);
    },
  );

  test("says nothing of what is not known yet", async () => {
    expect(await page(null, "nn")).toContain("<dd>Vi har teke vare på 3 versjonar</dd>");
  });
});

describe("the reader's language", () => {
  test.each([
    [{ "Accept-Language": "nn-NO,nn;q=0.9" }, "nn"],
    [{ "Accept-Language": "no" }, "nb"],
    [{ "Accept-Language": "fi,de;q=0.8,en;q=0.5" }, "en"],
    [{ "Accept-Language": "de" }, "nb"],
    [{ "Accept-Language": "sv", Cookie: "lang=en" }, "en"],
    [{ Cookie: "lang=<script>" }, "nb"],
    [{}, "nb"],
  ])("%j is %s", async (headers: Record<string, string>, expected) => {
    const answer = await site.get("/om", headers);
    expect(answer.headers.get("content-language")).toBe(expected);
    expect(answer.headers.get("vary")).toContain("Accept-Language, Cookie");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("is remembered only when chosen, and the choice keeps the page", async () => {
    const answer = await site.get("/sok?query=plan&lang=nn");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^lang=nn; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain('href="?query=plan&amp;lang=sv"');
  });

  test("an item's own language is marked on a page of another", async () => {
    const page = await site.text(`/innlegg/${publicId("item", sample.itemId)}?lang=sv`);
    expect(page).toContain('<div class="quote" lang="nb"');
  });
});

describe("security headers stand on every answer", () => {
  test.each(["/", "/finnes-ikke", "/api/v1/enhet", "/api/v1/nothing", "/assets/site.css"])(
    "%s",
    async (path) => {
      const { headers } = await site.get(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("x-frame-options")).toBe("DENY");
    },
  );

  test("the stylesheet asks for nothing from elsewhere, and may be kept for ever under its digest", async () => {
    const address = /href="(\/assets\/site\.css\?v=[0-9a-f]{16})"/.exec(await site.text("/"))?.[1] ?? "";
    const answer = await site.get(address);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const css = await answer.text();
    expect(css).not.toMatch(/url\(["']?(data|https?):|@import/);
    for (const [, icon = ""] of css.matchAll(/url\("(\/assets\/[^"]+)"\)/g))
      expect({ icon, type: (await site.get(icon)).headers.get("content-type") }).toEqual({
        icon,
        type: "image/svg+xml",
      });
    expect((await site.get("/assets/site.css?v=other")).headers.get("cache-control")).toBe(
      "public, max-age=3600",
    );
    for (const path of ["/assets/nothing.css", "/assets/..%2Fapp.ts", "/assets/%2e%2e/package.json"])
      expect((await site.get(path)).status).toBe(404);
  });
});

describe("what comes from a channel is shown as text", () => {
  const hostile = `<script>alert("x")</script><img src=x onerror=alert(1)> "'&\u202Elive\u2066`;

  test("in titles, parties, grounds, posts, addresses and queries", async () => {
    const agencyId = await putAgency(site.owner, { name: hostile, language: "nb" });
    const channelId = await putChannel(site.owner, agencyId, {
      title: hostile,
      address: "javascript:alert(1)",
      lastFault: hostile,
      lastCompleteAt: siteNow,
    });
    const place = { agencyId, channelId };
    const itemId = await putItem(site.owner, place, {
      title: hostile,
      body: hostile,
      permalink: "javascript:alert(document.domain)",
      language: '"><script>',
      standing: hostile,
      kind: hostile,
    });
    const caseId = await putCase(site.owner, place, { washed: hostile, postId: itemId });
    const entryId = await putEntry(
      site.owner,
      { ...place, caseId },
      { washed: hostile, partyWashed: hostile, ground: hostile, itemId },
    );
    const enhet = publicId("agency", agencyId);
    const query = encodeURIComponent(hostile);
    const paths = [
      "/",
      "/kanaler",
      `/journal?enhet=${enhet}`,
      `/journal?enhet=${enhet}&dato=${query}`,
      `/journal/${publicId("entry", entryId)}`,
      `/innlegg/${publicId("item", itemId)}`,
      `/sok?enhet=${enhet}`,
      `/sok?enhet=${enhet}&type=sak`,
      `/sok?query=${query}&enhet=${query}&type=${query}&fra=${query}&side=${query}`,
      `/sok?query=alert&enhet=${enhet}`,
      `/${query}`,
    ];
    for (const path of paths) {
      const page = await site.text(path);
      expect({
        path,
        unsafe: /<script|<img src=x|\sonerror=alert\(1\)>|href="javascript|[\u202A-\u202E\u2066-\u2069]/.exec(
          page,
        )?.[0],
      }).toEqual({ path, unsafe: undefined });
    }
    const post = await site.text(paths[5] ?? "");
    expect(post).toContain("&lt;script&gt;");
    expect(post).toContain("ikke en nettadresse");
    expect(site.faults).toEqual([]);
  });
});

describe("the search page", () => {
  test("shows what it understood, counts, and offers to take each filter off", async () => {
    const page = await site.text("/sok?query=plan+-barnehage&type=inngaaende&fra=2026-11-01");
    expect(page).toContain("plan OG IKKE barnehage");
    expect(page).toContain("1–1 av 1");
    expect(page).toContain('href="/sok?query=plan+-barnehage&amp;type=inngaaende"');
    expect(page).toContain('href="/sok?query=plan+-barnehage&amp;fra=2026-11-01"');
    expect(page).toContain("regulerings<mark>plan</mark>");
  });

  test("pages through the results", async () => {
    const first = await site.text("/sok?query=barnehage&type=inngaaende");
    expect(first).toMatch(/1–25 av 30/);
    expect(first).toContain('rel="next" href="/sok?query=barnehage&amp;type=inngaaende&amp;side=2"');
    expect(await site.text("/sok?query=barnehage&type=inngaaende&side=2")).toMatch(/26–30 av 30/);
  });

  test("counts to five hundred, further on to a thousand, and turns no more than a thousand over", async () => {
    const place = await putPlace(site.owner);
    const caseId = await putCase(site.owner, place);
    await site.owner.query(
      `insert into pub.entries (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on, title_washed, title_full, party_washed, party_full, published_at)
       select gen_random_uuid(), $1, $2, $3, 2026, n, n, 'incoming', '2020-01-01', 'tusenord', 'tusenord', '', '', $4 from generate_series(1, 2100) n`,
      [place.agencyId, caseId, place.channelId, siteNow],
    );
    expect(await site.text("/sok?query=tusenord")).toContain("1–25 av 500+");
    expect(await site.text("/sok?query=tusenord&side=40")).toContain("976–1000 av 1\u00a0000+");
    expect(await site.text("/sok?query=tusenord&side=999")).toContain("976–1000 av 1\u00a0000+");
  });
});

describe("the journal", () => {
  test("leads to the nearest days with entries and says what capture may miss", async () => {
    const page = await site.text(`/journal?enhet=${publicId("agency", sample.agencyId)}&dato=2026-11-18`);
    expect(page).toMatch(/rel="prev" href="[^"]*dato=2026-11-17"/);
    expect(page).toMatch(/rel="next" href="[^"]*dato=2026-11-20"/);
    expect(page).toContain("Feiler");
    expect(page).toContain("Kanalen svarte ikke.");
  });

  test("an entry leads to the agency's own post and gives the ground", async () => {
    expect(await site.text(`/journal/${publicId("entry", sample.entryId)}`)).toContain(
      `/innlegg/${publicId("item", sample.itemId)}`,
    );
    expect(await site.text(`/journal/${publicId("entry", sample.withheldId)}`)).toContain(
      "Unntatt offentlighet: offl. § 13",
    );
  });
});
