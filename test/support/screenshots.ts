/** Pictures of pages, for a person to look at: into the folder that `KANALARKIV_TEST_SCREENSHOTS` names, and none without it. */
import { join } from "node:path";
import type { Page } from "playwright-core";

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env["KANALARKIV_TEST_SCREENSHOTS"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
