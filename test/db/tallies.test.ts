/** Counts that are kept are those that counting gives, whatever is written, taken back, or written by two at once. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { recount, sumOf, talliesOf } from "../../src/db/tallies.ts";
import { outcomes } from "../../src/domain/outcome.ts";
import { packageStates, standingStates } from "../../src/domain/package-state.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";

let opened: TestApp;
let agencyId: string;
let channels: readonly string[];
beforeEach(async () => {
  opened = await openTestApp();
  const { tools } = opened.app;
  agencyId = (await registerAgency(tools, norwegianAgency)).id;
  const channel = (name: string) =>
    registerChannel(tools, {
      ...{ agency: agencyId, kind: "feed", title: name, address: `https://${name}.example/feed` },
      ...{ everyMinutes: 30, denyAuthors: [], mediaHosts: [] },
    });
  channels = [(await channel("a")).id, (await channel("b")).id];
});
afterEach(() => opened.close());

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const state = (n: number) => ["proposed", "confirmed", "overruled"][n % 3];
const presence = (n: number) => ["present", "missing", "leftWindow", "removed"][n % 4];
const waits = (n: number) => ["review", "proposal", "reopened", "act"][n % 4];

type Client = Pick<pg.ClientBase, "query">;

/** Rows that no look wrote, by statements over many of them: `n` chooses what stands in them. */
const changes: readonly ((client: Client, n: number) => Promise<unknown>)[] = [
  async (client, n) => {
    const ids = [0, 1, 2, 3].map((k) => id(4 * n + k));
    await client.query(
      `insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, first_seen_at, first_observation_id)
       select i, $2, $3, i::text, 'comment', false, i::text, '2026-01-01', i from unnest($1::uuid[]) as i on conflict do nothing`,
      [ids, agencyId, channels[n % 2]],
    );
    await client.query(
      `insert into core.item_states (item_id, channel_id, native_id, content_hash, version_number, version_id, visibility, presence, missing_looks, facts)
       select i.id, i.channel_id, i.native_id, '', $2, i.id, 'public', $3, 0, '{}' from core.items i where i.id = any($1) on conflict do nothing`,
      [ids, 1 + (n % 3), presence(n)],
    );
    await client.query(
      `insert into core.classifications (id, item_id, version_id, at, by, outcome, class_id, rule_id, reason, registration)
       select i, i, i, '2026-01-01', 'rules', 'needsReview', 'TIP', 'NO-09B', '', 'neither' from unnest($1::uuid[]) as i
       on conflict do nothing`,
      [ids],
    );
  },
  (client, n) =>
    client.query(
      "update core.item_states set presence = $1, version_number = version_number + $2 where hashtext(item_id::text) % 3 = $3",
      [presence(n), n % 2, n % 3],
    ),
  (client, n) =>
    client.query(
      `insert into core.item_classes (item_id, classification_id, version_id, outcome, state, reopened_because, basis, standing)
       select s.item_id, s.item_id, s.version_id, $1, $2, $3, '', '' from core.item_states s where hashtext(s.item_id::text) % 2 = $4
       on conflict (item_id) do update set outcome = excluded.outcome, state = excluded.state, reopened_because = excluded.reopened_because`,
      [outcomes[n % 4], state(n), n % 5 === 0 ? "newVersion" : null, n % 2],
    ),
  (client, n) =>
    client.query("delete from core.item_classes where hashtext(item_id::text) % 4 = $1", [n % 4]),
  (client, n) => client.query("delete from core.item_states where hashtext(item_id::text) % 5 = $1", [n % 5]),
  (client, n) =>
    client.query(
      `insert into core.review_queue (item_id, agency_id, channel_id, waits, classification_id, standing, class_id, rule_id, posted_at, waiting_since, urgency, cause)
       select c.item_id, $1, i.channel_id, $2, c.classification_id, '', 'TIP', 'NO-09B', '2026-01-01', '2026-01-01', 1, 'tip'
         from core.item_classes c join core.items i on i.id = c.item_id
       on conflict (item_id) do update set waits = excluded.waits`,
      [agencyId, waits(n)],
    ),
  (client, n) =>
    client.query("delete from core.review_queue where hashtext(item_id::text) % 3 = $1", [n % 3]),
];

const history = fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(40), fc.boolean()), {
  minLength: 1,
  maxLength: 25,
});

/** Guards that protect what was captured are none of this test's. */
async function unguarded(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await opened.app.tools.pool.connect();
  try {
    await work(client);
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

describe("the counts that are kept", () => {
  test("are those that counting gives, after any changes, of which some are taken back", async () => {
    const { pool } = opened.app.tools;
    const went = new Set<number>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await unguarded(async (client) => {
          for (const [change, n, stays] of steps) {
            await client.query("begin");
            // what an officer decided is guarded: such a change is taken back too
            const done = await changes[change]?.(client, n).then(
              () => true,
              () => false,
            );
            if (done && n % 7 === 0) await client.query("select core.fold_tallies()");
            await client.query(done && stays ? "commit" : "rollback");
            if (done) went.add(change);
          }
        });
        expect(await recount(pool)).toEqual([]);
        await pool.query("select core.fold_tallies()");
        expect(await recount(pool)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(went.size).toBe(changes.length);
  }, 120_000);

  test("wait for nobody, and come out right, when two write at once and one adds up meanwhile", async () => {
    const { pool } = opened.app.tools;
    await unguarded(async (one) => {
      await unguarded(async (other) => {
        await one.query("begin");
        await other.query("begin");
        await changes[0]?.(one, 1);
        await changes[0]?.(other, 3);
        await one.query("select core.fold_tallies()");
        await other.query("select core.fold_tallies()");
        await pool.query("select core.fold_tallies()");
        await other.query("rollback");
        await one.query("commit");
      });
    });
    expect(await recount(pool)).toEqual([]);
    expect(sumOf((await talliesOf(pool, agencyId)).values(), "items")).toBe(4);
  });

  test("stay few, however often something changes", async () => {
    const { pool } = opened.app.tools;
    await unguarded(async (client) => {
      await changes[0]?.(client, 1);
      for (let n = 0; n < 1500; n++)
        await client.query("update core.item_states set version_number = version_number + 1");
    });
    const rows = await pool.query<{ n: number }>("select count(*)::int as n from core.tallies");
    expect(rows.rows[0]?.n).toBeLessThan(1010);
    expect(await recount(pool)).toEqual([]);
  });

  test("are put right by a recount, which says what was wrong", async () => {
    const { pool } = opened.app.tools;
    await unguarded(async (client) => void (await changes[0]?.(client, 1)));
    await pool.query("insert into core.tallies (channel_id, what, n) values ($1, 'items', 7)", [channels[1]]);
    expect(await recount(pool)).toEqual([{ channelId: channels[1], what: "items", counted: 4, kept: 11 }]);
    expect(await recount(pool)).toEqual([]);
  });
});

test("a package stands in the states that the program takes for standing, and in no other", async () => {
  const { rows } = await opened.app.tools.pool.query<{ state: string }>(
    "select state from unnest($1::text[]) as state where core.stands(state)",
    [packageStates],
  );
  expect(rows.map(({ state }) => state).sort()).toEqual([...standingStates].sort());
});
