/** The rules of the DIAS envelope, each on one changed document. */
import { describe, expect, test } from "@jest/globals";
import type { ControlId } from "../../../src/noark/check/finding.ts";
import {
  agents,
  aPackage,
  file,
  group,
  organisation,
  type Parts,
  premis,
  premisObject,
  producing,
  record,
  software,
  uuid,
  withMets,
  withSubmission,
} from "./dias-documents.ts";
import { check, fact, found, type Tiny } from "./tiny.ts";

const said = (control: ControlId, tiny: Tiny) =>
  found(control, tiny).map(({ level, message }) => `${level}: ${message}`);
const extraction = (...files: string[]) => group(file("file:log.xml"), "FILES", "") + group(files.join(""));

describe("dias-mets.xml as it should be", () => {
  test("gives no finding", () => {
    const findings = check(withMets()).findings.filter(({ control }) => /^KA\.7/.test(control));
    expect(findings).toEqual([]);
  });
});

describe("which package dias-mets.xml describes", () => {
  test.each<[string, Parts, string]>([
    ["another id", { objectId: "UUID:00000000-0000-4000-8000-000000000000" }, "OBJID"],
    ["the id without its kind", { objectId: uuid }, "OBJID"],
    ["another type", { type: "AIP" }, "TYPE"],
    ["another profile", { profile: "http://example.org" }, "PROFILE"],
    ["a status that is none", { header: 'RECORDSTATUS="FINISHED"' }, "RECORDSTATUS"],
    ["another namespace", { namespace: "http://www.loc.gov/METS/" }, "namespace"],
  ])("%s is an error", (_, parts, word) => {
    expect(said("KA.90", withMets(parts))).toEqual([expect.stringMatching(`^error: .*${word}`)]);
  });

  test("the id in other letters, and no status, are none", () => {
    expect(said("KA.90", withMets({ objectId: `uuid:${uuid.toUpperCase()}`, header: "" }))).toEqual([]);
  });
});

describe("agents", () => {
  const sixth = (agent: string) => agents.replace(organisation('ROLE="IPOWNER"'), agent);
  test.each<[string, string, string]>([
    ["five of them", sixth(""), "5 agents"],
    ["a role that is none", sixth(organisation('ROLE="OWNER"')), 'ROLE "OWNER"'],
    ["no role", sixth(organisation("")), "ROLE nothing"],
    ["OTHER without saying which", sixth(organisation('ROLE="OTHER"')), "without OTHERROLE"],
    [
      "another role beside a role of the list",
      sixth(organisation('ROLE="IPOWNER" OTHERROLE="SUBMITTER"')),
      "OTHERROLE",
    ],
    ["a blank name", sixth(organisation('ROLE="IPOWNER"', " ")), "no name"],
    [
      "OTHER that is no software",
      sixth(software('ROLE="IPOWNER"', []).replace("SOFTWARE", "MACHINE")),
      "MACHINE",
    ],
    ["a type that is none", sixth(organisation('ROLE="IPOWNER"').replace("ORGANIZATION", "FIRM")), "FIRM"],
    [
      "an organisation that is software",
      sixth(organisation('ROLE="IPOWNER" OTHERTYPE="SOFTWARE"')),
      "OTHERTYPE",
    ],
  ])("%s: an error", (_, changed, word) => {
    expect(said("KA.91", withMets({ agents: changed }))).toEqual([expect.stringContaining(word)]);
    expect(said("KA.91", withMets({ agents: changed }))[0]).toMatch(/^error/);
  });

  test("nobody who hands it over is for a person to judge", () => {
    const changed = agents.replace('OTHERROLE="SUBMITTER"', 'OTHERROLE="CARRIER"');
    expect(said("KA.91", withMets({ agents: changed }))).toEqual([
      expect.stringMatching("^warning: .*SUBMITTER"),
    ]);
  });

  test("the submission description wants three, and knows two other roles", () => {
    const three =
      organisation('ROLE="ARCHIVIST"') +
      organisation('ROLE="OTHER" OTHERROLE="SUBMITTER"') +
      producing("Noark5");
    expect(said("KA.95", withSubmission({ agents: three }))).toEqual([]);
    expect(said("KA.95", withSubmission({ agents: producing("Noark5") }))).toContain(
      "error: 1 agents are named, at least 3 must be",
    );
    const carrier = three + organisation('ROLE="OTHER" OTHERROLE="CARRIER"');
    expect(said("KA.95", withSubmission({ agents: carrier }))).toEqual([expect.stringContaining("CARRIER")]);
  });
});

