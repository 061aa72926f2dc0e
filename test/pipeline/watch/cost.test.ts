/** What the checklist and the register ask of the database is found by an index, whatever the public wrote on the channel. */
import { expect, test } from "@jest/globals";
import { agencyRegisterRows, registerRows } from "../../../src/db/channel-register.ts";
import { firstOwnPost, lastReviewAct, newestOwnPosts } from "../../../src/db/checklist-facts.ts";
import { newestCommentFacts } from "../../../src/db/profile-text.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();

/** A pool that explains what it is asked, and answers as if nothing were there. */
function explaining(plans: string[]) {
  return {
    async query(sql: string, values: readonly unknown[]) {
      const found = await place.tools.pool.query(`explain ${sql}`, [...values]);
      plans.push(found.rows.map((row) => row["QUERY PLAN"]).join("\n"));
      return { rows: [] };
    },
  } as never;
}

test("no part of it looks through a table of what was captured, nor through the registers of others", async () => {
  await place.dialogue([aFeedPost("post-1", "Vegen", "Vegen er stengd.")]);
  const channel = (await place.tools.pool.query("select id, agency_id from core.channels")).rows[0];
  await place.tools.pool.query(
    `with made as (
       insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, posted_at, first_seen_at, first_observation_id)
       select gen_random_uuid(), $1, $2, 'c' || n, case when n % 100 = 0 then 'post' else 'comment' end, n % 100 = 0, 'post-1',
              timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2027-01-01', gen_random_uuid()
         from generate_series(1, 10000) n returning id, channel_id, native_id)
     insert into core.item_states (item_id, channel_id, native_id, content_hash, version_number, version_id, visibility, presence, missing_looks, facts)
     select id, channel_id, native_id, '', 1, gen_random_uuid(), 'public', 'present', 0, '{"comments": "open"}' from made`,
    [channel.agency_id, channel.id],
  );
  await place.tools.pool.query("analyze core.items, core.item_states");
  const plans: string[] = [];
  const pool = explaining(plans);
  await firstOwnPost(pool, channel.id);
  await newestOwnPosts(pool, channel.id, 50);
  await newestCommentFacts(pool, channel.id);
  const acts = { agencyId: channel.agency_id, channelId: channel.id, since: new Date("2026-05-25") };
  await lastReviewAct(pool, acts);
  await registerRows(pool, channel.id);
  await agencyRegisterRows(pool, channel.agency_id);
  expect(plans).toHaveLength(6);
  expect(plans[0]).toContain("items_own_posts");
  expect(plans[1]).toContain("items_own_posts");
  expect(plans[2]).toContain("items_own_posts");
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (items|item_states|versions)/);
});
