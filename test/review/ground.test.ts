import { expect, test } from "@jest/globals";
import { groundOf } from "../../src/review/ground.ts";

test.each([
  ["offl. § 24 andre ledd", "offentleglova (LOV-2006-05-19-16)", "§ 24 andre ledd"],
  ["  OSL  21 kap. 1 § ", "offentlighets- och sekretesslagen (2009:400)", "21 kap. 1 §"],
  ["FVL. § 13 første ledd nr. 1", "forvaltningsloven (LOV-1967-02-10)", "§ 13 første ledd nr. 1"],
  ["barnevernsloven § 13-1", "barnevernsloven", "§ 13-1"],
])("%s names the act and the section", (text, act, section) => {
  expect(groundOf(text)).toEqual({ text: text.trim().replaceAll(/\s+/g, " "), act, section });
});

test.each(["", "offl.", "§ 13", "fordi", "OSL 21", "constructor"])("%j is no ground", (text) => {
  expect(groundOf(text)).toBeUndefined();
});
