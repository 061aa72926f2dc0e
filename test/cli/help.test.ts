/** What the program says of itself, and how it refuses what it does not know. */
import { describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";
import { describedCommands, shownExamples, typed } from "./tree.ts";

const described = describedCommands();

describe("every command explains itself", () => {
  test.each(described)("$name: its help has an example", ({ help }) => {
    expect(help).toMatch(/Examples?\b.*:\n {2}.*kanalarkiv /);
  });

  test.each(shownExamples())("%s: is understood as typed, each option by its own command", async (line) => {
    expect(await typed(line)).toEqual({ refused: undefined, lost: [] });
  });

  test("all of them are there", () => {
    const names = described.map(({ name }) => name);
    for (const name of ["agency add", "decision adopt", "export", "audit verify"])
      expect(names).toContain(name);
  });

  test.each([[[]], [["decision"]], [["decision", "adopt"]], [["work"]]])(
    "%j --help ends with 0",
    async (args) => {
      const { code, out, err } = await run([...args, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toBe(described.find(({ name }) => name === args.join(" "))?.help);
    },
  );

  test("--version prints the version alone", async () => {
    expect(await run(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("what is not understood ends with 2 and is named on standard error", () => {
  test.each([
    [["nosuch"], "nosuch"],
    [["agency", "nosuch"], "nosuch"],
    [["status", "--nosuch"], "--nosuch"],
    [["status", "--days", "0"], "a whole number from 1"],
    [["status", "extra"], "too many arguments"],
    [["agency", "add"], "--name"],
    [["capture", "--channel", "../etc"], "a channel's id"],
    [["review", "--agency", "1", "--outcome", "deleted"], "publicRecord"],
    [["decision", "simulate", "first", "--agency", "1"], "a whole number from 1"],
    [["export", "--agency", "1", "--from", "2026-02-30", "--to", "2026-12-31"], "a calendar day"],
    [["export", "--agency", "1", "--from", "2026-12-31", "--to", "2026-01-01"], "comes before"],
    [["export", "deposited", "x", "--to", "IKA Vest", "--on", "soon"], "--on"],
    [["decision", "check", "/no/such/file.json"], "/no/such/file.json"],
    [["verify", "no-such-package.tar"], "no-such-package.tar"],
  ])("%j", async (args, named) => {
    const { code, out, err } = await run(args, { KANALARKIV_DATA_DIR: "/proc/nowhere" });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(named);
  });

  test("the error is not pushed off the screen by the whole help", async () => {
    const { err } = await run(["export", "--agency", "1", "--from", "2026-02-30"]);
    expect(err).toMatch(/^error: .*a calendar day.*\n\(what it takes: kanalarkiv export --help\)\n$/);
  });
});
