/** An export that meets a file which the store has lost: it names the item, and can go on with the loss noted. */
import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readAll } from "../../../src/objects/content.ts";
import { previewExport } from "../../../src/pipeline/export/plan.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { aPicture } from "../../support/pictures.ts";

let place: ExportPlace;
let path: string;

beforeEach(async () => {
  place = await openExportPlace([]);
  place.server.serve("/kart.png", aPicture("kart"), { "content-type": "image/png" });
  const image = `${place.server.origin}/kart.png`;
  await place.look([...postAndComplaint, aFeedPost("post-2", "Kart", "Nytt kart over vegane.", { image })]);
  await place.process();
  const found = await place.tools.pool.query<{ sha256: string }>("select sha256 from core.media");
  const digest = found.rows[0]?.sha256 ?? "";
  path = join(place.config.dataDir, "objects", "media", digest.slice(0, 2), digest);
});
afterEach(async () => await place.close());

const without = { withoutLost: true, because: "Tapt i diskhavari 3. mars" };

test.each([
  ["missing", () => rm(path)],
  [
    "damaged",
    async () => {
      await chmod(path, 0o640);
      await writeFile(path, aPicture("other"));
    },
  ],
])(
  "a file that is %s stops the export, with its item and what to do, and is known from then on",
  async (state, lose) => {
    await lose();
    const said = `file 1 of item`;
    await expect(place.export()).rejects.toThrow(said);
    const { refusal } = await previewExport(place.tools, place.request());
    expect(refusal).toMatch(
      new RegExp(`lost 1 file.*kart\\.png of item [0-9a-f-]{36} \\(Kanal, post-2\\), ${state}`),
    );
    expect(refusal).toContain("--without-lost --because");
    await expect(place.export()).rejects.toThrow("--without-lost");
  },
);

test("with a reason the export goes on, without the file, and the package says so", async () => {
  await rm(path);
  await expect(place.export(without)).rejects.toThrow("file 1 of item");
  const { manifest, report } = await place.export(without);
  // the year is not over, so the series is open
  const errors = report.findings.filter(({ level }) => level === "error").map(({ control }) => control);
  expect(errors).toEqual(["N5.15", "N5.22"]);
  const tar = await readAll(place.tools.objects, manifest.tar.key, 1 << 26);
  expect(tar.toString("utf8")).toMatch(/<merknadstekst>Fila [^<]*kart\.png høyrde til, men har gått tapt/);
  expect(tar.includes("kart.png<")).toBe(false);
  expect(manifest.remarks.join()).toMatch(
    /1 file\(s\) are not in the package, for the store has lost them, because: Tapt i diskhavari/,
  );
});

test("without a reason it does not", async () => {
  await rm(path);
  await expect(place.export()).rejects.toThrow();
  await expect(place.export({ withoutLost: true, because: " " })).rejects.toThrow("--without-lost --because");
});

test("a file that was put back is in the package again", async () => {
  await rm(path);
  await expect(place.export()).rejects.toThrow();
  await writeFile(path, aPicture("kart"));
  const { verifyObjects } = await import("../../../src/pipeline/fixity/verify.ts");
  await verifyObjects(place.tools, undefined, () => undefined, new AbortController().signal);
  const { manifest } = await place.export();
  expect(manifest.remarks.join()).not.toContain("lost");
});
