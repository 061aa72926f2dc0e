import { describe, expect, test } from "@jest/globals";
import { ownControls } from "../../../src/noark/check/all.ts";
import type { Side } from "./sides.ts";
import { diasSides } from "./sides-dias.ts";
import { documentSides } from "./sides-documents.ts";
import { firstByteSides } from "./sides-first-bytes.ts";
import { journalSides } from "./sides-journals.ts";
import { numberSides } from "./sides-numbers.ts";
import { partySides } from "./sides-parties.ts";
import { periodSides } from "./sides-period.ts";
import { entry, fact, folder, found, id, journal, object, post, registration, unit } from "./tiny.ts";

const days = ["2026-03-01", "2026-03-01"] as const;
const running = (...entries: string[]) => journal("loependeJournal", days, entries.length, entries.join(""));
const open = (...entries: string[]) => journal("offentligJournal", days, entries.length, entries.join(""));
const reference = "<referanseDokumentfil>DOKUMENT/a.txt</referanseDokumentfil>";
const files = { "DOKUMENT/a.txt": fact("aa", 3) };
const one = { folders: ["DOKUMENT"], files };
const party = (name: string, rest = "") =>
  `<korrespondansepart><korrespondanseparttype>Avsender</korrespondanseparttype><korrespondansepartNavn>${name}</korrespondansepartNavn>${rest}</korrespondansepart>`;
const screening = (what: string) => `<skjerming><skjermingMetadata>${what}</skjermingMetadata></skjerming>`;
const screened = folder(post("p", 1, `${screening("Skjerming navn avsender")}${party("Kari Nordmann")}`));
const masked = (title: string, shown: string) =>
  `<tittel>${title}</tittel><offentligTittel>${shown}</offentligTittel>`;
const disposal = "<kassasjon>x</kassasjon>";
const metsFile = (path: string, digest: string, size: number) =>
  `<file CHECKSUM="${digest}" CHECKSUMTYPE="SHA-256" SIZE="${size}"><FLocat xmlns:l="x" l:href="file:${path}"/></file>`;
const inPackage = (outside: Record<string, ReturnType<typeof fact>>) => ({
  packageName: "8a3f0f0e-1111-4222-8333-444455556666",
  outside: new Map(Object.entries(outside)),
});
const uuidTar = "8a3f0f0e-1111-4222-8333-444455556666.tar";
const layout = {
  first: { name: "8a3f0f0e-1111-4222-8333-444455556666/", isFolder: true },
  dotted: undefined,
  hasContentEntry: true,
};
const envelope = Object.fromEntries(
  [
    "dias-mets.xml",
    "dias-mets.xsd",
    "log.xml",
    "administrative_metadata/dias-premis.xml",
    "administrative_metadata/dias-premis.xsd",
  ].map((name) => [name, fact("ee")]),
);
const digests = { official: new Map([["addml.xsd", "good"]]), own: new Map([["addml.xsd", "ours"]]) };

