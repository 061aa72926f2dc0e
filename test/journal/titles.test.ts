import { describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import { asId } from "../../src/domain/ids.ts";
import { caseTitle, entryTexts, type Topic } from "../../src/journal/titles.ts";

type Item = Parameters<typeof entryTexts>[1];

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
const topic: Topic = {
  byAgency: true,
  isPublic: true,
  title: "Ny sykkelvei",
  postedOn: day("2026-05-20"),
};
const comment: Item = {
  kind: "comment",
  direction: "incoming",
  authorName: "Kari Nordmann",
  answersName: undefined,
  isPrivate: false,
  ground: undefined,
};
const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };
/** Made up: a test number, whose month lies 80 too high. */
const number = "01819000049";

describe("an incoming comment", () => {
  test("is titled by the agency's own post, with the name in the full form only", () => {
    expect(entryTexts(agency, comment, topic)).toEqual({
      title: "Kommentar til innlegg 2026-05-20 «Ny sykkelvei» fra Kari Nordmann",
      publicTitle: {
        washed: "Kommentar til innlegg 2026-05-20 «Ny sykkelvei»",
        full: "Kommentar til innlegg 2026-05-20 «Ny sykkelvei» fra Kari Nordmann",
      },
      party: "Kari Nordmann",
      partyPublic: { washed: "Privatperson", full: "Kari Nordmann" },
    });
  });

  test("of an agency that hides names holds no name in either form", () => {
    const texts = entryTexts({ ...agency, names: "hidden" }, comment, topic);
    expect(JSON.stringify([texts.publicTitle, texts.partyPublic])).not.toContain("Kari");
    expect(texts.party).toBe("Kari Nordmann");
  });

  test.each(["Fjordvik Velforening", "Ungdomsrådet i Fjordvik", "Hans Hansen AS"])(
    "of an organisation tells its name in both forms, also where names of persons are hidden: %s",
    (authorName) => {
      const texts = entryTexts({ ...agency, names: "hidden" }, { ...comment, authorName }, topic);
      expect(texts.partyPublic).toEqual({ washed: authorName, full: authorName });
      const screened = entryTexts(agency, { ...comment, authorName, ground }, topic);
      expect(screened.partyPublic).toEqual({ washed: "*****", full: "*****" });
    },
  );

  test("with a ground against it shows stars where the name stood", () => {
    const { publicTitle, partyPublic } = entryTexts(agency, { ...comment, ground }, topic);
    expect(publicTitle.full).toBe("Kommentar til innlegg 2026-05-20 «Ny sykkelvei» fra *****");
    expect(publicTitle.washed).toBe(publicTitle.full);
    expect(partyPublic).toEqual({ washed: "*****", full: "*****" });
  });

  test("without a name is from the public, or from a private person when it was private", () => {
    const nameless = { ...comment, authorName: undefined };
    expect(entryTexts(agency, nameless, topic).party).toBe("Allmennheten (åpen kanal)");
    expect(entryTexts(agency, { ...nameless, isPrivate: true }, topic).party).toBe("Privatperson");
  });
});

test.each([
  [
    { ...comment, direction: "outgoing", answersName: "Kari Nordmann" } as const,
    "Svar til innlegg 2026-05-20 «Ny sykkelvei»",
    "Kari Nordmann",
  ],
  [
    { ...comment, kind: "moderation", direction: "internal" } as const,
    "Moderering til innlegg 2026-05-20 «Ny sykkelvei»",
    "Dokumentsenteret",
  ],
  [
    { ...comment, kind: "message", isPrivate: true } as const,
    "Direktemelding 2026-05-20 fra Kari Nordmann",
    "Kari Nordmann",
  ],
])("%# by kind and direction", (item, title, party) => {
  expect(entryTexts(agency, item, topic)).toMatchObject({ title, party });
});

describe("a topic", () => {
  test("that a citizen started is told by its day alone", () => {
    const theirs = { ...topic, byAgency: false, title: "Min nabo Ola er sjuk" };
    const texts = JSON.stringify([
      entryTexts(agency, comment, theirs),
      caseTitle(agency, "Nettstedet", theirs),
    ]);
    expect(texts).not.toMatch(/nabo|Ola/);
    expect(caseTitle(agency, "Nettstedet", theirs).title).toBe("Dialog – Nettstedet: 2026-05-20");
  });

  test.each([
    [undefined, "2026-05-20 uten tittel"],
    ["  to\n linjer  ", "2026-05-20 «to linjer»"],
    ["\u{1f600}".repeat(121), `2026-05-20 «${"\u{1f600}".repeat(119)}…»`],
    ["å".repeat(120), `2026-05-20 «${"å".repeat(120)}»`],
  ])("%j is quoted on one line and cut between characters", (title, shown) => {
    expect(caseTitle(agency, "Nettstedet", { ...topic, title }).title).toBe(`Dialog – Nettstedet: ${shown}`);
  });
});

test("no public form holds an identity number, neither of the agency's title nor of a person's name", () => {
  const numbered = { ...topic, title: `Vedtak ${number}` };
  const person = { ...comment, authorName: `Kari ${number}` };
  const texts = entryTexts(agency, person, numbered);
  const file = caseTitle(agency, "Nettstedet", numbered);
  expect(JSON.stringify([texts.publicTitle, texts.partyPublic, file.publicTitle])).not.toContain(number);
  expect(file.publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20 «Vedtak *****»");
  expect([texts.title, texts.party, file.title].every((text) => text.includes(number))).toBe(true);
});

test("a number is masked before a long title is cut, so that no part of it is left", () => {
  const long = { ...topic, title: `${"Vedtak ".repeat(16)}${number}` };
  const { publicTitle } = caseTitle(agency, "Nettstedet", long);
  expect(publicTitle.full).not.toContain(number.slice(0, 6));
  expect(entryTexts(agency, comment, long).publicTitle.washed).not.toContain(number.slice(0, 6));
});

test("a post that not everybody may read is told by its day in the public forms, and by its title in the protected one", () => {
  const closed = { ...topic, isPublic: false };
  expect(entryTexts(agency, comment, closed)).toMatchObject({
    title: "Kommentar til innlegg 2026-05-20 «Ny sykkelvei» fra Kari Nordmann",
    publicTitle: {
      washed: "Kommentar til innlegg 2026-05-20",
      full: "Kommentar til innlegg 2026-05-20 fra Kari Nordmann",
    },
  });
  expect(caseTitle(agency, "Nettstedet", closed).publicTitle.full).toBe("Dialog – Nettstedet: 2026-05-20");
});

test.each(["kari@example.org", "Kari (kari@example.org)", "900 00 000", "+47 90000000", "tlf. 22-33-44"])(
  "%s in place of a name is published in neither form",
  (authorName) => {
    const { publicTitle, partyPublic, party } = entryTexts(agency, { ...comment, authorName }, topic);
    expect(publicTitle.full).toBe("Kommentar til innlegg 2026-05-20 «Ny sykkelvei»");
    expect(partyPublic).toEqual({ washed: "Privatperson", full: "Privatperson" });
    expect(party).toBe(authorName);
  },
);

test("a name stands on one line, and one of blanks is none", () => {
  expect(entryTexts(agency, { ...comment, authorName: " Kari\n\tNordmann " }, topic).party).toBe(
    "Kari Nordmann",
  );
  expect(entryTexts(agency, { ...comment, authorName: " \u00a0\n" }, topic)).toMatchObject({
    title: "Kommentar til innlegg 2026-05-20 «Ny sykkelvei»",
    party: "Allmennheten (åpen kanal)",
  });
});
