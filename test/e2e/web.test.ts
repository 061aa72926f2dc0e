/**
 * The public site in a real browser: nothing that the Content-Security-Policy refuses, nothing on the console, no fault
 * that axe finds (WCAG 2.2 A and AA), all by keyboard, light and dark; with `KANALARKIV_TEST_SCREENSHOTS` set to a folder,
 * pictures of every page for a person to look at.
 */
import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { publicId } from "../../src/access/ids.ts";
import {
  axeFaults,
  fitsWidth,
  hasBrowser,
  launchBrowser,
  noBrowser,
  smallTargets,
  tabTo,
} from "../support/browser-checks.ts";
import { complaintsOf } from "../support/complaints.ts";
import { type SampleSite, seedSite } from "../support/public-sample.ts";
import { testSite } from "../support/public-site.ts";
import { screenshot } from "../support/screenshots.ts";

/** twenty pages with a checker of some thousand rules each, on a busy machine */
const lookAtAllMs = 300_000;

(hasBrowser ? describe : describe.skip)(`the public site in a browser${noBrowser}`, () => {
  let browser: Browser | undefined;
  let server: ReturnType<typeof serve> | undefined;
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  });
  const site = testSite();
  let base = "";
  let sample: SampleSite;
  beforeAll(async () => {
    sample = await seedSite(site.owner);
    const app = site.app;
    await new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info: AddressInfo) => {
        base = `http://127.0.0.1:${info.port}`;
        resolve();
      });
    });
    browser = await launchBrowser();
  });

  const wayOf = (box: string) => {
    const [width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).slice(2).map(Number);
    return width > height ? "across" : "upright";
  };
  const paths = (): readonly (readonly [string, string])[] => [
    ["home", "/"],
    ["journal", `/journal?enhet=${publicId("agency", sample.agencyId)}&dato=2026-11-20`],
    ["entry", `/journal/${publicId("entry", sample.withheldId)}`],
    ["search", "/sok?query=plan+-barnehage&type=inngaaende"],
    ["empty-search", "/sok?query=finnesikke"],
    ["post", `/innlegg/${publicId("item", sample.itemId)}`],
    ["post-deleted", `/innlegg/${publicId("item", sample.deletedId)}`],
    ["case", `/sak/${publicId("case", sample.caseId)}`],
    ["search-changed", "/sok?hendelse=endretEllerSlettet"],
    ["journal-before", `/journal?enhet=${publicId("agency", sample.agencyId)}&dato=2026-10-01`],
    ["channels", "/kanaler"],
    ["channel", `/kanaler/${publicId("channel", sample.channelId)}`],
    ["about", "/om"],
    ["long", `/journal/${publicId("entry", sample.longId)}`],
    ["not-found", "/finnes-ikke"],
  ];

  /** Opens a page, gives it to `use`, and returns what the browser complained of. */
  async function visit(
    options: BrowserContextOptions,
    path: string,
    use: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> {
    const context = await browser?.newContext({ locale: "nb-NO", ...options });
    const page = await context?.newPage();
    if (!context || !page) throw new Error("the browser is there only inside tests");
    const complaints = complaintsOf(page);
    await page.goto(`${base}${path}`);
    await use(page);
    const complained = [...complaints];
    await context.close();
    return complained;
  }

  // colours do not depend on the language
  test.each([
    ["nb", "light"],
    ["nb", "dark"],
    ["nn", "light"],
    ["sv", "light"],
    ["en", "light"],
  ] as const)(
    "every page in %s, %s: neither the browser nor axe has anything to complain of, wide and narrow",
    async (language, colorScheme) => {
      for (const [name, path] of paths())
        for (const width of [1280, 360]) {
          const address = `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
          const complaints = await visit(
            { colorScheme, viewport: { width, height: 800 } },
            address,
            async (page) => {
              await screenshot(page, `${name}-${language}-${colorScheme}-${width}`);
              expect({ name, width, axe: await axeFaults(page) }).toEqual({ name, width, axe: [] });
              expect({ name, width, fits: await fitsWidth(page) }).toEqual({ name, width, fits: true });
              expect(await smallTargets(page)).toEqual([]);
            },
          );
          expect({ name, complaints: complaints.filter((text) => !isNotFound(text)) }).toEqual({
            name,
            complaints: [],
          });
        }
    },
    lookAtAllMs,
  );

  test("axe sees what is wrong: a picture without words is a fault", async () => {
    await visit({}, "/", async (page) => {
      await page.evaluate("document.querySelector('img').removeAttribute('alt')");
      expect(await axeFaults(page)).toEqual([expect.stringContaining("image-alt")]);
    });
  });

  test("dark is dark: the page follows what the reader asked of the system", async () => {
    const grounds: unknown[] = [];
    for (const colorScheme of ["light", "dark"] as const)
      await visit({ colorScheme }, "/", async (page) => {
        grounds.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      });
    expect(new Set(grounds).size).toBe(2);
  });

  test("an entry is printed upright on one sheet, a journal across, with address, day and page numbers", async () => {
    const printed: string[] = [];
    for (const [name, path] of paths().filter(([name]) => ["entry", "journal", "channel"].includes(name)))
      await visit({}, `${path}${path.includes("?") ? "&" : "?"}lang=nb`, async (page) => {
        const pdf = await page.pdf({ preferCSSPageSize: true });
        if (process.env["KANALARKIV_TEST_SCREENSHOTS"])
          writeFileSync(join(process.env["KANALARKIV_TEST_SCREENSHOTS"], `${name}.pdf`), pdf);
        const sheets = pdf.toString("latin1").match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g) ?? [];
        printed.push(`${name}: ${sheets.map(wayOf).join(", ")}`);
        await page.emulateMedia({ media: "print" });
        expect(await page.innerText("footer .only-print")).toMatch(/^Lest 21\.11\.2026 · https:\/\/\S+/);
      });
    expect(printed[0]).toMatch(/^journal: (across(, )?)+$/);
    expect(printed[1]).toBe("entry: upright");
    expect(printed[2]).toMatch(/^channel: upright/);
  });

  test("the keyboard alone gets from the front page to an entry, with the focus always visible", async () => {
    const complaints = await visit({ javaScriptEnabled: true }, "/", async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("ds-skip-link");
      expect(await page.evaluate("document.activeElement.getBoundingClientRect().height > 20")).toBe(true);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.id")).toBe("query");
      await page.keyboard.type("gangveg");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/sok?query=gangveg");
      await tabTo(page, ".results a");
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/journal/jp_*");
      expect(await page.textContent("h1")).toContain("gangveg");
    });
    expect(complaints).toEqual([]);
  });

  test("without scripts everything is the same", async () => {
    await visit({ javaScriptEnabled: false }, "/sok", async (page) => {
      await page.fill("#query", "plan");
      await page.selectOption("#type", "inngaaende");
      await page.click("main button");
      expect(page.url()).toContain("query=plan");
      expect(await page.textContent("#treff")).toContain("Treff");
    });
  });

  test("on paper there is the journal and its address, without menus", async () => {
    await visit({}, paths()[1]?.[1] ?? "", async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.isVisible(".languages")).toBe(false);
      expect(await page.isVisible(".day-bar")).toBe(false);
      expect(await page.isVisible(".only-print")).toBe(true);
      expect(await page.isVisible(".journal")).toBe(true);
      await screenshot(page, "journal-print");
    });
  });
});

/** What the browser says of a page that is not there, which is one of those that are looked at. */
function isNotFound(complaint: string): boolean {
  return complaint.includes("status of 404");
}
