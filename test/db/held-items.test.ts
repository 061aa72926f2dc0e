/** What SQL finds of a hold's words and days, against the function that decides. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mayBeCovered, readHoldFacts } from "../../src/db/held-items.ts";
import { addDays, type Day, day, dayOf } from "../../src/domain/day.ts";
import type { HoldQuery } from "../../src/domain/hold.ts";
import { type AgencyId, asId, type ChannelId } from "../../src/domain/ids.ts";
import { covers } from "../../src/retention/hold.ts";
import { wordsSought } from "../../src/retention/hold-words.ts";
import { testDatabase } from "../support/database.ts";
import { aHold } from "../support/hold-builders.ts";

const zone = "Europe/Oslo";
const agency = "0190f1a0-0000-7000-8000-000000000001";
const channel = "0190f1a0-0000-7000-8000-000000000002";
const idOf = (n: number) => `0190f1a0-0000-7000-8000-${String(n).padStart(12, "0")}`;

interface Written {
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
  readonly versions: readonly string[];
}

/** Letters that put a comparison to the test: capitals of two forms, decomposed, ligatures, unseen ones, other scripts. */
const letters = fc.constantFrom(
  ...[
    "a",
    "A",
    "å",
    "Å",
    "a\u030a",
    "\u212b",
    "i",
    "I",
    "İ",
    "ı",
    "\u0307",
    "k",
    "\u212a",
    "s",
    "ſ",
    "ß",
    "ẞ",
    "ﬁ",
  ],
  ...[
    "σ",
    "ς",
    "Σ",
    "ø",
    "Ø",
    "æ",
    "ǆ",
    "ǅ",
    "1",
    "２",
    "²",
    "Ⅷ",
    "\u00ad",
    "\u200b",
    "\ufe0f",
    "\u034f",
    "\u0301",
  ],
  ...[" ", " ", "-", "\\n", "👍", "𐐀", "𐐨", "ß", "ŉ", "ΐ", "Ω", "µ", "क", "ि"],
);
const text = fc.string({ unit: letters, maxLength: 12 });

