/** What is too much of a JSON answer is cut out before it is parsed, and nothing else is touched. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { boundedJson } from "../../src/capture/json-bounds.ts";
import { deepest, mostItems, mostParts, mostValues } from "../../src/capture/limits.ts";

const parsed = (text: string) => JSON.parse(boundedJson(text).text) as unknown;
const zeros = (count: number) => `[${"0,".repeat(count - 1)}0]`;
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

test("what is within the bounds is the text itself, also where it is no JSON", () => {
  const written = fc.oneof(
    fc.json({ maxDepth: 6 }),
    fc.json({ maxDepth: 6 }).map((json) => `{"items":[${json},{"id":1}],"x":${json}}`),
    fc
      .array(fc.constantFrom("[", "]", "{", "}", '"', "\\", ",", ":", '"items"', '"id"', "0", " "))
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(written, (text) => {
      expect(boundedJson(text)).toEqual({ text, left: 0, over: new Set() });
    }),
  );
});

test.each([
  ["as many items as one answer may hold", mostItems, mostItems, 0],
  ["one item more", mostItems + 1, mostItems, 1],
  ["twice as many", 2 * mostItems, mostItems, mostItems],
])("of %s the first are left, and the others are counted", (_, count, kept, left) => {
  for (const frame of [(list: string) => list, (list: string) => `{"a":[1,2],"items" : ${list},"b":[3]}`]) {
    const bounded = boundedJson(frame(zeros(count)));
    const json = JSON.parse(bounded.text) as { items: unknown[]; b: unknown };
    expect([Array.isArray(json) ? json.length : json.items.length, bounded.left]).toEqual([kept, left]);
    if (!Array.isArray(json)) expect(json.b).toEqual([3]);
  }
});

test.each<[string, string]>([
  ["too many values", `{"x":${zeros(mostParts + 1)}, "id" : "a\\"1"}`],
  ["values too deep within each other", `{"id":"a\\"1","x":${nested(deepest)}}`],
])("of an item with %s the id is left, and its neighbours are whole", (_, item) => {
  const bounded = boundedJson(`{"items":[{"id":0},${item},{"id":2,"x":[[1]]}],"title":"t"}`);
  expect(JSON.parse(bounded.text)).toEqual({
    items: [{ id: 0 }, { id: 'a"1' }, { id: 2, x: [[1]] }],
    title: "t",
  });
  expect([bounded.left, [...bounded.over]]).toEqual([0, [1]]);
});

test("an item without an id of its own keeps none, and one of a part of it is not taken for it", () => {
  expect(parsed(`[{"x":{"id":7},"y":${zeros(mostParts + 1)}},[${zeros(mostParts + 1)},{"id":8}]]`)).toEqual([
    {},
    {},
  ]);
});

test("a value beside the list that is too deep is nothing, and the items are whole", () => {
  const items = [{ id: "1" }];
  expect(parsed(`{"x":${nested(deepest + 5)},"items":[{"id":"1"}],"y":1}`)).toEqual({ x: null, items, y: 1 });
  expect(parsed(`{"items":[{"id":"1"}],"y":${zeros(mostValues + 1)}}`)).toEqual({ items, y: null });
});

test("the values of all items together have a bound, and what was cut out of them counts for nothing", () => {
  const item = `{"id":1,"x":${zeros(mostParts - 2)}}`;
  const huge = `{"id":2,"x":${zeros(mostParts * 2)}}`;
  const many = Math.ceil(mostValues / mostParts) + 3;
  const bounded = boundedJson(`[${huge},${huge},${Array.from({ length: many }, () => item).join()}]`);
  const kept = (JSON.parse(bounded.text) as unknown[]).length;
  expect([...bounded.over]).toEqual([0, 1]);
  expect(bounded.left).toBe(many + 2 - kept);
  expect(kept).toBeGreaterThanOrEqual(mostValues / mostParts);
  expect(bounded.left).toBeGreaterThan(0);
});

test("a list that never ends is cut all the same", () => {
  const bounded = boundedJson(`{"items":[${"[".repeat(50_000)}`);
  expect(bounded.text.length).toBeLessThan(100);
  expect([...bounded.over]).toEqual([0]);
  expect(boundedJson(`[${"0,".repeat(mostItems + 2)}`)).toMatchObject({ left: 2 });
});
