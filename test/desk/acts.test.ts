/** What needs an act, at the desk: by its last day, in words, until somebody says what was done. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const at = "/999999999/frister";
const on = (day: string) => ({ date_published: `${day}T10:00:00+02:00` });
const secret = "Kanarifugl Hemmelegdal";
let desk: TestDesk;
let officer: Browser;

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva."),
    aFeedComment("c-late", `Eg krev innsyn i avtalen. ${secret}`, {
      ...on("2026-05-11"),
      authors: [{ name: secret }],
    }),
    aFeedComment("c-complaint", "Eg klagar på vedtaket om skuleskyss.", on("2026-05-29")),
    aFeedComment("c-threat", "Eg skal drepe ordføraren i natt.", on("2026-05-30")),
  ]);
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function text(path: string, browser = officer): Promise<string> {
  return await (await browser.get(path)).text();
}

async function deal(nativeId: string, fields: Record<string, string>, browser = officer): Promise<Response> {
  const path = `${at}/${await place.id(nativeId)}`;
  const page = await text(path, browser);
  const versjon = /name="versjon" value="([^"]*)"/.exec(page)?.[1] ?? "";
  return await browser.post(`${path}/ferdig`, { key: await browser.key(), versjon, ...fields });
}

describe("the list of what needs an act", () => {
  test("has what may cost a life first, then the days in their order, in words and with the law, and no word of anybody", async () => {
    const page = await text(at);
    const order = ["Straks", "13 dager over fristen", "18 dager igjen"].map((words) => page.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.every((index) => index > 0)).toBe(true);
    expect(page).toContain("offl. §§ 29 og 32");
    expect(page).toContain("3 krever handling, 1 er over fristen");
    expect(page).not.toContain("Kanarifugl");
    expect(await text(`${at}?over=1`)).not.toContain("domstolloven");
    expect(await text(`${at}?slag=threat`)).not.toContain("offl.");
    for (const odd of ["?side=0", "?side=x", "?slag=%27", "?side=99999"])
      expect((await officer.get(`${at}${odd}`)).status).toBe(200);
  });

  test("has what is only like a threat before a complaint that is overdue", async () => {
    const { pool } = place.opened.app.tools;
    const threat = await place.id("c-threat");
    await pool.query("update core.acts_owed set urgency = 6 where item_id = $1", [threat]);
    const page = await text(at);
    const late = page.indexOf(`/frister/${await place.id("c-late")}`);
    expect(late).toBeGreaterThan(0);
    expect(page.indexOf(`/frister/${threat}`)).toBeLessThan(late);
    expect(page.indexOf(`/frister/${threat}`)).toBeGreaterThan(0);
  });

  test("stands with its number in the menu of those who may read it, and of no others", async () => {
    expect(await text("/999999999")).toMatch(/Frister <span class="menu-number" data-overdue="true">3</);
    const administrator = await desk.signedIn("Eva Lund", ["administrator"], place.agency.id);
    expect(await text("/999999999/folk", administrator)).not.toContain("menu-number");
  });

  test.each([
    ["nn", "13 dagar over fristen"],
    ["sv", "13 dagar efter fristen"],
    ["en", "13 days overdue"],
  ])("speaks %s", async (language, words) => {
    expect(await text(`${at}?lang=${language}`)).toContain(words);
  });
});

test("the queue leads to where it is said what was done, for what needs an act and nothing else", async () => {
  const links = async (nativeId: string) =>
    (await text(`/999999999/ko/${await place.id(nativeId)}`)).includes(
      `/frister/${await place.id(nativeId)}`,
    );
  expect(await Promise.all([links("c-late"), links("post-1")])).toEqual([true, false]);
});

describe("saying what was done", () => {
  test("takes it off the list and out of the number, and undoing brings it back", async () => {
    const done = await deal("c-late", { mate: "sentOn", til: "Arkivet", fordi: "rette avdeling" });
    expect([done.status, done.headers.get("location")]).toEqual([303, at]);
    const page = await text(at);
    expect(page).toContain("2 krever handling");
    expect(page).toMatch(/menu-number">2</);
    const own = `${at}/${await place.id("c-late")}`;
    const history = await text(own);
    expect(history).toContain("Arkivet");
    expect(history).toContain("Kari Vik");
    const handling = /name="handling" value="([^"]*)"/.exec(history)?.[1] ?? "";
    const undone = await officer.post(`${own}/angre`, {
      key: await officer.key(),
      handling,
      fordi: "feil avdeling",
    });
    expect(undone.status).toBe(303);
    expect(await text(at)).toContain("3 krever handling");
    const again = await officer.post(`${own}/angre`, {
      key: await officer.key(),
      handling,
      fordi: "to gonger",
    });
    expect(again.status).toBe(409);
  });

  test("says in words what is missing, and keeps what was typed", async () => {
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ fordi: "x" }, "Velg hva som er gjort."],
      [{ mate: "sentOn", fordi: "Skrive med «teikn» & <b>" }, "Skriv hvem det er sendt til."],
      [{ mate: "answered", fordi: "x" }, "Velg svaret"],
      [{ mate: "answered", nummer: "2026/99-1", fordi: "x" }, "ingen journalpost med det nummeret"],
      [{ mate: "answered", nummer: "tull", fordi: "x" }, "ingen journalpost med det nummeret"],
      [{ mate: "noAct", fordi: "  " }, "Skriv en begrunnelse."],
      [{ mate: "noAct", fordi: "x", versjon: "01900000-0000-7000-8000-000000000000" }, "Teksten er endret"],
    ];
    for (const [fields, words] of cases) {
      const answer = await deal("c-late", fields);
      const page = await answer.text();
      expect({ fields, status: answer.status, says: page.includes(words) }).toEqual({
        fields,
        status: 409,
        says: true,
      });
    }
    const kept = await (await deal("c-late", { mate: "sentOn", fordi: "Skrive med «teikn» & <b>" })).text();
    expect(kept).toContain("Skrive med «teikn» &amp; &lt;b&gt;");
    expect(kept).toMatch(/value="sentOn" required checked/);
  });

  test("tells who comes second that a colleague was first", async () => {
    const other = await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    expect((await deal("c-late", { mate: "noAct", fordi: "dobbelt" }, other)).status).toBe(303);
    const late = await deal("c-late", { mate: "noAct", fordi: "dobbelt" });
    expect(await late.text()).toContain("En kollega har alt skrevet");
  });

  test("is for officers alone, and of no other agency's item", async () => {
    const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
    const path = `${at}/${await place.id("c-late")}`;
    expect(await text(path, reader)).not.toContain("/ferdig");
    const refused = await reader.post(`${path}/ferdig`, {
      key: await reader.key(),
      mate: "noAct",
      fordi: "x",
    });
    expect(refused.status).toBe(403);
    for (const id of ["01900000-0000-7000-8000-000000000000", "x", await place.id("post-1")])
      expect((await officer.get(`${at}/${id}`)).status).toBe(404);
  });
});
