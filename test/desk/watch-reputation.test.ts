/** What stands out on a channel, in the four languages of the desk: each flag with its figure, each gap with its reason. */
import { expect, test } from "@jest/globals";
import type { Reader } from "../../src/desk/pages/channels.ts";
import { reputationSection } from "../../src/desk/pages/watch-reputation.ts";
import { day } from "../../src/domain/day.ts";
import type { ReputationAnswer } from "../../src/pipeline/watch/reputation.ts";

const reader = (language: Reader["language"]) =>
  ({
    ...{ language, words: { actions: "…" } },
    agency: { orgNumber: "999999999", timeZone: "Europe/Oslo" },
  }) as unknown as Reader;
const usual = { median: 1.5, limit: 10 };
const found: ReputationAnswer = {
  ...{ channel: "x", title: "Nettstaden", timeZone: "Europe/Oslo", knownUntil: undefined, unread: 7 },
  period: { first: day("2026-10-20"), last: day("2026-11-18") },
  past: { first: day("2026-07-22"), last: day("2026-10-19") },
  flags: [
    {
      ...{
        kind: "alarms",
        thread: "t",
        itemId: "i-1",
        items: 44,
        writers: 43,
        classes: ["COMPLAINT", "THREAT"],
      },
      ...{ from: new Date("2026-11-02T10:00:00Z"), to: new Date("2026-11-02T12:00:00Z") },
    },
    {
      ...{ kind: "busyThread", thread: "t", itemId: "i-1", items: 51, usual },
      days: { first: day("2026-11-02"), last: day("2026-11-04") },
    },
    {
      kind: "busyDay",
      thread: "t",
      itemId: undefined,
      day: day("2026-11-02"),
      items: 62,
      ofThread: 61,
      usual,
    },
    { kind: "shared", thread: "t", itemId: "i-2", day: day("2026-11-02"), what: "boosts", count: 71, usual },
    {
      kind: "shared",
      thread: "t",
      itemId: "i-2",
      day: day("2026-11-02"),
      what: "favourites",
      count: 72,
      usual,
    },
  ],
  notKnown: [
    { what: "pastDays", has: 21, needs: 30 },
    { what: "pastThreads", has: 8, needs: 10 },
    { what: "boosts", has: 3, needs: 10 },
    { what: "days", days: [day("2026-11-05"), day("2026-11-06")] },
  ],
  tell: { owner: "Eva Lund", dialogueOwner: undefined },
};

async function shown(language: Reader["language"], change: Partial<ReputationAnswer> = {}): Promise<string> {
  return String(await reputationSection(reader(language), { ...found, ...change }));
}

test.each([
  ["nb", "5 forhold skiller seg ut.", "Si fra til kommunikasjonslederen (C34).", "1,5"],
  ["nn", "5 forhold skil seg ut.", "Sei frå til kommunikasjonsleiaren (C34).", "1,5"],
  ["sv", "5 saker sticker ut.", "Säg till kommunikationschefen (C34).", "1,5"],
  ["en", "5 matters stand out.", "Tell the head of communications (C34).", "1.5"],
] as const)("in %s", async (language, count, tell, median) => {
  const page = await shown(language);
  for (const part of [count, tell, median, "Eva Lund", "/999999999/ko/i-2"]) expect(page).toContain(part);
  for (const figure of [44, 43, 51, 62, 61, 71, 72, 21, 8, 7])
    expect(page).toMatch(new RegExp(`\\b${figure}\\b`));
  expect(page).not.toMatch(/undefined|null|\[object|NaN|<script|style=/);
  expect(page.match(/<li>/g)).toHaveLength(5);
});

test.each([
  ["nb", "Ikke kjent om noe skiller seg ut.", "Ingenting skiller seg ut.", "Ingen ansvarlig er registrert"],
  ["nn", "Ikkje kjent om noko skil seg ut.", "Ingenting skil seg ut.", "Ingen ansvarleg er registrert"],
  ["sv", "Inte känt om något sticker ut.", "Ingenting sticker ut.", "Ingen ansvarig är registrerad"],
  ["en", "Whether anything stands out is not known.", "Nothing stands out.", "Nobody is registered"],
] as const)(
  "in %s nothing is called quiet of which something is not known",
  async (language, unknown, none, nobody) => {
    const quiet = await shown(language, { flags: [] });
    expect(quiet).toContain(unknown);
    expect(quiet).not.toContain(none);
    expect(await shown(language, { flags: [], unread: 0, notKnown: [] })).toContain(none);
    expect(await shown(language, { flags: [], notKnown: [] })).toContain(unknown);
    expect(await shown(language, { tell: { owner: undefined, dialogueOwner: undefined } })).toContain(nobody);
  },
);
