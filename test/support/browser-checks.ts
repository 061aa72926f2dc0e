/** A real browser, and what is asked of every page in it: what axe finds, what does not fit, what is too small to hit. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether there is one; under CI there must be. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser && process.env["CI"] === "true")
  throw new Error(
    `under CI a Chromium must stand at ${executablePath}: these tests may not be skipped there`,
  );

/** Why tests are left out, for the end of their name; empty where they run. */
export const noBrowser = hasBrowser ? "" : ` (skipped: no Chromium at ${executablePath})`;

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath, args });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, a line each. It is put in through the debugger, so that the policy of the page stays as it is. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(axeTags)} } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`);
}

/** Whether nothing stands out of the window to the side. */
export async function fitsWidth(page: Page): Promise<boolean> {
  return await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
}

/** Links and fields under 24 by 24 pixels that do not stand in a line of text (WCAG 2.2, 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(`[...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")]
  .filter((element) => element.checkVisibility() && !element.closest("p, td, th, dd, h1, h3, li.facts, .ds-skip-link") && !element.matches(".ds-skip-link"))
  .filter((element) => { const box = (element.closest("label") ?? element).getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .map((element) => element.outerHTML.slice(0, 120))`);
}

/** @throws Error when it is not reached */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`no ${selector} within ${most} presses of Tab`);
}
