/** An export of files that an earlier version kept under the type that was promised, whatever came. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { remedyOf } from "../../../src/package/remedy.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { aPicture } from "../../support/pictures.ts";

let place: ExportPlace;
beforeAll(async () => {
  place = await openExportPlace([]);
  place.server.serve("/kart", aPicture("kart"), { "content-type": "image/png" });
  const image = `${place.server.origin}/kart`;
  await place.look([...postAndComplaint, aFeedPost("post-2", "Kart", "Nytt kart over vegane.", { image })]);
  await place.process();
  await place.tools.pool.query("update core.media set media_type = 'application/pdf'");
});
afterAll(async () => await place.close());

test("the period is not lost for it; its package is told as faulty, with what to do", async () => {
  const { manifest, report } = await place.export();
  const found = report.findings.filter(({ control }) => control === "KA.61");
  expect(found.map(({ level, message }) => `${level} ${message.replace(/^.*"/, "")}`)).toEqual([
    "error  is named as application/pdf and begins as image/png",
  ]);
  expect(report.verdict).toBe("faulty");
  expect(manifest.verification.errors).toBeGreaterThan(0);
  const control = report.controls.find(({ id }) => id === "KA.61");
  const situation = { ownSystem: "Kanalarkiv", origin: report.origin, compared: [] };
  expect(control && remedyOf(control, situation)).toContain("`kanalarkiv item attach --further`");
});
