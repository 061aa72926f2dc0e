import { describe, expect, test } from "@jest/globals";
import { type Picture, pageOf } from "../../src/render/page.ts";
import { cpuMsOf } from "../support/cpu.ts";
import { aChannel, anItem, aVersion } from "../support/export-builders.ts";

const picture: Picture = {
  url: "https://etaten.example.no/opp/kart.png",
  mediaType: "image/png",
  bytes: Buffer.from([1, 2, 3]),
};

function page(html: string, pictures: readonly Picture[] = [], title?: string): string {
  const version = aVersion({ html, title });
  return pageOf(aChannel(), anItem({ versions: [version] }), version, pictures, "nb");
}

function main(html: string, pictures: readonly Picture[] = []): string {
  return /<main>\n(.*)\n<\/main>/s.exec(page(html, pictures))?.[1] ?? "";
}

describe("a page shows what a reader saw", () => {
  test.each([
    ["headings, lists and marked words", "<h2>Frist</h2><ul><li><strong>15. mars</strong></li></ul>"],
    [
      "tables with their headings",
      '<table><thead><tr><th scope="col">Dag</th></tr></thead><tbody><tr><td colspan="2">10. mars</td></tr></tbody></table>',
    ],
    ["links", '<p><a href="https://fjordvik.example.no/plan">Planen</a></p>'],
    ["other scripts and directions", '<p dir="rtl" lang="ar">مرحبا</p>'],
  ])("%s", (_, html) => {
    expect(main(html)).toBe(html);
  });

  test("a stored picture as data, also where the site shows it in another size", () => {
    const data = '<img src="data:image/png;base64,AQID" alt="Kart" />';
    expect(main('<img src="https://etaten.example.no/opp/kart.png" alt="Kart">', [picture])).toBe(data);
    expect(main('<img src="/opp/kart-300x200.png?ver=2" srcset="x 2x" alt="Kart">', [picture])).toBe(data);
  });

  test("a picture that is not stored, or too large, as its description", () => {
    expect(main('<img src="https://other.example/x.png" alt="Utsikt">')).toBe("<span>[Utsikt]</span>");
    const large = { ...picture, bytes: undefined };
    expect(main('<img src="/opp/kart.png">', [large])).toBe(
      "<span>[https://etaten.example.no/opp/kart.png]</span>",
    );
  });
});

describe("a page stands by itself", () => {
  test.each([
    ["script", "<p>a<script>b()</script></p>", "<p>a</p>"],
    ["handlers", '<p onclick="b()">a</p>', "<p>a</p>"],
    ["frames", '<iframe src="https://x.example"></iframe>', ""],
    ["styles of the channel", '<p style="position:fixed">a</p><style>p{}</style>', "<p>a</p>"],
    ["forms", '<form action="https://x.example"><input name="a"></form>', ""],
    ["addresses that run", '<a href="javascript:b()">a</a>', "<a>a</a>"],
    ["foreign data", '<img src="data:text/html,x" alt="a">', "<span>[a]</span>"],
  ])("without %s", (_, html, expected) => {
    expect(main(html)).toBe(expected);
  });

  test("its title, author and address are text, whatever they hold", () => {
    const text = page("<p>a</p>", [], '<b>"Møte" & fest</b>');
    expect(text).toContain("<title>&#60;b&#62;&#34;Møte&#34; &#38; fest&#60;/b&#62;</title>");
    expect(text).toContain("default-src 'none'");
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="nb">/);
  });
});

test.each([
  ["a picture of white space", `<img src="data:image/png;base64,${" ".repeat(500_000)}!">`],
  ["an address of question marks", `<img src="${"?".repeat(500_000)}\n">`],
  ["elements within each other", "<div>".repeat(100_000)],
  ["ends without a beginning", "</div>".repeat(100_000)],
])("half a megabyte of %s is made a page in little time", (_, html) => {
  expect(cpuMsOf(() => page(html))).toBeLessThan(5_000);
});
