import { describe, expect, test } from "@jest/globals";
import pg from "pg";
import { passes } from "../../src/db/passing.ts";
import { ArchiveError } from "../../src/domain/errors.ts";

function fromServer(code: string): Error {
  return Object.assign(new pg.DatabaseError("no", 2, "error"), { severity: "ERROR", code });
}

function fromSystem(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "connect" });
}

describe("a failure that passes is told from one that comes again", () => {
  test.each([
    ["a full disk", fromServer("53100"), true],
    ["a server that is stopped", fromServer("57P01"), true],
    ["a deadlock", fromServer("40P01"), true],
    ["a refused connection", fromSystem("ECONNREFUSED"), true],
    ["a name of which no address answers", Object.assign(new Error(""), { code: "ECONNREFUSED" }), true],
    ["a connection that is gone", new Error("Connection terminated unexpectedly"), true],
    ["a store that cannot be reached", new ArchiveError("object.store", "no answer"), true],
    ["another look that was first", new ArchiveError("archive.busy", "look again"), true],
    ["what drizzle wraps", new Error("Failed query: insert", { cause: fromServer("53100") }), true],
    ["a text that no column takes", fromServer("22021"), false],
    ["a row that is there already", fromServer("23505"), false],
    ["more than the server takes at once", fromServer("54000"), false],
    ["an answer that was altered", new ArchiveError("object.corrupt", "other bytes"), false],
    ["a fault of the program", new TypeError("undefined is not a function"), false],
    ["what is no error", "no", false],
  ])("%s", (_, error, expected) => {
    expect(passes(error)).toBe(expected);
  });
});
