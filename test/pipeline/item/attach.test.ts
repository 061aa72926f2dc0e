/** Files that a channel did not hand out: seen, handed in with their origin, delivered, and taken back. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { detailsOf } from "../../../src/db/export-items.ts";
import { asId, type PackageId } from "../../../src/domain/ids.ts";
import { handedInText } from "../../../src/journal/notes.ts";
import { mediaKey } from "../../../src/pipeline/capture/media.ts";
import { type AttachRequest, attachFile, detachFile } from "../../../src/pipeline/item/attach.ts";
import { askForLost, filesAsked } from "../../../src/pipeline/item/find.ts";
import { editChannel } from "../../../src/pipeline/register/changes.ts";
import { allChannels } from "../../../src/pipeline/register/register.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";
import { aPicture } from "../../support/pictures.ts";
import { count } from "../../support/rows.ts";

let place: ExportPlace;
const permalink = "https://kommune.example/kart";

beforeEach(async () => {
  place = await openExportPlace();
  const { origin } = place.server;
  place.server.serve("/kart.png", "<!doctype html><title>Logg inn</title>", { "content-type": "text/html" });
  place.server.serve("/plan.png", aPicture("plan"), { "content-type": "image/png" });
  const attachments = [
    { url: `${origin}/plan.png`, mime_type: "image/png" },
    { url: `${origin}/kart.png`, mime_type: "image/png", title: "Kart" },
    { url: "https://video.example/film.mp4", mime_type: "video/mp4" },
  ];
  await place.look([aFeedPost("post-1", "Ny plan", "Sjå kartet.", { url: permalink, attachments })]);
}, 60_000);
afterEach(() => place?.close());

async function given(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(place.opened.app.config.dataDir, name);
  await writeFile(path, bytes);
  return path;
}

async function attach(path: string, change: Partial<AttachRequest> = {}) {
  return await attachFile(place.tools, {
    item: "post-1",
    path,
    place: undefined,
    further: false,
    title: undefined,
    because: "tenaren gav ei innloggingsside",
    by: "Kari Vik",
    from: "kartkontoret",
    dryRun: false,
    ...change,
  });
}

const counts = async () => (await status(place.tools, 30))[0]?.channels[0]?.files;
const events = (kind: string) => count(place.tools.pool, `core.audit_events where kind = '${kind}'`);

test("what is owed and what is lost is counted, and listed with why", async () => {
  expect(await counts()).toEqual({ owed: 1, lost: 1 });
  const asked = { states: [], limit: 10 } as const;
  expect(await filesAsked(place.tools, asked)).toMatchObject([
    { nativeId: "post-1", file: 2, state: "owed", fault: "media.wrongType" },
    { nativeId: "post-1", file: 3, state: "lost", fault: "media.refused" },
  ]);
  expect(await filesAsked(place.tools, { ...asked, item: permalink })).toHaveLength(3);
  await place.opened.clock.sleep(8 * 24 * 60 * 60 * 1000);
  expect(await counts()).toEqual({ owed: 0, lost: 2 });
});

describe("a file that is handed in", () => {
  test("takes the place of one that was not kept, with where it came from, and is never asked for again", async () => {
    const path = await given("kart.png", aPicture("kart"));
    const done = await attach(path, { place: 2 });
    expect(done).toMatchObject({ file: 2, mediaType: "image/png", packages: [] });
    expect(await place.tools.objects.head(mediaKey(done.sha256))).toBeDefined();
    const [file] = (await filesAsked(place.tools, { item: "post-1", states: ["kept"], limit: 9 })).filter(
      (one) => one.file === 2,
    );
    expect(file?.handedIn).toEqual({
      by: "Kari Vik",
      because: "tenaren gav ei innloggingsside",
      from: "kartkontoret",
    });
    expect([await counts(), await events("item.attached")]).toEqual([{ owed: 0, lost: 1 }, 1]);
    const before = place.server.requests.length;
    await place.look([aFeedPost("post-2", "Anna", "Noko anna.")]);
    expect(place.server.requests.slice(before).map((request) => request.path)).not.toContain("/kart.png");
  });

  test("or stands beside those that the channel named", async () => {
    const film = await given("film.mp4", Buffer.from("\0\0\0\x18ftypmp42film", "latin1"));
    expect(await attach(film, { further: true, title: "Filmen" })).toMatchObject({ file: 4 });
    const files = await filesAsked(place.tools, { item: "post-1", states: [], limit: 9 });
    expect(files.find((file) => file.file === 4)).toMatchObject({ alt: "Filmen", mediaType: "video/mp4" });
    expect(await counts()).toEqual({ owed: 1, lost: 1 });
  });

  test("goes into the packages that are planned from then on, with a note, and into none that was planned before", async () => {
    const notesIn = async (id: string) => {
      const { pool } = place.tools;
      const found = await pool.query<{ item_id: string }>(
        "select item_id from core.package_items where package_id = $1",
        [id],
      );
      const client = await pool.connect();
      try {
        const ids = found.rows.map((row) => row.item_id);
        const details = await detailsOf(client, asId<PackageId>(id), ids, place.agency);
        return [...details.values()]
          .filter((one) => one.nativeId === "post-1")
          .map(({ item }) => ({
            files: item.versions.flatMap(({ media }) => media.map((file) => file.mediaType)),
            notes: item.notes.flatMap(({ text, by }) => (by === "Kari Vik" ? [text] : [])),
          }));
      } finally {
        client.release();
      }
    };
    const before = await place.export();
    await place.opened.clock.sleep(60_000);
    const done = await attach(await given("kart.png", aPicture("kart")), { place: 2 });
    expect(done.packages).toMatchObject([{ id: before.manifest.packageId }]);
    expect(await notesIn(before.manifest.packageId)).toEqual([{ files: ["image/png"], notes: [] }]);
    await place.opened.clock.sleep(60_000);
    const after = await place.export({ again: true, because: "fila kom seinare" });
    expect(await notesIn(after.manifest.packageId)).toEqual([
      {
        files: ["image/png", "image/png"],
        notes: [
          `Fila «Kart» (SHA-256 ${done.sha256}) kom ikkje frå kanalen, men vart levert inn: tenaren gav ei innloggingsside. Henta frå: kartkontoret.`,
        ],
      },
    ]);
  }, 120_000);

  test("can be taken back: the place is empty again, and both acts stay in the audit log", async () => {
    await attach(await given("kart.png", aPicture("kart")), { place: 2 });
    await attach(await given("ny.png", aPicture("ny")), { further: true });
    const take = (file: number) =>
      detachFile(place.tools, { item: "post-1", file, because: "feil fil", by: "Kari Vik" });
    await take(2);
    await take(4);
    await expect(take(1)).rejects.toMatchObject({ code: "config.invalid" });
    const files = await filesAsked(place.tools, { item: "post-1", states: [], limit: 9 });
    expect(files.map((file) => [file.file, file.state]).sort()).toEqual([
      [1, "kept"],
      [2, "lost"],
      [3, "lost"],
    ]);
    expect([await events("item.attached"), await events("item.detached")]).toEqual([2, 2]);
    expect(await attach(await given("kart2.png", aPicture("kart2")), { place: 2 })).toMatchObject({
      file: 2,
    });
  });

  test("is only looked at by a dry run", async () => {
    const path = await given("kart.png", aPicture("kart"));
    const done = await attach(path, { place: `${place.server.origin}/kart.png`, dryRun: true });
    expect(done).toMatchObject({ file: 2, mediaType: "image/png" });
    expect(await place.tools.objects.head(mediaKey(done.sha256))).toBeUndefined();
    expect([await counts(), await events("item.attached")]).toEqual([{ owed: 1, lost: 1 }, 0]);
  });
});

describe("what cannot be handed in so is refused with what to do", () => {
  const refused = (message: RegExp | string) => ({
    code: "config.invalid",
    message: expect.stringMatching(message),
  });

  test.each<[string, Partial<AttachRequest>, RegExp]>([
    [
      "no place, though files are missing",
      {},
      /say which of them this is, or --further[\s\S]*--file 2 .*kart\.png/,
    ],
    ["a place that is taken", { place: 1 }, /file 1 of the item is kept already/],
    ["a place that is none", { place: 9 }, /no such file: 9; not kept are:\n {2}--file 2/],
    ["no reason", { place: 2, because: "  " }, /say why/],
  ])("%s", async (_, change, message) => {
    const path = await given("kart.png", aPicture("kart"));
    await expect(attach(path, change)).rejects.toMatchObject(refused(message));
    expect(await events("item.attached")).toBe(0);
  });

  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["an empty file", "tom.png", "", /nothing came/],
    ["a web page that calls itself a picture", "kart.png", "<!doctype html>", /a web page \(HTML\) came/],
    ["the file that is there already", "same.png", aPicture("plan"), /has this file already, as file 1/],
  ])("%s", async (_, name, bytes, message) => {
    await expect(attach(await given(name, bytes), { place: 2 })).rejects.toMatchObject(refused(message));
  });

  test("no such item, no such path, a folder", async () => {
    const path = await given("kart.png", aPicture("kart"));
    await expect(attach(path, { item: "post-9" })).rejects.toMatchObject({ code: "archive.missing" });
    await expect(attach(`${path}.x`, { place: 2 })).rejects.toMatchObject(refused(/cannot be read: ENOENT/));
    const { dataDir } = place.opened.app.config;
    await expect(attach(dataDir, { place: 2 })).rejects.toMatchObject(refused(/is no file/));
  });
});

test.each(["nb", "nn", "sv", "en"] as const)("the note in a package says all of it, in %s", (language) => {
  const file = { name: "a {from} b", sha256: "0".repeat(64), because: "tapt.", from: "arkivet" };
  const text = handedInText(language, file);
  for (const part of ["a {from} b", "0".repeat(64), "tapt", "arkivet"]) expect(text).toContain(part);
  expect(handedInText(language, { ...file, from: undefined })).not.toContain("arkivet");
});

test("what was refused or lost is owed again once its host is allowed, or a person asks for it", async () => {
  await place.opened.clock.sleep(8 * 24 * 60 * 60 * 1000);
  expect(await counts()).toEqual({ owed: 0, lost: 2 });
  const [channel] = await allChannels(place.tools, undefined);
  await editChannel(place.tools, channel?.id ?? "", { addMediaHosts: ["video.example"] });
  expect(await counts()).toEqual({ owed: 1, lost: 1 });
  expect(await askForLost(place.tools, {})).toBe(1);
  expect(await counts()).toEqual({ owed: 2, lost: 0 });
  expect(await askForLost(place.tools, { agency: place.agency.orgNumber })).toBe(0);
});
