import { closeSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "@jest/globals";
import { failureOf, failureText } from "../../src/cli/failures.ts";
import { ArchiveError } from "../../src/domain/errors.ts";

/** What the system itself throws at a full disk: Linux has one that always is. */
function fullDisk(): unknown {
  const file = openSync("/dev/full", "w");
  try {
    writeSync(file, "x");
    return undefined;
  } catch (error) {
    return error;
  } finally {
    closeSync(file);
  }
}

test("a full disk is told with its place and what to do, and without a stack", () => {
  const failure = failureOf(new Error("the package", { cause: fullDisk() }), ["/no/such/place", tmpdir()]);
  const text = failureText(failure, false);
  expect(text).toMatch(/^archive\.disk: \S+: there is no space left \(ENOSPC, write\)\n→ Make room/);
  expect(text).toContain(`archive.disk: ${tmpdir()}:`);
  expect(text).not.toMatch(/^ {4}at /m);
});

test("a place that is known is named", () => {
  const denied = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path: "/srv/work/a" });
  expect(failureText(failureOf(denied), false)).toMatch(
    /^archive\.disk: \/srv\/work\/a: this user has not the right/,
  );
});

test.each([
  ["53100", "archive.disk"],
  ["53300", "archive.database"],
  ["57P01", "archive.database"],
  ["08006", "archive.database"],
  ["23505", undefined],
])("PostgreSQL's %s is %s", (state, code) => {
  const failed = Object.assign(new Error("it said"), { code: state, severity: "ERROR" });
  expect(failureOf(new Error("query", { cause: failed })).code).toBe(code);
});

test("an error of ours keeps its line, and says what to do where the line does not", () => {
  expect(failureText(failureOf(new ArchiveError("config.invalid", "--to comes before")), false)).toBe(
    "config.invalid: --to comes before",
  );
  expect(failureText(failureOf(new ArchiveError("object.store", "/x: could not be stored")), false)).toMatch(
    /^object\.store: \/x: could not be stored\n→ /,
  );
});

test("a fault of the program says where only when that is asked for", () => {
  const fault = failureOf(new TypeError("x is not a function"));
  expect(failureText(fault, false)).toMatch(
    /^unexpected: x is not a function\nthis is a fault of the program: \S+=debug/,
  );
  expect(failureText(fault, true)).toMatch(/^ {4}at /m);
});
