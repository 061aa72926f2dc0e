/** What is tried against the desk: sessions that are planted or taken away, forms that are forged or sent again, names that are code. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { isOurForm, isPrivateWay, machineOf } from "../../src/desk/guard.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { attemptLimits } from "../../src/domain/desk.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { makeLink } from "../../src/pipeline/users/link.ts";
import {
  addProviderUser,
  addUser,
  closePerson,
  codeOf,
  giveRole,
  listPeople,
  withdrawRole,
} from "../../src/pipeline/users/people.ts";
import { choosePassword, signInByPassword } from "../../src/pipeline/users/sign-in.ts";
import { norwegianAgency, swedishAgency } from "../support/app.ts";
import { aPerson } from "../support/desk-person.ts";
import { Browser, deskOrigin, testDesk } from "../support/desk-site.ts";

const desk = testDesk();
let ours: Agency;
let theirs: Agency;
const password = "fire ville ekorn danser";

beforeAll(async () => {
  const { tools } = desk().opened.app;
  ours = await registerAgency(tools, norwegianAgency);
  theirs = await registerAgency(tools, swedishAgency);
});

let count = 0;
async function person(role: "officer" | "administrator" = "officer") {
  count += 1;
  const user = await aPerson(desk().users, "Kari Vik", `hostile.${count}`);
  await giveRole(desk().users, user.id, { role, agencyId: ours.id });
  return user;
}
type Added = Awaited<ReturnType<typeof person>>;

async function linked({ id }: Added, headers: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const { secret } = await makeLink(desk().users, id);
  const browser = new Browser(desk().app, headers);
  await browser.post("/inn/lenke", { lenke: secret });
  return browser;
}

describe("the way in", () => {
  const configured = "https://skranke.example.no";
  test.each([
    [configured, "skranke.example.no", true],
    [configured, "SKRANKE.example.no:443", true],
    [configured, "localhost:8090", true],
    // the port behind the proxy, asked in the open
    [configured, "arkivmaskin:8090", false],
    [configured, "10.0.0.7:8090", false],
    [configured, "skranke.example.no:8090", false],
    [configured, "skranke.example.no.elsewhere.example", false],
    [configured, "skranke.example.no@elsewhere.example", false],
    [configured, "elsewhere.example@skranke.example.no", false],
    [configured, "skranke.example.no/path", false],
    ["http://skranke.example.no", "skranke.example.no", false],
    [undefined, "skranke.example.no", false],
    [undefined, "127.0.0.1.elsewhere.example", false],
    [undefined, "[::1]:8090", true],
    [undefined, undefined, false],
  ] as const)("of a desk at %s asked as %s: private %s", (deskUrl, host, is) => {
    expect(isPrivateWay(deskUrl, host)).toBe(is);
  });

  test("a form is ours by scheme, name and port, and never by a name that only the request says", () => {
    const asked = { deskUrl: configured, host: "skranke.example.no", fetchSite: undefined };
    expect(isOurForm({ ...asked, origin: configured })).toBe(true);
    for (const origin of [
      "http://skranke.example.no",
      `${configured}:8443`,
      "https://elsewhere.example",
      "null",
      "",
    ])
      expect({ origin, is: isOurForm({ ...asked, origin }) }).toEqual({ origin, is: false });
    const rebound = { deskUrl: undefined, host: "elsewhere.example:8090", fetchSite: "same-origin" };
    expect(isOurForm({ ...rebound, origin: "http://elsewhere.example:8090" })).toBe(false);
    expect(isOurForm({ ...asked, origin: configured, fetchSite: "same-site" })).toBe(false);
  });

  test.each([
    [0, "198.51.100.1", "192.0.2.1"],
    [1, undefined, "192.0.2.1"],
    [1, "203.0.113.9, 198.51.100.1", "198.51.100.1"],
    [2, "203.0.113.9, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
    [2, "198.51.100.1", "192.0.2.1"],
    [1, "", "192.0.2.1"],
  ])("with %d proxies of ours and X-Forwarded-For %j a try is from %s", (proxies, forwarded, from) => {
    expect(machineOf("192.0.2.1", forwarded, proxies)).toBe(from);
  });

  test("headers of a proxy that nobody configured change nothing: no host, no scheme, no address", async () => {
    const user = await person();
    const { secret } = await makeLink(desk().users, user.id);
    const forwarded = {
      "x-forwarded-host": "localhost:8090",
      "x-forwarded-proto": "https",
      forwarded: "proto=https",
    };
    const browser = new Browser(desk().app, { host: "arkivmaskin:8090", ...forwarded });
    const answer = await browser.post("/inn/lenke", { lenke: secret }, { origin: "http://arkivmaskin:8090" });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const again = await new Browser(desk().app, forwarded).post("/inn/lenke", { lenke: secret });
    expect(again.headers.get("location")).toBe("/");
  });
});

describe("a session", () => {
  test.each([
    ["of another name", (cookie: string) => cookie.replace("__Host-", "")],
    ["with a byte changed", (cookie: string) => cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["that is SQL", () => "__Host-kanalarkiv=' or 1=1 --"],
    ["that is the digest instead of the secret", () => `__Host-kanalarkiv=${"ab".repeat(32)}`],
    ["that is empty", () => "__Host-kanalarkiv="],
  ])("is not entered by a cookie %s", async (_, forged) => {
    const browser = await linked(await person());
    const other = new Browser(desk().app);
    other.cookie = forged(browser.cookie ?? "");
    expect((await other.get("/konto")).status).toBe(303);
    expect((await browser.get("/konto")).status).toBe(200);
  });

  test("that a stranger planted before signing in is not the one that is signed in", async () => {
    const planted = `__Host-kanalarkiv=${"a".repeat(43)}`;
    const user = await person();
    const { secret } = await makeLink(desk().users, user.id);
    const browser = new Browser(desk().app);
    browser.cookie = planted;
    await browser.post("/inn/lenke", { lenke: secret });
    expect(browser.cookie).not.toBe(planted);
    const thief = new Browser(desk().app);
    thief.cookie = planted;
    expect((await thief.get("/konto")).status).toBe(303);
  });

  test("of a person stands beside another of theirs, and ends without it", async () => {
    const user = await person();
    const [one, other] = [await linked(user), await linked(user, { "user-agent": "Another 2.0" })];
    expect(one.cookie).not.toBe(other.cookie);
    await one.post("/ut", { key: await one.key() });
    expect((await one.get("/konto")).status).toBe(303);
    expect((await other.get("/konto")).status).toBe(200);
  });

  test("is no key to the forms of another session of the same person", async () => {
    const user = await person();
    const [one, other] = [await linked(user), await linked(user)];
    const answer = await one.post("/ut", { key: await other.key() });
    expect(answer.status).toBe(403);
    expect((await one.get("/konto")).status).toBe(200);
  });

  test("that ended while a form was filled in writes nothing, and sends to sign in", async () => {
    const user = await person("administrator");
    const browser = await linked(user);
    const key = await browser.key();
    await closePerson(desk().users, user.id, "Sluttet");
    const path = `/${ours.orgNumber}/folk/ny`;
    const answer = await browser.post(path, {
      key,
      navn: "Ole Ny",
      inn: "ole.ny",
      rolle: "officer",
      fordi: "x",
    });
    expect([answer.status, answer.headers.get("location")?.slice(0, 4)]).toEqual([303, "/inn"]);
    expect((await listPeople(desk().users)).filter(({ user: { name } }) => name === "Ole Ny")).toEqual([]);
  });

  test("whose role was taken while a form was filled in writes nothing, and says what is missing", async () => {
    const user = await person("administrator");
    await giveRole(desk().users, user.id, { role: "reader", agencyId: ours.id });
    const browser = await linked(user);
    const key = await browser.key();
    await withdrawRole(desk().users, user.id, { role: "administrator", agencyId: ours.id }, "Ny stilling");
    const answer = await browser.post(`/${ours.orgNumber}/folk/ny`, {
      key,
      navn: "Ole Ny",
      inn: "ole.ny",
      rolle: "officer",
    });
    expect(answer.status).toBe(403);
    expect((await listPeople(desk().users)).filter(({ user: { name } }) => name === "Ole Ny")).toEqual([]);
  });

  test("that was signed out leaves nothing behind the back button", async () => {
    const browser = await linked(await person());
    const before = browser.cookie;
    const page = await browser.get("/konto");
    expect(page.headers.get("cache-control")).toBe("no-store");
    const out = await browser.post("/ut", { key: await browser.key() });
    expect(out.headers.get("clear-site-data")).toBe('"cache"');
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-kanalarkiv=;.*Max-Age=0/);
    browser.cookie = before;
    expect((await browser.get("/konto")).headers.get("location")).toMatch(/^\/inn/);
  });
});

describe("a form", () => {
  test("that signed out is refused when it is sent again, in the same words as any that is not ours", async () => {
    const browser = await linked(await person());
    const [cookie, key] = [browser.cookie, await browser.key()];
    await browser.post("/ut", { key });
    browser.cookie = cookie;
    expect((await browser.post("/ut", { key })).headers.get("location")).toMatch(/^\/inn/);
  });

  test("for signing in is taken from no other site, so that nobody works under a stranger's name", async () => {
    const { secret } = await makeLink(desk().users, (await person()).id);
    for (const headers of [
      { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
      { origin: deskOrigin, "sec-fetch-site": "cross-site" },
      { origin: "null", "sec-fetch-site": "same-origin" },
    ]) {
      const answer = await new Browser(desk().app).post("/inn/lenke", { lenke: secret }, headers);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
    expect((await new Browser(desk().app).post("/inn/lenke", { lenke: secret })).status).toBe(303);
  });

  test.each([
    "' or ''='",
    "admin'--",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "\u0000",
    "\u202Eirak",
    "a".repeat(5000),
  ])("with the name %j signs nobody in, and shows it as what it is", async (name) => {
    const answer = await new Browser(desk().app).post("/inn", { navn: name, passord: name });
    expect(answer.status).toBe(401);
    const text = await answer.text();
    expect(text).not.toContain("<script>alert");
    expect(text).not.toMatch(/href="javascript:/);
  });

  test.each([
    ["Ole Ny", "<b>ole</b>"],
    ["Ole Ny", "javascript:alert(1)"],
    ["Ole Ny", "' or 1=1 --"],
    ["Ole\u202Eyn", "ole.tre"],
    ["x", "ole.fire"],
  ])(
    "that adds %j as %j is refused with a sentence, and what was typed is shown as text",
    async (navn, innlogging) => {
      const browser = await linked(await person("administrator"));
      const path = `/${ours.orgNumber}/folk/ny`;
      const before = (await listPeople(desk().users)).length;
      const answer = await browser.post(path, {
        key: await browser.key(),
        navn,
        inn: innlogging,
        rolle: "officer",
      });
      const text = await answer.text();
      expect({ navn, innlogging, status: answer.status }).toEqual({ navn, innlogging, status: 400 });
      expect((await listPeople(desk().users)).length).toBe(before);
      expect(text).not.toMatch(/<img src=x|<b>ole|href="javascript:/);
    },
  );
});

test.each([
  '<img src=x onerror="alert(1)">',
  "Ole'); drop table core.desk_users; --",
  "Ole {{7*7}} <%= 7*7 %>",
])("a person called %j is shown by that name and as text, wherever they are named", async (navn) => {
  const browser = await linked(await person("administrator"));
  count += 1;
  const given = { key: await browser.key(), navn, inn: `odd.${count}`, rolle: "officer" };
  const added = await browser.post(`/${ours.orgNumber}/folk/ny`, given);
  expect(added.status).toBe(200);
  const secret = /\/inn\/([\w-]{43})/.exec(await added.text())?.[1] ?? "";
  const other = new Browser(desk().app);
  const pages = [await other.get(`/inn/${secret}`)];
  await other.post("/inn/lenke", { lenke: secret });
  pages.push(
    await other.get("/konto"),
    await other.get(`/${ours.orgNumber}`),
    await browser.get(`/${ours.orgNumber}/folk`),
  );
  for (const page of pages) {
    const text = await page.text();
    expect([page.status, text.includes("<img src=x")]).toEqual([200, false]);
  }
  expect((await listPeople(desk().users)).filter(({ user }) => user.name === navn)).toHaveLength(1);
});

describe("an administrator of one agency", () => {
  const linkFor = async (browser: Browser, { id }: Added) =>
    await browser.post(`/${ours.orgNumber}/folk/lenke`, { key: await browser.key(), person: id });

  test("makes no link for who has a role elsewhere too, and would be them there", async () => {
    const browser = await linked(await person("administrator"));
    const user = await person();
    expect((await linkFor(browser, user)).status).toBe(200);
    for (const agencyId of [theirs.id, "all"] as const) {
      const other = await person();
      await giveRole(desk().users, other.id, { role: "reader", agencyId });
      const answer = await linkFor(browser, other);
      expect([answer.status, (await answer.text()).includes("/inn/")]).toEqual([400, false]);
    }
    const forAll = await person();
    await giveRole(desk().users, forAll.id, { role: "administrator", agencyId: "all" });
    const both = await person();
    await giveRole(desk().users, both.id, { role: "officer", agencyId: theirs.id });
    expect((await linkFor(await linked(forAll), both)).status).toBe(200);
  });

  test("gives no role to themselves, whatever the form says", async () => {
    const self = await person("administrator");
    const browser = await linked(self);
    const form = { key: await browser.key(), person: self.id, rolle: "officer" };
    expect((await browser.post(`/${ours.orgNumber}/folk/rolle`, form)).status).toBe(400);
    expect((await browser.get(`/${ours.orgNumber}/ko`)).status).toBe(403);
  });

  test("gives no role to themselves by their own code either", async () => {
    const self = await addProviderUser(desk().users, {
      ...{ name: "Kari Voll", issuer: "https://id.example.no", subject: "administrator-1" },
    });
    await giveRole(desk().users, self.id, { role: "administrator", agencyId: ours.id });
    const { secret } = await makeLink(desk().users, self.id, "prøve");
    const browser = new Browser(desk().app);
    await browser.post("/inn/lenke", { lenke: secret });
    const form = { key: await browser.key(), kode: codeOf(self), rolle: "officer" };
    const answer = await browser.post(`/${ours.orgNumber}/folk/kode`, form);
    expect(answer.status).toBe(400);
    expect((await browser.get(`/${ours.orgNumber}/ko`)).status).toBe(403);
  });

  test("neither gives nor takes what is another agency's", async () => {
    const browser = await linked(await person("administrator"));
    const key = await browser.key();
    const stranger = await addUser(desk().users, { name: "Eva Lund", signInName: "eva.elsewhere" });
    await giveRole(desk().users, stranger.id, { role: "officer", agencyId: theirs.id });
    for (const act of ["rolle", "ta", "lenke", "avslutt"]) {
      const form = { key, person: stranger.id, rolle: "officer", fordi: "x" };
      expect((await browser.post(`/${ours.orgNumber}/folk/${act}`, form)).status).toBe(404);
      expect((await browser.post(`/${theirs.orgNumber}/folk/${act}`, form)).status).toBe(404);
    }
  });
});

test.each(["/%00", "/inn/%00", "/inn?etter=%00", "/999999999/ko/%00", "/999999999/ko?klasse=%00"])(
  "an address with a zero byte is answered and no fault: %s",
  async (path) => {
    expect((await (await linked(await person())).get(path)).status).toBe(400);
  },
);

describe("a name that nobody has", () => {
  test("costs as much work as one that somebody has", async () => {
    const user = await person();
    await choosePassword(desk().users, user, password);
    const cost = async (name: string) => {
      const tried = { browser: "", from: `timing ${name}`, replaces: undefined };
      const before = process.cpuUsage();
      for (let tries = 0; tries < 4; tries++)
        expect(await signInByPassword(desk().users, { name, password: "wrong wrong wrong" }, tried)).toBe(
          "wrong",
        );
      const { user: used } = process.cpuUsage(before);
      return used;
    };
    await cost("warm.up");
    const [nobody, somebody] = [await cost("nobody.at.all"), await cost(user.signInName ?? "")];
    // three passes over 64 MB beside which a question to the database is little
    expect(nobody / somebody).toBeGreaterThan(0.5);
    expect(nobody / somebody).toBeLessThan(2);
  });

  test("is not tried for ever from one place, whatever names are tried", async () => {
    const tried = { browser: "", from: "one place", replaces: undefined };
    let last: unknown;
    for (let tries = 0; tries <= attemptLimits.fromPlace; tries++)
      last = await signInByPassword(
        desk().users,
        { name: `try.${tries}`, password: "wrong wrong wrong" },
        tried,
      );
    expect(last).toBe("tooMany");
    const user = await person();
    const { secret } = await makeLink(desk().users, user.id);
    expect((await new Browser(desk().app).post("/inn/lenke", { lenke: secret })).status).toBe(303);
  }, 60_000);
});

test("a password is not guessed more often by guessing at once, and the right one is answered beside it", async () => {
  const user = await person();
  await choosePassword(desk().users, user, password);
  const guess = async (typed: string, from: string) =>
    await signInByPassword(
      desk().users,
      { name: user.signInName ?? "", password: typed },
      { browser: "", from, replaces: undefined },
    );
  const guesses = await Promise.all(
    Array.from({ length: 24 }, (_, at) => guess(`feil feil feil ${at}`, `at once ${at}`)),
  );
  expect(guesses.filter((one) => one === "wrong").length).toBeLessThanOrEqual(attemptLimits.ofName);
  expect(guesses).toContain("tooMany");
  const { clock } = desk().opened;
  clock.set(new Date(clock.now().getTime() + attemptLimits.withinMs + 1));
  const right = await Promise.all(Array.from({ length: 4 }, () => guess(password, "home")));
  expect(right.filter((one) => typeof one === "string")).toEqual([]);
  expect(await guess("feil feil feil", "home")).toBe("wrong");
}, 60_000);

test("what was typed and what signs in stands in no table and no event as it is", async () => {
  const canary = "KanariPassord-0815-aldri-lagra";
  const user = await person();
  await choosePassword(desk().users, user, canary);
  const { secret } = await makeLink(desk().users, user.id);
  const browser = new Browser(desk().app);
  await browser.post("/inn/lenke", { lenke: secret });
  await browser.post("/inn", { navn: canary, passord: canary });
  const { pool } = desk().opened.app.tools;
  const { rows } = await pool.query<{ name: string }>(
    "select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'core'::regnamespace and c.relkind = 'r'",
  );
  const session = browser.cookie?.split("=")[1] ?? "none";
  for (const { name } of rows) {
    const found = await pool.query(
      `select 1 from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0 or position($3 in t::text) > 0`,
      [canary, secret, session],
    );
    expect({ name, found: found.rowCount }).toEqual({ name, found: 0 });
  }
});
