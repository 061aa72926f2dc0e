/** The front page: several agencies share the newest entries, and all of them are a click away. */
import { expect, test } from "@jest/globals";
import { putAgency, putCase, putChannel, putEntry } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();

test("one agency with much to register hides no other", async () => {
  for (const [name, count] of [
    ["Fjordvik kommune", 14],
    ["Nordvik kommune", 2],
    ["Sørvik kommune", 5],
  ] as const) {
    const agencyId = await putAgency(site.owner, { name });
    const place = { agencyId, channelId: await putChannel(site.owner, agencyId, {}) };
    const caseId = await putCase(site.owner, place);
    for (let number = 1; number <= count; number++)
      await putEntry(
        site.owner,
        { ...place, caseId },
        {
          ...{ sequence: number, numberInCase: number, washed: `${name} post ${number}` },
          journaledOn: name.startsWith("Fjordvik") ? "2026-11-20" : "2026-11-10",
        },
      );
  }
  const page = await site.text("/?lang=nb");
  const titles = [...page.matchAll(/<bdi>(\S+vik) kommune post (\d+)</g)].map(
    ([, of, number]) => `${of} ${number}`,
  );
  expect(titles).toHaveLength(10);
  const shown = (of: string) => titles.filter((title) => title.startsWith(of));
  expect(shown("Nordvik")).toEqual(["Nordvik 2", "Nordvik 1"]);
  expect(shown("Sørvik")).toEqual(["Sørvik 5", "Sørvik 4", "Sørvik 3"]);
  // what is left is filled with the newest, whoever registered it
  expect(shown("Fjordvik")).toEqual([
    "Fjordvik 14",
    "Fjordvik 13",
    "Fjordvik 12",
    "Fjordvik 11",
    "Fjordvik 10",
  ]);
  expect(page).toContain('href="/sok?type=journalpost"');
  const all = await site.text("/sok?type=journalpost&lang=nb");
  expect(all).toContain("Fjordvik kommune post 1<");
  expect(all).toContain("Alle journalposter");
});
