import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalBytes, canonicalJson } from "../../src/audit/canonical.ts";
import { anyJson } from "../support/json-values.ts";

function doubleOf(hex: string): number {
  return Buffer.from(hex, "hex").readDoubleBE();
}

describe("the samples of RFC 8785", () => {
  test("section 3.2.2 to 3.2.4: primitive values, sorting and bytes", () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalBytes(value).toString("hex")).toBe(
      [
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b333333333333333333",
        "2e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c753030",
        "30665c6e4127425c225c5c5c5c5c222f227d",
      ].join(""),
    );
  });

  test("section 3.2.3: names are sorted by UTF-16 code units", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).not.toEqual([]);
    expect([...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, said]) => said)).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
  ])("appendix B: the double %s is written %s", (hex, text) => {
    expect(canonicalJson(doubleOf(hex))).toBe(text);
  });
});

describe("what is not JSON is refused with its place, not its value", () => {
  class Item {
    readonly secret = "Kari";
  }
  const sparse = [1];
  sparse[2] = 3;
  test.each([
    ["NaN", { a: [1, Number.NaN] }, "/a/1"],
    ["an infinity", Number.NEGATIVE_INFINITY, "the top"],
    ["undefined", { a: undefined }, "/a"],
    ["undefined in an array", [undefined], "/0"],
    ["a gap", sparse, "/1"],
    ["a bigint", { "a/b": { "~": 1n } }, "/a~1b/~0"],
    ["a function", { toJSON: () => 1 }, "/toJSON"],
    ["a symbol", [Symbol("x")], "/0"],
    ["a date", new Date(0), "the top"],
    ["a map", new Map(), "the top"],
    ["bytes", Buffer.from("x"), "the top"],
    ["a class", { deep: new Item() }, "/deep"],
    ["a name that is a symbol", { [Symbol("x")]: 1 }, "the top"],
    ["a lone surrogate", { a: "x\ud800y" }, "/a"],
    ["a lone surrogate in a name", { "\udc00": 1 }, "/\ufffd"],
  ])("%s", (_what, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(` at ${place}: `);
    expect(() => canonicalJson(value)).not.toThrow("Kari");
  });

  test("a circle", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(() => canonicalJson(circle)).toThrow("deeper than 200 levels");
  });

  test("200 levels are not too deep", () => {
    let value: unknown = 1;
    for (let level = 0; level < 200; level += 1) value = [value];
    expect(canonicalJson(value)).toBe(`${"[".repeat(200)}1${"]".repeat(200)}`);
  });
});

describe("for every JSON value", () => {
  test("the bytes say the same value", () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("writing what was read gives the same bytes, in whatever order names came", () => {
    fc.assert(
      fc.property(anyJson(), (value) => {
        const once = canonicalJson(value);
        expect(canonicalJson(JSON.parse(once))).toBe(once);
      }),
    );
    expect(canonicalJson({ b: 1, a: { d: 1, c: 2 } })).toBe(canonicalJson({ a: { c: 2, d: 1 }, b: 1 }));
  });

  test("__proto__ is a name like any other", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });
});
