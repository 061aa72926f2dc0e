/**
 * An officer's day at the desk, in a real browser over the demo's processes: sixty items decided, most of them by keys; a
 * batch, an undo, a note, a hand-over, a hold, a complaint with its time limit, a protected text. Afterwards the command
 * line is asked what stands: these sixty decisions, and nothing else.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, launchBrowser, noBrowser } from "../support/browser-checks.ts";
import { complaintsOf } from "../support/complaints.ts";
import { type RunningDemo, signInByLink, startDemo, startMs } from "../support/running-demo.ts";
import { screenshot } from "../support/screenshots.ts";

const [own, other] = ["999999999", "999999-9999"];
const dayOfItems = 60;
const dayMs = 600_000;

/** What the officer decided, by item, as the command line is to tell it afterwards. */
type Decided = Map<string, { readonly act: string; readonly outcome: string }>;

(hasBrowser ? describe : describe.skip)(`an officer's day${noBrowser}`, () => {
  let starting: Promise<RunningDemo>;
  let demo: RunningDemo;
  let browser: Browser;
  /** by which the colleague signs in, once */
  let colleague = "";
  beforeAll(async () => {
    starting = startDemo();
    demo = await starting;
    browser = await launchBrowser();
    const added = await demo.json([
      ...["user", "add", "--name", "Ola Nes", "--sign-in", "ola.nes"],
      ...["--role", "officer", "--agency", own],
    ]);
    // the port is the demo's, not the one that is set
    colleague = `${demo.desk}${new URL(added.link).pathname}`;
  }, startMs);
  afterAll(async () => {
    await browser?.close();
    // also when it was there too late
    await (await starting).close();
  }, startMs);

  const menu = (page: Page, name: string | RegExp) =>
    page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name });
  const itemOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const said = async (page: Page) => (await page.textContent("#angre, .done-line"))?.replaceAll(/\s+/g, " ");
  const focused = async (page: Page) => await page.evaluate<string>("document.activeElement.id");

  /** Does something, and waits for the page that comes of it; which may be the same one again. */
  async function goesOn(page: Page, act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent("load"), act()]);
    expect(await page.$(".ds-alert[data-color=danger]")).toBeNull();
  }

  /** What the work proposes otherwise meanwhile, as an answer came in, is not confirmed: the item comes again. */
  async function confirmShown(page: Page, decided: Decided, act: () => Promise<unknown>): Promise<void> {
    const [item, at, outcome] = [itemOf(page), page.url(), await proposedOn(page)];
    await Promise.all([page.waitForEvent("load"), act()]);
    const refused = await page.$(".ds-alert[data-color=danger]");
    if (refused === null) return void decided.set(item, { act: "confirmed", outcome });
    expect(await refused.textContent()).toContain("Forslaget er endret siden du leste det");
    await page.goto(at);
  }

  /** As it is proposed; or, where the rules left it open, as a record or as casework with a reason. */
  async function decideByKeys(page: Page, decided: Decided): Promise<void> {
    const item = itemOf(page);
    if ((await page.$("#bekreft")) !== null) {
      return await confirmShown(page, decided, () => page.keyboard.press("Enter"));
    }
    const key = decided.size % 2 === 0 ? "1" : "2";
    decided.set(item, { act: "overruled", outcome: key === "1" ? "publicRecord" : "caseworkDocument" });
    await page.keyboard.press(key);
    expect(await focused(page)).toBe("fordi");
    await page.keyboard.type("Lese i tråden");
    await goesOn(page, () => page.keyboard.press("Enter"));
  }

  test(
    "is sixty items, and they stand as they were decided",
    async () => {
      const othersBefore = await demo.json(["review", "list", "--agency", other, "--limit", "500"]);
      const context = await browser.newContext({ locale: "nb-NO", viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(30_000);
      const page = await signInByLink(context, demo.links.get("officer") ?? "");
      const complaints = complaintsOf(page);
      const decided: Decided = new Map();
      await goesOn(page, () => page.getByRole("link", { name: "Fjordvik kommune" }).click());
      expect(await page.textContent("main")).toMatch(
        /\d{3} venter på en avgjørelse[\s\S]*\d+ krever handling/,
      );
      await screenshot(page, "officer-01-front");

      // first of all what has a time limit: a complaint on a decision
      await goesOn(page, () => menu(page, /^Frister/).click());
      await screenshot(page, "officer-02-acts");
      await goesOn(page, () => page.getByRole("link", { name: /^Klage på vedtak \(\d+\)/ }).click());
      const owed = await page.locator(".act-table tbody tr").count();
      const complaint = page
        .locator(".act-table tbody tr")
        .filter({ hasText: /\d{4}\/\d+-\d+/ })
        .first();
      expect(await complaint.textContent()).toMatch(/fvl\. § 29/);
      expect(await complaint.locator(".act-day").textContent()).toMatch(/^\d+\. \p{L}+ \d{4}$/u);
      await goesOn(page, () => complaint.getByRole("link", { name: "Les i tråden" }).click());
      const complained = itemOf(page);
      await screenshot(page, "officer-03-complaint");
      expect(await page.textContent(".queue-decision")).toMatch(/Frist|Fristen/);
      await decideByKeys(page, decided);
      expect(decided.get(complained)).toEqual({ act: "confirmed", outcome: "caseworkDocument" });
      // that it is a complaint says not that it was dealt with
      await goesOn(page, () => menu(page, /^Frister/).click());
      await goesOn(page, () => page.getByRole("link", { name: /^Klage på vedtak \(\d+\)/ }).click());
      await goesOn(page, () => page.locator(`.act-table a[href$="/frister/${complained}"]`).click());
      await screenshot(page, "officer-04-deal");
      await page.getByLabel("Sendt videre til noen andre").check();
      await page.getByLabel("Sendt til").fill("Klagenemnda");
      await page.getByLabel("Begrunnelse").fill("Oversendt, sak 26/114");
      await goesOn(page, () => page.getByRole("button", { name: "Lagre" }).click());
      await goesOn(page, () => page.getByRole("link", { name: /^Klage på vedtak \(\d+\)/ }).click());
      expect(await page.locator(".act-table tbody tr").count()).toBe(owed - 1);

      // the queue: what may cost a life stands first, and is overruled with a reason and a ground
      await goesOn(page, () => menu(page, "Til vurdering").click());
      expect(await focused(page)).toBe("tråd");
      await page.locator(".shielded summary").first().click();
      await screenshot(page, "officer-05-threat");
      decided.set(itemOf(page), { act: "overruled", outcome: "caseworkDocument" });
      await page.locator("#tråd").focus();
      await page.keyboard.press("2");
      await page.keyboard.type("Meldt til politiet, sak 26/201");
      await page.fill("#hjemmel", "offl. § 24 tredje ledd");
      await page.focus("#fordi");
      await goesOn(page, () => page.keyboard.press("Enter"));
      expect(await said(page)).toMatch(/Liv Aas overprøvde «.*»: Saksdokument/);
      await screenshot(page, "officer-06-overruled");

      // a request for access goes to who answers it
      await page.keyboard.press("0");
      expect(await focused(page)).toBe("til");
      await page.keyboard.type("Ola Nes");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Svarer på innsyn");
      await screenshot(page, "officer-07-hand-over");
      await goesOn(page, () => page.keyboard.press("Enter"));
      expect(await said(page)).toMatch(/Liv Aas ga videre/);

      // a note stays with the item, which still waits
      const noted = itemOf(page);
      await page.keyboard.press("n");
      await page.keyboard.type("Ringt byggesak, får svar i morgen");
      await goesOn(page, () => page.keyboard.press("Enter"));
      await page.getByText("Ringt byggesak, får svar i morgen").first().waitFor();
      expect(itemOf(page)).toBe(noted);
      // what was saved is no draft
      expect(await page.inputValue("#notat-tekst")).toBe("");
      expect(await page.textContent("#melding")).toBe("");
      await screenshot(page, "officer-08-noted");

      // decided wrongly, and taken back with one key
      await decideByKeys(page, new Map());
      await goesOn(page, () => page.keyboard.press("z"));
      expect(itemOf(page)).toBe(noted);
      await screenshot(page, "officer-09-undone");

      await decideBatch(page, decided);
      const held = await holdOne(page, decided);
      await goesOn(page, () => menu(page, "Til vurdering").click());
      while (decided.size < dayOfItems) await decideByKeys(page, decided);
      await screenshot(page, "officer-17-sixty");
      const read = await readProtected(page);
      // a proposal that the work changed meanwhile is refused, and shown again
      expect(complaints.filter((told) => !told.includes("status of 409"))).toEqual([]);
      await context.close();

      const acts = await standsAsDecided("Liv Aas", decided);
      const count = (kind: string) => acts.filter(({ act }) => act === kind).length;
      expect([count("undone"), count("noted"), count("handedOver")]).toEqual([1, 1, 1]);
      const { answer } = await demo.json(["prune", "check", held]);
      expect(answer).toMatchObject({ may: false });
      expect(answer.because).toContainEqual(expect.objectContaining({ code: "held" }));
      expect(
        await demo.rows(
          `select e.actor, b.value #>> '{}' as because from core.audit_events e
             join core.audit_fields i on i.event_id = e.id and i.name = 'item'
             join core.audit_fields b on b.event_id = e.id and b.name = 'because'
            where e.kind = 'item.read' and i.value = to_jsonb($1::text)`,
          [read],
        ),
      ).toContainEqual({ actor: "Liv Aas", because: "Svarer på et innsynskrav, sak 26/330" });
      expect(await demo.json(["review", "list", "--agency", other, "--limit", "500"])).toEqual(othersBefore);
      expect(await demo.json(["review", "acts", "--agency", other, "--day", "all"])).toEqual([]);
      const status = await demo.json(["status"]);
      expect(outcomesOf(status, other)).toMatchObject({ confirmed: 0, overruled: 0 });
      const byAct = [...decided.values()].map(({ act }) => act);
      expect(outcomesOf(status, own)).toMatchObject({
        confirmed: byAct.filter((act) => act === "confirmed").length,
        overruled: byAct.filter((act) => act === "overruled").length,
      });
      await isPublished(decided);
      await demo.command(["audit", "checkpoint"]);
      expect(await demo.command(["audit", "verify"])).toMatch(/the log is whole/);
    },
    dayMs,
  );

  test(
    "is done by forms alone, where no script runs: half of it, by a colleague",
    async () => {
      const context = await browser.newContext({ locale: "nb-NO", javaScriptEnabled: false });
      context.setDefaultTimeout(30_000);
      const page = await signInByLink(context, colleague);
      const decided: Decided = new Map();
      // what was handed over waits in a view of its own
      await goesOn(page, () => menu(page, "Til vurdering").click());
      await goesOn(page, () => page.getByRole("link", { name: "Gitt til meg" }).click());
      await page.locator(".queue-row", { hasText: "gitt til Ola Nes" }).first().waitFor();
      await decideByForms(page, decided);
      await screenshot(page, "officer-30-forms");
      await goesOn(page, () =>
        page
          .getByRole("button", { name: /^Angre/ })
          .first()
          .click(),
      );
      expect(await page.textContent("#historikk")).toContain("angret");
      decided.clear();

      await goesOn(page, () => menu(page, "Til vurdering").click());
      for (const box of (await page.$$('input[name="valgt"]')).slice(-3)) await box.check();
      await goesOn(page, () => page.getByRole("button", { name: "Behandle de valgte samlet" }).click());
      await page.getByText("Avgjør annerledes").click();
      await page.check('input[name="utfall"][value="publicRecord"]');
      await page.fill("#klasse-til", "Dialog mellom innbyggere");
      await goesOn(page, () => page.getByRole("button", { name: "Vis hva det blir" }).click());
      await page.fill("#fordi", "Samtale om det samme");
      await goesOn(page, () => page.getByRole("button", { name: "Avgjør 3" }).click());
      for (const link of await page.$$eval("tbody a", (all) =>
        all.map((one) => one.getAttribute("href") ?? ""),
      ))
        decided.set(link.split("/").at(-1) ?? "", { act: "overruled", outcome: "publicRecord" });

      await goesOn(page, () => menu(page, /^Frister/).click());
      await goesOn(page, () => page.locator('.act-table a[href*="/frister/"]').first().click());
      await page.getByLabel("Krever ingen handling").check();
      await page.getByLabel("Begrunnelse").fill("Gjelder en annen kommune");
      await goesOn(page, () => page.getByRole("button", { name: "Lagre" }).click());

      await goesOn(page, () => menu(page, "Til vurdering").click());
      while (decided.size < dayOfItems / 2) await decideByForms(page, decided);
      await screenshot(page, "officer-31-thirty");
      await context.close();
      await standsAsDecided("Ola Nes", decided);
    },
    dayMs,
  );

  async function decideByForms(page: Page, decided: Decided): Promise<void> {
    const item = itemOf(page);
    if ((await page.$("#bekreft")) !== null) {
      return await confirmShown(page, decided, () => page.click("#bekreft button"));
    }
    decided.set(item, { act: "overruled", outcome: "publicRecord" });
    await page.check('#overprov input[value="publicRecord"]');
    await page.fill("#fordi", "Lest i tråden");
    await goesOn(page, () => page.click("#overprov button"));
  }

  /** The outcome's own words: reasons and clauses name other outcomes too. */
  const proposedOn = async (page: Page) =>
    outcomeIn((await page.locator(".queue-decision dl.facts strong").first().textContent()) ?? "");

  /** What a wider list would hide is told; the reactions, read whole, are confirmed together. */
  async function decideBatch(page: Page, decided: Decided): Promise<void> {
    await goesOn(page, () => page.getByRole("link", { name: "Behandle alle i dette utvalget" }).click());
    await page.getByText("Avgjør annerledes").click();
    await page.check('input[name="utfall"][value="publicRecord"]');
    await page.fill("#klasse-til", "Dialog mellom innbyggere");
    await goesOn(page, () => page.getByRole("button", { name: "Vis hva det blir" }).click());
    await page.getByRole("heading", { name: /^20 tilfeldige av \d+$/ }).waitFor();
    await page
      .getByText(/kan likevel opptil \d+(?:\.\d+)? % av listen være feil \(95 % sikkerhet\)/)
      .waitFor();
    await screenshot(page, "officer-10-wide-batch");
    await goesOn(page, () => menu(page, "Til vurdering").click());
    await goesOn(page, () => page.getByRole("link", { name: "Forslag om kassasjon" }).click());
    await page.locator(".queue-filters").evaluate((fold) => fold.setAttribute("open", ""));
    await page.selectOption("#f-klasse", "REACTION");
    await goesOn(page, () => page.locator(".queue-filters form button").first().click());
    await goesOn(page, () => page.getByRole("link", { name: "Behandle alle i dette utvalget" }).click());
    await page.getByText("Du leser hele listen her").waitFor();
    await screenshot(page, "officer-11-batch");
    await page.fill("#fordi", "Bare tommel opp og hjerter, alle leste");
    await goesOn(page, () => page.getByRole("button", { name: /^Avgjør \d+$/ }).click());
    expect(new URL(page.url()).pathname).toMatch(/\/ko\/bunke\/\d+$/);
    await screenshot(page, "officer-12-batch-done");
    const items = await page.$$eval("tbody a", (links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(items.length).toBeGreaterThan(3);
    for (const item of items)
      decided.set(item.split("/").at(-1) ?? "", { act: "confirmed", outcome: "prunable" });
    await goesOn(page, () => page.locator("main").getByRole("link", { name: "Til vurdering" }).click());
  }

  /** Praise that may be pruned one day, and that a case needs: held first, then confirmed. */
  async function holdOne(page: Page, decided: Decided): Promise<string> {
    await goesOn(page, () => page.getByRole("link", { name: "Forslag om kassasjon" }).click());
    expect(await proposedOn(page)).toBe("prunable");
    const item = itemOf(page);
    await goesOn(page, () => page.getByRole("link", { name: "Legg en sperre på dette" }).click());
    expect(await page.inputValue("#ansvar")).toBe("Liv Aas");
    await page.selectOption("#grunn", "case");
    await page.fill("#grunnlag", "sak 26/330");
    await page.check('input[value="item"]');
    await goesOn(page, () => page.click('button[value="prov"]'));
    await page.getByText("Den vil omfatte 1 nå").waitFor();
    await screenshot(page, "officer-13-hold-preview");
    await goesOn(page, () => page.click('button[value="plasser"]'));
    await screenshot(page, "officer-14-hold");
    await goesOn(page, () => page.locator(`main a[href$="/ko/${item}"]`).first().click());
    expect(await page.textContent(".queue-decision")).toMatch(/Sperre 1\s*sak 26\/330/);
    await screenshot(page, "officer-15-held");
    await decideByKeys(page, decided);
    expect(decided.get(item)).toEqual({ act: "confirmed", outcome: "prunable" });
    return item;
  }

  /** What the rules settled is not the officer's to decide about: why they read it is asked, and logged. */
  async function readProtected(page: Page): Promise<string> {
    await goesOn(page, () => menu(page, "Journal").click());
    await goesOn(page, () => page.locator(".journal-table tbody a").last().click());
    await screenshot(page, "officer-18-entry");
    await goesOn(page, () => page.locator('main a[href*="/ko/"]').first().click());
    expect(await page.locator(".archived").count()).toBe(0);
    await screenshot(page, "officer-19-why");
    await page.getByLabel("Hvorfor leser du den?").fill("Svarer på et innsynskrav, sak 26/330");
    await goesOn(page, () => page.getByRole("button", { name: "Vis teksten" }).click());
    expect(await page.locator(".archived").count()).toBeGreaterThan(0);
    await screenshot(page, "officer-20-read");
    return itemOf(page);
  }

  /** Exactly these decisions of that person, with these outcomes. @returns all that they did */
  async function standsAsDecided(by: string, decided: Decided): Promise<readonly Told[]> {
    const acts: readonly Told[] = await demo.json([
      ...["review", "acts", "--agency", own, "--by", by, "--limit", "1000"],
    ]);
    const standing = acts.filter(({ act, undone }) => /^(?:confirmed|overruled)$/.test(act) && !undone);
    expect(standing).toHaveLength(decided.size);
    expect(
      Object.fromEntries(standing.map(({ itemId, act, outcome }) => [itemId, { act, outcome }])),
    ).toEqual(Object.fromEntries(decided));
    return acts;
  }

  /** What became casework stands in the public journal, nothing else that was decided does; what was written nowhere. */
  async function isPublished(decided: Decided): Promise<void> {
    const journaled = async () => {
      const rows = await demo.rows(
        "select r.item_id from core.registry_entries r join pub.entries p on p.id = r.id",
      );
      return new Set(rows.map((row) => row["item_id"]));
    };
    const before = await journaled();
    await demo.command(["process", "--agency", own]);
    const after = await journaled();
    for (const [item, { outcome }] of decided)
      expect({ item, outcome, journaled: after.has(item) }).toEqual({
        ...{ item, outcome },
        journaled: outcome === "caseworkDocument" || before.has(item),
      });
    expect(after.size).toBeGreaterThan(before.size + 10);
    const found = await (await fetch(`${demo.pages}/api/v1/journalpost?limit=100`)).text();
    expect(found).not.toMatch(/sint_i_stua|kor du bur/);
    expect(found).toContain("offl. § 24 tredje ledd");
  }
});

interface Told {
  readonly act: string;
  readonly itemId: string;
  readonly outcome?: string;
  readonly undone?: boolean;
}

function outcomesOf(
  status: readonly { agency: { orgNumber: string }; outcomes: object }[],
  number: string,
): object {
  return status.find(({ agency }) => agency.orgNumber === number)?.outcomes ?? {};
}

/** By its words on the page. */
function outcomeIn(text: string): string {
  if (text.includes("Kan kasseres")) return "prunable";
  return text.includes("Saksdokument") ? "caseworkDocument" : "publicRecord";
}
