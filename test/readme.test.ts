/** What README and guides promise is there: tables, commands, scripts, files. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  codesPage,
  codesPath,
  controlsPage,
  controlsPath,
  deskPage,
  deskPath,
  importsPage,
  importsPath,
  readmePath,
  watchPage,
  watchPath,
  withTables,
} from "../scripts/write-readme.ts";
import { describedCommands } from "./cli/tree.ts";

const root = join(import.meta.dirname, "..");
const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = ["README.md", "CONTRIBUTING.md", ...guides.map((name) => `docs/${name}`)];
const textOf = (page: string) => readFileSync(join(root, page), "utf8");
const everything = pages.map(textOf).join("\n");

test("the generated tables are current: node scripts/write-readme.ts", () => {
  const text = readFileSync(readmePath, "utf8");
  expect(text).toBe(withTables(text));
  const desk = readFileSync(deskPath, "utf8");
  expect(desk).toBe(deskPage(desk));
  const imports = readFileSync(importsPath, "utf8");
  expect(imports).toBe(importsPage(imports));
  const watch = readFileSync(watchPath, "utf8");
  expect(watch).toBe(watchPage(watch));
  expect(readFileSync(controlsPath, "utf8")).toBe(controlsPage());
  expect(readFileSync(codesPath, "utf8")).toBe(codesPage());
});

test("the two commands stand word for word", () => {
  for (const command of ["npm ci && npm run demo", "npm ci && npm test"])
    expect(textOf("README.md").split("\n")).toContain(command);
});

test("what `npx kanalarkiv` runs may be run: npx does not set the right itself", () => {
  const program = JSON.parse(textOf("package.json")).bin.kanalarkiv;
  expect(textOf(program)).toMatch(/^#!/);
  expect(statSync(join(root, program)).mode & 0o111).toBe(0o111);
});

test("every npm script that is named exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const named = [...everything.matchAll(/npm run ([a-z0-9:]+)/g)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("the README says what an older Node of the system prints, and that it may be passed over", () => {
  const step = textOf("README.md")
    .split("\n")
    .find((line) => line.includes("EBADENGINE"));
  expect(step).toMatch(/npm ci/);
  expect(step).toMatch(/Node/);
});

test("every guide has at most 120 lines", () => {
  const ours = ["operations", "archivist", "records-officer", "journalist", "desk", "roles"].map(
    (name) => `docs/${name}.md`,
  );
  expect(ours.filter((page) => textOf(page).split("\n").length > 121)).toEqual([]);
});

describe("every link to a file leads to one", () => {
  test.each(pages)("%s", (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});

/** `kanalarkiv decision add decision.json --agency 1`, as written in code: its words and its options. */
const written = [...everything.matchAll(/(?:^|`|: )kanalarkiv ((?:[a-z]+(?:-[a-z]+)* ?)+)([^\n`]*)/gm)].map(
  ([, words = "", rest = ""]) => ({
    words: words.trim().split(" "),
    options: rest.match(/--[a-z-]+/g) ?? [],
  }),
);

const everyCommand = await describedCommands();

describe("every command that is named exists, with the options that it is given", () => {
  const described = new Map(everyCommand.map(({ name, help }) => [name, help]));
  /** these do nothing by themselves, so what stands after them must be a command */
  const onlyGroups = new Set(["agency", "channel", "decision", "audit", "schemas", "entry"]);
  const named = new Map<string, Set<string>>();
  for (const { words, options } of written) {
    // a group may be a command itself: `export` and `export list`; what it is given is no part of its name
    const names = words.map((_, at) => words.slice(0, at + 1).join(" "));
    const known = names.findLast(
      (name) => described.has(name) && !(onlyGroups.has(name) && names.length > 1),
    );
    const command = known ?? words.slice(0, onlyGroups.has(words[0] ?? "") ? 2 : 1).join(" ");
    if (command === "stands") continue;
    named.set(command, new Set([...(named.get(command) ?? []), ...options]));
  }

  test("they are many", () => {
    expect([...named.keys()]).toEqual(expect.arrayContaining(["export", "decision adopt", "audit verify"]));
  });

  test.each([...named])("%s", (command, options) => {
    const help = described.get(command) ?? "there is no such command";
    expect(help).toContain(`Usage: kanalarkiv ${command}`);
    expect([...options].filter((option) => !help.includes(option))).toEqual([]);
  });
});
