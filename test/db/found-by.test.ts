/** What a row is found by was made otherwise before: an index that holds rows of both must not tell them apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { testDatabase } from "../support/database.ts";

const database = testDatabase();
const migration = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../src/db/migrations", name), "utf8").split(
    "--> statement-breakpoint",
  );

/** The functions of a migration as they were, in a schema of their own. */
function earlier(name: string, functions: string): readonly string[] {
  const made = new RegExp(`^create (or replace )?function pub\\.(${functions})\\(`, "m");
  return migration(name)
    .filter((statement) => made.test(statement))
    .map((statement) => statement.replaceAll(/pub\.(fold|separated|base_forms|parts_of)\(/g, "earlier.$1("));
}

const ordinary =
  "Reguleringsplanen for Småvika – «e-post» og förskolorna, 10–18. Élan? (øyane)\n#ny\tiår i Ålesund…";
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...ordinary), maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(..."aåöÖäÆé \u030a\u0308\u00a0\u212b|\"'.,-/_", "ing", "arna"),
    maxLength: 80,
  }),
  fc.string({ unit: "grapheme", maxLength: 60 }).filter((made) => !made.includes("\0")),
  fc.constantFrom(
    "",
    ordinary,
    ordinary.toUpperCase(),
    "skolorna kommunene husene",
    "..",
    "–––",
    "a".repeat(300),
    "ab".repeat(300),
  ),
);

test("a text is found by what it was found by before", async () => {
  for (const statement of [
    "create schema earlier",
    ...earlier("0003_search.sql", "fold"),
    ...earlier("0035_search_parts_index.sql", "separated|base_forms"),
    ...earlier("0047_long_words.sql", "parts_of"),
  ])
    await database.owned.pool.query(statement);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 40 }), async (texts) => {
      const found = await database.owned.pool.query(
        `select t from unnest($1::text[]) t
          where (pub.fold(t), pub.separated(t), pub.parts_of(t)) is distinct from
                (earlier.fold(t), earlier.separated(t), earlier.parts_of(t))`,
        [texts],
      );
      expect(found.rows).toEqual([]);
    }),
  );
});
