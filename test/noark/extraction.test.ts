import { describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { caseClosed, periodClosed, writeChangeLog } from "../../src/noark/change-log.ts";
import { describedFiles, writeExtraction } from "../../src/noark/extraction.ts";
import { caseFolderId } from "../../src/noark/identity.ts";
import { newTally } from "../../src/noark/tally.ts";
import { selection } from "../golden/noark/small/input.ts";
import { aScope, digestOf, textOf, uuid, written } from "../support/export-builders.ts";

const totals = { journalEntries: 0, firstJournalDay: undefined, lastJournalDay: undefined };
const checksums = new Map(describedFiles.map((name) => [name, digestOf(name)]));

describe("arkivuttrekk.xml", () => {
  test("states the digest of every XML file and schema but itself and addml.xsd (6.4.22)", () => {
    expect([...describedFiles].sort()).toEqual([
      "arkivstruktur.xml",
      "arkivstruktur.xsd",
      "endringslogg.xml",
      "endringslogg.xsd",
      "kanalarkiv-item.xsd",
      "loependeJournal.xml",
      "loependeJournal.xsd",
      "metadatakatalog.xsd",
      "offentligJournal.xml",
      "offentligJournal.xsd",
    ]);
    const text = writeExtraction({ scope: aScope(), totals, tally: newTally(), checksums });
    for (const digest of checksums.values()) expect(text.split(digest)).toHaveLength(2);
  });

  test("is read alike by a parser that had no part in writing it", () => {
    const text = writeExtraction({ scope: aScope(), totals, tally: { ...newTally(), mappe: 7 }, checksums });
    expect(XMLValidator.validate(text)).toBe(true);
    const { addml } = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === "dataObject",
    }).parse(text);
    const [extraction] = addml.dataset.dataObjects.dataObject;
    expect(extraction.dataObjects.dataObject.map((one: { "@_name": string }) => one["@_name"])).toEqual([
      "arkivstruktur",
      "endringslogg",
      "loependeJournal",
      "offentligJournal",
    ]);
    expect(JSON.stringify(extraction)).toContain('"//mappe"');
  });

  test("refuses a file without a digest by its name", () => {
    const missing = new Map(checksums);
    missing.delete("endringslogg.xml");
    expect(() => writeExtraction({ scope: aScope(), totals, tally: newTally(), checksums: missing })).toThrow(
      "endringslogg.xml has no checksum",
    );
  });

  test.each([
    ["inneholderSkjermetInformasjon", { skjerming: 1 }],
    ["omfatterDokumenterSomErKassert", { utfoertKassasjon: 1 }],
    ["inneholderDokumenterSomSkalKasseres", { kassasjon: 1 }],
    ["inneholderVirksomhetsspesifikkeMetadata", { virksomhetsspesifikkeMetadata: 1 }],
  ])("%s is true when the structure holds it, and only then", (flag, found) => {
    const property = (value: boolean) =>
      `<property dataType="boolean" name="${flag}"><value>${value}</value></property>`;
    const write = (change: object) =>
      writeExtraction({ scope: aScope(), totals, tally: { ...newTally(), ...change }, checksums });
    expect(write(found)).toContain(property(true));
    expect(write({})).toContain(property(false));
  });

  test("the first property is info, its second additionalInfo, and the first of that periode: Arkade reads by place", async () => {
    const text = (await written(selection)).files.get("arkivuttrekk.xml") ?? "";
    const names = [...text.slice(text.indexOf("<dataObjects>")).matchAll(/<property [^>]*name="([^"]+)"/g)];
    expect(names.slice(0, 7).map((match) => match[1])).toEqual([
      "info",
      "type",
      "version",
      "additionalInfo",
      "periode",
      "inngaaendeSkille",
      "utgaaendeSkille",
    ]);
  });

  test("the first described file is arkivstruktur, and counts are those of the files", async () => {
    const text = (await written(selection)).files.get("arkivuttrekk.xml") ?? "";
    expect([...text.matchAll(/<dataObject name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Noark 5-arkivuttrekk",
      "arkivstruktur",
      "endringslogg",
      "loependeJournal",
      "offentligJournal",
    ]);
    const counts = [
      ...text.matchAll(
        /<value>\/\/(\w+)<\/value><\/property><property dataType="integer" name="value"><value>(\d+)</g,
      ),
    ];
    expect(counts.map((match) => `${match[1]} ${match[2]}`)).toEqual([
      "mappe 2",
      "registrering 4",
      "endring 2",
      "journalregistrering 2",
      "journalregistrering 2",
    ]);
  });
});

describe("endringslogg.xml", () => {
  test("refuses to be empty, for the schema wants one change", async () => {
    await expect(textOf(writeChangeLog([]))).rejects.toThrow("log at least the closing of the period");
  });

  test("logs the closing of the period and of a case, and counts them", async () => {
    const tally = newTally();
    const log = await textOf(writeChangeLog([caseClosed(aScope(), uuid(7)), periodClosed(aScope())], tally));
    expect(log).toContain(
      `<referanseArkivenhet>${uuid(0xa3)}</referanseArkivenhet><referanseMetadata>arkivdelstatus</referanseMetadata>`,
    );
    expect(log).toContain(
      "<tidligereVerdi>Aktiv periode</tidligereVerdi><nyVerdi>Avsluttet periode</nyVerdi>",
    );
    expect(log).toContain(
      `<referanseArkivenhet>${caseFolderId(aScope(), uuid(7))}</referanseArkivenhet><referanseMetadata>saksstatus<`,
    );
    expect(tally.endring).toBe(2);
  });

  test.each([undefined, "", " "])("a value that was not there (%j) is written in words", async (from) => {
    const log = await textOf(writeChangeLog([{ ...periodClosed(aScope()), from, to: from }]));
    expect(log).toContain("<tidligereVerdi>Ikke satt</tidligereVerdi><nyVerdi>Ikke satt</nyVerdi>");
  });
});
