/** The officer's queue in the browser: what waits, in its thread, and each act with the next item after it. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";
import { adoptClauses } from "../support/reviewed.ts";

const place = reviewPlace();
let desk: TestDesk;
let officer: Browser;
const queue = "/999999999/ko";
const said = [
  aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd."),
  aFeedComment("c1", "Eg krev innsyn i vedtaket om vegen etter offentleglova."),
  aFeedComment("c2", "Dette er heilt feil, <script>alert(1)</script> og de har lova noko anna."),
];

beforeEach(async () => {
  await place.dialogue(said);
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function current(browser = officer): Promise<string> {
  const answer = await browser.get(queue);
  return answer.headers.get("location") ?? "";
}

async function text(path: string, browser = officer): Promise<string> {
  return await (await browser.get(path)).text();
}

function field(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
}

async function act(
  path: string,
  what: string,
  fields: Record<string, string>,
  browser = officer,
): Promise<Response> {
  const page = await text(path, browser);
  const hidden = { key: field(page, "key"), versjon: field(page, "versjon"), videre: field(page, "videre") };
  return await browser.post(`${path.split("?")[0]}/${what}`, { ...hidden, ...fields });
}

describe("the queue", () => {
  test("begins with what is most urgent, in its thread, with the words that made it so", async () => {
    const at = await current();
    expect(at).toContain(await place.id("c1"));
    const page = await text(at);
    expect(page).toContain("Vegen over fjellet er stengd.");
    expect(page).toMatch(/<mark>offentleglova<\/mark>/);
    expect(page).toContain('data-chosen="true"');
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script&gt;alert(1)");
  });

  test("after each decision the next item comes, and two officers never have the same", async () => {
    const other = await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    const [first, second] = [await current(), await current(other)];
    expect(second).not.toBe(first);
    const done = await act(first, "overprov", {
      utfall: "caseworkDocument",
      klasse: "CASE-QUESTION",
      fordi: "gjeld vegsaka",
    });
    expect(done.status).toBe(303);
    expect(await current()).not.toBe(first);
    const history = await place.tools.pool.query(
      "select act, by_person, because from core.review_acts where act = 'overruled'",
    );
    expect(history.rows).toEqual([{ act: "overruled", by_person: "Kari Vik", because: "gjeld vegsaka" }]);
  });

  test("refuses what a colleague has, what changed, and what says no reason, and shows the item again", async () => {
    const at = await current();
    const other = await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    const taken = await act(at, "bekreft", {}, other);
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain("Kari Vik");
    const silent = await act(at, "overprov", { utfall: "publicRecord", klasse: "COMPLAINT", fordi: " " });
    expect(silent.status).toBe(409);
    const old = await act(at, "bekreft", { versjon: "01900000-0000-7000-8000-000000000000" });
    expect(old.status).toBe(409);
    const none = await act(at, "overprov", { utfall: "gone", klasse: "COMPLAINT", fordi: "x" });
    expect(none.status).toBe(409);
    const unsaid = await act(at, "bekreft", { versjon: "" });
    expect(unsaid.status).toBe(409);
    expect(
      (await place.tools.pool.query("select 1 from core.review_acts where act <> 'read'")).rowCount,
    ).toBe(0);
  });

  test("confirms the class that the page showed, and no other that came since", async () => {
    await adoptClauses(place.tools, place.agency);
    await place.later([...said, aFeedComment("c3", "Så flott!")]);
    const at = `${queue}/${await place.id("c3")}`;
    const page = await text(at);
    expect(page).toContain('id="bekreft"');
    const shown = { "vist-klasse": field(page, "vist-klasse"), "vist-utfall": field(page, "vist-utfall") };
    for (const other of [{ ...shown, "vist-utfall": "publicRecord" }, { ...shown, "vist-klasse": "X" }, {}]) {
      const refused = await act(at, "bekreft", other);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain("Forslaget er endret siden du leste det");
    }
    expect((await act(at, "bekreft", shown)).status).toBe(303);
  });

  test("postpones, notes and hands over", async () => {
    await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
    const at = await current();
    expect((await act(at, "notat", { fordi: "ring avsendar" })).status).toBe(303);
    expect((await act(at, "utsett", { fordi: "ventar på svar", dag: "2026-06-20" })).status).toBe(303);
    const next = await current();
    expect(next).not.toBe(at);
    expect((await act(next, "gi", { fordi: "kjenner saka", til: "Ola Nes" })).status).toBe(303);
    expect(await current()).toBe("");
    const acts = await place.tools.pool.query(
      "select act from core.review_acts where act <> 'read' order by place",
    );
    expect(acts.rows.map(({ act: kind }) => kind)).toEqual(["noted", "postponed", "handedOver"]);
  });

  test("is read without texts by who may not read them, and each reading of a text is an act", async () => {
    const reader = await desk.signedIn("Eva Lund", ["auditor"], place.agency.id);
    const page = await text(`${queue}/${await place.id("c1")}`, reader);
    expect(page).not.toContain("innsyn i vedtaket");
    expect(page).not.toContain("/bekreft");
    const before = await reads();
    await text(`${queue}/${await place.id("c1")}`);
    expect(await reads()).toBe(before + 1);
  });

  test("has no item of another agency, and none that is none", async () => {
    const stranger = await desk.signedIn("Per Moe", ["officer"], "all");
    for (const id of ["01900000-0000-7000-8000-000000000000", "x", "%27--"])
      expect((await stranger.get(`${queue}/${id}`)).status).toBe(404);
  });

  async function reads(): Promise<number> {
    return (await place.tools.pool.query("select 1 from core.review_acts where act = 'read'")).rowCount ?? 0;
  }
});
