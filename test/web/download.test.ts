import { describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { csvCell } from "../../src/web/journal-columns.ts";
import { daysAgo, putCase, putEntry, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";
import { unzip } from "../support/unzip.ts";

describe("a cell of the journal's CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["@sum", "'@sum"],
    ["-2", "'-2"],
    ['say "hi"; then', '"say ""hi""; then"'],
    ["two\nlines", '"two\nlines"'],
    ["ærlig øl", "ærlig øl"],
  ])("%j is written %j", (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });
});

describe("a year of the journal as a zip", () => {
  const site = testSite();

  test("holds every entry without personal names, as CSV and JSON", async () => {
    const place = await putPlace(site.owner);
    const publishedAt = daysAgo(1);
    const caseId = await putCase(site.owner, place, { washed: "Sak", full: "Sak Zebulon", publishedAt });
    const texts = {
      washed: "=Kommentar; om veg",
      full: "Kommentar fra Zebulon",
      partyWashed: "Privatperson",
      partyFull: "Zebulon",
    };
    const entryId = await putEntry(site.owner, { ...place, caseId }, { ...texts, publishedAt });
    const found = await site.owner.query<{ year: number }>("select year from pub.entries where id = $1", [
      entryId,
    ]);
    const answer = await site.get(
      `/journal.zip?enhet=${publicId("agency", place.agencyId)}&aar=${found.rows[0]?.year}`,
    );
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    const csv = files.get("journal.csv")?.toString("utf8") ?? "";
    const json = files.get("journal.json")?.toString("utf8") ?? "";
    expect(csv.split("\r\n")[1]).toContain(`"'=Kommentar; om veg";Privatperson`);
    expect(JSON.parse(json)).toHaveLength(1);
    expect(csv + json).not.toContain("Zebulon");
  });

  test("and the page and the API show of the agency's own answer what anybody may read", async () => {
    const place = await putPlace(site.owner);
    const caseId = await putCase(site.owner, place);
    const id = await putEntry(site.owner, { ...place, caseId }, { year: 2026, direction: "outgoing" });
    const shown = async () => {
      const zip = await site.get(`/journal.zip?enhet=${publicId("agency", place.agencyId)}&aar=2026`);
      const json =
        unzip(Buffer.from(await zip.arrayBuffer()))
          .get("journal.json")
          ?.toString("utf8") ?? "";
      const page = await (await site.get(`/journal/${publicId("entry", id)}`)).text();
      const { sosialtMedium } = (await (
        await site.get(`/api/v1/journalpost/${publicId("entry", id)}`)
      ).json()) as { sosialtMedium: { svar?: string } };
      return {
        zip: JSON.parse(json)[0].svar,
        page: page.includes("Virksomhetens svar"),
        api: sosialtMedium.svar,
        text: page,
      };
    };
    expect(await shown()).toMatchObject({ zip: null, page: false, api: undefined });
    await site.owner.query(
      "update pub.entries set answer = 'Hei *****! <b>Vegen</b> er open.' where id = $1",
      [id],
    );
    const answered = await shown();
    expect(answered).toMatchObject({
      page: true,
      zip: "Hei *****! <b>Vegen</b> er open.",
      api: answered.zip,
    });
    expect(answered.text).toContain("Hei *****! &lt;b&gt;Vegen&lt;/b&gt; er open.");
  });

  test("breaks off, and takes nothing down with it, when the database fails on the way", async () => {
    const place = await putPlace(site.owner);
    const caseId = await putCase(site.owner, place);
    await putEntry(site.owner, { ...place, caseId }, { year: 2026 });
    await site.owner.query("revoke select on pub.channels from kanalarkiv_public");
    try {
      const answer = await site.get(`/journal.zip?enhet=${publicId("agency", place.agencyId)}&aar=2026`);
      await expect(answer.arrayBuffer()).rejects.toThrow("permission denied");
      expect(site.faults).toEqual([expect.objectContaining({ code: "42501" })]);
    } finally {
      await site.owner.query("grant select on pub.channels to kanalarkiv_public");
    }
  });

  test("ends when the reader goes away", async () => {
    const place = await putPlace(site.owner);
    const caseId = await putCase(site.owner, place);
    await putEntry(site.owner, { ...place, caseId }, { year: 2026 });
    const before = site.faults.length;
    const answer = await site.get(`/journal.zip?enhet=${publicId("agency", place.agencyId)}&aar=2026`);
    await answer.body?.cancel();
    expect((await site.get("/kanaler")).status).toBe(200);
    expect(site.faults).toHaveLength(before);
  });

  test.each([
    "/journal.zip",
    "/journal.zip?enhet=enh_nothing",
    "/journal.zip?enhet=../../etc/passwd&aar=2026",
  ])("%s is not there", async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });
});
