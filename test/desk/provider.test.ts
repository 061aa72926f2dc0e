/** Signing in through a real provider: who somebody is, what they may do and for how long, and the way out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { passedByNotes } from "../../src/cli/words/passed-by.ts";
import { systemClock } from "../../src/clock.ts";
import { bearersOf } from "../../src/db/desk-users.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { openProvider } from "../../src/identity/provider.ts";
import type { ProviderSettings } from "../../src/identity/settings.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { status } from "../../src/pipeline/status/status.ts";
import { makeLink } from "../../src/pipeline/users/link.ts";
import {
  addProviderUser,
  addUser,
  closePerson,
  codeOf,
  giveRole,
  listPeople,
} from "../../src/pipeline/users/people.ts";
import { choosePassword } from "../../src/pipeline/users/sign-in.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { Browser, deskOrigin, deskOver, type TestDesk } from "../support/desk-site.ts";
import {
  AtProvider,
  clientId,
  clientSecret,
  type RealProvider,
  startRealProvider,
} from "../support/oidc-provider.ts";
import { aProvider } from "../support/provider-settings.ts";

let provider: RealProvider;
let opened: TestApp;
let agency: Agency;
const desks: TestDesk[] = [];

beforeAll(async () => {
  [provider, opened] = [await startRealProvider(), await openTestApp()];
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterAll(async () => {
  for (const desk of desks) await desk.close();
  await opened.close();
  await provider.close();
});
beforeEach(() => {
  opened.clock.set(systemClock.now());
  provider.next = { account: "kari" };
  provider.accounts.clear();
  provider.accounts.set("kari", { name: "Kari Vik", email: "kari@example.no", groups: ["officers", "all"] });
});

const officers = {
  when: { groups: "officers" },
  role: "officer",
  agency: norwegianAgency.orgNumber,
} as const;

function deskWith(given: Partial<ProviderSettings> = {}, passwords = true): TestDesk {
  const settings = aProvider({
    ...{ name: "real", issuer: provider.issuer, clientId, clientSecret, roles: [officers], ...given },
  });
  const providers = [openProvider(settings, { clock: opened.clock })];
  const desk = deskOver(opened, undefined, { providers, passwords });
  provider.notify = async (url, init) =>
    await desk.app.request(url, {
      ...init,
      headers: { ...(init.headers as object), host: "localhost:8090" },
    });
  desks.push(desk);
  return desk;
}

interface Visit {
  readonly browser: Browser;
  readonly there: AtProvider;
  readonly answer: Response;
  /** the address to which the provider sent the browser back */
  readonly callback: string;
}

async function visit(
  desk: TestDesk,
  { browser = new Browser(desk.app), there = new AtProvider(), etter = "/" } = {},
) {
  const begun = await browser.get(`/inn/leverandor/real?etter=${encodeURIComponent(etter)}`);
  const { to = "" } = await there.follow(begun.headers.get("location") ?? "");
  const callback = to.slice(deskOrigin.length);
  return { browser, there, callback, answer: await browser.get(callback) } satisfies Visit;
}

async function people(): Promise<readonly (readonly [string, string | undefined, number])[]> {
  const all = await listPeople(opened.app.tools);
  return all.map(({ user, held }) => [user.name, user.provider?.subject, held.length]);
}

async function userOf(subject: string) {
  const all = await listPeople(opened.app.tools);
  const found = all.find(({ user }) => user.provider?.subject === subject);
  if (!found) throw new Error(`nobody is known as ${subject}`);
  return found.user;
}

/** A subject that no other test has. */
function somebody(claims: Readonly<Record<string, unknown>>): string {
  const subject = `somebody-${provider.accounts.size}-${crypto.randomUUID()}`;
  provider.accounts.set(subject, claims);
  provider.next = { account: subject };
  return subject;
}

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, " ");

