/** What officers say of an entry: who the other side is, what screens it, and each taken back by itself. */
import { describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import type { Ground } from "../../src/domain/outcome.ts";
import {
  changeEntry,
  type EntryAsked,
  type EntryBeforeAct,
  type EntryFacts,
  groundOf,
  journaledFacts,
} from "../../src/journal/entry-change.ts";
import { groundNamed, groundsOn } from "../../src/journal/grounds.ts";
import { readGround } from "../../src/journal/retitle.ts";

const agency = { language: "nb", names: "searchable-1y", unit: "Skole" } as Agency;
const hidden = { ...agency, names: "hidden" } as Agency;
const tip: Ground = { text: "offl. § 24 andre ledd", act: "offentleglova", section: "§ 24 andre ledd" };
const health: Ground = { text: "offl. § 13 første ledd", act: "offentleglova", section: "§ 13 første ledd" };

function anEntry(
  of: Partial<EntryBeforeAct> & { readonly party?: string } = {},
  at = agency,
): EntryBeforeAct {
  const party = of.party ?? "Kari Nordmann";
  const full = of.registeredGround ? "*****" : party;
  const first = journaledFacts(at, {
    party,
    partyPublic: { washed: of.registeredGround ? "*****" : "Privatperson", full },
  });
  return {
    direction: "incoming",
    documentGround: undefined,
    registeredGround: undefined,
    states: [{ act: "journaled", ...first }],
    ...of,
  };
}

function acted(entry: EntryBeforeAct, ...acts: readonly EntryAsked[]): EntryBeforeAct {
  const states = [...entry.states];
  for (const asked of acts) {
    const facts = changeEntry(agency, { ...entry, states }, asked);
    if ("fault" in facts) throw new Error(facts.fault);
    states.push({ act: asked.act, ...facts });
  }
  return { ...entry, states };
}

const factsOf = ({ states }: EntryBeforeAct): EntryFacts | undefined => states.at(-1);

describe("a party", () => {
  test.each([
    [agency, "Ola Nes", "person", { washed: "Privatperson", full: "Ola Nes" }],
    [hidden, "Ola Nes", "person", { washed: "Privatperson", full: "Privatperson" }],
    [agency, "ola@nes.no", "person", { washed: "Privatperson", full: "Privatperson" }],
    [hidden, "Nes & Vik", "organisation", { washed: "Nes & Vik", full: "Nes & Vik" }],
    [agency, "Fjordvik Velforening", "person", { washed: "Privatperson", full: "Fjordvik Velforening" }],
  ] as const)("is shown by what the officer says it is: %#", (at, party, kind, partyPublic) => {
    expect(changeEntry(at, anEntry(), { act: "named", party: `  ${party} `, kind })).toMatchObject({
      party,
      partyPublic,
    });
  });

  test.each([
    ["…", "person", /has no name/],
    ["Ola\u200bNes", "person", /not seen/],
    ["a".repeat(201), "person", /over 200/],
    ["Ola Nes 01010750160", "person", /number of identity/],
    ["post@nes.no", "organisation", /where somebody is reached/],
    ["Kari Nordmann", "person", /is that already/],
  ] as const)("%j as %s is refused with what is wrong", (party, kind, fault) => {
    const done = changeEntry(agency, anEntry(), { act: "named", party, kind });
    expect("fault" in done && done.fault).toMatch(fault);
  });

  test("of an internal entry there is none", () => {
    const entry = anEntry({ direction: "internal" });
    expect(changeEntry(agency, entry, { act: "named", party: "Ola Nes", kind: "person" })).toHaveProperty(
      "fault",
    );
  });
});

describe("a screening", () => {
  test("is lifted to the forms that the party would have had without it", () => {
    const entry = acted(anEntry({ registeredGround: tip }), { act: "lifted" });
    expect(factsOf(entry)).toMatchObject({
      screening: { kind: "lifted" },
      partyPublic: { washed: "Privatperson", full: "Kari Nordmann" },
    });
    expect(groundOf({ kind: "lifted" }, tip)).toBeUndefined();
  });

  test("of the document itself is not lifted here, and none where there is none", () => {
    expect(changeEntry(agency, anEntry({ documentGround: tip }), { act: "lifted" })).toMatchObject({
      fault: expect.stringContaining("document itself"),
    });
    expect(changeEntry(agency, anEntry(), { act: "lifted" })).toHaveProperty("fault");
  });

  test("and a party are taken back each by itself, whatever came between", () => {
    const named = { act: "named", party: "Ola Nes", kind: "person" } as const;
    const screened = { act: "screened", ground: tip } as const;
    const entry = acted(anEntry(), named, screened, { act: "nameUndone" });
    expect(factsOf(entry)).toMatchObject({
      party: "Kari Nordmann",
      screening: screened.ground && { kind: "screened" },
    });
    const back = acted(entry, { act: "screened", ground: health }, { act: "screeningUndone" });
    expect(factsOf(back)?.screening).toEqual({ kind: "screened", ground: tip });
    const none = acted(back, { act: "screeningUndone" });
    expect(factsOf(none)?.screening).toEqual({ kind: "asJournaled" });
    for (const act of ["nameUndone", "screeningUndone"] as const)
      expect(changeEntry(agency, none, { act })).toHaveProperty("fault");
  });
});

describe("a ground", () => {
  test("is one of the country's that holds on the day, and reads as grounds do everywhere", () => {
    for (const country of ["NO", "SE"] as const)
      for (const { text, act, section } of groundsOn(country, day("2026-06-01")))
        expect(readGround(text)).toEqual({ text, act, section });
    expect(groundNamed("NO", day("2026-06-01"), " offl.  § 24 andre ledd")?.text).toBe(
      "offl. § 24 andre ledd",
    );
    expect(groundNamed("NO", day("2026-06-01"), "offl. § 99")).toBeUndefined();
    expect(groundNamed("NO", day("2026-06-01"), "OSL 21 kap. 1 §")).toBeUndefined();
    expect(groundNamed("SE", day("2021-12-16"), "OSL 32 kap. 3 b §")).toBeUndefined();
    expect(groundNamed("SE", day("2021-12-17"), "OSL 32 kap. 3 b §")).toBeDefined();
  });
});
