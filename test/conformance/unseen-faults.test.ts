/** Faults that the national archive's tool does not see and an archive would send back or ask about, each in one change of a whole extraction. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { officialSchemas } from "../../src/package/schema-official.ts";
import { verifyPackage } from "../../src/package/verify.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { Variant } from "../noark/check/example.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

const archive = "arkivstruktur.xml";
const uttrekk = "arkivuttrekk.xml";
const running = "loependeJournal.xml";
const open = "offentligJournal.xml";
const log = "endringslogg.xml";
const entries = [archive, running, open];
const id = (number: number) => `7f1d2c3e-0000-4000-8000-${String(number).padStart(12, "0")}`;
const officialDigests = new Map<string, string>(
  Object.entries(officialSchemas).map(([name, { sha256 }]) => [name, sha256]),
);

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "unseen-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

let number = 0;
/** ids with errors, then ids with warnings and a question mark */
async function verdictOf(change: (variant: Variant) => unknown): Promise<string> {
  const variant = Variant.of(sharedPath("noark5", "example", "some-eksempel", "content"));
  change(variant);
  number += 1;
  const place = join(work, String(number));
  mkdirSync(place);
  variant.writeTo(place);
  const options = { workDir: join(work, "work"), officialDigests, validateXml };
  const { controls } = await verifyPackage(place, options);
  rmSync(place, { recursive: true, force: true });
  const errors = controls.filter((control) => control.errors > 0).map((control) => control.id);
  const warnings = controls.filter((control) => control.warnings > 0).map((control) => `${control.id}?`);
  return [...errors, ...warnings].join(" ");
}

type Row = readonly [title: string, change: (variant: Variant) => unknown, expected: string];

function inAll(variant: Variant, from: string | RegExp, to: string): Variant {
  for (const file of entries) variant.change(file, from, to);
  return variant;
}

function count(variant: Variant, element: string, value: number): Variant {
  const occurrences = new RegExp(
    `(<value>${element}</value><properties><property name="elementPath"><value>//${element}</value></property><property dataType="integer" name="value"><value>)\\d+`,
    "g",
  );
  return variant.write(uttrekk, variant.text(uttrekk).replace(occurrences, `$1${value}`));
}

const period = (from: string, to: string) => (variant: Variant) =>
  variant
    .change(uttrekk, '"startDate"><value>2026-01-01', `"startDate"><value>${from}`)
    .change(uttrekk, '"endDate"><value>2026-12-31', `"endDate"><value>${to}`);

const secondCase = `<mappe xsi:type="saksmappe"><systemID>${id(90)}</systemID><mappeID>2026/1</mappeID><tittel>x</tittel><opprettetDato>2026-03-01T12:00:00Z</opprettetDato><opprettetAv>x</opprettetAv><avsluttetDato>2026-03-10T12:00:00Z</avsluttetDato><avsluttetAv>x</avsluttetAv><saksaar>2026</saksaar><sakssekvensnummer>1</sakssekvensnummer><saksdato>2026-03-01</saksdato><administrativEnhet>Plan</administrativEnhet><saksansvarlig>x</saksansvarlig><saksstatus>Avsluttet</saksstatus></mappe>`;
const secondClass = `<klasse><systemID>${id(91)}</systemID><klasseID>mastodon:@etaten</klasseID><tittel>k</tittel><opprettetDato>2026-01-01T00:00:00Z</opprettetDato><opprettetAv>x</opprettetAv></klasse>`;
const party = (name: string) =>
  new RegExp(`<korrespondansepart>(?:(?!</korrespondansepart>).)*${name}.*?</korrespondansepart>`);

const described: readonly Row[] = [
  [
    "own metadata denied",
    (v) =>
      v.change(
        uttrekk,
        'VirksomhetsspesifikkeMetadata"><value>true',
        'VirksomhetsspesifikkeMetadata"><value>false',
      ),
    "KA.42",
  ],
  [
    "separation of another kind",
    (v) => v.change(uttrekk, '"inngaaendeSkille"><value>skarpt', '"inngaaendeSkille"><value>annet'),
    "KA.41",
  ],
  [
    "separation with white space around, which the archive's tool takes for another word",
    (v) => v.change(uttrekk, '"utgaaendeSkille"><value>skarpt', '"utgaaendeSkille"><value>skarpt '),
    "KA.41",
  ],
  ["archival period that ends before it starts", period("2026-12-31", "2026-01-01"), "KA.40 KA.46"],
  ["archival period of another year", period("1999-01-01", "1999-12-31"), "KA.40 KA.46"],
  [
    "archival period in words",
    (v) => v.change(uttrekk, '"startDate"><value>2026-01-01', '"startDate"><value>1. januar 2026'),
    "KA.40",
  ],
  [
    "another creator in arkivuttrekk.xml",
    (v) => v.change(uttrekk, "<value>Eksempeletaten", "<value>Prøvetaten"),
    "KA.43",
  ],
];

