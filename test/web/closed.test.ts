/** A channel that the agency left is neither late nor failing: the pages say since when it is closed. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { putAgency, putChannel, putItem, siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

describe("a closed and a paused channel", () => {
  const site = testSite();
  let itemId = "";
  beforeAll(async () => {
    const agencyId = await putAgency(site.owner, { name: "Fjordvik kommune", language: "nn" });
    await putChannel(site.owner, agencyId, { title: "Open", lastCompleteAt: siteNow, lastLookAt: siteNow });
    for (const [title, state] of [
      ["Nedlagd", "closed"],
      ["Kvilande", "paused"],
    ] as const) {
      const id = await putChannel(site.owner, agencyId, {
        title,
        lastFault: "channel.timeout",
        lastCompleteAt: new Date("2026-01-02T08:00:00Z"),
      });
      await site.owner.query(
        "update pub.channels set state = $2, state_at = '2026-02-03T11:00:00Z' where id = $1",
        [id, state],
      );
      itemId = await putItem(site.owner, { agencyId, channelId: id }, {});
    }
    const other = await putAgency(site.owner, { name: "Nordvik kommune", language: "nn" });
    await putChannel(site.owner, other, {
      title: "Utan nykel",
      lastFault: "config.invalid",
      lastCompleteAt: siteNow,
    });
  });

  test.each([
    ["nb", "Avsluttet", "Satt på pause", /siden.*3\. feb\. 2026/s],
    ["nn", "Avslutta", "Sett på pause", /sidan.*3\. feb\. 2026/s],
    ["sv", "Avslutad", "Pausad", /sedan.*3 feb\. 2026/s],
    ["en", "Closed", "Paused", /since.*3 Feb 2026/s],
  ])("are so in %s, without a fault", async (language, closed, paused, since) => {
    const page = await site.text(`/kanaler?lang=${language}`);
    const rows = page.split("<tr>").filter((row) => /Nedlagd|Kvilande/.test(row));
    expect(rows.join()).toContain(closed);
    expect(rows.join()).toContain(paused);
    for (const row of rows) {
      expect(row).toMatch(since);
      expect(row).not.toContain('data-color="danger"');
      expect(row).not.toContain("svar");
    }
    const journal = await site.text(`/journal?lang=${language}`);
    expect(journal).toContain(closed);
    expect(journal).not.toContain('data-color="danger"');
  });

  test.each([
    ["nb", "Status i kanalen", "sist hentet fullstendig", "2. jan. 2026, 09:00 CET"],
    ["nn", "Status i kanalen", "sist henta fullstendig", "2. jan. 2026, 09:00 CET"],
    ["sv", "Status i kanalen", "senast hämtad i sin helhet", "2 jan. 2026 09:00 CET"],
    ["en", "Status on the channel", "last captured in full", "2 Jan 2026, 09:00 CET"],
  ])(
    "say of a post in %s how it stood when somebody last looked, not how it stands now",
    async (language, known, captured, when) => {
      const page = await site.text(`/innlegg/${publicId("item", itemId)}?lang=${language}`);
      const [, row = ""] = page.split(`<dt>${known}</dt>`);
      const told = row.slice(0, row.indexOf("</dd>")).replaceAll(/<[^>]*>/g, "");
      expect(told).toContain(`(${captured} ${when})`);
    },
  );

  test.each([
    ["nb", "Arkivets egne innstillinger"],
    ["nn", "Arkivet sine eigne innstillingar"],
    ["sv", "Arkivets egna inställningar"],
    ["en", "The archive’s own settings"],
  ])("a fault of our own settings is not put on the channel in %s", async (language, ours) => {
    const page = await site.text(`/kanaler?lang=${language}`);
    const row = page.split("<tr>").find((one) => one.includes("Utan nykel")) ?? "";
    expect(row).toContain(ours);
    expect(row).toContain('data-color="danger"');
  });

  test("are not counted among those that should be up to date", async () => {
    expect(await site.text("/?lang=nb")).toContain("1 av 1 kanaler er à jour");
  });

  test("are told to machines with their day", async () => {
    const { items } = (await (await site.get("/api/v1/kanal")).json()) as {
      items: Record<string, unknown>[];
    };
    const told = items.filter(({ tittel }) => tittel === "Nedlagd" || tittel === "Kvilande");
    expect(told).toMatchObject([
      {
        tilstand: expect.stringMatching(/^(?:pause|avsluttet)$/),
        tilstandSiden: "2026-02-03T12:00:00+01:00",
      },
      {
        tilstand: expect.stringMatching(/^(?:pause|avsluttet)$/),
        tilstandSiden: "2026-02-03T12:00:00+01:00",
      },
    ]);
    expect(told.some((one) => "sisteFeil" in one)).toBe(false);
  });
});
