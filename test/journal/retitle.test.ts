import { describe, expect, test } from "@jest/globals";
import { readGround, retitle, type Titles } from "../../src/journal/retitle.ts";

const same = (text: string) => ({ washed: text, full: text });
const current: Titles = {
  title: "Kommentar til «Gratulerer Kari»",
  publicTitle: same("Kommentar til «Gratulerer Kari»"),
  ground: undefined,
};

test("a better title without a ground is the title itself, too", () => {
  expect(retitle(current, { act: "titled", text: "  Klage på\nvedtak ", ground: undefined })).toEqual({
    title: "Klage på vedtak",
    publicTitle: same("Klage på vedtak"),
    ground: undefined,
  });
});

test("with a ground the public forms alone are changed, and the ground stands with them", () => {
  expect(
    retitle(current, { act: "titled", text: "Kommentar", ground: "offl. § 13 første ledd" }),
  ).toMatchObject({
    title: current.title,
    publicTitle: same("Kommentar"),
    ground: {
      text: "offl. § 13 første ledd",
      act: expect.stringContaining("offentleglova"),
      section: "§ 13 første ledd",
    },
  });
});

test("words that are shielded become stars, and without words the whole title", () => {
  const shield = (words?: string) => retitle(current, { act: "shielded", words, ground: "offl. § 13" });
  expect(shield("Kari")).toMatchObject({ publicTitle: same("Kommentar til «Gratulerer *****»") });
  expect(shield()).toMatchObject({ title: current.title, publicTitle: same("*****") });
});

describe("it is refused, and says why", () => {
  test.each([
    [{ act: "titled", text: " \u200b ", ground: undefined }, "no words"],
    [{ act: "titled", text: "Klage\u202e", ground: undefined }, "cannot be seen"],
    [{ act: "titled", text: "x".repeat(251), ground: undefined }, "250 characters"],
    [{ act: "titled", text: "Vedtak 01819000049", ground: undefined }, "identity number"],
    [{ act: "titled", text: "Klage", ground: "fordi" }, "no ground"],
    [{ act: "shielded", words: "Ola", ground: "offl. § 13" }, "does not hold these words"],
    [{ act: "shielded", words: " ", ground: "offl. § 13" }, "blank"],
    [{ act: "shielded", words: "Kari", ground: "fvl. § 13" }, "no ground"],
  ] as const)("%j", (asked, why) => {
    expect(retitle(current, asked)).toEqual({ fault: expect.stringContaining(why) });
  });
});

test.each([
  "offl. § 24 andre ledd",
  "offentleglova § 13",
  "offentlegforskrifta § 9",
  "OSL 21 kap. 1 §",
  "OSL 32 kap. 3 b §",
])("%s is a ground", (text) => {
  expect(readGround(text)).toMatchObject({ text });
});
