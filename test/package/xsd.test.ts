import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { itemSchemaFile, ownSchemaDir } from "../../src/package/schema-set.ts";
import { validateXml, type XsdCheck } from "../../src/package/xsd.ts";

const engines =
  spawnSync("xmllint", ["--version"]).error === undefined
    ? (["program", "wasm"] as const)
    : (["wasm"] as const);

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-xsd-test-"));
});
afterAll(() => rm(dir, { recursive: true }));

async function aFile(content: string | Uint8Array, name = "a.xml"): Promise<string> {
  const file = join(await mkdtemp(join(dir, "f-")), name);
  await writeFile(file, content);
  return file;
}

const anEntry = `
<endring>
<referanseArkivenhet>7f1d2c3e-0000-4000-8000-000000000006</referanseArkivenhet>
<referanseMetadata>tittel</referanseMetadata>
<endretDato>2026-03-02T08:00:00Z</endretDato>
<endretAv>Liv</endretAv>
<tidligereVerdi>a</tidligereVerdi>
<nyVerdi>b</nyVerdi>
</endring>`;

function aChangeLog(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<endringslogg xmlns="http://www.arkivverket.no/standarder/noark5/endringslogg">${entries}
</endringslogg>
`;
}

const changeLog = { schemaDir: ownSchemaDir, mainSchema: "endringslogg.xsd" };

describe.each(engines)("validateXml by %s", (engine) => {
  async function check(content: string | Uint8Array, more: Partial<XsdCheck> = {}) {
    return validateXml({ file: await aFile(content), ...changeLog, engine, ...more });
  }

  test("finds nothing in a valid file", async () => {
    expect(await check(aChangeLog(anEntry))).toEqual([]);
  });

  test.each([
    ["a missing element", "<endretAv>Liv</endretAv>\n", "", 7, "tidligereVerdi"],
    ["an empty value", "<nyVerdi>b</nyVerdi>", "<nyVerdi></nyVerdi>", 9, "nyVerdi"],
    ["a day for a time", "2026-03-02T08:00:00Z", "2026-03-02", 6, "endretDato"],
    ["an id that is not a UUID", "7f1d2c3e-0000", "7f1d2c3e", 4, "referanseArkivenhet"],
    ["an unknown element", "<endretAv>", "<endretDatoer>x</endretDatoer><endretAv>", 7, "endretDatoer"],
    ["an unknown attribute", "<nyVerdi>", '<nyVerdi farge="rød">', 9, "farge"],
    ["another namespace", "<nyVerdi>", '<nyVerdi xmlns="urn:x">', 9, "nyVerdi"],
  ])("names element and line of %s", async (_, from, to, line, element) => {
    const errors = await check(aChangeLog(anEntry.replace(from, to)));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toEqual({ line, message: expect.stringContaining(`'${element}'`) });
  });

  test("leaves namespaces and its own prefixes out of the message", async () => {
    const [error] = await check(aChangeLog(anEntry.replace("<endretAv>Liv</endretAv>", "")));
    expect(error?.message).toMatch(/^Element 'tidligereVerdi': .*Expected is \( endretAv \)\.$/);
  });

  test("gives every error up to the cap, then how many more there are", async () => {
    const bad = anEntry.replace("<nyVerdi>b", "<nyVerdi>");
    const errors = await check(aChangeLog(bad.repeat(12)), { maxErrors: 10 });
    expect(errors).toHaveLength(11);
    expect(errors.slice(0, 2).map((error) => error.line)).toEqual([9, 17]);
    expect(errors.at(-1)).toEqual({ line: undefined, message: "and 2 more errors" });
  });

  test("counts lines beyond 65 535", async () => {
    const errors = await check(
      aChangeLog(anEntry.repeat(8500) + anEntry.replace("<endretAv>Liv", "<endretAv>")),
    );
    expect(errors.map((error) => error.line)).toEqual([68007]);
  }, 60_000);

  test.each([
    ["that ends in the middle", aChangeLog(anEntry).slice(0, 300), /Extra content|Premature end/],
    ["with a character that XML cannot hold", aChangeLog(anEntry.replace("Liv", "Liv\u0001")), /Char/],
    ["with tags that do not match", aChangeLog(anEntry.replace("</nyVerdi>", "</nyverdi>")), /mismatch/],
    ["with an undeclared entity", aChangeLog(anEntry.replace("Liv", "&liv;")), /[eE]ntity/],
  ])("says where a file %s stops being XML", async (_, content, message) => {
    const [error] = await check(content);
    expect(error?.message).toMatch(message);
    expect(error?.line).toBeGreaterThan(4);
  });

  test("quotes no text around an error of form", async () => {
    const errors = await check(aChangeLog(anEntry.replace("Liv", "Kari Nordmann \u0001")));
    expect(JSON.stringify(errors)).not.toContain("Nordmann");
  });

  // WebAssembly reads 11 MB too, but takes a minute: its time grows with the square of a text
  test.each(engine === "program" ? [1e6, 11e6] : [1e6])("reads a text of %d characters", async (length) => {
    expect(await check(aChangeLog(anEntry.replace("Liv", "L".repeat(length))))).toEqual([]);
    const errors = await check(
      aChangeLog(anEntry.replace("Liv", "L".repeat(length)).replace("<nyVerdi>b", "<nyVerdi>")),
    );
    expect(errors.map(({ line }) => line)).toEqual([9]);
  });

  test("takes a file name that looks like an option, a space or an escape", async () => {
    for (const name of ["-o.xml", "å b.xml", "a%20b.xml", "a#b.xml"]) {
      const file = await aFile(aChangeLog(anEntry.replace("<nyVerdi>b", "<nyVerdi>")), name);
      expect(await validateXml({ file, ...changeLog, engine })).toEqual([
        { line: 9, message: expect.stringContaining("nyVerdi") },
      ]);
    }
  });

  test("finds the schemas in a folder with such a name", async () => {
    const schemaDir = join(dir, `å b%20#${engine}`);
    await mkdir(schemaDir);
    for (const name of await readdir(ownSchemaDir))
      await copyFile(join(ownSchemaDir, name), join(schemaDir, name));
    expect(await check(aChangeLog(anEntry), { schemaDir, alongside: ["addml.xsd"] })).toEqual([]);
  });

  test("refuses a schema that is missing, that imports a missing one, or that does not compile", async () => {
    const schemaDir = await mkdtemp(join(dir, "s-"));
    await expect(check(aChangeLog(anEntry), { schemaDir })).rejects.toMatchObject({
      code: "schemas.unknown",
      message: expect.stringContaining("lacks endringslogg.xsd"),
    });
    await copyFile(join(ownSchemaDir, "endringslogg.xsd"), join(schemaDir, "endringslogg.xsd"));
    await expect(check(aChangeLog(anEntry), { schemaDir })).rejects.toMatchObject({
      code: "schemas.unknown",
      message: expect.stringContaining("metadatakatalog.xsd"),
    });
    await writeFile(join(schemaDir, "metadatakatalog.xsd"), "<xs:schema");
    await expect(check(aChangeLog(anEntry), { schemaDir })).rejects.toMatchObject({
      code: "schemas.unknown",
    });
  });

  test("never weakens the check in silence when only a lax import is missing", async () => {
    const schemaDir = await mkdtemp(join(dir, "l-"));
    for (const name of ["endringslogg.xsd", "metadatakatalog.xsd"])
      await copyFile(join(ownSchemaDir, name), join(schemaDir, name));
    const source = await readFile(join(schemaDir, "endringslogg.xsd"), "utf8");
    const more =
      '<xs:import namespace="urn:gone" schemaLocation="gone.xsd"/>\n  <xs:element name="endringslogg"';
    await writeFile(
      join(schemaDir, "endringslogg.xsd"),
      source.replace('<xs:element name="endringslogg"', more),
    );
    await expect(check(aChangeLog(anEntry), { schemaDir })).rejects.toMatchObject({
      code: "schemas.unknown",
    });
  });
});

