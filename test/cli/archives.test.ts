/** Archives and what a person saw, as somebody hands them in on the command line. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { handedFormats } from "../../src/cli/words/import-formats.ts";
import { aPicture } from "../support/pictures.ts";
import { makePlace, type Place } from "./run.ts";

const number = "999999999";
const channel = ["--channel", "Hos andre"];
const told = [
  ...["--address", "https://forum.example/t/12", "--seen-at", "2026-01-20T14:00Z"],
  ...["--author", "Ola Berg"],
];
const by = ["--by", "Kari Vik"];

let place: Place;
beforeAll(async () => {
  place = await makePlace();
  const agency = [
    "--name",
    "Fjordvik kommune",
    "--org-number",
    number,
    "--country",
    "NO",
    "--language",
    "nn",
  ];
  await place.json("agency", "add", ...agency, "--unit", "Dokumentsenter", "--responsible", "Arkivleiar");
  await place.json(
    ...["channel", "add", "--agency", number, "--kind", "archive", "--title", "Hos andre"],
    ...["--address", "https://fjordvik.example/hos-andre"],
  );
}, 60_000);
afterAll(async () => {
  await place.close();
});

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(place.dir, name);
  await writeFile(path, bytes);
  return path;
}

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("seen", () => {
  test("keeps a picture with what is told of it, says that it is no coverage, and keeps nothing twice", async () => {
    const path = await file("skjerm.png", aPicture("skjerm"));
    const given = [
      "seen",
      path,
      ...channel,
      ...told,
      "--text",
      "Vi svarer i morgen.",
      "--by-agency",
      "--public",
    ];
    const tried = await place.run(...given, ...by, "--dry-run");
    expect(tried.code).toBe(0);
    expect(flat(tried.out)).toMatch(/A dry run: nothing was written/);
    const first = await place.run(...given, ...by);
    expect(first.code).toBe(0);
    expect(flat(first.out)).toMatch(/seen 1 1 0 1 0 1 0/);
    expect(flat(first.out)).toMatch(/What a person saw is not counted as coverage/);
    expect(flat(first.out)).not.toMatch(/is your word|never holds/);
    const again = await place.json(...given, ...by);
    expect(again).toMatchObject({ format: "seen", found: 1, kept: 1, newItems: 0, newVersions: 0 });
    const items = flat((await place.run("looks", "--channel", "Hos andre")).out);
    expect(items).toMatch(/import/);
    // kept as private where nobody says that all could see it
    const other = await place.json(
      "seen",
      await file("annan.png", aPicture("annan")),
      ...channel,
      ...told,
      ...by,
    );
    expect(other).toMatchObject({ newItems: 1 });
  });

  test.each<[string, string, readonly string[], string]>([
    ["a file that is no picture and no PDF", "notat.png", [], "no picture and no PDF"],
    ["a time that has not come", "skjerm.png", ["--seen-at", "2099-01-01T10:00Z"], "nobody has seen yet"],
    ["a post of tomorrow", "skjerm.png", ["--posted-at", "2099-01-01T10:00Z"], "nobody has seen yet"],
    ["an address that is no page", "skjerm.png", ["--address", "forum"], "https://"],
    ["a kind that there is not", "skjerm.png", ["--kind", "tale"], "Allowed choices"],
  ])("%s is refused, and nothing is kept", async (_, name, more, says) => {
    const bytes = name === "notat.png" ? "berre tekst" : aPicture("tredje");
    const path = await file(name, bytes);
    const result = await place.run("seen", path, ...channel, ...told, ...more, ...by);
    expect(result.code).toBe(2);
    expect(flat(result.err)).toContain(says);
  });

  test("without who hands it in, or without a file, it says what is wanting", async () => {
    const path = await file("fjerde.png", aPicture("fjerde"));
    expect(flat((await place.run("seen", path, ...channel, ...told)).err)).toMatch(/nobody was named/);
    const gone = await place.run("seen", join(place.dir, "er-ikkje.png"), ...channel, ...told, ...by);
    expect(gone.code).toBe(2);
    expect(gone.err).toMatch(/cannot be read/);
    const none = await place.run("seen", path, "--channel", "Ingen", ...told, ...by);
    expect(none.code).not.toBe(0);
  });
});

describe("import", () => {
  test("the help lists every format that the guide tells of, and no other is taken", async () => {
    const help = flat((await place.run("import", "--help")).out);
    const guide = await readFile(new URL("../../docs/imports.md", import.meta.url), "utf8");
    const table = guide.slice(guide.indexOf("<!-- formats"), guide.indexOf("<!-- /formats"));
    const inGuide = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(inGuide).toEqual(handedFormats);
    for (const name of handedFormats) expect(help).toContain(` ${name} `);
    const path = await file("chat.csv", "time,author,text\n2026-01-01T10:00:00Z,Kari,Hei");
    const refused = await place.run("import", path, ...channel, "--format", "seen", ...by);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/Allowed choices/);
  });

  test("what is refused gives exit code 3 and its reason; what is whole gives 0", async () => {
    const rows = ["id,time,author,text", "1,2026-01-01T10:00:00Z,Kari,Hei", '2,2026-01-01T11:00:00Z,Ola,""'];
    const half = await place.run("import", await file("halv.csv", rows.join("\n")), ...channel, ...by);
    expect(half.code).toBe(3);
    expect(flat(half.out)).toMatch(/transcript found 2 kept 1 refused 1 new items 1 /);
    expect(flat(half.out)).toMatch(/refused: 2, .*has no text \(item\.malformed\)/);
    const whole = await place.run(
      "import",
      await file("heil.csv", rows.slice(0, 2).join("\n")),
      ...channel,
      ...by,
    );
    expect(whole.code).toBe(0);
  });
});
