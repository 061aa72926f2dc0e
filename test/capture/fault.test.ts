/** What an answer that could not be read means where it may be done without. */
import { expect, test } from "@jest/globals";
import { nothingRead } from "../../src/capture/fault.ts";
import { ArchiveError } from "../../src/domain/errors.ts";

test("an answer that could not be read gives nothing", () => {
  expect(nothingRead(new ArchiveError("channel.unreadable", "the reader ended"))).toBeUndefined();
});

test.each([
  ["a fault of ours", new TypeError("x is not a function")],
  ["the end of the look", new DOMException("aborted", "AbortError")],
])("%s is not passed over", (_, error) => {
  expect(() => nothingRead(error)).toThrow(error);
});
