import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ExportedItem } from "../../src/domain/export.ts";
import { attachmentsOf, type DocumentFile, documentsOf } from "../../src/noark/document.ts";
import { dokumenttypeOf } from "../../src/noark/formats.ts";
import {
  aChannel,
  aMedia,
  anAgency,
  anItem,
  anyText,
  aVersion,
  digestOf,
  uuid,
} from "../support/export-builders.ts";

function filesOf(item: ExportedItem): readonly DocumentFile[] {
  return documentsOf(anAgency(), aChannel(), item).flatMap(({ files }) => files);
}

function textIn(file: DocumentFile | undefined): string {
  return Buffer.from(file?.bytes ?? []).toString("utf8");
}

test("an item without a version is refused by its id", () => {
  expect(() => filesOf(anItem({ versions: [] }))).toThrow(`item ${uuid(0x101)} has no version`);
});

test("a text that XML could not hold is refused with the version, not the text", () => {
  const item = anItem({ versions: [aVersion({ text: "hemmelig\u0001" })] });
  expect(() => filesOf(item)).toThrow("text of version 1: U+0001 at position 8");
});

test("the text of any version stands unchanged after the first empty line of its file", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (text, title, authorName) => {
      const [file] = filesOf(anItem({ authorName, versions: [aVersion({ text, title })] }));
      const written = textIn(file);
      expect(written.slice(written.indexOf("\n\n") + 2)).toBe(`${text}\n`);
    }),
  );
});

test("the machine-readable copy gives back any text, title and author", () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText, { nil: undefined }), (text, title) => {
      const files = filesOf(anItem({ authorName: title, versions: [aVersion({ text, title })] }));
      const copy = JSON.parse(textIn(files.find(({ key }) => key === "copy")));
      expect(copy.versions[0].text).toBe(text);
      expect([copy.versions[0].title, copy.author]).toEqual([title, title]);
    }),
  );
});

test("sizes and digests are those of the bytes, and no file is empty", () => {
  for (const { bytes, sizeBytes, sha256 } of filesOf(anItem({ versions: [aVersion({ text: "" })] }))) {
    expect(bytes?.length).toBe(sizeBytes);
    expect(sizeBytes).toBeGreaterThan(0);
    expect(
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex"),
    ).toBe(sha256);
  }
});

test("a text of one megabyte is one file", () => {
  const text = "æ".repeat(1_000_000);
  expect(textIn(filesOf(anItem({ versions: [aVersion({ text })] }))[0])).toContain(text);
});

describe("a picture that two versions show", () => {
  const both = [
    aVersion({ media: [aMedia()] }),
    aVersion({ id: uuid(0x202), number: 2, media: [aMedia({ sha256: digestOf("other") }), aMedia()] }),
  ];
  const item = anItem({ versions: both });

  test("is one document, and the other picture another", () => {
    expect(filesOf(item).filter(({ bytes }) => !bytes)).toHaveLength(2);
    expect(attachmentsOf(item)).toBe(2);
  });

  test("has the name of the version that showed it first", () => {
    const paths = filesOf(item).map(({ path }) => path);
    expect(paths).toContain(`DOKUMENT/2026/03/${uuid(0x201)}-1.png`);
    expect(paths).toContain(`DOKUMENT/2026/03/${uuid(0x202)}-1.png`);
  });
});

test("files lie in the month of publication at the agency", () => {
  const item = anItem({ postedAt: new Date("2025-12-31T23:30:00Z") });
  expect(filesOf(item)[0]?.path).toBe(`DOKUMENT/2026/01/${uuid(0x201)}.txt`);
});

test("no media type, however hostile, gives a path beyond lower-case ASCII", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("../../x", "image/../a", "constructor", "A/__PROTO__")),
      (mediaType) => {
        const paths = filesOf(anItem({ versions: [aVersion({ media: [aMedia({ mediaType })] })] }));
        for (const { path } of paths) expect(path).toMatch(/^DOKUMENT\/\d{4}\/\d{2}\/[0-9a-f-]+\.[a-z0-9]+$/);
      },
    ),
  );
});

