/** Every XML file that is written is valid against the official schemas, as the depot's own validator will see it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { selection as small } from "../golden/noark/small/input.ts";
import { anySelection, rowsOf, type Selection, written } from "../support/export-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
if (!hasXmllint && process.env["CI"] === "true")
  throw new Error("under CI the program xmllint must be there: these tests may not be skipped there");
const reason = hasXmllint ? sharedReason : " (skipped: the program xmllint is not installed)";
const whenValidator = hasXmllint ? whenShared(describe) : describe.skip;

const itemSchema = join(import.meta.dirname, "../../schemas/kanalarkiv-item.xsd");
const noark = "http://www.arkivverket.no/standarder/noark5";

/** What xmllint says of the files that are not valid; empty when all are. */
function faults(schema: string, files: readonly string[]): readonly string[] {
  const { stderr, status } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
    encoding: "utf8",
  });
  const said = stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  return status === 0 && said.length === 0 ? [] : [`exit ${status}`, ...said.slice(0, 10)];
}

whenValidator(`what is written is valid against the official schemas${reason}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "noark-writer-"));
  const selections: readonly Selection[] = [
    small,
    ...fc.sample(anySelection, { numRuns: 48, seed: 20_260_301 }),
  ];
  const paths = new Map<string, string[]>();
  const headOnly: string[] = [];

  beforeAll(async () => {
    for (const [index, selection] of selections.entries())
      for (const [name, text] of (await written(selection)).files) {
        const path = join(folder, `${index}-${name}`);
        writeFileSync(path, text);
        const isHeadOnly = name.endsWith("Journal.xml") && rowsOf(selection).length === 0;
        if (isHeadOnly) headOnly.push(path);
        else paths.set(name, [...(paths.get(name) ?? []), path]);
      }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["arkivstruktur.xml", "arkivstruktur.xsd", 49],
    ["endringslogg.xml", "endringslogg.xsd", 49],
    ["arkivuttrekk.xml", "addml.xsd", 49],
    ["loependeJournal.xml", "loependeJournal.xsd", 15],
    ["offentligJournal.xml", "offentligJournal.xsd", 15],
  ])("%s", (name, schema, atLeast) => {
    const files = paths.get(name) ?? [];
    expect(files.length).toBeGreaterThanOrEqual(atLeast);
    expect(faults(sharedPath("noark5", "xsd", schema), files)).toEqual([]);
  });

  test("our own metadata are valid against our own schema too", () => {
    const both = join(folder, "both.xsd");
    const imports = [
      [`${noark}/arkivstruktur`, sharedPath("noark5", "xsd", "arkivstruktur.xsd")],
      ["urn:kanalarkiv:item:1", itemSchema],
    ].map(([namespace, at]) => `<xs:import namespace="${namespace}" schemaLocation="${at}"/>`);
    writeFileSync(
      both,
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`,
    );
    expect(faults(both, paths.get("arkivstruktur.xml") ?? [])).toEqual([]);
  });

  test("a journal without entries lacks one, and nothing else", () => {
    expect(headOnly.length).toBeGreaterThan(0);
    for (const path of headOnly) {
      const name = path.endsWith("loependeJournal.xml") ? "loependeJournal" : "offentligJournal";
      const said = faults(sharedPath("noark5", "xsd", `${name}.xsd`), [path]).filter((line) =>
        line.includes("error"),
      );
      expect(said).toEqual([
        expect.stringMatching(/Missing child element\(s\)\. Expected is \( \S+journalregistrering \)/),
      ]);
    }
  });
});
