/** What a person saw on a channel of others and hands in as a picture or PDF. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { type GivenSeen, importSeen } from "../../../src/pipeline/import/seen.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { importing } from "../../support/importing.ts";
import { aPicture } from "../../support/pictures.ts";

const place = importing("https://forum.example/hos-andre");
const address = "https://forum.example/t/12";

async function seen(name: string, bytes: Buffer, more: Partial<GivenSeen> = {}) {
  const path = join(place.dir, name);
  await writeFile(path, bytes);
  const { tools } = place.opened.app;
  const given = {
    channel: "Kanal",
    seenBy: "Ola Berg",
    seenAt: tools.clock.now(),
    author: "Postmottak",
    by: "Kari Vik",
  };
  return await importSeen(tools, {
    path,
    address,
    byAgency: true,
    isPublic: true,
    text: "Vi svarer i morgon.",
    ...given,
    ...more,
  });
}

const items = () =>
  place.rows(
    `select i.kind, i.by_agency, s.visibility, s.facts - 'seenAt' as facts, v.author_name, v.text, m.media_type, m.sha256 is not null as kept, s.permalink
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
       left join core.media m on m.version_id = v.id order by v.text`,
  );

test("the file is the item's file by its first bytes; what the person tells is marked as told by a person", async () => {
  const picture = Buffer.from(aPicture("skjerm"));
  const result = await seen("skjerm.pdf", picture);
  expect(result).toMatchObject({
    format: "seen",
    found: 1,
    kept: 1,
    refused: 0,
    newItems: 1,
    saysWhose: false,
  });
  expect(result.files).toEqual({ kept: 1, missing: 0 });
  const [item] = await items();
  expect(item).toMatchObject({
    ...{ kind: "post", by_agency: true, visibility: "public", author_name: "Postmottak", permalink: address },
    ...{ text: "Vi svarer i morgon.", facts: { toldBy: "person", seenBy: "Ola Berg" } },
    ...{ media_type: "image/png", kept: true },
  });
  // R37: handed in again it changes nothing, and another picture of the same page is another item
  expect(await seen("skjerm.pdf", picture)).toMatchObject({ kept: 1, newItems: 0, newVersions: 0 });
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  expect(await seen("side.png", pdf, { isPublic: false, byAgency: false, text: undefined })).toMatchObject({
    newItems: 1,
  });
  expect((await items())[0]).toMatchObject({
    media_type: "application/pdf",
    visibility: "private",
    by_agency: false,
    text: "",
  });
});

test("R37: it has a row in the ledger, of who handed it in and when, and is no look and no coverage", async () => {
  await seen("skjerm.png", Buffer.from(aPicture("skjerm")));
  const rows = await place.rows(
    "select o.kind, i.format, i.by_person, i.archive_name, i.found, i.kept, i.made_at from core.observations o join core.imports i on i.observation_id = o.id",
  );
  expect(rows).toEqual([
    {
      kind: "import",
      format: "seen",
      by_person: "Kari Vik",
      archive_name: "skjerm.png",
      found: 1,
      kept: 1,
      made_at: null,
    },
  ]);
  const [agency] = await status(place.opened.app.tools, 30);
  expect(agency?.channels[0]?.verdicts).toMatchObject({ accepted: 0 });
});

test("what is no picture and no PDF, a time to come, and an address that is none are refused, and a dry run writes nothing", async () => {
  const page = Buffer.from("<!doctype html><html><body>Hei</body></html>");
  await expect(seen("a.png", page)).rejects.toMatchObject({ code: "import.unknownFormat" });
  await expect(seen("b.png", Buffer.from("PK\u0003\u0004"))).rejects.toMatchObject({ name: "ArchiveError" });
  const picture = Buffer.from(aPicture("skjerm"));
  const later = new Date(place.opened.clock.now().getTime() + 1000);
  await expect(seen("c.png", picture, { seenAt: later })).rejects.toMatchObject({ code: "config.invalid" });
  await expect(seen("d.png", picture, { address: "forum" })).rejects.toMatchObject({
    code: "config.invalid",
  });
  expect(await seen("e.png", picture, { dryRun: true })).toMatchObject({ kept: 1, observationId: undefined });
  expect(await place.rows("select 1 from core.items")).toEqual([]);
});
