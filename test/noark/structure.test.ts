import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Language } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import type { Closure, ExportedThread } from "../../src/domain/export.ts";
import { filesOf } from "../../src/noark/document.ts";
import { caseFolderId, channelClassId } from "../../src/noark/identity.ts";
import { seriesTitle, writeStructure } from "../../src/noark/structure.ts";
import { newTally } from "../../src/noark/tally.ts";
import type { NoarkSettings } from "../../src/noark/writing.ts";
import {
  aCase,
  aCaseFile,
  aChannel,
  aClassification,
  aMedia,
  anAgency,
  anEntry,
  anItem,
  anySelection,
  aScope,
  aThread,
  aVersion,
  aWriteOff,
  inOrder,
  textOf,
  tipGround,
  uuid,
  written,
} from "../support/export-builders.ts";

async function structureOf(
  threads: readonly ExportedThread[],
  settings: Partial<NoarkSettings> = {},
): Promise<string> {
  return textOf(writeStructure(aScope(), [aChannel()], inOrder(threads), newTally(), settings));
}

/** The texts of the elements of this name, in document order. */
function values(document: string, name: string): readonly string[] {
  return [...document.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((match) => match[1] ?? "");
}

const incoming = { entry: anEntry(), item: anItem(), writtenOff: aWriteOff({ byEntryId: undefined }) };

describe("systemIDs", () => {
  test("are unique in any extraction, and every reference points into it (N5.47, N5.48)", async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (selection) => {
        const structure = (await written(selection)).files.get("arkivstruktur.xml") ?? "";
        const ids = values(structure, "systemID");
        expect(new Set(ids).size).toBe(ids.length);
        const references = ["referanseArkivdel", "referanseTilMappe", "referanseTilRegistrering"];
        for (const id of references.flatMap((name) => values(structure, name))) expect(ids).toContain(id);
      }),
      { numRuns: 30 },
    );
  });

  test("of a record is the item's, of a journalpost the entry's; a case and a channel have another one in every series", async () => {
    const casework = aCase({ entries: [{ ...incoming, item: anItem({ id: uuid(0x109) }) }] });
    const ids = values(await structureOf([aThread({ casework })]), "systemID");
    expect(ids).toEqual(expect.arrayContaining([uuid(0x101), uuid(0x401)]));
    expect(ids).toEqual(
      expect.arrayContaining([
        caseFolderId(aScope(), aCaseFile().id),
        channelClassId(aScope(), aChannel().id),
      ]),
    );
    expect(ids).not.toContain(uuid(0x109));
    const next = { ...aScope(), seriesId: uuid(0xa9) };
    expect(caseFolderId(next, aCaseFile().id)).not.toBe(caseFolderId(aScope(), aCaseFile().id));
    expect(channelClassId(next, aChannel().id)).not.toBe(channelClassId(aScope(), aChannel().id));
  });
});

test("the tally equals what stands in the file, and the documents are exactly those that it names", async () => {
  await fc.assert(
    fc.asyncProperty(anySelection, async (selection) => {
      const { files, tally } = await written(selection);
      const structure = files.get("arkivstruktur.xml") ?? "";
      const count = (pattern: RegExp) => [...structure.matchAll(pattern)].length;
      expect(tally).toMatchObject({
        mappe: count(/<mappe[ >]/g),
        saksmappe: count(/xsi:type="saksmappe"/g),
        registrering: count(/<registrering /g),
        journalpost: count(/xsi:type="journalpost"/g),
        dokumentobjekt: count(/<dokumentobjekt>/g),
        skjerming: count(/<skjerming>/g),
        kassasjon: count(/<kassasjon>/g),
        utfoertKassasjon: 0,
        virksomhetsspesifikkeMetadata: count(/<virksomhetsspesifikkeMetadata>/g),
      });
      const made = selection.threads.flatMap((thread) => [
        ...filesOf(selection.scope.agency, aChannel(), thread),
      ]);
      expect(values(structure, "referanseDokumentfil")).toEqual(made.map(({ path }) => path));
    }),
    { numRuns: 30 },
  );
});

