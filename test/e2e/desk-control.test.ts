/** The control page in a real browser: a package is dropped, and its verdict read. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";
import { rawZip } from "../support/raw-zip.ts";

describeDesk("the control page in a browser", (place) => {
  test("takes a package, tells its verdict, and neither the browser nor axe complains", async () => {
    const { signIn, base, run } = place();
    const ida = await signIn("Ida Ness", ["archivist"]);
    await ida.page.goto(`${base}/${run.agency.orgNumber}/kontroll`);
    await lookOver(ida, "desk-control");
    const file = join(run.app.config.dataDir, "levering.zip");
    await writeFile(
      file,
      rawZip([
        { name: "u/arkivuttrekk.xml", content: "<addml/>" },
        { name: "u/arkivstruktur.xml", content: "<arkiv/>" },
      ]),
    );
    await ida.page.setInputFiles("#pakke", file);
    await ida.page.click(".drop-form button");
    await ida.page.waitForURL(/\/kontroll\/[0-9a-f-]{36}$/);
    await ida.page.waitForSelector("a[download]");
    expect(await ida.page.textContent(".ds-tag")).toContain("Har feil");
    await lookOver(ida, "desk-control-result");
    expect(ida.complaints).toEqual([]);
  }, 120_000);

  test("works without a script", async () => {
    const { signIn, base, run } = place();
    const ida = await signIn("Ida Ness", ["archivist"], { javaScriptEnabled: false });
    await ida.page.goto(`${base}/${run.agency.orgNumber}/kontroll`);
    const file = join(run.app.config.dataDir, "ingen.tar");
    await writeFile(file, "ikkje ein pakke");
    await ida.page.setInputFiles("#pakke", file);
    await ida.page.click(".drop-form button");
    await ida.page.waitForURL(/\/kontroll\/[0-9a-f-]{36}$/);
    for (let tries = 0; tries < 60 && (await ida.page.locator("a[download]").count()) === 0; tries++) {
      await ida.page.waitForTimeout(250);
      await ida.page.reload();
    }
    expect(await ida.page.textContent("main")).toContain("kan ikke leses som en arkivpakke");
  }, 60_000);
});