const sides: readonly Side[] = [
  [
    "KA.01",
    { ...one, archive: object(`${reference}<filstoerrelse>3</filstoerrelse>`) },
    { ...one, archive: object(`${reference}<filstoerrelse>4</filstoerrelse>`) },
    "error",
  ],
  [
    "KA.02",
    { archive: object("<sjekksumAlgoritme>SHA256</sjekksumAlgoritme>") },
    { archive: object("<sjekksumAlgoritme>MD5</sjekksumAlgoritme>") },
    "error",
  ],
  ["KA.03", { files: { "addml.xsd": fact("1") } }, { files: { "notat.txt": fact("1") } }, "error"],
  ["KA.04", { folders: ["DOKUMENT", "annet"] }, { folders: ["DOKUMENT", "dokumenter"] }, "error"],
  ["KA.05", one, { folders: ["DOKUMENT"], files: { "DOKUMENT/a.txt": fact("e3", 0) } }, "error"],
  [
    "KA.06",
    { files: { "addml.xsd": fact("good") }, extraction: { schemaDigests: digests } },
    { files: { "addml.xsd": fact("bad") }, extraction: { schemaDigests: digests } },
    "error",
  ],
  [
    "KA.07",
    { archive: folder(id("A")) + folder(id("b")) },
    { archive: folder(id("Ab")) + folder(id("aB")) },
    "error",
  ],
  ["KA.08", {}, { uttrekk: { version: "5.5" } }, "error"],
  [
    "KA.09",
    { archive: "<arkivdelstatus>Avsluttet periode</arkivdelstatus>" },
    { archive: "<arkivdelstatus>Overlappingsperiode</arkivdelstatus>" },
    "warning",
  ],
  [
    "KA.10",
    { archive: "<dokumentmedium>Elektronisk arkiv</dokumentmedium>" },
    { archive: "<dokumentmedium>elektronisk arkiv</dokumentmedium>" },
    "error",
  ],
  [
    "KA.11",
    {
      units: [unit("endringslogg", { endring: "1" })],
      log: "<endringslogg><endring>x</endring></endringslogg>",
    },
    {
      units: [unit("endringslogg", { endring: "2" })],
      log: "<endringslogg><endring>x</endring></endringslogg>",
    },
    "error",
  ],
  [
    "KA.12",
    { archive: folder(post("p")), running: running(entry("p")) },
    { archive: folder(id("p")), running: running(entry("p")) },
    "error",
  ],
  [
    "KA.13",
    { running: running(entry("p")), open: open(entry("p")) },
    { running: running(entry("p"), entry("q", 2)), open: open(entry("p")) },
    "error",
  ],
  [
    "KA.14",
    { running: running(entry("p", 1), entry("q", 3)) },
    { running: running(entry("p", 3), entry("q", 1)) },
    "error",
  ],
  [
    "KA.15",
    {
      archive: folder(post("p", 1, masked("Fra Kari", "Fra *****"))),
      open: open(entry("p", 1, masked("", "Fra *****"))),
    },
    {
      archive: folder(post("p", 1, masked("Fra Kari", "Fra *****"))),
      open: open(entry("p", 1, masked("", "Fra kari."))),
    },
    "error",
  ],
  [
    "KA.16",
    { archive: screened, open: open(entry("p", 1, party("*****"))) },
    { archive: screened, open: open(entry("q", 1, "<offentligTittel>Om KARI-NORDMANN</offentligTittel>")) },
    "error",
  ],
  [
    "KA.17",
    { archive: folder("<saksstatus>Utgår</saksstatus>") },
    { archive: object("x").replace("</mappe>", "<saksstatus>Utgår</saksstatus></mappe>") },
    "error",
  ],
  [
    "KA.18",
    {
      archive:
        folder(`<kryssreferanse><referanseTilMappe>b</referanseTilMappe></kryssreferanse>`) + folder(id("b")),
    },
    { archive: folder(`<kryssreferanse><referanseTilMappe>b</referanseTilMappe></kryssreferanse>`) },
    "error",
  ],
  ["KA.19", { archive: "<tittel>\t\uD83D\uDE00</tittel>" }, { archive: "<tittel>\u000B</tittel>" }, "error"],
  ["KA.20", { archive: "<tittel>x</tittel>" }, { archive: "<tittel/>" }, "error"],
  [
    "KA.21",
    { archive: folder(registration("x")) },
    { archive: `<klasse>${registration("x")}</klasse>` },
    "error",
  ],
  ["KA.22", {}, { document: '<?xml version="1.0" encoding="ISO-8859-1"?><arkiv>x</arkiv>' }, "error"],
  ["KA.23", { archive: registration("x") }, { archive: "<registrering>x</registrering>" }, "warning"],
  [
    "KA.24",
    { archive: registration(`${disposal}<dokumentbeskrivelse>${disposal}</dokumentbeskrivelse>`) },
    { archive: registration(`${disposal}<dokumentbeskrivelse>x</dokumentbeskrivelse>`) },
    "error",
  ],
  [
    "KA.25",
    { archive: folder(screening("Skjerming tittel mappe - utvalgte ord") + masked("Om Kari", "Om *****")) },
    { archive: folder(screening("Skjerming tittel mappe - utvalgte ord") + masked("Om Kari", "Om Kari")) },
    "error",
  ],
  [
    "KA.26",
    { archive: "<dokumentbeskrivelse><utfoertKassasjon>x</utfoertKassasjon></dokumentbeskrivelse>" },
    {
      archive:
        "<dokumentbeskrivelse><utfoertKassasjon>x</utfoertKassasjon><dokumentobjekt>x</dokumentobjekt></dokumentbeskrivelse>",
    },
    "error",
  ],
  [
    "KA.27",
    {
      files: { a: fact("aa", 3) },
      extraction: inPackage({ "dias-mets.xml": fact("1") }),
      mets: `<mets>${metsFile("content/a", "AA", 3)}</mets>`,
    },
    {
      files: { a: fact("aa", 3) },
      extraction: inPackage({ "dias-mets.xml": fact("1") }),
      mets: `<mets>${metsFile("content/a", "aa", 4)}</mets>`,
    },
    "error",
  ],
  [
    "KA.28",
    {
      extraction: { ...inPackage({}), tar: { name: "x.tar", sha256: "aa", sizeBytes: 9, layout } },
      submission: `<mets>${metsFile("8a3f0f0e-1111-4222-8333-444455556666.tar", "aa", 9)}</mets>`,
    },
    {
      extraction: { ...inPackage({}), tar: { name: "x.tar", sha256: "ab", sizeBytes: 9, layout } },
      submission: `<mets>${metsFile("8a3f0f0e-1111-4222-8333-444455556666.tar", "aa", 9)}</mets>`,
    },
    "error",
  ],
  [
    "KA.29",
    { extraction: inPackage(envelope) },
    { extraction: { ...inPackage(envelope), packageName: "uttrekk" } },
    "error",
  ],
  ["KA.30", { open: open() }, { open: `<!DOCTYPE x>${open()}` }, "error"],
  ...periodSides,
  [
    "KA.50",
    { extraction: { ...inPackage({}), tar: { name: uuidTar, sha256: "aa", sizeBytes: 9, layout } } },
    {
      extraction: {
        ...inPackage({}),
        tar: { name: uuidTar, sha256: "aa", sizeBytes: 9, layout: { ...layout, hasContentEntry: false } },
      },
    },
    "error",
  ],
  [
    "KA.60",
    {
      archive:
        "<dokumentbeskrivelse><dokumentobjekt><format>txt</format></dokumentobjekt></dokumentbeskrivelse>",
    },
    {
      archive:
        "<dokumentbeskrivelse><dokumentobjekt><format>gif</format></dokumentobjekt></dokumentbeskrivelse>",
    },
    "warning",
  ],
  ...firstByteSides,
  ...numberSides,
  ...documentSides,
  ...partySides.filter(([control]) => control < "KA.85"),
  ...journalSides,
  ...partySides.filter(([control]) => control > "KA.87"),
  ...diasSides,
];

