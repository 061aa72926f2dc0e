/** What officers are told when an act is refused: who, until when, what to do, with what they typed; and what they see beside a text. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;
let kari: Browser;
const queue = "/999999999/ko";
const dialogue = [
  aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd."),
  aFeedComment("c1", "Eg krev innsyn i vedtaket om vegen etter offentleglova."),
  aFeedComment("c2", "Dette er heilt feil, og de har lova noko anna.", { language: "nn" }),
];

beforeEach(async () => {
  await place.dialogue(dialogue);
  desk = deskOver(place.opened);
  kari = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function text(path: string, browser = kari): Promise<string> {
  return await (await browser.get(path)).text();
}

function field(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
}

async function at(nativeId: string): Promise<string> {
  return `${queue}/${await place.id(nativeId)}`;
}

/** Posts the form as it was drawn when the page was opened. */
async function opened(path: string, browser = kari) {
  const page = await text(path, browser);
  const hidden = { key: field(page, "key"), versjon: field(page, "versjon"), videre: "" };
  return async (what: string, fields: Record<string, string> = {}) =>
    await browser.post(`${path}/${what}`, { ...hidden, ...fields });
}

async function decided(): Promise<readonly string[]> {
  const found = await place.tools.pool.query<{ act: string }>(
    "select act from core.review_acts where act <> 'read' order by place",
  );
  return found.rows.map(({ act }) => act);
}

const overruled = { utfall: "caseworkDocument", klasse: "Henvendelse i en sak", fordi: "gjeld vegsaka" };

