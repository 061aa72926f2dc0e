/** An archive of a release that made addresses up out of guids asks at none of them after the upgrade. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { aFeedPost } from "../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../support/export-place.ts";

let place: ExportPlace;

beforeEach(async () => {
  place = await openExportPlace([]);
});
afterEach(async () => await place.close());

const migration = join(import.meta.dirname, "../../src/db/migrations/0016_made_up_addresses.sql");

test.each([
  ["12345", "https://etaten.example/nyheter/12345", null],
  ["et ord", "https://etaten.example/et%20ord", null],
  ["12345", "https://etaten.example/nyheter/vegen-er-stengd", "as it was"],
  ["https://etaten.example/n/1", "https://etaten.example/n/1", "as it was"],
  ["tag:etaten.example,2026:1", "https://etaten.example/n/tag:etaten.example,2026:1", "as it was"],
])("an item %s at %s: %s", async (nativeId, permalink, kept) => {
  await place.look([aFeedPost("post-1", "Kart", "Nytt kart over vegane.")]);
  const { pool } = place.tools;
  await pool.query("update core.item_states set native_id = $1, permalink = $2", [nativeId, permalink]);
  await pool.query(await readFile(migration, "utf8"));
  const found = await pool.query<{ permalink: string | null }>("select permalink from core.item_states");
  expect(found.rows.map((row) => row.permalink)).toEqual([kept === null ? null : permalink]);
});
