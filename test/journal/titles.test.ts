import { describe, expect, test } from "@jest/globals";
import { classIds } from "../../src/classify/classes.ts";
import type { Agency, Language } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import { asId } from "../../src/domain/ids.ts";
import { neutralKind } from "../../src/journal/kinds.ts";
import { caseTitle, distinct, entryTexts, type JournaledItem, type Topic } from "../../src/journal/titles.ts";

const agency: Agency = {
  id: asId("018f0000-0000-7000-8000-000000000001"),
  name: "Fjordvik kommune",
  orgNumber: "999999999",
  country: "NO",
  language: "nb",
  timeZone: "Europe/Oslo",
  unit: "Dokumentsenteret",
  responsible: "Arkivleder",
  names: "searchable-1y",
};
const inLanguage = (language: Language): Agency => ({ ...agency, language });
const topic: Topic = {
  byAgency: true,
  isPublic: true,
  title: "Ny sykkelvei",
  text: "Vi bygger sykkelvei.",
  channelTitle: "Nettstedet",
  postedOn: day("2026-05-20"),
};
const comment: JournaledItem = {
  kind: "comment",
  classId: "UNSORTED",
  direction: "incoming",
  authorName: "Kari Nordmann",
  answers: undefined,
  isPrivate: false,
  ground: undefined,
};
const answer: JournaledItem = {
  ...comment,
  direction: "outgoing",
  classId: "CASE-ANSWER",
  authorName: undefined,
};
const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };
/** Made up: a test number, whose month lies 80 too high. */
const number = "01819000049";
const titleOf = (item: JournaledItem, of: Topic = topic, by: Agency = agency) =>
  entryTexts(by, item, of).publicTitle.washed;

