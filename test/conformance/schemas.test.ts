import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { digestOf } from "../../src/package/schema-files.ts";
import { noarkSchemas, officialSchemas } from "../../src/package/schema-official.ts";
import { installSchemas, openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";
import { type Choices, isElement, parseXml, printXml, SchemaReader, type Xml } from "./schema-documents.ts";
import { insertions, mutations, samplesOf } from "./schema-mutations.ts";
import { hasProgram, verdicts } from "./schema-verdicts.ts";

const officialDir = sharedPath("noark5/xsd");

interface Subject {
  readonly schema: string;
  readonly root: string;
  readonly examples: readonly string[];
}

const content = "example/some-eksempel/content";
const subjects: readonly Subject[] = [
  {
    schema: "arkivstruktur.xsd",
    root: "arkiv",
    examples: [
      "example/arkivstruktur.minimal.xml",
      "example/arkivstruktur.mandatory.xml",
      `${content}/arkivstruktur.xml`,
    ],
  },
  ...["endringslogg", "loependeJournal", "offentligJournal"].map((root) => ({
    schema: `${root}.xsd`,
    root,
    examples: [`example/${root}.mandatory.xml`, `${content}/${root}.xml`],
  })),
  {
    schema: "addml.xsd",
    root: "addml",
    examples: ["addml/noark5-template.xml", `${content}/arkivuttrekk.xml`],
  },
];

/** In the 2024 text of the standard, in older versions, or close to a right name; none of them in version 5.0. */
const strangers = [
  "endretDato",
  "mimeType",
  "personID",
  "referanseForelderMappe",
  "eksternReferanse",
  "graderingskode",
  "presedensstatus",
  "basisregistrering",
  "sakspart",
  "referanseDokumentobjekt",
];

const inside = {
  arkiv: "arkivdel",
  arkivdel: "klassifikasjonssystem",
  klasse: "mappe",
  mappe: "registrering",
};
const casework = { mappe: "saksmappe", registrering: "journalpost" };
const choices: readonly Choices[] = [
  { inside, types: casework, leafTimes: 1 },
  { inside, types: casework, leafTimes: 2 },
  { inside, types: {}, leafTimes: 1 },
  { inside, types: { mappe: "moetemappe", registrering: "moeteregistrering" }, leafTimes: 1 },
  { inside, types: { registrering: "arkivnotat" }, leafTimes: 1 },
  ...[
    { arkiv: "arkiv" },
    { arkivdel: "mappe" },
    { arkivdel: "registrering" },
    { arkivdel: "none" },
    { klasse: "klasse" },
    { klasse: "registrering" },
    { klasse: "none" },
    { mappe: "mappe" },
    { mappe: "none" },
  ].map((other) => ({ inside: { ...inside, ...other }, types: casework, leafTimes: 1 })),
];

function fullDocuments({ schema, root }: Subject): readonly Xml[] {
  const taken = root === "arkiv" ? choices : choices.slice(0, 2);
  return taken.map((choice) => new SchemaReader(ownSchemaDir, schema, choice).document(root));
}

function exampleDocuments({ examples }: Subject): readonly Xml[] {
  return examples.map((path) => parseXml(readFileSync(sharedPath("noark5", path), "utf8")));
}

function mutatedDocuments(subject: Subject): readonly string[] {
  const seen = new Set<string>();
  const documents = [...exampleDocuments(subject), ...fullDocuments(subject)];
  return documents.flatMap((document) => [...mutations(document, seen)].map(printXml));
}

/** Some 190 000; every 47th is taken unless EVERY_INSERTION=1. */
function insertedDocuments(subject: Subject): readonly string[] {
  const step = process.env["EVERY_INSERTION"] === "1" ? 1 : 47;
  const full = fullDocuments(subject);
  const names = subjects.flatMap(({ schema }) => [
    ...new SchemaReader(ownSchemaDir, schema, { inside, types: {}, leafTimes: 1 }).names(),
  ]);
  const samples = samplesOf(full, [...names, ...strangers]);
  const seen = new Set<string>();
  const taken: string[] = [];
  let number = 0;
  for (const document of full)
    for (const variant of insertions(document, samples, seen)) {
      if (number % step === 0) taken.push(printXml(variant));
      number += 1;
    }
  return taken;
}

/** Without the program, WebAssembly takes ten times as long: then a tenth of the documents. */
function affordable(documents: readonly string[]): readonly string[] {
  const different = [...new Set(documents)];
  return hasProgram ? different : different.filter((_, index) => index % 10 === 0);
}

async function disagreements(documents: readonly string[], schema: string) {
  const own = await verdicts(documents, ownSchemaDir, schema);
  const official = await verdicts(documents, officialDir, schema);
  return {
    documents: documents.length,
    accepted: official.filter((accepted) => accepted).length,
    different: documents
      .filter((_, index) => own[index] !== official[index])
      .slice(0, 3)
      .map((text) => text.slice(0, 2000)),
  };
}

whenShared(describe)(
  `our schemas and the official ones accept and reject the same documents${sharedReason}`,
  () => {
    describe.each(subjects)("$schema", (subject) => {
      test("both accept every example and every document with all that ours allows", async () => {
        const documents = [...exampleDocuments(subject), ...fullDocuments(subject)].map(printXml);
        const result = await disagreements(documents, subject.schema);
        expect(result).toEqual({ documents: documents.length, accepted: documents.length, different: [] });
      });

      test("both judge alike when one element is removed, doubled, moved, renamed, emptied or given another value", async () => {
        const documents = affordable(mutatedDocuments(subject));
        const { accepted, different } = await disagreements(documents, subject.schema);
        expect(different).toEqual([]);
        expect(documents.length).toBeGreaterThan(hasProgram ? 200 : 20);
        expect(accepted).toBeGreaterThan(0);
      }, 300_000);

      test("both judge alike when one element is added anywhere", async () => {
        const documents = affordable(insertedDocuments(subject));
        expect((await disagreements(documents, subject.schema)).different).toEqual([]);
        expect(documents.length).toBeGreaterThan(hasProgram ? 40 : 4);
      }, 3_600_000);
    });
  },
);

const made = "<opprettetDato>2026-01-01T00:00:00Z</opprettetDato><opprettetAv>x</opprettetAv>";
const closed = "<avsluttetDato>2026-01-01T00:00:00Z</avsluttetDato><avsluttetAv>x</avsluttetAv>";

/** What the field reference found out by validation: each is one change of a document with mandatory content. */
const probes: readonly [probe: string, valid: boolean, from: string | RegExp, to: string][] = [
  [
    "registrering: tittel before dokumentbeskrivelse",
    false,
    /(<arkivertAv>x<\/arkivertAv>)(\s*<dokumentbeskrivelse>)/,
    "$1<tittel>t</tittel>$2",
  ],
  [
    "saksmappe: saksaar before registrering",
    false,
    "<registrering ",
    "<saksaar>2026</saksaar><registrering ",
  ],
  ["systemID that is not a UUID", false, "00000000-0000-4000-8000-000000000001", "1"],
  ["empty tittel", false, "<tittel>t</tittel>", "<tittel></tittel>"],
  ["opprettetDato as a day", false, "<opprettetDato>2026-01-01T00:00:00Z", "<opprettetDato>2026-01-01"],
  [
    "opprettetDato with milliseconds and offset",
    true,
    "<opprettetDato>2026-01-01T00:00:00Z",
    "<opprettetDato>2026-01-01T00:00:00.123+01:00",
  ],
  ["saksdato with a time", false, "<saksdato>2026-01-01", "<saksdato>2026-01-01T00:00:00Z"],
  ["endretDato in mappe", false, "<mappeID>", "<endretDato>2026-01-01T00:00:00Z</endretDato><mappeID>"],
  ["mimeType in dokumentobjekt", false, "</format>", "</format><mimeType>x</mimeType>"],
  ["free text as journalstatus", true, "<journalstatus>Arkivert", "<journalstatus>Hva som helst"],
  ["two kassasjon in one arkivdel", false, /(<kassasjon>.*?<\/kassasjon>)/s, "$1$1"],
  ["kassasjon without bevaringstid", false, /<bevaringstid>5<\/bevaringstid>/, ""],
  [
    "an explicit base type",
    true,
    "<registrering><systemID>",
    '<registrering xsi:type="registrering"><systemID>',
  ],
  [
    "a prefixed type",
    true,
    'xsi:type="journalpost"',
    'xmlns:ark="http://www.arkivverket.no/standarder/noark5/arkivstruktur" xsi:type="ark:journalpost"',
  ],
  ["own metadata on dokumentobjekt", false, "</format>", "</format><virksomhetsspesifikkeMetadata/>"],
  [
    "own metadata on registrering",
    true,
    "<tittel>t</tittel>\n      <korrespondansepart>",
    '<tittel>t</tittel><virksomhetsspesifikkeMetadata><a xmlns="urn:a">1</a></virksomhetsspesifikkeMetadata><korrespondansepart>',
  ],
  [
    "a mappe beside registreringer",
    false,
    '<registrering xsi:type="arkivnotat">',
    `<mappe><systemID>00000000-0000-4000-8000-000000000011</systemID><mappeID>2</mappeID><tittel>t</tittel>${made}${closed}</mappe><registrering xsi:type="arkivnotat">`,
  ],
];

whenShared(describe)(`the probes of the field reference${sharedReason}`, () => {
  test.each(probes)("%s is valid: %s", async (_, valid, from, to) => {
    const base = readFileSync(sharedPath("noark5/example/arkivstruktur.mandatory.xml"), "utf8");
    const changed = base.replace(from, to);
    expect(changed).not.toBe(base);
    expect(await verdicts([changed], ownSchemaDir, "arkivstruktur.xsd")).toEqual([valid]);
    expect(await verdicts([changed], officialDir, "arkivstruktur.xsd")).toEqual([valid]);
  });
});

whenShared(describe)(`the official schemas${sharedReason}`, () => {
  let names: readonly string[] = [];
  beforeAll(() => {
    names = readdirSync(officialDir).filter((name) => name.endsWith(".xsd"));
  });

  test("are pinned by the digests of the published files", () => {
    const digests = names.map((name) => [name, digestOf(readFileSync(join(officialDir, name)))]);
    expect(Object.fromEntries(digests)).toEqual(
      Object.fromEntries(Object.entries(officialSchemas).map(([name, { sha256 }]) => [name, sha256])),
    );
  });

  test("are used as they are when they are installed", async () => {
    const set = await openSchemaSet({ installedDir: officialDir, ownDir: ownSchemaDir });
    expect(set.origin).toBe("official");
    expect([...set.files.keys()]).toEqual([...noarkSchemas]);
  });

  test("are installed whole, replacing what was there, and leave nothing else behind", async () => {
    const installedDir = mkdtempSync(join(tmpdir(), "kanalarkiv-install-"));
    try {
      writeFileSync(join(installedDir, "addml.xsd"), "an older file");
      const { installed, absent } = await installSchemas(officialDir, installedDir);
      expect([...installed.keys()].toSorted()).toEqual(names.toSorted());
      expect(absent).toEqual([]);
      expect(readdirSync(installedDir).toSorted()).toEqual(names.toSorted());
      expect((await openSchemaSet({ installedDir, ownDir: ownSchemaDir })).origin).toBe("official");
    } finally {
      rmSync(installedDir, { recursive: true });
    }
  });

  test("are taken from where they are published, and none when one has other line ends", async () => {
    const source = mkdtempSync(join(tmpdir(), "kanalarkiv-source-"));
    const installedDir = join(source, "installed");
    try {
      for (const name of noarkSchemas) {
        const file = join(source, officialSchemas[name].publishedAt);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, readFileSync(join(officialDir, name)));
      }
      const { installed, absent } = await installSchemas(source, installedDir);
      expect([...installed.keys()]).toEqual([...noarkSchemas]);
      expect(absent).toEqual(["DIAS_METS.xsd", "DIAS_PREMIS.xsd", "submissionDescription.xsd", "xlink.xsd"]);

      const addml = join(source, officialSchemas["addml.xsd"].publishedAt);
      writeFileSync(addml, readFileSync(addml, "utf8").replaceAll("\r\n", "\n"));
      rmSync(join(installedDir, "arkivstruktur.xsd"));
      await expect(installSchemas(source, installedDir)).rejects.toMatchObject({ code: "schemas.unknown" });
      expect(existsSync(join(installedDir, "arkivstruktur.xsd"))).toBe(false);
      expect((await openSchemaSet({ installedDir, ownDir: ownSchemaDir })).origin).toBe("own");
    } finally {
      rmSync(source, { recursive: true });
    }
  });

  test("lend ours none of their explanations", () => {
    const prose = (file: string) =>
      readFileSync(file, "utf8")
        .split(/\r?\n/)
        .map((line) => line.replace(/<[^>]*>/g, "").trim())
        .filter((line) => line.length > 20 && !line.includes('="'));
    const official = new Set(noarkSchemas.flatMap((name) => prose(join(officialDir, name))));
    const ours = noarkSchemas.flatMap((name) => prose(join(ownSchemaDir, name)));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((line) => official.has(line))).toEqual([]);
  });

  test.each(hasProgram ? (["program", "wasm"] as const) : (["wasm"] as const))(
    "of the DIAS envelope work without network when xlink is named first (%s)",
    async (engine) => {
      const sip = "noark5/example/some-eksempel/dias-sip/8a3f0f0e-1111-4222-8333-444455556666";
      const check = { schemaDir: officialDir, alongside: ["xlink.xsd"], engine };
      const files = [
        { file: sharedPath(sip, "dias-mets.xml"), mainSchema: "DIAS_METS.xsd" },
        { file: sharedPath(sip, "log.xml"), mainSchema: "DIAS_PREMIS.xsd" },
        { file: sharedPath(`${sip}.xml`), mainSchema: "submissionDescription.xsd" },
      ];
      for (const file of files) expect(await validateXml({ ...check, ...file })).toEqual([]);
    },
  );
});

test("a full document holds an element for each name that the schema of the archive structure declares", () => {
  const reader = (choice: Choices) => new SchemaReader(ownSchemaDir, "arkivstruktur.xsd", choice);
  const namesIn = (node: Xml): readonly string[] => [
    node.name,
    ...node.children.filter(isElement).flatMap(namesIn),
  ];
  const written = new Set(choices.flatMap((choice) => namesIn(reader(choice).document("arkiv"))));
  const [first] = choices;
  expect(
    [...(first === undefined ? [] : reader(first).names())].filter((name) => !written.has(name)),
  ).toEqual([]);
});
