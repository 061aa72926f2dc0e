/** Decisions and holds in a real browser: written, tried, adopted with a protocol; a hold tried and placed. No page of them has a script. */
import { expect, test } from "@jest/globals";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("decisions and holds in a browser", (place) => {
  test("a decision is written, tried and adopted, and every page is looked over", async () => {
    const { base, run, signIn } = place();
    const at = `${base}/${run.agency.orgNumber}/vedtak`;
    const kari = await signIn("Kari Vik", ["approver"]);
    const { page } = kari;
    await page.goto(at);
    await lookOver(kari, "desk-decisions");
    await page.click('main a[href$="/vedtak/nytt"]');
    await lookOver(kari, "desk-decision-begin");
    await page.check('input[value^="utkast-"]');
    await page.click("main form button");
    await page.click('main a[href$="/hode"]');
    await lookOver(kari, "desk-decision-head");
    await page.fill("#f-tittel", "Kassasjonsvedtak for sosiale medier");
    await page.fill("#f-referanse", "26/114");
    await page.click("main form.wide button");
    const sketch = page.url();
    await page.goto(`${sketch}/punkt/1`);
    await page.selectOption("#f-slag", "days");
    await page.fill("#f-mengd", "-1");
    await page.click("main form.wide button");
    await page.waitForSelector('#f-mengd[aria-invalid="true"]');
    await lookOver(kari, "desk-decision-clause-fault");
    await page.goto(sketch);
    await lookOver(kari, "desk-decision-faults");
    await page.click('.fault-list a[href*="#f-mengd"]');
    await page.fill("#f-mengd", "30");
    await page.click("main form.wide button");
    await page.goto(`${sketch}/fil`);
    await lookOver(kari, "desk-decision-file");
    await page.goto(sketch);
    await page.click('form[action$="/behold"] button');
    await lookOver(kari, "desk-decision-draft");
    const draft = page.url();
    await page.click("details:has(#utvalg) > summary");
    await page.click("details:has(#utvalg) button");
    await lookOver(kari, "desk-what-if-waiting");
    const worker = openAskedWorker({ tools: run.app.tools, config: run.app.config, kinds: askedKindsOfWork });
    await worker.drain();
    await worker.close();
    await page.reload();
    await page.waitForSelector(".chart svg");
    await lookOver(kari, "desk-what-if");
    await page.goto(`${draft}/vedta`);
    await lookOver(kari, "desk-adopt");
    const body =
      /<dt>Organ<\/dt><dd>([^<]*)/.exec(await (await kari.context.request.get(draft)).text())?.[1] ?? "";
    await page.fill("#organ", body);
    await page.fill("#dag", "2026-06-01");
    await page.fill("#hjemmel", "arkivforskrifta § 3");
    await page.fill("#referanse", "26/114-7");
    await page.setInputFiles("#protokoll", {
      name: "protokoll.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7"),
    });
    await page.click("main form button");
    await page.waitForURL(draft);
    expect(await page.textContent("main")).toContain("protokoll.pdf");
    await lookOver(kari, "desk-decision-adopted");
    expect(kari.complaints).toEqual([]);
    await kari.context.close();
  }, 300_000);

  test("a hold is tried, placed and given an end", async () => {
    const { base, run, signIn } = place();
    const at = `${base}/${run.agency.orgNumber}/sperrer`;
    const ola = await signIn("Ola Nes", ["officer"]);
    const { page } = ola;
    await page.goto(`${at}/ny`);
    await page.fill("#grunnlag", "klage 26/114");
    await page.fill("#ansvar", "Ola Nes");
    await page.check('input[value="everything"]');
    await page.click("main form button");
    await page.waitForSelector('button[value="plasser"]');
    await lookOver(ola, "desk-hold-preview");
    await page.click('button[value="plasser"]');
    await lookOver(ola, "desk-hold");
    await page.goto(at);
    await lookOver(ola, "desk-holds");
    expect(ola.complaints).toEqual([]);
    await ola.context.close();
  }, 180_000);
});
