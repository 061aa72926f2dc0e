import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fields, noFields } from "../../../src/noark/check/fields.ts";
import { Walk } from "../../../src/noark/check/walk.ts";
import { eventsOf } from "../../../src/package/read-xml.ts";

const names = ["systemid", "tittel", "forfatter", "__proto__"];

test("values are found by name in document order, be they few or many", () => {
  const added = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()), { maxLength: 100 });
  fc.assert(
    fc.property(added, (all) => {
      const fields = new Fields();
      all.forEach(([name, text], at) => {
        fields.add(name, text, name.toUpperCase(), at);
      });
      for (const name of [...names, "merknad"]) {
        const expected = all.flatMap(([each, text], line) =>
          each === name ? [{ text, qualified: name.toUpperCase(), line }] : [],
        );
        const found = fields.get(name)?.map(({ text, qualified, line }) => ({ text, qualified, line }));
        expect(found ?? []).toEqual(expected);
        expect(fields.lastOf(name)?.text).toBe(expected.at(-1)?.text);
      }
    }),
  );
  expect(noFields.get("systemid")).toBeUndefined();
});

test("each element is seen under its own name, also in a document with more names than are remembered", () => {
  const many = Array.from({ length: 10_050 }, (_, n) => `<N${n}>${n}</N${n}>`).join("");
  let seen = 0;
  const last: string[] = [];
  const walk = new Walk([
    {
      elements: {
        "*": {
          start: () => {
            seen += 1;
          },
        },
        n10049: { value: ({ qualified }, text) => void last.push(`${qualified} ${text}`) },
      },
    },
  ]);
  for (const event of eventsOf(`<a>${many}${many}</a>`)) walk.see(event);
  expect(seen).toBe(1 + 2 * 10_050);
  expect(last).toEqual(["N10049 10049", "N10049 10049"]);
});
