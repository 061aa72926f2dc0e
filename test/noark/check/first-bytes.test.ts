import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { firstBytesOf, firstBytesSize, shownBy } from "../../../src/domain/first-bytes.ts";
import { aPicture } from "../../support/pictures.ts";
import { beginning, loginPage } from "./sides-first-bytes.ts";
import { fact, found, object } from "./tiny.ts";

type Row = readonly [name: string, head: Uint8Array | string];

const said = (name: string, head: Uint8Array | string, format?: string) =>
  found("KA.61", beginning(name, head, format)).map(({ level, message }) => `${level} ${message}`);

const jpeg = "\xff\xd8\xff\xe0\0\x10JFIF\0";
const png = aPicture("x");
const mp4 = "\0\0\0\x18ftypmp42\0\0\0\0";
const webp = "RIFF\x10\0\0\0WEBPVP8 ";
const zip = "PK\x03\x04\x14\0\0\0";
const cfb = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0";
const xml = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>';
const wide = Buffer.from("\ufeffHei på deg", "utf16le");

describe("a document that is of another kind than its name is an error, with both", () => {
  test.each<readonly [...Row, string]>([
    ["a.jpg", loginPage, '"DOKUMENT/a.jpg" is named as image/jpeg and begins as text/html'],
    [
      "a.PNG",
      '{"error": "expired"}',
      '"DOKUMENT/a.PNG" is named as image/png and begins as application/json',
    ],
    ["a.gif", xml, '"DOKUMENT/a.gif" is named as image/gif and begins as application/xml'],
    ["a.mp4", "Not found", '"DOKUMENT/a.mp4" is named as video/mp4 and begins as text/plain'],
    ["a.mp3", `<!-- x -->\n${loginPage}`, '"DOKUMENT/a.mp3" is named as audio/mpeg and begins as text/html'],
    ["a.pdf", loginPage, '"DOKUMENT/a.pdf" is named as application/pdf and begins as text/html'],
    ["a.pdf", jpeg, '"DOKUMENT/a.pdf" is named as application/pdf and begins as image/jpeg'],
    ["a.jpg", "%PDF-1.7\n", '"DOKUMENT/a.jpg" is named as image/jpeg and begins as application/pdf'],
    ["a.jpg", mp4, '"DOKUMENT/a.jpg" is named as image/jpeg and begins as video/mp4'],
    ["a.jpg", wide, '"DOKUMENT/a.jpg" is named as image/jpeg and begins as text/plain'],
    ["a.svg", loginPage, '"DOKUMENT/a.svg" is named as image/svg+xml and begins as text/html'],
    ["a.docx", loginPage, '"DOKUMENT/a.docx" is named as application/zip and begins as text/html'],
    ["a.txt", png, '"DOKUMENT/a.txt" is named as text/plain and begins as image/png'],
    ["a.json", zip, '"DOKUMENT/a.json" is named as application/json and begins as application/zip'],
  ])("%s", (name, head, message) => {
    expect(said(name, head)).toEqual([`error ${message}`]);
  });
});

describe("one of the same kind in another format is a warning", () => {
  test.each<readonly [...Row, string]>([
    ["a.jpg", png, "image/png"],
    ["a.jpg", webp, "image/webp"],
    ["a.mp3", mp4, "video/mp4"],
    ["a.json", loginPage, "text/html"],
    ["a.csv", loginPage, "text/html"],
    ["a.xml", '{"a": 1}', "application/json"],
    ["a.docx", "Rar!\x1a\x07\0", "application/vnd.rar"],
    ["a.xls", "<html><table>", "text/html"],
    ["a.doc", "{\\rtf1", "application/rtf"],
  ])("%s that is %s", (name, head, is) => {
    expect(said(name, head)).toEqual([
      expect.stringMatching(new RegExp(`^warning .* begins as ${is.replace("/", "\\/")}$`)),
    ]);
  });
});

describe("what is true, however odd, has none", () => {
  test.each<Row>([
    ["a.jpg", jpeg],
    ["a.jpeg", "\xff\xd8\xff"],
    ["a.png", png],
    ["a.pdf", "%PDF-1.7\n"],
    ["a.pdf", "\xef\xbb\xbf\r\n%PDF-1.4"],
    ["a.pdf", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4"],
    ["a.txt", "Hei på deg"],
    ["a.txt", wide],
    ["a.txt", loginPage],
    ["a.txt", "ID3 er ei lov om merking"],
    ["a.txt", "Den moovende dagen"],
    ["a.txt", "\xff\xfb er ikkje lyd"],
    ["a.xml", xml],
    ["a.xml", '<arkiv xmlns="x"/>'],
    ["a.json", ' [{"a": 1}]'],
    ["a.json", "null"],
    ["a.csv", "[namn];alder"],
    ["a.html", "<p>Hei</p>"],
    ["a.svg", '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg>'],
    ["a.svg", `<!--${"x".repeat(2000)}--><svg>`],
    ["a.docx", zip],
    ["a.docx", cfb],
    ["a.doc", cfb],
    ["a.mov", mp4],
    ["a.m4a", mp4],
    ["a.mj2", "\0\0\0\x0cjP  \r\n\x87\n"],
    ["a.flac", "ID3\x04\0\0"],
    ["a.mp3", "\xff\xfb\x90\x64\0"],
    ["a.jpg", ""],
    ["a.jpg", "\0\x01\x02\x03"],
    ["a.sgml", png],
    ["a.bin", loginPage],
    ["a", "Hei"],
  ])("%s that begins %j", (name, head) => {
    expect(said(name, head)).toEqual([]);
  });
});

test("a name that says nothing is what its format says, those of older deliveries too", () => {
  expect(said("17", loginPage, "pdf")).toHaveLength(1);
  expect(said("17", loginPage, "RA-JPEG")).toHaveLength(1);
  expect(said("17", "%PDF-1.4", "RA-PDF")).toEqual([]);
  expect(said("17", loginPage, "fmt/18")).toEqual([]);
});

test("a file whose first bytes nobody read, or that is not there, says nothing", () => {
  const archive = object("<referanseDokumentfil>DOKUMENT/a.jpg</referanseDokumentfil>");
  const files = { "DOKUMENT/a.jpg": fact("aa", 3) };
  expect(found("KA.61", { archive, folders: ["DOKUMENT"], files })).toEqual([]);
  expect(found("KA.61", { archive, folders: ["DOKUMENT"] })).toEqual([]);
});

test("whatever bytes come, they are one small number that can be read again", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2 * firstBytesSize }), (bytes) => {
      const kind = firstBytesOf(bytes);
      expect(Number.isInteger(kind) && kind >= 0 && kind < 256).toBe(true);
      expect(shownBy(kind).length > 0).toBe(kind !== 0);
    }),
  );
});

test("any text is text, whatever it begins with", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "",
        "ID3",
        "BM",
        "GIF89a",
        "OggS",
        "fLaC",
        "MThd",
        "RIFF1234WAVE",
        "abcdftyp",
        "FLV",
        "ustar",
      ),
      fc.string(),
      (start, rest) => {
        expect(said("a.txt", Buffer.from(`${start}${rest.replaceAll(/\p{Cc}/gu, " ")}`))).toEqual([]);
      },
    ),
  );
});
