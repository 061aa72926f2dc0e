/** Many items at once: the list stays as it was shown, what changed is left and told, a long one needs its sample, and all of it can be taken back. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";
import { adoptClauses } from "../support/reviewed.ts";

const place = reviewPlace();
let desk: TestDesk;
let kari: Browser;
const queue = "/999999999/ko";
const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const praises = ["Flott jobba!", "Bra jobba!", "Så flott!", "Takk for hjelpa!"];
const praise = (n: number) => aFeedComment(`p-${n}`, praises[n % praises.length] ?? "");
const many = (count: number): FeedItem[] => Array.from({ length: count }, (_, n) => praise(n));

beforeEach(async () => {
  await adoptClauses(place.tools, place.agency);
  desk = deskOver(place.opened);
  kari = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function page(path: string, browser = kari): Promise<string> {
  return await (await browser.get(path)).text();
}

/** What the form to this address would send, as a browser reads it. */
function hiddenOf(text: string, action: string): Record<string, string> {
  const form = new RegExp(`<form method="post" action="${action}".*?</form>`, "s").exec(text)?.[0] ?? "";
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    found.map(([, name, value]) => [name ?? "", (value ?? "").replaceAll("&amp;", "&")]),
  );
}

async function classes(): Promise<Record<string, number>> {
  const found = await place.tools.pool.query<{ what: string; items: number }>(
    `select c.state || ' ' || c.outcome as what, count(*)::int as items from core.item_classes c
       join core.items i on i.id = c.item_id where i.native_id like 'p-%' group by 1`,
  );
  return Object.fromEntries(found.rows.map(({ what, items }) => [what, items]));
}

const all = `${queue}/bunke?venter=proposal&alle=ja`;

test("what fits is frozen: what came in is not decided, what changed is left and told, and the batch is taken back", async () => {
  await place.dialogue([post, ...many(5)]);
  const shown = await page(all);
  expect(shown).toContain("5 er valgt");
  expect(shown).toContain("Flott jobba!");
  expect(shown).toContain("Du leser hele listen her");
  const form = hiddenOf(shown, `${queue}/bunke`);
  // one is written anew, and two come in, before she sends it
  await place.later([post, aFeedComment("p-0", "Flott jobba, men brua er farleg."), ...many(7).slice(1)]);
  const silent = await kari.post(`${queue}/bunke`, { ...form, fordi: " " });
  expect(silent.status).toBe(409);
  const done = await kari.post(`${queue}/bunke`, { ...form, fordi: "berre ros" });
  expect(done.headers.get("location")).toBe(`${queue}/bunke/1`);
  expect((await classes())["confirmed prunable"]).toBe(4);
  const batch = await page(`${queue}/bunke/1`);
  expect(batch).toContain("4 avgjort");
  expect(batch).toContain("1 ble latt være:");
  expect(batch).toContain(
    `<code>${(await place.id("p-0")).slice(-8)}</code></a>: endret siden listen ble vist`,
  );
  expect(batch).toContain("berre ros");
  const again = await kari.post(`${queue}/bunke`, { ...form, fordi: "berre ros" });
  expect(await again.text()).toContain("Ingenting på listen kan avgjøres lenger");
  const key = await kari.key();
  expect((await kari.post(`${queue}/bunke/1/angre`, { key, fordi: "feil liste" })).status).toBe(303);
  expect((await classes())["confirmed prunable"]).toBeUndefined();
  expect(await page(`${queue}/bunke/1`)).toContain("4 angret");
  expect((await kari.post(`${queue}/bunke/1/angre`, { key, fordi: "igjen" })).status).toBe(409);
}, 120_000);

test("a selection is decided otherwise, with what it would come to shown before", async () => {
  await place.dialogue([post, ...many(4)]);
  const chosen = `valgt=${await place.id("p-1")}&valgt=${await place.id("p-2")}&valgt=no-id`;
  const to = "handling=overprov&klasse-til=Klage+og+kritikk&utfall=caseworkDocument";
  const shown = await page(`${queue}/bunke?${chosen}&${to}`);
  expect(shown).toContain("2 er valgt");
  expect(shown).toContain("Alle får klassen «Klage og kritikk» og utfallet «Saksdokument».");
  const done = await kari.post(`${queue}/bunke`, { ...hiddenOf(shown, `${queue}/bunke`), fordi: "ironi" });
  expect(done.status).toBe(303);
  expect(await classes()).toEqual({ "proposed prunable": 2, "overruled caseworkDocument": 2 });
  const unclear = await page(
    `${queue}/bunke?${chosen}&handling=overprov&klasse-til=finst+ikkje&utfall=prunable`,
  );
  expect(unclear).toContain("Ingen klasse heter «finst ikkje»");
  expect(hiddenOf(unclear, `${queue}/bunke`)).toEqual({});
});

