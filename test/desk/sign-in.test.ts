/** Signing in and out: by a link once, by a password, never over a way that others can read. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { sessionLimits } from "../../src/domain/desk.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { makeLink } from "../../src/pipeline/users/link.ts";
import { closePerson, giveRole, withdrawRole } from "../../src/pipeline/users/people.ts";
import { norwegianAgency } from "../support/app.ts";
import { aPerson } from "../support/desk-person.ts";
import { Browser, testDesk } from "../support/desk-site.ts";

const desk = testDesk();
let agency: Agency;
const password = "fire ville ekorn danser";

beforeAll(async () => {
  agency = await registerAgency(desk().opened.app.tools, norwegianAgency);
});

let count = 0;
async function person(name = "Kari Vik") {
  count += 1;
  const user = await aPerson(desk().users, name, `kari.${count}`);
  await giveRole(desk().users, user.id, { role: "officer", agencyId: agency.id });
  return user;
}

describe("a link", () => {
  test("signs in once; looking at its page uses nothing up", async () => {
    const user = await person();
    const { secret } = await makeLink(desk().users, user.id);
    const browser = new Browser(desk().app);
    for (let looks = 0; looks < 3; looks++)
      expect(await (await browser.get(`/inn/${secret}`)).text()).toContain("Kari Vik");
    expect((await browser.post("/inn/lenke", { lenke: secret })).status).toBe(303);
    expect((await browser.get("/konto")).status).toBe(200);
    const other = new Browser(desk().app);
    expect((await other.post("/inn/lenke", { lenke: secret })).status).toBe(401);
    expect((await other.get("/konto")).status).toBe(303);
  });

  test("two who use it at the same moment: one is signed in", async () => {
    const { secret } = await makeLink(desk().users, (await person()).id);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => new Browser(desk().app).post("/inn/lenke", { lenke: secret })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401]);
  });

  test("ends after a day, and when another is made", async () => {
    const user = await person();
    const first = await makeLink(desk().users, user.id);
    const second = await makeLink(desk().users, user.id);
    expect((await new Browser(desk().app).post("/inn/lenke", { lenke: first.secret })).status).toBe(401);
    const { clock } = desk().opened;
    const before = clock.now();
    clock.set(second.endsAt);
    expect((await new Browser(desk().app).post("/inn/lenke", { lenke: second.secret })).status).toBe(401);
    clock.set(before);
  });
});

describe("a password", () => {
  test("signs in; a wrong one and a name that nobody has are told alike", async () => {
    const user = await person();
    const browser = await linked(user.id);
    await browser.post("/konto/passord", { key: await browser.key(), nytt: password, igjen: password });
    const right = await new Browser(desk().app).post("/inn", {
      navn: user.signInName ?? "",
      passord: password,
    });
    expect(right.status).toBe(303);
    const wrong = await new Browser(desk().app).post("/inn", {
      navn: user.signInName ?? "",
      passord: `${password}.`,
    });
    const nobody = await new Browser(desk().app).post("/inn", { navn: "nobody.here", passord: password });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const plain = async (answer: Response, name: string) => (await answer.text()).replaceAll(name, "NAME");
    expect(await plain(wrong, user.signInName ?? "")).toBe(await plain(nobody, "nobody.here"));
  });

  test("is not tried for ever", async () => {
    const user = await person();
    const statuses = [];
    for (let tries = 0; tries < 9; tries++)
      statuses.push(
        (
          await new Browser(desk().app).post("/inn", {
            navn: user.signInName ?? "",
            passord: "wrong wrong wrong",
          })
        ).status,
      );
    expect(statuses).toEqual([...Array(8).fill(401), 429]);
  });

  test.each([
    ["kort", "short"],
    ["a".repeat(30), "few letters"],
    ["Kari Vik 123456", "the name"],
    ["x".repeat(201), "too long"],
  ])("%j is refused: %s", async (given) => {
    const browser = await linked((await person()).id);
    const answer = await browser.post("/konto/passord", {
      key: await browser.key(),
      nytt: given,
      igjen: given,
    });
    expect(answer.status).toBe(400);
  });

  test("is changed by who knows it, not by who finds the browser open", async () => {
    const user = await person();
    const first = await linked(user.id);
    await first.post("/konto/passord", { key: await first.key(), nytt: password, igjen: password });
    const browser = new Browser(desk().app);
    await browser.post("/inn", { navn: user.signInName ?? "", passord: password });
    const key = await browser.key();
    const next = "ni stille elger venter";
    const change = async (given: Record<string, string>) =>
      await browser.post("/konto/passord", { key, nytt: next, igjen: next, ...given });
    for (const given of [{}, { na: "" }, { na: next }]) {
      const answer = await change(given);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("Det er ikke passordet du har nå.");
    }
    const tries = await Promise.all(Array.from({ length: 12 }, () => change({ na: "wrong wrong wrong" })));
    expect((await Promise.all(tries.map((answer) => answer.text()))).join()).toContain("For mange forsøk");
    desk().opened.clock.set(new Date(desk().opened.clock.now().getTime() + 60 * 60_000));
    expect((await change({ na: password })).status).toBe(303);
    const again = new Browser(desk().app);
    expect((await again.post("/inn", { navn: user.signInName ?? "", passord: next })).status).toBe(303);
  });

  test("that is changed ends the other sessions", async () => {
    const user = await person();
    const [one, other] = [await linked(user.id), await linked(user.id)];
    await one.post("/konto/passord", { key: await one.key(), nytt: password, igjen: password });
    expect((await one.get("/konto")).status).toBe(200);
    expect((await other.get("/konto")).status).toBe(303);
  });
});

async function linked(id: Awaited<ReturnType<typeof person>>["id"]): Promise<Browser> {
  const { secret } = await makeLink(desk().users, id);
  const browser = new Browser(desk().app);
  await browser.post("/inn/lenke", { lenke: secret });
  return browser;
}

describe("a session", () => {
  test("is a cookie that no script, no other host and no open connection gets", async () => {
    const { secret } = await makeLink(desk().users, (await person()).id);
    const answer = await new Browser(desk().app).post("/inn/lenke", { lenke: secret });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-kanalarkiv=[\w-]{43};/);
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
  });

  test("that a browser brought along is not the one that it gets", async () => {
    const stranger = await linked((await person("Eva Lund")).id);
    const planted = stranger.cookie;
    const { secret } = await makeLink(desk().users, (await person()).id);
    await stranger.post("/inn/lenke", { lenke: secret, key: await stranger.key() });
    expect(stranger.cookie).not.toBe(planted);
    const thief = new Browser(desk().app);
    thief.cookie = planted;
    expect((await thief.get("/konto")).status).toBe(303);
  });

  test.each([
    ["unused for an hour", [sessionLimits.unusedMs + 1]],
    ["used all day, after twelve hours", [...Array(14).fill(sessionLimits.unusedMs - 1000)]],
  ])("ends: %s", async (_, steps) => {
    const { clock } = desk().opened;
    const before = clock.now();
    const browser = await linked((await person()).id);
    let status = 200;
    for (const step of steps) {
      clock.set(new Date(clock.now().getTime() + step));
      status = (await browser.get("/konto")).status;
    }
    clock.set(before);
    expect(status).toBe(303);
  });

  test("loses what a role gave when the role is taken, and ends with the person", async () => {
    const user = await person();
    const browser = await linked(user.id);
    expect((await browser.get("/999999999")).status).toBe(200);
    await withdrawRole(desk().users, user.id, { role: "officer", agencyId: agency.id }, "Ny stilling");
    expect((await browser.get("/999999999")).status).toBe(404);
    await closePerson(desk().users, user.id, "Sluttet");
    expect((await browser.get("/konto")).status).toBe(303);
  });

  test("is over when its person signs out, and the browser forgets it", async () => {
    const browser = await linked((await person()).id);
    const kept = browser.cookie;
    await browser.post("/ut", { key: await browser.key() });
    expect(browser.cookie).toBeUndefined();
    browser.cookie = kept;
    expect((await browser.get("/konto")).status).toBe(303);
  });
});

describe("over a way that others can read", () => {
  test.each(["arkiv.example.no", "192.0.2.7:8090", "localhost.example.no", ""])(
    "nobody signs in: host %j",
    async (host) => {
      const { secret } = await makeLink(desk().users, (await person()).id);
      const browser = new Browser(desk().app, { host });
      const origin = { origin: `http://${host}` };
      for (const answer of [
        await browser.get("/inn"),
        await browser.post("/inn", { navn: "kari", passord: password }, origin),
        await browser.post("/inn/lenke", { lenke: secret }, origin),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
      expect(await (await browser.get("/inn")).text()).toContain("TLS");
    },
  );
});

test.each([
  ["/999999999/ko?side=2", "/999999999/ko?side=2"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
])("after signing in one comes to %s: %s", async (asked, came) => {
  const { secret } = await makeLink(desk().users, (await person()).id);
  const browser = new Browser(desk().app);
  await browser.post("/inn/lenke", { lenke: secret });
  const answer = await browser.get(`/inn?etter=${encodeURIComponent(asked)}`);
  expect(answer.headers.get("location")).toBe(came);
});

test("the audit log has who was added, who signed in and who was refused, and no secret", async () => {
  const { rows } = await desk().opened.app.tools.pool.query<{ kind: string; fields: string }>(
    `select e.kind, coalesce(json_agg(f.value)::text, '') as fields from core.audit_events e
       left join core.audit_fields f on f.event_id = e.id group by e.id, e.kind`,
  );
  const kinds = new Set(rows.map(({ kind }) => kind));
  for (const kind of [
    "user.added",
    "user.roleGiven",
    "user.linkMade",
    "session.begun",
    "session.ended",
    "signIn.refused",
    "user.closed",
  ])
    expect(kinds).toContain(kind);
  expect(rows.map(({ fields }) => fields).join()).not.toContain(password);
});