describe("what a hold covers is never missed by what SQL finds first", () => {
  const database = testDatabase();
  let next = 10;

  beforeAll(async () => {
    const { pool } = database.owned;
    await pool.query(
      `insert into core.agencies (id, name, org_number, country, language, unit, responsible, time_zone, names, registered_at)
       values ($1, 'Fjordvik', '999999999', 'NO', 'nn', 'x', 'x', $2, 'hidden', '2026-01-01')`,
      [agency, zone],
    );
    await pool.query(
      `insert into core.channels (id, agency_id, kind, title, address, every_minutes, registered_at, state)
       values ($1, $2, 'feed', 'Dialog', 'https://a.example', 30, '2026-01-01', 'active')`,
      [channel, agency],
    );
  });

  async function write({ postedAt, firstSeenAt, versions }: Written): Promise<string> {
    const { pool } = database.owned;
    const id = idOf(next++);
    await pool.query(
      `insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, posted_at, first_seen_at, first_observation_id)
       values ($1, $2, $3, $4, 'comment', false, 'post-1', $5, $6, $1)`,
      [id, agency, channel, id, postedAt ?? null, firstSeenAt],
    );
    for (const [index, said] of versions.entries())
      await pool.query(
        `insert into core.versions (id, item_id, number, observation_id, seen_at, content_hash, text, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer)
         values ($1, $2, $3, $2, $4, '', $5, '[]', '{}', '[]', 0, 0, '')`,
        [idOf(next++), id, index + 1, firstSeenAt, said],
      );
    return id;
  }

  /** @returns whether the item is covered, and whether SQL finds it */
  async function both(id: string, query: HoldQuery) {
    const { pool } = database.owned;
    const live = {
      hold: aHold({ agencyId: asId<AgencyId>(agency), scope: { kind: "query", query } }),
      alsoAs: [],
    };
    const where = mayBeCovered(live, zone);
    const found = await pool.query(
      `select i.id from core.items i where i.id = $${where.values.length + 1} and ${where.sql}`,
      [...where.values, id],
    );
    const [facts] = await readHoldFacts(pool, [id], zone, true);
    return { covered: facts !== undefined && covers(live, facts), found: found.rowCount === 1 };
  }

  test("words", async () => {
    const request = fc.tuple(
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.array(text, { minLength: 1, maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(request, async ([versions, other]) => {
        const id = await write({ postedAt: undefined, firstSeenAt: new Date("2026-06-01"), versions });
        // sought are words of the texts, else nothing would ever be covered, and some that are not
        for (const words of [...versions, ...other])
          if (wordsSought(words).length > 0) {
            const { covered, found } = await both(id, { words });
            expect({ words, versions, missed: covered && !found }).toMatchObject({ missed: false });
            if (versions.includes(words)) expect(covered).toBe(true);
          }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("days, also on the nights of the clock and at the end of a year", async () => {
    const instants = fc.constantFrom(
      "2025-12-31T22:59:59Z",
      "2025-12-31T23:00:00Z",
      "2026-03-29T00:59:59Z",
      "2026-03-28T23:30:00Z",
      "2026-10-24T22:00:00Z",
      "2026-10-25T23:00:00Z",
      "0999-12-31T23:59:59Z",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.option(instants, { nil: undefined }),
        instants,
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: -2, max: 2 }),
        async (posted, seen, before, after) => {
          const postedAt = posted === undefined ? undefined : new Date(posted);
          const firstSeenAt = new Date(seen);
          const id = await write({ postedAt, firstSeenAt, versions: [] });
          const on = dayOf(postedAt ?? firstSeenAt, zone);
          const queries: HoldQuery[] = [
            { postedFrom: addDays(on, before) },
            { postedTo: addDays(on, after) },
            { postedFrom: addDays(on, before), postedTo: addDays(on, after) },
          ];
          for (const query of queries) {
            const { covered, found } = await both(id, query);
            expect({ query, posted, seen, missed: covered && !found }).toMatchObject({ missed: false });
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  test("a class that it had once, exactly", async () => {
    const id = await write({ postedAt: undefined, firstSeenAt: new Date("2026-06-01"), versions: ["Takk"] });
    for (const classId of ["PRAISE", "TIP"])
      await database.owned.pool.query(
        `insert into core.classifications (id, item_id, version_id, at, by, outcome, class_id, rule_id, reason, registration)
         values ($1, $2, $2, '2026-06-02', 'rules', 'needsReview', $3, '', '', 'neither')`,
        [idOf(next++), id, classId],
      );
    for (const [query, held] of [
      [{}, true],
      [{ classId: "PRAISE" }, true],
      [{ classId: "TIP" }, true],
      [{ classId: "SPAM" }, false],
      [{ classId: "TIP", channelId: asId<ChannelId>(idOf(1)) }, false],
    ] as const)
      expect(await both(id, query)).toEqual({ covered: held, found: held });
  });

  test("a day that was told once counts as long as the one that is told now", async () => {
    const id = await write({
      postedAt: new Date("2026-05-20T10:00:00Z"),
      firstSeenAt: new Date("2026-06-01"),
      versions: [],
    });
    await database.owned.pool.query(
      `insert into core.item_events (id, item_id, observation_id, at, kind, detail)
       values ($1, $2, $2, '2026-06-02', 'timeChanged', '{"from": "2026-05-20T10:00:00.000Z", "to": "2026-05-28T10:00:00.000Z"}'),
              ($3, $2, $2, '2026-06-03', 'timeChanged', '{"from": "+012026-05-28T10:00:00.000Z", "to": "0000-05-28T10:00:00.000Z"}')`,
      [idOf(next++), id, idOf(next++)],
    );
    const on = (from: string): HoldQuery => ({ postedFrom: day(from), postedTo: day(from) as Day });
    expect(await both(id, on("2026-05-20"))).toEqual({ covered: true, found: true });
    expect(await both(id, on("2026-05-28"))).toEqual({ covered: true, found: true });
    expect(await both(id, on("2026-05-24"))).toMatchObject({ covered: false });
  });
});
