/** Of which type a file is that came: by its bytes first, then by what was promised and answered. */
import { describe, expect, test } from "@jest/globals";
import { fileTypeOf } from "../../src/capture/file-type.ts";
import { mayFetchFrom } from "../../src/capture/media-hosts.ts";
import { aPicture } from "../support/pictures.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const loginPage = "<!DOCTYPE html>\n<html><head><title>Logg inn</title></head><body>…</body></html>";
const url = "https://etaten.example/fil";
const typed = (head: Uint8Array, promised?: string, answered?: string, address = url) =>
  fileTypeOf(head, { promised, answered, url: address });
const wrong = { wrong: expect.any(String) };

describe("what the bytes show counts, whatever was promised", () => {
  test.each([
    ["PNG", aPicture("x"), "image/jpeg", "text/html", "image/png"],
    ["JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), undefined, "image/jpg", "image/jpg"],
    ["WebP", bytes("RIFF\x10\0\0\0WEBPVP8 "), "image/jpeg", "image/jpeg", "image/webp"],
    ["AVIF", bytes("\0\0\0\x20ftypavif"), "image/png", undefined, "image/avif"],
    ["PDF", bytes("%PDF-1.7\n"), "image/png", "application/octet-stream", "application/pdf"],
    ["PDF after a blank line", bytes("\r\n%PDF-1.4"), undefined, undefined, "application/pdf"],
    ["MP4", bytes("\0\0\0\x18ftypmp42"), undefined, undefined, "video/mp4"],
    ["MP4 that holds sound", bytes("\0\0\0\x18ftypmp42"), undefined, "audio/mp4", "audio/mp4"],
    ["MP3 without a label", bytes("\xff\xfb\x90\x64"), undefined, undefined, "audio/mpeg"],
    ["Ogg of a film", bytes("OggS\0\x02"), "video/ogg", undefined, "video/ogg"],
    ["a zip that is a letter", bytes("PK\x03\x04\x14"), undefined, undefined, "application/zip"],
  ])("%s", (_, head, promised, answered, mediaType) => {
    expect(typed(head, promised, answered)).toEqual({ mediaType });
  });

  test("text in UTF-16 is text, and its mark no sound", () => {
    const text = Buffer.from("\ufeffHei på deg", "utf16le");
    expect(typed(text, "text/plain", "text/plain")).toEqual({ mediaType: "text/plain" });
    expect(typed(text, "image/png", "image/png")).toEqual(wrong);
    expect(typed(bytes("\xff\xfe\x90\x64\0\0\0\0"), "audio/mpeg")).toEqual({
      mediaType: "application/octet-stream",
    });
  });

  test("the extension of the address tells which office document a zip is", () => {
    const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const at = "https://etaten.example/brev.docx?ver=2";
    expect(typed(bytes("PK\x03\x04\x14"), undefined, "application/zip", at)).toEqual({
      mediaType: "application/zip",
    });
    expect(typed(bytes("PK\x03\x04\x14"), undefined, undefined, at)).toEqual({ mediaType: docx });
  });
});

describe("what came instead of a picture, film, sound or document is not kept as it", () => {
  test.each([
    ["a login page", loginPage, "image/jpeg", "text/html"],
    ["a login page that calls itself a picture", loginPage, "image/jpeg", "image/jpeg"],
    ["a login page, nothing promised", loginPage, undefined, "text/html"],
    ["a page with a comment before it", `<!-- x -->\n${loginPage}`, "video/mp4", "text/html"],
    ["a page in capitals without doctype", "<HTML><BODY>Feil</BODY></HTML>", "application/pdf", undefined],
    ["an error in JSON", '{"error": "expired"}', "image/png", "application/json"],
    ["an error in JSON, nothing promised", '{"error": "expired"}', undefined, "application/json"],
    [
      "an error in XML",
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
      "image/png",
      undefined,
    ],
    ["an error in words", "Not found", "image/png", "image/png"],
    ["nothing", "", "image/png", "image/png"],
    ["nothing, nothing promised", "", undefined, undefined],
  ])("%s", (_, text, promised, answered) => {
    expect(typed(bytes(text), promised, answered)).toEqual(wrong);
  });

  test("the extension promises too", () => {
    expect(typed(bytes("Not found"), undefined, "text/plain", "https://x.no/kart.png")).toEqual(wrong);
    expect(typed(bytes(loginPage), undefined, "text/html", "https://x.no/film.mp4")).toEqual(wrong);
  });
});

describe("text is kept where text was promised", () => {
  test.each([
    ["a table", "a;b\n1;2\n", "text/csv", "text/csv", "text/csv"],
    ["subtitles", "WEBVTT\n\n00:01", "text/vtt", "text/plain", "text/vtt"],
    ["a page that was promised", loginPage, "text/html", "text/html", "text/html"],
    ["a drawing", '<?xml version="1.0"?>\n<svg xmlns="x">', "image/png", "text/xml", "image/svg+xml"],
    ["plain text, nothing promised", "Referat", undefined, "text/plain; charset=utf-8", "text/plain"],
  ])("%s", (_, text, promised, answered, mediaType) => {
    expect(typed(bytes(text), promised, answered)).toEqual({ mediaType });
  });
});

test("bytes that nobody knows are kept as what they can be, never as what they are not", () => {
  const head = bytes("\0\x01\x02\x03");
  expect(typed(head, "image/png", "image/png")).toEqual({ mediaType: "application/octet-stream" });
  expect(typed(head, undefined, "text/html")).toEqual({ mediaType: "application/octet-stream" });
  expect(typed(head, "model/vnd.kart", "application/octet-stream")).toEqual({ mediaType: "model/vnd.kart" });
  expect(typed(head, "../etc", "nonsense")).toEqual({ mediaType: "application/octet-stream" });
});

describe("files are fetched from the channel's own host and from those that were allowed", () => {
  const channel = {
    address: "http://www.etaten.example:8080/feed",
    mediaHosts: ["cdn.example.net", "*.wp.example", "1.2.3.4"],
  };
  test.each([
    ["http://www.etaten.example:8080/a.png", true],
    ["https://www.etaten.example/a.png", true],
    ["https://etaten.example:8443/a.png", true],
    ["https://WWW.ETATEN.EXAMPLE/a.png", true],
    ["https://cdn.example.net/a.png", true],
    ["https://x.cdn.example.net/a.png", false],
    ["https://i0.wp.example/a.png", true],
    ["https://wp.example/a.png", false],
    ["https://evil-wp.example/a.png", false],
    ["https://www.etaten.example.evil.net/a.png", false],
    ["https://evil.net/www.etaten.example", false],
    ["https://www.etaten.example@evil.net/a.png", false],
    ["ftp://www.etaten.example/a.png", false],
    ["http://1.2.3.4/a.png", true],
  ])("%s: %s", (address, may) => {
    expect(mayFetchFrom(channel, new URL(address))).toBe(may);
  });
});