test("every channel is a klasse, also without a thread (6.4.13)", async () => {
  const channels = [1, 2, 3].map((number) =>
    aChannel({ id: uuid(number), address: `https://a.example/${number}` }),
  );
  const thread = aThread({ channelId: uuid(2) });
  const structure = await textOf(writeStructure(aScope(), channels, inOrder([thread])));
  expect(values(structure, "klasseID")).toEqual(
    [1, 2, 3].map((number) => `wordpress:https://a.example/${number}`),
  );
});

describe("it refuses, with the place", () => {
  test.each([
    ["a thread of a channel that is not exported", [aThread({ channelId: uuid(9) })], "comes out of order"],
    [
      "an item without versions",
      [aThread({ records: [anItem({ versions: [] })] })],
      `item ${uuid(0x101)} has no`,
    ],
    [
      "an item that stands twice",
      [aThread({ records: [anItem(), anItem()] })],
      `item ${uuid(0x101)} stands twice`,
    ],
    ["a case without entries", [aThread({ casework: aCase() })], "case 2026/1 has no entry"],
    [
      "a character that was not cleaned at capture",
      [aThread({ records: [anItem({ authorName: "Kari\u0001" })] })],
      `item ${uuid(0x101)}: forfatter: U+0001 at position 4`,
    ],
    [
      "an instant that nothing can have been posted at",
      [aThread({ records: [anItem({ firstSeenAt: new Date(Number.NaN) })] })],
      `item ${uuid(0x101)}: not an instant of the years 1–9999`,
    ],
  ])("%s", async (_, threads, message) => {
    await expect(structureOf(threads)).rejects.toThrow(message);
  });

  test("threads that come back to an earlier channel", async () => {
    const channels = [aChannel(), aChannel({ id: uuid(0xc1) })];
    const threads = [aThread({ channelId: uuid(0xc1) }), aThread()];
    await expect(textOf(writeStructure(aScope(), channels, inOrder(threads)))).rejects.toThrow(
      "out of order",
    );
  });

  test("an agency without channels", async () => {
    await expect(textOf(writeStructure(aScope(), [], inOrder([])))).rejects.toThrow("no channel to export");
  });

  test("a period that nobody closed", async () => {
    const scope = aScope({ closedBy: " " });
    await expect(textOf(writeStructure(scope, [aChannel()], inOrder([])))).rejects.toThrow("avsluttetAv");
  });
});

describe("a thread", () => {
  test("of casework alone has no mappe of its own, and its case refers to none", async () => {
    const structure = await structureOf([aThread({ records: [], casework: aCase({ entries: [incoming] }) })]);
    expect([...structure.matchAll(/<mappe[ >]/g)]).toHaveLength(1);
    expect(structure).not.toContain("<kryssreferanse>");
  });

  test("with nothing in it is not written, for a mappe may not be empty", async () => {
    expect(await structureOf([aThread({ records: [] })])).not.toContain("<mappe");
  });

  test("shows what an item answers by the id of its registrering, and nothing outside the thread", async () => {
    const reply = anItem({ id: uuid(0x102), answers: uuid(0x101) });
    const lost = anItem({ id: uuid(0x103), answers: uuid(0x999) });
    const structure = await structureOf([
      aThread({ records: [reply, lost], casework: aCase({ entries: [incoming] }) }),
    ]);
    expect(values(structure, "referanseTilRegistrering")).toEqual([uuid(0x401)]);
  });
});

describe("an edited item", () => {
  test("is one document with a file for every version, numbers rising", async () => {
    const versions = [1, 2, 3].map((number) => aVersion({ id: uuid(0x500 + number), number }));
    const structure = await structureOf([aThread({ records: [anItem({ versions })] })]);
    expect(values(structure, "versjonsnummer")).toEqual(["1", "2", "3", "3"]);
    expect(values(structure, "format")).toEqual(["txt", "txt", "txt", "json"]);
    expect(values(structure, "dokumentnummer")).toEqual(["1"]);
  });
});

