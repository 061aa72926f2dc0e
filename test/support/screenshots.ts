/** Pictures of pages, for a person to look at: into the folder that `KANALARKIV_TEST_SCREENSHOTS` names, and none without it. */
import { join } from "node:path";
import type { Page } from "playwright-core";

/** So much of a long page: the rest is more of the same, and a picture that is too tall cannot be read. */
const mostPixels = 2200;

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env["KANALARKIV_TEST_SCREENSHOTS"];
  if (!folder) return;
  const height = await page.evaluate<number>("document.documentElement.scrollHeight");
  const width = await page.evaluate<number>("window.innerWidth");
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, mostPixels) },
  });
}
