/** A case that was given to a person stands so in packages: in the folder, both sides of its entries, journals and change log. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { askedNothing } from "../../../src/journal/closing.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { assignCase, officersOfCase, undoAssign } from "../../../src/pipeline/journal/assign.ts";
import { entryList } from "../../../src/pipeline/journal/entries.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const why = { because: "kjenner saka", by: "Kari Vik" };

async function aCase(): Promise<string> {
  await place.dialogue([
    aFeedPost("post-1", "Skuleskyss", "Vi endrar skuleskyssen."),
    aFeedComment("c-1", "Eg klagar på vedtaket om skuleskyss."),
    aFeedComment(
      "a-1",
      "Klaga er handsama: vi har gjort om vedtaket.",
      {},
      { by_agency: true, answers: "c-1" },
    ),
  ]);
  await overruleItems(place.tools, place.agency, {
    ...{
      items: [asId<ItemId>(await place.id("a-1"))],
      by: "Kari Vik",
      because: "svar på klaga",
      again: true,
    },
    ...{ classId: "CASE-ANSWER", outcome: "caseworkDocument", ground: undefined },
  });
  await processAgency(place.tools, place.agency, quiet);
  const [entry] = await entryList(place.tools, place.agency, {});
  return entry?.number.replace(/-\d+$/, "") ?? "";
}

test("a case is given away and back, in the order in which it was, and a dry run writes nothing", async () => {
  const caseNumber = await aCase();
  const assign = async (to: string, dryRun = false) =>
    await assignCase(place.tools, place.agency, { caseNumber, to, ...why, dryRun });
  const undo = async () => await undoAssign(place.tools, place.agency, { caseNumber, ...why });
  const now = async () => (await officersOfCase(place.tools, place.agency, caseNumber)).person;
  await expect(undo()).rejects.toThrow(/nothing to undo/);
  expect(await assign("Ola Nes", true)).toEqual({ caseNumber, before: undefined, now: "Ola Nes" });
  expect(await now()).toBeUndefined();
  await assign("Ola Nes");
  await place.opened.clock.sleep(1000);
  await assign("Eva Lund");
  await expect(assign("Eva Lund")).rejects.toThrow(/already/);
  await place.opened.clock.sleep(1000);
  await undo();
  expect(await now()).toBe("Ola Nes");
  await place.opened.clock.sleep(1000);
  await undo();
  expect(await now()).toBeUndefined();
  await expect(assign("root")).rejects.toThrow(/account/);
  await expect(
    assignCase(place.tools, place.agency, { caseNumber: "2026/99", to: "Ola Nes", ...why }),
  ).rejects.toThrow(/no case/);
});

test("a package names the person, the day and who did it, and passes its controls", async () => {
  const caseNumber = await aCase();
  await assignCase(place.tools, place.agency, { caseNumber, to: "Ola Nes", ...why });
  place.opened.clock.set(new Date("2027-01-10T09:00:00Z"));
  const period = { from: day("2026-01-01"), to: day("2026-12-31") };
  const request = {
    agency: place.agency,
    period,
    closedBy: "Kari Vik",
    noteDisposal: false,
    ...askedNothing,
  };
  const places = await exportPlaces(place.opened.app.config);
  const built = await exportPeriod(place.tools, request, places, { building: quiet, phase: () => undefined });
  expect(built.report.errors).toBe(0);
  const xml = execFileSync("tar", ["-xOf", fileURLToPath(built.address), "--wildcards", "*.xml"], {
    maxBuffer: 1e8,
  }).toString("utf8");
  const values = (name: string) =>
    [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, of]) => of);
  expect(new Set(values("saksansvarlig"))).toEqual(new Set(["Ola Nes"]));
  expect(new Set(values("saksbehandler"))).toEqual(new Set(["Ola Nes"]));
  expect(xml).toMatch(/<referanseMetadata>saksansvarlig<\/referanseMetadata>/);
}, 60_000);
