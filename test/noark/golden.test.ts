import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { filesOf } from "../../src/noark/document.ts";
import { selection } from "../golden/noark/small/input.ts";
import { aChannel, written } from "../support/export-builders.ts";

const folder = join(import.meta.dirname, "../golden/noark/small/expected");

/** Writes the file instead when UPDATE_GOLDEN=1, which nobody may do under CI. */
function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    if (process.env["CI"]) throw new Error("golden files may not be written under CI");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}

test.each([
  "arkivstruktur.xml",
  "endringslogg.xml",
  "loependeJournal.xml",
  "offentligJournal.xml",
  "arkivuttrekk.xml",
])("the small extraction's %s is written byte for byte as before", async (name) => {
  const { files } = await written(selection);
  expectGolden(name, files.get(name) ?? "");
});

test("the documents of the small extraction are written byte for byte as before", () => {
  const texts = selection.threads
    .flatMap((thread) => [...filesOf(selection.scope.agency, aChannel(), thread)])
    .flatMap(({ path, bytes }) => (bytes ? [`=== ${path}\n${Buffer.from(bytes).toString("utf8")}`] : []));
  expectGolden("documents.txt", texts.join(""));
});

test("an extraction that is made again is the same", async () => {
  const first = await written(selection);
  expect(await written(structuredClone(selection))).toEqual(first);
});