describe("a person", () => {
  test("is signed in, comes to where they wanted to go, and may do what their groups say", async () => {
    const { answer, browser } = await visit(deskWith(), { etter: "/999999999/ko?side=2" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/999999999/ko?side=2"]);
    expect((await browser.get("/999999999/ko")).status).toBe(200);
    expect((await browser.get("/999999999/folk")).status).toBe(403);
  });

  test("keeps the account under a new name and a new address of mail", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Anne Lie", email: "anne.lie@example.no", groups: ["officers"] });
    await visit(desk);
    const { id } = await userOf(subject);
    provider.accounts.set(subject, {
      name: "Anne Berg",
      email: "anne.berg@example.no",
      groups: ["officers"],
    });
    const { browser } = await visit(desk);
    expect(await userOf(subject)).toMatchObject({ id, name: "Anne Berg", email: "anne.berg@example.no" });
    expect(await textOf(await browser.get("/konto"))).toContain("Anne Berg");
  });

  test("is nobody else, whoever has the same name or address of mail", async () => {
    const desk = deskWith();
    const { id } = await addUser(desk.users, { name: "Per Dahl", signInName: "per@example.no" });
    await giveRole(desk.users, id, { role: "administrator", agencyId: "all" });
    const claims = { name: "Per Dahl", email: "per@example.no", email_verified: true, groups: [] };
    const [one, other] = [somebody(claims), somebody(claims)];
    for (const account of [one, other, one.toUpperCase()]) {
      provider.accounts.set(account, claims);
      provider.next = { account };
      const { browser } = await visit(desk);
      expect((await browser.get("/999999999/folk")).status).toBe(404);
    }
    // and their acts are told apart: the name stands as it is under those of one person
    const marked = async (subject: string) => `Per Dahl (${codeOf(await userOf(subject))})`;
    expect((await people()).filter(([name]) => name.startsWith("Per Dahl"))).toEqual([
      ["Per Dahl", undefined, 1],
      [await marked(one), one, 0],
      [await marked(other), other, 0],
      [await marked(one.toUpperCase()), one.toUpperCase(), 0],
    ]);
    provider.next = { account: one };
    await visit(desk);
    expect((await userOf(one)).name).toBe(await marked(one));
  });

  test("keeps the names that they bore: nobody else is given one, in whatever letters", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Eli Ness", groups: ["officers"] });
    await visit(desk);
    provider.accounts.set(subject, { name: "Eli Vaag", groups: ["officers"] });
    await visit(desk);
    const { id } = await userOf(subject);
    for (const name of ["Eli Ness", "ELI VAAG"]) {
      await expect(addUser(desk.users, { name, signInName: "eli" })).rejects.toThrow(/is called .* here/);
      const another = { name, issuer: provider.issuer, subject: crypto.randomUUID() };
      await expect(addProviderUser(desk.users, another)).rejects.toThrow(/is called .* here/);
    }
    expect(await bearersOf(opened.app.tools.pool, "eli ness")).toEqual([
      { id, names: ["Eli Ness", "Eli Vaag"] },
    ]);
    provider.accounts.set(subject, { name: "Eli Ness", groups: ["officers"] });
    await visit(desk);
    expect((await userOf(subject)).name).toBe("Eli Ness");
  });

  test("whom nobody knows may do nothing, and is given a role by the code that they read out", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Siri Moe", groups: ["all"] });
    const { browser } = await visit(desk);
    const page = await textOf(await browser.get("/"));
    const code = /class="code">([0-9a-f-]{14})</.exec(page)?.[1] ?? "";
    expect(page).toMatch(/administrator/);
    expect((await browser.get("/999999999/ko")).status).toBe(404);
    const admin = await desk.signedIn("Eva Lund", ["administrator"], agency.id);
    const key = await admin.key();
    const wrong = await admin.post("/999999999/folk/kode", { key, kode: "0000-0000-0000", rolle: "reader" });
    expect(wrong.status).toBe(400);
    await admin.post("/999999999/folk/kode", { key, kode: ` ${code.toUpperCase()} `, rolle: "reader" });
    expect((await browser.get("/999999999/ko")).status).toBe(200);
    expect((await userOf(subject)).name).toBe("Siri Moe");
  });

  test("loses at the next sign-in what the provider says no more, and keeps what was given here", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Jon Aas", groups: ["officers"] });
    await visit(desk);
    await giveRole(desk.users, (await userOf(subject)).id, { role: "auditor", agencyId: agency.id });
    provider.accounts.set(subject, { name: "Jon Aas", groups: ["somewhere else"] });
    const { browser } = await visit(desk);
    const account = await textOf(await browser.get("/konto"));
    expect(account).toContain("revisor");
    expect(account).not.toContain("arkivmedarbeider");
  });

  test("sees where each role comes from, and so do those who give roles", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Liv Ruud", email: "liv@example.no", groups: ["officers"] });
    const { browser } = await visit(desk);
    await giveRole(desk.users, (await userOf(subject)).id, { role: "reader", agencyId: agency.id });
    const account = await textOf(await browser.get("/konto"));
    expect(account).toMatch(/<td>leser<\/td><td>Fjordvik kommune<\/td><td>gitt her/);
    expect(account).toMatch(
      /<td>arkivmedarbeider<\/td><td>Fjordvik kommune<\/td><td>fra Innlogginga, så lenge økten varer/,
    );
    const admin = await desk.signedIn("Eva Lund", ["administrator"], agency.id);
    const list = await textOf(await admin.get("/999999999/folk"));
    expect(list).toContain("liv@example.no (Innlogginga)");
    expect(list).toMatch(/leser, arkivmedarbeider \(fra Innlogginga/);
  });

  test("whose account was closed stays out, and is told so", async () => {
    const desk = deskWith();
    const subject = somebody({ name: "Odd Vold", groups: ["officers"] });
    const { browser } = await visit(desk);
    await closePerson(desk.users, (await userOf(subject)).id, "Sluttet");
    expect((await browser.get("/konto")).status).toBe(303);
    const { answer } = await visit(desk);
    expect(answer.status).toBe(403);
    expect(await textOf(answer)).toContain("Brukeren din her er avsluttet");
  });

  test("whose name the provider does not tell is added by hand, and comes in then", async () => {
    const desk = deskWith();
    const subject = somebody({ groups: ["officers"] });
    const { answer } = await visit(desk);
    expect(await textOf(answer)).toContain(`<code>${subject}</code>`);
    await addProviderUser(desk.users, { name: "Unni Hol", issuer: provider.issuer, subject });
    const { browser } = await visit(desk);
    expect(await textOf(await browser.get("/konto"))).toContain("Unni Hol");
  });

  test.each(["admin", "Kari\u202eVik", "x".repeat(200)])(
    "is not known by what is no person's name: %j",
    async (name) => {
      const desk = deskWith();
      somebody({ name, groups: ["officers"] });
      const { answer } = await visit(desk);
      expect([answer.status, await textOf(answer)]).toEqual([403, expect.stringContaining("fulle navnet")]);
    },
  );
});

