import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  appearanceOf,
  cleanText,
  decodeUtf8,
  mediaOfHtml,
  plainTextOfHtml,
  plainTextOfTitle,
  printable,
} from "../../src/capture/text.ts";
import { cpuMsOf } from "../support/cpu.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("bytes are UTF-8 or nothing", () => {
  test.each([
    [Uint8Array.of(0x41, 0xff, 0x42), 1],
    [Uint8Array.of(0xc0, 0xaf), 0],
    [Uint8Array.of(0x41, 0xed, 0xa0, 0x80), 2],
    [Uint8Array.of(0x41, 0x42, 0xe2, 0x82), 3],
    [Uint8Array.from([...bytes("æøå 😀"), 0x80, ...bytes("z".repeat(1000))]), 11],
  ])("%# names the first faulty byte", (faulty, place) => {
    expect(() => decodeUtf8(faulty)).toThrow(
      expect.objectContaining({
        code: "channel.invalidUtf8",
        message: expect.stringMatching(new RegExp(`^byte ${place} of `)),
      }),
    );
  });

  test("a byte order mark is no text", () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("A");
  });
});

describe("cleaning replaces what XML 1.0 cannot hold", () => {
  test.each([
    ["a\u0000b\u0008\u000b\u000c\u000e\u001f", "a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffd", 6],
    ["\ufffe\uffff", "\ufffd\ufffd", 2],
    ["\ud83d x \ude00", "\ufffd x \ufffd", 2],
    ["\ude00\ud83d", "\ufffd\ufffd", 2],
  ])("%j", (text, cleaned, replaced) => {
    expect(cleanText(text)).toEqual({ text: cleaned, replaced });
  });

  test.each(["\t\r\n", "a\u0300 å", "😀", "\u007f\u0085\u009f", "\ufffd", "\u{1ffff}", "\u200b\u202e"])(
    "and leaves %j",
    (text) => {
      expect(cleanText(text)).toEqual({ text, replaced: 0 });
    },
  );
});

test("relative addresses are made whole where it is known what they are relative to", () => {
  const html =
    '<a href="vedtak.pdf">vedtaket</a> <a href="#a">a</a> <a href="mailto:x@k.no">b</a> <iframe src="/f">';
  expect(plainTextOfHtml(html, "https://k.no/n/")).toBe(
    "vedtaket (https://k.no/n/vedtak.pdf) a b (mailto:x@k.no)\n(https://k.no/f)",
  );
  expect(plainTextOfHtml('<a href="vedtak.pdf">vedtaket</a>')).toBe("vedtaket (vedtak.pdf)");
});

