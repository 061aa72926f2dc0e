/** A package is built from what was frozen when it was planned, however the archive has gone on since. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freeze, thaw } from "../../../src/domain/frozen.ts";
import { readPlan } from "../../../src/pipeline/export/plan.ts";
import { digestOfBuild } from "../../support/build-again.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";
import { count } from "../../support/rows.ts";

const complaint = "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?";
const picture = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

let place: ExportPlace;
let id = "";
let sha256 = "";

function told(change: { readonly later?: boolean } = {}): readonly FeedItem[] {
  const file = { url: `${place.server.origin}/bilde.gif`, mime_type: "image/gif" };
  const post = (title: string, url: string) =>
    aFeedPost("post-1", title, "Vi svarar på spørsmål om gebyr.", { url, attachments: [file] });
  const elsewhere = { answers: "post-2", thread: "post-2" };
  const asked = aFeedComment(
    "c-2",
    "Jeg klager på svaret om barnehage. Kan dere se på saken?",
    {},
    elsewhere,
  );
  if (!change.later)
    return [
      post("Gebyr", "https://kommune.example/1"),
      aFeedComment("c-1", complaint, { url: "https://kommune.example/1#1" }),
      asked,
      aFeedComment("c-3", "Takk for informasjonen."),
    ];
  return [
    post("Nytt gebyr", "https://kommune.example/nytt/1"),
    aFeedComment("c-1", complaint, { url: "https://kommune.example/nytt/1#1" }, { visibility: "hidden" }),
    asked,
    aFeedComment("c-3", `Takk for informasjonen. ${complaint}`),
    aFeedComment(
      "c-4",
      "Vi har mottatt klagen og svarer innen tre uker.",
      {},
      { answers: "c-1", by_agency: true },
    ),
    aFeedPost("post-2", "Barnehage", "Barnehagene holder åpent."),
  ];
}

beforeAll(async () => {
  place = await openExportPlace();
  await place.look(told());
  const exported = await place.export();
  id = exported.manifest.packageId;
  sha256 = exported.manifest.tar.sha256;
}, 60_000);
afterAll(() => place?.close());

const builtAgain = async () => await digestOfBuild(place.opened.app, await readPlan(place.tools, id));

describe("the package is the same, byte for byte, after", () => {
  test("a day, with nothing done", async () => {
    await place.opened.clock.sleep(86_400_000);
    expect(await builtAgain()).toBe(sha256);
  });

  test("edits, a moderation, an answer, a new entry, the thread's first post and an owed picture", async () => {
    place.server.serve("/bilde.gif", picture, { "content-type": "image/gif" });
    const before = await count(place.tools.pool, "core.registry_entries");
    await place.look(told({ later: true }));
    await place.look(told({ later: true }));
    await place.process();
    const { pool } = place.tools;
    expect(await count(pool, "core.registry_entries")).toBeGreaterThan(before);
    const happened = [
      "core.item_events where kind = 'visibilityChanged'",
      "core.media where sha256 is not null",
      "core.item_states where permalink like '%/nytt/%'",
      "core.items where native_id = 'post-2'",
      "core.versions where title = 'Nytt gebyr'",
    ];
    for (const what of happened) expect([what, await count(pool, what)]).not.toEqual([what, 0]);
    expect(await builtAgain()).toBe(sha256);
  }, 60_000);

  test("another name of the agency, another title of the channel, and a new channel", async () => {
    await place.tools.pool.query("update core.agencies set name = 'Ny kommune', unit = 'Ny eining'");
    await place.tools.pool.query("update core.channels set title = 'Ny tittel', every_minutes = 7");
    await place.tools.pool.query(
      "insert into core.channels select gen_random_uuid(), agency_id, kind, title, 'https://x.example', secret_name, \"leading\", deny_authors, every_minutes, registered_at from core.channels",
    );
    expect(await builtAgain()).toBe(sha256);
  });
});

test("a plan that was not kept is told apart", async () => {
  await expect(readPlan(place.tools, "01a1fded-d285-7000-b4ee-ea1589b78ad2")).rejects.toMatchObject({
    code: "archive.missing",
  });
});

describe("what is frozen comes back as it was", () => {
  const at = new Date("2026-06-01T08:00:00.123Z");

  test.each([
    [{ at, list: [at, 1, "2026-06-01T08:00:00.123Z", true, null], deep: { a: { b: at } } }],
    [{ text: '{"$at":"2026-06-01T08:00:00.123Z"}', none: {} }],
    [[]],
  ])("%j", (value) => {
    expect(thaw(JSON.parse(JSON.stringify(freeze(value))))).toEqual(value);
  });

  test.each([[new Map()], [() => 1], [Number.NaN], [Symbol("x")]])("or is refused: %p", (value) => {
    expect(() => freeze({ value })).toThrow(TypeError);
  });
});