describe("a session", () => {
  test("is over when the provider says that the person signed out, in every browser", async () => {
    const desk = deskWith();
    somebody({ name: "Tor Lund", groups: ["officers"] });
    const one = await visit(desk);
    const other = await visit(desk, { there: one.there });
    const elsewhere = await visit(desk);
    expect((await other.browser.get("/konto")).status).toBe(200);
    const out = await one.browser.post("/ut", { key: await one.browser.key() });
    expect(out.status).toBe(200);
    const address = /^0; url=(.+)$/.exec(out.headers.get("refresh") ?? "")?.[1] ?? "";
    expect(new URL(address).searchParams.get("id_token_hint")).toMatch(/^ey/);
    const { page = "" } = await one.there.follow(address);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const { to } = await one.there.follow(`${provider.issuer}/session/end/confirm`, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    expect(to).toBe(`${deskOrigin}/inn`);
    expect((await other.browser.get("/konto")).status).toBe(303);
    expect((await elsewhere.browser.get("/konto")).status).toBe(200);
  });

  test("ends here though the provider does not answer", async () => {
    const desk = deskWith();
    const { browser } = await visit(desk);
    const key = await browser.key();
    const deaf = openProvider(aProvider({ name: "real", issuer: provider.issuer, hosts: [], clientId }), {
      clock: opened.clock,
      limits: { longestMs: 500, mostBytes: 10 },
    });
    const gone = deskOver(opened, undefined, { providers: [deaf] });
    desks.push(gone);
    const out = new Browser(gone.app);
    out.cookie = browser.cookie;
    expect((await out.post("/ut", { key })).headers.get("location")).toBe("/inn");
    expect((await browser.get("/konto")).status).toBe(303);
  });

  test("is over when its provider, or passwords, are among the settings no more", async () => {
    const { browser } = await visit(deskWith());
    const without = new Browser(deskWith({ issuer: "http://127.0.0.1:9" }).app);
    without.cookie = browser.cookie;
    expect((await without.get("/konto")).status).toBe(303);
    expect((await browser.get("/konto")).status).toBe(303);
  });

  test("lasts no longer than the settings say, used or not", async () => {
    const { browser } = await visit(deskWith({ sessionHours: 0.5 }));
    opened.clock.set(new Date(opened.clock.now().getTime() + 29 * 60_000));
    expect((await browser.get("/konto")).status).toBe(200);
    opened.clock.set(new Date(opened.clock.now().getTime() + 2 * 60_000));
    expect((await browser.get("/konto")).status).toBe(303);
  });

  test.each([
    ["nothing", ""],
    ["no token", "a.b.c"],
    ["one that nobody signed", `${btoa('{"alg":"none"}')}.${btoa('{"sub":"kari"}')}.`],
  ])("is not ended by a notice that is %s", async (_, notice) => {
    const desk = deskWith();
    const { browser } = await visit(desk);
    const answer = await desk.app.request(`${deskOrigin}/inn/utlogget/real`, {
      method: "POST",
      body: new URLSearchParams(notice === "" ? {} : { logout_token: notice }),
    });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
    expect((await browser.get("/konto")).status).toBe(200);
  });
});

describe("strength", () => {
  const strong = { acrValues: ["high"], demand: { acr: ["high"] } };

  test("that was asked for is demanded of the answer", async () => {
    const desk = deskWith(strong);
    provider.next = { account: "kari", acr: "substantial" };
    const weak = await visit(desk);
    expect([weak.answer.status, await textOf(weak.answer)]).toEqual([
      403,
      expect.stringContaining("totrinns"),
    ]);
    expect((await weak.browser.get("/konto")).status).toBe(303);
    provider.next = { account: "kari", acr: "high" };
    expect((await visit(desk)).answer.status).toBe(303);
  });

  test("of a second factor can be demanded", async () => {
    const desk = deskWith({
      demand: { amr: ["mfa"] },
      parameters: { claims: JSON.stringify({ id_token: { amr: { essential: true } } }) },
    });
    provider.next = { account: "kari", amr: ["pwd"] };
    expect((await visit(desk)).answer.status).toBe(403);
    provider.next = { account: "kari", amr: ["pwd", "mfa"] };
    expect((await visit(desk)).answer.status).toBe(303);
  });
});

describe("an answer of the provider", () => {
  test("is good once, and for one of those who come with it at the same moment", async () => {
    const desk = deskWith();
    const { browser, callback } = await visit(desk);
    const again = await browser.get(callback);
    expect([again.status, await textOf(again)]).toEqual([400, expect.stringContaining("allerede brukt")]);
    expect((await browser.get("/konto")).status).toBe(200);
    const fresh = new Browser(desk.app);
    const begun = await fresh.get("/inn/leverandor/real");
    const { to = "" } = await new AtProvider().follow(begun.headers.get("location") ?? "");
    const at = to.slice(deskOrigin.length);
    const held = fresh.others.get("__Host-kanalarkiv-inn") ?? "";
    const copies = [1, 2, 3].map(() => new Browser(desk.app));
    for (const copy of copies) copy.others.set("__Host-kanalarkiv-inn", held);
    const statuses = (await Promise.all(copies.map((copy) => copy.get(at)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 400, 400]);
  });

  test("is of no use in another browser, to another provider's address, or after ten minutes", async () => {
    const desk = deskWith();
    const begin = async () => {
      const browser = new Browser(desk.app);
      const begun = await browser.get("/inn/leverandor/real");
      const { to = "" } = await new AtProvider().follow(begun.headers.get("location") ?? "");
      return { browser, at: to.slice(deskOrigin.length) };
    };
    const [planted, own] = [await begin(), await begin()];
    expect((await own.browser.get(planted.at)).status).toBe(400);
    expect((await new Browser(desk.app).get(planted.at)).status).toBe(400);
    expect((await own.browser.get(own.at.replace("/real", "/other"))).status).toBe(404);
    opened.clock.set(new Date(opened.clock.now().getTime() + 10 * 60_000 + 1));
    expect((await own.browser.get(own.at)).status).toBe(400);
  });

  test("of another issuer is refused, though all else is right", async () => {
    const desk = deskWith();
    const browser = new Browser(desk.app);
    const begun = await browser.get("/inn/leverandor/real");
    const { to = "" } = await new AtProvider().follow(begun.headers.get("location") ?? "");
    const mixed = new URL(to);
    mixed.searchParams.set("iss", "https://elsewhere.example");
    const answer = await browser.get(`${mixed.pathname}${mixed.search}`);
    expect([answer.status, await textOf(answer)]).toEqual([
      403,
      expect.stringContaining("ikke til å stole på"),
    ]);
  });

  test("that is an error is told in our words alone", async () => {
    const hostile = "<script>alert(1)</script> call 555-0100";
    for (const error of ["access_denied", "made_up_error"]) {
      provider.next = { error, error_description: hostile };
      const { answer, callback } = await visit(deskWith());
      expect(callback).toContain("555-0100");
      const page = await textOf(answer);
      for (const word of ["alert", "555-0100", error]) expect(page).not.toContain(word);
      expect(page).toContain("Du er ikke logget på");
    }
  });

  test.each([
    ["nb", "slapp deg ikke inn"],
    ["nn", "sleppte deg ikkje inn"],
    ["sv", "släppte inte in dig"],
    ["en", "did not let you in"],
  ])("is told in %s", async (language, words) => {
    const desk = deskWith();
    provider.next = { error: "access_denied", error_description: "no" };
    const { answer } = await visit(desk, {
      browser: new Browser(desk.app, { "accept-language": language }),
    });
    expect(await textOf(answer)).toContain(words);
  });

  test("is taken when the provider changed its keys since it was asked last", async () => {
    const desk = deskWith();
    expect((await visit(desk)).answer.status).toBe(303);
    await provider.changeKeys();
    expect((await visit(desk)).answer.status).toBe(303);
  });

  test.each([
    [-90, 503],
    [-5 * 60, 503],
    [-45, 303],
    [45, 303],
  ])("with our clock %d seconds off: %d", async (seconds, status) => {
    opened.clock.set(new Date(systemClock.now().getTime() + seconds * 1000));
    const { answer } = await visit(deskWith());
    expect(answer.status).toBe(status);
    if (status === 503) expect(await textOf(answer)).toContain("Klokkene");
  });

  test("is of no use when our secret is another", async () => {
    const { answer } = await visit(deskWith({ clientSecret: "yesterday's" }));
    expect([answer.status, await textOf(answer)]).toEqual([503, expect.stringContaining("satt opp")]);
  });
});

describe("the way there", () => {
  test("is begun by a person on our pages, not by another site or by a browser that reads ahead", async () => {
    const desk = deskWith();
    const from = async (headers: Record<string, string>) =>
      await new Browser(desk.app, headers).get("/inn/leverandor/real");
    expect((await from({ "sec-fetch-site": "cross-site" })).headers.get("location")).toBe("/inn");
    expect((await from({ "sec-purpose": "prefetch" })).status).toBe(503);
    expect((await from({ host: "arkiv.example.no" })).status).toBe(403);
    const begun = await from({ "sec-fetch-site": "same-origin" });
    const asked = new URL(begun.headers.get("location") ?? "").searchParams;
    expect([asked.get("code_challenge_method"), asked.get("response_type")]).toEqual(["S256", "code"]);
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const [cookie = ""] = begun.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-kanalarkiv-inn=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test.each([
    "//elsewhere.example",
    "https://elsewhere.example/",
    "/\\elsewhere.example",
    "javascript:alert(1)",
  ])("leads back to the desk alone: %s", async (etter) => {
    const { answer } = await visit(deskWith(), { etter });
    expect(answer.headers.get("location")).toBe("/");
  });

  test("is closed while the provider is down; a link that is given with a reason is not, and is loud", async () => {
    const desk = deskWith({ issuer: "http://127.0.0.1:9" });
    const answer = await new Browser(desk.app).get("/inn/leverandor/real");
    expect([answer.status, await textOf(answer)]).toEqual([503, expect.stringContaining("engangslenke")]);
    const { user } = { user: await userOf("kari") };
    await giveRole(desk.users, user.id, { role: "reader", agencyId: agency.id });
    await expect(makeLink(desk.users, user.id)).rejects.toMatchObject({ code: "config.invalid" });
    const { secret } = await makeLink(desk.users, user.id, "Leverandøren er nede");
    const browser = new Browser(desk.app);
    await browser.post("/inn/lenke", { lenke: secret });
    expect(await textOf(await browser.get("/konto"))).toContain("Kari Vik");
    const kinds = await opened.app.tools.pool.query(
      "select 1 from core.audit_events where kind = 'signIn.brokeGlass'",
    );
    expect(kinds.rowCount).toBe(1);
    const [overview] = await status(opened.app.tools, 30);
    const notes = overview ? passedByNotes(overview, opened.clock.now()) : [];
    expect(notes).toEqual([
      expect.stringMatching(/^SIGNED IN PAST THE PROVIDER: Kari Vik, .* used .*: “Leverandøren er nede”$/),
    ]);
  });

  test("is the only one when passwords are off", async () => {
    const desk = deskWith({}, false);
    const { id } = await addUser(desk.users, { name: "Nils Bø", signInName: "nils" });
    await choosePassword(
      desk.users,
      { ...(await userOf("kari")), id, signInName: "nils" },
      "fire ville ekorn danser",
    );
    const page = await textOf(await new Browser(desk.app).get("/inn"));
    expect(page).not.toContain('type="password"');
    expect(page).toContain("Logg på med Innlogginga");
    const tried = await new Browser(desk.app).post("/inn", {
      navn: "nils",
      passord: "fire ville ekorn danser",
    });
    expect([tried.status, tried.headers.getSetCookie()]).toEqual([404, []]);
    await expect(makeLink(desk.users, id, undefined, desk.site)).rejects.toMatchObject({
      code: "config.invalid",
    });
  });
});

test("the audit log has why each was refused, and no code, token, secret or provider's text", async () => {
  const { rows } = await opened.app.tools.pool.query<{ kind: string; fields: string }>(
    `select e.kind, coalesce(json_agg(f.value)::text, '') as fields from core.audit_events e
       left join core.audit_fields f on f.event_id = e.id group by e.id, e.kind`,
  );
  const refused = rows.filter(({ kind }) => kind === "signIn.refused").map(({ fields }) => fields);
  for (const why of [
    "denied",
    "provider",
    "clock",
    "setup",
    "weak",
    "closed",
    "unnamed",
    "untrusted",
    "down",
  ])
    expect(refused.some((fields) => fields.includes(`"${why}"`))).toBe(true);
  const all = rows.map(({ fields }) => fields).join("\n");
  for (const secret of [clientSecret, "555-0100", "made_up_error", "eyJ", "code="])
    expect(all).not.toContain(secret);
});