describe("before a parser sees it", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${aChangeLog(anEntry).slice(39)}`;
  test.each([
    ["empty", "", "the file is empty"],
    ["with a document type", bomb, "a document type declaration is not allowed"],
    [
      "with a document type after a comment",
      `<!-- x --> <?a b?>\n${bomb}`,
      "a document type declaration is not allowed",
    ],
    ["in UTF-16", Buffer.from(`\ufeff${aChangeLog(anEntry)}`, "utf16le"), "the file is not UTF-8"],
    [
      "in a declared other encoding",
      aChangeLog(anEntry).replace("UTF-8", "UTF-7"),
      /declares the encoding UTF-7/,
    ],
    ["that is text", "endringslogg", "the file does not begin with an element"],
    ["that hides its root", `<!--${" ".repeat(70_000)}--><a/>`, "no element begins within the first 64 KiB"],
  ])("a file %s is refused", async (_, content, message) => {
    const errors = await validateXml({ file: await aFile(content), ...changeLog, engine: "wasm" });
    expect(errors).toEqual([{ line: undefined, message: expect.stringMatching(message) }]);
  });

  test("a file that is not there is a broken promise", async () => {
    await expect(validateXml({ file: join(dir, "gone.xml"), ...changeLog })).rejects.toMatchObject({
      code: "package.invalid",
      message: expect.stringContaining("gone.xml"),
    });
  });

  test("a byte order mark, a comment and a processing instruction are fine", async () => {
    const content = `\ufeff${aChangeLog(anEntry).replace("<endringslogg", "<!-- x --><?y z?><endringslogg")}`;
    expect(await validateXml({ file: await aFile(content), ...changeLog, engine: "wasm" })).toEqual([]);
  });
});

describe("a validator that does not come to an end", () => {
  test("is ended, and that is said plainly", async () => {
    const program = await aFile("#!/bin/sh\nexec sleep 60\n", "waits");
    await chmod(program, 0o755);
    const file = await aFile(aChangeLog(anEntry));
    const waiting = validateXml({ file, ...changeLog, engine: "program", program, timeLimitMs: 300 });
    await expect(waiting).rejects.toMatchObject({
      code: "package.overtime",
      message: expect.stringMatching(/^the validator had not come to an end after 1 seconds and was ended/),
    });
  });

  test("is ended in WebAssembly too", async () => {
    const file = await aFile(aChangeLog(anEntry));
    const waiting = validateXml({ file, ...changeLog, engine: "wasm", timeLimitMs: 1 });
    await expect(waiting).rejects.toMatchObject({ code: "package.overtime" });
  });

  test("that was ended from outside is not said to be missing", async () => {
    const program = await aFile("#!/bin/sh\nkill -TERM $$\n", "ends");
    await chmod(program, 0o755);
    const ended = validateXml({
      file: await aFile(aChangeLog(anEntry)),
      ...changeLog,
      engine: "program",
      program,
    });
    await expect(ended).rejects.toMatchObject({
      code: "package.unverified",
      message: expect.stringContaining("SIGTERM"),
    });
    await expect(ended).rejects.not.toMatchObject({ message: expect.stringContaining("nstall") });
  });
});

describe("the choice of engine", () => {
  test("auto falls back to WebAssembly when there is no program", async () => {
    const file = await aFile(aChangeLog(anEntry.replace("<nyVerdi>b", "<nyVerdi>")));
    const errors = await validateXml({ file, ...changeLog, program: join(dir, "no-such-program") });
    expect(errors).toEqual([{ line: 9, message: expect.stringContaining("nyVerdi") }]);
  });

  test("program says what to install when there is none", async () => {
    const file = await aFile(aChangeLog(anEntry));
    await expect(
      validateXml({ file, ...changeLog, engine: "program", program: join(dir, "no-such-program") }),
    ).rejects.toMatchObject({ code: "config.invalid", message: expect.stringContaining("libxml2-utils") });
  });
});

const time = "2026-01-01T00:00:00Z";
const anExtraction = (own: string) => `<?xml version="1.0" encoding="UTF-8"?>
<arkiv xmlns="http://www.arkivverket.no/standarder/noark5/arkivstruktur" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<systemID>7f1d2c3e-0000-4000-8000-000000000001</systemID><tittel>t</tittel>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><avsluttetDato>${time}</avsluttetDato><avsluttetAv>x</avsluttetAv>
<arkivskaper><arkivskaperID>999999999</arkivskaperID><arkivskaperNavn>Etat</arkivskaperNavn></arkivskaper>
<arkivdel><systemID>7f1d2c3e-0000-4000-8000-000000000002</systemID><tittel>t</tittel><arkivdelstatus>Avsluttet periode</arkivdelstatus>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><avsluttetDato>${time}</avsluttetDato><avsluttetAv>x</avsluttetAv>
<registrering xsi:type="registrering"><systemID>7f1d2c3e-0000-4000-8000-000000000003</systemID>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><arkivertDato>${time}</arkivertDato><arkivertAv>x</arkivertAv>
<tittel>t</tittel><virksomhetsspesifikkeMetadata>${own}</virksomhetsspesifikkeMetadata></registrering>
</arkivdel></arkiv>
`;

const anItem = `<k:item xmlns:k="urn:kanalarkiv:item:1"><k:channelKind>feed</k:channelKind>
<k:channelAddress>https://etat.example/feed</k:channelAddress><k:nativeId>https://etat.example/1</k:nativeId>
<k:permalink>https://etat.example/1 med mellomrom</k:permalink><k:postedAt>${time}</k:postedAt>
<k:firstSeenAt>2026-01-01T01:00:00.250+01:00</k:firstSeenAt><k:visibility>public</k:visibility><k:language>nb</k:language>
<k:outcome>publicRecord</k:outcome><k:classId>agencyPost</k:classId><k:ruleId>agency-post</k:ruleId>
<k:decisionId>7f1d2c3e-0000-4000-8000-00000000000d</k:decisionId><k:clauseId>3.2</k:clauseId>
<k:version number="1" seenAt="${time}" contentSha256="${"0".repeat(64)}">7f1d2c3e-0000-4000-8000-000000000011</k:version>
<k:version number="2" seenAt="${time}" contentSha256="${"1".repeat(64)}">7f1d2c3e-0000-4000-8000-000000000012</k:version></k:item>`;

describe("our own metadata on a registrering", () => {
  let schemaDir = "";
  beforeAll(async () => {
    schemaDir = await mkdtemp(join(dir, "own-"));
    for (const name of await readdir(ownSchemaDir))
      await copyFile(join(ownSchemaDir, name), join(schemaDir, name));
    await copyFile(itemSchemaFile, join(schemaDir, "kanalarkiv-item.xsd"));
  });

  async function check(own: string, alongside: readonly string[] = ["kanalarkiv-item.xsd"]) {
    const file = await aFile(anExtraction(own));
    return validateXml({ file, schemaDir, mainSchema: "arkivstruktur.xsd", alongside });
  }

  test("is valid with every element", async () => {
    expect(await check(anItem)).toEqual([]);
  });

  test("is not looked at when its schema is not named", async () => {
    const wrong = anItem.replace("<k:outcome>publicRecord", "<k:outcome>whatever");
    expect(await check(wrong, [])).toEqual([]);
    expect(await check(wrong)).toEqual([{ line: 14, message: expect.stringContaining("'outcome'") }]);
  });

  test("may leave out what is not known", async () => {
    const lean = anItem.replace(/<k:(permalink|language|decisionId|clauseId)>.*?<\/k:\1>/g, "");
    expect(lean).not.toContain("clauseId");
    expect(await check(lean)).toEqual([]);
  });

  test.each([
    ["a time without zone", `<k:postedAt>${time}`, "<k:postedAt>2026-01-01T00:00:00", "postedAt"],
    ["an unknown visibility", "<k:visibility>public", "<k:visibility>offentlig", "visibility"],
    ["an empty class", "<k:classId>agencyPost", "<k:classId>", "classId"],
    ["a decision that is not a UUID", "<k:decisionId>7f1d2c3e", "<k:decisionId>vedtak", "decisionId"],
    ["a digest in capitals", "1".repeat(64), "F".repeat(64), "contentSha256"],
    ["a version numbered 0", 'number="1"', 'number="0"', "number"],
    ["an empty version", "7f1d2c3e-0000-4000-8000-000000000011", "", "version"],
    ["two versions with one number", 'number="2"', 'number="1"', "version"],
    ["no version", /<k:version .*<\/k:version>\s*/g, "", "item"],
    [
      "another order",
      /(<k:nativeId>.*<\/k:nativeId>)\n(<k:permalink>.*<\/k:permalink>)/,
      "$2$1",
      "permalink",
    ],
    ["an element of no schema", "<k:outcome>", "<k:mood>glad</k:mood><k:outcome>", "mood"],
  ])("is refused with %s", async (_, from, to, element) => {
    const changed = anItem.replace(from, to);
    expect(changed).not.toBe(anItem);
    const [error] = await check(changed);
    expect(error?.message).toContain(`'${element}'`);
    expect(error?.line).toBeGreaterThan(9);
  });
});
