/** N5.03 on one-change variants of a complete extraction, beside what the national archive's tool answered on the same ones. */
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
const officialDigests = new Map<string, string>(
  Object.entries(officialSchemas).map(([name, { sha256 }]) => [name, sha256]),
);

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "validity-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Changes opprettetDato of the first registrering. */
function created(variant: Variant, to: (time: string) => string): Variant {
  return variant.change(archive, /<registrering[\s\S]*?<opprettetDato>[^<]*/, changedEnd(variant, to));
}

function changedEnd(variant: Variant, to: (time: string) => string): string {
  const found = /(<registrering[\s\S]*?<opprettetDato>)([^<]*)/.exec(variant.text(archive));
  return `${found?.[1] ?? ""}${to(found?.[2] ?? "")}`;
}

const ownMetadata = /<virksomhetsspesifikkeMetadata>[\s\S]*?<\/virksomhetsspesifikkeMetadata>/;
const own = (content: string) => `<virksomhetsspesifikkeMetadata>${content}</virksomhetsspesifikkeMetadata>`;
const named = (name: string) => (variant: Variant) =>
  variant.change(uttrekk, `<value>${name.trim()}</value>`, `<value>${name}</value>`);
/** from `property name="schema"` to its end, three properties deep */
const describedOwnSchema =
  /<property name="schema">(?:(?!<property name="schema">)[\s\S])*?some-arkiv\.xsd[\s\S]*?XML Schema[\s\S]*?(?:<\/properties>\s*<\/property>\s*){2}/;

/** case, change, ids of the N5 controls with errors, as the tool gives them; where it gives no report, N5.03 says so */
const rows: readonly (readonly [string, (variant: Variant) => unknown, string])[] = [
  ["nothing", () => undefined, ""],
  ["s-xml11", (v) => v.change(archive, 'version="1.0"', 'version="1.1"'), "N5.03"],
  ["s-xml11 in a journal", (v) => v.change("loependeJournal.xml", 'version="1.0"', 'version="1.1"'), "N5.03"],
  ["s-xml11 in arkivuttrekk.xml", (v) => v.change(uttrekk, 'version="1.0"', 'version="1.1"'), "N5.03"],
  ["a DOCTYPE in a journal", (v) => v.change("offentligJournal.xml", "?>", "?><!DOCTYPE x>"), "N5.03"],
  ["d-opprettet-24", (v) => created(v, (at) => at.replace(/T\d\d:\d\d:\d\d/, "T24:00:00")), "N5.03 N5.27"],
  ["d-opprettet-year-0", (v) => created(v, (at) => at.replace(/^\d{4}/, "0000")), "N5.03 N5.27"],
  ["w-year-10000", (v) => created(v, (at) => at.replace(/^\d{4}/, "10000")), "N5.03 N5.27"],
  ["w-year-negative", (v) => created(v, (at) => at.replace(/^\d{4}/, "-0044")), "N5.03 N5.27"],
  ["w-offset-15", (v) => created(v, (at) => `${at.replace(/Z$/, "")}+15:00`), "N5.03"],
  ["w-space-opprettet", (v) => created(v, (at) => ` ${at} `), ""],
  ["line ends around a time", (v) => created(v, (at) => `\n${at}\n`), ""],
  ["w-space-journaldato", (v) => v.change(archive, "<journaldato>", "<journaldato> "), ""],
  [
    "w-space-startdato",
    (v) => v.change("loependeJournal.xml", "<journalStartDato>", "<journalStartDato> "),
    "",
  ],
  ["d-journaldato-zone", (v) => v.change(archive, "</journaldato>", "Z</journaldato>"), ""],
  ["w-space-filename", named(" endringslogg.xml "), "N5.01 N5.02 N5.03"],
  ["w-space-filename of the archive", named("arkivstruktur.xml "), "N5.01 N5.02 N5.03"],
  ["w-space-filename of a schema", named("\narkivstruktur.xsd"), "N5.01 N5.02 N5.03"],
  ["white space around an algorithm", (v) => v.change(uttrekk, ">SHA-256<", "> SHA-256 <"), "N5.02"],
  [
    "white space around a checksum",
    (v) => v.unsealed().change(uttrekk, /(?<=name="value"><value>)(?=[0-9a-f]{64}<)/, "\n"),
    "N5.02",
  ],
  [
    "white space around the name of what is counted",
    (v) => v.change(uttrekk, ">mappe<", ">mappe <"),
    "N5.10",
  ],
  [
    "white space around a number of elements",
    (v) => v.change(uttrekk, /(?<=integer.*?<value>)(?=\d)/, " "),
    "",
  ],
  ["f-missing-some-arkiv.xsd", (v) => v.remove("some-arkiv.xsd"), "N5.01 N5.02 N5.03"],
  ["u-own-schema-undescribed", (v) => v.change(uttrekk, describedOwnSchema, ""), "N5.03"],
  ["s-type-space", (v) => v.change(archive, 'xsi:type="journalpost"', 'xsi:type=" journalpost "'), "N5.59"],
  [
    "x-own-other-namespace",
    (v) => v.change(archive, ownMetadata, own('<item xmlns="urn:x">x</item>')),
    "N5.03",
  ],
  [
    "w-own-name-clash",
    (v) => v.change(archive, ownMetadata, own('<registrering xmlns="urn:x">x</registrering>')),
    "N5.03",
  ],
  [
    "x-own-prefix-on-selector",
    (v) =>
      v.change(
        "some-arkiv.xsd",
        /<\/(\w+:)schema>/,
        '<xs:element xmlns:xs="http://www.w3.org/2001/XMLSchema" name="more"><xs:complexType><xs:sequence><xs:element name="v"/></xs:sequence></xs:complexType><xs:unique name="u"><xs:selector xpath="i:v" xmlns:i="urn:i"/><xs:field xpath="@n"/></xs:unique></xs:element></xs:schema>',
      ),
    "N5.03",
  ],
];

whenShared(describe)(`what the national archive's tool says of the XML${sharedReason}`, () => {
  test.each(rows)("%s", async (title, change, expected) => {
    const variant = Variant.of(sharedPath("noark5", "example", "some-eksempel", "content"));
    change(variant);
    const place = join(work, title);
    mkdirSync(place);
    variant.writeTo(place);
    const report = await verifyPackage(place, { workDir: join(work, "work"), officialDigests, validateXml });
    const failed = report.controls.filter(({ id, errors }) => errors > 0 && id.startsWith("N5."));
    expect(failed.map(({ id }) => id).join(" ")).toBe(expected);
  });
});
