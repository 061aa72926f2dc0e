import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { htmlOfRaw, mediaIdsIn } from "../../../../src/capture/channels/wordpress/raw.ts";
import { cpuMsOf } from "../../../support/cpu.ts";

describe("content as it was typed", () => {
  test.each([
    ["one line", "Hei", "<p>Hei</p>"],
    ["a line break", "Hei\nder", "<p>Hei<br>der</p>"],
    ["an empty line", "Hei\r\n\r\n \t\r\nder", "<p>Hei</p>\n<p>der</p>"],
    ["a block between lines", "Hei\n<h2>Her</h2>\nder", "<p>Hei</p>\n<h2>Her</h2>\n<p>der</p>"],
    ["inline markup at both ends", "<b>Hei</b>\n<em>der</em>", "<p><b>Hei</b><br><em>der</em></p>"],
    ["preformatted lines", "<pre>a\n\n  b</pre>\nc", "<pre>a\n\n  b</pre>\n<p>c</p>"],
    ["blocks of the editor", "<!-- wp:more -->\nx\ny", "<!-- wp:more -->\nx\ny"],
    ["nothing", "", ""],
  ])("with %s", (_, raw, html) => {
    expect(htmlOfRaw(raw)).toBe(html);
  });

  test("loses no word, whatever it is", () => {
    const words = fc.array(fc.constantFrom("a", "b\n", "\n\n", "<p>", "</p>", "<pre>", "</pre>", "<i>", " "));
    fc.assert(
      fc.property(words, (parts) => {
        const raw = parts.join("");
        expect(htmlOfRaw(raw).replaceAll(/<[^>]*>|\s/g, "")).toBe(raw.replaceAll(/<[^>]*>|\s/g, ""));
      }),
    );
  });

  test.each([
    ["white space", " ".repeat(400_000)],
    ["opened tags", "<p ".repeat(130_000)],
    ["blocks without an end", "<!-- wp:image {".repeat(25_000)],
    ["classes", "wp-image-".repeat(40_000)],
    ["lines", "\n".repeat(400_000)],
  ])("takes no more than a moment for 400 kB of %s", (_, raw) => {
    const work = () => {
      mediaIdsIn(raw);
      htmlOfRaw(`x${raw}x`);
    };
    expect(cpuMsOf(work)).toBeLessThan(3_000);
  });
});
