/** The list of what needs an act, in a real browser. */
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("what needs an act", (place) => {
  test("is read, dealt with and taken back with the keyboard's and the mouse's means, wide and narrow, light and dark", async () => {
    const { base, run, signIn } = place();
    const at = await signIn("Kari Vik", ["officer"]);
    const { page } = at;
    await page.goto(`${base}/${run.agency.orgNumber}/frister`);
    await lookOver(at, "desk-acts");
    const rows = await page.locator(".act-table tbody tr").count();
    expect(rows).toBeGreaterThan(1);
    await page.locator(".act-table tbody tr .act-links a").nth(1).click();
    await page.getByLabel("Sendt videre til noen andre").check();
    await lookOver(at, "desk-acts-deal");
    await page.getByLabel("Sendt til").fill("Servicetorget");
    await page.getByLabel("Begrunnelse").fill("rette avdeling");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.waitForURL(/\/frister$/);
    expect(await page.locator(".act-table tbody tr").count()).toBe(rows - 1);
    await page.locator(".act-log a").first().click();
    await lookOver(at, "desk-acts-history");
    await page.getByLabel("Begrunnelse").fill("feil avdeling");
    await page.getByRole("button", { name: "Angre" }).click();
    await page.getByRole("heading", { name: "Skriv hva som er gjort" }).waitFor();
    expect(at.complaints).toEqual([]);
  }, 120_000);
});
