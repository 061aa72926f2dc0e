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
    const links = page.locator(".journal-table tbody a");
    const open = await links.evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? ""));
    // of one whose document is screened the screening is decided in the queue
    for (const address of open) {
      await page.goto(base + address);
      if ((await page.locator("summary", { hasText: "Skjerm journalposten" }).count()) > 0) break;
    }
    await page.getByText("Gi bedre tittel").first().click();
    await page.getByText("Avskriv").first().click();
    await page.locator("summary", { hasText: "Rett avsender eller mottaker" }).click();
    await page.locator("summary", { hasText: "Skjerm journalposten" }).click();
    await lookOver(at, "desk-journal-entry");
    await page.getByLabel("Hjemmel", { exact: true }).last().selectOption("offl. § 24 andre ledd");
    await page.locator("#g-fordi").fill("tips");
    await page.getByRole("button", { name: "Skjerm journalposten" }).click();
    await page.waitForURL(/lagret=1/);
    await page.locator("summary", { hasText: "Opphev skjermingen" }).click();
    await lookOver(at, "desk-journal-entry-screened");
    await page.locator("#l-lest").check();
    await page.locator("#l-fordi").fill("ikke et tips");
    await page.getByRole("button", { name: "Opphev skjermingen" }).click();
    await page.waitForURL(/lagret=1/);
    await page.getByText("Avskriv").first().click();
    await page.getByLabel("eller avskrevet på annen måte").selectOption("Tatt til etterretning");
    await page.locator("#w-fordi").fill("krever ikke svar");
    await page.getByRole("button", { name: "Avskriv" }).click();
    await page.waitForURL(/lagret=1/);
    await lookOver(at, "desk-journal-entry-done");
    expect(await page.getByText("Tatt til etterretning").count()).toBeGreaterThan(0);
    expect(at.complaints).toEqual([]);
  }, 120_000);
});