describe("the title of a record", () => {
  test.each([
    ["its own", { title: "Møte" }, "Kommentar: Møte"],
    ["else its first line", { text: "\n Når?\nTakk" }, "Kommentar: Når?"],
    ["else its kind and day", { text: " \n" }, "Kommentar 2026-03-01"],
    ["never cut inside a character", { text: "👋".repeat(121) }, `Kommentar: ${"👋".repeat(120)} …`],
  ])("%s", async (_, change, title) => {
    const structure = await structureOf([aThread({ records: [anItem({ versions: [aVersion(change)] })] })]);
    expect(values(structure, "tittel")).toContain(title);
  });
});

describe("the folder of a thread", () => {
  test.each([
    ["the first words of the agency's post", "Åpent møte\nom planen", "Åpent møte om planen"],
    ["no more than 120 characters of them", "ord ".repeat(60), `${"ord ".repeat(30).trim()} …`],
    ["its day and channel when somebody else began it", undefined, "Tråd 2026-03-01 – Etaten svarer"],
    ["its day and channel when the post says nothing", " \n ", "Tråd 2026-03-01 – Etaten svarer"],
  ])("is called by %s", async (_, title, expected) => {
    const structure = await structureOf([aThread({ title, openedAt: new Date("2026-03-01T09:00:00Z") })]);
    expect(/<mappe>.*?<tittel>(.*?)<\/tittel>/s.exec(structure)?.[1]).toBe(expected);
  });
});

test("a record says when it was posted and captured in words that every reader sees", async () => {
  const structure = await structureOf([aThread({ records: [anItem()] })]);
  expect(values(structure, "beskrivelse").at(-1)).toBe(
    "Publisert: 2026-03-01 10:59:00 Europe/Oslo. Hentet: 2026-03-01 11:00:05 Europe/Oslo.",
  );
});

describe("kassasjon", () => {
  const clause = { decisionId: uuid<never>(0xd0), clauseId: "3.2" };
  const prunable = aClassification({ outcome: "prunable", clause, dueOn: day("2032-01-01") });
  const thread = aThread({ records: [anItem({ classification: prunable })] });

  test("stands on the record and on each of its documents", async () => {
    const structure = await structureOf([thread]);
    expect(values(structure, "kassasjonsdato")).toEqual(["2032-01-01", "2032-01-01"]);
    expect(values(structure, "bevaringstid")).toEqual(["5", "5"]);
  });

  test("cites the decision as the agency does, when it is at hand", async () => {
    const settings = { disposalAuthority: () => ({ citation: "Vedtak 2026/7 pkt. 3.2", years: 4 }) };
    const structure = await structureOf([thread], settings);
    expect(values(structure, "kassasjonshjemmel")[0]).toBe("Vedtak 2026/7 pkt. 3.2");
    expect(values(structure, "bevaringstid")[0]).toBe("4");
  });

  test("is not noted of a proposal that nobody asked to note: the item is kept like any other", async () => {
    const tally = newTally();
    const kept = aScope({ disposalNoted: false });
    const structure = await textOf(writeStructure(kept, [aChannel()], inOrder([thread]), tally));
    expect(structure).not.toContain("<kassasjon>");
    expect(values(structure, "systemID")).toContain(thread.records[0]?.id);
    expect([tally.kassasjon, tally.prunableWithoutDay]).toEqual([0, 0]);
  });

  test("is left out and counted when no day is set, for Noark wants one", async () => {
    const tally = newTally();
    const undated = anItem({ classification: { ...prunable, dueOn: undefined } });
    const pieces = writeStructure(aScope(), [aChannel()], inOrder([aThread({ records: [undated] })]), tally);
    expect(await textOf(pieces)).not.toContain("<kassasjon>");
    expect(tally.prunableWithoutDay).toBe(1);
  });
});

