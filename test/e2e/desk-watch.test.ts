/** What goes on in a channel's dialogue, in a real browser. */
import { expect, test } from "@jest/globals";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

describeDesk("the watch over a channel in a browser", (place) => {
  test("stands wide and narrow, light and dark, and neither the browser nor axe complains", async () => {
    const { signIn, base, run } = place();
    const kari = await signIn("Kari Vik", ["officer"]);
    const at = `${base}/${run.agency.orgNumber}`;
    const { rows } = await run.app.tools.pool.query<{ channel: string }>(
      `select i.channel_id as channel from core.items i where i.agency_id = $1 and not i.by_agency
        group by i.channel_id order by count(*) desc limit 1`,
      [run.agency.id],
    );
    await kari.page.goto(`${at}/kanaler/${rows[0]?.channel}`);
    await kari.page.click('a[href$="/folg"]');
    await kari.page.waitForSelector("#sporsmal");
    await lookOver(kari, "desk-watch");
    await kari.page.locator('a[href$="/utkast"]').first().click();
    await kari.page.waitForSelector(".watch-draft");
    await lookOver(kari, "desk-drafts");
    expect(kari.complaints).toEqual([]);
  }, 240_000);

  test("one click marks a draft for copying, without any script", async () => {
    const { signIn, base, run } = place();
    const kari = await signIn("Ola Nes", ["officer"], { javaScriptEnabled: true });
    const { rows } = await run.app.tools.pool.query<{ id: string }>(
      "select id from core.items where agency_id = $1 and kind = 'comment' and not by_agency order by id limit 1",
      [run.agency.id],
    );
    await kari.page.goto(`${base}/${run.agency.orgNumber}/ko/${rows[0]?.id}/utkast`);
    expect(await kari.page.locator("script").count()).toBe(0);
    await kari.page.locator(".watch-draft").first().click();
    const marked = await kari.page.evaluate("getSelection().toString()");
    expect(String(marked).trim()).toBe((await kari.page.locator(".watch-draft").first().innerText()).trim());
  }, 60_000);
});
