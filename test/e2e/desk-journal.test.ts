/** The journal at the desk, in a real browser. */
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("the journal at the desk", (place) => {
  test("is searched, and an entry in arrears is given a title and written off", async () => {
    const { base, run, signIn } = place();
    const at = await signIn("Kari Vik", ["officer"]);
    const { page } = at;
    await page.goto(`${base}/${run.agency.orgNumber}/journal`);
    await lookOver(at, "desk-journal");
    await page.getByLabel("Bare restanser").check();
    await page.getByRole("button", { name: "Søk" }).click();
    await page.waitForURL(/restanse=1/);
    await page.locator(".journal-table tbody a").first().click();
    await page.getByText("Gi bedre tittel").first().click();
    await page.getByText("Avskriv").first().click();
    await lookOver(at, "desk-journal-entry");
    await page.getByLabel("eller avskrevet på annen måte").selectOption("Tatt til etterretning");
    await page.locator("#w-fordi").fill("krever ikke svar");
    await page.getByRole("button", { name: "Avskriv" }).click();
    await page.waitForURL(/lagret=1/);
    await lookOver(at, "desk-journal-entry-done");
    expect(await page.getByText("Tatt til etterretning").count()).toBeGreaterThan(0);
    expect(at.complaints).toEqual([]);
  }, 120_000);
});
