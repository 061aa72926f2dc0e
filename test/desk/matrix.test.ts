/** Who may reach what: every route with every role, of the agency and of another, and without any. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { matrixOf } from "../../src/desk/app.ts";
import { deskRoutes } from "../../src/desk/routes.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { deskRights, deskRoles, rolesWith } from "../../src/domain/desk.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, swedishAgency } from "../support/app.ts";
import { Browser, testDesk } from "../support/desk-site.ts";

const desk = testDesk();
let [ours, theirs]: [Agency?, Agency?] = [];

beforeAll(async () => {
  const { tools } = desk().opened.app;
  ours = await registerAgency(tools, norwegianAgency);
  theirs = await registerAgency(tools, swedishAgency);
});

const routes = deskRoutes({} as never);

function pathFor(path: string, agency: Agency | undefined): string {
  return path.replace(":agency", agency?.orgNumber ?? "").replace(/:\w+/g, "x");
}

async function ask(browser: Browser, method: string, path: string): Promise<Response> {
  return method === "get" ? await browser.get(path) : await browser.post(path, { key: await browser.key() });
}

describe("the matrix", () => {
  test("has every route that the desk answers, and no other", () => {
    const { app } = desk();
    const answered = app.routes
      .filter(
        ({ method, path }) =>
          method !== "ALL" && path !== "/assets/:name" && !/^\/(health|ready)$/.test(path),
      )
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    expect([...new Set(answered)].sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  test("a route that needs a right is of an agency, and one that changes something is no GET", () => {
    for (const { path, needs } of routes)
      expect({ path, ofAgency: path.startsWith("/:agency") }).toEqual({
        path,
        ofAgency: needs !== "nothing" && needs !== "session",
      });
    const writing = routes.filter(({ needs }) => /\.(write|decide|adopt|make|handle)$/.test(needs));
    expect(writing.map(({ method }) => method)).toEqual(writing.map(() => "post"));
  });

  test("every right is given by some role, and no role has all", () => {
    for (const right of deskRights) expect(rolesWith(right)).not.toEqual([]);
    for (const role of deskRoles)
      expect(deskRights.every((right) => rolesWith(right).includes(role))).toBe(false);
  });

  test("who decides about items makes no packages, who makes packages decides nothing, who gives rights reads nothing protected", () => {
    const together = (one: (typeof deskRights)[number], other: (typeof deskRights)[number]) =>
      rolesWith(one).filter((role) => rolesWith(other).includes(role));
    expect(together("item.decide", "package.make")).toEqual([]);
    expect(together("user.write", "item.readProtected")).toEqual([]);
    expect(together("user.write", "item.decide")).toEqual([]);
  });
});

describe("each route", () => {
  test.each(deskRoles)("answers %s as the matrix says, and nobody of another agency", async (role) => {
    const browser = await desk().signedIn("Kari Vik", [role], ours?.id ?? "all");
    for (const row of matrixOf(routes)) {
      if (typeof row.roles === "string") continue;
      const here = await ask(browser, row.method, pathFor(row.path, ours));
      expect({ ...row, status: here.status === 403 }).toEqual({ ...row, status: !row.roles.includes(role) });
      const there = await ask(browser, row.method, pathFor(row.path, theirs));
      expect({ ...row, status: there.status }).toEqual({ ...row, status: 404 });
    }
  });

  test("sends who is not signed in to sign in, whatever they ask for", async () => {
    const stranger = new Browser(desk().app);
    for (const { method, path, needs } of routes.filter((route) => route.needs !== "nothing")) {
      const answer = await ask(stranger, method, pathFor(path, ours));
      expect({ path, needs, status: answer.status, to: answer.headers.get("location")?.slice(0, 4) }).toEqual(
        { path, needs, status: 303, to: "/inn" },
      );
    }
    expect((await stranger.get("/does/not/exist")).status).toBe(303);
  });

  test("refuses a form without the session's key, with another's, and from another site", async () => {
    const browser = await desk().signedIn("Ola Nes", ["administrator"], "all");
    const other = await desk().signedIn("Eva Lund", ["administrator"], "all");
    const key = await browser.key();
    for (const { path } of routes.filter((route) => route.method === "post" && route.needs !== "nothing")) {
      const at = pathFor(path, ours);
      const asked = [
        browser.post(at, {}),
        browser.post(at, { key: await other.key() }),
        browser.post(at, { key }, { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }),
        browser.post(at, { key }, { origin: "null" }),
      ];
      for (const answer of await Promise.all(asked))
        expect({ at, status: answer.status }).toEqual({ at, status: 403 });
    }
    expect((await browser.get("/konto")).status).toBe(200);
  });
});
