/**
 * A journalist's hour on the public pages, in a real browser over the demo's processes: searched as people write, read,
 * compared, followed, taken home, counted and checked. A name that was shielded before the hour stands in nothing of it.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { fitsWidth, hasBrowser, launchBrowser, noBrowser } from "../support/browser-checks.ts";
import { complaintsOf } from "../support/complaints.ts";
import { type RunningDemo, startDemo, startMs } from "../support/running-demo.ts";
import { screenshot } from "../support/screenshots.ts";
import { unzip } from "../support/unzip.ts";

const agency = "999999999";
/** whoever wrote a complaint that is journaled with the name, until it is shielded */
const canary = "Blåfjellmo";

(hasBrowser ? describe : describe.skip)(`a journalist's hour${noBrowser}`, () => {
  let starting: Promise<RunningDemo>;
  let demo: RunningDemo;
  let browser: Browser;
  beforeAll(async () => {
    starting = startDemo();
    demo = await starting;
    browser = await launchBrowser();
    await demo.command([
      ...["agency", "edit", agency, "--contact-email", "postmottak@fjordvik.example"],
      ...["--contact-phone", "57 00 00 00"],
    ]);
    const { items } = await demo.json([
      "review",
      "list",
      "--agency",
      agency,
      "--class",
      "DECISION-COMPLAINT",
    ]);
    const messages = items.filter(({ kind }: { readonly kind: string }) => kind === "message");
    expect(messages).toHaveLength(1);
    const named = await (await fetch(`${demo.pages}/api/v1/journalpost?limit=100`)).text();
    expect(named).toContain(canary);
    await demo.command([
      ...["review", "overrule", messages[0].itemId, "--agency", agency, "--class", "DECISION-COMPLAINT"],
      ...["--outcome", "caseworkDocument", "--ground", "offl. § 13 første ledd", "--because", "om helse"],
      ...["--by", "Kari Vik"],
    ]);
    await demo.command(["process", "--agency", agency]);
    await demo.command(["audit", "checkpoint"]);
  }, startMs);
  afterAll(async () => {
    await browser?.close();
    // also when it was there too late
    await (await starting).close();
  }, startMs);

  interface Reading {
    readonly page: Page;
    readonly context: BrowserContext;
    readonly complaints: readonly string[];
    /** every body that was fetched, by its address */
    readonly fetched: Map<string, Buffer>;
    /** what the page or a program of the journalist's fetches */
    get(address: string): Promise<Buffer>;
  }

  async function reading(width: number): Promise<Reading> {
    const context = await browser.newContext({ locale: "nb-NO", viewport: { width, height: 800 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const fetched = new Map<string, Buffer>();
    page.on("response", async (response) => {
      const body = await response.body().catch(() => undefined);
      if (body) fetched.set(response.url(), body);
    });
    return {
      ...{ page, context, fetched, complaints: complaintsOf(page) },
      async get(address) {
        const answer = await context.request.get(new URL(address, demo.pages).href);
        expect({ address, status: answer.status() }).toEqual({ address, status: 200 });
        const body = await answer.body();
        fetched.set(answer.url(), body);
        return body;
      },
    };
  }

  async function searchFor(page: Page, words: string): Promise<void> {
    await page.fill("#query", words);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("query") === words);
    await page.waitForLoadState();
  }

  /** Follows a link, and waits for its page. */
  async function follow(page: Page, link: ReturnType<Page["locator"]>): Promise<void> {
    await Promise.all([page.waitForEvent("load"), link.click()]);
  }

  const results = (page: Page) => page.locator(".results a");
  const headed = async (page: Page, type: string) =>
    (await page.getAttribute(`link[rel="alternate"][type="${type}"]`, "href")) ?? "";

  /** Nothing that was fetched holds the shielded name; nor what citizens wrote, which was never published. */
  function leaksNothing({ fetched }: Reading): void {
    expect(fetched.size).toBeGreaterThan(5);
    for (const [address, body] of fetched) {
      const files = address.includes(".zip") ? [...unzip(body).values()] : [body];
      for (const text of [decodeURIComponent(address), ...files.map((file) => file.toString("utf8"))])
        for (const secret of [canary, "blafjellmo", "kor du bur", "på lageret", "sint_i_stua"])
          expect({ address, secret, holds: text.includes(secret) }).toEqual({
            address,
            secret,
            holds: false,
          });
    }
  }

  test("finds, compares, follows, takes home and checks; the shielded name stands nowhere", async () => {
    const hour = await reading(1280);
    const { page, complaints, get } = hour;
    await page.goto(demo.pages);
    await screenshot(page, "journalist-01-front");

    // as people write: Bokmål for Nynorsk, a slip, one word or the other, a day
    await searchFor(page, "høring sentrumsplan");
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await page.textContent("main")).toMatch(/Høyring: ny sentrumsplan/);
    await screenshot(page, "journalist-02-search");
    await searchFor(page, "sentrumspaln");
    await screenshot(page, "journalist-03-slip");
    await follow(page, page.getByRole("link", { name: "sentrumsplan", exact: true }));
    expect(await results(page).count()).toBeGreaterThan(0);
    await searchFor(page, "sykkelveg ELLER bibliotek");
    const either = await page.textContent("main");
    expect(either).toMatch(/sykkelveg/i);
    expect(either).toMatch(/bibliotek/i);
    const today = await page.evaluate<string>(
      "new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date())",
    );
    await searchFor(page, today);
    expect(await results(page).count()).toBeGreaterThan(0);
    await screenshot(page, "journalist-04-day");

    // an entry, whom to ask, its case
    await searchFor(page, "sentrumsplan lindetrea");
    await searchFor(page, "høring sentrumsplan");
    await page.locator(".filter-fold").evaluate((fold) => fold.setAttribute("open", ""));
    await page.selectOption("#type", "inngaaende");
    await follow(page, page.locator(".search-form button").first());
    await follow(page, results(page).first());
    await screenshot(page, "journalist-05-entry");
    const number = (/\d+\/\d{4}/.exec((await page.textContent("main")) ?? "") ?? [""])[0];
    const mail = new URL((await page.getAttribute('a[href^="mailto:"]', "href")) ?? "");
    expect(mail.pathname).toBe("postmottak@fjordvik.example");
    expect(mail.searchParams.get("subject")).toContain(number);
    expect(mail.searchParams.get("body")).toContain(new URL(page.url()).pathname);
    const entryId = new URL(page.url()).pathname.split("/").at(-1);
    await follow(page, page.locator('main a[href^="/sak/"]').first());
    await screenshot(page, "journalist-06-case");
    expect(await page.locator(`a[href$="${entryId}"]`).count()).toBeGreaterThan(0);

    await comparesVersions(hour);
    await followsAndTakes(hour, today);

    // before anybody looked nothing is known, and the page says so
    await page.goto(`${demo.pages}/journal`);
    await page.fill("#dato", "2020-01-02");
    await page.keyboard.press("Enter");
    await page.waitForURL(/dato=2020-01-02/);
    expect(await page.textContent("main")).toMatch(/Ikke hentet denne dagen: arkivet startet/);
    await screenshot(page, "journalist-10-before");

    await checksTheLog(hour);
    expect(complaints).toEqual([]);
    leaksNothing(hour);
    await get("/robots.txt");
    await hour.context.close();
  }, 240_000);

  async function comparesVersions({ page, get }: Reading): Promise<void> {
    await page.goto(`${demo.pages}/sok`);
    await page.locator(".filter-fold").evaluate((fold) => fold.setAttribute("open", ""));
    await page.selectOption("#hendelse", "endretEllerSlettet");
    await follow(page, page.locator(".search-form button").first());
    const titles = await page.textContent("main");
    expect(titles).toContain("Julekonsert i kyrkja");
    expect(titles).toContain("Kommunen får 3 millionar til sykkelveg");
    await screenshot(page, "journalist-07-changed");
    await follow(page, results(page).filter({ hasText: "3 millionar til sykkelveg" }).first());
    expect(await page.locator(".versions ins").allTextContents()).toContainEqual(
      expect.stringContaining("jul"),
    );
    expect(await page.locator(".versions time").count()).toBeGreaterThan(1);
    await screenshot(page, "journalist-08-versions");
    const post = JSON.parse((await get(await headed(page, "application/json"))).toString());
    const published = `${post.tittel ?? ""}\n${post.tekst}`;
    expect(post.sjekksum).toBe(createHash("sha256").update(published).digest("hex"));
    expect(await page.textContent(".digest")).toBe(post.sjekksum);
    expect(post.versjoner).toHaveLength(2);
  }

  async function followsAndTakes({ page, context, get, fetched }: Reading, today: string): Promise<void> {
    await page.goto(`${demo.pages}/sok?query=${encodeURIComponent("høring sentrumsplan")}`);
    const shown = await results(page).count();
    const atom = (await get(await headed(page, "application/atom+xml"))).toString();
    expect(XMLValidator.validate(atom)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" }).parse(
      atom,
    );
    expect(feed["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect(feed.entry).toHaveLength(shown);
    for (const one of feed.entry)
      expect(one).toMatchObject({
        id: expect.any(String),
        title: expect.anything(),
        updated: expect.any(String),
      });
    const json = JSON.parse((await get(await headed(page, "application/feed+json"))).toString());
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: expect.any(String) });
    expect(json.items).toHaveLength(shown);
    const csv = (await get(await headed(page, "text/csv"))).toString();
    const lines = csv.trim().split("\r\n");
    expect(lines.length - 1).toBe(shown);

    // a year of the journal: the same entries and names of fields as the API has
    await page.goto(`${demo.pages}/journal`);
    await screenshot(page, "journalist-09-journal");
    const link = page.getByRole("link", { name: /^Last ned journalen for \d{4}/ });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const zip = await readFile(await download.path());
    fetched.set(download.url(), zip);
    const files = unzip(zip);
    const rows: readonly Record<string, unknown>[] = JSON.parse(
      files.get("journal.json")?.toString() ?? "[]",
    );
    expect(rows.length).toBeGreaterThan(20);
    const heads = (files.get("journal.csv")?.toString() ?? "")
      .replace(/^\uFEFF/, "")
      .split("\r\n")[0]
      ?.split(";");
    expect(heads).toEqual(Object.keys(rows[0] ?? {}));
    const api = JSON.parse((await get(`/api/v1/openapi.json`)).toString());
    expect(Object.keys(api.components.schemas)).toContain("Journalpost");
    for (const row of rows.slice(0, 5)) {
      const entry = JSON.parse((await get(`/api/v1/journalpost/${row["id"]}`)).toString());
      for (const name of [
        "id",
        "journalaar",
        "journalsekvensnummer",
        "journaldato",
        "journalposttype",
        "offentligTittel",
      ])
        expect({ name, value: row[name] }).toEqual({ name, value: entry[name] });
    }
    expect(today).toMatch(/\d{4}$/);
    expect(context.pages()).toHaveLength(1);
  }

  /** The newest checkpoint is signed by the key that the agency publishes, and stands in the list word for word. */
  async function checksTheLog({ get }: Reading): Promise<void> {
    const note = (await get("/api/v1/logg/checkpoint")).toString();
    const printed = await demo.command(["audit", "checkpoint"]);
    const [, name = "", id = "", key = ""] = /(\S+?)\+([0-9a-f]{8})\+(\S+)/.exec(printed) ?? [];
    const [text = "", signed = ""] = note.split("\n\n");
    const [, signer, signature = ""] = /^— (\S+) (\S+)$/m.exec(signed) ?? [];
    expect(signer).toBe(name);
    const bytes = Buffer.from(signature, "base64");
    expect(bytes.subarray(0, 4).toString("hex")).toBe(id);
    const raw = Buffer.from(key, "base64").subarray(1);
    const publicKey = createPublicKey({
      ...{ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") } },
    });
    expect(verify(null, Buffer.from(`${text}\n`), publicKey, bytes.subarray(4))).toBe(true);
    expect(verify(null, Buffer.from(`${text} \n`), publicKey, bytes.subarray(4))).toBe(false);
    expect((await get("/api/v1/logg")).toString()).toContain(JSON.stringify(note).slice(1, -1));
    expect(await demo.command(["audit", "verify"])).toMatch(/the log is whole/);
  }

  test("half of it on a phone: nothing stands beside the window", async () => {
    const hour = await reading(360);
    const { page, complaints } = hour;
    const looks = async (name: string) => {
      await screenshot(page, `journalist-phone-${name}`);
      expect({ name, fits: await fitsWidth(page) }).toEqual({ name, fits: true });
    };
    await page.goto(demo.pages);
    await looks("1-front");
    await searchFor(page, "høring sentrumsplan");
    await looks("2-search");
    await follow(page, results(page).first());
    await looks("3-entry");
    await follow(page, page.locator('main a[href^="/sak/"]').first());
    await looks("4-case");
    await page.goto(`${demo.pages}/sok?hendelse=endretEllerSlettet`);
    await looks("5-changed");
    await follow(page, results(page).filter({ hasText: "3 millionar til sykkelveg" }).first());
    await looks("6-versions");
    await page.goto(`${demo.pages}/kanaler`);
    await looks("7-channels");
    expect(complaints).toEqual([]);
    leaksNothing(hour);
    await hour.context.close();
  }, 120_000);
});
