/** The public sees when a channel was looked at: nothing came, and nobody looked, are told apart, in words. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { Kanal } from "../../src/web/api/schemas.ts";
import { putAgency, putChannel, putCoverage, siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

describe("coverage of a channel", () => {
  const site = testSite();
  let agencyId = "";
  let id = "";
  let bare = "";
  beforeAll(async () => {
    agencyId = await putAgency(site.owner, { name: "Fjordvik kommune", language: "nb" });
    id = await putChannel(site.owner, agencyId, { title: "<b>Nyheter</b>", lastCompleteAt: siteNow });
    bare = await putChannel(site.owner, agencyId, {
      title: "Ny kanal",
      lastCompleteAt: null,
      lastLookAt: null,
    });
    await putCoverage(site.owner, id, {
      firstLookAt: new Date("2025-12-30T11:00:00Z"),
      active: [
        { from: "2025-12-30T11:00:00Z", to: "2026-03-01T09:00:00Z" },
        { from: "2026-03-04T09:00:00Z" },
      ],
      openSince: new Date("2026-11-20T22:30:00Z"),
      openFaults: ["channel.timeout"],
      gaps: [
        ["2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z", ["channel.status"]],
        ["2026-10-24T21:00:00Z", "2026-10-26T00:00:00Z", []],
      ],
    });
  });

  const plain = (page: string) => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

  test.each([
    ["nb", "2 dager ikke dekket", "2 dager ble ikke fulgt", "før første henting", "Kanalen ble ikke hentet."],
    ["nn", "ikkje dekt", "2 dagar vart ikkje følgd", "før første henting", "Kanalen vart ikkje henta."],
    ["sv", "inte täckt", "2 dagar följdes inte", "före första hämtningen", "Kanalen hämtades inte."],
    ["en", "not covered", "2 days not followed", "before the first capture", "The channel was not captured."],
  ])("is told in words in %s", async (language, missing, off, before, nobody) => {
    const page = plain(await site.text(`/kanaler/${publicId("channel", id)}?lang=${language}`));
    expect(page).toContain(missing);
    expect(page).toContain(off);
    expect(page).toContain(before);
    expect(page).toContain(nobody);
  });

  test("the calendar says of each day what it is, on the agency's clock, also where the clock is turned", async () => {
    const page = await site.text(`/kanaler/${publicId("channel", id)}?lang=nb`);
    const october = page.slice(page.indexOf("oktober 2026"), page.indexOf("september 2026"));
    // from 23:00 summer time on the 24th to 01:00 winter time on the 26th
    expect(october).toMatch(/cover-partial">24<span class="ds-sr-only"> delvis dekket/);
    expect(october).toMatch(/cover-missing">25<span class="ds-sr-only"> ikke dekket/);
    expect(october).toMatch(/cover-partial">26</);
    expect(october).toMatch(/cover-ok">27<span class="ds-sr-only"> dekket/);
    const march = page.slice(page.indexOf("mars 2026"), page.indexOf("februar 2026"));
    expect(march).toMatch(/cover-off">2<.*cover-off">3<.*cover-ok">4</s);
    expect(page).not.toContain("<b>Nyheter");
  });

  test("a gap that lasts has no end, and its cause", async () => {
    const page = plain(await site.text(`/kanaler/${publicId("channel", id)}?lang=nb`));
    expect(page).toContain("20. nov. 2026, 23:30 CET pågår Kanalen svarte ikke.");
    expect(page).toContain("5. jan. 2026, 11:00 CET 5. jan. 2026, 13:00 CET Kanalen avviste forespørselen.");
  });

  test.each([
    ["nb", "kanalen svarte ikke: 9,5 timer", "kan gå usett i høyst 23 minutter"],
    ["nn", "kanalen svara ikkje: 9,5 timar", "kan gå usett i høgst"],
    ["sv", "kanalen svarade inte: 9,5 timmar", "kan förbli osedd i högst"],
    ["en", "the channel did not answer: 9.5 hours", "can go unseen for"],
  ])(
    "the last days hour by hour, and how long something can go unseen, in %s",
    async (language, rest, unseen) => {
      const html = await site.text(`/kanaler/${publicId("channel", id)}?lang=${language}`);
      expect(html).toMatch(/<svg class="hours" role="img" aria-label="[^"]*%[^"]*"/);
      expect(html).toMatch(/<path class="hour-serverDown" d="M\d+ \d+h3v\d+h-3z"\/>/);
      expect(plain(html)).toContain(rest);
      expect(plain(html)).toContain(unseen);
    },
  );

  test("another year is a page of its own, a wrong one is the nearest", async () => {
    const page = await site.text(`/kanaler/${publicId("channel", id)}?lang=nb&aar=2025`);
    expect(plain(page)).toContain("I 2025: 2 dager dekket, 29 dager før første henting.");
    expect(await site.text(`/kanaler/${publicId("channel", id)}?lang=nb&aar=1890`)).toContain("I 2025:");
    expect(await site.text(`/kanaler/${publicId("channel", id)}?lang=nb&aar=%00`)).toContain("I 2026:");
  });

  test("stands in the list of channels, in words beside the picture", async () => {
    const page = await site.text("/kanaler?lang=nb");
    const rows = page.split("<tr>").map(plain);
    expect(rows.find((row) => row.includes("Nyheter"))).toContain(
      "24 dager dekket, 2 dager delvis dekket, 2 dager ikke dekket",
    );
    expect(rows.find((row) => row.includes("Ny kanal"))).toContain("Dekningen er ikke regnet ut ennå.");
    expect(page).toContain(`href="/kanaler/${publicId("channel", id)}"`);
    expect((await site.get(`/kanaler/${publicId("channel", bare)}`)).status).toBe(200);
    expect((await site.get("/kanaler/kan_00000000000000000000000000")).status).toBe(404);
  });

  test("a day of the journal says when nobody looked on it", async () => {
    const journal = (day: string) =>
      site.text(`/journal?lang=nb&enhet=${publicId("agency", agencyId)}&dato=${day}`);
    expect(await journal("2026-10-25")).toContain("ble ikke hentet denne dagen");
    expect(await journal("2026-10-24")).toContain("ble bare hentet deler av denne dagen");
    expect(await journal("2026-10-27")).not.toContain("denne dagen. At");
  });

  test("machines get the days and the gaps of a year", async () => {
    const at = `/api/v1/kanal/${publicId("channel", id)}`;
    const told = Kanal.parse(await (await site.get(`${at}?aar=2026`)).json());
    expect(told.dekning?.hull).toEqual([
      { fra: "2026-01-05T11:00:00+01:00", til: "2026-01-05T13:00:00+01:00", feil: ["channel.status"] },
      { fra: "2026-10-24T23:00:00+02:00", til: "2026-10-26T01:00:00+01:00", feil: [] },
      { fra: "2026-11-20T23:30:00+01:00", feil: ["channel.timeout"] },
    ]);
    expect(told.dekning?.dager.slice(0, 3)).toEqual([
      { fra: "2026-01-01", til: "2026-01-04", tilstand: "dekket" },
      { fra: "2026-01-05", til: "2026-01-05", tilstand: "delvis" },
      { fra: "2026-01-06", til: "2026-03-01", tilstand: "dekket" },
    ]);
    expect((await site.get(`${at}?aar=i+fjor`)).status).toBe(400);
    const list = (await (await site.get("/api/v1/kanal")).json()) as { items: object[] };
    expect(list.items.some((item) => "dekning" in item)).toBe(false);
  });

  test("a page of forty channels of which each day is another than the one before is small", async () => {
    for (let number = 0; number < 45; number++) {
      const channel = await putChannel(site.owner, agencyId, {
        title: `Kanal ${number}`,
        lastCompleteAt: siteNow,
      });
      await putCoverage(site.owner, channel, {
        firstLookAt: new Date("2026-01-01T00:00:00Z"),
        active: [{ from: "2026-01-01T00:00:00Z" }],
        openSince: siteNow,
        gaps: Array.from({ length: 160 }, (_, day) => {
          const from = new Date(Date.UTC(2026, 0, 2 + day * 2, 8));
          return [from.toISOString(), new Date(from.getTime() + 3_600_000).toISOString(), []] as const;
        }),
      });
    }
    const page = await site.text("/kanaler?lang=nb");
    expect(page.length).toBeLessThan(100_000);
    expect(page).toContain("/kanaler?side=2");
    const [busiest = ""] = /\/kanaler\/kan_\w+/.exec(page.slice(page.indexOf("Kanal 1"))) ?? [];
    expect((await site.text(`${busiest}?lang=nb`)).length).toBeLessThan(100_000);
  });
});