const dated: readonly Row[] = [
  [
    "a mappe made in 2099",
    (v) => v.change(archive, "<opprettetDato>2026-03-01T12:00:00Z", "<opprettetDato>2099-03-01T12:00:00Z"),
    "KA.44 KA.45",
  ],
  [
    "a mappe closed before it was opened",
    (v) => v.change(archive, "<avsluttetDato>2026-03-10", "<avsluttetDato>2026-02-10"),
    "KA.45",
  ],
  [
    "an archive part that ends before it starts",
    (v) =>
      v
        .change(archive, "<arkivperiodeStartDato>2026-01-01", "<arkivperiodeStartDato>2026-12-31")
        .change(archive, "<arkivperiodeSluttDato>2026-12-31", "<arkivperiodeSluttDato>2026-01-01"),
    "KA.45 KA.46 KA.40?",
  ],
  [
    "an entry journaled outside the period",
    (v) =>
      inAll(v, "<journaldato>2026-03-01", "<journaldato>2025-12-31")
        .change(running, "<journalStartDato>2026-03-01", "<journalStartDato>2025-12-31")
        .change(open, "<journalStartDato>2026-03-01", "<journalStartDato>2025-12-31"),
    "KA.46 KA.45?",
  ],
  [
    "a document dated 2099",
    (v) => inAll(v, "<dokumentetsDato>2026-03-01", "<dokumentetsDato>2099-03-01"),
    "KA.44 KA.45?",
  ],
  [
    "an entry written off before its document",
    (v) => inAll(v, "<avskrivningsdato>2026-03-02", "<avskrivningsdato>2020-01-01"),
    "KA.45?",
  ],
  ["a change logged in 2099", (v) => v.change(log, "<endretDato>2026", "<endretDato>2099"), "KA.44?"],
  [
    "journaldato with a zone",
    (v) => v.change(archive, /<journaldato>2026-03-0\d/g, "<journaldato>2026-03-01Z"),
    "N5.60 KA.12",
  ],
  [
    "the same journaldato with a zone",
    (v) => v.change(archive, "<journaldato>2026-03-01", "<journaldato>2026-03-01Z"),
    "",
  ],
];

const journaled: readonly Row[] = [
  ["title in the running journal", (v) => v.change(running, "<tittel>Svar på", "<tittel>Klage på"), "KA.86"],
  [
    "title of the case in the running journal",
    (v) => v.change(running, "<tittel>Spørsmål om innspill", "<tittel>Klage om innspill"),
    "KA.86",
  ],
  ["sender in the running journal", (v) => v.change(running, "Navn>Kari Nord", "Navn>Kari Nor"), "KA.86"],
  [
    "kind of party in the public journal",
    (v) => v.change(open, "parttype>Mottaker", "parttype>Kopimottaker"),
    "KA.87",
  ],
  ["receiver in the public journal", (v) => v.change(open, "Navn>Allmennheten", "Navn>Alle"), "KA.87"],
  [
    "public title in the public journal",
    (v) => v.change(open, "<offentligTittel>Svar på", "<offentligTittel>Klage på"),
    "KA.87",
  ],
  ["mappeID in the running journal", (v) => v.change(running, "<mappeID>2026/1", "<mappeID>2026/2"), "KA.86"],
  [
    "klasseID in the public journal",
    (v) => v.change(open, "<klasseID>mastodon:@etaten", "<klasseID>x"),
    "KA.87",
  ],
  [
    "day of writing off in the running journal",
    (v) => v.change(running, "<avskrivningsdato>2026-03-02", "<avskrivningsdato>2026-03-05"),
    "KA.86",
  ],
  [
    "ground in the public journal",
    (v) => v.change(open, "<skjermingshjemmel>offl. § 13", "<skjermingshjemmel>offl. § 23"),
    "KA.87",
  ],
  [
    "number of attachments in the running journal",
    (v) =>
      v.change(
        running,
        "<dokumentetsDato>2026-03-01</dokumentetsDato>",
        "<dokumentetsDato>2026-03-01</dokumentetsDato><antallVedlegg>3</antallVedlegg>",
      ),
    "KA.86",
  ],
  [
    "creator of the public journal",
    (v) => v.change(open, "<arkivskaperID>999999999", "<arkivskaperID>999999998"),
    "KA.85 KA.85?",
  ],
];