describe("skjerming", () => {
  test("of a record hides its title, for a public title never quotes the comment", async () => {
    const records = [anItem({ classification: aClassification({ ground: tipGround }) })];
    const structure = await structureOf([aThread({ records })]);
    expect(values(structure, "offentligTittel")).toEqual(["Kommentar 2026-03-01: *****"]);
    // of the record, and of its document (5.2.27)
    expect(values(structure, "skjermingshjemmel")).toEqual([
      "offl. § 24 andre ledd",
      "offl. § 24 andre ledd",
    ]);
  });

  test("of an entry names what is hidden, and reaches its case when the case's title differs", async () => {
    const entry = anEntry({ ground: tipGround });
    const file = aCaseFile({ title: "Tips fra Kari Nordmann" });
    const structure = await structureOf([
      aThread({
        casework: aCase({ file, entries: [{ ...incoming, item: anItem({ id: uuid(0x109) }), entry }] }),
      }),
    ]);
    expect(values(structure, "skjermingMetadata")).toEqual([
      "Skjerming tittel mappe - utvalgte ord",
      "Skjerming navn avsender",
      "Skjerming tittel registrering - utvalgte ord",
      "Skjerming tittel dokumentbeskrivelse",
    ]);
  });
});

test("an officer's ground for words of a title screens the title alone, of an entry and of a case", async () => {
  const publicTitle = { washed: "Klage om *****", full: "Klage om *****" };
  const entry = anEntry({ title: "Klage om Kari", publicTitle, titleGround: tipGround });
  const file = aCaseFile({ title: "Dialog om Kari", publicTitle, titleGround: tipGround });
  const casework = aCase({ file, entries: [{ ...incoming, entry }] });
  const structure = await structureOf([aThread({ records: [], casework })]);
  expect(values(structure, "skjermingMetadata")).toEqual([
    "Skjerming tittel mappe - utvalgte ord",
    "Skjerming tittel registrering - utvalgte ord",
  ]);
  expect(values(structure, "skjermingshjemmel")).toEqual([tipGround.text, tipGround.text]);
  expect(/<registrering[\s\S]*/.exec(structure)?.[0]).not.toContain("skjermingDokument");
});

test("an entry whose title is public already screens its name only", async () => {
  const entry = anEntry({ ground: tipGround, title: "Tips", publicTitle: { washed: "Tips", full: "Tips" } });
  const casework = aCase({ entries: [{ ...incoming, entry }] });
  const structure = await structureOf([aThread({ records: [], casework })]);
  expect(values(structure, "skjermingMetadata")).toEqual([
    "Skjerming navn avsender",
    "Skjerming tittel dokumentbeskrivelse",
  ]);
});

test("only an incoming entry is written off by its answer, as the agency has chosen", async () => {
  const writtenOff = aWriteOff();
  const directions = ["incoming", "outgoing", "internal"] as const;
  const entries = directions.map((direction, index) => ({
    entry: anEntry({ id: uuid(0x700 + index), direction, numberInCase: index + 1 }),
    item: anItem({ id: uuid(0x710 + index) }),
    writtenOff,
  }));
  const structure = await structureOf([aThread({ records: [], casework: aCase({ entries }) })], {
    avskrivningsmaate: "Tatt til orientering",
  });
  expect(values(structure, "avskrivningsmaate")).toEqual(["Tatt til orientering"]);
  expect([values(structure, "mottattDato").length, values(structure, "sendtDato").length]).toEqual([1, 1]);
});

