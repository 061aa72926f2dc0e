/**
 * The feeds on which an earlier version fell short, each with its right answer. A case stands for its kind; the rules
 * have their own tests with inputs of their own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { feed } from "../../../src/capture/channels/feed/adapter.ts";
import type { ErrorCode } from "../../../src/domain/errors.ts";
import type { Sighting } from "../../../src/domain/item.ts";
import type { Look } from "../../../src/domain/observation.ts";
import { aChannel, answering, captureTools } from "../../support/channel-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../../support/shared.ts";

interface Right {
  /** in the feed's order: what each item must hold */
  readonly items: readonly Partial<Sighting>[];
  /** what must be noted, held or not */
  readonly codes?: readonly ErrorCode[];
  readonly fault?: ErrorCode;
}

const derived = expect.stringMatching(/^derived:/) as unknown as string;

/** By file. Each row of the index must stand here. */
const right: Readonly<Record<string, Right>> = {
  "invented-number": { items: [{ nativeId: "4711", permalink: undefined }] },
  "invented-word": { items: [{ nativeId: "melding/4711", permalink: undefined }] },
  "noid-title-description": {
    items: [{ nativeId: derived, title: "Vegen er stengd", text: "Ras ved tunnelen" }],
    codes: ["item.derivedId"],
  },
  "noid-a10-link": { items: [{ nativeId: "https://k.example/1", permalink: "https://k.example/1" }] },
  "noid-enclosure-only": { items: [{ nativeId: "https://k.example/1.mp3", permalink: undefined }] },
  "sameid-atom-updated": { items: [{ nativeId: "urn:1", text: "Ny" }], codes: ["item.duplicateId"] },
  "sameid-rss": {
    items: [
      { nativeId: "https://k.example/1", title: "Ein" },
      { nativeId: "https://k.example/2", title: "To" },
    ],
    codes: ["channel.sharedId"],
  },
  "sameid-json": { items: [{ nativeId: "1", text: "a" }], codes: ["item.duplicateId"] },
  "sameid-one-guid-for-all": {
    items: [1, 2, 3].map((number) => ({ nativeId: `https://k.example/${number}`, title: `Sak ${number}` })),
    codes: ["channel.sharedId"],
  },
  "deny-second-atom": { items: [], codes: ["item.denied"] },
  "deny-second-json": { items: [], codes: ["item.denied"] },
  "deny-second-dc": { items: [], codes: ["item.denied"] },
  "deny-name-mail": { items: [], codes: ["item.denied"] },
  "future-event": {
    items: [{ title: "Folkemøte", postedAt: new Date("2026-12-10T17:00:00Z") }],
    codes: ["item.futureDate"],
  },
  "min-updated": { items: [{ nativeId: "urn:1", editedAt: undefined }], codes: ["item.malformed"] },
  "authors-two": { items: [{ authorName: "Kari, Ola" }] },
  "author-source": { items: [{ authorName: "Kjelde", byAgency: false }] },
  "author-a10": { items: [{ authorName: "Kari" }] },
  "comments-rss": {
    items: [
      {
        kind: "comment",
        byAgency: false,
        parentNativeId: "https://k.example/?p=1",
        authorName: "Berit Gjest",
        text: "Kva tid opnar barnehagen?",
      },
    ],
  },
  "edit-look1": { items: [{ text: "Ingen skadde." }], codes: ["channel.guidHoldsTime"] },
  "edit-look2": { items: [{ text: "Ein er skadd." }], codes: ["channel.guidHoldsTime"] },
};

/** The others stand where the reading of their format is tested. */
const readElsewhere = ["item-fields", "broken-feed"]
  .map((name) => readFileSync(join(import.meta.dirname, "feed", `${name}.test.ts`), "utf8"))
  .join();

interface Row {
  readonly kind: string;
  readonly file: string;
  readonly servedAs: string;
  readonly denied: string;
}

function rowsOf(index: string): readonly Row[] {
  const lines = index.trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const [kind = "", file = "", servedAs = "", denied = ""] = line.split("\t");
    return { kind, file, servedAs, denied };
  });
}

/** On a day after the newest date of the cases, so that only what is meant to lie ahead does. */
async function lookAt({ file, servedAs, denied }: Row): Promise<Look> {
  const ending = servedAs.includes("json") ? "json" : "xml";
  const bytes = readFileSync(sharedPath("cases", "feeds", `${file}.${ending}`));
  const channel = aChannel({
    address: "https://k.example/feed",
    denyAuthors: denied === "" ? [] : [denied],
  });
  const tools = captureTools(answering(bytes, servedAs));
  return await feed.look(channel, {
    ...tools,
    clock: { ...tools.clock, now: () => new Date("2026-11-28T12:00:00Z") },
  });
}

whenShared(describe)(`feeds that were read wrongly${sharedReason}`, () => {
  const rows =
    sharedReason === "" ? rowsOf(readFileSync(sharedPath("cases", "feeds", "index.tsv"), "utf8")) : [];

  test.each(rows.filter(({ file }) => file in right))("$kind $file", async (row) => {
    const { items, codes = [], fault } = right[row.file] ?? { items: [] };
    const look = await lookAt(row);
    expect(look.fault?.code).toBe(fault);
    expect(look.sightings).toMatchObject(items);
    expect(look.sightings).toHaveLength(items.length);
    expect([...new Set(look.findings.map(({ code }) => code))]).toEqual(expect.arrayContaining([...codes]));
    if (codes.length === 0) expect(look.findings).toEqual([]);
  });

  test("each has its right answer here or where its format is tested", () => {
    const open = rows.filter(
      ({ file }) => !(file in right) && !new RegExp(`\\b${file}\\.(?:xml|json)"`).test(readElsewhere),
    );
    expect(open.map(({ file }) => file)).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });
});
