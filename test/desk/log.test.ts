/** The log at the desk: found by what, who, about and when; nothing of another agency, nothing that the reader may not read. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import type { ItemId } from "../../src/domain/ids.ts";
import { asId } from "../../src/domain/ids.ts";
import { anchorAudit } from "../../src/pipeline/anchor/anchor.ts";
import { verifyAndKeep } from "../../src/pipeline/anchor/kept.ts";
import { placeHold } from "../../src/pipeline/hold/place.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { noteItem } from "../../src/pipeline/review/acts.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { everyEventPlaceable } from "../support/placeable.ts";
import { reviewPlace } from "../support/review-place.ts";
import { count } from "../support/rows.ts";

const place = reviewPlace();
let desk: TestDesk;
let theirs: Agency;
const canary = "Zebulon Kvitnos";

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Vegen", `Vegen er stengd, seier ${canary}.`),
    aFeedComment("c-1", `Eg klagar på vedtaket om vegen. ${canary}`),
  ]);
  desk = deskOver(place.opened);
  theirs = await registerAgency(place.tools, swedishAgency);
});

afterEach(async () => {
  await desk.close();
});

const at = "/999999999/logg";

async function textOf(browser: Browser, path: string): Promise<string> {
  const answer = await browser.get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return await answer.text();
}

async function hold(): Promise<number> {
  const placed = await placeHold(
    place.tools,
    {
      ...{ agency: place.agency, kind: "manual", scope: { everything: true }, ground: "Sak 26/9" },
      ...{ owner: "Eva Lund", until: undefined, by: "Ola Nes", dryRun: false },
    },
    quiet,
  );
  return placed.hold.number;
}

describe("the log of an agency", () => {
  test("says in the reader's language what happened, who did it, and about what, with a link to its page", async () => {
    const number = await hold();
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const page = await textOf(ada, at);
    expect(page).toContain("En sperre ble lagt");
    expect(page).toContain("Ola Nes");
    expect(page).toContain(`href="/999999999/sperrer/${number}"`);
    expect(page).toContain("<code>hold.placed");
    expect(page).toContain("En kanal ble registrert");
    expect(page).toMatch(/href="\/999999999\/kanaler\/[0-9a-f-]{36}"/);
    expect(await textOf(ada, `${at}?lang=sv`)).toContain("En spärr lades");
    expect(await textOf(ada, `${at}?lang=nn`)).toContain("Ei sperre vart lagd");
    expect(await textOf(ada, `${at}?lang=en`)).toContain("A hold was placed");
  });

  test("is narrowed by kind, group, person, what is named, and day, each of which stands in the address of the next page", async () => {
    await hold();
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const rows = async (query: string) =>
      (await textOf(ada, `${at}?${query}`)).match(/class="log-row"/g)?.length ?? 0;
    const all = await rows("");
    expect(all).toBeGreaterThan(3);
    expect(await rows("type=hold.placed")).toBe(1);
    expect(await rows("type=holds")).toBe(1);
    expect(await rows("hvem=Ola+Nes")).toBe(1);
    expect(await rows("hvem=Ola+Nes&type=looks")).toBe(0);
    const { id } = (await place.tools.pool.query("select id from core.channels")).rows[0];
    expect(await rows(`om=${id}`)).toBe(2);
    expect(await rows(`om=${id}&type=channel.registered`)).toBe(1);
    expect(await rows(`om=${crypto.randomUUID()}`)).toBe(0);
    expect(await rows("til=2000-01-01")).toBe(0);
    expect(await rows("fra=2000-01-01")).toBe(all);
    for (const [query, says] of [
      ["type=no.such", "finnes ikke"],
      ["om=%3Cscript%3E", "verken en id"],
      ["fra=2026-02-31", "En dag skrives slik"],
      ["etter=1%27--", "er ikke riktig"],
    ] as const) {
      const answer = await ada.get(`${at}?${query}`);
      const page = await answer.text();
      expect({ query, status: answer.status, told: page.includes(says) }).toEqual({
        query,
        status: 400,
        told: true,
      });
      expect(page).not.toContain("log-row");
      expect(page).not.toContain("<script>");
    }
  });

  test("is paged from the newest to the oldest, each event once, also while more is logged", async () => {
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    for (let n = 0; n < 60; n += 1) await hold();
    const seen: string[] = [];
    let path: string | undefined = `${at}?type=holds&hvem=Ola+Nes`;
    while (path !== undefined) {
      const page: string = await textOf(ada, path);
      seen.push(...[...page.matchAll(/id="h-([0-9a-f-]{36})"/g)].map(([, id = ""]) => id));
      const next: string | undefined = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
      if (next !== undefined) expect(next).toContain("type=holds&hvem=Ola+Nes");
      path = next === undefined ? undefined : `${at}${next}`;
      if (seen.length === 25) await hold();
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    const { rows } = await place.tools.pool.query(
      "select id from core.audit_events where kind = 'hold.placed' order by at desc, id desc",
    );
    expect(seen).toEqual(rows.slice(1).map(({ id }) => id));
  });

  test("has nothing of another agency, whatever is asked for", async () => {
    await hold();
    const { id: channel } = (await place.tools.pool.query("select id from core.channels")).rows[0];
    const per = await desk.signedIn("Per Moe", ["administrator", "auditor", "archivist"], theirs.id);
    const own = `/${theirs.orgNumber}/logg`;
    for (const query of ["", "?type=holds", "?hvem=Ola+Nes", `?om=${channel}`, `?om=${place.agency.id}`]) {
      const page = await textOf(per, `${own}${query}`);
      expect(page).not.toContain("<code>hold.placed");
      expect(page).not.toContain("Sak 26/9");
    }
    expect(await textOf(per, own)).toContain("<code>agency.registered");
    const csv = await textOf(per, `${own}.csv`);
    expect(csv).not.toContain("hold.placed");
    expect(csv).toContain("agency.registered");
    // who works for the other agency alone is no business of theirs
    await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    expect(await textOf(per, own)).not.toContain("Kari Vik");
  });

  test("tells who may read the people of an agency of their sign-ins and roles, and nobody else", async () => {
    await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    const eva = await desk.signedIn("Eva Lund", ["administrator"], place.agency.id);
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const told = await textOf(eva, `${at}?type=people`);
    expect(told).toContain("Kari Vik");
    expect(told).toContain("En rolle ble gitt");
    expect(told).toContain("En person ble lagt til");
    expect(await textOf(ada, at)).not.toContain("Kari Vik");
    expect((await ada.get(`${at}?type=people`)).status).toBe(400);
    expect((await ada.get(`${at}?type=session.begun`)).status).toBe(400);
  });

  test("withholds what was written of the dialogue from who may read no protected text, on the page and in the list", async () => {
    const item = asId<ItemId>(await place.id("post-1"));
    await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: `Ring ${canary} om dette` });
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const page = await textOf(ada, `${at}?om=${item}`);
    expect(page).toContain("Et notat ble skrevet om en enhet");
    expect(page).toContain("vises bare for den som kan lese beskyttet tekst");
    expect(page).toContain(`href="/999999999/ko/${item}"`);
    for (const path of [at, `${at}?om=${item}`, `${at}.csv`])
      expect(await textOf(ada, path)).not.toContain(canary);
    const both = await desk.signedIn("Bo Hel", ["archivist", "officer"], place.agency.id);
    expect(await textOf(both, `${at}?om=${item}`)).toContain(canary);
  });

  test("is taken out as a list for spreadsheets with the same filter, and that is an event itself", async () => {
    await hold();
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const answer = await ada.get(`${at}.csv?type=holds`);
    expect(answer.headers.get("content-disposition")).toContain("logg-999999999.csv");
    const lines = (await answer.text()).split("\r\n").filter((line) => /^\d{4}-/.test(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("En sperre ble lagt;hold.placed;Ola Nes");
    expect(await textOf(ada, `${at}?type=reading`)).toContain("Et utdrag av loggen ble lastet ned");
    // a question that cannot be answered is asked again on the page
    expect((await ada.get(`${at}.csv?fra=x`)).headers.get("location")).toBe("/999999999/logg?fra=x");
  });

  test("claims no more than was checked: nothing, a checkpoint, a whole log, a log that was changed", async () => {
    await hold();
    const { tools } = place;
    const { config } = place.opened.app;
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const before = await textOf(ada, `${at}?type=holds`);
    expect(before).toContain("Loggen er ikke verifisert ennå");
    expect(before).toContain("Ikke i et signert kontrollpunkt ennå");
    await everyEventPlaceable(tools.pool);
    await anchorAudit(tools, config);
    const signed = await textOf(ada, `${at}?type=holds`);
    expect(signed).toContain("Dekket av et signert kontrollpunkt");
    expect(signed).toContain("Loggen er ikke verifisert ennå");
    await verifyAndKeep(tools, config, quiet);
    expect(await textOf(ada, `${at}?type=holds`)).toContain("Ved siste verifisering stemte");
    await tools.pool.query("update core.audit_fields set value = '\"Sak 26/1\"' where name = 'ground'");
    const changed = await textOf(ada, `${at}?type=holds`);
    expect(changed).toContain("Hendelsen stemmer ikke med kontrollsummen sin");
    expect((await verifyAndKeep(tools, config, quiet)).faults).toHaveLength(1);
    expect(await textOf(ada, `${at}?type=looks`)).toContain("Ved siste kontroll stemte ikke loggen: 1 feil");
  });

  test("finds entries by their number in the journal", async () => {
    await processAgency(place.tools, place.agency, quiet);
    const ada = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
    const found = await place.tools.pool.query<{ number: string }>(
      "select c.year || '/' || c.sequence || '-' || e.number_in_case as number from core.registry_entries e join core.cases c on c.id = e.case_id",
    );
    expect(found.rows.length).toBeGreaterThan(0);
    for (const { number } of found.rows)
      expect(await textOf(ada, `${at}?om=${number}`)).toContain("Enheter ble journalført");
    expect(await textOf(ada, `${at}?om=2019/1`)).toContain("Ingen hendelser passer");
  });
});

describe("the index of the log", () => {
  test("has a place for every event, and none that is found by what was destroyed", async () => {
    await hold();
    await desk.signedIn("Kari Vik", ["officer"], "all");
    const { pool } = place.tools;
    expect(
      await count(
        pool,
        "core.audit_events e where not exists (select 1 from core.audit_places p where p.event_id = e.id)",
      ),
    ).toBe(0);
    const item = asId<ItemId>(await place.id("post-1"));
    await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: "Les dette" });
    const named = `core.audit_named where named = '${item}'`;
    expect(await count(pool, named)).toBe(1);
    await pool.query("delete from core.audit_fields where name = 'because' and value = '\"Les dette\"'");
    expect(await count(pool, named)).toBe(1);
    await pool.query("delete from core.audit_fields where name = 'item' and value = to_jsonb($1::text)", [
      item,
    ]);
    expect(await count(pool, named)).toBe(0);
    expect(await count(pool, "core.audit_places where kind = 'item.noted'")).toBe(1);
    await expect(pool.query("delete from core.audit_places")).rejects.toMatchObject({ code: "23001" });
    await expect(pool.query("update core.audit_named set kind = 'x'")).rejects.toMatchObject({
      code: "23001",
    });
  });

  test("is verified with the log: an event that nobody would find, and one that is found as another, are faults", async () => {
    const number = await hold();
    expect(number).toBe(1);
    const { pool } = place.tools;
    const { config } = place.opened.app;
    await pool.query("alter table core.audit_places disable trigger user");
    await pool.query("update core.audit_places set at = at - interval '1 year' where kind = 'hold.placed'");
    await pool.query("delete from core.audit_places where kind = 'channel.registered'");
    await pool.query("alter table core.audit_places enable trigger user");
    const { faults } = await verifyAndKeep(place.tools, config, quiet);
    expect(faults).toEqual([
      expect.stringMatching(/^event [0-9a-f-]{36}: the search of the log does not have it$/),
      expect.stringMatching(/^event [0-9a-f-]{36}: the search of the log has another time or kind for it$/),
    ]);
  });
});

describe("somebody's own log", () => {
  test("is what they did and read and what was done about them, and nothing of anybody else", async () => {
    const item = asId<ItemId>(await place.id("post-1"));
    const kari = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: `Ring ${canary}` });
    await noteItem(place.tools, place.agency, { item, by: "Ola Nes", because: "Ring Per" });
    await kari.post(`/999999999/ko/${item}/les`, { key: await kari.key(), hvorfor: "Klage" });
    const page = await textOf(kari, "/konto/logg");
    expect(page).toContain("Et notat ble skrevet om en enhet");
    expect(page).toContain(canary);
    expect(page).toContain("En tekst ble lest");
    expect(page).toContain("Pålogging");
    expect(page).toContain("En rolle ble gitt");
    expect(page).toContain(`href="/999999999/ko/${item}"`);
    expect(page).not.toContain("Ola Nes");
    expect(page).not.toContain("Ring Per");
    expect(page).not.toContain("En kanal ble hentet");
    expect(await textOf(kari, "/konto")).toContain('href="/konto/logg"');
    expect((await kari.get("/konto/logg?etter=x")).status).toBe(400);
  });

  test("shows nothing that was done under a name that another has too, and says so", async () => {
    const item = asId<ItemId>(await place.id("post-1"));
    const one = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    await desk.signedIn("Kari Vik", ["officer"], theirs.id);
    await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: "Les dette" });
    const page = await textOf(one, "/konto/logg");
    expect(page).toContain("Flere enn du heter Kari Vik her");
    expect(page).not.toContain("Et notat ble skrevet");
    expect(page).toContain("Pålogging");
  });

  test("withholds what the person may read no longer", async () => {
    const item = asId<ItemId>(await place.id("post-1"));
    const kari = await desk.signedIn("Kari Vik", ["reader"], place.agency.id);
    await noteItem(place.tools, place.agency, { item, by: "Kari Vik", because: `Ring ${canary}` });
    const page = await textOf(kari, "/konto/logg");
    expect(page).toContain("Et notat ble skrevet");
    expect(page).not.toContain(canary);
  });
});
