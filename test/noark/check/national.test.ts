import { describe, expect, test } from "@jest/globals";
import { nationalControls } from "../../../src/noark/check/all.ts";
import type { ControlId } from "../../../src/noark/check/finding.ts";
import {
  check,
  entry,
  fact,
  folder,
  found,
  id,
  journal,
  object,
  post,
  registration,
  type Tiny,
  unit,
} from "./tiny.ts";

const day = "2026-03-01";
const days = [day, day] as const;
const journals = (running: number, open = running) => ({
  running: journal("loependeJournal", days, running),
  open: journal("offentligJournal", days, open),
});
const file = (name: string, checksum?: { algorithm: string | undefined; value: string | undefined }) => ({
  ...unit("endringslogg"),
  file: { name, line: 3, checksum },
});
const documents = { folders: ["DOKUMENT"], files: { "DOKUMENT/a.txt": fact("aa", 3) } };
const reference = "<referanseDokumentfil>DOKUMENT/a.txt</referanseDokumentfil>";
const soft = { separation: { incoming: "mykt", outgoing: "skarpt" } };

/** control, the side without an error, the side with one */
const sides: readonly (readonly [ControlId, Tiny, Tiny])[] = [
  ["N5.01", { files: { "arkivuttrekk.xml": fact("1") } }, { files: { "addml.xsd": fact("1") } }],
  [
    "N5.02",
    { units: [file("a.xml", { algorithm: "SHA256", value: "AB" })], files: { "a.xml": fact("ab") } },
    { units: [file("a.xml", { algorithm: "sha-256", value: "ab" })], files: { "a.xml": fact("ab") } },
  ],
  ["N5.03", { units: [] }, { schemaFaults: [{ file: "arkivstruktur.xml", line: 4, message: "not valid" }] }],
  [
    "N5.10",
    { archive: "<MAPPE/><mappe>x<mappe>x</mappe></mappe>", occurrences: { mappe: "2" } },
    { archive: folder("x") },
  ],
  [
    "N5.12",
    { archive: `<klasse>${id("k")}<klasse>${folder("x")}</klasse></klasse>` },
    { archive: `<klasse>${id("k")}<klasse>x</klasse>${folder("x")}</klasse>` },
  ],
  ["N5.14", { archive: folder(registration("x")) }, { archive: `${registration("x")}${folder("x")}` }],
  [
    "N5.15",
    { archive: folder("<saksstatus>Utgår</saksstatus>") },
    { archive: folder("<saksstatus> Avsluttet</saksstatus>") },
  ],
  [
    "N5.16",
    { archive: folder(registration("x")), occurrences: { registrering: "1" } },
    { archive: folder("x"), occurrences: {} },
  ],
  [
    "N5.19",
    { archive: `<klasse><klasse>${registration("x")}</klasse></klasse>` },
    { archive: `<klasse><klasse>x</klasse>${registration("x")}</klasse>` },
  ],
  [
    "N5.21",
    { archive: `<arkivdel>${registration("<dokumentbeskrivelse>x</dokumentbeskrivelse>")}</arkivdel>` },
    { archive: `<arkivdel>${registration("x")}</arkivdel>` },
  ],
  [
    "N5.22",
    { archive: folder(registration("<journalstatus>Arkivert</journalstatus>")) },
    { archive: folder(registration("<journalstatus>Ekspedert</journalstatus>")) },
  ],
  [
    "N5.24",
    { archive: `<arkivdel>${registration("<journalstatus>utgår</journalstatus>")}</arkivdel>` },
    { archive: `<arkivdel>${folder("x")}</arkivdel><arkivdel>${registration("x")}</arkivdel>` },
  ],
  [
    "N5.25",
    {
      archive:
        "<dokumentbeskrivelse><dokumentstatus>Dokumentet er ferdigstilt</dokumentstatus></dokumentbeskrivelse>",
    },
    { archive: "<dokumentbeskrivelse><dokumentstatus>Ferdigstilt</dokumentstatus></dokumentbeskrivelse>" },
  ],
  [
    "N5.27",
    { archive: registration("<opprettetDato>2026-02-28</opprettetDato>") },
    { archive: registration("<opprettetDato>2026-02-29T10:00:00Z</opprettetDato>") },
  ],
  ["N5.28", { ...documents, additional: { antallDokumentfiler: "1" } }, { folders: ["DOKUMENT"] }],
  [
    "N5.29",
    { archive: object(`<format>TXT</format>${reference}`) },
    { archive: object(`<format>x-fmt/111</format>${reference}`) },
  ],
  [
    "N5.30",
    { ...documents, archive: object(`${reference}<sjekksum>AA</sjekksum>`) },
    { ...documents, archive: object(reference) },
  ],
  [
    "N5.32",
    { ...documents, archive: object(reference) },
    { ...documents, archive: object(reference.replace("a.txt", "A.txt")) },
  ],
  ["N5.33", { ...documents, archive: object(reference) }, documents],
  [
    "N5.42",
    { archive: "<skjerming>x</skjerming>", additional: { inneholderSkjermetInformasjon: "True" } },
    { archive: "<skjerming>x</skjerming>" },
  ],
  ["N5.44", {}, { additional: { inneholderDokumenterSomSkalKasseres: "true" } }],
  [
    "N5.45",
    { archive: "<mappe><utfoertKassasjon>x</utfoertKassasjon></mappe>" },
    { archive: "<arkivdel><utfoertKassasjon>x</utfoertKassasjon></arkivdel>" },
  ],
  [
    "N5.47",
    { archive: `${folder(id("a"))}${folder(id("A"))}` },
    { archive: `${folder(id("a"))}${folder(id("a"))}` },
  ],
  [
    "N5.48",
    { archive: `<arkivdel>${id("d")}${folder("<referanseArkivdel>d</referanseArkivdel>")}</arkivdel>` },
    {
      archive: `<arkivdel>${id("d")}x</arkivdel><arkivdel>${folder("<referanseArkivdel>d</referanseArkivdel>")}</arkivdel>`,
    },
  ],
  [
    "N5.51",
    {
      archive: `<klasse>${id("k")}</klasse>${folder("<referanseSekundaerKlassifikasjon>k</referanseSekundaerKlassifikasjon>")}`,
    },
    { archive: folder("<referanseSekundaerKlassifikasjon>k</referanseSekundaerKlassifikasjon>") },
  ],
  ["N5.59", { archive: folder(post("p")), ...journals(1) }, { archive: folder(post("p")), ...journals(2) }],
  [
    "N5.60",
    { archive: folder(post("p")), ...journals(1) },
    {
      archive: folder(post("p")),
      ...journals(1),
      running: journal("loependeJournal", ["2026-02-28", day], 1),
    },
  ],
  ["N5.61", { log: "<endringslogg><endring>x</endring></endringslogg>" }, {}],
  [
    "N5.62",
    {
      archive: folder(id("a")),
      log: "<endringslogg><endring><referanseArkivenhet>a</referanseArkivenhet></endring></endringslogg>",
    },
    {
      archive: folder(id("a")),
      log: "<endringslogg><endring><referanseArkivenhet>A</referanseArkivenhet></endring></endringslogg>",
    },
  ],
  ["N5.63", { archive: "<mappe>x</mappe>" }, { archive: "<mappe>\n\t</mappe>" }],
  ["N5.64", { archive: folder(registration("x")) }, { archive: `<arkivdel>${registration("x")}</arkivdel>` }],
];

