import { describe, expect, test } from "@jest/globals";
import { closedCase, decided, incoming, typed, writtenOff } from "./sides-parties.ts";
import { folder, found, id, journal, registration, type Tiny } from "./tiny.ts";

const levels = (control: Parameters<typeof found>[0], tiny: Tiny) =>
  found(control, tiny).map(({ level }) => level);

describe("who wrote to whom", () => {
  test.each([
    ["Inngående dokument", ["Avsender"], []],
    ["Inngående dokument", ["Mottaker"], ["error"]],
    ["Utgående dokument", ["Mottaker"], []],
    ["Utgående dokument", ["Gruppemottaker"], []],
    ["Utgående dokument", ["Intern avsender"], ["error"]],
    ["Utgående dokument", ["Avsender"], ["error"]],
    ["Organinternt dokument for oppfølging", ["Intern avsender"], ["warning"]],
    ["Organinternt dokument uten oppfølging", ["Intern avsender"], []],
    ["Saksframlegg", ["Intern avsender"], []],
    ["Saksframlegg", [], ["error"]],
  ])("%s with %j", (type, roles, expected) => {
    expect(levels("KA.81", { archive: typed(type, ...roles) })).toEqual(expected);
  });

  test("an entry that is Utgår has a party, but not each", () => {
    const expired = (archive: string) =>
      archive.replace("</registrering>", "<journalstatus>Utgår</journalstatus></registrering>");
    expect(levels("KA.81", { archive: expired(typed("Inngående dokument", "Intern mottaker")) })).toEqual([]);
    expect(levels("KA.81", { archive: expired(typed("Inngående dokument")) })).toEqual(["error"]);
  });

  test("a registrering that is no journalpost needs none", () => {
    expect(levels("KA.81", { archive: folder(registration("x", "arkivnotat")) })).toEqual([]);
  });
});

describe("arrears of a case", () => {
  const bare = "<tittel>x</tittel>";
  test.each([
    ["none", closedCase(incoming(writtenOff)), []],
    ["one", closedCase(incoming(bare)), ["error"]],
    [
      "a note to be followed up",
      closedCase(incoming(bare, "Organinternt dokument for oppfølging")),
      ["error"],
    ],
    ["a note for information", closedCase(incoming(bare, "Organinternt dokument uten oppfølging")), []],
    ["what went out", closedCase(incoming(bare, "Utgående dokument")), []],
    ["an entry that is Utgår", closedCase(incoming("<journalstatus>Utgår</journalstatus>")), []],
    ["in a case that is open", closedCase(incoming(bare), "Under behandling"), []],
    ["of two cases", closedCase(incoming(bare)) + closedCase(incoming(writtenOff)), ["error"]],
  ])("%s", (_title, archive, expected) => {
    expect(levels("KA.82", { archive })).toEqual(expected);
  });

  test("are counted, and three are named", () => {
    const [said] = found("KA.82", { archive: closedCase(incoming(bare).repeat(5)) });
    expect(said?.message).toBe("mappe m is Avsluttet with 5 journalpost that nobody wrote off: p, p, p, …");
  });
});

describe("disposal", () => {
  const document = (inner: string) => `<dokumentbeskrivelse>${id("d")}${inner}</dokumentbeskrivelse>`;
  const mine = decided("Kasseres");
  const disposed = "<utfoertKassasjon>x</utfoertKassasjon>";

  test.each([
    ["is on mappe, registrering and document", folder(mine + registration(mine + document(mine))), []],
    ["is missing on the registrering of a mappe", folder(mine + registration(document("x"))), ["error"]],
    [
      "is missing on one document of two",
      folder(registration(mine + document(mine) + document("x"))),
      ["error"],
    ],
    ["was executed on the document", folder(mine + registration(document(disposed))), []],
    ["is on one document only", folder(registration(document(mine) + document("x"))), []],
    ["is on the class only", `<klasse>${mine}${folder(registration(document("x")))}</klasse>`, []],
  ])("%s", (_title, archive, expected) => {
    expect(levels("KA.24", { archive })).toEqual(expected);
  });

  test("may be looked at again later", () => {
    expect(levels("KA.83", { archive: folder(decided("Vurderes senere")) })).toEqual([]);
    expect(levels("KA.83", { archive: folder(decided("Kasseres").replace(">5<", ">-5<")) })).toEqual([
      "error",
    ]);
  });
});

describe("references out of the extraction", () => {
  const to = (name: string) => folder(`<kryssreferanse><${name}>elsewhere</${name}></kryssreferanse>`);
  const earlier = "<referanseForloeper>earlier</referanseForloeper>";

  test.each([
    ["referanseTilKlasse", ["error"], ["error"]],
    ["referanseTilMappe", ["error"], ["warning"]],
    ["referanseTilRegistrering", ["error"], ["warning"]],
    ["referanseAvskrivesAvJournalpost", ["error"], ["error"]],
  ])("%s", (name, alone, withEarlier) => {
    expect(levels("KA.18", { archive: `<arkivdel>${to(name)}</arkivdel>` })).toEqual(alone);
    expect(levels("KA.18", { archive: `<arkivdel>${earlier}${to(name)}</arkivdel>` })).toEqual(withEarlier);
  });

  test("a predecessor in the same extraction explains none", () => {
    const archive = `<arkivdel>${id("earlier")}x</arkivdel><arkivdel>${earlier}${to("referanseTilMappe")}</arkivdel>`;
    expect(levels("KA.18", { archive })).toEqual(["error"]);
  });
});

describe("references within the extraction", () => {
  const writtenOff = (by: string) =>
    registration(
      `${id("p")}<avskrivning><referanseAvskrivesAvJournalpost>${by}</referanseAvskrivesAvJournalpost></avskrivning>`,
      "journalpost",
    );
  const answer = (type: string) => registration(id("q"), type);

  test.each([
    ["to the answer", folder(writtenOff("q") + answer("journalpost")), []],
    ["to the answer before", folder(answer("journalpost") + writtenOff("q")), []],
    ["to a note", folder(writtenOff("q") + answer("arkivnotat")), ["error"]],
    ["to a note before", folder(answer("arkivnotat") + writtenOff("q")), ["error"]],
    ["to itself", folder(writtenOff("p")), ["error"]],
    [
      "of a mappe to itself",
      folder(`${id("m")}<kryssreferanse><referanseTilMappe>m</referanseTilMappe></kryssreferanse>`),
      ["error"],
    ],
  ])("%s", (_title, archive, expected) => {
    expect(levels("KA.18", { archive })).toEqual(expected);
  });
});

test("a way to write off that the standard does not know is an error, that of 3.4.5 none", () => {
  const way = (text: string) =>
    folder(registration(`<avskrivning><avskrivningsmaate>${text}</avskrivningsmaate></avskrivning>`));
  expect(levels("KA.10", { archive: way("Besvart i kanalen") })).toEqual(["error"]);
  expect(levels("KA.10", { archive: way("Sak avsluttet") })).toEqual([]);
});

test("what cannot be seen is looked for in journals too, and in no metadata of others", () => {
  const invisible = "<tittel>\u2800\u200d</tittel>";
  const running = journal("loependeJournal", ["2026-03-01", "2026-03-01"], 0, `<x>${invisible}</x>`);
  expect(levels("KA.84", { running })).toEqual(["error"]);
  expect(levels("KA.84", { archive: folder('<x:alt xmlns:x="urn:own">\u200b</x:alt>') })).toEqual([]);
  expect(levels("KA.84", { archive: folder("<tittel>\u3000</tittel>") })).toEqual([]);
});
