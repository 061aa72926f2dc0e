/** Extractions to write in tests: builders for each part, arbitrary whole ones, and the five files written from them. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import type {
  ExportedCase,
  ExportedChannel,
  ExportedCoverage,
  ExportedEntry,
  ExportedItem,
  ExportedMedia,
  ExportedThread,
  ExportedVersion,
  ExportScope,
  ExportTotals,
} from "../../src/domain/export.ts";
import { asId, type Sha256, sha256 } from "../../src/domain/ids.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../../src/domain/journal.ts";
import type { Classification, Ground } from "../../src/domain/outcome.ts";
import { caseClosed, periodClosed, writeChangeLog } from "../../src/noark/change-log.ts";
import { attachmentsOf } from "../../src/noark/document.ts";
import { describedFiles, writeExtraction } from "../../src/noark/extraction.ts";
import { writePublicJournal, writeRunningJournal } from "../../src/noark/journal.ts";
import type { JournalRow } from "../../src/noark/journal-row.ts";
import { writeStructure } from "../../src/noark/structure.ts";
import { type ExtractionTally, newTally } from "../../src/noark/tally.ts";

/** The UUID that ends in this number. */
export function uuid<Id extends ReturnType<typeof asId>>(number: number): Id {
  return asId<Id>(`00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`);
}

export function digestOf(text: string): Sha256 {
  return sha256(createHash("sha256").update(text).digest("hex"));
}

export function anAgency(change: Partial<Agency> = {}): Agency {
  return {
    id: uuid(0xa0),
    name: "Eksempeletaten",
    orgNumber: "999999999",
    country: "NO",
    language: "nb",
    timeZone: "Europe/Oslo",
    unit: "Plan",
    responsible: "Saksbehandler Siv",
    names: "searchable-1y",
    ...change,
  };
}

export function aScope(change: Partial<ExportScope> = {}): ExportScope {
  return {
    packageId: uuid(0xa1),
    agency: anAgency(),
    from: day("2026-01-01"),
    to: day("2026-12-31"),
    closedAt: new Date("2026-12-31T23:00:00Z"),
    closedBy: "Arkivar Åse",
    systemName: "Kanalarkiv",
    disposalNoted: true,
    systemVersion: "0.1.0",
    fondsId: uuid(0xa2),
    seriesId: uuid(0xa3),
    classificationId: uuid(0xa4),
    openedAt: new Date("2026-01-01T00:00:00Z"),
    part: 1,
    parts: 1,
    delivery: {},
    closure: { closed: true, because: undefined },
    earlierSeriesId: undefined,
    ...change,
  };
}

export function aChannel(change: Partial<ExportedChannel> = {}): ExportedChannel {
  return {
    id: uuid(0xc0),
    kind: "wordpress",
    title: "Etaten svarer",
    address: "https://etaten.example.no/",
    registeredAt: new Date("2026-01-01T00:00:00Z"),
    everyMinutes: 30,
    coverage: aCoverage(),
    ...change,
  };
}

export function aCoverage(change: Partial<ExportedCoverage> = {}): ExportedCoverage {
  return {
    first: new Date("2026-01-01T00:10:00Z"),
    last: new Date("2026-12-31T22:40:00Z"),
    looks: 17_520,
    wholeLooks: 17_519,
    unjudged: 0,
    gaps: [],
    ...change,
  };
}

export const tipGround: Ground = {
  text: "offl. § 24 andre ledd",
  act: "offentleglova",
  section: "§ 24 andre ledd",
};

export function aClassification(change: Partial<Classification> = {}): Classification {
  return {
    outcome: "publicRecord",
    classId: "agency.post",
    ruleId: "no-1",
    reason: "Innlegg fra etaten",
    registration: "neither",
    ground: undefined,
    clause: undefined,
    dueOn: undefined,
    ...change,
  };
}

export function aMedia(change: Partial<ExportedMedia> = {}): ExportedMedia {
  return {
    sha256: digestOf("a picture"),
    sizeBytes: 67,
    mediaType: "image/png",
    alt: "Kart over planområdet",
    url: "https://etaten.example.no/kart.png",
    ...change,
  };
}

export function aVersion(change: Partial<ExportedVersion> = {}): ExportedVersion {
  return {
    id: uuid(0x201),
    number: 1,
    seenAt: new Date("2026-03-01T10:00:05Z"),
    title: undefined,
    text: "Når er fristen for innspill?",
    html: undefined,
    contentHash: digestOf("content"),
    media: [],
    ...change,
  };
}

