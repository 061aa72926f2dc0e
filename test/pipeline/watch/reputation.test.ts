/** What stands out on a channel, of what was captured and classified: by the agency's days, by index, and no word of anybody. */
import { expect, test } from "@jest/globals";
import { markedItems, saidByDay, statedItems } from "../../../src/db/reputation.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { channelBy } from "../../../src/pipeline/register/find.ts";
import { setPlan } from "../../../src/pipeline/register/plan.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { periodOf } from "../../../src/pipeline/watch/period.ts";
import { reputationBy } from "../../../src/pipeline/watch/reputation.ts";
import { alarmClasses } from "../../../src/watch/reputation/rules.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny veg", "Vi opnar vegen.");
const said = (id: string, text: string, at: string, who: string, dialog = {}) =>
  aFeedComment(id, text, { date_published: at, authors: [{ name: who }] }, dialog);
const complaint = "Dette er heilt for dårleg, eg vil klage på vegarbeidet til kommunen";

/** As if the channel had been looked at every day since, but for those days. */
async function lookedAtSince(first: string, but: readonly string[] = []) {
  const { pool, clock } = place.tools;
  const channel = await channelBy(place.tools, "/dialog.json");
  await pool.query("update core.channels set registered_at = $1, every_minutes = 1440", [first]);
  await pool.query(
    `insert into core.observations (id, channel_id, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
     select gen_random_uuid(), $1, at, at, 'accepted', 1, 0, 0, 0, 0
       from generate_series($2::timestamptz, $3::timestamptz, '1 day') at where not (at at time zone 'Europe/Oslo')::date::text = any($4)`,
    [channel.id, first, clock.now(), but],
  );
}

test("a storm in one thread is flagged with its figures, and the register says whom to tell", async () => {
  const storm = Array.from({ length: 12 }, (_, n) =>
    said(`c-${n}`, `Kanarifugl ${n}`, "2026-05-27T10:00:00Z", `Person ${n}`),
  );
  await place.dialogue([post, ...storm]);
  await lookedAtSince("2026-01-01T00:00:00Z");
  const channel = await channelBy(place.tools, "/dialog.json");
  await setPlan(place.tools, channel, { owner: "Eva Lund", dialogueOwner: "Ola Nes" }, { by: "Kari Vik" });
  const found = await reputationBy(place.tools, "/dialog.json", {});
  expect(found).toMatchObject({
    ...{ unread: 0, tell: { owner: "Eva Lund", dialogueOwner: "Ola Nes" } },
    flags: [
      { kind: "busyDay", day: "2026-05-27", items: 12, thread: "post-1", itemId: await place.id("post-1") },
    ],
  });
  expect(found.notKnown.map(({ what }) => what)).toEqual(["pastThreads", "boosts", "favourites"]);
  expect(JSON.stringify(found)).not.toMatch(/Kanarifugl|Person/);
});

test("without enough past, and on days that no look saw whole, it says so", async () => {
  await place.dialogue([post, said("c-1", "Fint", "2026-05-27T10:00:00Z", "A")]);
  const young = await reputationBy(place.tools, "/dialog.json", {});
  expect(young.notKnown).toContainEqual({ what: "pastDays", has: 0, needs: 30 });
  await lookedAtSince("2026-01-01T00:00:00Z", ["2026-05-12", "2026-05-13"]);
  const { notKnown, flags } = await reputationBy(place.tools, "/dialog.json", {});
  expect(flags).toEqual([]);
  // blind from the look on the 11th to the one on the 14th
  expect(notKnown).toContainEqual({
    ...{ what: "days", days: ["2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14"] },
  });
});

test("marked items of three people in a thread, by the class in force; of spam nobody is counted", async () => {
  await place.dialogue([
    post,
    ...["Kari", "Ola", "Per"].map((who, n) => said(`c-${n}`, complaint, "2026-05-27T10:00:00Z", who)),
    said("c-spam", complaint, "2026-05-27T10:00:00Z", "Eva", { visibility: "spam" }),
  ]);
  const classed = async (classId: string) => {
    const items = await Promise.all(
      ["c-0", "c-1", "c-2", "c-spam"].map(async (id) => asId<ItemId>(await place.id(id))),
    );
    const request = { items, by: "Ola Berg", because: "Lese." };
    await overruleItems(place.tools, place.agency, {
      ...{ ...request, classId, outcome: "publicRecord", ground: null, again: true },
    });
  };
  await classed("COMPLAINT");
  const found = await reputationBy(place.tools, "/dialog.json", {});
  expect(found.flags).toMatchObject([{ kind: "alarms", writers: 3, items: 3, classes: ["COMPLAINT"] }]);
  expect(JSON.stringify(found)).not.toMatch(/Kari|klage/);
  await classed("PRAISE");
  expect((await reputationBy(place.tools, "/dialog.json", {})).flags).toEqual([]);
});

