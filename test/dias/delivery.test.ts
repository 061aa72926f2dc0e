import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { deliverySchema, parseDelivery } from "../../src/dias/delivery.ts";

test("what a delivery says is optional, and a misspelt name is told", () => {
  expect(parseDelivery("{}")).toEqual({ ok: true, delivery: {} });
  expect(parseDelivery('\ufeff{"$schema": "x", "agreement": " 1 "}')).toEqual({
    ok: true,
    delivery: { agreement: "1" },
  });
  expect(parseDelivery('{"agreementNumber": "1"}')).toMatchObject({
    ok: false,
    faults: [expect.stringContaining("agreementNumber")],
  });
});

test.each([
  ["a line break", { agreement: "1\n2" }],
  ["a tab", { recipient: "a\tb" }],
  ["a control character", { label: "a\u0001" }],
  ["half a character", { label: "a\ud800" }],
  ["a blank value", { label: " " }],
  ["a value that only the archive's tool sees as blank", { label: "\u0085" }],
  ["a value of 501 characters", { label: "x".repeat(501) }],
  ["an unknown status", { status: "new" }],
  ["an e-mail address that is none", { submitter: { person: "Kari", email: "kari" } }],
  ["a telephone number that is nobody's", { submitter: { telephone: "22 00 00 00" } }],
])("%s is refused", (_, given) => {
  expect(parseDelivery(JSON.stringify(given))).toMatchObject({
    ok: false,
    faults: expect.arrayContaining([expect.stringContaining(Object.keys(given)[0] ?? "")]),
  });
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a name that stands there twice", '{"agreement": "1", "agreement": "2"}'],
  ["a number where a text belongs", '{"agreement": 1}'],
])("%s is refused", (_, json) => {
  expect(parseDelivery(json).ok).toBe(false);
});

test("everything that is wrong is told at once", () => {
  expect(parseDelivery('{"agreement": "", "recipient": "a\\nb", "other": 1}')).toMatchObject({
    faults: { length: 3 },
  });
});

test("the JSON Schema in the repository is the one that the code reads by", () => {
  const path = join(import.meta.dirname, "../../schemas/delivery.schema.json");
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(deliverySchema());
});
