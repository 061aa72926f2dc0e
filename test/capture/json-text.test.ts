import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readJson } from "../../src/capture/json-text.ts";
import { anyJson } from "../support/json-values.ts";

const read = (text: string) => readJson(Buffer.from(text), "application/json");

describe("a name that stands twice in one object is refused, because readers differ on which counts", () => {
  test.each([
    ["two lists", '{"items":[1],"items":[]}', "items"],
    ["the second escaped", '{"id":1,"\\u0069d":2}', "id"],
    ["deep inside", '[{"a":{"b":[{"c":1,"d":{},"c":1}]}}]', "c"],
    ["with a space before the colon", '{"a" :1,"a"\t:2}', "a"],
    ["a name with a quote in it", '{"\\"":1,"\\u0022":2}', '"'],
    ["an empty name", '{"":1,"":2}', ""],
  ])("%s", (_, text, name) => {
    expect(read(text)).toEqual({
      fault: {
        code: "channel.malformed",
        detail: `the name ${name} stands twice in one object of the JSON`,
        retryAt: undefined,
      },
    });
  });

  test.each([
    ["the same name in two objects", '[{"a":1},{"a":2},{"b":{"a":1},"a":2}]'],
    ["a text that is also a name", '{"a":"a","b":["a","a"],"c":"{\\"a\\":1,\\"a\\":2}"}'],
    ["names in other letters", '{"a":1,"A":2,"\u00e5":3,"a\u030a":4}'],
    ["no object", '["a","a"]'],
    ["a text alone", '"a"'],
  ])("%s is no such name", (_, text) => {
    expect(read(text)).toEqual({ json: JSON.parse(text), left: 0, over: new Set() });
  });

  test("whatever is written as JSON is read as it was", () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual({ json: JSON.parse(text), left: 0, over: new Set() });
      }),
    );
  });
});

test("bytes that are no UTF-8 are a fault of the answer", () => {
  expect(readJson(Uint8Array.of(0x22, 0xff, 0x22), "application/json")).toMatchObject({
    fault: { code: "channel.invalidUtf8" },
  });
});