describe("each control of ours has a finding on the far side of its condition", () => {
  test.each(sides)("%s", (control, good, bad, level) => {
    expect(found(control, good)).toEqual([]);
    expect(found(control, bad).map((each) => each.level)).toEqual([level]);
  });

  test("none is untested", () => {
    expect(sides.map(([control]) => control)).toEqual(ownControls.map((control) => control.id));
  });
});

test.each([
  ["KA.09", "arkivstatus", "Opprettet", ["warning"]],
  ["KA.09", "arkivdelstatus", "Aktiv periode", ["warning"]],
  ["KA.09", "arkivdelstatus", "Lukket", ["error"]],
  ["KA.10", "saksstatus", "Under behandling", []],
  ["KA.10", "saksstatus", "Åpen", ["error"]],
  ["KA.10", "journalstatus", "Journalført", []],
  ["KA.10", "journalstatus", "journalført", ["error"]],
] as const)(
  "%s: %s “%s”: what is open is sound, what no list knows is an error",
  (control, name, value, levels) => {
    const archive = `<${name}>${value}</${name}>`;
    expect(found(control, { archive }).map((each) => each.level)).toEqual(levels);
  },
);

describe("screening is searched for as a reader would see it", () => {
  test.each([
    ["Kari Nordmann", ["error"]],
    ["Svar til  kari   NORDMANN!", ["error"]],
    ["Nordmann Kari", []],
    ["Karine Nordmann", []],
    ["Kari", []],
  ])("title %s", (title, levels) => {
    const tiny = {
      archive: screened,
      open: open(entry("p", 1, `<offentligTittel>${title}</offentligTittel>`)),
    };
    expect(found("KA.16", tiny).map((each) => each.level)).toEqual(levels);
  });

  test("a person may be party of another post openly, which a person looks at", () => {
    const tiny = { archive: screened, open: open(entry("q", 1, party("Kari Nordmann"))) };
    expect(found("KA.16", tiny).map((each) => each.level)).toEqual(["warning"]);
  });

  test("a receiver is not screened by the screening of senders", () => {
    const receiver = party("Kari Nordmann").replace("Avsender", "Mottaker");
    const archive = folder(post("p", 1, `${screening("Skjerming navn avsender")}${receiver}`));
    expect(found("KA.16", { archive, open: open(entry("p", 1, receiver)) })).toEqual([]);
  });

  test("temporary screening covers both", () => {
    const receiver = party("Kari Nordmann").replace("Avsender", "Mottaker");
    const archive = folder(post("p", 1, `${screening("Midlertidig skjerming")}${receiver}`));
    expect(found("KA.16", { archive, open: open(entry("p", 1, receiver)) })).toHaveLength(1);
  });

  test("what the running journal screens is screened too", () => {
    const inRunning = entry(
      "p",
      1,
      party("Ola Hansen", "<skjermingMetadata>Skjerming navn avsender</skjermingMetadata>"),
    );
    expect(
      found("KA.16", { running: running(inRunning), open: open(entry("p", 1, party("Ola Hansen"))) }),
    ).toHaveLength(1);
  });

  test("a name of one letter is found only where it stands alone", () => {
    const archive = folder(post("p", 1, `${screening("Skjerming navn avsender")}${party("@a")}`));
    expect(
      found("KA.16", { archive, open: open(entry("p", 1, "<offentligTittel>Vitamin A</offentligTittel>")) }),
    ).toEqual([]);
    expect(found("KA.16", { archive, open: open(entry("p", 1, party("@a"))) })).toHaveLength(1);
  });

  test("no message repeats the name or the word", () => {
    const archive = folder(
      post(
        "p",
        1,
        `${screening("Skjerming navn avsender")}${masked("Fra Kari Nordmann", "Fra ***** *****")}${party("Kari Nordmann")}`,
      ),
    );
    const tiny = {
      archive,
      open: open(entry("p", 1, `${masked("", "Fra Kari Nordmann")}${party("Kari Nordmann")}`)),
    };
    const said = [...found("KA.15", tiny), ...found("KA.16", tiny)];
    expect(said).toHaveLength(3);
    expect(JSON.stringify(said)).not.toMatch(/kari|nordmann/i);
  });
});