test.each([
  ["image/png", "png", undefined, "accepted"],
  ["IMAGE/JPEG; q=1", "jpg", undefined, "accepted"],
  ["video/mp4", "mp4", "fmt/199", "accepted"],
  ["audio/mpeg", "mp3", "fmt/134", "accepted"],
  ["application/pdf", "pdf", undefined, "onlyAsPdfA"],
  ["image/webp", "webp", undefined, "notAccepted"],
  ["image/gif", "gif", undefined, "notAccepted"],
  ["image/svg+xml", "svg", undefined, "notAccepted"],
  ["video/quicktime", "mov", undefined, "notAccepted"],
  ["application/octet-stream", "bin", undefined, "notAccepted"],
  ["nonsense", "bin", undefined, "notAccepted"],
])("%s is delivered as .%s with PUID %s: %s", (mediaType, extension, puid, acceptance) => {
  const media = aMedia({ mediaType });
  const file = filesOf(anItem({ versions: [aVersion({ media: [media] })] })).find(({ bytes }) => !bytes);
  expect(file?.format).toEqual({ extension, puid, acceptance });
});

test.each([
  ["nb", "Forfatter: Kari Nordmann", "Hentet: 2026", "Bilde 1"],
  ["nn", "Forfattar: Kari Nordmann", "Henta: 2026", "Bilete 1"],
  ["sv", "Författare: Kari Nordmann", "Hämtad: 2026", "Bild 1"],
  ["en", "Author: Kari Nordmann", "Captured: 2026", "Image 1"],
] as const)("an agency that writes %s has its own labels", (language, author, captured, title) => {
  const versions = [aVersion({ media: [aMedia({ alt: undefined })] })];
  const documents = documentsOf(anAgency({ language }), aChannel(), anItem({ versions }));
  const text = textIn(documents[0]?.files[0]);
  expect([text.includes(author), text.includes(captured)]).toEqual([true, true]);
  expect(documents[1]).toMatchObject({ title, dokumenttype: dokumenttypeOf("image/png") });
});

describe("the machine-readable copy", () => {
  const versions = [aVersion(), aVersion({ id: uuid(0x202), number: 2 })];
  const documents = documentsOf(anAgency(), aChannel(), anItem({ versions }));

  test("is the newest version of the text in another format (2.7.3), and no attachment", () => {
    expect(documents).toHaveLength(1);
    expect(documents[0]?.files.map(({ number, format }) => [number, format.extension])).toEqual([
      [1, "txt"],
      [2, "txt"],
      [2, "json"],
    ]);
    expect(attachmentsOf(anItem({ versions }))).toBe(0);
  });

  test("promises no raw answer of the channel, which is not in the package", () => {
    const copy = textIn(documents[0]?.files.find(({ key }) => key === "copy"));
    expect(copy).not.toContain("payload");
  });
});

test("a picture is called by the first words of its alternative text", () => {
  const alt = `${"Kart over planområdet ved elva. ".repeat(10)}`;
  const versions = [aVersion({ media: [aMedia({ alt })] })];
  const [, picture] = documentsOf(anAgency(), aChannel(), anItem({ versions }));
  expect(picture?.title).toMatch(/^Kart over planområdet ved elva\. .{50,} …$/);
  expect(picture?.description).toBe(alt);
});

test("the text tells of its pictures, by alternative text and path", () => {
  const [text, picture] = filesOf(anItem({ versions: [aVersion({ media: [aMedia()] })] })).filter(
    ({ key }) => key !== "copy",
  );
  expect(textIn(text)).toContain(`\nBilde: Kart over planområdet (${picture?.path})\n`);
});

test("the text of a comment tells which post it belongs to", () => {
  const under = {
    title: "Åpent\nmøte",
    permalink: "https://etaten.example.no/?p=1",
    postedAt: new Date("2026-03-01T08:00:00Z"),
  };
  expect(textIn(filesOf(anItem({ under }))[0])).toContain(
    "\nTil innlegg: «Åpent møte» 2026-03-01 09:00:00 Europe/Oslo (https://etaten.example.no/?p=1)\n",
  );
});

test("an unknown author has no line, and a title of several lines stands in one", () => {
  const item = anItem({ authorName: undefined, versions: [aVersion({ title: "En\r\n\n to" })] });
  expect(textIn(filesOf(item)[0])).toMatch(/^Tittel: En to\nKanal: /);
});