describe("records", () => {
  test.each<[string, string, string]>([
    ["a day that is none", record("ENDDATE", "2026-02-30"), "2026-02-30"],
    ["a time where a day belongs", record("STARTDATE", "2026-01-01T00:00:00Z"), "not a day"],
    ["a blank one", record("PROJECTNAME", " "), "blank"],
    ["an empty one", '<m:altRecordID TYPE="PROJECTNAME"/>', "blank"],
    [
      "an end before the start",
      record("STARTDATE", "2026-12-31") + record("ENDDATE", "2026-01-01"),
      "before",
    ],
  ])("%s is an error", (_, records, word) => {
    expect(said("KA.92", withMets({ records }))).toEqual([expect.stringContaining(word)]);
    const beside = said("KA.95", withSubmission({ records }));
    expect(beside.some((each) => each.includes(word))).toBe(true);
  });

  test("types are free in dias-mets.xml and a list in the submission description, which wants one", () => {
    const records = record("PROJECTNAME", "x");
    expect(said("KA.92", withMets({ records }))).toEqual([]);
    expect(said("KA.95", withSubmission({ records }))).toEqual([expect.stringContaining("PROJECTNAME")]);
    expect(said("KA.95", withSubmission({ records: "" }))).toEqual([
      expect.stringContaining("no altRecordID"),
    ]);
  });
});

