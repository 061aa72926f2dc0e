import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { classIds } from "../../src/classify/classes.ts";
import { featuresOf } from "../../src/classify/features.ts";
import { rowsHandledElsewhere } from "../../src/classify/rules/elsewhere.ts";
import { isResemblanceRule } from "../../src/classify/rules/resembling.ts";
import type { Rule } from "../../src/classify/rules/rule.ts";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { classify, compileTable, rulesByCountry, tableOf } from "../../src/classify/table.ts";
import type { Country } from "../../src/domain/agency.ts";
import { itemKinds, visibilities } from "../../src/domain/item.ts";
import { outcomes } from "../../src/domain/outcome.ts";

const tables = { NO: compileTable(rulesByCountry.NO), SE: compileTable(rulesByCountry.SE) };
const wordRules = (rules: readonly Rule[]) => rules.filter(({ id }) => !isResemblanceRule(id));
const worded = {
  NO: compileTable(wordRules(rulesByCountry.NO)),
  SE: compileTable(wordRules(rulesByCountry.SE)),
};

function matchFor(country: Country, partial: Partial<Subject>) {
  return classify(tables[country], featuresOf({ ...blankSubject(country), ...partial }));
}

describe.each(["NO", "SE"] as const)("the rule table of %s", (country) => {
  const rules = rulesByCountry[country];
  const examples = rules.flatMap((rule) =>
    rule.examples.map((example) => [rule.id, JSON.stringify(example.subject), rule, example] as const),
  );

  test.each(examples)("%s decides %s", (_id, _text, rule, example) => {
    const match = matchFor(country, example.subject);
    expect(match.rule.id).toBe(rule.id);
    expect(match.rule.outcome).toBe(example.outcome);
  });

  test("every rule is reached by an example of its own", () => {
    expect(rules.filter((rule) => rule.examples.length === 0).map((rule) => rule.id)).toEqual([]);
  });

  test("every kind of item, 1–28, has a rule or a place where it is taken care of", () => {
    const rows = new Set([...rules.map((rule) => rule.row), ...rowsHandledElsewhere.map(({ row }) => row)]);
    for (let row = 1; row <= 28; row++) expect(rows).toContain(row);
    for (const { row } of rowsHandledElsewhere) expect(rules.some((rule) => rule.row === row)).toBe(false);
  });

  test("every rule gives its reason in four languages, and act, section and reading place of its source", () => {
    for (const { reason, source } of rules) {
      for (const text of Object.values(reason)) expect(text.trim()).toMatch(/\.$/);
      expect(source.act).toMatch(/\d{4}/);
      expect(source.section).toContain("§");
      expect(source.readAt).toMatch(/@[0-9a-f]{7}$/);
    }
  });

  test("any subject gives exactly one rule, and the trace names flags that are set", () => {
    fc.assert(
      fc.property(subjects(country), (subject) => {
        const features = featuresOf(subject);
        const { rule, because } = classify(tables[country], features);
        expect(outcomes).toContain(rule.outcome);
        expect(classIds).toContain(rule.classId);
        expect(because.every((flag) => features.flags[flag])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("nothing that holds an identity number becomes prunable or public", () => {
    const number = country === "NO" ? "10915596784" : "811228-9841";
    fc.assert(
      fc.property(subjects(country), (subject) => {
        const { rule } = matchFor(country, { ...subject, text: `${subject.text} ${number} ` });
        expect(["caseworkDocument", "needsReview"]).toContain(rule.outcome);
      }),
      { numRuns: 300 },
    );
  });

  test("a direct message is never a public record, and prunable only as an answered request for access", () => {
    fc.assert(
      fc.property(subjects(country), (subject) => {
        const { rule } = matchFor(country, { ...subject, kind: "message" });
        expect(rule.outcome).not.toBe("publicRecord");
        if (rule.outcome === "prunable") expect(rule.classId).toBe("ACCESS-REQUEST");
      }),
      { numRuns: 300 },
    );
  });
});

test("whatever stands around it, the public's text is prunable only when every word of it is accounted for", () => {
  const countries = fc.constantFrom<Country>("NO", "SE");
  fc.assert(
    fc.property(
      countries.chain((country) => subjects(country)),
      (subject) => {
        const features = featuresOf({ ...subject, byAgency: false, title: undefined });
        const { rule } = classify(tables[subject.country], features);
        if (rule.outcome !== "prunable" || !features.flags.fromPublic) return;
        const grounds = ["onlyReaction", "onlyPraise", "onlyAssent", "simpleQuestion", "advert"] as const;
        const allowed = grounds.some((flag) => features.flags[flag]) || rule.classId === "ACCESS-REQUEST";
        expect(allowed || (features.flags.advertSign && features.flags.markedSpam)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

describe("what is strictest comes first", () => {
  test.each<[Country, Partial<Subject>, string]>([
    ["NO", { text: "Flott jobba! Jeg klager på vedtaket." }, "DECISION-COMPLAINT"],
    ["NO", { text: "Tusen takk, men når får jeg svar på søknaden min?" }, "CASE-QUESTION"],
    ["NO", { text: "👍 Fnr 10915596784" }, "PERSONAL-DATA"],
    ["NO", { text: "Vil tipse om svart arbeid. https://eksempel.no", visibility: "spam" }, "TIP"],
    ["NO", { text: "Jeg klager på vedtaket", removed: "byAuthor" }, "DECISION-COMPLAINT"],
    ["NO", { text: "Jeg klager på vedtaket", visibility: "trashed" }, "DECISION-COMPLAINT"],
    ["SE", { leading: true, text: "Jag begär ut era reseräkningar" }, "ACCESS-REQUEST"],
    ["SE", { leading: true, text: "Vad händer med mitt ärende?" }, "CASE-QUESTION"],
    ["SE", { leading: true, text: "👏" }, "LEADER-CHANNEL"],
  ])("in %s %j is %s", (country, partial, classId) => {
    expect(matchFor(country, partial).rule.classId).toBe(classId);
  });
});

/** By words alone: what a text is like has a test of its own. */
function byWords(country: Country, partial: Partial<Subject>) {
  return classify(worded[country], featuresOf({ ...blankSubject(country), ...partial }));
}

describe("what only sounds like another kind is not taken for it", () => {
  const answered = { answeredByAgency: true } as const;
  const prunable = { kind: "comment", byAgency: false, outcome: "prunable" } as const;
  const neutral = { labels: [], title: "Bibliotek", isConsultation: false, isCrisis: false };
  const consulted = { labels: [], title: "Høring", isConsultation: true, isCrisis: false };
  test.each<[Country, Partial<Subject>, string]>([
    // whoever complains or asks for records and also for the form still does so
    ["NO", { ...answered, text: "Jeg klager på vedtaket. Hvor finner jeg skjema?" }, "NO-07"],
    ["SE", { ...answered, text: "Jag överklagar beslutet. Var hittar jag blanketten?" }, "SE-07"],
    // what a complaint or a licence is about is more than a simple question
    ["SE", { ...answered, text: "Hur överklagar man ett beslut?" }, "SE-05G"],
    ["NO", { text: "Hvordan får jeg innsyn i avtalen?" }, "NO-10A"],
    ["NO", { text: "Kan jeg få se dokumentene i saken om brua?" }, "NO-10A"],
    ["NO", { text: "Kan eg få sjå sakspapira om brua?" }, "NO-10A"],
    ["SE", { text: "Får jag läsa protokollet från nämnden?" }, "SE-10A"],
    // an offence that is only spoken of is no tip that is registered unseen
    ["NO", { text: "Noen som vet hvem som har ansvaret for lekeplassen?" }, "NO-09B"],
    ["NO", { text: "Jeg vil varsle om glatt vei ved skolen" }, "NO-09B"],
    ["NO", { text: "Dette er rein korrupsjon" }, "NO-09B"],
    ["NO", { text: "Eg veit kven som sel narkotika på kaia" }, "NO-09A"],
    ["SE", { text: "Missförhållandena i skolan måste upp på bordet" }, "SE-09B"],
    ["SE", { text: "Jag vill anmäla mig till kursen" }, "SE-00"],
    ["NO", { ...answered, text: "Vet dere at naboen har bygget garasje uten tillatelse?" }, "NO-09B"],
    // nothing about health, children's welfare or the like is pruned unseen
    ["NO", { ...answered, text: "Kan noen fra barnevernet ta kontakt?" }, "NO-05G"],
    ["SE", { text: "Bra jobbat av socialtjänsten!" }, "SE-00"],
    // guidance is no case
    ["NO", { ...answered, text: "Hva koster det å søke om skjenkebevilling?" }, "NO-05G"],
    ["NO", { ...answered, text: "Hva koster det å leie grendahuset?" }, "NO-05A"],
    ["NO", { text: "Jeg kommer til å drepe ordføreren" }, "NO-14A"],
    ["SE", { text: "Hoppas du dör" }, "SE-14A"],
    ["NO", { text: "Pass deg for elgen" }, "NO-00"],
    // agreeing with what nobody has assessed is no chat of little importance
    [
      "SE",
      { text: "Samma här!", parent: { kind: "comment", byAgency: false, outcome: "needsReview" } },
      "SE-27B",
    ],
    [
      "SE",
      { text: "Samma här!", parent: { kind: "comment", byAgency: false, outcome: "caseworkDocument" } },
      "SE-27B",
    ],
    [
      "SE",
      { text: "Samma här!", parent: { kind: "comment", byAgency: false, outcome: "prunable" } },
      "SE-27A",
    ],
    ["NO", { text: "Samme her!", parent: prunable }, "NO-27A"],
    ["NO", { text: "Hun bor i Skogveien 3", parent: prunable }, "NO-15D"],
    // what a citizen says under praise is read for what it says
    ["SE", { text: "Hon bor på Ringvägen 4 och är rädd.", parent: prunable }, "SE-15C"],
    ["NO", { text: "Flott!", parent: { ...prunable, outcome: "needsReview" } }, "NO-27B"],
    // a picture, an earlier wording or an answer that binds is more than the words
    ["NO", { text: "Så fint!", mediaCount: 1 }, "NO-00"],
    ["NO", { text: "Så fint!", versions: 2 }, "NO-00"],
    ["NO", { text: "👍", mediaCount: 1 }, "NO-00"],
    ["NO", { ...answered, text: "Så fint!", keptAnswer: "binding" }, "NO-00"],
    ["NO", { ...answered, text: "Når åpner biblioteket?", keptAnswer: "unread" }, "NO-05G"],
    // opinions under a consultation are no praise that may go
    ["NO", { text: "Bra forslag!", root: consulted }, "NO-11C"],
    // a question stays one when it is hidden, and when its post is taken away
    ["NO", { text: "Kan eg få dekt reisa?", visibility: "hidden" }, "NO-05B"],
    ["NO", { text: "Takk for innspel, eg tek det opp i formannskapet", root: neutral }, "NO-00"],
    ["NO", { text: "Så fint!", visibility: "trashed", removed: "withPost" }, "NO-04"],
    ["NO", { text: "Så fint!", visibility: "trashed", removed: "byAgency" }, "NO-14B"],
    ["NO", { ...answered, text: "Kor lenge må vi koke vatnet?" }, "NO-05G"],
    // that somebody marked it as spam does not show what it is
    ["SE", { text: "Vem äger marken bakom skolan", visibility: "spam" }, "SE-13B"],
    ["NO", { text: "Vi tilbyr oss å måke for eldre i Vik, ring Per" }, "NO-00"],
    ["NO", { text: "Vi utfører rimelig maling i hele byen. Ring for befaring!" }, "NO-13A"],
    ["SE", { text: "Kommunen säljer marken billigt till sina vänner, ring en advokat" }, "SE-09B"],
    // an agency's answer is read as any text
    ["NO", { text: "Nei, den er unntatt offentlighet.", byAgency: true, parent: prunable }, "NO-05E"],
    ["NO", { text: "Ja, vi dekker hele beløpet.", byAgency: true, parent: prunable }, "NO-05E"],
    ["SE", { text: "Simhallen har öppet 9–18. Välkommen!", byAgency: true, parent: prunable }, "SE-05D"],
    ["SE", { text: "Din granne har sagt upp avtalet.", byAgency: true, parent: prunable }, "SE-05F"],
  ])("in %s %j is %s", (country, partial, ruleId) => {
    expect(byWords(country, partial).rule.id).toBe(ruleId);
  });
});

describe("words are read with respect for letters", () => {
  test.each<[Country, Partial<Subject>, string]>([
    // "beklager" holds "klager", "bedre" holds no "bed", and neither is a complaint on a decision
    ["NO", { text: "Beklager, jeg leste feil" }, "UNSORTED"],
    ["NO", { text: "Ærlig talt, det går an å ta buss" }, "UNSORTED"],
    ["NO", { text: "Flott, men brua er stengt" }, "UNSORTED"],
    ["SE", { text: "Bra att ni äntligen svarar, men vägen är kvar" }, "UNSORTED"],
    ["NO", { text: "Skoleåret 2026/27 begynner snart" }, "UNSORTED"],
    [
      "NO",
      { text: "Kjo\u0308rer dere buss ti\u0301l A\u030Asane? Når går den?", answeredByAgency: true },
      "SIMPLE-QUESTION",
    ],
    ["SE", { text: "Läs mer på https://exempel.se/?sida=1" }, "UNSORTED"],
    ["SE", { text: "Måste man boka tid", answeredByAgency: true }, "SIMPLE-QUESTION"],
  ])("in %s %j is %s", (country, partial, classId) => {
    expect(byWords(country, partial).rule.classId).toBe(classId);
  });
});

describe("what is hidden or disguised is read", () => {
  test.each([
    "Jeg skal dr\u200Bepe deg",
    "Jeg skal d\u00ADr\u00ADe\u00ADp\u00ADe deg",
    "Jeg skal d\u0335r\u0335e\u0335p\u0335e\u0335 deg",
    "Jeg skal drере deg",
    "\u202Eged eperd lakS\u202C",
  ])("%j is a threat", (text) => {
    expect(matchFor("NO", { text }).rule.classId).toBe("THREAT");
  });

  test("an own post about opening hours has published no identity number", () => {
    const text = "Åpent 15.05.2026-22.05.2026, påmelding innen 2026-05-15 2202, pris 16.02.26 10000 kr";
    const post = { kind: "post", byAgency: true, text } as const;
    expect(featuresOf({ ...blankSubject("NO"), ...post }).flags.identityNumber).toBe(false);
    expect(matchFor("NO", post).rule.classId).not.toBe("PERSONAL-DATA");
  });
});

describe("a table that cannot be right is refused", () => {
  const [first, ...rest] = rulesByCountry.NO;
  if (!first) throw new Error("the table is empty");

  test("two rules with one id", () => {
    expect(() => compileTable([first, first, ...rest])).toThrow("used twice");
  });

  test("a last rule that leaves something out", () => {
    expect(() => compileTable([first])).toThrow("must catch everything");
  });

  test("a rule that hides those after it", () => {
    expect(() => compileTable([{ ...first, id: "ALL", when: [{}] }, ...rest])).toThrow("hides every rule");
  });

  test("no rule at all", () => {
    expect(() => compileTable([])).toThrow("at least one");
  });
});

test("the digest of a table changes with any rule", () => {
  const [first, ...rest] = rulesByCountry.SE;
  if (!first) throw new Error("the table is empty");
  const changed = compileTable([{ ...first, registration: "neither" }, ...rest]);
  expect(changed.digest).not.toBe(tables.SE.digest);
  expect(compileTable(rulesByCountry.SE).digest).toBe(tables.SE.digest);
});

function subjects(country: Country): fc.Arbitrary<Subject> {
  const words = fc.constantFrom(
    ..."søknad klager vedtaket bra takk hva når ? 2026/12 rabatt https://x.no innsyn ärende överklagar 👍 @a tack".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words).map((each) => each.join(" ")),
  );
  const parent = fc.option(
    fc.record({
      kind: fc.constantFrom(...itemKinds),
      byAgency: fc.boolean(),
      outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
    }),
    { nil: undefined },
  );
  const root = fc.record({
    labels: fc.constant([]),
    title: fc.constant(undefined),
    isConsultation: fc.boolean(),
    isCrisis: fc.boolean(),
  });
  return fc.record({
    country: fc.constant(country),
    agencyLanguage: fc.constantFrom("nb", "nn", "sv", "en"),
    detected: fc.option(fc.constantFrom("no", "sv", "en", "da", "uk"), { nil: undefined }),
    kind: fc.constantFrom(...itemKinds),
    byAgency: fc.boolean(),
    leading: fc.boolean(),
    title: fc.option(text, { nil: undefined }),
    text,
    labels: fc.array(text, { maxLength: 2 }),
    facts: fc.dictionary(fc.constantFrom("paid", "othersChannel", "place"), fc.constantFrom("yes", "no", "")),
    visibility: fc.constantFrom(...visibilities),
    versions: fc.integer({ min: 1, max: 3 }),
    removed: fc.constantFrom("no", "byAgency", "byAuthor", "withPost", "unknown"),
    parent,
    root: fc.option(root, { nil: undefined }),
    answeredByAgency: fc.boolean(),
    keptAnswer: fc.constantFrom(undefined, "binding", "unread"),
    mediaCount: fc.integer({ min: 0, max: 2 }),
    sameTextOnOwnSite: fc.boolean(),
  });
}

test.each(["NO", "SE"] as const)(
  "the table of %s is compiled once, and is what compiling makes of it",
  (country) => {
    expect(tableOf(country)).toBe(tableOf(country));
    expect(tableOf(country)).toEqual(compileTable(rulesByCountry[country]));
  },
);