const numbered: readonly Row[] = [
  [
    "two cases with one number",
    (v) => count(v.change(archive, "</mappe>\n</klasse>", `</mappe>${secondCase}\n</klasse>`), "mappe", 3),
    "KA.70",
  ],
  [
    "two folders with one mappeID",
    (v) => v.change(archive, "<mappeID>mastodon-1", "<mappeID>2026/1"),
    "KA.70",
  ],
  [
    "two registreringer with one id",
    (v) => v.change(archive, "<registreringsID>mastodon-1-9", "<registreringsID>mastodon-1-1"),
    "KA.71",
  ],
  [
    "two classes with one id",
    (v) => v.change(archive, "</klasse></klassifik", `</klasse>${secondClass}</klassifik`),
    "KA.72",
  ],
  [
    "a case number that its mappeID denies",
    (v) => v.change(archive, "<sakssekvensnummer>1<", "<sakssekvensnummer>101<"),
    "KA.73 KA.86 KA.87",
  ],
  ["a gap in the journal", (v) => inAll(v, "<journalsekvensnummer>2", "<journalsekvensnummer>102"), "KA.75?"],
  [
    "one version number twice",
    (v) =>
      v.change(
        archive,
        "<variantformat>Dokument hvor deler av innholdet er skjermet",
        "<variantformat>Arkivformat",
      ),
    "KA.25 KA.76",
  ],
  ["version number 0", (v) => v.change(archive, "<versjonsnummer>1", "<versjonsnummer>0"), "KA.76"],
  ["a version missing", (v) => v.change(archive, "<versjonsnummer>1", "<versjonsnummer>2"), "KA.76?"],
  ["one document number twice", (v) => v.change(archive, "<dokumentnummer>2", "<dokumentnummer>1"), "KA.77"],
  ["two main documents", (v) => v.change(archive, "Som>Vedlegg", "Som>Hoveddokument"), "KA.78"],
  ["no main document", (v) => v.change(archive, "Som>Hoveddokument", "Som>Vedlegg"), "KA.78"],
];

const held: readonly Row[] = [
  ["no party", (v) => v.change(archive, party("Allmennheten"), ""), "KA.81 KA.86 KA.87"],
  ["no sender", (v) => v.change(archive, party("Kari Nordmann"), ""), "KA.81 KA.86 KA.87"],
  [
    "an entry that nobody wrote off in a closed case",
    (v) => {
      v.change(archive, /<avskrivning>.*?<\/avskrivning>/, "");
      for (const journal of [running, open])
        v.change(journal, /<avskrivningsdato>.*?<\/referanseAvskrivesAvJournalpost>/, "");
    },
    "KA.82",
  ],
  [
    "a document with neither file nor disposal",
    (v) =>
      v
        .change(archive, /<dokumentobjekt>(?:(?!<\/dokumentobjekt>).)*post-1-bilde.*?<\/dokumentobjekt>/, "")
        .remove("DOKUMENT/2026/03/post-1-bilde.png")
        .change(uttrekk, '"antallDokumentfiler"><value>7', '"antallDokumentfiler"><value>6'),
    "KA.79",
  ],
  [
    "a PRONOM id of another format",
    (v) => v.change(archive, "<formatDetaljer>x-fmt/111", "<formatDetaljer>fmt/95"),
    "KA.80",
  ],
  [
    "a title of zero-width spaces",
    (v) => v.change(archive, "<tittel>Bilde 1<", "<tittel>\u200b\u200b<"),
    "KA.84",
  ],
  [
    "a title of next line and line separator",
    (v) => v.change(archive, "<tittel>Bilde 1<", "<tittel>\u0085\u2028<"),
    "N5.63",
  ],
  [
    "preserved with a date of disposal",
    (v) => v.change(archive, /<kassasjonsvedtak>Kasseres/g, "<kassasjonsvedtak>Bevares"),
    "KA.83",
  ],
  ["an answer that is nowhere", (v) => inAll(v, `Journalpost>${id(10)}`, `Journalpost>${id(99)}`), "KA.18"],
  [
    "a record that is nowhere",
    (v) => v.change(archive, `<referanseTilRegistrering>${id(7)}`, `<referanseTilRegistrering>${id(99)}`),
    "KA.18",
  ],
];

/** what the archive's tool takes as it is */
const permitted: readonly Row[] = [
  [
    "white space around a time",
    (v) => v.change(archive, "<opprettetDato>2026-03-02T08:00:00Z", "<opprettetDato> 2026-03-02T08:00:00Z\n"),
    "",
  ],
  [
    "white space around a day, in archive and journals",
    (v) => inAll(v, "<journaldato>2026-03-02", "<journaldato> 2026-03-02 "),
    "",
  ],
  [
    "days with a zone, in archive and journals",
    (v) => inAll(v, "<journaldato>2026-03-02", "<journaldato>2026-03-02+02:00"),
    "",
  ],
  [
    "own metadata with a name of Noark's, which no schema describes",
    (v) =>
      v.change(
        archive,
        "</some:some>",
        '</some:some><x:registrering xmlns:x="urn:x"><x:systemID>x</x:systemID></x:registrering>',
      ),
    "N5.03",
  ],
  [
    "an algorithm spelt as ADDML spells it",
    (v) => v.change(archive, "<sjekksumAlgoritme>SHA256", "<sjekksumAlgoritme>SHA-256"),
    "KA.02?",
  ],
];

whenShared(describe)(`faults that the archive's tool does not see are found${sharedReason}`, () => {
  test.each(described)("in arkivuttrekk.xml: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
  test.each(dated)("in dates: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
  test.each(journaled)("in the journals: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
  test.each(numbered)("in numbers: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
  test.each(permitted)("and no more than that tool finds: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
  test.each(held)("in what is held: %s", async (_title, change, expected) => {
    expect(await verdictOf(change)).toBe(expected);
  });
});