test("days are the agency's, also where its clock is put forward", async () => {
  await place.dialogue([
    post,
    said("c-before", "A", "2026-03-28T22:59:59Z", "A"),
    said("c-first", "B", "2026-03-28T23:00:00Z", "B"),
    said("c-last", "C", "2026-03-29T21:59:59Z", "C"),
    said("c-after", "D", "2026-03-29T22:00:00Z", "D"),
  ]);
  const { id } = await channelBy(place.tools, "/dialog.json");
  const within = { from: new Date("2026-03-01T00:00:00Z"), to: new Date("2026-04-01T00:00:00Z") };
  const counts = await saidByDay(place.tools.pool, id, within, "Europe/Oslo");
  expect(Object.fromEntries(counts.map(({ day, items }) => [day, items]))).toEqual({
    ...{ "2026-03-28": 1, "2026-03-29": 2, "2026-03-30": 1 },
  });
});

test("of a period to come nothing is said", async () => {
  await place.dialogue([post]);
  const asked = reputationBy(place.tools, "/dialog.json", { period: periodOf("2031") });
  await expect(asked).rejects.toMatchObject({ code: "config.invalid" });
});

test("counts that the channel states are read as numbers, whatever else stands there", async () => {
  await place.dialogue([
    post,
    said("c-1", "A", "2026-05-27T10:00:00Z", "A"),
    said("c-2", "B", "2026-05-27T10:00:00Z", "B"),
  ]);
  const { id } = await channelBy(place.tools, "/dialog.json");
  const facts = async (nativeId: string, value: object) =>
    await place.tools.pool.query("update core.item_states set facts = $2 where native_id = $1", [
      nativeId,
      value,
    ]);
  await facts("post-1", { boosts: "12", favourites: "mange" });
  await facts("c-1", { favourites: "99999999999999" });
  const within = { from: new Date("2026-05-01T00:00:00Z"), to: new Date("2026-06-01T00:00:00Z") };
  const found = await statedItems(place.tools.pool, id, within, within.from, "Europe/Oslo");
  expect(found.map(({ ownPost, boosts, favourites }) => [ownPost, boosts, favourites])).toEqual([
    [true, 12, undefined],
    [false, undefined, undefined],
  ]);
});

test("what is asked of a month is found by an index, however much was written before", async () => {
  await place.dialogue([post]);
  const channel = await channelBy(place.tools, "/dialog.json");
  const { pool } = place.tools;
  await pool.query(
    `with made as (
       insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, posted_at, first_seen_at, first_observation_id)
       select gen_random_uuid(), $1, $2, 'c' || n, case when n % 100 = 0 then 'post' else 'comment' end, n % 100 = 0, 'post-1',
              timestamptz '2024-01-01' + n * interval '1 hour', timestamptz '2027-01-01', gen_random_uuid()
         from generate_series(1, 20000) n returning id, channel_id, native_id)
     insert into core.item_states (item_id, channel_id, native_id, content_hash, version_number, version_id, visibility, presence, missing_looks, facts)
     select id, channel_id, native_id, '', 1, gen_random_uuid(), 'public', 'present', 0, '{"boosts": "1"}' from made`,
    [channel.agencyId, channel.id],
  );
  await pool.query(
    `with classed as (
       insert into core.classifications (id, item_id, version_id, at, by, outcome, class_id, rule_id, reason, registration)
       select gen_random_uuid(), item_id, version_id, timestamptz '2027-01-01', 'rules', 'needsReview',
              case when native_id like '%7' then 'COMPLAINT' else 'CITIZEN-DIALOGUE' end, 'x', 'x', 'neither'
         from core.item_states where native_id like 'c%' returning id, item_id, version_id)
     insert into core.item_classes (item_id, classification_id, version_id, outcome, basis, standing)
     select item_id, id, version_id, 'needsReview', 'x', 'x' from classed`,
  );
  await pool.query(
    `insert into core.versions (id, item_id, number, observation_id, seen_at, content_hash, text, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer)
     select version_id, item_id, 1, gen_random_uuid(), timestamptz '2027-01-01', '', 'x', '[]', '{}', '[]', 0, 0, '' from core.item_states
      where native_id like 'c%'`,
  );
  await pool.query(
    "analyze core.items, core.item_states, core.item_classes, core.classifications, core.versions",
  );
  const plans: string[] = [];
  const explaining = {
    async query(sql: string, values: readonly unknown[]) {
      const found = await pool.query(`explain ${sql}`, [...values]);
      plans.push(found.rows.map((row) => row["QUERY PLAN"]).join("\n"));
      return { rows: [] };
    },
  } as never;
  const within = { from: new Date("2026-03-01T00:00:00Z"), to: new Date("2026-04-01T00:00:00Z") };
  await saidByDay(explaining, channel.id, within, "Europe/Oslo");
  await markedItems(explaining, channel.id, within, alarmClasses);
  await statedItems(explaining, channel.id, within, within.from, "Europe/Oslo");
  // two of them are asked at once
  expect(plans.map((plan) => /items_said|items_own_posts/.exec(plan)?.[0]).toSorted()).toEqual([
    ...["items_own_posts", "items_said", "items_said", "items_said"],
  ]);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (items|item_states|versions)/);
});
