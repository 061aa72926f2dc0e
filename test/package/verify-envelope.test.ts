/** The envelope of a real package, whole and with one change each, as `verify` judges it. */
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { verifyFetched } from "../../src/pipeline/verify/verify.ts";
import { fullDelivery, type Packed, packed } from "../support/packed.ts";

let dir: string;
let bare: Packed;
let full: Packed;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-verify-envelope-"));
  bare = await packed(dir);
  full = await packed(dir, fullDelivery);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function ofEnvelope(source: string): Promise<readonly string[]> {
  const { findings } = await verifyFetched(source, dir);
  const isOurs = (control: string) => /^KA\.(2[789]|50|9\d)$/.test(control);
  return [
    ...new Set(
      findings
        .filter(({ control, level }) => isOurs(control) && level !== "info")
        .map(({ control, level }) => `${control} ${level}`),
    ),
  ].toSorted();
}

const ownSchemas = "KA.99 warning";

test("a package of ours has nothing to find but that its schemas are our own", async () => {
  for (const each of [bare, full]) expect(await ofEnvelope(each.built.path)).toEqual([ownSchemas]);
});

/** @param change of one file of the package, or of `{uuid}.xml`; the tar is packed again */
async function changed(file: string, change: (text: string) => string): Promise<readonly string[]> {
  const copy = await mkdtemp(join(dir, "changed-"));
  const uuid = basename(full.folder);
  await cp(full.folder, join(copy, uuid), { recursive: true });
  await cp(full.submission, join(copy, `${uuid}.xml`));
  const path = join(copy, file.replace("{uuid}", uuid));
  const before = await readFile(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  execFileSync("tar", ["-cf", `${uuid}.tar`, "--sort=name", uuid], { cwd: copy });
  const found = await ofEnvelope(join(copy, `${uuid}.tar`));
  // the tar is another one now, and whatever was changed in it is not as dias-mets.xml describes it
  return found.filter((each) => !["KA.27 error", "KA.28 error", ownSchemas].includes(each));
}

describe("one change in a whole package", () => {
  const mets = "{uuid}/dias-mets.xml";
  const premis = "{uuid}/administrative_metadata/dias-premis.xml";
  const beside = "{uuid}.xml";
  test.each<[string, string, (text: string) => string, readonly string[]]>([
    [
      "a METS without its document id",
      mets,
      (text) => text.replace(/<mets:metsDocumentID>.*?<\/mets:metsDocumentID>/, ""),
      ["KA.98 error"],
    ],
    [
      "a METS without a structMap",
      mets,
      (text) => text.replace(/<mets:structMap>.*?<\/mets:structMap>/, ""),
      ["KA.98 error"],
    ],
    [
      "a METS of another package",
      mets,
      (text) => text.replace(/OBJID="UUID:\w/, 'OBJID="UUID:f'),
      ["KA.90 error"],
    ],
    [
      "the groups as the archive's own tool nests them",
      mets,
      (text) =>
        text
          .replace("</mets:fileGrp><mets:fileGrp", "<mets:fileGrp")
          .replace("</mets:fileGrp></mets:fileSec>", "</mets:fileGrp></mets:fileGrp></mets:fileSec>"),
      ["KA.98 warning"],
    ],
    [
      "a METS with a DOCTYPE",
      mets,
      (text) => text.replace("\n<mets:mets", "\n<!DOCTYPE mets>\n<mets:mets"),
      ["KA.98 error"],
    ],
    [
      "PREMIS without a level",
      premis,
      (text) => text.replace(/<premis:compositionLevel>.*?<\/premis:compositionLevel>/, ""),
      ["KA.98 error"],
    ],
    [
      "PREMIS of another package",
      premis,
      (text) => text.replace(/(objectIdentifierValue>)\w/, "$1f"),
      ["KA.97 error"],
    ],
    ["PREMIS with a bare ampersand", premis, (text) => text.replace("full", "full & more"), ["KA.98 error"]],
    [
      "a METS made at an hour that .NET does not know",
      mets,
      (text) => text.replace(/CREATEDATE="([^T"]*)[^"]*"/, 'CREATEDATE="$1T24:00:00"'),
      ["KA.98 error"],
    ],
    [
      "a METS made at a time with white space around, which libxml2 alone refuses",
      mets,
      (text) => text.replace(/CREATEDATE="([^"]*)"/, 'CREATEDATE=" $1 "'),
      [],
    ],
    [
      "a submission description of the year 10000",
      beside,
      (text) => text.replace(/CREATEDATE="\d{4}/, 'CREATEDATE="10000'),
      ["KA.98 error"],
    ],
    ["a log cut short", "{uuid}/log.xml", (text) => text.slice(0, -20), ["KA.98 error"]],
    [
      "a submission description without records",
      beside,
      (text) => text.replace(/<mets:altRecordID.*<\/mets:altRecordID>/, ""),
      ["KA.95 error", "KA.98 error"],
    ],
    [
      "one with a type of record that is not in the list",
      beside,
      (text) => text.replace('TYPE="DELIVERYTYPE"', 'TYPE="PROJECTNAME"'),
      ["KA.95 error", "KA.98 error"],
    ],
    [
      "one whose system is read as Noark 3",
      beside,
      (text) => text.replaceAll("<mets:note>Noark5<", "<mets:note>Noark 5.3<"),
      ["KA.96 error"],
    ],
    [
      "one with a DOCTYPE",
      beside,
      (text) => text.replace("<mets:mets", "<!DOCTYPE mets><mets:mets"),
      ["KA.98 error"],
    ],
  ])("%s", async (_, file, change, expected) => {
    expect(await changed(file, change)).toEqual(expected);
  });

  test("a submission description without dias-mets.xml is not whole", async () => {
    const dropped = /<mets:file ID="fileId_1".*?<\/mets:file>/;
    const copy = await mkdtemp(join(dir, "dropped-"));
    await cp(dirname(full.built.path), copy, { recursive: true });
    const submission = join(copy, basename(full.submission));
    await writeFile(submission, (await readFile(submission, "utf8")).replace(dropped, ""));
    expect(await ofEnvelope(join(copy, basename(full.built.path)))).toEqual(["KA.28 error", ownSchemas]);
  });
});
