import { describe, expect, test } from "@jest/globals";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { compileTable, rulesByCountry } from "../../src/classify/table.ts";
import { asId, type DecisionId } from "../../src/domain/ids.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { propose } from "../../src/retention/propose.ts";
import { aClause, aDecision, aDecisionFile, aPlace } from "./decisions.ts";

const oneYear = { kind: "years", years: 1, trigger: "posted" };
const bathing = {
  id: "BADEVANN",
  titles: { nb: "Badetemperatur" },
  words: ["badetemp*", "varmt i vannet"],
  notWords: ["bakteri*"],
  saidBy: "public",
  examples: [{ text: "Badetempen i Øvrevann er 18 i dag", class: "BADEVANN", outcome: "prunable" }],
};
const bathingClause = aClause("5.1", ["BADEVANN"], oneYear);

function faults(own: object, clauses: readonly object[] = [bathingClause]): readonly string[] {
  const read = parseDecision({ ...aDecisionFile, ownClasses: [{ ...bathing, ...own }], clauses });
  return read.ok ? [] : read.faults.map(({ place, message }) => `${place}: ${message}`);
}

function proposed(
  text: string,
  clauses: readonly object[] = [bathingClause],
  subject: Partial<Subject> = {},
) {
  const examples = [{ text: "Skolebrann", class: "UNSORTED", outcome: "needsReview" }];
  const document = aDecision({ ownClasses: [{ ...bathing, examples }], clauses });
  return propose({
    table: compileTable(rulesByCountry.NO),
    decisions: [{ id: asId<DecisionId>("018f0000-0000-7000-8000-000000000001"), document }],
    subject: { ...blankSubject("NO"), text, ...subject },
    place: aPlace("2026-03-01"),
    capturedOn: aPlace("2026-03-01").postedOn,
    language: "nb",
  });
}

describe("an own class is known by its words", () => {
  test.each([
    ["a beginning", "Badetemperaturen er 18 grader"],
    ["several words in a row, whatever stands between them", "I dag er det VARMT – i vannet"],
  ])("%s", (_what, text) => {
    expect(proposed(text)).toMatchObject({
      outcome: "prunable",
      classId: "BADEVANN",
      ruleId: "NO-00",
      clause: { clauseId: "5.1" },
      dueOn: "2028-01-01",
      reason: expect.stringContaining("Egen klasse: Badetemperatur"),
    });
  });

  test.each<[string, string, Partial<Subject>]>([
    ["a word that must not stand there", "Badetempen er 18, men det er bakterier", {}],
    ["said by the agency", "Badetempen er 18", { byAgency: true }],
    ["the word inside another", "Solbadetemperatur finnes ikke", {}],
    [
      "a long text in which the words stand",
      `Badetempen er 18. ${"Vi gikk forbi der i går. ".repeat(6)}`,
      {},
    ],
  ])("not: %s", (_what, text, subject) => {
    expect(proposed(text, [bathingClause], subject).classId).not.toBe("BADEVANN");
  });
});

describe("what the public wrote is prunable under an own class only where it says nothing else", () => {
  test.each(["Badetempen i Øvrevann er 18 i dag", "Badetemp 😊", "Takk for badetempen!", "Badetemp 18,5"])(
    "%s",
    (text) => {
      expect(proposed(text).outcome).toBe("prunable");
    },
  );
  test.each([
    "Badetempen er 18, men gutten som druknet lå der i går",
    "Hun målte badetempen før hun forsvant",
    "Øyvind stjeler badetempen",
    "Badetempen, og Olsen tok imot pengene",
  ])("and else an officer reads it, under that class: %s", (text) => {
    const proposal = proposed(text);
    expect(proposal.outcome).not.toBe("prunable");
    expect(proposal.dueOn).toBeUndefined();
  });
  test.each<[string, Partial<Subject>]>([
    ["an earlier wording", { versions: 2 }],
    ["a picture", { mediaCount: 1 }],
    ["a title that says more", { title: "Alle ungene ble syke her" }],
  ])("and so with %s", (_what, subject) => {
    expect(proposed("Badetempen er 18", undefined, subject)).toMatchObject({
      ...{ classId: "BADEVANN", outcome: "needsReview", dueOn: undefined },
    });
    expect(proposed("Badetempen er 18", undefined, { title: "Badetemp 18" }).outcome).toBe("prunable");
  });
  test("the reason says so", () => {
    expect(proposed("Badetempen var grønn av alger")).toMatchObject({
      outcome: "needsReview",
      classId: "BADEVANN",
      clause: undefined,
      reason: expect.stringContaining("Teksten sier mer enn det"),
    });
  });
});

