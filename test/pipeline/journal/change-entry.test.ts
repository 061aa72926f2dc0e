/** An officer corrects the other side of an entry and screens it: pages, packages and the comparison of everything follow. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { askedNothing } from "../../../src/journal/closing.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { changeEntryFacts, type EntryAsking } from "../../../src/pipeline/journal/change-entry.ts";
import { entryHistory, entryList } from "../../../src/pipeline/journal/entries.ts";
import { changeTitle } from "../../../src/pipeline/journal/retitle.ts";
import { writeOffEntry } from "../../../src/pipeline/journal/write-off.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { reconcileAgency } from "../../../src/pipeline/reconcile/reconcile.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";
import { columnsHolding } from "../../support/rows.ts";

const place = reviewPlace();
const tip = "offl. § 24 andre ledd";
const none = { title: "", ground: null as string | null, washed: "", full: "", screened: false };

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Skuleskyss", "Vi endrar skuleskyssen."),
    aFeedComment("c-1", "Eg klagar på vedtaket om skuleskyss.", {
      authors: [{ name: "Zebulon Fjellhamar" }],
    }),
  ]);
  await processAgency(place.tools, place.agency, quiet);
});

async function entry(of: "incoming" | "outgoing" = "incoming") {
  const found = (await entryList(place.tools, place.agency, {})).find(({ direction }) => direction === of);
  if (!found) throw new Error(`nothing is ${of}`);
  return found;
}

async function act(asking: EntryAsking, named?: string): Promise<void> {
  const request = { entry: named ?? (await entry()).id, agency: undefined, because: "feil", by: "Kari Vik" };
  await changeEntryFacts(place.tools, request, asking);
  await place.opened.clock.sleep(1000);
}

async function shown(id?: string): Promise<Omit<typeof none, "title">> {
  const found = await place.tools.pool.query<typeof none>(
    `select ground, party_washed as washed, party_full as full, screened_at is not null as screened from pub.entries where id = $1`,
    [id ?? (await entry()).id],
  );
  return found.rows[0] ?? none;
}

async function settled(): Promise<void> {
  await processAgency(place.tools, place.agency, quiet);
  await processAgency(place.tools, place.agency, quiet);
  expect((await reconcileAgency(place.tools, place.agency, quiet)).differences).toEqual([]);
}

const inPublic = (text: string) => columnsHolding(place.tools.pool, "pub", text);

async function overrule(nativeId: string, ground: { text: string; act: string; section: string } | null) {
  await overruleItems(place.tools, place.agency, {
    ...{ items: [asId<ItemId>(await place.id(nativeId))], by: "Kari Vik", because: "x", again: true },
    ...{ classId: "COMPLAINT", outcome: "caseworkDocument", ground },
  });
}

describe("the other side of an entry", () => {
  test("is corrected with the act, in public as what it is, and taken back", async () => {
    expect(await shown()).toMatchObject({ washed: "Privatperson", full: "Zebulon Fjellhamar" });
    await act({ act: "named", party: "Fjordvik FAU", kind: "organisation" });
    expect(await shown()).toMatchObject({ washed: "Fjordvik FAU", full: "Fjordvik FAU", ground: null });
    expect(await inPublic("Zebulon")).toEqual([]);
    await settled();
    await act({ act: "named", party: "Sofus Berg", kind: "person" });
    expect(await shown()).toMatchObject({ washed: "Privatperson", full: "Sofus Berg" });
    await act({ act: "nameUndone" });
    expect((await entry()).party).toBe("Fjordvik FAU");
    await act({ act: "nameUndone" });
    expect(await shown()).toMatchObject({ washed: "Privatperson", full: "Zebulon Fjellhamar" });
    await expect(act({ act: "nameUndone" })).rejects.toThrow(/its party is the one/);
    await settled();
    expect((await entryHistory(place.tools, await entry())).acts.map((one) => one.act)).toEqual([
      "named",
      "named",
      "nameUndone",
      "nameUndone",
    ]);
  }, 60_000);

  test("stands beside a title that an officer gave, and neither undoes the other", async () => {
    await act({ act: "named", party: "Fjordvik FAU", kind: "organisation" });
    const asked = { unit: (await entry()).id, agency: undefined, because: "meir presis", by: "Kari Vik" };
    await changeTitle(place.tools, asked, { act: "titled", text: "Klage på skuleskyss", ground: undefined });
    const titles = await place.tools.pool.query(
      "select title_washed, title_full, party_full from pub.entries",
    );
    expect(titles.rows).toEqual([
      { title_washed: "Klage på skuleskyss", title_full: "Klage på skuleskyss", party_full: "Fjordvik FAU" },
    ]);
    await settled();
  }, 60_000);
});

describe("a screening", () => {
  test("withholds the party with the act, and is lifted only by somebody who read what becomes public", async () => {
    await act({ act: "screened", ground: tip });
    expect(await shown()).toEqual({ ground: tip, washed: "*****", full: "*****", screened: true });
    expect(await inPublic("Zebulon")).toEqual([]);
    await settled();
    await expect(act({ act: "lifted", read: false })).rejects.toThrow(/say that you have read/);
    await act({ act: "lifted", read: true });
    expect(await shown()).toMatchObject({ ground: null, full: "Zebulon Fjellhamar", screened: false });
    await act({ act: "screeningUndone", read: false });
    expect(await shown()).toMatchObject({ ground: tip, full: "*****" });
    await expect(act({ act: "screened", ground: "offl. § 99" })).rejects.toThrow(/no ground of the law/);
    await settled();
  }, 60_000);

  test("by the document's class is not lifted here, and one that is found after a lifting screens again", async () => {
    const ground = { text: tip, act: "offentleglova (LOV-2006-05-19-16)", section: "§ 24 andre ledd" };
    await overrule("c-1", ground);
    expect(await shown()).toMatchObject({ ground: tip, full: "*****" });
    await expect(act({ act: "lifted", read: true })).rejects.toThrow(/document itself is screened/);
    await overrule("c-1", null);
    await settled();
    // what was found once stays, until somebody lifts it
    expect(await shown()).toMatchObject({ ground: tip, full: "*****" });
    await act({ act: "screened", ground: tip });
    await act({ act: "lifted", read: true });
    expect(await shown()).toMatchObject({ ground: null, full: "Zebulon Fjellhamar" });
    await settled();
    await overrule("c-1", ground);
    expect(await shown()).toMatchObject({ ground: tip, full: "*****" });
    expect(await inPublic("Zebulon")).toEqual([]);
    await settled();
  }, 60_000);

  test("of a post of the agency takes its text from the public, and titles that quote it tell the day", async () => {
    await overrule("post-1", null);
    await processAgency(place.tools, place.agency, quiet);
    expect(await inPublic("skuleskyssen")).not.toEqual([]);
    const { id } = await entry("outgoing");
    await act({ act: "screened", ground: tip }, id);
    expect(await inPublic("skuleskyssen")).toEqual([]);
    expect(await inPublic("«Skuleskyss»")).toEqual([]);
    await settled();
    await act({ act: "lifted", read: true }, id);
    expect(await inPublic("skuleskyssen")).not.toEqual([]);
    await settled();
  }, 60_000);
});

test("no act is changed or taken away, and the log tells of it without the name", async () => {
  await act({ act: "named", party: "Sofus Berg", kind: "person" });
  for (const query of ["update core.entry_changes set because = ''", "delete from core.entry_changes"])
    await expect(place.tools.pool.query(query)).rejects.toThrow("only ever added");
  const told = await place.tools.pool.query("select * from core.audit_events where kind = 'entry.changed'");
  expect(told.rows).toHaveLength(1);
  expect(await columnsHolding(place.tools.pool, "core", "Sofus Berg")).toEqual([
    "core.entry_changes.party",
    "core.entry_changes.party_full",
  ]);
});

test("a package made later names the party and the ground, tells both acts, and passes its controls", async () => {
  const built = async () => {
    const request = {
      ...{ agency: place.agency, period: { from: day("2026-01-01"), to: day("2026-12-31") } },
      ...{ closedBy: "Kari Vik", noteDisposal: false, ...askedNothing },
    };
    const places = await exportPlaces(place.opened.app.config);
    const made = await exportPeriod(place.tools, request, places, {
      building: quiet,
      phase: () => undefined,
    });
    expect(made.report.errors).toBe(0);
    const file = fileURLToPath(made.address);
    const read = (name: string) =>
      execFileSync("tar", ["-xOf", file, "--wildcards", name], { maxBuffer: 1e8 }).toString("utf8");
    return {
      structure: read("*/arkivstruktur.xml"),
      open: read("*/offentligJournal.xml"),
      log: read("*/endringslogg.xml"),
    };
  };
  await act({ act: "named", party: "Sofus Berg", kind: "person" });
  await act({ act: "screened", ground: tip });
  await writeOffEntry(place.tools, {
    ...{ entry: (await entry()).id, agency: undefined, byEntry: undefined, on: undefined },
    ...{ how: "Tatt til etterretning", because: "krev ikkje svar", by: "Kari Vik" },
  });
  place.opened.clock.set(new Date("2027-01-10T09:00:00Z"));
  const { structure, open, log } = await built();
  expect(structure).toContain("<korrespondansepartNavn>Sofus Berg</korrespondansepartNavn>");
  expect(structure).toContain(`<skjermingshjemmel>${tip}</skjermingshjemmel>`);
  expect(open).toContain(`<skjermingshjemmel>${tip}</skjermingshjemmel>`);
  expect(open).not.toMatch(/Sofus|Zebulon/);
  expect(log).toMatch(/korrespondansepartNavn[\s\S]*Zebulon Fjellhamar[\s\S]*Sofus Berg/);
  expect(log).toContain("skjermingshjemmel");
}, 60_000);
