/** Pictures that stand in the text itself: files with a short address, the same wherever they stand. */
import { expect, test } from "@jest/globals";
import { contentHash } from "../../src/capture/content-hash.ts";
import { inlineFileAt, withoutInlineFiles } from "../../src/capture/inline-files.ts";
import { aPicture } from "../support/pictures.ts";
import { aSighting } from "../support/sighting-builders.ts";

const picture = aPicture("kart");
const base64 = picture.toString("base64");
const taken = (...urls: readonly string[]) => {
  const media = urls.map((url) => ({ url, alt: "Kart", mediaType: undefined }));
  return withoutInlineFiles([aSighting({ media })]);
};

test.each([
  ["base64", `data:image/png;base64,${base64}`],
  ["base64 over several lines", `data:image/png;base64,${base64.replaceAll(/(.{40})/g, "$1\n")}`],
  ["base64 percent-encoded", `data:image/png;base64,${encodeURIComponent(base64)}`],
  ["capitals and a charset", `DATA:image/png;charset=utf-8;BASE64,${base64}`],
  ["the wrong type", `data:image/jpeg;base64,${base64}`],
  ["no type", `data:;base64,${base64}`],
  [
    "percent-encoded bytes",
    `data:image/png,${[...picture].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")}`,
  ],
])("%s is decoded to the picture", (_, url) => {
  const { sightings, files } = taken(url);
  const [ref] = sightings[0]?.media ?? [];
  expect(ref?.url).toMatch(/^data:image\/png;sha256=[0-9a-f]{64}$/);
  const at = inlineFileAt(ref?.url ?? "");
  expect(at && files.get(at.sha256)).toMatchObject({ mediaType: "image/png" });
  expect(at && Buffer.from(files.get(at.sha256)?.bytes ?? []).equals(picture)).toBe(true);
  expect(ref?.alt).toBe("Kart");
});

test.each([
  ["no comma", "data:image/png;base64"],
  ["no base64", "data:image/png;base64,%%%"],
  ["nothing", "data:image/png;base64,"],
  ["a web page as a picture", `data:image/png;base64,${Buffer.from("<!doctype html>").toString("base64")}`],
])("%s is no file, and its address is short too", (_, url) => {
  const { sightings, files } = taken(url);
  expect([files.size, sightings[0]?.media[0]?.url]).toEqual([
    0,
    expect.stringMatching(/^data:;sha256=[0-9a-f]{64}$/),
  ]);
  expect(inlineFileAt(sightings[0]?.media[0]?.url ?? "")).toBeUndefined();
});

test("an address that is no data, and one that is short already, stays as it is", () => {
  const once = taken(`data:image/png;base64,${base64}`, "https://x.example/a.png").sightings;
  expect(withoutInlineFiles(once)).toEqual({ sightings: once, files: new Map() });
});

test("another picture is another content, and the same one written otherwise is not", () => {
  const hash = (url: string) => {
    const [seen] = taken(url).sightings;
    if (!seen) throw new Error("no sighting");
    return contentHash(seen);
  };
  const first = hash(`data:image/png;base64,${base64}`);
  expect(hash(`data:image/png;base64,${encodeURIComponent(base64)}`)).toBe(first);
  expect(hash(`data:image/png;base64,${aPicture("anna").toString("base64")}`)).not.toBe(first);
});
