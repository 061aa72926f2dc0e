/** What was public and is not any more says that, since when and because of whom, and nothing of what it said. */
import { expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { nextUuid, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();

test.each([
  ["channel", "Det er ikke lenger offentlig i kanalen.", "not public on its channel"],
  ["withheld", "Det holdes tilbake her", "withheld here"],
])("withdrawn because of the %s", async (because, says, told) => {
  const place = await putPlace(site.owner);
  const id = nextUuid();
  await site.owner.query("insert into pub.withdrawn values ($1, $2, $3, '2026-11-20T10:00:00Z', $4)", [
    ...[id, place.agencyId, place.channelId, because],
  ]);
  const page = await site.get(`/innlegg/${publicId("item", id)}?lang=nb`);
  expect(page.status).toBe(410);
  const text = await page.text();
  expect(text).toContain("Innlegget vises ikke lenger");
  expect(text).toContain("20. nov. 2026, 11:00 CET");
  expect(text).toContain(says);
  const answer = await site.get(`/api/v1/innlegg/${publicId("item", id)}`);
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ type: "gone", detail: expect.stringContaining(told) });
});

test("what was never public is not told of", async () => {
  expect((await site.get(`/innlegg/${publicId("item", nextUuid())}`)).status).toBe(404);
  expect((await site.get(`/api/v1/innlegg/${publicId("item", nextUuid())}`)).status).toBe(404);
});
