/** Decisions at the desk: read as they are written, tried, adopted with their protocol, taken back. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { recordEvent } from "../../src/db/audit-log.ts";
import { bearersOf } from "../../src/db/desk-users.ts";
import { transact } from "../../src/db/transact.ts";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { draftDecision, withdrawDraft } from "../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../src/pipeline/decide/read.ts";
import { editAgency } from "../../src/pipeline/register/changes.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { type Browser, deskOrigin, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const at = "/999999999/vedtak";
const drafts = join(import.meta.dirname, "../../src/retention/drafts");
let desk: TestDesk;
let approver: Browser;

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd."),
    aFeedComment("c1", "Flott jobb, takk!"),
  ]);
  desk = deskOver(place.opened);
  approver = await desk.signedIn("Ola Nes", ["approver"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

/** A draft of the program's own, under another name, as somebody wrote it. */
async function draft(changes: object = {}, by: string | null = "Kari Vik"): Promise<number> {
  const file = JSON.parse(await readFile(join(drafts, "no-municipality.json"), "utf8"));
  const named = { title: "Kassasjonsvedtak", reference: "26/114", validFrom: "2026-01-01", ...changes };
  const bytes = Buffer.from(JSON.stringify({ ...file, ...named }));
  return await draftDecision(place.tools, place.agency, readDecision(bytes, "decision.json"), {
    by: by ?? undefined,
  });
}

async function page(path: string, browser = approver): Promise<string> {
  const answer = await browser.get(path);
  expect(answer.status).toBe(200);
  return await answer.text();
}

interface Sent {
  readonly protocol?: { readonly name: string; readonly bytes: Uint8Array };
  readonly browser?: Browser;
}

const right = {
  organ: "Kommunedirektøren",
  dag: "2026-05-01",
  hjemmel: "arkivforskrifta § 3",
  referanse: "26/114-7",
};

/** As a browser sends a form with a file. */
async function adopt(number: number, fields: object = {}, { protocol, browser = approver }: Sent = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: await browser.key(), ...right, ...fields }))
    form.set(name, String(value));
  if (protocol) form.set("protokoll", new File([Buffer.from(protocol.bytes)], protocol.name));
  return await desk.app.request(`${deskOrigin}${at}/${number}/vedta`, {
    method: "POST",
    body: form,
    headers: {
      host: "localhost:8090",
      cookie: browser.cookie ?? "",
      origin: deskOrigin,
      "sec-fetch-site": "same-origin",
    },
  });
}

async function stateOf(number: number): Promise<string | undefined> {
  const found = await place.tools.pool.query<{ state: string }>(
    "select state from core.decisions where number = $1",
    [number],
  );
  return found.rows[0]?.state;
}

async function events(kind: string): Promise<number> {
  const found = await place.tools.pool.query("select 1 from core.audit_events where kind = $1", [kind]);
  return found.rowCount ?? 0;
}

