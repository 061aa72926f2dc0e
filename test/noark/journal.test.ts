import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../src/domain/day.ts";
import type { RegistryEntry } from "../../src/domain/journal.ts";
import { unavoidableFaults, writePublicJournal, writeRunningJournal } from "../../src/noark/journal.ts";
import type { JournalRow } from "../../src/noark/journal-row.ts";
import {
  aCaseFile,
  aChannel,
  anAgency,
  anEntry,
  aScope,
  aWriteOff,
  inOrder,
  textOf,
  tipGround,
  totalsOf,
  uuid,
} from "../support/export-builders.ts";

function aRow(change: Partial<RegistryEntry> = {}, row: Partial<JournalRow> = {}): JournalRow {
  const entry = anEntry(change);
  return { channel: aChannel(), file: aCaseFile(), entry, attachments: 1, writtenOff: aWriteOff(), ...row };
}

function running(rows: readonly JournalRow[], totals = totalsOf(rows)): Promise<string> {
  return textOf(writeRunningJournal(aScope(), totals, inOrder(rows)));
}

function publicly(rows: readonly JournalRow[], totals = totalsOf(rows)): Promise<string> {
  return textOf(writePublicJournal(aScope(), totals, inOrder(rows)));
}

describe("the public journal never holds what is protected", () => {
  const canary = (name: string) => `KANARI-${name}`;
  const grounded = aRow(
    {
      ground: tipGround,
      title: canary("title"),
      party: canary("party"),
      partyPublic: { washed: canary("washed-name"), full: canary("full-name") },
      publicTitle: { washed: `Tips fra ${canary("party")}`, full: canary("full-title") },
    },
    {
      file: aCaseFile({
        title: canary("case"),
        publicTitle: { washed: "Om planen", full: canary("full-case") },
      }),
    },
  );

  test("of an entry with a ground: neither title nor any name of it", async () => {
    const journal = await publicly([grounded]);
    expect(journal).not.toContain("KANARI");
    expect(journal).toContain("<offentligTittel>Tips fra *****</offentligTittel>");
    expect(journal).toContain("<korrespondansepartNavn>*****</korrespondansepartNavn>");
    expect(journal).toContain("<skjermingshjemmel>offl. § 24 andre ledd</skjermingshjemmel>");
  });

  test("of an entry without one: only washed titles, and the party by its public name", async () => {
    const open = {
      title: canary("title"),
      party: "Kari Nordmann",
      partyPublic: { washed: "Privatperson", full: "Kari Nordmann" },
    };
    const journal = await publicly([aRow(open, { file: aCaseFile({ title: canary("case") }) })]);
    expect(journal).not.toContain("KANARI");
    expect(journal).toContain("<korrespondansepartNavn>Kari Nordmann</korrespondansepartNavn>");
    expect(journal).not.toContain("tilgangsrestriksjon");
  });

  test.each([
    ["Kari Nordmann", "Privatperson", "*****"],
    ["kari@example.org", "Privatperson", "*****"],
    ["Kari 01010112345", "Kari ***********", "Kari ***********"],
  ])(
    "the party %s that the public pages call %s is %s: no other name than the archive's",
    async (party, full, shown) => {
      const journal = await publicly([aRow({ party, partyPublic: { washed: "Privatperson", full } })]);
      expect(journal).toContain(`<korrespondansepartNavn>${shown}</korrespondansepartNavn>`);
    },
  );

  test.each([
    ["nb", "navn på privatpersoner er utelatt"],
    ["nn", "namn på privatpersonar er utelatne"],
    ["sv", "enskildas namn är utelämnade"],
    ["en", "names of private persons are left out"],
  ] as const)(
    "an agency that hides names says so in the head of its public journal (%s)",
    async (language, why) => {
      const scope = aScope({ agency: anAgency({ language, names: "hidden" }) });
      const rows = [aRow({ partyPublic: { washed: "Privatperson", full: "Privatperson" } })];
      const [open, protectedOne] = [writePublicJournal, writeRunningJournal].map((write) =>
        textOf(write(scope, totalsOf(rows), inOrder(rows))),
      );
      expect(await open).toContain(`<seleksjon>journaldato 2026-01-01–2026-12-31; ${why}`);
      expect(await open).toContain("<korrespondansepartNavn>*****</korrespondansepartNavn>");
      expect(await protectedOne).toContain("<seleksjon>journaldato 2026-01-01–2026-12-31</seleksjon>");
    },
  );

  test("nor the name of who answers for the cases", async () => {
    const scope = aScope({ agency: anAgency({ responsible: canary("officer") }) });
    const rows = [grounded];
    const pieces = writePublicJournal(scope, totalsOf(rows), inOrder(rows));
    expect(await textOf(pieces)).not.toContain("KANARI");
  });

  test("whatever the texts are", async () => {
    const secret = fc.string({ minLength: 5, unit: "grapheme-ascii" }).map((text) => `§${text.trim()}§`);
    await fc.assert(
      fc.asyncProperty(secret, secret, fc.boolean(), async (title, party, isGrounded) => {
        const ground = isGrounded ? tipGround : undefined;
        const washed = isGrounded ? `Melding fra ${party}` : "Melding";
        const journal = await publicly([
          aRow({ title, party, ground, publicTitle: { washed, full: title } }),
        ]);
        expect(journal.replaceAll("offl. § 24 andre ledd", "")).not.toContain("§");
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ["Ann", "Tips fra Ann om Annen gate", "Tips fra ***** om Annen gate"],
  ["Bo-Erik/{x}^$|*+?\\[]", "Fra Bo-Erik/{x}^$|*+?\\[]", "Fra *****"],
  ["A. (b", "Fra A. (b, ikke A. (bc", "Fra *****, ikke A. (bc"],
  ["", "Tips om en adresse", "Tips om en adresse"],
])("the name %j is taken out of %j as a whole word", async (party, washed, shown) => {
  const journal = await publicly([aRow({ ground: tipGround, party, publicTitle: { washed, full: washed } })]);
  expect(journal).toContain(`<offentligTittel>${shown}</offentligTittel>`);
});

test("the running journal holds the names and titles themselves, and says what is screened", async () => {
  const journal = await running([aRow({ ground: tipGround })]);
  expect(journal).toContain("<tittel>Spørsmål om frist fra Kari Nordmann</tittel>");
  expect(journal).toContain(
    "<korrespondansepartNavn>Kari Nordmann</korrespondansepartNavn><skjermingMetadata>Skjerming navn avsender</skjermingMetadata>",
  );
});

test("a public text that came out blank is shown as screened, for the schema wants one", async () => {
  const blank = { washed: " ", full: " " };
  const file = aCaseFile({ publicTitle: blank });
  const journal = await publicly([aRow({ publicTitle: blank, partyPublic: blank }, { file })]);
  expect([...journal.matchAll(/>\*{5}</g)]).toHaveLength(3);
});

test("words of a title that an officer withholds have their ground in both journals, and the party its name", async () => {
  const shielded = aRow({
    titleGround: tipGround,
    title: "Klage om Kari",
    publicTitle: { washed: "Klage om *****", full: "Klage om *****" },
  });
  for (const journal of [await publicly([shielded]), await running([shielded])]) {
    expect(journal).toContain(
      "<skjermingMetadata>Skjerming tittel registrering - utvalgte ord</skjermingMetadata>",
    );
    expect(journal).toContain("<skjermingshjemmel>offl. § 24 andre ledd</skjermingshjemmel>");
    expect(journal).toContain(
      "<korrespondansepartNavn>Kari Nordmann</korrespondansepartNavn></korrespondansepart>",
    );
  }
});

test("the head tells the number and the first and last day of the entries, whatever their order", async () => {
  const rows = [
    aRow({ journaledOn: day("2026-04-02") }),
    aRow({ sequence: 2, journaledOn: day("2026-03-30") }),
  ];
  for (const journal of [await running(rows), await publicly(rows)])
    expect(journal).toContain(
      "<journalStartDato>2026-03-30</journalStartDato><journalSluttDato>2026-04-02</journalSluttDato><seleksjon>journaldato 2026-01-01–2026-12-31</seleksjon><antallJournalposter>2</antallJournalposter>",
    );
});

describe("a journal that does not hold what was frozen is refused", () => {
  test.each([
    ["an entry is missing", [aRow()], { ...totalsOf([aRow()]), journalEntries: 2 }],
    ["the first day is another", [aRow()], { ...totalsOf([aRow()]), firstJournalDay: day("2026-01-01") }],
    ["the last day is another", [aRow()], { ...totalsOf([aRow()]), lastJournalDay: day("2026-12-31") }],
  ])("%s", async (_, rows, totals) => {
    await expect(running(rows, totals)).rejects.toThrow("but the selection froze");
    await expect(publicly(rows, totals)).rejects.toThrow("but the selection froze");
  });

  test.each([
    ["by number", [aRow({ sequence: 2 }), aRow({ sequence: 1 })]],
    ["twice", [aRow(), aRow()]],
    ["by year", [aRow({ year: 2026 }), aRow({ year: 2025, sequence: 9 })]],
  ])("entries out of order: %s", async (_, rows) => {
    await expect(running(rows)).rejects.toThrow("sort by year and number");
  });
});

test("an incoming entry that was answered says how, when and by which entry", async () => {
  const [answered, outgoing] = [aRow(), aRow({ direction: "outgoing" })];
  for (const write of [running, publicly]) {
    expect(await write([answered])).toContain(`<avskrivningsdato>2026-03-02</avskrivningsdato>`);
    expect(await write([answered])).toContain(uuid(0x402));
    expect(await write([outgoing])).not.toContain("avskrivning");
  }
});

const isClosed = { closed: true, because: undefined };

test("what an officer wrote off says so; what is in arrears says nothing of it, and its open series is no surprise", async () => {
  const noted = aWriteOff({ on: day("2026-05-01"), how: "Tatt til orientering", byEntryId: undefined });
  for (const write of [running, publicly]) {
    const journal = await write([aRow({}, { writtenOff: noted })]);
    expect(journal).toContain("<avskrivningsdato>2026-05-01</avskrivningsdato>");
    expect(journal).toContain("<avskrivningsmaate>Tatt til orientering</avskrivningsmaate>");
    expect(journal).not.toContain("referanseAvskrivesAvJournalpost");
    expect(await write([aRow({}, { writtenOff: undefined })])).not.toContain("avskriv");
  }
  const open = unavoidableFaults(totalsOf([aRow()]), { closed: false, because: undefined });
  expect(open.map(({ test }) => test)).toEqual(["KA.09", "N5.15", "N5.22"]);
});

describe("a period without registry entries", () => {
  const none = { journalEntries: 0, firstJournalDay: undefined, lastJournalDay: undefined };

  test("has journals of a head only, with the dates of the period", async () => {
    const journal = await running([], none);
    expect(journal).toContain("<journalStartDato>2026-01-01</journalStartDato>");
    expect(journal).not.toContain("<journalregistrering>");
  });

  test("has faults that the report must explain; one with entries has none", () => {
    expect(unavoidableFaults(none, isClosed).map(({ file, test }) => `${file} ${test}`)).toEqual([
      "loependeJournal.xml N5.03",
      "loependeJournal.xml N5.60",
      "offentligJournal.xml N5.03",
      "offentligJournal.xml N5.60",
    ]);
    expect(unavoidableFaults(totalsOf([aRow()]), isClosed)).toEqual([]);
  });
});
