/** Signing in through a real provider, and out again, in a real browser: its cookies, its policies, and what people see. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Hono } from "hono";
import type { Browser } from "playwright-core";
import { systemClock } from "../../src/clock.ts";
import { openProvider } from "../../src/identity/provider.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp } from "../support/app.ts";
import { hasBrowser, launchBrowser, noBrowser } from "../support/browser-checks.ts";
import { lookOver } from "../support/desk-browser.ts";
import { deskOver } from "../support/desk-site.ts";
import { clientId, clientSecret, type RealProvider, startRealProvider } from "../support/oidc-provider.ts";
import { opening } from "../support/opening.ts";
import { aProvider } from "../support/provider-settings.ts";

interface Place {
  readonly base: string;
  readonly provider: RealProvider;
  readonly browser: Browser;
}

function open() {
  return opening(async (closeLater): Promise<Place> => {
    const archive = await openTestApp();
    closeLater(() => archive.close());
    archive.clock.set(systemClock.now());
    await registerAgency(archive.app.tools, norwegianAgency);
    let desk: Hono | undefined;
    const base = await new Promise<string>((resolve) => {
      const fetch = (request: Request, env: object) => desk?.fetch(request, env) ?? new Response();
      const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, (info: AddressInfo) =>
        resolve(`http://localhost:${info.port}`),
      );
      closeLater(() => new Promise<void>((done) => void server.close(() => done())));
    });
    const provider = await startRealProvider(base);
    closeLater(() => provider.close());
    const roles = [
      { when: { groups: "officers" }, role: "officer", agency: norwegianAgency.orgNumber },
      { when: { groups: "admins" }, role: "administrator", agency: norwegianAgency.orgNumber },
    ] as const;
    const settings = aProvider({
      name: "real",
      title: "Fjordvik-pålogging",
      issuer: provider.issuer,
      clientId,
      clientSecret,
      roles,
    });
    const made = deskOver(archive, undefined, {
      providers: [openProvider(settings, { clock: archive.clock })],
    });
    closeLater(() => made.close());
    desk = made.app;
    const browser = await launchBrowser();
    closeLater(() => browser.close());
    return { base, provider, browser };
  });
}

(hasBrowser ? describe : describe.skip)(`signing in through a provider${noBrowser}`, () => {
  let place: Place;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ opened: place, close } = await open());
  }, 120_000);
  afterAll(async () => {
    await close();
  });

  test("leads there and back, shows where roles come from, and signs out in both places", async () => {
    const { base, provider, browser } = place;
    provider.accounts.set("kari", {
      name: "Kari Vik",
      email: "kari@example.no",
      groups: ["officers", "admins"],
    });
    const context = await browser.newContext({ locale: "nb-NO" });
    const page = await context.newPage();
    await page.goto(`${base}/999999999/folk`);
    await lookOver({ page }, "desk-provider-sign-in");
    await page.getByRole("link", { name: "Logg på med Fjordvik-pålogging" }).click();
    await page.waitForURL(`${base}/999999999/folk`);
    await lookOver({ page }, "desk-provider-people");
    await page.goto(`${base}/konto`);
    await lookOver({ page }, "desk-provider-account");
    await page.getByRole("button", { name: "Logg av" }).click();
    // by itself, though a form led here and forms lead to no other site
    await page.waitForURL(`${provider.issuer}/session/end**`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${base}/inn`);
    await page.goto(`${base}/konto`);
    expect(page.url()).toContain("/inn?etter=");
    expect((await context.cookies()).filter(({ name }) => name.includes("kanalarkiv"))).toEqual([]);
  }, 120_000);

  test("that fails says why, and nothing of the provider's", async () => {
    const { base, provider, browser } = place;
    const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    provider.next = { error: "access_denied", error_description: "<b>call 555-0100</b>" };
    await page.goto(`${base}/inn`);
    await page.getByRole("link", { name: "Logg på med Fjordvik-pålogging" }).click();
    await page.getByRole("heading", { name: "Du er ikke logget på" }).waitFor();
    expect(await page.content()).not.toContain("555-0100");
    await lookOver({ page }, "desk-provider-refused");
    provider.accounts.set("ny", { name: "Siri Moe" });
    provider.next = { account: "ny" };
    await page.getByRole("link", { name: "Prøv igjen" }).click();
    await page.getByRole("link", { name: "Logg på med Fjordvik-pålogging" }).click();
    await page.getByText("Gi denne koden til en administrator").waitFor();
    await lookOver({ page }, "desk-provider-no-role");
  }, 120_000);
});