/** A comment by a citizen, unless told otherwise. */
export function anItem(change: Partial<ExportedItem> = {}): ExportedItem {
  return {
    id: uuid(0x101),
    nativeId: "comment-1",
    kind: "comment",
    byAgency: false,
    authorName: "Kari Nordmann",
    permalink: "https://etaten.example.no/?p=1#comment-1",
    postedAt: new Date("2026-03-01T09:59:00Z"),
    firstSeenAt: new Date("2026-03-01T10:00:05Z"),
    visibility: "public",
    language: "nb",
    answers: undefined,
    under: undefined,
    classification: aClassification(),
    versions: [aVersion()],
    notes: [],
    ...change,
  };
}

export function aCaseFile(change: Partial<CaseFile> = {}): CaseFile {
  return {
    id: uuid(0x301),
    channelId: uuid(0xc0),
    rootItemId: uuid(0x100),
    year: 2026,
    sequence: 1,
    openedOn: day("2026-03-01"),
    title: "Spørsmål om innspillsfrist – reguleringsplan",
    publicTitle: same("Spørsmål om innspillsfrist – reguleringsplan"),
    titleGround: undefined,
    ...change,
  };
}

/** An incoming question, unless told otherwise. */
export function anEntry(change: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    id: uuid(0x401),
    caseId: uuid(0x301),
    itemId: uuid(0x101),
    year: 2026,
    sequence: 1,
    numberInCase: 1,
    direction: "incoming",
    journaledOn: day("2026-03-01"),
    documentDay: day("2026-03-01"),
    handledAt: new Date("2026-03-01T09:59:00Z"),
    title: "Spørsmål om frist fra Kari Nordmann",
    publicTitle: { washed: "Spørsmål om frist", full: "Spørsmål om frist fra Kari Nordmann" },
    party: "Kari Nordmann",
    partyPublic: { washed: "Privatperson", full: "Kari Nordmann" },
    ground: undefined,
    titleGround: undefined,
    ...change,
  };
}

/** By an answer on the channel, unless told otherwise. */
export function aWriteOff(change: Partial<WriteOff> = {}): WriteOff {
  return { on: day("2026-03-02"), how: undefined, by: undefined, byEntryId: uuid(0x402), ...change };
}

/** Closed, and delivered for the first time. */
export function aCase(change: Partial<ExportedCase> = {}): ExportedCase {
  return { file: aCaseFile(), closed: true, earlierFolderId: undefined, entries: [], ...change };
}

export function aThread(change: Partial<ExportedThread> = {}): ExportedThread {
  return {
    channelId: uuid(0xc0),
    rootItemId: uuid(0x100),
    title: "Åpent møte om reguleringsplanen",
    openedAt: new Date("2026-03-01T09:00:00Z"),
    records: [anItem()],
    casework: undefined,
    ...change,
  };
}

function same(text: string): { readonly washed: string; readonly full: string } {
  return { washed: text, full: text };
}

/** A selection as it is frozen before it is written. */
export interface Selection {
  readonly scope: ExportScope;
  readonly channels: readonly ExportedChannel[];
  readonly threads: readonly ExportedThread[];
}

export async function* inOrder<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join("");
}

/** The rows of the journals, by year and number. */
export function rowsOf({ channels, threads }: Selection): readonly JournalRow[] {
  const rows = threads.flatMap(({ channelId, casework }) => {
    const channel = channels.find(({ id }) => id === channelId) ?? aChannel();
    return (casework?.entries ?? []).map(({ entry, item, writtenOff }) => ({
      channel,
      file: casework?.file ?? aCaseFile(),
      entry,
      attachments: attachmentsOf(item),
      writtenOff,
    }));
  });
  return rows.sort((a, b) => a.entry.year - b.entry.year || a.entry.sequence - b.entry.sequence);
}

export function totalsOf(rows: readonly JournalRow[]): ExportTotals {
  const days = rows.map(({ entry }) => entry.journaledOn).sort();
  return { journalEntries: rows.length, firstJournalDay: days[0], lastJournalDay: days.at(-1) };
}

export interface WrittenExtraction {
  readonly files: ReadonlyMap<string, string>;
  readonly tally: ExtractionTally;
}

/** @param schemas digests of the schemas by file name; the digest of their name where there is none */
export async function written(
  selection: Selection,
  schemas: ReadonlyMap<string, Sha256> = new Map(),
): Promise<WrittenExtraction> {
  const { scope, channels, threads } = selection;
  const rows = rowsOf(selection);
  const totals = totalsOf(rows);
  const tally = newTally();
  const changes = threads.flatMap(({ casework }) => (casework ? [caseClosed(scope, casework.file.id)] : []));
  const files = new Map([
    ["arkivstruktur.xml", await textOf(writeStructure(scope, channels, inOrder(threads), tally))],
    ["endringslogg.xml", await textOf(writeChangeLog([...changes, periodClosed(scope)], tally))],
    ["loependeJournal.xml", await textOf(writeRunningJournal(scope, totals, inOrder(rows)))],
    ["offentligJournal.xml", await textOf(writePublicJournal(scope, totals, inOrder(rows)))],
  ]);
  const checksums = new Map(
    describedFiles.map((name) => [name, schemas.get(name) ?? digestOf(files.get(name) ?? name)]),
  );
  files.set("arkivuttrekk.xml", writeExtraction({ scope, totals, tally, checksums }));
  return { files, tally };
}