describe("a decision is read as its readers write it", () => {
  test("with clauses, outcome, period, law, grounds and history, in the reader's language", async () => {
    const number = await draft();
    const list = await page(at);
    expect(list).toContain("Ingen vedtak gjelder. Ingenting kan kasseres.");
    expect(list).toContain(`${at}/${number}`);
    const nb = await page(`${at}/${number}`);
    for (const said of [
      "Punkt ",
      "Ros",
      "kan kasseres",
      "arkivforskrifta § 3 a",
      "lagret som utkast av Kari Vik",
    ])
      expect(nb).toContain(said);
    const sv = await page(`${at}/${number}?lang=sv`);
    for (const said of ["Beröm", "får gallras", "sparat som utkast av Kari Vik"]) expect(sv).toContain(said);
    expect(nb).not.toMatch(/undefined|\[object/);
  });

  test("what it says stands as text, whatever it holds", async () => {
    const number = await draft({ title: "<script>alert(1)</script>", reference: '"><img src=x onerror=y>' });
    const shown = await page(`${at}/${number}`);
    expect(shown).not.toContain("<script>alert");
    expect(shown).not.toContain("<img src=x");
  });

  test("as a file it is what was read", async () => {
    const number = await draft();
    const answer = await approver.get(`${at}/${number}/fil`);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const file = Buffer.from(await answer.arrayBuffer());
    expect(readDecision(file, "again").decision.reference).toBe("26/114");
  });
});

describe("adoption", () => {
  test("is recorded with day, body, statute, reference, who signs, and the protocol as it was handed in", async () => {
    const number = await draft();
    const bytes = Buffer.from("%PDF-1.7 protokoll");
    const done = await adopt(number, {}, { protocol: { name: "C:\\Møte\\protokoll.pdf", bytes } });
    expect([done.status, await stateOf(number)]).toEqual([303, "adopted"]);
    const shown = await page(`${at}/${number}`);
    expect(shown).toContain("vedtatt av Kommunedirektøren, registrert av Ola Nes");
    const [, file] = /protokoll\/([0-9a-f-]{36})/.exec(shown) ?? [];
    const got = await approver.get(`${at}/${number}/protokoll/${file}`);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(bytes);
    expect(got.headers.get("content-type")).toBe("application/pdf");
    expect(got.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''protokoll.pdf");
    expect([await events("decision.adopted"), await events("decision.protocolAttached")]).toEqual([1, 1]);
    await expect(place.tools.pool.query("delete from core.decision_protocols")).rejects.toThrow();
  });

  test.each([
    ["another body", { organ: "Rådmannen" }, "vedtaket er for Kommunedirektøren, ikke for Rådmannen"],
    ["a day to come", { dag: "2027-01-01" }, "er etter i dag"],
    ["no day", { dag: "i går" }, "Oppgi en dag"],
    ["no statute", { hjemmel: " " }, "hjemmelen må oppgis"],
  ])("is refused for %s, in words, with what was typed kept", async (_, fields, said) => {
    const number = await draft();
    const bytes = Buffer.from("%PDF-1.7");
    const answer = await adopt(number, fields, { protocol: { name: "p.pdf", bytes } });
    expect(answer.status).toBe(409);
    const shown = await answer.text();
    expect(shown).toContain(said);
    expect(shown).toContain('value="26/114-7"');
    expect(await stateOf(number)).toBe("draft");
    expect((await place.tools.pool.query("select 1 from core.decision_protocols")).rowCount).toBe(0);
  });

  test.each(["Utkast: kassasjon", "UTKAST", "Förslag", "draft 3"])(
    "of what calls itself %s must be meant",
    async (title) => {
      const number = await draft({ title });
      expect(await page(`${at}/${number}/vedta`)).toContain('name="ment"');
      const refused = await adopt(number);
      expect([refused.status, await stateOf(number)]).toEqual([409, "draft"]);
      expect((await adopt(number, { ment: "ja" })).status).toBe(303);
    },
  );

  test("twice, or of what was superseded, is refused", async () => {
    const [first, second] = [await draft(), await draft({ reference: "26/115" })];
    expect((await adopt(first)).status).toBe(303);
    const again = await adopt(first);
    expect(await again.text()).toContain("det er vedtatt fra før");
    expect((await adopt(second)).status).toBe(303);
    const superseded = await adopt(first);
    expect(await superseded.text()).toContain("et senere vedtak har kommet i stedet for det");
  });

  test("by who wrote it is shown, and refused where the agency has set so", async () => {
    const own = await draft({}, "Ola Nes");
    expect(await page(`${at}/${own}/vedta`)).toContain("Du (Ola Nes) skrev dette utkastet selv");
    await editAgency(place.tools, place.agency.id, { fourEyes: true });
    const refused = await adopt(own);
    expect(await refused.text()).toContain("Ola Nes skrev utkastet, og virksomheten krever");
    const unknown = await draft({}, null);
    expect((await adopt(unknown)).status).toBe(409);
    const other = await draft({}, "Kari Vik");
    expect((await adopt(other)).status).toBe(303);
    // a new name since does not make two people of one
    const [{ id } = { id: "" }] = await bearersOf(place.tools.pool, "Ola Nes");
    await transact(place.tools.pool, (tx) =>
      recordEvent(tx, place.tools, "user.shownAs", { user: id, before: "Ola Vold", name: "Ola Nes" }),
    );
    const before = await draft({ reference: "26/116" }, "Ola Vold");
    const again = await adopt(before);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Ola Vold skrev utkastet");
  });

  test("is not for an officer, who may take a draft back; its number is not used again", async () => {
    const officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    const number = await draft();
    expect((await adopt(number, {}, { browser: officer })).status).toBe(403);
    const path = `${at}/${number}/trekk`;
    expect((await officer.post(path, { key: await officer.key(), fordi: " " })).status).toBe(409);
    expect((await officer.post(path, { key: await officer.key(), fordi: "feil mal" })).status).toBe(303);
    expect(await stateOf(number)).toBe("withdrawn");
    expect((await adopt(number)).status).toBe(409);
    await expect(withdrawDraft(place.tools, place.agency, number, { because: "igjen" })).rejects.toThrow();
    expect(await draft()).toBe(number + 1);
    expect(await page(at)).toContain("trukket tilbake");
  });
});

describe("what a decision would do", () => {
  async function asked(number: number, fields: object = {}): Promise<string> {
    const answer = await approver.post(`${at}/${number}/proving`, { key: await approver.key(), ...fields });
    expect(answer.status).toBe(303);
    return answer.headers.get("location") ?? "";
  }

  async function worked(): Promise<void> {
    const { tools, config } = place.opened.app;
    const worker = openAskedWorker({ tools, config, kinds: askedKindsOfWork });
    expect(await worker.drain()).toBe(1);
    await worker.close();
  }

  test("is worked out beside the desk, and shown as pictures with the same in figures and as CSV", async () => {
    const path = await asked(await draft());
    const waiting = await approver.get(path);
    expect(waiting.headers.get("refresh")).toBe("5");
    expect(await waiting.text()).toContain("Det venter på å bli tatt opp.");
    await worked();
    const done = await approver.get(path);
    expect(done.headers.get("refresh")).toBeNull();
    const shown = await done.text();
    expect(shown.match(/<svg viewBox/g)?.length).toBeGreaterThanOrEqual(2);
    for (const said of ["Utfall, før og etter", "venter på en saksbehandler", "/csv/1"])
      expect(shown).toContain(said);
    const csv = await approver.get(`${path}/csv/1`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const lines = (await csv.text()).split("\r\n");
    expect(lines[0]).toContain(";");
    for (const cell of (lines[1] ?? "").split(";")) expect(shown).toContain(cell);
    const appendix = await approver.get(`${path}/vedlegg`);
    expect(appendix.headers.get("content-disposition")).toContain("attachment");
    expect(await appendix.text()).toContain("SHA-256");
    expect((await approver.get(`${path}/csv/99`)).status).toBe(404);
    expect(
      (await place.tools.pool.query("select 1 from core.decisions where state = 'adopted'")).rowCount,
    ).toBe(0);
  });

  test("says of a sample within which bounds the shares of all lie, and compares with another decision", async () => {
    const [one, other] = [await draft(), await draft({ reference: "26/115" })];
    const sampled = await asked(one, { utvalg: "1" });
    await worked();
    expect(await page(sampled)).toContain("Dette er et utvalg: 1 av 2");
    const compared = await asked(other, { mot: String(one) });
    await worked();
    expect(await page(compared)).toContain("Hvor vedtakene");
  });

  test("is refused for what is no number or no decision, and stops when somebody asks", async () => {
    const number = await draft();
    for (const fields of [{ mot: "x" }, { mot: "77" }, { utvalg: "-1" }]) {
      const answer = await approver.post(`${at}/${number}/proving`, { key: await approver.key(), ...fields });
      expect(answer.status).toBe(409);
    }
    const path = await asked(number);
    expect((await approver.post(`${path}/stopp`, { key: await approver.key() })).status).toBe(303);
    expect(await page(path)).toContain("Det ble stoppet før det var ferdig.");
  });
});
