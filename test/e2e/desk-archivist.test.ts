/** An archivist's day, in a real browser: tried, looked through, exported, controlled, compared, handed over. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { addDays, dayOf } from "../../src/domain/day.ts";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { allPackages } from "../../src/pipeline/deposit/packages.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { describeDesk, lookOver, menuLink } from "../support/desk-browser.ts";

let closeLater = async (): Promise<void> => undefined;
afterEach(() => closeLater());

describeDesk("an archivist's day", (place) => {
  test("goes from the dry run over the open entries to a package that the archive has taken", async () => {
    const { base, run, signIn } = place();
    const { app, clock, agency } = run;
    const ada = await signIn("Ada Berg", ["archivist"]);
    const { page } = ada;
    const at = `${base}/${agency.orgNumber}`;
    const today = dayOf(clock.now(), agency.timeZone);
    const worker = openAskedWorker({
      tools: app.tools,
      config: app.config,
      kinds: askedKindsOfWork,
      everyMs: 100,
    });
    const ended = () => page.locator("[data-over=ja]").waitFor({ timeout: 60_000 });

    closeLater = () => worker.close();

    await page.goto(at);
    await menuLink(page, "Pakker").click();
    await page.getByRole("link", { name: "Nytt uttrekk" }).click();
    await page.getByLabel("Fra og med").fill(addDays(today, -365));
    await page.getByLabel("Til og med").fill(today);
    await lookOver(ada, "desk-new-export");
    await page.getByRole("button", { name: "Prøv" }).click();
    await page.getByText("Venter på tur").waitFor();
    await lookOver(ada, "desk-work-waiting");

    // the browser may be closed meanwhile: nobody looks at the page while the work is done
    await page.goto("about:blank");
    worker.start();
    await page.goto(`${at}/arbeid`);
    await page.getByRole("link", { name: "Prøveuttrekk" }).click();
    await ended();
    await page.getByRole("heading", { name: /Pakken ville inneholde \d+ enheter/ }).waitFor();
    await lookOver(ada, "desk-dry-run");

    await page.getByRole("link", { name: "Se restanselisten" }).click();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
    await lookOver(ada, "desk-open-entries");
    await page.goBack();
    await page.getByRole("link", { name: "Endre valgene" }).click();
    await page.getByLabel("Avslutt perioden selv om noe gjenstår").check();
    await page.getByLabel("Avskriv restansene").check();
    await page.getByRole("button", { name: "Lag uttrekket" }).click();
    await page.getByText("valgene over krever en begrunnelse").waitFor();
    await lookOver(ada, "desk-new-export-refused");
    await page.locator("#ny-fordi").fill("Avtalt med arkivet, sak 26/9");
    await page.getByRole("button", { name: "Lag uttrekket" }).click();
    await ended();
    await page.getByRole("heading", { name: "Pakker som ble laget" }).waitFor();
    await lookOver(ada, "desk-work-done");
    await page.locator("main ul a").first().click();
    await page.getByText("Avtalt med arkivet, sak 26/9").first().waitFor();
    await lookOver(ada, "desk-package");

    const [made] = await allPackages(app.tools, agency);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Last ned pakken" }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(made?.sha256);

    await page.getByRole("button", { name: "Kjør kontrollene på nytt" }).click();
    await ended();
    await page.getByRole("link", { name: "Kontrollrapport" }).click();
    await page.getByRole("heading", { level: 1, name: /kontroll/i }).waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('.verdict')).borderLeftStyle")).toBe(
      "solid",
    );
    await page.goBack();
    await page.goto(`${at}/pakker/${made?.id}/liste`);
    await lookOver(ada, "desk-delivery-list");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-header").isVisible()).toBe(false);
    expect(await page.locator(".desk-signature").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    await page.goto(`${at}/pakker/${made?.id}`);
    await page.getByLabel("Avlevert til").fill("IKA Vest");
    await page.locator("#avlevert-dag").fill(today);
    await page.locator("form[action$=avlevert] button").click();
    await page
      .getByText(/avlevert til IKA Vest/)
      .first()
      .waitFor();
    await page.getByLabel("Arkivet har godtatt pakken").check();
    await page.locator("#svar-dag").fill(today);
    await page.getByLabel("Kvittering").setInputFiles({
      name: "kvittering.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`OK ${made?.id}`),
    });
    await page.locator("form[action$=svar] button").click();
    await page.getByText("kvittering.txt").waitFor();

    // another package in its place, compared with it
    await page.goto(
      `${at}/pakker/nytt?fra=${addDays(today, -365)}&til=${today}&erstatter=${made?.id}&avslutt=ja&fordi=Rettet`,
    );
    await page.getByRole("button", { name: "Lag uttrekket" }).click();
    await ended();
    await page.goto(`${at}/pakker`);
    await lookOver(ada, "desk-packages");
    await page.getByRole("button", { name: "Sammenlign to pakker" }).click();
    await page.getByText("I begge, samme versjon og klasse").waitFor();
    await lookOver(ada, "desk-compare");
    await page.goto(`${at}/arbeid`);
    await lookOver(ada, "desk-work");
    expect((await allPackages(app.tools, agency)).map(({ state }) => state)).toEqual([
      "replaced",
      "committed",
    ]);
    // a form that was refused, a download, and progress that was asked for when the page was left
    const meant = /\(Bad Request\)$|^failed: .*(\/tar|\/arbeid\/[0-9a-f-]{36})$/;
    expect(ada.complaints.filter((complaint) => !meant.test(complaint))).toEqual([]);
  }, 600_000);
});
