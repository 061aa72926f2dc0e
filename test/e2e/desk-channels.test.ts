/** The register of channels and their coverage, in a real browser. */
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("channels at the desk in a browser", (place) => {
  test("stand wide and narrow, light and dark, and neither the browser nor axe complains", async () => {
    const { signIn, base, run } = place();
    const ola = await signIn("Ola Nes", ["administrator"]);
    const at = `${base}/${run.agency.orgNumber}`;
    await ola.page.goto(`${at}/kanaler`);
    await lookOver(ola, "desk-channels");
    await ola.page.goto(`${at}/dekning`);
    await ola.page.click("details > summary");
    await lookOver(ola, "desk-coverage");
    await ola.page.goto(`${at}/kanaler`);
    await ola.page.click("tbody th a");
    for (const summary of await ola.page.locator("details > summary").all()) await summary.click();
    await lookOver(ola, "desk-channel");
    await ola.page.click("section[aria-labelledby=syn] tbody th a");
    await lookOver(ola, "desk-look");
    await ola.page.goto(`${at}/kanaler/ny`);
    await lookOver(ola, "desk-channel-new");
    await ola.page.goto(`${at}/virksomhet`);
    await lookOver(ola, "desk-agency");
    expect(ola.complaints).toEqual([]);
  }, 240_000);

  test("a channel is changed with the keyboard alone, and a wrong number is told at its field", async () => {
    const { signIn, base, run } = place();
    const ola = await signIn("Ola Nes", ["administrator"]);
    await ola.page.goto(`${base}/${run.agency.orgNumber}/kanaler`);
    await ola.page.focus("tbody th a");
    await ola.page.keyboard.press("Enter");
    await ola.page.locator("section[aria-labelledby=endre-h] details").last().locator("summary").focus();
    await ola.page.keyboard.press("Enter");
    await ola.page.locator("#minutter").fill("0");
    await ola.page.keyboard.press("Enter");
    await ola.page.waitForSelector("#minutter-fault");
    expect(await ola.page.inputValue("#minutter")).toBe("0");
    await ola.page.locator("#minutter").fill("45");
    await ola.page.keyboard.press("Enter");
    await ola.page.waitForSelector('[role="status"]');
    expect(await ola.page.inputValue("#minutter")).toBe("45");
  }, 60_000);

  test("the register is filled in and the checklist read, wide and narrow, light and dark", async () => {
    const { signIn, base, run } = place();
    const ola = await signIn("Ola Nes", ["administrator"]);
    await ola.page.goto(`${base}/${run.agency.orgNumber}/kanaler`);
    await ola.page.click("tbody th a");
    await ola.page.click("section[aria-labelledby=register-h] a >> nth=0");
    await ola.page.locator("section[aria-labelledby=endre-h] details summary").first().click();
    await ola.page.fill("#owner", "Eva Lund");
    await ola.page.fill("#staffing", "alltid");
    await ola.page.locator("form[enctype] button[type=submit]").click();
    await ola.page.waitForSelector("#staffing-fault");
    expect(await ola.page.inputValue("#owner")).toBe("Eva Lund");
    await lookOver(ola, "desk-register-refused");
    await ola.page.fill("#staffing", "9–15");
    await ola.page.fill("#planReference", "26/114");
    await ola.page.locator("form[enctype] button[type=submit]").click();
    await ola.page.waitForSelector('[role="status"]');
    for (const summary of await ola.page.locator("details > summary").all()) await summary.click();
    await lookOver(ola, "desk-register");
    await ola.page.click(".desk-links a >> nth=0");
    await lookOver(ola, "desk-checklist");
    // the browser tells of the form that was refused
    expect(ola.complaints).toEqual([expect.stringContaining("400")]);
  }, 240_000);
});
