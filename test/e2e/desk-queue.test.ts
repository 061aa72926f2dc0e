/** An officer's day at the queue, in a real browser: by keys alone, by mouse without a script, many at once, and back again. */
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { tabTo } from "../support/browser-checks.ts";
import { describeDesk, lookOver } from "../support/desk-browser.ts";

const dayMs = 300_000;
/** So many acts make a day. */
const dayOfActs = 60;

describeDesk("the officer's queue in a browser", (place) => {
  const queue = () => `${place().base}/${place().run.agency.orgNumber}/ko`;

  async function acts(person: string): Promise<Record<string, number>> {
    const found = await place().run.app.tools.pool.query<{ act: string; items: number }>(
      `select act, count(*)::int as items from core.review_acts where by_person = $1 group by act`,
      [person],
    );
    return Object.fromEntries(found.rows.map(({ act, items }) => [act, items]));
  }

  /** Does something, and waits for the page that comes of it. */
  async function goesOn(page: Page, act: () => Promise<unknown>): Promise<void> {
    const before = page.url();
    await act();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForFunction("document.readyState === 'complete'");
  }

  const focused = async (page: Page) => await page.evaluate<string>("document.activeElement.id");

  /** As it is proposed, or else as casework with a reason. */
  async function decideByKeys(page: Page): Promise<void> {
    if ((await page.$("#bekreft")) !== null) return await goesOn(page, () => page.keyboard.press("Enter"));
    await page.keyboard.press("2");
    expect(await focused(page)).toBe("fordi");
    await page.keyboard.type("Gjeld ei sak som kommunen har til handsaming");
    await goesOn(page, () => page.keyboard.press("Enter"));
  }

  test("every page of it, wide and narrow, light and dark: neither the browser nor axe complains", async () => {
    const { signIn } = place();
    const kari = await signIn("Kari Vik", ["officer"]);
    const pages = [
      ["desk-queue", queue()],
      ["desk-queue-proposals", `${queue()}?venter=proposal`],
      ["desk-batch", `${queue()}/bunke?venter=proposal&alle=ja`],
      [
        "desk-batch-overrule",
        `${queue()}/bunke?haster=ja&alle=ja&handling=overprov&klasse-til=klag&utfall=caseworkDocument`,
      ],
    ] as const;
    for (const [name, address] of pages) {
      const answer = await kari.page.goto(address);
      expect((await answer?.body())?.length).toBeLessThan(100_000);
      await lookOver(kari, name);
    }
    expect(kari.complaints).toEqual([]);
    await kari.context.close();
  }, 180_000);

  test(
    "a day of sixty by keys alone: the focus stays in the queue, and what was done is taken back with one key",
    async () => {
      const { signIn } = place();
      const { page, complaints, context } = await signIn("Siv Bø", ["officer"], {
        viewport: { width: 1280, height: 800 },
      });
      await page.goto(queue());
      expect(await focused(page)).toBe("tråd");
      // letters that are typed are letters
      await page.keyboard.press("/");
      expect(await focused(page)).toBe("finn");
      await page.keyboard.type("jkx1z");
      expect(await page.inputValue("#finn")).toBe("jkx1z");
      await page.keyboard.press("Escape");
      await page.fill("#finn", "");
      await page.goto(queue());
      const first = page.url();
      await page.keyboard.press("Control+j");
      await page.keyboard.press("Alt+x");
      expect(page.url()).toBe(first);
      await goesOn(page, () => page.keyboard.press("j"));
      await goesOn(page, () => page.keyboard.press("k"));
      expect(page.url()).toBe(first);

      await page.keyboard.press("1");
      await page.keyboard.type("Trugsmål mot tilsette: skal takast vare på");
      await goesOn(page, () => page.keyboard.press("Enter"));
      expect(await acts("Siv Bø")).toMatchObject({ overruled: 1 });
      expect(await focused(page)).toBe("tråd");
      await goesOn(page, () => page.keyboard.press("z"));
      expect(await acts("Siv Bø")).toMatchObject({ overruled: 1, undone: 1 });
      expect(new URL(page.url()).pathname).toBe(new URL(first).pathname);

      let done = 0;
      while (done < dayOfActs && (await page.$("#overprov")) !== null) {
        await decideByKeys(page);
        done += 1;
        expect(await page.$(".ds-alert[data-color=danger]")).toBeNull();
      }
      const made = await acts("Siv Bø");
      expect(done).toBe(dayOfActs);
      expect((made["confirmed"] ?? 0) + (made["overruled"] ?? 0)).toBe(dayOfActs + 1);
      expect(complaints).toEqual([]);
      await context.close();
    },
    dayMs,
  );

  test("several are selected by keys, decided together, and taken back from the page of the batch", async () => {
    const { signIn } = place();
    const ola = await signIn("Ola Nes", ["officer"], { viewport: { width: 1280, height: 800 } });
    const { page, complaints, context } = ola;
    await page.goto(queue());
    await page.keyboard.press("x");
    await goesOn(page, () => page.keyboard.press("j"));
    await goesOn(page, () => page.keyboard.press("j"));
    await page.keyboard.press("Shift+X");
    expect(
      await page.$$eval(
        'input[name="valgt"]',
        (all) => all.filter((one) => (one as never as { checked: boolean }).checked).length,
      ),
    ).toBe(3);
    await goesOn(page, () => page.click("#velg button"));
    await page.click(".batch-acts summary");
    await page.check('input[name="utfall"][value="caseworkDocument"]');
    await page.fill("#klasse-til", "Henvendelse i en sak");
    await goesOn(page, () => page.click(".batch-acts details button"));
    await page.fill("#fordi", "Høyrer til same sak");
    await goesOn(page, () => page.click("form.desk-form:has(#fordi) button"));
    expect(new URL(page.url()).pathname).toMatch(/\/ko\/bunke\/\d+$/);
    await lookOver(ola, "desk-batch-done");
    await page.fill("#angre-fordi", "Feil sak");
    await page.click("form:has(#angre-fordi) button");
    await page.waitForSelector(".ds-tag");
    expect(await acts("Ola Nes")).toMatchObject({ overruled: 3, undone: 3 });
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  test("without a script everything is done by mouse, and two officers never have the same item", async () => {
    const { signIn } = place();
    const eva = await signIn("Eva Lund", ["officer"], { javaScriptEnabled: false });
    const tor = await signIn("Tor Li", ["officer"], { javaScriptEnabled: false });
    await eva.page.goto(queue());
    await tor.page.goto(queue());
    expect(new URL(tor.page.url()).pathname).not.toBe(new URL(eva.page.url()).pathname);
    await tor.page.goto(eva.page.url());
    expect(await tor.page.textContent(".queue-decision .ds-alert")).toMatch(
      /^Eva Lund har denne til \d\d:\d\d\./,
    );
    await eva.page.check('input[name="utfall"][value="caseworkDocument"]');
    await eva.page.fill("#klasse-valg", "Henvendelse i en sak");
    await eva.page.fill("#fordi", "Høyrer til saka om vegen");
    await goesOn(eva.page, () => eva.page.click("#overprov button"));
    expect(await acts("Eva Lund")).toMatchObject({ overruled: 1 });
    await goesOn(eva.page, () => eva.page.click("#angre button"));
    expect(await acts("Eva Lund")).toMatchObject({ overruled: 1, undone: 1 });
    await eva.context.close();
    await tor.context.close();
  }, 120_000);

  test("the keys can be switched off, and what was typed and not sent comes back", async () => {
    const { signIn } = place();
    const { page, context } = await signIn("Liv Dal", ["officer"], {
      viewport: { width: 1280, height: 800 },
    });
    await page.goto(queue());
    await page.fill("#fordi", "Halvt skri");
    await page.reload();
    expect(await page.inputValue("#fordi")).toBe("Halvt skri");
    await page.focus("#tråd");
    await page.keyboard.press("?");
    await tabTo(page, ".queue-keys button");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.queue[data-keys="off"]');
    const here = page.url();
    await page.focus("#tråd");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    expect(page.url()).toBe(here);
    expect(
      await page.$$eval('input[name="valgt"]', (all) =>
        all.some((one) => (one as never as { checked: boolean }).checked),
      ),
    ).toBe(false);
    await context.close();
  }, 60_000);
});
