import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { jsonText } from "../../src/cli/json-text.ts";

test("an address within quotes loses its secret, and the document stays JSON", () => {
  const said =
    'write --address "https://a.example/feed?token=KanariToken"; then "https://a.example/?key={NAME}"';
  const read = JSON.parse(jsonText({ said, list: [said], at: new Date(0), none: null }));
  expect(read).toEqual({
    said: 'write --address "https://a.example/feed?token=REDACTED"; then "https://a.example/?key={NAME}"',
    list: [read.said],
    at: "1970-01-01T00:00:00.000Z",
    none: null,
  });
});

test("whatever stands around an address, what is printed can be read back, and holds no secret", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = jsonText({ text: `${before} https://a.example/?access_token=KanariToken ${after}` });
      expect(JSON.parse(text).text).toContain("access_token=REDACTED");
      expect(text).not.toContain("KanariToken");
    }),
  );
});