describe("what a rule knows better stays with the rule", () => {
  test.each([
    ["a complaint on a decision", "Jeg klager på vedtaket om badetemp"],
    ["a request for access", "Jeg ber om innsyn i målingene av badetemp"],
    ["a question that waits for an answer", "Hva er badetemperaturen?"],
  ])("%s", (_what, text) => {
    const proposal = proposed(text);
    expect(proposal.classId).not.toBe("BADEVANN");
    expect(proposal.outcome).not.toBe("prunable");
  });

  test("but an own class that is preserved takes in what a rule would prune", () => {
    const clauses = [
      aClause("1", ["PRAISE"], oneYear),
      aClause("5.1", ["BADEVANN"], { kind: "preserve" }, "publicRecord"),
    ];
    expect(proposed("Så flott! Fin badetemp", clauses)).toMatchObject({
      outcome: "publicRecord",
      classId: "BADEVANN",
      dueOn: undefined,
    });
  });
});

describe("its examples are tried when the file is checked", () => {
  test("and a file that sorts a text otherwise is refused, with what it is given", () => {
    const examples = [{ text: "Jeg klager på vedtaket", class: "BADEVANN", outcome: "prunable" }];
    expect(faults({ examples }).join()).toMatch(
      /own class BADEVANN: the example is given DECISION-COMPLAINT and caseworkDocument, not BADEVANN and prunable/,
    );
  });

  test("also where its clause is limited", () => {
    const scope = {
      channels: ["https://bad.example.no/"],
      channelKinds: ["wordpress"],
      postedFrom: "2027-01-01",
    };
    expect(faults({}, [{ ...bathingClause, scope }])).toEqual([]);
  });
});

describe("words that match everything, or are none, are refused", () => {
  test.each([
    ["*", "is too short"],
    ["*a*", "is too short"],
    ["er", "is too short"],
    ["*eri*", "is too short"],
    ["👍", "is too short"],
    ["ba*de", "a star stands only first or last"],
    ["bade**", "a star stands only first or last"],
    ["bade.*temp", "a star stands only first or last"],
    ["(bade|temp)", "expressions are not read"],
    ["^badetemp$", "expressions are not read"],
    ["det", "is too common"],
  ])("%s", (word, message) => {
    expect(faults({ words: [word] }).join()).toContain(message);
  });

  test("and so is a list that does so together, though each part of a word is rare", () => {
    const rare = ["*inne*", "*klag*", "*alen*", "*hall*", "*ikkj*", "*svar*", "*kjer*", "*mmer*", "*ttet*"];
    const found = rare.map((word) => faults({ words: [...bathing.words, word] }));
    expect(found).toEqual(rare.map(() => []));
    expect(faults({ words: [...bathing.words, ...rare] }).join()).toContain("the 11 words together stand in");
    const places = [
      "badevann*",
      "badeplass*",
      "strand*",
      "stupetårn*",
      "svømmehall*",
      "badestamp*",
      "sauna*",
    ];
    expect(faults({ words: [...bathing.words, ...places] })).toEqual([]);
  });

  test("and a name that is taken, in small letters, twice, or without a title", () => {
    expect(faults({ id: "PRAISE" }).join()).toContain("PRAISE is a class of the rules");
    expect(faults({ id: "badevann" }).join()).toContain("must be 2 to 40 capital letters");
    expect(faults({ titles: { en: "Bathing" } }).join()).toContain(
      "a title in nb, the decision's language, is missing",
    );
    const twice = parseDecision({
      ...aDecisionFile,
      ownClasses: [bathing, bathing],
      clauses: [bathingClause],
    });
    expect(JSON.stringify(twice)).toContain("BADEVANN is used by an earlier own class too");
  });

  test("one that no clause decides about is warned of", () => {
    const examples = [{ text: "Skolebrann", class: "UNSORTED", outcome: "needsReview" }];
    const read = parseDecision({ ...aDecisionFile, ownClasses: [{ ...bathing, examples }] });
    expect(JSON.stringify(read)).toContain("no clause decides about BADEVANN");
  });
});
