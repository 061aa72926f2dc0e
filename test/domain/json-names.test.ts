import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isPlainJson, namesUsedTwice } from "../../src/domain/json-names.ts";
import { anyJson } from "../support/json-values.ts";

describe("every second use of a name in one object is told with its path", () => {
  test.each<[string, string, (string | number)[][]]>([
    ["in the outermost object", '{"a":1,"a":2}', [["a"]]],
    ["in a list in an object", '{"clauses":[{},{"id":1,"id":2}]}', [["clauses", 1, "id"]]],
    ["three times is two second uses", '{"a":1,"a":2,"a":3}', [["a"], ["a"]]],
    ["after an inner object", '{"a":{"b":[1,{"c":0}]},"a":1}', [["a"]]],
    ["escaped", '{"id":1,"i\\u0064":2}', [["id"]]],
    ["in two objects apart", '[{"a":1},{"a":2}]', []],
    ["as a text", '{"a":"a","b":["a","a"]}', []],
  ])("%s", (_, json, paths) => {
    expect(namesUsedTwice(json)).toEqual(paths);
  });
});

test("what is written by JSON.stringify has none", () => {
  fc.assert(fc.property(anyJson(), (value) => expect(namesUsedTwice(JSON.stringify(value))).toEqual([])));
});

test("a text of a million escapes is walked through", () => {
  expect(namesUsedTwice(JSON.stringify({ a: '"\\'.repeat(500_000) }))).toEqual([]);
});

test("a plain text is known by its number of names, and none with a name twice or one bracket too many is plain", () => {
  const plain = (json: string) => isPlainJson(json, JSON.parse(json), 3);
  expect(plain('{"a":{"b":[1,{}]},"c":": x"}')).toBe(false);
  expect(plain('{"a":{"b":[1]},"c":"x: y"}')).toBe(true);
  expect(plain('{"a":{"b":1},"a":1}')).toBe(false);
  expect(plain('{"a":1,"\\u0061":1}')).toBe(false);
  expect(plain('{"a":{"b":1,"b":2}}')).toBe(false);
  // looks like a name from outside, so a walk is to tell
  expect(plain('{"a":"\\":"}')).toBe(false);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c", '":'), fc.json({ maxDepth: 2 }))),
      (members) => {
        const json = `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`;
        const isPlain = isPlainJson(json, JSON.parse(json), 100);
        if (namesUsedTwice(json).length > 0) expect(isPlain).toBe(false);
      },
    ),
  );
});
