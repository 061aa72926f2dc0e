/** Pages of cases, whom to ask, and days on which nobody looked. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import {
  daysAgo,
  putAgency,
  putCase,
  putChannel,
  putEntry,
  putItem,
  putPlace,
  siteNow,
} from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
const languages = ["nb", "nn", "sv", "en"];

describe("the page of a case", () => {
  let caseId: string;
  let itemId: string;
  let path: string;
  beforeAll(async () => {
    const place = await putPlace(site.owner);
    itemId = await putItem(site.owner, place);
    const publishedAt = daysAgo(400);
    caseId = await putCase(site.owner, place, {
      sequence: 71,
      washed: "Dialog om veg",
      full: "Dialog om Zebulons veg",
      publishedAt,
      postId: itemId,
    });
    for (let number = 1; number <= 120; number += 1)
      await putEntry(
        site.owner,
        { ...place, caseId },
        {
          sequence: 1000 + number,
          numberInCase: number,
          washed: `Kommentar nr. ${number}`,
          full: `Zebulon ${number}`,
          publishedAt,
        },
      );
    path = `/sak/${publicId("case", caseId)}`;
  });

  test.each(languages)(
    "in %s lists its entries in their order, and names nobody after a year",
    async (language) => {
      const first = await site.text(`${path}?lang=${language}`);
      const second = await site.text(`${path}?lang=${language}&side=2`);
      expect(first.indexOf("Kommentar nr. 1<")).toBeGreaterThan(0);
      expect(first.indexOf("Kommentar nr. 2<")).toBeGreaterThan(first.indexOf("Kommentar nr. 1<"));
      expect(second).toContain("Kommentar nr. 120<");
      expect(first + second).not.toContain("Zebulon");
      expect(Buffer.byteLength(first)).toBeLessThan(100_000);
      expect(site.faults).toEqual([]);
    },
  );

  test("is where the number of an entry, a hit and the post lead to", async () => {
    expect(await site.text("/sok?type=sak&query=veg")).toContain(`href="${path}"`);
    const post = await site.text(`/innlegg/${publicId("item", itemId)}`);
    expect(post).toContain(`href="${path}"`);
    expect(post).toContain("Kommentar nr. 1<");
    const { items } = JSON.parse(
      await site.text(`/api/v1/saksmappe/${publicId("case", caseId)}/journalpost?limit=1`),
    );
    expect(await site.text(`/journal/${items[0].id}`)).toContain(`href="${path}"`);
  });

  test.each([
    "/sak/sm_1",
    "/sak/finst-ikkje",
    `/sak/${publicId("case", "01990000-0000-7000-8000-ffffffffffff")}`,
  ])("%s is not there", async (address) => {
    expect((await site.get(address)).status).toBe(404);
  });
});

describe("whom to ask", () => {
  test("is told with the entry filled in, in the agency's language and without personal names", async () => {
    const agencyId = await putAgency(site.owner, { name: "Fjordvik & <kommune>", language: "nn" });
    const place = { agencyId, channelId: await putChannel(site.owner, agencyId) };
    const caseId = await putCase(site.owner, place, { sequence: 5 });
    const entryId = await putEntry(
      site.owner,
      { ...place, caseId },
      { sequence: 44, washed: "Klage & spørsmål?", full: "Klage frå Zebulon", publishedAt: siteNow },
    );
    const page = `/journal/${publicId("entry", entryId)}?lang=nb`;
    expect(await site.text(page)).toContain("Send innsynskrav til virksomheten");
    await site.owner.query(
      "update pub.agencies set contact_email = 'post+innsyn@fjordvik.example', contact_phone = '55 00 00 00', contact_form = 'javascript:alert(1)' where id = $1",
      [agencyId],
    );
    const shown = await site.text(page);
    const href = /href="(mailto:[^"]*)"/.exec(shown)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const mail = new URL(href);
    expect(mail.pathname).toBe("post%2Binnsyn@fjordvik.example");
    expect(mail.searchParams.get("subject")).toMatch(/^Innsynskrav: 44\/2026 \(2026\/5-1\)$/);
    expect(mail.searchParams.get("body")).toContain("Eg ber om innsyn i:");
    expect(mail.searchParams.get("body")).toContain("Klage & spørsmål?");
    expect(href).not.toContain("Zebulon");
    expect(shown).toContain("55 00 00 00");
    expect(shown).not.toContain("javascript:");
    const enhet = JSON.parse(await site.text(`/api/v1/enhet/${publicId("agency", agencyId)}`));
    expect(enhet).toMatchObject({
      kontaktpunktEpost: "post+innsyn@fjordvik.example",
      kontaktpunktTelefon: "55 00 00 00",
    });
  });
});

describe("a day on which nobody looked", () => {
  test("says so, and shows no status of today as that day's", async () => {
    const agencyId = await putAgency(site.owner, { name: "Lysvik kommune" });
    const channelId = await putChannel(site.owner, agencyId, { title: "Nyheter", lastCompleteAt: siteNow });
    await putChannel(site.owner, agencyId, { title: "Aldri hentet" });
    const day = (on: string) =>
      site.text(`/journal?enhet=${publicId("agency", agencyId)}&dato=${on}&lang=nb`);
    // of an archive from before it is not known yet
    expect(await day("2026-11-01")).toContain("Ingen journalposter denne dagen.");
    await site.owner.query("update pub.channels set first_look_at = '2026-11-10T09:00:00Z' where id = $1", [
      channelId,
    ]);
    const before = await day("2026-11-01");
    expect(before).toContain("Ikke hentet denne dagen: arkivet startet 10. november 2026.");
    expect(before).not.toContain("Ingen journalposter denne dagen.");
    expect(before).toMatch(/<details[^>]*><summary>Status for kanalene nå/);
    expect(await day("2026-11-12")).toContain("Ingen journalposter denne dagen.");
    expect(await day("2026-11-21")).toMatch(/<ul class="freshness"/);
    expect(await day("2026-11-21")).toMatch(
      /<details open><summary>Status for kanalene nå: 1 av 2 kanaler er à jour/,
    );
  });
});