describe("an act that is refused", () => {
  test("says who has the item and until when on the agency's clock, and keeps what was typed", async () => {
    const send = await opened(await at("c2"));
    const ola = await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    // she let her time run out while she typed, and a colleague opened it
    await place.opened.clock.sleep(16 * 60_000);
    await text(await at("c2"), ola);
    const answer = await send("overprov", overruled);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toMatch(/Ola Nes har denne til 1[0-9]:[0-9]{2}\. Ingenting er gjort/);
    expect(await decided()).toEqual([]);
    // once he gave it back, the same form is taken
    const his = await opened(await at("c2"), ola);
    await his("slipp");
    expect((await send("overprov", overruled)).status).toBe(303);
  });

  test("says that the text has changed, shows the new one, and the form can be sent from there", async () => {
    const send = await opened(await at("c2"));
    await place.later([...dialogue.slice(0, 2), aFeedComment("c2", "Dette er rett, og eg tek det attende.")]);
    const answer = await send("overprov", overruled);
    const page = await answer.text();
    expect(page).toContain("Teksten er endret siden du leste den");
    expect(page).toContain("eg tek det attende");
    expect(page).toMatch(/<del>.*lova noko anna.*<\/del>/s);
    expect(page).toContain('value="gjeld vegsaka"');
    expect(page).toMatch(/value="caseworkDocument"[^>]* checked/);
    const again = { key: field(page, "key"), versjon: field(page, "versjon"), videre: "" };
    expect((await kari.post(`${await at("c2")}/overprov`, { ...again, ...overruled })).status).toBe(303);
  });

  test("after the back button says by whom and when it was decided, and decides nothing twice", async () => {
    const send = await opened(await at("c2"));
    expect((await send("overprov", overruled)).status).toBe(303);
    const answer = await send("overprov", { ...overruled, utfall: "publicRecord" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/Kari Vik avgjorde den 1\. juni 2026 1[0-9]:[0-9]{2}/);
    expect(await decided()).toEqual(["overruled"]);
  });

  test.each([
    [{ ...overruled, klasse: "Klage" }, "Flere klasser passer: Klage og kritikk, Klage på vedtak"],
    [{ ...overruled, klasse: "<b>finst ikkje" }, "Ingen klasse heter «&lt;b&gt;finst ikkje»"],
    [{ ...overruled, fordi: "  " }, "Skriv en begrunnelse"],
    [{ ...overruled, hjemmel: "hemmeleg" }, "Skriv lov og paragraf"],
    [{ klasse: "Ros", fordi: "x" }, "Velg et utfall"],
    [{ ...overruled, utfall: "prunable", klasse: "Tips og varsling" }, "så den kan ikke kasseres"],
  ])("says beside the field what is wrong: %j", async (fields, sentence) => {
    const send = await opened(await at("c2"));
    const answer = await send("overprov", fields);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(sentence);
    expect(await decided()).toEqual([]);
  });

  test("is never handed to somebody who is not there, and never before today", async () => {
    await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    await desk.signedIn("Eva Lund", ["auditor"], place.agency.id);
    const send = await opened(await at("c2"));
    const stranger = await send("gi", { til: "Eva Lund", fordi: "kjenner saka" });
    expect(await stranger.text()).toContain("Velg en av disse: Ola Nes.");
    const past = await send("utsett", { dag: "2026-06-01", fordi: "ventar" });
    expect(await past.text()).toContain("Velg en dag etter i dag.");
    expect(await decided()).toEqual([]);
    expect((await send("gi", { til: "ola nes", fordi: "kjenner saka" })).status).toBe(303);
  });
});

describe("undo", () => {
  test("takes back the last act, shows the item again, and takes back nothing that was done since", async () => {
    const send = await opened(await at("c2"));
    const done = await send("overprov", overruled);
    const act = new URL(done.headers.get("location") ?? "", "http://x").searchParams.get("gjort") ?? "";
    // the next item comes at once
    const page = await text(done.headers.get("location") ?? "");
    expect(page).toContain(`name="handling" value="${act}"`);
    const undone = await kari.post(`${queue}/angre`, { key: await kari.key(), handling: act });
    expect(undone.headers.get("location")).toBe(await at("c2"));
    expect(await decided()).toEqual(["overruled", "undone"]);
    const old = await kari.post(`${queue}/angre`, { key: await kari.key(), handling: act });
    expect(old.headers.get("location")).toContain("angret=nei");
    expect(await decided()).toEqual(["overruled", "undone"]);
  });

  test("reaches no act of another agency by its id", async () => {
    const send = await opened(await at("c2"));
    const done = await send("overprov", overruled);
    const act = new URL(done.headers.get("location") ?? "", "http://x").searchParams.get("gjort") ?? "";
    const theirs = await registerAgency(place.tools, swedishAgency);
    const stranger = await desk.signedIn("Per Moe", ["officer"], theirs.id);
    const path = `/${swedishAgency.orgNumber}/ko`;
    const tried = { key: await stranger.key(), handling: act, fordi: "x", versjon: await place.id("c2") };
    expect((await stranger.post(`${path}/angre`, tried)).headers.get("location")).toContain("angret=nei");
    expect((await stranger.post(`${path}/${await place.id("c2")}/angre`, tried)).status).toBe(404);
    expect(await decided()).toEqual(["overruled"]);
  });
});

describe("beside the text", () => {
  test("stand clause, law, history with notes, and the language of each text", async () => {
    const send = await opened(await at("c1"));
    await send("notat", { fordi: "ring avsendaren" });
    const page = await text(await at("c1"));
    expect(page).toContain("Lovhjemmel");
    expect(page).toContain("Ingen vedtak i kraft dekker klassen");
    expect(page).toMatch(/Kari Vik<\/strong> noterte: ring avsendaren/);
    expect(page).toMatch(/<div class="archived" lang="nn">/);
    const swedish = await text(`${await at("c1")}?lang=sv`);
    expect(swedish).toContain("Lagrum");
    expect(swedish).toMatch(/Sista dag 8 juni 2026|Sista dagen|Tidsfristen gick ut/);
  });

  test("a choice of how to read is kept in the browser, and the keys can be switched off", async () => {
    const key = await kari.key();
    const answer = await kari.post(`${queue}/visning`, { key, hva: "keys", tilbake: "?haster=ja" });
    expect(answer.headers.get("location")).toBe(`${queue}?haster=ja`);
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-kanalarkiv-ko=0000;.*HttpOnly/);
    const away = await kari.post(`${queue}/visning`, { key, hva: "grey", tilbake: "//elsewhere.example" });
    expect(away.headers.get("location")).toBe(queue);
  });
});

test("a colleague whose role a provider told of can be handed an item", async () => {
  await desk.signedIn("Ola Nes", ["reader"], place.agency.id);
  const claimed = JSON.stringify([{ role: "officer", agencyId: place.agency.id }]);
  await place.tools.pool.query(
    `update core.desk_sessions s set claimed = $1, by = 'https://login.example' from core.desk_users u
      where u.id = s.user_id and u.name = 'Ola Nes'`,
    [claimed],
  );
  const send = await opened(await at("c2"));
  expect((await send("gi", { til: "Ola Nes", fordi: "kjenner saka" })).status).toBe(303);
});