describe("the file list", () => {
  test.each<[string, string, string]>([
    [
      "a media type that is not in the list",
      file("file:content/a", { id: "fileId_7", mime: "image/png" }),
      "image/png",
    ],
    ["the same number twice", file("file:content/a"), "twice"],
    [
      "a number out of order twice",
      file("file:content/a", { id: "fileId_9" }) + file("file:content/b", { id: "fileId_9" }),
      "twice",
    ],
    ["no time", file("file:content/a", { id: "fileId_7", created: "now" }), "CREATED"],
    ["a way out of the package", file("file:content/../../a", { id: "fileId_7" }), "leads out"],
    ["a backslash", file("file:content\\a", { id: "fileId_7" }), "leads out"],
    ["an address of another kind", file("https://example.org/content/a", { id: "fileId_7" }), "file:"],
    [
      "a link of another kind",
      file("file:content/a", { id: "fileId_7", more: 'xlink:type="extended"' }),
      "extended",
    ],
    ["a place of another kind", file("file:content/a", { id: "fileId_7" }).replace('"URL"', '"URN"'), "URN"],
    [
      "no address",
      file("file:content/a", { id: "fileId_7" }).replace(/ xlink:href="[^"]*"/, ""),
      "no address",
    ],
  ])("%s is an error", (_, files, word) => {
    const messages = said("KA.93", withMets({ groups: extraction(files) }));
    expect(messages).toEqual([expect.stringContaining(word)]);
    expect(messages[0]).toMatch(/^error/);
  });

  test("numbers may rise, begin anywhere and have other names", () => {
    const ids = ["fileId_7", "fileId_8", "fileId_3", "a", "b-1", "b-2", "fileId_9"];
    const groups = extraction(ids.map((id) => file("file:content/a", { id })).join(""));
    expect(said("KA.93", withMets({ groups }))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["no group for the extraction", group(file("file:log.xml"), "FILES", ""), "0 groups"],
    ["two of them", group(file("file:content/a")) + group(file("file:content/b", { id: "b" })), "2 groups"],
    ["no date", group(file("file:content/a"), "ArchiveExtraction", ""), "VERSDATE"],
    ["a date that is none", group("", "ArchiveExtraction", ' VERSDATE="2027-13-01"'), "VERSDATE"],
    [
      "a file of the extraction elsewhere",
      group(file("file:content/a"), "FILES", "") + group(""),
      "not in the group",
    ],
    ["another file in it", group(file("file:log.xml")), "not in content/"],
  ])("%s is an error", (_, groups, word) => {
    const messages = said("KA.94", withMets({ groups }));
    expect(messages).toEqual([expect.stringContaining(word)]);
    expect(messages[0]).toMatch(/^error/);
  });

  test("the group may lie within another, as the archive's own tool writes it", () => {
    const nested = group(file("file:log.xml") + group(file("file:content/a", { id: "b" })), "FILES", "");
    expect(said("KA.94", withMets({ groups: nested }))).toEqual([]);
  });
});

describe("what the receiving system takes the package for", () => {
  const parties = organisation('ROLE="ARCHIVIST"') + organisation('ROLE="OTHER" OTHERROLE="SUBMITTER"');
  test.each<[string, readonly string[], boolean]>([
    ["Noark5", ["1.2.3", "Noark5", "5.0"], true],
    ["Noark 5 in other words", ["NOARK 5"], true],
    ["a version that holds a 3", ["Noark 5.3"], false],
    ["a version that holds a 4", ["Noark 5, 4.0"], false],
    ["Noark 4 before Noark5", ["Noark4", "Noark5"], false],
    ["Noark without a number, then Noark5", ["Noark", "Noark5"], true],
    ["no Noark at all", ["1.2.3", "5.0"], false],
  ])("%s", (_, notes, isNoark5) => {
    const messages = said("KA.96", withSubmission({ agents: parties + producing(...notes) }));
    expect(messages).toHaveLength(isNoark5 ? 0 : 1);
  });

  test("only the first producing software counts", () => {
    const both = parties + producing("Noark4") + producing("Noark5");
    expect(said("KA.96", withSubmission({ agents: both }))).toEqual([expect.stringContaining("Noark 4")]);
    const archiving = parties + software('ROLE="ARCHIVIST"', ["Noark5"]);
    expect(said("KA.96", withSubmission({ agents: archiving }))).toEqual([
      expect.stringContaining("unknown"),
    ]);
  });
});

describe("a tar with an envelope and no submission description beside it", () => {
  const layout = { first: { name: `${uuid}/`, isFolder: true }, dotted: undefined, hasContentEntry: true };
  const tar = { name: `${uuid}.tar`, sha256: "aa", sizeBytes: 9, layout };

  test("lacks something that a delivery needs; a folder, or an extraction alone, does not", () => {
    expect(said("KA.28", { extraction: { ...aPackage, tar } })).toEqual([
      expect.stringMatching("^warning: does not lie beside the tar"),
    ]);
    expect(said("KA.28", { extraction: aPackage })).toEqual([]);
    expect(said("KA.28", { extraction: { ...aPackage, outside: new Map(), tar } })).toEqual([]);
  });
});

describe("PREMIS", () => {
  test.each<[string, string, string]>([
    ["no object", premis(""), "no object"],
    ["another package", premis(premisObject("other")), "other"],
    ["another namespace", premis(premisObject(uuid), "info:lc/xmlns/premis-v2"), "namespace"],
  ])("with %s is an error in dias-premis.xml and in log.xml", (_, text, word) => {
    expect(said("KA.97", { extraction: aPackage, premis: text })).toEqual([expect.stringContaining(word)]);
    expect(said("KA.97", { extraction: aPackage, premisLog: text })).toEqual([expect.stringContaining(word)]);
  });

  test("may tell of more objects, and write the id in other letters", () => {
    const text = premis(premisObject("other") + premisObject(`UUID:${uuid.toUpperCase()}`));
    expect(said("KA.97", { extraction: aPackage, premis: text })).toEqual([]);
  });
});

describe("the documents and schemas of the envelope", () => {
  test("what a schema refuses is said here and not by N5.03, without the values", () => {
    const schemaFaults = [
      { file: "log.xml", line: 1, message: "value 'Kari' is not valid", part: "envelope" as const },
    ];
    expect(said("KA.98", { extraction: aPackage, schemaFaults })).toEqual(["error: value '…' is not valid"]);
    expect(said("N5.03", { extraction: aPackage, schemaFaults })).not.toContainEqual(
      expect.stringContaining("is not valid"),
    );
  });

  test("a DOCTYPE in dias-mets.xml, and a document that is not XML, are errors", () => {
    const { mets = "", ...others } = withMets();
    expect(said("KA.98", { ...others, mets: `<!DOCTYPE mets>${mets}` })).toEqual([
      expect.stringContaining("DOCTYPE"),
    ]);
    expect(said("KA.98", { extraction: aPackage, submission: "<a>" })).toEqual([
      expect.stringContaining("cannot be read"),
    ]);
  });

  test("schemas that are not the official ones are for a person to judge", () => {
    const outside = new Map([
      ["dias-mets.xsd", fact("own")],
      ["administrative_metadata/dias-premis.xsd", fact("what")],
    ]);
    expect(said("KA.99", { extraction: { ...aPackage, outside } })).toEqual([
      expect.stringMatching("^warning: written by this product"),
      expect.stringMatching("^warning: not shown to be the official file"),
    ]);
  });

  test("a folder that is missing is an error in a tar and only told in a folder, which copying may empty", () => {
    const outsideFolders = new Set(["content", "administrative_metadata"]);
    const layout = { first: { name: `${uuid}/`, isFolder: true }, dotted: undefined, hasContentEntry: true };
    const tar = { name: `${uuid}.tar`, sha256: "aa", sizeBytes: 9, layout };
    const level = (part: object) =>
      found("KA.29", { extraction: { ...aPackage, outsideFolders, ...part } }).map((each) => each.level);
    expect([level({}), level({ tar })]).toEqual([[], ["error"]]);
  });

  test("what the archive did is an error in a submission, and a description of the archive only told", () => {
    const outside = new Map([
      ["dias-mets.xml", fact("ee")],
      ["administrative_metadata/repository_operations/arkade-log.xml", fact("ee")],
      ["descriptive_metadata/eac-cpf.xml", fact("ee")],
    ]);
    const { findings } = check({ extraction: { ...aPackage, outside } });
    const levels = (file: string) =>
      findings.filter((each) => each.file.endsWith(file)).map(({ level }) => level);
    expect([levels("arkade-log.xml"), levels("eac-cpf.xml")]).toEqual([["error"], ["info"]]);
  });
});