describe("each control of the national tool has an error on the far side of its condition", () => {
  test.each(sides)("%s", (control, good, bad) => {
    expect(found(control, good)).toEqual([]);
    expect(found(control, bad).map(({ level }) => level)).toContain("error");
  });

  test("the others only count", () => {
    const judged = new Set(sides.map(([control]) => control));
    expect(nationalControls.filter(({ id }) => !judged.has(id)).map(({ id }) => id)).toEqual(
      [
        "04",
        "05",
        "06",
        "07",
        "08",
        "09",
        "11",
        "13",
        "17",
        "18",
        "20",
        "23",
        "26",
        "34",
        "35",
        "36",
        "37",
        "38",
        "39",
        "40",
        "41",
        "43",
        "46",
      ].map((number) => `N5.${number}`),
    );
    expect(nationalControls).toHaveLength(54);
  });
});

describe("the national tool's way to read is kept", () => {
  test("with soft separation the journals are compared only with each other", () => {
    expect(found("N5.59", { archive: folder(post("p")), ...journals(2), uttrekk: soft })).toEqual([]);
    expect(found("N5.59", { archive: folder(post("p")), ...journals(2, 3), uttrekk: soft })).toHaveLength(1);
  });

  test("only the attribute named xsi:type with the exact value makes a journalpost", () => {
    const prefixed = folder(post("p")).replace("journalpost", "n:journalpost");
    expect(found("N5.59", { archive: prefixed, ...journals(0) })).toEqual([]);
  });

  test("CDATA and self-closing children are no content", () => {
    expect(found("N5.63", { archive: "<mappe><![CDATA[x]]></mappe>" })).toHaveLength(1);
    expect(found("N5.63", { archive: "<mappe><tittel/></mappe>" })).toHaveLength(1);
    expect(found("N5.15", { archive: folder("<saksstatus><![CDATA[Åpen]]></saksstatus>") })).toEqual([]);
  });

  test("the last reference of a unit is the one that counts", () => {
    const two = (first: string, second: string) =>
      `<arkivdel>${id("d")}${folder(`<referanseArkivdel>${first}</referanseArkivdel><referanseArkivdel>${second}</referanseArkivdel>`)}</arkivdel>`;
    expect(found("N5.48", { archive: two("nowhere", "d") })).toEqual([]);
    expect(found("N5.48", { archive: two("d", "nowhere") })).toHaveLength(1);
  });

  test("the first unit that is described is taken for arkivstruktur", () => {
    const units = [unit("endringslogg"), unit("arkivstruktur", { mappe: "1" })];
    expect(found("N5.10", { archive: folder("x"), units })).toHaveLength(1);
  });

  test.each([
    ["N5.16", { occurrences: {} }],
    ["N5.42", { additional: { inneholderSkjermetInformasjon: "1" } }],
    ["N5.59", { ...journals(0), uttrekk: { separation: undefined } }],
    ["N5.60", { ...journals(0), uttrekk: { separation: undefined } }],
    [
      "N5.14",
      {
        document: '<n:arkiv xmlns:n="http://www.arkivverket.no/standarder/noark5/arkivstruktur">x</n:arkiv>',
      },
    ],
    ["N5.03", { document: "<!DOCTYPE arkiv><arkiv>x</arkiv>" }],
    ["N5.01", { units: [unit("arkivstruktur"), unit("annet")] }],
  ] as const)("%s says where the tool gives no report", (control, tiny) => {
    expect(
      found(control, tiny)
        .map(({ message }) => message)
        .join(),
    ).toContain("gives no report at all");
  });

  test("an archive that is not well-formed leaves its counts unsaid", () => {
    const result = check({ document: "<arkiv><mappe></arkiv>" });
    const ran = new Map(result.controls.map((control) => [control.id, control.ran]));
    expect([ran.get("N5.10"), ran.get("N5.62"), ran.get("N5.28")]).toEqual([false, false, true]);
    expect(result.findings.find(({ control }) => control === "N5.03")).toMatchObject({
      level: "error",
      line: 1,
    });
  });

  test("all findings are counted and a hundred kept", () => {
    const result = check({ archive: "<mappe> </mappe>".repeat(250) });
    expect(result.controls.find((control) => control.id === "N5.63")?.errors).toBe(250);
    expect(result.findings.filter((each) => each.control === "N5.63")).toHaveLength(100);
  });

  test("a validator's quotation of a citizen's words is left out", () => {
    const message = "Element 'saksdato': 'Kari Nordmann' is not a valid value of the atomic type 'xs:date'.";
    const [said] = found("N5.03", {
      schemaFaults: [{ file: "arkivstruktur.xml", line: 1, message }],
    });
    expect(said?.message).toBe("Element 'saksdato': '…' is not a valid value of the atomic type 'xs:date'.");
  });

  test("what is counted is said", () => {
    const { findings } = check({
      archive: folder(registration("<merknad>x</merknad>", "arkivnotat")),
      log: `<e>${entry("x")}</e>`,
    });
    expect(findings.filter(({ control }) => control === "N5.36").map(({ message }) => message)).toEqual([
      "merknad: 1",
      "merknad, in arkivnotat: 1",
    ]);
  });
});
