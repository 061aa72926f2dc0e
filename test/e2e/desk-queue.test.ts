/** An officer's day at the queue, in a real browser. */
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("the officer's queue in a browser", (place) => {
  test("opens on the most urgent item, wide and narrow, light and dark, and neither the browser nor axe complains", async () => {
    const { signIn, base, run } = place();
    const kari = await signIn("Kari Vik", ["officer"]);
    await kari.page.goto(`${base}/${run.agency.orgNumber}/ko`);
    expect(await kari.page.textContent(".queue-decision h2")).toBe("Forslag");
    await lookOver(kari, "desk-queue");
    expect(kari.complaints).toEqual([]);
  }, 120_000);
});