describe("a case that is in arrears is open, and its series with it (requirements 3.2.9 and 6.2.7)", () => {
  const left = { ...incoming, writtenOff: undefined };
  const casework = aCase({ closed: false, entries: [left] });
  const open: Closure = { closed: false, because: undefined };
  const writtenIn = (language: Language, closure = open) =>
    textOf(
      writeStructure(
        aScope({ agency: anAgency({ language }), closure }),
        [aChannel()],
        inOrder([aThread({ records: [], casework })]),
        newTally(),
      ),
    );

  test("its status, that of its entry and of the series say so", async () => {
    const structure = await writtenIn("nb");
    expect(values(structure, "saksstatus")).toEqual(["Under behandling"]);
    expect(values(structure, "journalstatus")).toEqual(["Journalført"]);
    expect(values(structure, "arkivdelstatus")).toEqual(["Aktiv periode"]);
    expect(values(structure, "arkivstatus")).toEqual(["Opprettet"]);
    expect(structure).not.toContain("<avskrivning>");
  });

  test.each([
    ["nb", "ikke avsluttet", "Avsluttet etter beslutning av Arkivar Åse"],
    ["nn", "ikkje avslutta", "Avslutta etter avgjerd av Arkivar Åse"],
    ["sv", "inte avslutad", "Avslutad efter beslut av Arkivar Åse"],
    ["en", "not closed", "Closed by decision of Arkivar Åse"],
  ] as const)("the series tells in words how it was left (%s)", async (language, isOpen, isClosed) => {
    expect(await writtenIn(language)).toContain(isOpen);
    const forced = await writtenIn(language, { closed: true, because: "Avtale 26/114 & $1." });
    expect(forced).toContain(isClosed);
    expect(forced).toContain(": Avtale 26/114 &amp; $1.<");
  });

  test("one that was written off is closed, by the person and on the day that did it", async () => {
    const noted = aWriteOff({
      on: day("2026-05-01"),
      how: "Tatt til orientering",
      by: "Kari Vik",
      byEntryId: undefined,
    });
    const structure = await structureOf([
      aThread({ records: [], casework: aCase({ entries: [{ ...incoming, writtenOff: noted }] }) }),
    ]);
    expect(values(structure, "saksstatus")).toEqual(["Avsluttet"]);
    expect(values(structure, "journalstatus")).toEqual(["Arkivert"]);
    expect(structure).toContain(
      "<avskrivning><avskrivningsdato>2026-05-01</avskrivningsdato><avskrevetAv>Kari Vik</avskrevetAv><avskrivningsmaate>Tatt til orientering</avskrivningsmaate></avskrivning>",
    );
  });
});

test("a case and a series that go on from an earlier delivery name what they go on from", async () => {
  const casework = aCase({ earlierFolderId: uuid(0x999), entries: [incoming] });
  const scope = aScope({ earlierSeriesId: uuid(0x998) });
  const structure = await textOf(
    writeStructure(scope, [aChannel()], inOrder([aThread({ records: [], casework })]), newTally()),
  );
  expect(values(structure, "referanseTilMappe")).toEqual([uuid(0x999)]);
  expect(structure).toContain(
    `</arkivperiodeSluttDato><referanseForloeper>${uuid(0x998)}</referanseForloeper>`,
  );
});

test("formats that the archive may refuse are counted, with the first file of each", async () => {
  const media = ["image/webp", "image/png", "image/webp", "application/pdf"].map((mediaType, index) =>
    aMedia({ mediaType, sha256: aVersion().contentHash.replace(/^./, String(index)) as never }),
  );
  const tally = newTally();
  const records = [anItem({ versions: [aVersion({ media })] })];
  await textOf(writeStructure(aScope(), [aChannel()], inOrder([aThread({ records })]), tally));
  expect([...tally.unapprovedFormats.values()]).toEqual([
    {
      mediaType: "image/webp",
      extension: "webp",
      because: "notAccepted",
      files: 2,
      path: `DOKUMENT/2026/03/${uuid(0x201)}-1.webp`,
    },
    {
      mediaType: "application/pdf",
      extension: "pdf",
      because: "onlyAsPdfA",
      files: 1,
      path: `DOKUMENT/2026/03/${uuid(0x201)}-4.pdf`,
    },
  ]);
});

test.each([
  ["2026-01-01", "2026-12-31", "Dialogkanaler 2026"],
  ["2026-01-01", "2026-06-30", "Dialogkanaler 2026-01-01–2026-06-30"],
  ["2025-01-01", "2026-12-31", "Dialogkanaler 2025-01-01–2026-12-31"],
])("a series from %s to %s is called %s", (from, to, title) => {
  expect(seriesTitle(aScope({ from: day(from), to: day(to) }))).toBe(title);
});

test("a part of a large period says which one it is", () => {
  expect(seriesTitle(aScope({ part: 2, parts: 3 }))).toBe("Dialogkanaler 2026, del 2 av 3");
});
