/** Pictures and files of items: out of the archive's own store, for those who may read them, and never run by a browser. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { runSample, type SampleRun } from "../support/sample-run.ts";

let run: SampleRun;
let desk: TestDesk;
let picture: { item: string; version: string; number: number; type: string; size: number; alt: string };

beforeAll(async () => {
  run = await runSample();
  desk = deskOver(run);
  const found = await run.app.tools.pool.query(
    `select i.id as item, m.version_id as version, m.ordinal + 1 as number, m.media_type as type, m.size_bytes::int as size, m.alt
       from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
      where m.sha256 is not null and m.media_type in ('image/png', 'image/jpeg') order by m.alt is null limit 1`,
  );
  picture = found.rows[0];
}, 120_000);

afterAll(async () => {
  await desk?.close();
  await run?.close();
});

function address(): string {
  return `/${run.agency.orgNumber}/ko/${picture.item}/fil/${picture.version}/${picture.number}`;
}

/** An officer who said why: the item waits for nobody. */
async function reader(name: string, items: readonly string[] = [picture.item]): Promise<Browser> {
  const browser = await desk.signedIn(name, ["officer"], run.agency.id);
  const key = await browser.key();
  for (const item of items)
    await browser.post(`/${run.agency.orgNumber}/ko/${item}/les`, { key, hvorfor: "Klage 26/114" });
  return browser;
}

test("a picture is shown from the store in its thread, folded until it is asked for", async () => {
  const kari = await reader("Kari Vik");
  const page = await (await kari.get(`/${run.agency.orgNumber}/ko/${picture.item}`)).text();
  expect(page).toMatch(/<details class="shielded"><summary>/);
  expect(page).toContain(`src="${address()}?vis"`);
  const answer = await kari.get(`${address()}?vis`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(picture.type);
  expect(answer.headers.get("content-security-policy")).toBe(
    "sandbox; default-src 'none'; frame-ancestors 'none'",
  );
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await answer.arrayBuffer()).byteLength).toBe(picture.size);
});

test("whatever it is, it is given to be kept under a name of ours, and that stands in the history", async () => {
  const ola = await reader("Ola Nes");
  const answer = await ola.get(address());
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[0-9a-f]{8}-\d+\.(png|jpg)"$/,
  );
  await answer.arrayBuffer();
  const read = await run.app.tools.pool.query(
    "select detail->>'shown' as shown, because from core.review_acts where act = 'read' and by_person = 'Ola Nes' order by place",
  );
  expect(read.rows).toEqual(
    ["asked", `file ${picture.number}`].map((shown) => ({ shown, because: "Klage 26/114" })),
  );
});

test("what is no picture is read by itself, whatever the address says, and that stands in the history", async () => {
  const siv = await reader("Siv Li");
  const { pool } = run.app.tools;
  // the store has bytes of a picture; that it is none is what the archive was told
  await pool.query(
    "update core.media set media_type = 'application/pdf' where version_id = $1 and ordinal = $2",
    [picture.version, picture.number - 1],
  );
  const answer = await siv.get(`${address()}?vis`);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  await answer.arrayBuffer();
  const read =
    "select detail->>'shown' as shown from core.review_acts where act = 'read' and by_person = 'Siv Li' order by place";
  expect((await pool.query(read)).rows).toEqual([{ shown: "asked" }, { shown: `file ${picture.number}` }]);
  await pool.query("update core.media set media_type = $3 where version_id = $1 and ordinal = $2", [
    ...[picture.version, picture.number - 1, picture.type],
  ]);
});

test("nobody has it who may not read it, works for another agency, or asks for what is not there", async () => {
  const archivist = await desk.signedIn("Eva Lund", ["archivist"], run.agency.id);
  expect((await archivist.get(address())).status).toBe(403);
  const theirs = await registerAgency(run.app.tools, swedishAgency);
  const stranger = await desk.signedIn("Per Moe", ["officer"], theirs.id);
  expect((await stranger.get(address())).status).toBe(404);
  const through = address().replace(`/${run.agency.orgNumber}/`, `/${swedishAgency.orgNumber}/`);
  expect((await stranger.get(through)).status).toBe(404);
  const found = "select id from core.items where id <> $1 and agency_id = $2 limit 1";
  const { rows } = await run.app.tools.pool.query(found, [picture.item, run.agency.id]);
  const kari = await reader("Siv Bø", [picture.item, rows[0].id]);
  for (const odd of ["0", "99", "-1", "1e1", "..%2f1"])
    expect((await kari.get(address().replace(/\d+$/, odd))).status).toBe(404);
  expect((await kari.get(address().replace(picture.item, rows[0].id))).status).toBe(404);
});

test("the whole of a text is plain text, whatever stands in it", async () => {
  const kari = await reader("Tor Li");
  const answer = await kari.get(`/${run.agency.orgNumber}/ko/${picture.item}/tekst`);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect((await answer.text()).length).toBeGreaterThan(0);
});
