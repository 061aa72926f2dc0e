import { expect, test } from "@jest/globals";
import { metsMediaType, metsMediaTypes } from "../../src/dias/media-type.ts";

test.each([
  ["content/arkivstruktur.xml", "application/xml"],
  ["dias-mets.xsd", "application/xml"],
  ["a.PDF", "image/pdf"],
  ["a.jpeg", "image/jpg"],
  ["a.JPG", "image/jpg"],
  ["a.tif", "image/tiff"],
  ["a.mp3", "audio/mp3"],
  ["a.mpg", "video/mpg"],
  ["a.tar", "application/x-tar"],
  ["a.png", "text/plain"],
  ["a.mp4", "text/plain"],
  ["a.json", "text/plain"],
  ["folder.pdf/a", "text/plain"],
  ["a", "text/plain"],
  ["constructor", "text/plain"],
])("%s is written as %s", (path, type) => {
  expect(metsMediaType(path)).toBe(type);
  expect(metsMediaTypes).toContain(type);
});
