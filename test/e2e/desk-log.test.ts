/** An auditor looks through the log in a real browser, and an officer at their own. */
import { expect, test } from "@jest/globals";
import { placeHold } from "../../src/pipeline/hold/place.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { describeDesk, lookOver, menuLink } from "../support/desk-browser.ts";

describeDesk("the log", (place) => {
  test("is narrowed, followed to what it is about, and opened to its exact fields; the store tells of backups", async () => {
    const { base, run, signIn } = place();
    const { app, agency } = run;
    await placeHold(
      app.tools,
      {
        ...{ agency, kind: "manual", scope: { everything: true }, ground: "Sak 26/9", owner: "Eva Lund" },
        ...{ until: undefined, by: "Ola Nes", dryRun: false },
      },
      quiet,
    );
    const ada = await signIn("Ada Berg", ["auditor", "archivist"]);
    const { page } = ada;
    await menuLink(page, "Logg").click();
    await page.getByRole("heading", { level: 1, name: "Logg" }).waitFor();
    await lookOver(ada, "desk-log");
    expect((await page.content()).length).toBeLessThan(100_000);
    await page.getByRole("link", { name: "Eldre hendelser" }).click();
    await page.getByRole("link", { name: "Til de nyeste" }).click();
    await page.getByText("Avgrens", { exact: true }).click();
    await page.getByLabel("Hva").selectOption("holds");
    await page.getByLabel("Hvem", { exact: true }).fill("Ola Nes");
    await page.getByRole("button", { name: "Vis" }).click();
    await page.locator("strong", { hasText: "En sperre ble lagt" }).waitFor();
    expect(page.url()).toContain("type=holds&hvem=Ola+Nes");
    await page.getByText("Nøyaktige felter og kontrollsum").click();
    await page.locator("code", { hasText: "hold.placed" }).waitFor();
    await lookOver(ada, "desk-log-narrowed");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Last ned som CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`logg-${agency.orgNumber}.csv`);
    await page.getByRole("link", { name: "sperre 1" }).click();
    await page.waitForURL(`${base}/${agency.orgNumber}/sperrer/1`);
    await page.goto(`${base}/${agency.orgNumber}/logg?fra=i+fjor`);
    await page.getByRole("alert").waitFor();
    await lookOver(ada, "desk-log-refused");
    await page.goto(`${base}/${agency.orgNumber}/lager`);
    await page.getByRole("heading", { name: "Sikkerhetskopi" }).waitFor();
    await lookOver(ada, "desk-store");
    await page.goto(`${base}/konto`);
    await page.getByRole("link", { name: "Se loggen over det du har gjort" }).click();
    await page.locator("strong", { hasText: "Et utdrag av loggen ble lastet ned" }).first().waitFor();
    await lookOver(ada, "desk-log-own");
    const meant = /\(Bad Request\)$|logg\.csv/;
    expect(ada.complaints.filter((complaint) => !meant.test(complaint))).toEqual([]);
  }, 300_000);
});
