/** Holds at the desk: what one would cover is shown first, what is wrong is told in words, those that end soon stand first. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const at = "/999999999/sperrer";
let desk: TestDesk;
let officer: Browser;

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd."),
    aFeedComment("c1", "Gjeld det Storgata òg?"),
    aFeedComment("c2", "Flott jobb!"),
  ]);
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

const wordsHeld = {
  grunn: "appeal",
  grunnlag: "klage 26/114",
  ansvar: "Kari Vik",
  hva: "query",
  ord: "storgata",
};

async function post(path: string, fields: object, browser = officer): Promise<Response> {
  return await browser.post(`${at}${path}`, { key: await browser.key(), ...fields } as Record<
    string,
    string
  >);
}

async function text(path = "", browser = officer): Promise<string> {
  return await (await browser.get(`${at}${path}`)).text();
}

async function placed(fields: object = {}): Promise<string> {
  const answer = await post("/ny", { ...wordsHeld, gjer: "plasser", ...fields });
  expect(answer.status).toBe(303);
  return (answer.headers.get("location") ?? "").replace(at, "");
}

async function rows(): Promise<number> {
  return (await place.tools.pool.query("select 1 from core.holds")).rowCount ?? 0;
}

describe("placing a hold", () => {
  test("shows first how many it would cover and which, and places nothing", async () => {
    const shown = await post("/ny", { ...wordsHeld, gjer: "prov" });
    expect(shown.status).toBe(200);
    const page = await shown.text();
    expect(page).toContain("Den vil omfatte 1 nå");
    expect(page).toContain(`/ko/${await place.id("c1")}`);
    expect(page).toContain('value="klage 26/114"');
    expect(await rows()).toBe(0);
    const path = await placed();
    const hold = await text(path);
    for (const said of ["ordene «storgata»", "klage 26/114", "Den omfatter 1 nå", "lagt av Kari Vik"])
      expect(hold).toContain(said);
    const logged = await place.tools.pool.query(
      "select actor from core.audit_events where kind = 'hold.placed'",
    );
    expect(logged.rows).toEqual([{ actor: "Kari Vik" }]);
  });

  test("begins from the item that somebody has before them, with their own name", async () => {
    const item = await place.id("c1");
    const link = `${at}/ny?post=${item}`;
    const page = async (path: string) => await (await officer.get(path)).text();
    expect(await page(`${at.replace("sperrer", "ko")}/${item}`)).toContain(`href="${link}"`);
    const form = await page(link);
    expect(form).toContain(`name="innlegg" autocomplete="off" value="${item}"`);
    expect(form).toContain('value="Kari Vik"');
  });

  test.each([
    ["no ground", { grunnlag: " " }, "«Hva den bygger på» må fylles ut."],
    ["nothing chosen", { hva: "" }, "Velg hva som sperres."],
    ["a misspelt class", { ord: "", klasse: "PRAYSE" }, "«PRAYSE» er ingen klasse"],
    ["no condition", { ord: "" }, "Oppgi minst ett vilkår"],
    ["words without letters", { ord: "…!" }, "Oppgi ord med bokstaver"],
    ["days the wrong way", { fra: "2026-05-02", tom: "2026-05-01" }, "kommer før den første"],
    ["an end that is over", { til: "2020-01-01" }, "Dagen er over."],
    ["an end that is no day", { til: "2026-02-30" }, "Oppgi en dag som finnes"],
    ["an item that is not there", { hva: "item", innlegg: "c99" }, "Det finnes ikke her."],
    ["no channel", { hva: "channel", kanal: "" }, "Velg en kanal."],
  ])("is refused for %s, in words, with what was typed kept", async (_, fields, said) => {
    for (const gjer of ["prov", "plasser"]) {
      const answer = await post("/ny", { ...wordsHeld, gjer, ...fields });
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain(said);
      expect(page).toContain('value="Kari Vik"');
    }
    expect(await rows()).toBe(0);
  });

  test("finds nothing of another agency by its id, and says nothing of it", async () => {
    const theirs = await registerAgency(place.tools, swedishAgency);
    const stranger = await desk.signedIn("Eva Lund", ["officer"], theirs.id);
    const answer = await stranger.post(`/${theirs.orgNumber}/sperrer/ny`, {
      key: await stranger.key(),
      ...{ ...wordsHeld, hva: "thread", innlegg: await place.id("c1"), gjer: "prov" },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/dialog\.json|post-1/);
    const path = await placed();
    expect((await stranger.get(`/${theirs.orgNumber}/sperrer${path}`)).status).toBe(404);
  });

  test("is for officers and approvers; others read", async () => {
    const reader = await desk.signedIn("Per Moe", ["auditor"], place.agency.id);
    expect((await post("/ny", { ...wordsHeld, gjer: "plasser" }, reader)).status).toBe(403);
    expect(await text("", reader)).not.toContain("/sperrer/ny");
  });
});

describe("a hold", () => {
  test("that is about to end, or to be looked at, stands before all others", async () => {
    const [far, soon, looked] = [
      await placed({ grunnlag: "lang" }),
      await placed({ grunnlag: "kort", til: dayIn(5) }),
      await placed({ grunnlag: "sett på", gjennomgang: dayIn(10) }),
    ];
    const page = await text();
    const order = [soon, looked, far].map((path) => page.indexOf(`${at}${path}"`));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(page.indexOf("Går snart ut")).toBeLessThan(page.indexOf(`${at}${soon}"`));
    expect(page).toContain("5 dager igjen");
  });

  test("is given an end, ended, and what was done is taken back, each with why and by whom", async () => {
    const path = await placed();
    const act = async (what: string, fields: object) =>
      (await post(`${path}/${what}`, { sett: await seen(path), ...fields })).status;
    expect(await act("slutt", { dag: dayIn(30), fordi: "klagefristen" })).toBe(303);
    expect(await act("slutt", { dag: dayIn(30), fordi: "klagefristen" })).toBe(409);
    expect(await act("slutt", { dag: "2020-01-01", fordi: "x" })).toBe(409);
    expect(await act("opphev", { fordi: " " })).toBe(409);
    expect(await act("opphev", { fordi: "saka er avslutta" })).toBe(303);
    expect(await act("slutt", { dag: dayIn(40), fordi: "x" })).toBe(409);
    expect(await text()).not.toContain(`${at}${path}"`);
    expect(await text("?alle=ja")).toContain(`${at}${path}"`);
    expect(await act("angre", { fordi: "feil nummer" })).toBe(303);
    expect(await act("gjennomgang", { dag: dayIn(7), fordi: "årleg" })).toBe(303);
    const page = await text(path);
    for (const said of [
      "klagefristen",
      "opphevet straks av Kari Vik: saka er avslutta",
      "feil nummer",
      "skal ses på",
    ])
      expect(page).toContain(said);
    expect((await place.tools.pool.query("select 1 from core.hold_acts")).rowCount).toBe(3);
    await expect(place.tools.pool.query("delete from core.hold_reviews")).rejects.toThrow();
  });
});

describe("an act on a hold", () => {
  test("that is sent twice, or from a page that is older than a colleague's act, is done once and keeps what was typed", async () => {
    const path = await placed();
    await post(`${path}/slutt`, { dag: dayIn(10), fordi: "fristen", sett: await seen(path) });
    await post(`${path}/slutt`, { dag: dayIn(300), fordi: "ny klage", sett: await seen(path) });
    await post(`${path}/opphev`, { fordi: "feil sak", sett: await seen(path) });
    const angre = { fordi: "likevel rett", sett: await seen(path) };
    const answers = await Promise.all([post(`${path}/angre`, angre), post(`${path}/angre`, angre)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const refused = await post(`${path}/angre`, angre);
    const page = await refused.text();
    expect([
      refused.status,
      page.includes('value="likevel rett"'),
      page.includes("Noen har endret sperren"),
    ]).toEqual([409, true, true]);
    // the end that a colleague set later still counts: nothing goes earlier than it says
    const { rows } = await place.tools.pool.query("select act from core.hold_acts order by number");
    expect(rows.map(({ act }) => act)).toEqual(["ends", "ends", "released", "undone"]);
  });

  test("whose archive is away stands in the page of the fault, to be sent again", async () => {
    const form = { ...wordsHeld, grunnlag: "klage 26/114 om <b>Storgata</b>", gjer: "plasser" };
    const key = await officer.key();
    const { pool } = desk.site.users;
    const { query } = pool;
    Object.assign(pool, { query: () => Promise.reject(new Error("Connection terminated unexpectedly")) });
    const failed = await officer.post(`${at}/ny`, { key, ...form });
    const signIn = await officer.post("/inn", { key, navn: "kari", passord: "kanari kanari kanari" });
    Object.assign(pool, { query });
    expect([failed.status, signIn.status]).toEqual([500, 500]);
    expect(await signIn.text()).not.toContain("kanari kanari");
    const page = await failed.text();
    expect(page).toContain(`action="${at}/ny"`);
    expect(page).toContain("klage 26/114 om &lt;b&gt;Storgata&lt;/b&gt;</textarea>");
    const fields = [...page.matchAll(/name="(\w+)"(?: value="([^"]*)"| rows="4">\n([^<]*)<)/g)].map(
      ([, name = "", value, typed]) => [
        name,
        (value ?? typed ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
      ],
    );
    expect((await officer.post(`${at}/ny`, Object.fromEntries(fields))).status).toBe(303);
    expect((await place.tools.pool.query("select ground from core.holds")).rows).toEqual([
      { ground: form.grunnlag },
    ]);
    desk.faults.length = 0;
  });
});

async function seen(path: string): Promise<string> {
  return /name="sett" value="(\d+)"/.exec(await text(path))?.[1] ?? "";
}

function dayIn(days: number): string {
  return new Date(place.opened.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