test("a list of sixty is decided about once its sample was read, and not when one of it is wrong", async () => {
  await place.dialogue([post, ...many(64)]);
  const shown = await page(all);
  expect(shown).toContain("En liste på 64 avgjøres først når en stikkprøve");
  const form = hiddenOf(shown, `${queue}/prove`);
  const around = await kari.post(`${queue}/bunke`, { ...form, fordi: "utan prøve" });
  expect(around.status).toBe(409);
  expect(await around.text()).toContain("Trekk en stikkprøve først");
  const drawn = await kari.post(`${queue}/prove`, form);
  expect(drawn.headers.get("location")).toBe(`${queue}/prove/1`);
  for (let read = 0; read < 59; ) {
    const sample = await page(`${queue}/prove/1`);
    const names = [...sample.matchAll(/name="(dom-[^"]+)" value="right"/g)].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(0);
    const verdicts = Object.fromEntries(names.map((name) => [name, "right"]));
    const answer = await kari.post(`${queue}/prove/1`, { key: await kari.key(), ...verdicts });
    expect(answer.status).toBe(303);
    read += names.length;
  }
  const passed = await page(`${queue}/prove/1`);
  expect(passed).toContain("Stikkprøven er lest uten feil: høyst 5 % av listen kan være feil");
  const done = await kari.post(`${queue}/prove/1/avgjor`, { key: await kari.key(), fordi: "59 lesne" });
  expect(done.headers.get("location")).toBe(`${queue}/bunke/1`);
  expect(await classes()).toEqual({ "confirmed prunable": 64 });
}, 180_000);

test("one that is found wrong stops the sample, and needs a reason", async () => {
  await place.dialogue([post, ...many(60)]);
  await kari.post(`${queue}/prove`, hiddenOf(await page(all), `${queue}/prove`));
  const sample = await page(`${queue}/prove/1`);
  const [, name = ""] = /name="(dom-[^"]+)" value="wrong"/.exec(sample) ?? [];
  const key = await kari.key();
  expect((await kari.post(`${queue}/prove/1`, { key, [name]: "wrong" })).status).toBe(409);
  const because = { [name.replace("dom-", "fordi-")]: "dette er ironi" };
  await kari.post(`${queue}/prove/1`, { key, [name]: "wrong", ...because });
  expect(await page(`${queue}/prove/1`)).toContain("listen kan ikke avgjøres slik");
  expect((await kari.post(`${queue}/prove/1/avgjor`, { key, fordi: "likevel" })).status).toBe(409);
  expect(await classes()).toEqual({ "proposed prunable": 60 });
}, 120_000);

test("reaches nothing of another agency, and takes no list that was not shown", async () => {
  await place.dialogue([post, ...many(3)]);
  const form = hiddenOf(await page(all), `${queue}/bunke`);
  const theirs = await registerAgency(place.tools, swedishAgency);
  const stranger = await desk.signedIn("Per Moe", ["officer"], theirs.id);
  const path = `/${swedishAgency.orgNumber}/ko`;
  const key = await stranger.key();
  const tried = await stranger.post(`${path}/bunke`, { ...form, key, fordi: "x" });
  expect(await tried.text()).toContain("Ingenting på listen kan avgjøres lenger");
  for (const liste of ["", "AAAA", "%00", "x".repeat(90_000)])
    expect((await kari.post(`${queue}/bunke`, { ...form, liste, fordi: "x" })).status).toBe(409);
  expect((await stranger.get(`${path}/bunke/1`)).status).toBe(404);
  expect((await kari.get(`${queue}/bunke/0`)).status).toBe(404);
  expect((await kari.get(`${queue}/prove/1`)).status).toBe(404);
  expect(await classes()).toEqual({ "proposed prunable": 3 });
});
