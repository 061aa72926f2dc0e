/** What the program says of itself, and how it refuses what it does not know. */
import { describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";
import { describedCommands, shownExamples, typed } from "./tree.ts";

const described = await describedCommands();
const examples = await shownExamples();

describe("every command explains itself", () => {
  test.each(described)("$name: its help has an example", ({ help }) => {
    expect(help).toMatch(/Examples?\b.*:\n {2}.*kanalarkiv /);
  });

  test.each(examples)("%s: is understood as typed, each option by its own command", async (line) => {
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
    [["review", "--agency", "1", "--outcome", "deleted"], "publicRecord"],
    [["decision", "simulate", "first", "--agency", "1"], "first cannot be read"],
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
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^error: .*a calendar day/),
      "usage: kanalarkiv export --agency <number> --from <day> --to <day> [options] [command]",
      "see kanalarkiv export --help",
      "",
    ]);
  });

  test.each([
    [
      ["agency", "add", "--name", "X"],
      ["--org-number", "--country", "--language", "--unit", "--responsible"],
      ["--name"],
    ],
    [["channel", "add"], ["--agency", "--kind", "--title", "--address"], ["--every"]],
    [["export", "--from", "2026-01-01"], ["--agency", "--to"], ["--from"]],
    [
      ["decision", "adopt", "1"],
      ["--agency", "--by", "--body", "--on", "--under", "--reference"],
      ["--json"],
    ],
  ])("%j: every option that is missing is named at once, and no other", async (args, missing, others) => {
    const { code, err } = await run(args);
    const [first = ""] = err.split("\n");
    expect(code).toBe(2);
    for (const option of missing) expect(first).toContain(`${option} <`);
    for (const option of others) expect(first).not.toContain(option);
    expect(err.split("\n")).toHaveLength(4);
  });
});

describe("what must be given is marked", () => {
  test.each(described)("$name", ({ help }) => {
    const [usage = ""] = help.split("\n");
    const marked = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+) .*?(?=^ {2}-|^[A-Z]|^$)/gms)]
      .filter(([text]) => /\(required\)/.test(text.replaceAll(/\s+/g, " ")))
      .map(([, option]) => option);
    const named = usage.match(/(?<=^Usage: .*)--[a-z-]+/g) ?? [];
    expect(named).toEqual(marked);
  });

  test("agency add: by its usage line and in the list", () => {
    const help = described.find(({ name }) => name === "agency add")?.help ?? "";
    expect(help).toMatch(
      /^Usage: kanalarkiv agency add --name <text> --org-number <number> --country <country>/,
    );
    expect(help).toMatch(/--name <text> +its name \(required\)/);
    expect(help).not.toMatch(/--time-zone <zone> .*\(required\)/);
  });
});
