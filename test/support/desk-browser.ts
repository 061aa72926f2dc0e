/**
 * The desk in a real browser, over the demo's channels as they were captured, classified and journaled: people sign in with
 * a link, and each page is looked at wide and narrow.
 */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { DeskRole } from "../../src/domain/desk.ts";
import { makeLink } from "../../src/pipeline/users/link.ts";
import { giveRole } from "../../src/pipeline/users/people.ts";
import {
  axeFaults,
  fitsWidth,
  hasBrowser,
  launchBrowser,
  noBrowser,
  smallTargets,
} from "./browser-checks.ts";
import { complaintsOf } from "./complaints.ts";
import { aPerson } from "./desk-person.ts";
import { deskOver, type TestDesk } from "./desk-site.ts";
import { opening } from "./opening.ts";
import { runSample, type SampleRun } from "./sample-run.ts";
import { screenshot } from "./screenshots.ts";

/** The widths and colours in which every page is looked at. */
export const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;

/** Somebody who is signed in, in a browser of their own. */
export interface AtDesk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** what the browser complained of: the console, faults of scripts, what was not fetched */
  readonly complaints: readonly string[];
}

export interface DeskInBrowser {
  /** the archive under the desk, with the Norwegian agency of the demo */
  readonly run: SampleRun;
  readonly desk: TestDesk;
  /** `http://localhost:PORT` */
  readonly base: string;
  /** A new person with these roles for the agency, signed in and at its front page; closed after the last test. */
  signIn(name: string, roles: readonly DeskRole[], options?: BrowserContextOptions): Promise<AtDesk>;
}

/**
 * Describes tests that need the browser; they are left out where there is none.
 *
 * @param prepare what more must be in the archive, before anybody signs in
 */
export function describeDesk(
  name: string,
  tests: (place: () => DeskInBrowser) => void,
  prepare: (run: SampleRun) => Promise<void> = async () => undefined,
): void {
  (hasBrowser ? describe : describe.skip)(`${name}${noBrowser}`, () => {
    let opened: DeskInBrowser | undefined;
    let close = async (): Promise<void> => undefined;
    beforeAll(async () => {
      ({ opened, close } = await openDesk(prepare));
    }, 120_000);
    afterAll(async () => {
      await close();
    });
    tests(() => {
      if (!opened) throw new Error("the desk is there only inside tests");
      return opened;
    });
  });
}

function openDesk(prepare: (run: SampleRun) => Promise<void>) {
  return opening(async (closeLater): Promise<DeskInBrowser> => {
    const run = await runSample();
    closeLater(() => run.close());
    await prepare(run);
    const desk = deskOver(run);
    closeLater(() => desk.close());
    const base = await new Promise<string>((resolve) => {
      const server = serve({ fetch: desk.app.fetch, port: 0, hostname: "127.0.0.1" }, (info: AddressInfo) =>
        resolve(`http://localhost:${info.port}`),
      );
      closeLater(() => new Promise<void>((done) => void server.close(() => done())));
    });
    const browser = await launchBrowser();
    closeLater(() => browser.close());
    return { run, desk, base, signIn: signInAt(browser, desk, run, base) };
  });
}

function signInAt(
  browser: Browser,
  { users }: TestDesk,
  { agency }: SampleRun,
  base: string,
): DeskInBrowser["signIn"] {
  let people = 0;
  return async (name, roles, options = {}) => {
    people += 1;
    const user = await aPerson(users, name, `browser${people}`);
    for (const role of roles) await giveRole(users, user.id, { role, agencyId: agency.id });
    const { secret } = await makeLink(users, user.id);
    const context = await browser.newContext({ locale: "nb-NO", ...options });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${base}/inn/${secret}`);
    await page.click("main button");
    await page.waitForURL(`${base}/${agency.orgNumber}`);
    return { page, context, complaints };
  };
}

/** In the menu: the front page has links of the same names to what waits. */
export function menuLink(page: Page, name: string | RegExp): Locator {
  return page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name });
}

/** Looks at the page that is open, wide and narrow, light and dark: nothing for axe, nothing beside the window or too small. */
export async function lookOver({ page }: Pick<AtDesk, "page">, name: string): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await screenshot(page, `${name}-${colorScheme}-${width}`);
    const found = {
      axe: await axeFaults(page),
      fits: await fitsWidth(page),
      small: width === 360 ? await smallTargets(page) : [],
    };
    expect({ name, width, colorScheme, ...found }).toEqual({
      ...{ name, width, colorScheme, axe: [], fits: true, small: [] },
    });
  }
}