/** Any text that capture lets through: no character that XML 1.0 cannot hold, at least one that can be seen. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "]]>",
        "<b>&amp;",
        "'\"",
        "\r\n",
        "\r",
        "e\u0301",
        "👩‍👩‍👧",
        "\u2028",
        "\u0085",
        "-->",
        "æøå",
        "\t",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => `${parts.join("").replace(unwritable, "\ufffd")}x`);

const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

interface ItemShape {
  readonly text: string;
  readonly author: string | undefined;
  readonly title: string | undefined;
  readonly versions: number;
  readonly mediaType: string | undefined;
  readonly grounded: boolean;
  readonly prunable: boolean;
  readonly noted: boolean;
  readonly direction: RegistryEntry["direction"];
}

const anyItemShape: fc.Arbitrary<ItemShape> = fc.record({
  text: anyText,
  author: fc.option(anyText, { nil: undefined }),
  title: fc.option(anyText, { nil: undefined }),
  versions: fc.integer({ min: 1, max: 3 }),
  mediaType: fc.option(fc.constantFrom("image/png", "image/webp", "video/mp4", "application/pdf", "x"), {
    nil: undefined,
  }),
  grounded: fc.boolean(),
  prunable: fc.boolean(),
  noted: fc.boolean(),
  direction: fc.constantFrom("incoming" as const, "outgoing" as const, "internal" as const),
});

const anyThreadShape = fc.record({
  title: anyText,
  records: fc.array(anyItemShape, { maxLength: 3 }),
  entries: fc.array(anyItemShape, { maxLength: 3 }),
});

/** One to three channels, some of them empty, with or without casework. */
export const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    language: fc.constantFrom("nb" as const, "nn" as const, "sv" as const, "en" as const),
    channels: fc.array(fc.array(anyThreadShape, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    casework: fc.boolean(),
  })
  .map(({ language, channels: shapes, casework }) => {
    const next = counter();
    const channels = shapes.map((_, index) => aChannel({ id: uuid(next()), title: `Kanal ${index}` }));
    const threads = channels.flatMap(({ id }, index) =>
      (shapes[index] ?? []).map((shape): ExportedThread => {
        const root = uuid<ExportedThread["rootItemId"]>(next());
        const records = shape.records.map((item) => itemOf(item, next));
        const entries = casework ? entriesOf(shape.entries, next) : [];
        const file = aCaseFile({ id: uuid(next()), sequence: next(), title: shape.title });
        const common = { channelId: id, rootItemId: root, title: shape.title, records };
        return aThread({ ...common, casework: entries.length > 0 ? aCase({ file, entries }) : undefined });
      }),
    );
    return { scope: aScope({ agency: anAgency({ language }) }), channels, threads };
  });

function counter(): () => number {
  let last = 0x1000;
  return () => {
    last += 1;
    return last;
  };
}

function itemOf(shape: ItemShape, next: () => number): ExportedItem {
  const { mediaType, text, title } = shape;
  const media = mediaType === undefined ? [] : [aMedia({ mediaType, alt: title })];
  const clause = {
    decisionId: uuid<NonNullable<Classification["clause"]>["decisionId"]>(0xd0),
    clauseId: "3.2",
  };
  return anItem({
    id: uuid(next()),
    authorName: shape.author,
    classification: aClassification({
      ground: shape.grounded ? tipGround : undefined,
      ...(shape.prunable ? { outcome: "prunable", clause, dueOn: day("2029-01-01") } : {}),
    }),
    versions: Array.from({ length: shape.versions }, (_, index) =>
      aVersion({ id: uuid(next()), number: index + 1, text: `${text}${index}`, title, media }),
    ),
    notes: shape.noted ? [{ at: new Date("2026-03-01T10:05:00Z"), text, by: "Redaktør Per" }] : [],
  });
}

function entriesOf(shapes: readonly ItemShape[], next: () => number): readonly ExportedEntry[] {
  return shapes.map((shape, index) => {
    const item = itemOf({ ...shape, prunable: false }, next);
    const entry = anEntry({
      id: uuid(next()),
      itemId: item.id,
      sequence: next(),
      numberInCase: index + 1,
      direction: shape.direction,
      title: shape.text,
      party: shape.author ?? "",
      ground: shape.grounded ? tipGround : undefined,
    });
    const writtenOff =
      shape.direction === "incoming"
        ? aWriteOff({ byEntryId: shape.noted ? uuid(0x9) : undefined })
        : undefined;
    return { entry, item, writtenOff };
  });
}
