import { expect, test } from "@jest/globals";
import { isAway } from "../../src/web/away.ts";

const failing = (code: string | undefined, message = "no", cause?: unknown) =>
  Object.assign(new Error(message, { cause }), code === undefined ? {} : { code });

test.each([
  ["the server is shut down (57P01)", failing("57P01")],
  ["the server is starting (57P03)", failing("57P03")],
  ["the server has no room (53100)", failing("53100")],
  ["the server has no connection left (53300)", failing("53300")],
  ["the server cannot read its disk (58030)", failing("58030")],
  ["the database is not there (3D000)", failing("3D000")],
  ["nobody listens", failing("ECONNREFUSED")],
  ["the connection is gone", failing(undefined, "Connection terminated unexpectedly")],
  ["a connection that hung was given up", failing("archive.database")],
  ["one of these is the cause", failing(undefined, "Failed query: select", failing("ECONNRESET"))],
])("away: %s", (_, fault) => {
  expect(isAway(fault)).toBe(true);
});

test.each([
  ["a statement that was ended at its time limit", failing("57014")],
  ["a search that would read too much", failing("KA001")],
  ["a question that the server does not understand", failing("42601")],
  ["a right that the pages do not have", failing("42501")],
  ["a fault of the program", new TypeError("undefined is not a function")],
  ["what is no error", "Connection terminated"],
  ["nothing", undefined],
])("not away: %s", (_, fault) => {
  expect(isAway(fault)).toBe(false);
});
