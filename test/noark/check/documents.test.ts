import { describe, expect, test } from "@jest/globals";
import { attached, detailed, document, version } from "./sides-documents.ts";
import { folder, found, id, registration, type Tiny } from "./tiny.ts";

const levels = (control: Parameters<typeof found>[0], tiny: Tiny) =>
  found(control, tiny).map(({ level }) => level);

describe("versions of a document", () => {
  const json = "Arkivformat</variantformat><format>json";
  const redacted = "Dokument hvor deler av innholdet er skjermet</variantformat><format>txt";
  const converted = (number: number, day: string) =>
    version(number, day).replace("</dokumentobjekt>", "<konvertering>x</konvertering></dokumentobjekt>");

  test.each([
    ["in another format", version(1) + version(1, "2026-03-01", json), []],
    ["in another variant", version(1) + version(1, "2026-03-01", redacted), []],
    ["format in capitals is the same", version(1) + version(1).replace("txt", "TXT"), ["error"]],
    ["zero", version(0), ["error"]],
    ["below zero", version(-1), ["error"]],
    ["a version deleted", version(1) + version(3, "2026-03-02"), ["warning"]],
    ["the first deleted", version(2), ["warning"]],
    ["the newest written first", version(2, "2026-03-02") + version(1), []],
    ["the newest with the lowest number", version(1, "2026-03-02") + version(2), ["error"]],
    ["an old one converted later", converted(1, "2026-05-01") + version(2), []],
  ])("%s", (_title, inner, expected) => {
    expect(levels("KA.76", { archive: document(inner) })).toEqual(expected);
  });
});

describe("documents of a registrering", () => {
  test("zero is a number that a person looks at", () => {
    expect(levels("KA.77", { archive: attached(["Hoveddokument", 0]) })).toEqual(["warning"]);
  });

  test.each([
    ["none is the main one", attached(["Vedlegg", 1], ["Vedlegg", 2]), ["error"]],
    ["three are", attached(["Hoveddokument", 1], ["Hoveddokument", 2], ["Hoveddokument", 3]), ["error"]],
    ["the main one comes last", attached(["Vedlegg", 1], ["Hoveddokument", 2]), ["warning"]],
    ["two registreringer have one each", attached(["Hoveddokument", 1]) + attached(["Hoveddokument", 1]), []],
  ])("%s", (_title, archive, expected) => {
    expect(levels("KA.78", { archive })).toEqual(expected);
  });
});

describe("a document without a file", () => {
  const bare = `<dokumentbeskrivelse>${id("d")}<tittel>x</tittel></dokumentbeskrivelse>`;
  const medium = (text: string) => `<dokumentmedium>${text}</dokumentmedium>`;
  const disposed = "<utfoertKassasjon>x</utfoertKassasjon>";

  test.each([
    ["is an error", folder(registration(bare)), ["error"]],
    ["may be disposed of", folder(registration(bare.replace("<tittel>", `${disposed}<tittel>`))), []],
    [
      "may be in a part that was disposed of",
      `<arkivdel>${disposed}${folder(registration(bare))}</arkivdel>`,
      [],
    ],
    ["may be Utgår", folder(registration(`${bare}<journalstatus>Utgår</journalstatus>`)), []],
    ["may be in a case that is Utgår", folder(`${registration(bare)}<saksstatus>Utgår</saksstatus>`), []],
    [
      "may be on paper",
      folder(registration(bare.replace("<tittel>", `${medium("Fysisk arkiv")}<tittel>`))),
      [],
    ],
    ["may be in a paper archive", `${medium("Fysisk arkiv")}${folder(registration(bare))}`, []],
    [
      "is electronic in a registrering that says so",
      `${medium("Fysisk arkiv")}${folder(registration(bare + medium("Elektronisk arkiv")))}`,
      ["error"],
    ],
    [
      "is looked at in a mixed archive",
      `${medium("Blandet fysisk og elektronisk arkiv")}${folder(registration(bare))}`,
      ["warning"],
    ],
    ["is found in each registrering without a mappe", registration(bare), ["error"]],
    ["is looked for among no documents at all", folder(registration("<tittel>x</tittel>")), ["warning"]],
  ])("%s", (_title, archive, expected) => {
    expect(levels("KA.79", { archive })).toEqual(expected);
  });

  test("all are counted when one mappe has more than are shown", () => {
    expect(levels("KA.79", { archive: folder(registration(bare).repeat(250)) })).toHaveLength(100);
  });
});

describe("formats and PRONOM ids", () => {
  test.each([
    ["pdf", "fmt/95", []],
    ["TXT", "X-FMT/16", []],
    ["png", "fmt/44", ["error"]],
    ["json", "fmt/101", ["warning"]],
    ["log", "x-fmt/111", ["warning"]],
    ["webp", "fmt/568", []],
    ["txt", "fmt/99999", ["warning"]],
    ["txt", "UTF-8", []],
    ["fmt/95", "fmt/95", []],
    ["fmt/95", "fmt/354", ["error"]],
  ])("%s with %s", (format, details, expected) => {
    expect(levels("KA.80", { archive: detailed(format, details) })).toEqual(expected);
  });
});
