/** What counts as a complaint of the browser: a page that was left did nothing wrong, whatever else failed did. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, launchBrowser, noBrowser } from "../support/browser-checks.ts";
import { complaintsOf } from "../support/complaints.ts";

const asked = `document.body.append(Object.assign(new Image(), { src: "/never.svg" }));`;
const givenUp = `globalThis.ended = new AbortController();
fetch("/never.svg", { signal: ended.signal }).catch(() => undefined);`;

const head = '<!doctype html><title>x</title><link rel="icon" href="data:,">';
const pages: Readonly<Record<string, string>> = {
  "/": `${head}<p>here</p>`,
  "/other": `${head}<p>other</p>`,
  "/form": `${head}<form method="post" action="/slow-other"><button>send</button></form><script>${asked}</script>`,
  "/link": `${head}<a href="/other">on</a><script>${asked}</script>`,
  "/script": `${head}<a href="/other">on</a><script>${givenUp}</script>`,
  "/missing": `${head}<img src="/nowhere.svg" alt="">`,
  "/broken": `${head}<script>throw new Error("broken")</script>`,
  "/cut": `${head}<img src="/gone.svg" alt="">`,
  "/policy": `${head}<img src="http://127.0.0.1:1/x.svg" alt="">`,
};

(hasBrowser ? describe : describe.skip)(`complaints of a browser${noBrowser}`, () => {
  let browser: Browser;
  let server: Server;
  let base = "";
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const path = request.url ?? "";
      // an answer that does not come
      if (path === "/never.svg") return;
      if (path === "/file") {
        response.setHeader("content-disposition", "attachment; filename=x.txt");
        return void response.end("x");
      }
      if (path === "/slow-other") await pause(200);
      if (path === "/gone.svg") return void response.destroy();
      const page = pages[path.replace("/slow-", "/")];
      response.statusCode = page === undefined ? 404 : 200;
      response.setHeader("content-type", "text/html");
      if (path === "/policy") response.setHeader("content-security-policy", "img-src 'self'");
      response.end(page ?? "nothing here");
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  });

  async function visit(path: string, use: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${base}${path}`, { waitUntil: "commit" });
    await use(page);
    const complained = [...complaints];
    await page.context().close();
    return complained;
  }

  const askedForPicture = (page: Page) =>
    page.waitForFunction("performance.now() > 0 && document.querySelector('img') !== null");

  test.each([
    ["by a form", "/form", "button"],
    ["by a link", "/link", "a"],
  ])("none of a picture whose page was left %s before it came", async (_, path, click) => {
    const failed: string[] = [];
    const complained = await visit(path, async (page) => {
      page.on("requestfailed", (request) => failed.push(request.failure()?.errorText ?? ""));
      await askedForPicture(page);
      await page.click(click, { noWaitAfter: true });
      await page.waitForURL("**/*other");
      await page.waitForFunction("document.body.innerText === 'other'");
    });
    expect(failed).toEqual(["net::ERR_ABORTED"]);
    expect(complained).toEqual([]);
  });

  test("none of a file to keep, nor of an address that the reader types", async () => {
    const complained = await visit("/link", async (page) => {
      await askedForPicture(page);
      await page.goto(`${base}/file`).catch(() => undefined);
      await page.goto(`${base}/other`);
    });
    expect(complained).toEqual([]);
  });

  test("one of what a script gave up while its page stayed, also when it is left afterwards", async () => {
    const complained = await visit("/script", async (page) => {
      await page.waitForLoadState();
      await page.evaluate("location.hash = 'there'; history.replaceState(null, '', '/link')");
      const failed = page.waitForEvent("requestfailed");
      await page.evaluate("ended.abort()");
      await failed;
      await page.click("a");
      await page.waitForURL("**/other");
    });
    expect(complained).toEqual([`failed: ${base}/never.svg net::ERR_ABORTED`]);
  });

  test("one of what a script gave up after a page was asked for that did not come", async () => {
    const complained = await visit("/script", async (page) => {
      await page.waitForLoadState();
      await page.goto(`${base}/file`).catch(() => undefined);
      const failed = page.waitForEvent("requestfailed");
      await page.evaluate("ended.abort()");
      await failed;
    });
    expect(complained).toEqual([`failed: ${base}/never.svg net::ERR_ABORTED`]);
  });

  test.each([
    ["a picture that is not there", "/missing", "status of 404"],
    ["a script that breaks", "/broken", "Error: broken"],
    ["what the policy of the page forbids", "/policy", "Content Security Policy"],
    ["an answer that was cut", "/cut", "ERR_EMPTY_RESPONSE"],
    ["a page that does not exist", "/nowhere", "status of 404"],
  ])("one of %s", async (_, path, told) => {
    const complained = await visit(path, async (page) => {
      await page.waitForLoadState();
      await page.goto(`${base}/other`);
    });
    expect(complained.join("\n")).toContain(told);
  });
});