describe("journals", () => {
  test("with soft separation a post outside the archive is looked at by a person", () => {
    const uttrekk = { separation: { incoming: "mykt", outgoing: "mykt" } };
    const levels = found("KA.12", { archive: folder(post("p")), running: running(entry("q")), uttrekk }).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(["warning", "warning"]);
  });

  test("a number may be used again by another journal unit", () => {
    const again = entry("q", 1, "<journalenhet>B</journalenhet>");
    expect(found("KA.14", { running: running(entry("p", 1), again) })).toEqual([]);
    expect(found("KA.14", { running: running(entry("p", 1), entry("q", 1)) })).toHaveLength(1);
  });

  test("numbers and days must be the same in archive and journals", () => {
    expect(found("KA.12", { archive: folder(post("p", 1)), running: running(entry("p", 2)) })).toHaveLength(
      1,
    );
    expect(found("KA.13", { running: running(entry("p", 1)), open: open(entry("p", 2)) })).toHaveLength(1);
  });
});

describe("formats that an archive accepts", () => {
  const of = (...files: string[]) => `<dokumentbeskrivelse>${files.join("")}</dokumentbeskrivelse>`;
  const as = (format: string, puid = "") =>
    `<dokumentobjekt><format>${format}</format>${puid === "" ? "" : `<formatDetaljer>${puid}</formatDetaljer>`}</dokumentobjekt>`;
  const said = (...documents: string[]) =>
    found("KA.60", { archive: documents.join("") }).map(({ level, message }) => `${level} ${message}`);

  test("text, pictures, PDF/A and office files with their PDF/A are accepted", () => {
    expect(
      said(of(as("txt")), of(as(".PNG")), of(as("pdf", "fmt/95")), of(as("docx"), as("pdf", "fmt/477"))),
    ).toEqual([]);
  });

  test("others are a warning, one for each format, with their number", () => {
    expect(
      said(of(as("webp")), of(as("webp"), as("txt")), of(as("pdf", "fmt/18")), of(as("docx"), as("pdf"))),
    ).toEqual([
      'warning 2 dokumentobjekt of format "webp": not on the list',
      'warning 2 dokumentobjekt of format "pdf": not shown to be PDF/A by formatDetaljer',
      'warning 1 dokumentobjekt of format "docx": without a PDF/A version of the document',
    ]);
  });
});

test("the algorithm's other spellings are a warning", () => {
  for (const spelling of ["SHA-256", "sha256", "sha-256"])
    expect(
      found("KA.02", { archive: object(`<sjekksumAlgoritme>${spelling}</sjekksumAlgoritme>`) }).map(
        ({ level }) => level,
      ),
    ).toEqual(["warning"]);
});

test("our own schemas are a warning, others an error", () => {
  const tiny = (sha256: string) => ({
    files: { "addml.xsd": fact(sha256) },
    extraction: { schemaDigests: digests },
  });
  expect(found("KA.06", tiny("ours")).map(({ level }) => level)).toEqual(["warning"]);
  expect(found("KA.06", tiny("theirs")).map(({ level }) => level)).toEqual(["error"]);
});

test("a reference to a unit of another kind is an error", () => {
  const wrong = folder(
    `${id("m")}<kryssreferanse><referanseTilRegistrering>m</referanseTilRegistrering></kryssreferanse>`,
  );
  expect(found("KA.18", { archive: wrong }).map(({ level }) => level)).toEqual(["error"]);
});

test("a type that the tool does not see is an error", () => {
  const document =
    '<arkiv xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><mappe i:type="saksmappe">x</mappe></arkiv>';
  expect(found("KA.23", { document }).map(({ level }) => level)).toEqual(["error"]);
});
