/** What is said of the object store claims nothing of objects that nobody has read. */
import { expect, test } from "@jest/globals";
import { storeNotes } from "../../../src/cli/words/store-notes.ts";

const store = { address: "file:///objects", putOnce: "kept" } as const;
const counts = {
  referred: 12,
  neverRead: 0,
  missing: 0,
  damaged: 0,
  allReadSince: undefined,
  countedAt: undefined,
};
const told = (given: Partial<typeof counts>) =>
  storeNotes(store, { ...counts, ...given }, "Europe/Oslo").join("\n");

test("of objects that were never read none is called sound", () => {
  expect(told({ neverRead: 12 })).toContain(
    "12 of 12 objects were never read back; kanalarkiv objects verify",
  );
  expect(told({ neverRead: 12 })).not.toContain("none was found");
});

test("of some that were never read only the others are", () => {
  expect(told({ neverRead: 5 })).toContain(
    "5 of 12 objects were never read back; of the others none was found missing or damaged",
  );
});

test("what is lost is told, however much was read", () => {
  expect(told({ neverRead: 11, missing: 1 })).toContain("1 missing and 0 damaged");
});
