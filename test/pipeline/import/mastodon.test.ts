/** Archives of Mastodon accounts: what of them is taken, as what, and what of them is not. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type GivenArchive, importArchive } from "../../../src/pipeline/import/import.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import {
  type ArchiveFile,
  aBoost,
  actorId,
  anActor,
  anOutbox,
  aStatus,
  audiences,
  inFolder,
  inTarGz,
  inZip,
  mastodonFiles,
  origin,
} from "../../support/mastodon-archive.ts";
import { aPicture } from "../../support/pictures.ts";
import { digestOfRows } from "../../support/rows.ts";
import { shown } from "../../support/shown.ts";

let opened: TestApp;
let dir: string;
let number = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await aChannel("Mastodon", `${origin}/@kommunen`);
});
afterEach(async () => {
  await opened.close();
  await rm(dir, { recursive: true, force: true });
});

async function aChannel(title: string, address: string) {
  return await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "archive",
    title,
    address,
  });
}

async function take(path: string, given: Partial<GivenArchive> = {}) {
  return await importArchive(
    opened.app.tools,
    { path, channel: "Mastodon", by: "Kari Vik", ...given },
    quiet,
  );
}

const madeAt = new Date("2026-05-01T12:00:00Z");

async function takeFiles(files: readonly ArchiveFile[], given: Partial<GivenArchive> = {}) {
  number += 1;
  return await take(
    await inTarGz(join(dir, `archive-${number}.tar.gz`), files, given.madeAt ?? madeAt),
    given,
  );
}

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return (await opened.app.tools.pool.query<Row>(text)).rows;
}

const items = () =>
  rows<{
    native_id: string;
    kind: string;
    visibility: string;
    parent_native_id: string | null;
    text: string;
  }>(
    `select i.native_id, i.kind, s.visibility, i.parent_native_id, v.text from core.items i join core.item_states s on s.item_id = i.id
       join core.versions v on v.id = s.version_id order by i.native_id`,
  );

describe("R21: who could see a status is told by to and cc", () => {
  test("public and unlisted are public, followers-only and unaddressed are private, direct is a message", async () => {
    const result = await takeFiles(
      mastodonFiles([
        aStatus(1),
        aStatus(2, {}, audiences.unlisted),
        aStatus(3, {}, audiences.followers),
        aStatus(4, {}, audiences.direct),
        aStatus(5, {}, audiences.none),
        aStatus(6, { to: undefined, cc: undefined }, {}),
      ]),
    );
    expect(result).toMatchObject({ found: 6, kept: 6, refused: 0, newItems: 6 });
    expect((await items()).map(({ native_id, kind, visibility }) => [native_id, kind, visibility])).toEqual([
      ["1", "post", "public"],
      ["2", "post", "public"],
      ["3", "post", "private"],
      ["4", "message", "private"],
      ["5", "post", "private"],
      ["6", "post", "private"],
    ]);
    shown("archive", "documentation only", "post", "message");
  });
});

describe("R22: an archive of which no record says what it answers gives no threads", () => {
  test("that is told once of the whole archive", async () => {
    const without = [1, 2, 3].map((n) => aStatus(n, { inReplyTo: undefined }));
    const result = await takeFiles(mastodonFiles(without));
    expect(result.codes).toEqual({ "import.threadsNotGiven": 1 });
    const told = await rows<{ code: string; place: string }>("select code, place from core.findings");
    expect(told).toEqual([{ code: "import.threadsNotGiven", place: "the whole archive" }]);
  });

  test("what is answered may be named by an object in place of its address", async () => {
    const result = await takeFiles(
      mastodonFiles([aStatus(1), aStatus(2, { inReplyTo: { id: `${actorId}/statuses/1` } })]),
    );
    expect(result.codes).toEqual({});
    expect((await items()).map(({ kind, parent_native_id }) => [kind, parent_native_id])).toEqual([
      ["post", null],
      ["comment", "1"],
    ]);
    const broken = await takeFiles(mastodonFiles([aStatus(3, { inReplyTo: 5 })]));
    expect(broken).toMatchObject({ found: 1, kept: 0, refused: 1, codes: { "item.malformed": 1 } });
  });

  test("an archive that counts more statuses than it holds says so", async () => {
    const files = mastodonFiles([aStatus(1), aStatus(2)]).map(
      ([name, content]): ArchiveFile => [
        name,
        typeof content === "string" ? content.replace(/"totalItems":\s*2/, '"totalItems": 2500') : content,
      ],
    );
    const result = await takeFiles(files);
    expect(result).toMatchObject({ found: 2, kept: 2, codes: { "import.notWhole": 1 } });
    const told = await rows<{ detail: string }>(
      "select detail from core.findings where code = 'import.notWhole'",
    );
    expect(told).toEqual([{ detail: "the archive says that it holds 2500 records, and 2 were found in it" }]);
  });

  test("an answer stands in its thread, to every depth, and nothing is told then", async () => {
    const answer = (n: number, to: number) => aStatus(n, { inReplyTo: `${actorId}/statuses/${to}` });
    const result = await takeFiles(mastodonFiles([aStatus(1), answer(2, 1), answer(3, 2)]));
    expect(result.codes).toEqual({});
    const threads = await rows(
      "select native_id, kind, parent_native_id, root_native_id from core.items order by 1",
    );
    expect(threads).toEqual([
      { native_id: "1", kind: "post", parent_native_id: null, root_native_id: "1" },
      { native_id: "2", kind: "comment", parent_native_id: "1", root_native_id: "1" },
      { native_id: "3", kind: "comment", parent_native_id: "2", root_native_id: "1" },
    ]);
    shown("archive", "documentation only", "reply");
  });
});

describe("R23: an older archive lacks files and has nulls", () => {
  test("it is taken all the same, what it lacks is listed, and what no such archive holds is said", async () => {
    const picture = {
      url: "media_attachments/files/109/original/ferje.png",
      mediaType: "image/png",
      name: null,
    };
    const bare = aStatus(1, { attachment: [picture], tag: null, contentMap: null, url: null, summary: null });
    const result = await takeFiles([anOutbox([bare])]);
    expect(result).toMatchObject({ kept: 1, refused: 0, saysWhose: false, files: { kept: 0, missing: 1 } });
    expect(result.lacks).toEqual(["dialogue", "edits", "removals", "reactions"]);
    expect(result.codes).toEqual({ "import.filesMissing": 1 });
    const [row] = await rows<{ lacks: string[] }>(
      "select lacks, found, kept, refused, by_person from core.imports",
    );
    expect(row).toEqual({ lacks: [...result.lacks], found: 1, kept: 1, refused: 0, by_person: "Kari Vik" });
  });

  test("a file that is there is kept, by what its bytes are", async () => {
    const path = "media_attachments/files/109/original/ferje.png";
    const status = aStatus(1, { attachment: [{ url: path, mediaType: "image/png", name: "Ferja" }] });
    const result = await takeFiles(mastodonFiles([status], [[path, aPicture("ferja")]]));
    expect(result.files).toEqual({ kept: 1, missing: 0 });
    const [file] = await rows<{ sha256: string; url: string; alt: string }>(
      "select sha256, url, alt from core.media",
    );
    expect(file).toMatchObject({ url: `${origin}/system/${path}`, alt: "Ferja" });
    expect(
      await opened.app.tools.objects.head(`media/${file?.sha256.slice(0, 2)}/${file?.sha256}`),
    ).toBeDefined();
    shown("archive", "documentation only", "media");
  });
});

describe("R37: an import has a row like a look, and doubles nothing", () => {
  test("the same archive twice changes nothing, however it is packed", async () => {
    const files = mastodonFiles([aStatus(1), aStatus(2, {}, audiences.direct), aBoost(3)]);
    await takeFiles(files);
    const before = await digestOfRows(opened.app.tools.pool, [
      "core.items",
      "core.versions",
      "core.item_events",
      "core.item_states",
    ]);
    const again = await takeFiles(files);
    const folder = await take(await inFolder(join(dir, "opened"), files));
    const zip = await take(await inZip(join(dir, "a.zip"), files));
    for (const result of [again, folder, zip])
      expect(result).toMatchObject({ found: 3, kept: 2, refused: 1, newItems: 0, newVersions: 0 });
    const tables = ["core.items", "core.versions", "core.item_events", "core.item_states"];
    expect(await digestOfRows(opened.app.tools.pool, tables)).toBe(before);
    expect(await rows("select kind, verdict, seen from core.observations")).toEqual(
      Array(4).fill({ kind: "import", verdict: "accepted", seen: 2 }),
    );
  });

  test("a newer archive adds a version of what was edited and an item for what is new; what it lacks is no removal", async () => {
    await takeFiles(mastodonFiles([aStatus(1), aStatus(2)]));
    const edited = aStatus(2, { content: "<p>Vegen er open att.</p>", updated: "2026-05-02T08:00:00Z" });
    const newer = new Date("2026-05-03T08:00:00Z");
    const result = await takeFiles(mastodonFiles([edited, aStatus(7)]), { madeAt: newer });
    expect(result).toMatchObject({ newItems: 1, newVersions: 1, onlyNew: false });
    expect((await items()).map(({ native_id, text }) => [native_id, text])).toEqual([
      ["1", "Melding 1: vegen er stengd på Håøya."],
      ["2", "Vegen er open att."],
      ["7", "Melding 7: vegen er stengd på Håøya."],
    ]);
    const events = await rows<{ kind: string; n: number }>(
      "select kind, count(*)::int as n from core.item_events group by 1 order by 1",
    );
    expect(events).toEqual([
      { kind: "edited", n: 1 },
      { kind: "firstSeen", n: 3 },
    ]);
    shown("archive", "documentation only", "edit");
  });

  test("an older archive adds what nobody saw and leaves the rest as it is, with a note of what it says", async () => {
    await takeFiles(mastodonFiles([aStatus(2, { content: "<p>Rett.</p>" })]));
    const older = new Date("2026-04-01T08:00:00Z");
    const result = await takeFiles(mastodonFiles([aStatus(1), aStatus(2)]), { madeAt: older });
    expect(result).toMatchObject({
      newItems: 1,
      newVersions: 0,
      onlyNew: true,
      codes: { "import.olderText": 1 },
    });
    expect((await items()).map(({ text }) => text)).toEqual([
      "Melding 1: vegen er stengd på Håøya.",
      "Rett.",
    ]);
  });

  test("a dry run says the same and writes nothing", async () => {
    const files = mastodonFiles([aStatus(1), aBoost(2)]);
    const tables = [
      "core.items",
      "core.observations",
      "core.payloads",
      "core.findings",
      "core.imports",
      "core.audit_events",
    ];
    const before = await digestOfRows(opened.app.tools.pool, tables);
    const dry = await takeFiles(files, { dryRun: true });
    expect(await digestOfRows(opened.app.tools.pool, tables)).toBe(before);
    const keys: string[] = [];
    for await (const { key } of opened.app.tools.objects.list("raw/")) keys.push(key);
    expect(keys).toEqual([]);
    const done = await takeFiles(files);
    expect({ ...dry, observationId: 0, archive: 0 }).toEqual({ ...done, observationId: 0, archive: 0 });
  });

  test("the pieces that are kept are the file, byte for byte", async () => {
    const long = Array.from({ length: 900 }, (_, n) =>
      aStatus(n + 1, { content: `<p>${"Håøya ".repeat(100)}${n}</p>` }),
    );
    const files = mastodonFiles(long);
    const result = await takeFiles(files);
    expect(result).toMatchObject({ found: 900, kept: 900, newItems: 900 });
    const pieces = await rows<{ sha256: string; url: string; ordinal: number }>(
      "select sha256, url, ordinal from core.payloads order by ordinal",
    );
    expect(pieces.length).toBeGreaterThan(3);
    const { readRaw } = await import("../../../src/objects/raw.ts");
    const bytes: Buffer[] = [];
    for (const { url, sha256 } of pieces)
      if (url.startsWith("archive:outbox.json"))
        bytes.push(await readRaw(opened.app.tools.objects, sha256 as never, 1e9));
    expect(Buffer.concat(bytes).toString("utf8")).toBe(files[1]?.[1]);
  });
});

describe("every record is kept or refused, with its reason and its place", () => {
  test("what others said, what is broken and what stands twice with other words", async () => {
    const others = aStatus(4, { attributedTo: "https://annan.example/users/ola" });
    const result = await takeFiles(
      mastodonFiles([
        aStatus(1),
        aBoost(2),
        { type: "Create", object: { type: "Note" } },
        others,
        17,
        aStatus(1),
        aStatus(1, { content: "<p>Anna</p>" }),
      ]),
    );
    expect(result).toMatchObject({ found: 7, newItems: 1 });
    expect(result.found).toBe(result.kept + result.refused);
    const told = await rows<{ code: string; held: boolean; place: string }>(
      "select code, held, place from core.findings order by ordinal",
    );
    expect(told.length).toBe(result.refused + (result.codes["import.threadsNotGiven"] ?? 0));
    for (const { place } of told)
      expect(place).toMatch(/outbox\.json record \d+, bytes \d+-\d+|the whole archive/);
  });

  test("the archive of another account is refused, and nothing is written", async () => {
    const other = {
      ...anActor,
      id: `${origin}/users/anna`,
      url: `${origin}/@anna`,
      preferredUsername: "anna",
    };
    await expect(takeFiles(mastodonFiles([aStatus(1)], [], other))).rejects.toMatchObject({
      code: "import.otherAccount",
    });
    expect(await rows("select 1 from core.observations")).toEqual([]);
  });

  test("a channel of a kind that such an archive does not belong to is refused", async () => {
    await registerChannel(opened.app.tools, {
      agency: norwegianAgency.orgNumber,
      kind: "feed",
      title: "Nytt",
      address: "https://fjordvik.example/feed",
    });
    const files = mastodonFiles([aStatus(1)]);
    await expect(takeFiles(files, { channel: "Nytt" })).rejects.toMatchObject({ code: "import.otherKind" });
  });

  test("an archive that breaks off is refused whole", async () => {
    const [actor, outbox] = mastodonFiles([aStatus(1), aStatus(2)]);
    const cut = String(outbox?.[1]).slice(0, -20);
    await expect(takeFiles([actor as ArchiveFile, ["outbox.json", cut]])).rejects.toMatchObject({
      code: "import.damaged",
    });
    expect(await rows("select 1 from core.items union all select 1 from core.observations")).toEqual([]);
  });
});
