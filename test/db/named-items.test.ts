/** An item is found by what a person calls it without going through all items, whichever way they name it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fillQueue } from "../../bench/queue-rows.ts";
import { findItems } from "../../src/db/item-files.ts";
import { actsNamed } from "../../src/db/review-acts-list.ts";
import { itemsNamed } from "../../src/db/review-items.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { noteItem } from "../../src/pipeline/review/acts.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { rowsThrough } from "../support/rows-through.ts";

const stored = 5000;
const item = "01900000-0001-7000-8000-0000000004d2";
let opened: TestApp;
let agency: Agency;

beforeAll(async () => {
  opened = await openTestApp();
  const { tools } = opened.app;
  agency = await registerAgency(tools, norwegianAgency);
  const [large, small] = await Promise.all(
    ["large", "small"].map((title) =>
      registerChannel(tools, {
        ...{ agency: agency.orgNumber, kind: "feed", title },
        address: `https://fjordvik.example/${title}`,
      }),
    ),
  );
  if (!large || !small) throw new Error("no channel");
  await fillQueue(tools.pool, agency.id, { large: large.id, small: small.id }, stored);
}, 120_000);
afterAll(() => opened.close());

test.each([
  ["its id", item],
  ["the letters that lists print", item.slice(-8)],
  ["these letters in capitals", item.slice(-8).toUpperCase()],
  ["the channel's own id of it", "comment-1234"],
  ["the address of its page", "https://fjordvik.example/1234"],
])("an item is found by %s", async (_, named) => {
  let found: readonly string[] = [];
  const rows = await rowsThrough(opened.app.tools.pool, async (pool) => {
    found = (await findItems(pool, named)).map(({ id }) => id);
  });
  expect(found).toEqual([item]);
  expect(rows).toBeLessThan(100);
});

test("what is no item's name finds none", async () => {
  expect(await findItems(opened.app.tools.pool, "https://fjordvik.example/none")).toEqual([]);
  expect(await findItems(opened.app.tools.pool, "%' or true --")).toEqual([]);
});

test("of items whose ids end alike, the one that waits is meant, then the one that an officer did something about", async () => {
  const { pool } = opened.app.tools;
  const twin = `02${item.slice(2)}`;
  await pool.query(
    `insert into core.items select (jsonb_populate_record(i, jsonb_build_object('id', $2::text, 'native_id', 'twin'))).*
       from core.items i where id = $1`,
    [item, twin],
  );
  const named = async () => {
    let found: readonly string[] = [];
    const rows = await rowsThrough(pool, async (explained) => {
      found = await itemsNamed(explained, agency.id, item.slice(-8));
    });
    expect(rows).toBeLessThan(100);
    return found;
  };
  expect(await named()).toEqual([item]);
  await pool.query("update core.review_queue set item_id = $2 where item_id = $1", [item, twin]);
  expect(await named()).toEqual([twin]);
  await pool.query("delete from core.review_queue where item_id = $1", [twin]);
  expect([...(await named())].sort()).toEqual([item, twin]);
  await noteItem(opened.app.tools, agency, { item: asId<ItemId>(item), by: "Kari Vik", because: "sett på" });
  expect(await named()).toEqual([item]);
});

test("an act is found by its id and by the letters of it, and not by a part of another length", async () => {
  const { pool } = opened.app.tools;
  const id = await noteItem(opened.app.tools, agency, {
    ...{ item: asId<ItemId>("01900000-0001-7000-8000-000000000007"), by: "Kari Vik", because: "sett på" },
  });
  expect(await actsNamed(pool, agency.id, id)).toEqual([id]);
  expect(await actsNamed(pool, agency.id, id.slice(-8))).toEqual([id]);
  expect(await actsNamed(pool, agency.id, id.slice(-12))).toEqual([]);
  expect(await actsNamed(pool, agency.id, id.slice(-4))).toEqual([]);
});