describe("a title says what was written", () => {
  test.each([
    ["Pris </ 100 kr, og <!-- uten slutt", "Pris </ 100 kr, og <!-- uten slutt"],
    ["Slik bruker du <title> og <h1> på sider", "Slik bruker du <title> og <h1> på sider"],
    ["Gebyr <script> og <style> fjernes fra skjema", "Gebyr <script> og <style> fjernes fra skjema"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["<b>Viktig</b>: veg &amp; vatn", "Viktig: veg & vatn"],
    ["<i>a<b>b</i></b>", "<i>a<b>b</i></b>"],
    ["<Namn> på <p>", "<Namn> på <p>"],
    ["<h1>Heile</h1>", "Heile"],
    ["3 < 4 & 5", "3 < 4 & 5"],
    ["Del 1<br>Del 2", "Del 1\nDel 2"],
    ["AT&amp;T", "AT&T"],
  ])("%j", (title, shown) => {
    expect(plainTextOfTitle(title)).toBe(shown);
  });
});

describe("an image that a script shows later", () => {
  test.each([
    [
      '<img src="data:image/gif;base64,R0" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
      ["/a.jpg"],
    ],
    ['<img data-lazy-src="/a.jpg">', ["/a.jpg"]],
    ['<img srcset="/s.jpg 300w, /l.jpg 1024w">', ["/l.jpg"]],
    ['<img src="/a.jpg" srcset="/s.jpg 300w, /l.jpg 1024w" data-src="/b.jpg">', ["/b.jpg", "/a.jpg"]],
    ['<noscript><img src="/a.jpg"></noscript>', ["/a.jpg"]],
    ['<img src="data:image/png;base64,iVBORw0KGgo=">', ["data:image/png;base64,iVBORw0KGgo="]],
  ])("%s", (html, urls) => {
    expect(mediaOfHtml(html).map(({ url }) => url)).toEqual(urls);
  });
});

describe("HTML as a reader sees it", () => {
  test.each([
    ["<p>Hei  på\n deg</p><p>Hilsen <b>oss</b></p>", "Hei på deg\n\nHilsen oss"],
    ["en<br>to<br/>tre<BR />fire", "en\nto\ntre\nfire"],
    ["en<br><br>to", "en\n\nto"],
    ["<ul><li>a</li><li>b</li></ul>etter", "a\nb\netter"],
    ["<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a\tb\n1\t2"],
    ["<pre>  a\r\n   b</pre>c", "  a\n   b\n\nc".trim()],
    ["a<script>alert('<p>')</script>b<style>p{}</style>c<!-- d -->e", "abce"],
    ["<title>x</title>y", "y"],
    ["a<script>never closed", "a<script>never closed"],
    ["Bruk <title> og <style> rett", "Bruk <title> og <style> rett"],
    ["<![CDATA[<p>a</p>]]><p>b</p>", "a\n\nb"],
    ['Sjå<iframe src="https://v.no/1"></iframe>her', "Sjå\n(https://v.no/1)\nher"],
    ['<object data="https://v.no/1"><embed src="https://v.no/1"></object>', "(https://v.no/1)"],
    ['<iframe src="about:blank" data-src="https://v.no/1">', "(https://v.no/1)"],
    ['a<iframe src="javascript:x"></iframe><noscript>b</noscript>c', "ac"],
    ["a<!-- never closed", "a<!-- never closed"],
    ["Bruk <!-- i koden, og <b>les</b> mer", "Bruk <!-- i koden, og les mer"],
    [
      "<p>Skriv til Kari Vik <kari@k.example>, eller se <https://k.example/x></p>",
      "Skriv til Kari Vik <kari@k.example>, eller se <https://k.example/x>",
    ],
    ["Se <www.k.example> og </ eller > her", "Se <www.k.example> og </ eller > her"],
    ["a</>b<o:p></o:p>c", "abc"],
    ['<img src="x.png" alt="Rådhuset"> brenner', "Rådhuset brenner"],
    ["3 < 4 og 5 > 2 <3", "3 < 4 og 5 > 2 <3"],
    ["jeg mener <b dette", "jeg mener <b dette"],
    ['a <b title="x>y">fet</b>', "a fet"],
    ["<p title=don't>a</p>b", "a\n\nb"],
    ["a&nbsp;b", "a\u00a0b"],
    ["\u00a0", "\u00a0"],
    ["", ""],
    ["a</p></div></x>b", "a\n\nb"],
  ])("%j", (html, text) => {
    expect(plainTextOfHtml(html)).toBe(text);
  });

  test.each([
    ['<a href="https://www.example.no/">example.no</a>', "example.no"],
    ['<a href="https://www.example.no/a?b&amp;c">les mer</a>!', "les mer (https://www.example.no/a?b&c)!"],
    ['<a href="mailto:post@example.no">post@example.no</a>', "post@example.no"],
    ['<a href="tel:+4755555555">+47 55 55 55 55</a>', "+47 55 55 55 55"],
    ['<a href="/side">her</a>', "her (/side)"],
    ['<a href="#topp">opp</a>', "opp"],
    ['<a href="javascript:alert(1)">x</a>', "x"],
    ['<a href=" java\nscript:alert(1)">x</a>', "x"],
    ['<a href="https://a.no/">a<a href="https://b.no/">b', "a (https://a.no/)b (https://b.no/)"],
    ['<a href="https://a.no/"><img alt="bilde"></a>', "bilde (https://a.no/)"],
    ['<a href="https://a.no/x"><p>to</p></a><p>linjer</p>', "to (https://a.no/x)\n\nlinjer"],
  ])("a link keeps its address where the text does not say it: %j", (html, text) => {
    expect(plainTextOfHtml(html)).toBe(text);
  });

  test.each([
    ["&aring;&Oslash;&euro;&hellip;&rdquo;", "åØ€…”"],
    ["&#229;&#xE5;&#XE5;&#229 ", "ååå" + "å"],
    ["&#150;&#x80;", "–€"],
    ["&amp;lt;p&amp;gt;", "&lt;p&gt;"],
    ["?a=1&lang=nb&copy=2", "?a=1&lang=nb&copy=2"],
    ["&nosuch; &; &#; &#x; &#1114112; & ", "&nosuch; &; &#; &#x; &#1114112; &"],
    ["&#x1f600;", "😀"],
  ])("character references: %j", (html, text) => {
    expect(plainTextOfHtml(html)).toBe(text);
  });

  test("a reference to a character that XML cannot hold is counted when the text is cleaned", () => {
    expect(cleanText(plainTextOfHtml("a&#0;b&#xD800;c&#1;")).replaced).toBe(3);
  });

  test("text without markup, written as HTML, comes back as it was", () => {
    const words = fc
      .array(fc.stringMatching(/^[^\s&<>]{1,12}$/u), { minLength: 1 })
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(!/[\s\u00a0]/u.test(text.replaceAll(" ", "")));
        expect(plainTextOfHtml(text)).toBe(text);
        const escaped = [...text].map((character) => `&#${character.codePointAt(0)};`).join("");
        fc.pre(!/[\u0080-\u009f]/.test(text));
        expect(plainTextOfHtml(escaped)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("whatever it holds, it is read", () => {
    const scraps = fc.constantFrom(
      "<",
      ">",
      "</",
      "a",
      '"',
      "'",
      "=",
      " ",
      "\n",
      "&",
      "#",
      ";",
      "!--",
      "-->",
      "p",
      "script",
      "pre",
      "/",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (list) => {
        expect(typeof plainTextOfHtml(list.join(""))).toBe("string");
        expect(Array.isArray(mediaOfHtml(list.join("")))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a megabyte of anything is read in little time", () => {
  const much = (scrap: string) => scrap.repeat(Math.ceil(1_000_000 / scrap.length));
  test.each([
    "<",
    "<a ",
    "<a>",
    '<a href="',
    "<a href='x\"",
    "</",
    "<!--",
    "<!",
    "<script",
    "<script>",
    "</script ",
    "<p>",
    "<br>",
    "&",
    "&#",
    "&#x",
    "&amp",
    "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    " ",
    "\n",
    "<pre> ",
    "<a b=\"c\" d='e' f=g ",
    "<a href=x>y",
    "<img src=x>",
    "=",
    "<a =",
    '<a x="y" ',
  ])("%j", (scrap) => {
    const work = () => {
      plainTextOfHtml(much(scrap));
      plainTextOfHtml(`${much(scrap)}>x`);
      mediaOfHtml(`<img ${much(scrap)}>`);
      plainTextOfHtml(`<script>${much("</script ")}`);
      plainTextOfHtml(`<pre>${" ".repeat(1_000_000)}x</pre>`);
    };
    expect(cpuMsOf(work)).toBeLessThan(10_000);
  });
});

test("media of HTML stand once each, with what they are said to show", () => {
  const html =
    '<img src="/a.png" alt="Rådhuset"><img src="/a.png"><video src="b.mp4"></video><source src=c.ogg type=audio/ogg><img><script><img src="d.png"></script>';
  expect(mediaOfHtml(html)).toEqual([
    { url: "/a.png", alt: "Rådhuset", mediaType: undefined },
    { url: "b.mp4", alt: undefined, mediaType: undefined },
    { url: "c.ogg", alt: undefined, mediaType: "audio/ogg" },
  ]);
});

test("what stands in a finding is at most 80 characters and can be printed", () => {
  expect(printable("a\u0000\n\u202e\ud800b")).toBe("a\ufffd\ufffd\ufffd\ufffdb");
  expect([...printable("😀".repeat(200))]).toHaveLength(80);
});

describe("the HTML of a text is kept as what a reader saw", () => {
  test.each([
    ["<p>Se <b>her</b></p>"],
    ["<table><tr><td>a</td></tr></table>"],
    ["a <IMG SRC='x.png'>"],
    ["<ul><li>a"],
    ['<a href="https://x.example">a</a>'],
  ])("%s", (html) => {
    expect(appearanceOf(html)).toBe(html);
  });

  test.each([
    [undefined],
    ["bare tekst"],
    ["<p>a</p><p>b<br>c</p>"],
    ["<div><span>a</span></div>"],
    ["1 < 2 <b"],
  ])("unless it says no more than the text: %s", (html) => {
    expect(appearanceOf(html)).toBeUndefined();
  });
});
