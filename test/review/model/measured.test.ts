/** On real texts the model is as good as was asked for: Swedish tweets, praise or not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { featuresOf } from "../../../src/classify/features.ts";
import { blankSubject } from "../../../src/classify/subject.ts";
import { rocArea } from "../../../src/review/model/measure.ts";
import { settings } from "../../../src/review/model/settings.ts";
import { chanceKept, trainModel } from "../../../src/review/model/train.ts";
import { chanceOf } from "../../../src/review/order.ts";
import { sharedPath, sharedReason, whenShared } from "../../support/shared.ts";

/** Fields may hold commas, line breaks, and quotes written twice. */
function tweets(): readonly { readonly text: string; readonly kept: boolean }[] {
  const file = readFileSync(sharedPath("data/swe-sentiment-dataset/swe-sentiment-dataset.csv"), "utf8");
  const rows = [...file.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*)),(pos|neu|neg),(?:"[^"]*"|[^\n]*)\r?\n/g)];
  return rows.map(([, quoted, bare, label]) => ({
    text: quoted?.replaceAll('""', '"') ?? bare ?? "",
    kept: label !== "pos",
  }));
}

function taught() {
  return tweets().map((one, n) => {
    const { set } = featuresOf({ ...blankSubject("SE"), text: one.text });
    return { ...one, flags: set, act: `${n}`, item: `${n}`, version: `${n}` };
  });
}

whenShared(describe)(`on Swedish tweets${sharedReason}`, () => {
  const all = sharedReason === "" ? taught() : [];
  test.each([
    [100, 0.78],
    [400, 0.855],
    [1600, 0.9],
  ])("after %d decisions the area under the curve is %d at least", (count, area) => {
    expect(all.length).toBeGreaterThan(2300);
    const areas = Array.from({ length: 4 }, (_, seed) => {
      const mixed = all.toSorted((a, b) => chanceOf(`${seed}`, a.act) - chanceOf(`${seed}`, b.act));
      const model = trainModel(mixed.slice(0, count), settings);
      const judged = mixed.slice(1600).map((one) => ({ chance: chanceKept(model, one), kept: one.kept }));
      return rocArea(judged) ?? 0;
    });
    expect(areas.reduce((sum, one) => sum + one, 0) / areas.length).toBeGreaterThanOrEqual(area);
  });
});
