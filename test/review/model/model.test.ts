/** The model: the same decisions give the same bits, any text gives a chance, an altered file is refused. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { calibrate } from "../../../src/review/model/calibrate.ts";
import { chanceAt, exponential } from "../../../src/review/model/exponential.ts";
import { fileDigest, modelFile, readModel } from "../../../src/review/model/file.ts";
import { hashed } from "../../../src/review/model/hashing.ts";
import { calibrationError, readsToReach, rocArea } from "../../../src/review/model/measure.ts";
import { settings } from "../../../src/review/model/settings.ts";
import { simulate } from "../../../src/review/model/simulate.ts";
import {
  chanceKept,
  type TaughtDecision,
  trainingDigest,
  trainModel,
} from "../../../src/review/model/train.ts";

const small = { ...settings, bits: 12 };
const praises = ["Så bra!", "Takk for hjelpa 😊", "Flott jobba", "Tusen takk :)", "Kjempebra!"];
const questions = [
  "Kva gjer de med saka mi?",
  "Når kjem svaret?",
  "Eg klagar på vegen",
  "Dette er ikkje greitt",
];

function decided(count: number): readonly TaughtDecision[] {
  return Array.from({ length: count }, (_, n) => {
    const kept = n % 3 !== 0;
    const text = `${(kept ? questions : praises)[n % (kept ? questions : praises).length]} ${"abcdefghij"[n % 10]}`;
    const flags = kept ? ["comment", "question"] : ["comment", "onlyPraise"];
    return { act: `act-${n}`, item: `item-${n}`, version: `version-${n}`, text, flags, kept };
  });
}

const lesson = fc.record({
  text: fc.string({ unit: "binary" }),
  flags: fc.array(fc.string()),
  kept: fc.boolean(),
});
const lessons = fc
  .array(lesson, { minLength: 8, maxLength: 40 })
  .map((all) => all.map((one, n) => ({ ...one, act: `a${n}`, item: `i${n}`, version: `v${n}` })));

describe("the same decisions in the same order", () => {
  test("give the same bytes, and the same bytes as ever", () => {
    fc.assert(
      fc.property(lessons, (all) => {
        const origin = {
          agency: "a",
          language: "nn",
          decisions: all.length,
          trainingSha256: trainingDigest(all),
        };
        const [one, other] = [trainModel(all, small), trainModel(structuredClone(all), small)];
        expect(fileDigest(modelFile(one, origin))).toBe(fileDigest(modelFile(other, origin)));
      }),
      { numRuns: 30 },
    );
    const all = decided(60);
    const origin = { agency: "a", language: "nn", decisions: 60, trainingSha256: trainingDigest(all) };
    // written down once: another machine, engine or release that gives other bits is found here
    expect(fileDigest(modelFile(trainModel(all, small), origin))).toMatchInlineSnapshot(
      `"f4228d43f0797eb2380c4a4ee08c02db98844f9088d8d837241089c45ea7b49b"`,
    );
  });
  test("give the same bytes also with settings that come back from the database with their names in another order", () => {
    const all = decided(20);
    const origin = { agency: "a", language: "nn", decisions: 20, trainingSha256: trainingDigest(all) };
    const { form, weighs, ...rest } = small;
    const { runs, ...others } = weighs;
    const turned = { ...rest, weighs: { ...others, runs }, form };
    expect(modelFile(trainModel(all, turned), origin)).toEqual(modelFile(trainModel(all, small), origin));
  });
  test("and another order, text, flag or answer has another digest", () => {
    const [first, ...rest] = decided(20);
    if (!first) throw new Error("no decision");
    const digests = [
      [first, ...rest],
      [...rest, first],
      [{ ...first, text: `${first.text}!` }, ...rest],
      [{ ...first, flags: [] }, ...rest],
      [{ ...first, kept: !first.kept }, ...rest],
      rest,
    ].map(trainingDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

test("the order of the flags, and one that stands twice, change nothing", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, flags) => {
      const said = hashed({ text, flags }, settings);
      expect(hashed({ text, flags: [...flags, ...flags].reverse() }, settings)).toEqual(said);
    }),
  );
});

test("every text has a chance above 0 and below 1, and every place lies in the table", () => {
  const model = trainModel(decided(80), settings);
  const odd = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "",
      " ",
      "\ud83d",
      "\udc00\ud83d",
      "a".repeat(100_000),
      "1".repeat(100_000),
      "\u202e",
      "e\u0301".repeat(5000),
    ),
  );
  fc.assert(
    fc.property(odd, fc.array(fc.string()), (text, flags) => {
      const chance = chanceKept(model, { text, flags });
      expect(chance > 0 && chance < 1).toBe(true);
      for (const place of hashed({ text, flags }, settings).places)
        expect(place).toBeLessThan(2 ** settings.bits);
    }),
  );
});

test("digits are read alike: which number somebody gave is not remembered", () => {
  const places = (text: string) => hashed({ text, flags: [] }, settings).places;
  expect(places("ring 400 12 345")).toEqual(places("ring 999 98 761"));
});

test("what was taught is known again, with chances that can be believed", () => {
  const model = trainModel(decided(200), settings);
  const chance = (text: string) => chanceKept(model, { text, flags: [] });
  expect(chance("Tusen takk, så bra 😊")).toBeLessThan(0.4);
  expect(chance("Når kjem svaret på saka?")).toBeGreaterThan(0.6);
});

describe("a model file", () => {
  const all = decided(40);
  const origin = { agency: "agency-1", language: "nn", decisions: 40, trainingSha256: trainingDigest(all) };
  const model = trainModel(all, small);
  const file = modelFile(model, origin);
  const expected = { sha256: fileDigest(file), name: "model 1", agency: "agency-1", language: "nn" };

  test("is read back as it was", () => {
    const read = readModel(file, expected);
    expect(read.weights).toEqual(model.weights);
    expect(read.calibration).toEqual(model.calibration);
    expect(read.settings).toEqual(small);
  });
  test("is refused when one bit of it is another, and says what to do", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
        const altered = Buffer.from(file);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        expect(() => readModel(altered, expected)).toThrow(
          /model 1 is not used: its file was altered.*discard it/s,
        );
      }),
      { numRuns: 50 },
    );
  });
  test.each([
    ["cut off", file.subarray(0, file.length - 4)],
    ["longer", Buffer.concat([file, Buffer.alloc(4)])],
    ["empty", Buffer.alloc(0)],
    ["something else", Buffer.from("{}\n")],
    ["a weight that is no number", Buffer.concat([file.subarray(0, -4), Buffer.from([0, 0, 0xc0, 0x7f])])],
  ])("is refused when it is %s, also with a digest that fits", (_, altered) => {
    const fitting = { ...expected, sha256: fileDigest(altered) };
    expect(() => readModel(altered, fitting)).toThrow(expect.objectContaining({ code: "object.corrupt" }));
  });
  test("of another agency or language is refused", () => {
    expect(() => readModel(file, { ...expected, agency: "agency-2" })).toThrow(
      "learned from agency agency-1",
    );
    expect(() => readModel(file, { ...expected, language: "sv" })).toThrow("in nn");
  });
});

test("the exponential function is right to the last digits without the engine's", () => {
  fc.assert(
    fc.property(fc.double({ min: -39, max: 39, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }),
  );
  expect(chanceAt(1e9)).toBeLessThanOrEqual(1);
  expect(chanceAt(-1e9)).toBeGreaterThan(0);
});

describe("a calibration", () => {
  test("brings chances near what is found, and never turns the order round", () => {
    const scored = Array.from({ length: 400 }, (_, n) => ({
      score: (n % 20) / 2 - 5,
      kept: n % 20 >= 5 + (n % 7),
    }));
    const { slope, offset } = calibrate(scored);
    const told = scored.map(({ score, kept }) => ({ chance: chanceAt(slope * score + offset), kept }));
    expect(calibrationError(told)).toBeLessThan(0.06);
    expect(calibrate(scored.map(({ score, kept }) => ({ score: -score, kept }))).slope).toBe(0);
  });
  test("is a number for any scores", () => {
    const scored = fc.record({ score: fc.double({ min: -1e6, max: 1e6, noNaN: true }), kept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(scored), (all) => {
        const { slope, offset } = calibrate(all);
        expect(Number.isFinite(slope) && Number.isFinite(offset) && slope >= 0).toBe(true);
      }),
    );
  });
});

test("the measures are what they are called", () => {
  const item = (chance: number, kept: boolean) => ({ chance, kept });
  expect(rocArea([item(0.9, true), item(0.1, false)])).toBe(1);
  expect(rocArea([item(0.5, true), item(0.5, false)])).toBe(0.5);
  expect(rocArea([item(0.5, true)])).toBeUndefined();
  const four = [item(0.9, true), item(0.8, false), item(0.7, true), item(0.1, false)];
  expect(rocArea(four)).toBe(0.75);
  expect(readsToReach(four, 0.5)).toBe(0.25);
  expect(readsToReach(four, 1)).toBe(0.75);
});

test("a simulation judges each decision by those before it, leaves out what alarms, and counts what adds up", () => {
  const all = decided(420).map((one, n) => ({
    ...one,
    proposed: !one.kept || n % 14 === 1,
    alarms: n % 50 === 1,
  }));
  const result = simulate(all, small);
  expect(result.decisions).toBe(420);
  expect(result.judged + result.alarming).toBe(220);
  expect(result.proposals.right + result.proposals.wrong).toBe(
    all.slice(200).filter((one) => one.proposed && !one.alarms).length,
  );
  expect(result.area).toBeGreaterThan(0.95);
  for (const [at, cut] of result.cuts.entries())
    expect(cut.unread).toBeGreaterThanOrEqual(result.cuts[at - 1]?.unread ?? 0);
  for (const { caught, heldUp } of result.doubts) {
    expect(caught).toBeLessThanOrEqual(result.proposals.wrong);
    expect(heldUp).toBeLessThanOrEqual(result.proposals.right);
  }
  // what comes later changes nothing of how earlier ones were judged
  const longer = simulate([...all.slice(0, 250), ...all.slice(0, 250).reverse()], small);
  expect(longer.decisions).toBe(500);
  expect(simulate(all.slice(0, 200), small)).toMatchObject({ judged: 0, area: undefined });
});