describe("a public title quotes no post that", () => {
  test.each([
    [
      "tells what is sensitive of a person",
      { ...topic, title: "God bedring til ordføreren som har fått kreft" },
    ],
    ["opens with a given name alone", { ...topic, title: "Kari får prisen" }],
    ["holds words that an officer shielded", { ...topic, title: "Ny sykkelvei", shielded: ["sykkelvei"] }],
    [
      "holds them in its first words",
      { ...topic, title: undefined, text: "Ny sykkelvei", shielded: ["SYKKELVEI"] },
    ],
  ])("%s: it tells the day", (_, of) => {
    expect(titleOf(comment, of)).toBe("Kommentar til innlegg 2026-05-20");
    expect(caseTitle(agency, of).publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20");
    expect(entryTexts(agency, comment, of).title).toContain("«");
  });

  test.each(["Kurs for gravide", "August: nye åpningstider", "Vaksine mot kreft"])(
    "a topic alone is no person: %s",
    (title) => {
      expect(titleOf(comment, { ...topic, title })).toBe(`Kommentar til «${title}»`);
    },
  );
});

describe("a title says what the matter is, by neutral kinds only", () => {
  test.each<[string, Language, string]>([
    ["DECISION-COMPLAINT", "nb", "Klage på vedtak – kommentar til «Ny sykkelvei»"],
    ["DECISION-COMPLAINT", "nn", "Klage på vedtak – kommentar til «Ny sykkelvei»"],
    ["DECISION-COMPLAINT", "sv", "Överklagande – kommentar till ”Ny sykkelvei”"],
    ["DECISION-COMPLAINT", "en", "Complaint on a decision – comment on “Ny sykkelvei”"],
    ["CONSULTATION", "nb", "Høringsuttalelse – kommentar til «Ny sykkelvei»"],
    ["CONSULTATION", "nn", "Høyringsuttale – kommentar til «Ny sykkelvei»"],
    ["CONSULTATION", "sv", "Yttrande – kommentar till ”Ny sykkelvei”"],
    ["CONSULTATION", "en", "Consultation input – comment on “Ny sykkelvei”"],
    ["CASE-QUESTION", "nb", "Spørsmål i sak – kommentar til «Ny sykkelvei»"],
    ["CASE-QUESTION", "nn", "Spørsmål i sak – kommentar til «Ny sykkelvei»"],
    ["CASE-QUESTION", "sv", "Fråga i ärende – kommentar till ”Ny sykkelvei”"],
    ["CASE-QUESTION", "en", "Question in a case – comment on “Ny sykkelvei”"],
    ["ACCESS-REQUEST", "nb", "Innsynskrav – kommentar til «Ny sykkelvei»"],
    ["ACCESS-REQUEST", "nn", "Innsynskrav – kommentar til «Ny sykkelvei»"],
    ["ACCESS-REQUEST", "sv", "Begäran om allmän handling – kommentar till ”Ny sykkelvei”"],
    ["ACCESS-REQUEST", "en", "Request for access – comment on “Ny sykkelvei”"],
  ])("%s in %s: %s", (classId, language, title) => {
    const texts = entryTexts(inLanguage(language), { ...comment, classId }, topic);
    expect(texts.title).toBe(title);
    expect(texts.publicTitle).toEqual({ washed: title, full: title });
  });

  const told = ["DECISION-COMPLAINT", "CONSULTATION", "CASE-QUESTION", "ACCESS-REQUEST"];

  test.each(classIds.filter((id) => !told.includes(id)))("%s is told by no kind", (classId) => {
    for (const language of ["nb", "nn", "sv", "en"] as const) {
      expect(neutralKind(language, classId)).toBeUndefined();
      expect(titleOf({ ...comment, classId }, topic, inLanguage(language))).toBe(
        titleOf(comment, topic, inLanguage(language)),
      );
    }
  });

  test.each(["toString", "__proto__", "", undefined])(
    "and a class that nobody knows neither: %j",
    (classId) => {
      expect(neutralKind("nb", classId)).toBeUndefined();
    },
  );
});

test.each<[JournaledItem, Language, string]>([
  [{ ...comment, kind: "message" }, "nb", "Direktemelding"],
  [{ ...comment, kind: "message", classId: "DECISION-COMPLAINT" }, "nn", "Klage på vedtak – direktemelding"],
  [{ ...comment, kind: "post" }, "sv", "Inlägg ”Ny sykkelvei”"],
  [{ ...comment, kind: "profile" }, "nb", "Henvendelse"],
  [{ ...comment, kind: "moderation", direction: "internal" }, "nb", "Moderering i dialog om «Ny sykkelvei»"],
  [answer, "nn", "Svar i dialog om «Ny sykkelvei»"],
])("%# by what it is on the channel", (item, language, title) => {
  expect(titleOf(item, topic, inLanguage(language))).toBe(title);
});

describe("an answer is titled as an answer to what it answers", () => {
  const answers = (kind: JournaledItem["kind"], classId: string): JournaledItem => ({
    ...answer,
    answers: { kind, classId, name: "Kari Nordmann" },
  });

  test.each<[JournaledItem, Language, string]>([
    [answers("comment", "UNSORTED"), "nb", "Svar på kommentar til «Ny sykkelvei»"],
    [answers("comment", "THREAT"), "nb", "Svar på kommentar til «Ny sykkelvei»"],
    [
      answers("comment", "DECISION-COMPLAINT"),
      "nb",
      "Svar på klage på vedtak – kommentar til «Ny sykkelvei»",
    ],
    [answers("comment", "CASE-QUESTION"), "nn", "Svar på spørsmål i sak – kommentar til «Ny sykkelvei»"],
    [answers("comment", "CASE-QUESTION"), "sv", "Svar på fråga i ärende – kommentar till ”Ny sykkelvei”"],
    [answers("message", "CASE-QUESTION"), "en", "Answer to question in a case – direct message"],
    [answers("message", "UNSORTED"), "sv", "Svar på direktmeddelande"],
  ])("%# in %s: %s", (item, language, title) => {
    const texts = entryTexts(inLanguage(language), item, topic);
    expect(texts).toMatchObject({ title, party: "Kari Nordmann" });
  });
});

test("a title repeats neither the sender nor the day of the entry, in any form", () => {
  const { title, publicTitle } = entryTexts(agency, comment, topic);
  expect([title, publicTitle.washed, publicTitle.full].join()).not.toMatch(/Kari|2026/);
});

describe("the other side", () => {
  test("is named in the full form only, where names may be searched for a year", () => {
    expect(entryTexts(agency, comment, topic)).toMatchObject({
      party: "Kari Nordmann",
      partyPublic: { washed: "Privatperson", full: "Kari Nordmann" },
    });
  });

  test("of an agency that hides names has no name in either form", () => {
    const texts = entryTexts({ ...agency, names: "hidden" }, comment, topic);
    expect(JSON.stringify([texts.publicTitle, texts.partyPublic])).not.toContain("Kari");
    expect(texts.party).toBe("Kari Nordmann");
  });

  test.each(["Fjordvik Velforening", "Ungdomsrådet i Fjordvik", "Hans Hansen AS"])(
    "that is an organisation is named in both forms, also where names of persons are hidden: %s",
    (authorName) => {
      const texts = entryTexts({ ...agency, names: "hidden" }, { ...comment, authorName }, topic);
      expect(texts.partyPublic).toEqual({ washed: authorName, full: authorName });
      const screened = entryTexts(agency, { ...comment, authorName, ground }, topic);
      expect(screened.partyPublic).toEqual({ washed: "*****", full: "*****" });
    },
  );

  test("with a ground against it is shown as stars", () => {
    const { publicTitle, partyPublic } = entryTexts(agency, { ...comment, ground }, topic);
    expect(publicTitle.full).toBe("Kommentar til «Ny sykkelvei»");
    expect(partyPublic).toEqual({ washed: "*****", full: "*****" });
  });

  test("without a name is the public, or a private person when it was private", () => {
    const nameless = { ...comment, authorName: undefined };
    expect(entryTexts(agency, nameless, topic).party).toBe("Allmennheten (åpen kanal)");
    expect(entryTexts(agency, { ...nameless, isPrivate: true }, topic).party).toBe("Privatperson");
  });

  test("of what the agency does for itself is its unit", () => {
    const act: JournaledItem = { ...comment, kind: "moderation", direction: "internal" };
    expect(entryTexts(agency, act, topic).party).toBe("Dokumentsenteret");
  });

  test.each(["kari@example.org", "Kari (kari@example.org)", "900 00 000", "+47 90000000", "tlf. 22-33-44"])(
    "%s in place of a name is published in neither form",
    (authorName) => {
      const { partyPublic, party } = entryTexts(agency, { ...comment, authorName }, topic);
      expect(partyPublic).toEqual({ washed: "Privatperson", full: "Privatperson" });
      expect(party).toBe(authorName);
    },
  );

  test("stands on one line, and a name of blanks is none", () => {
    expect(entryTexts(agency, { ...comment, authorName: " Kari\n\tNordmann " }, topic).party).toBe(
      "Kari Nordmann",
    );
    expect(entryTexts(agency, { ...comment, authorName: " \u00a0\n" }, topic).party).toBe(
      "Allmennheten (åpen kanal)",
    );
  });
});

describe("the dialogue's post", () => {
  test("of a citizen is told by its day alone", () => {
    const theirs = { ...topic, byAgency: false, title: "Min nabo Ola er sjuk", text: "Ola er sjuk" };
    const texts = JSON.stringify([entryTexts(agency, comment, theirs), caseTitle(agency, theirs)]);
    expect(texts).not.toMatch(/nabo|Ola/);
    expect(caseTitle(agency, theirs).title).toBe("Dialog – Nettstedet: 2026-05-20");
    expect(titleOf(comment, theirs)).toBe("Kommentar til innlegg 2026-05-20");
  });

  test.each([
    ["  to\n linjer  ", "«to linjer»"],
    ["\u{1f600}".repeat(121), `«${"\u{1f600}".repeat(119)}…»`],
    ["å".repeat(120), `«${"å".repeat(120)}»`],
  ])("%j is quoted on one line and cut between characters", (title, shown) => {
    expect(caseTitle(agency, { ...topic, title }).title).toBe(`Dialog – Nettstedet: 2026-05-20 ${shown}`);
  });

  test.each([
    ["Vi bygger sykkelvei.", "«Vi bygger sykkelvei.»"],
    ["\n \nFørste linje\nAndre linje", "«Første linje»"],
    [
      "Nå bygger vi den lenge ventede sykkelveien langs fjorden mot sentrum.",
      "«Nå bygger vi den lenge ventede sykkelveien langs fjorden …»",
    ],
  ])("without a title is told by its first words: %j", (text, shown) => {
    for (const title of [undefined, " \n"])
      expect(titleOf(comment, { ...topic, title, text })).toBe(`Kommentar til ${shown}`);
  });

  test("without any words is told by its day", () => {
    expect(titleOf(comment, { ...topic, title: undefined, text: " \n" })).toBe(
      "Kommentar til innlegg 2026-05-20",
    );
  });

  test("that may hold a personal name is quoted in the protected form alone, wherever the name stands", () => {
    const named = { ...topic, title: "Gratulerer Kari Nordmann med dagen, og god bedring" };
    const unnamed = { ...topic, title: undefined, text: named.title };
    for (const each of [named, unnamed]) {
      const { title, publicTitle } = entryTexts(agency, comment, each);
      expect(title).toContain("Kari Nordmann");
      const day = "Kommentar til innlegg 2026-05-20";
      expect(publicTitle).toEqual({ washed: day, full: day });
      expect(caseTitle(agency, each).publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20");
    }
  });

  test("that not everybody may read is told by its day in the public forms, and quoted in the protected one", () => {
    const closed = { ...topic, isPublic: false };
    const day = "Kommentar til innlegg 2026-05-20";
    expect(entryTexts(agency, comment, closed)).toMatchObject({
      title: "Kommentar til «Ny sykkelvei»",
      publicTitle: { washed: day, full: day },
    });
    expect(caseTitle(agency, closed).publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20");
  });
});

test("no public form holds an identity number, neither of the agency's words nor of a person's name", () => {
  const person = { ...comment, authorName: `Kari ${number}` };
  for (const numbered of [
    { ...topic, title: `Vedtak ${number}` },
    { ...topic, title: undefined, text: `Vedtak ${number}` },
  ]) {
    const texts = entryTexts(agency, person, numbered);
    const file = caseTitle(agency, numbered);
    expect(JSON.stringify([texts.publicTitle, texts.partyPublic, file.publicTitle])).not.toContain(number);
    expect(file.publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20 «Vedtak *****»");
    expect([texts.title, texts.party, file.title].every((text) => text.includes(number))).toBe(true);
  }
});

test("a number is masked before a long title is cut, so that no part of it is left", () => {
  const long = { ...topic, title: `${"Vedtak ".repeat(16).toLowerCase().replace("v", "V")}${number}` };
  expect(caseTitle(agency, long).publicTitle.full).not.toContain(number.slice(0, 6));
  expect(titleOf(comment, long)).not.toContain(number.slice(0, 6));
});

test("entries of a case that would read the same are told apart by a number in every form", () => {
  const texts = entryTexts(agency, comment, topic);
  expect(distinct(texts, 0)).toBe(texts);
  expect(distinct(texts, 2)).toMatchObject({
    title: "Kommentar til «Ny sykkelvei» (3)",
    publicTitle: { washed: "Kommentar til «Ny sykkelvei» (3)", full: "Kommentar til «Ny sykkelvei» (3)" },
  });
});
